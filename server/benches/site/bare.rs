//! What a page is compared with: axum alone, answering a short text, with the very reads of that page, and with the two
//! least that a page could have.

use crate::wire::Wire;
use axum::{Router, extract::State, http::HeaderMap, routing::get};
use records::{Actor, Ctx, Person, Records, Whence, attempts, sessions};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use std::{
    net::SocketAddr,
    path::Path,
    process::{Child, Command},
    time::Duration,
};

/// What the benchmark is told to be the bare handler.
const WORD: &str = "bare";
/// The two reads of a lesson page.
pub const SAME: &str = "/same";
/// Two reads of as little as can be.
pub const LEAST: &str = "/least";

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
        while Wire::to(address).get(LEAST).await.is_none() {
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
    let router = Router::new().route(SAME, get(same)).route(LEAST, get(least)).with_state(records);
    let listener = tokio::net::TcpListener::bind(address).await.expect("a free port");
    axum::serve(listener, router).await.expect("it serves");
    true
}

async fn person(records: &Records, headers: &HeaderMap) -> Option<Person> {
    let cookie = headers.get("cookie").and_then(|cookie| cookie.to_str().ok()).unwrap_or_default();
    let token = cookie.split("syncpoint=").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
    sessions::find(records, token, &Whence::default()).await.ok().flatten()
}

/// The session with its person and roles, and the lesson with place, attempts and answers.
async fn same(State(records): State<Records>, headers: HeaderMap) -> String {
    let Some(person) = person(&records, &headers).await else { return "nobody".into() };
    let name = person.name.clone();
    let ctx = Ctx { records, lang: person.lang, actor: Actor::Person(person), from: Whence::default() };
    let lesson = attempts::lesson(&ctx, "project-selling", "M2-L4").await.expect("a trainee who has begun");
    format!("{name}: {} of {}", lesson.attempt.answered(), lesson.attempt.items.len())
}

/// The session with its person and roles, and one column of that person's row of the course.
async fn least(State(records): State<Records>, headers: HeaderMap) -> String {
    let Some(person) = person(&records, &headers).await else { return "nobody".into() };
    let enrolment = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT version_hash FROM enrolments WHERE person_id = ? AND course_id = ?",
        [person.id.into(), "project-selling".into()],
    );
    let row = records.db.read().query_one_raw(enrolment).await.expect("a read").expect("a trainee who has begun");
    format!("{}: {}", person.name, row.try_get::<String>("", "version_hash").expect("a version"))
}
