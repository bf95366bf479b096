//! A plain HTTP client on one kept-alive connection, for tests and benchmarks that talk to a running program.

use http_body_util::{BodyExt as _, Full};
use hyper::{
    HeaderMap, Request, StatusCode,
    body::Bytes,
    client::conn::http1::{self, SendRequest},
};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use tokio::net::TcpStream;

/// A connection to the program, opened again when it broke.
pub struct Wire {
    address: SocketAddr,
    sender: Option<SendRequest<Full<Bytes>>>,
    /// Headers that every request carries.
    pub headers: Vec<(&'static str, String)>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Wire {
    /// A client of the program at this address; nothing is sent yet.
    pub fn to(address: SocketAddr) -> Wire {
        let headers = vec![("host", address.to_string()), ("sec-fetch-site", "same-origin".into())];
        Wire { address, sender: None, headers }
    }

    /// A client with the session of this token.
    pub fn signed_in(address: SocketAddr, token: &str) -> Wire {
        let mut wire = Wire::to(address);
        wire.headers.push(("cookie", format!("syncpoint={token}; lang=en")));
        wire
    }

    /// Fetches a page or file.
    pub async fn get(&mut self, path: &str) -> Option<Reply> {
        self.send("GET", path, None, Bytes::new()).await
    }

    /// Sends JSON.
    pub async fn json(&mut self, path: &str, body: &serde_json::Value) -> Option<Reply> {
        self.send("POST", path, Some("application/json"), Bytes::from(body.to_string())).await
    }

    /// Sends a form that is already encoded.
    pub async fn form(&mut self, path: &str, body: String) -> Option<Reply> {
        self.send("POST", path, Some("application/x-www-form-urlencoded"), Bytes::from(body)).await
    }

    /// One request; nothing when the connection breaks before the whole answer is here.
    async fn send(&mut self, method: &str, path: &str, kind: Option<&str>, body: Bytes) -> Option<Reply> {
        let reply = self.try_send(method, path, kind, body).await;
        if reply.is_none() {
            self.sender = None;
        }
        reply
    }

    async fn try_send(&mut self, method: &str, path: &str, kind: Option<&str>, body: Bytes) -> Option<Reply> {
        if self.sender.as_ref().is_none_or(SendRequest::is_closed) {
            let stream = TcpStream::connect(self.address).await.ok()?;
            stream.set_nodelay(true).ok()?;
            let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.ok()?;
            tokio::spawn(connection);
            self.sender = Some(sender);
        }
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if let Some(kind) = kind {
            request = request.header("content-type", kind).header("accept", kind);
        }
        let request = request.body(Full::new(body)).ok()?;
        let sender = self.sender.as_mut()?;
        sender.ready().await.ok()?;
        let reply = sender.send_request(request).await.ok()?;
        let (parts, body) = reply.into_parts();
        let body = body.collect().await.ok()?.to_bytes();
        Some(Reply { status: parts.status, headers: parts.headers, body })
    }
}
