//! A bench for tests: a fresh database on each of the two systems, a clock that stands until it is moved.

pub mod answers;
#[cfg(test)]
pub mod company;
#[cfg(test)]
pub mod smtp;

use crate::{
    clock::Fixed,
    ctx::{Actor, Ctx, Person, Records, Settings, Whence},
    db::Db,
    passwords::Passwords,
};
use content::Lang;
use sea_orm::{ConnectionTrait, Statement};
use std::{path::PathBuf, sync::Arc};
use uuid::Uuid;

/// 17 September 2026, 14:00:00 in Shanghai: when every test begins.
pub const START: i64 = 1_789_624_800_000;

/// A fresh installation, gone when it is dropped.
pub struct Bench {
    /// The installation.
    pub records: Records,
    clock: Arc<Fixed>,
    place: Place,
}

enum Place {
    File(PathBuf),
    Database(Database),
}

/// A database of its own on the PostgreSQL server of `TEST_DATABASE_URL`.
pub struct Database {
    server: String,
    name: String,
    url: String,
}

impl Database {
    /// A new, empty one; nothing without a server.
    pub async fn postgres() -> Option<Database> {
        let server = std::env::var("TEST_DATABASE_URL").ok()?;
        let name = format!("test_{}", unique().simple());
        run(&server, &format!("CREATE DATABASE {name}")).await;
        let (base, _) = server.rsplit_once('/').expect("TEST_DATABASE_URL ends in a database name");
        Some(Database { url: format!("{base}/{name}"), server, name })
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Removes it.
    pub async fn clear(self) {
        run(&self.server, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
    }
}

impl Bench {
    /// On SQLite, in a file of its own.
    pub async fn sqlite() -> Bench {
        let folder = std::env::temp_dir().join(format!("syncpoint-{}", unique()));
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        let db = Db::open(&format!("sqlite://{}", folder.join("test.db").display())).await.expect("SQLite opens");
        Bench::on(db, Place::File(folder)).await
    }

    /// On PostgreSQL, in a database of its own, when `TEST_DATABASE_URL` names a server.
    pub async fn postgres() -> Option<Bench> {
        let database = Database::postgres().await?;
        let db = Db::open(database.url()).await.expect("PostgreSQL opens");
        Some(Bench::on(db, Place::Database(database)).await)
    }

    async fn on(db: Db, place: Place) -> Bench {
        db.migrate().await.expect("a new database takes the schema");
        let clock = Arc::new(Fixed::at(START));
        let records = Records::new(db, clock.clone(), Settings::default(), Passwords::weak());
        Bench { records, clock, place }
    }

    /// Moves the clock.
    pub fn advance(&self, milliseconds: i64) {
        self.clock.advance(milliseconds);
    }

    /// The context of the program itself.
    pub fn system(&self) -> Ctx {
        self.records.system()
    }

    /// A request of somebody who is not signed in.
    pub fn nobody(&self) -> Ctx {
        let from = Whence { address: "192.0.2.7".into(), device: "test".into(), request: "r-1".into() };
        Ctx { records: self.records.clone(), actor: Actor::Nobody, lang: Lang::En, from }
    }

    /// A request of this person.
    pub fn person(&self, person: Person) -> Ctx {
        self.nobody().as_person(person)
    }

    /// Removes what the bench made. Tests run it at their end; after a failed one the files stay for a look.
    pub async fn clear(self) {
        match self.place {
            Place::File(folder) => {
                drop(self.records);
                let _ = std::fs::remove_dir_all(folder);
            }
            Place::Database(database) => database.clear().await,
        }
    }
}

/// Makes `package` the version that new learners of the course get, whatever is in it.
pub async fn publish(ctx: &Ctx, course: &str, package: &content::Package) {
    use crate::entity::course as courses;
    use sea_orm::{ActiveModelTrait, EntityTrait, Set};
    let txn = ctx.records.db.write().await.expect("a transaction");
    let hash = crate::courses::insert_version(ctx, &txn, course, package, "test").await.expect("a version");
    let found = courses::Entity::find_by_id(course).one(&*txn).await.expect("the course table");
    let row = courses::ActiveModel { id: Set(course.into()), version_hash: Set(hash), created_at: Set(ctx.now()) };
    let done = if found.is_some() { row.update(&*txn).await } else { row.insert(&*txn).await };
    done.expect("the course is kept");
    txn.commit().await.expect("a commit");
}

/// The built-in course before its last lesson, M4-L4, and its last role-play, S8, were written.
pub fn unfinished() -> content::Package {
    let course = content::package::builtin("project-selling").expect("the built-in course");
    let written = |path: &str| path.starts_with("lessons/m4-l4/") || path.starts_with("scenarios/s8.");
    let paths: Vec<String> = course.files().map(|(path, _)| path.to_owned()).filter(|path| written(path)).collect();
    let outline = course.get("course.toml").expect("an outline").replace("complete = true", "complete = false");
    let planned = ["id = \"M4-L4\"\n", "id = \"S8\"\n"]
        .iter()
        .fold(outline, |outline, id| outline.replacen(id, &format!("{id}planned = true\n"), 1));
    let course = paths.iter().fold(course, |course, path| course.without(path));
    course.with("course.toml", planned).expect("a file of the course")
}

/// Runs one statement, to put a database into a state that no use case makes.
pub async fn execute(db: &Db, sql: &str) {
    let txn = db.write().await.expect("a transaction");
    txn.execute_raw(Statement::from_string(db.backend(), sql)).await.expect("the statement runs");
    txn.commit().await.expect("a commit");
}

fn unique() -> Uuid {
    crate::clock::Source::id(&crate::clock::System)
}

async fn run(server: &str, sql: &str) {
    let db = sea_orm::Database::connect(server).await.expect("the test server answers");
    db.execute_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("the test server obeys");
    let _ = db.close().await;
}

/// `both!(name_as_a_sentence, |bench| { … })`: one test on SQLite and one on PostgreSQL, in modules of those names.
/// Without a server in `TEST_DATABASE_URL` the PostgreSQL half says so and passes; `make test` always starts one.
#[macro_export]
macro_rules! both {
    ($name:ident, |$bench:ident| $body:block) => {
        mod $name {
            use super::*;

            async fn test($bench: &$crate::testing::Bench) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let bench = $crate::testing::Bench::sqlite().await;
                test(&bench).await;
                bench.clear().await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                match $crate::testing::Bench::postgres().await {
                    Some(bench) => {
                        test(&bench).await;
                        bench.clear().await;
                    }
                    None => eprintln!("no TEST_DATABASE_URL: tested on SQLite alone"),
                }
            }
        }
    };
}

pub use both;

impl Bench {
    /// Imports the built-in courses and creates a person who learns, with a name that is also the address.
    pub async fn learner(&self, name: &str) -> Ctx {
        let system = self.system();
        crate::courses::import_builtin(&system).await.expect("the built-in course is taken in");
        let email = format!("{name}@demo.example");
        let new = crate::accounts::NewAccount { email, name: name.into(), roles: Vec::new(), lang: Lang::En };
        let code = crate::accounts::create_with_code(&system, new).await.expect("a new account");
        let password = "a stone in the river".to_owned();
        let signed = crate::accounts::redeem(&self.nobody(), &code, password).await.expect("the code works");
        self.person(signed.person)
    }
}
