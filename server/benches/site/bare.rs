//! What a page is compared with: axum alone, with two indexed reads of the same database, answering a short text.

use axum::{Router, extract::State, http::HeaderMap, routing::get};
use records::{Records, Whence, sessions};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
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

/// The session with its person and roles, and that person's row of the course: two indexed reads, as a lesson page has at
/// the least.
async fn answer(State(records): State<Records>, headers: HeaderMap) -> String {
    let cookie = headers.get("cookie").and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
    let token = cookie.split("syncpoint=").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
    let Ok(Some(person)) = sessions::find(&records, token, &Whence::default()).await else { return "nobody".into() };
    let enrolment = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT version_hash FROM enrolments WHERE person_id = ? AND course_id = ?",
        [person.id.into(), "project-selling".into()],
    );
    let row = records.db.read().query_one_raw(enrolment).await.expect("a read").expect("a trainee who has begun");
    format!("{}: {}", person.name, row.try_get::<String>("", "version_hash").expect("a version"))
}
