//! What a page is compared with: axum alone, with two indexed reads of the same database, answering a short text.

use crate::wire::Wire;
use axum::{Router, extract::State, http::HeaderMap, routing::get};
use records::{Records, Whence, sessions};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
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
        let mut bare = Bare { child, address };
        while Wire::to(address).get("/bare").await.is_none() {
            assert!(bare.child.try_wait().expect("its state").is_none(), "the bare handler stopped by itself");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        bare
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
