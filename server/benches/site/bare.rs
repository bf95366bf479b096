//! What a page is compared with: axum alone, with two indexed reads of the same database, answering a short text.

use axum::{Router, extract::State, http::HeaderMap, routing::get};
use records::{Records, Whence, sessions};
use std::{net::SocketAddr, path::Path};

/// Starts the bare handler in this process.
pub async fn start(data: &Path) -> SocketAddr {
    let records = crate::crowd::records(data, None).await;
    let router = Router::new().route("/bare", get(answer)).with_state(records);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

/// The session with its person, and the roles: two indexed reads.
async fn answer(State(records): State<Records>, headers: HeaderMap) -> String {
    let cookie = headers.get("cookie").and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
    let token = cookie.split("syncpoint=").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
    match sessions::find(&records, token, &Whence::default()).await {
        Ok(Some(person)) => person.name,
        _ => String::from("nobody"),
    }
}
