//! What a page is compared with: axum alone, with the two indexed reads of that page, answering a short text.

use crate::wire::Wire;
use axum::{Router, extract::State, http::HeaderMap, routing::get};
use records::{Actor, Ctx, Records, Whence, attempts, sessions};
use std::{
    net::SocketAddr,
    path::Path,
    process::{Child, Command},
    time::Duration,
};

/// What the benchmark is told to be the bare handler.
const WORD: &str = "bare";

/// The bare handler in a process of its own, as the program is.
pub struct Bare {
    child: Child,
    /// Where it answers.
    pub address: SocketAddr,
}

impl Bare {
    /// Starts it on the records of the program and waits until it answers.
    pub async fn start(data: &Path, address: SocketAddr) -> Bare {
        let me = std::env::current_exe().expect("the benchmark is a program");
        let child = Command::new(me).arg(WORD).arg(address.to_string()).arg(data).spawn().expect("it starts");
        while Wire::to(address).get("/bare").await.is_none() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Bare { child, address }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether this process was started to be the bare handler: then it serves until it is killed.
pub async fn served() -> bool {
    let mut arguments = std::env::args().skip(1);
    let (Some(WORD), Some(address), Some(data)) = (arguments.next().as_deref(), arguments.next(), arguments.next())
    else {
        return false;
    };
    let records = crate::crowd::records(Path::new(&data), None).await;
    let router = Router::new().route("/bare", get(answer)).with_state(records);
    let listener = tokio::net::TcpListener::bind(address).await.expect("a free port");
    axum::serve(listener, router).await.expect("it serves");
    true
}

/// The session with its person and roles, and the lesson with its enrolment and answers: the two reads of a lesson page.
async fn answer(State(records): State<Records>, headers: HeaderMap) -> String {
    let cookie = headers.get("cookie").and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
    let token = cookie.split("syncpoint=").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
    let from = Whence::default();
    let Ok(Some(person)) = sessions::find(&records, token, &from).await else { return "nobody".into() };
    let name = person.name.clone();
    let ctx = Ctx { records, lang: person.lang, actor: Actor::Person(person), from };
    let lesson = attempts::lesson(&ctx, "project-selling", "M2-L4").await.expect("a trainee who has begun");
    format!("{name}: {} of {}", lesson.attempt.answered(), lesson.attempt.items.len())
}
