//! The one way to the database: readers, one kind of write transaction, SQLite or PostgreSQL.

use crate::error::{Error, Result};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, Statement,
    TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use std::{ops::Deref, time::Duration};

/// How long a writer waits for another one before it answers that the server is busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why a database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Not there, not readable, not writable, wrong address.
    #[error("cannot open the database at {place}: {source}")]
    Unreachable {
        /// The file or the host, without its password.
        place: String,
        /// What the driver said.
        source: DbErr,
    },
    /// A newer program has been here.
    #[error(
        "the database at {place} was written by a newer Syncpoint (step {step}); start that version, or restore a backup \
         that was made before it"
    )]
    Newer {
        /// The file or the host.
        place: String,
        /// The first step that this program does not know.
        step: String,
    },
    /// A step of the schema failed.
    #[error("cannot bring the database at {place} up to date: {source}")]
    Migration {
        /// The file or the host.
        place: String,
        /// What the driver said.
        source: DbErr,
    },
}

/// The database. On SQLite one writer and several readers on one file; on PostgreSQL a pool for each.
#[derive(Clone, Debug)]
pub struct Db {
    write: DatabaseConnection,
    read: DatabaseConnection,
    place: String,
}

impl Db {
    /// Opens `sqlite://path` or `postgres://…`, without touching the schema.
    pub async fn open(url: &str) -> std::result::Result<Db, OpenError> {
        let place = place(url);
        let unreachable = |source| OpenError::Unreachable { place: place.clone(), source };
        let (write, read) = if url.starts_with("sqlite") {
            let write = Database::connect(sqlite(url, 1, false)).await.map_err(unreachable)?;
            (write, Database::connect(sqlite(url, 4, true)).await.map_err(unreachable)?)
        } else {
            // Two pools here too: whoever holds a transaction may still read beside it, and never waits for others who
            // hold one and want the same.
            let pool = |connections| {
                let mut options = ConnectOptions::new(url);
                options.max_connections(connections).acquire_timeout(PATIENCE).sqlx_logging(false);
                options
            };
            let write = Database::connect(pool(8)).await.map_err(unreachable)?;
            (write, Database::connect(pool(12)).await.map_err(unreachable)?)
        };
        Ok(Db { write, read, place })
    }

    /// Brings the schema up to date, or says that a newer program has been here.
    pub async fn migrate(&self) -> std::result::Result<(), OpenError> {
        let failed = |source| OpenError::Migration { place: self.place.clone(), source };
        if let Some(step) = self.unknown_step().await.map_err(failed)? {
            return Err(OpenError::Newer { place: self.place.clone(), step });
        }
        Migrator::up(&self.write, None).await.map_err(failed)
    }

    /// The first applied step that this program does not know.
    async fn unknown_step(&self) -> std::result::Result<Option<String>, DbErr> {
        let known: Vec<String> = Migrator::migrations().iter().map(|step| step.name().to_string()).collect();
        Migrator::install(&self.write).await?;
        let sql = "SELECT version FROM seaql_migrations ORDER BY version";
        let rows = self.write.query_all_raw(Statement::from_string(self.write.get_database_backend(), sql)).await?;
        for row in rows {
            let step: String = row.try_get("", "version")?;
            if !known.contains(&step) {
                return Ok(Some(step));
            }
        }
        Ok(None)
    }

    /// For queries that change nothing.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Starts the one kind of write transaction: IMMEDIATE on SQLite, READ COMMITTED on PostgreSQL, where a use case
    /// that decides by what it read locks the row it decides about ([`Write::lock`]). Dropped without
    /// [`Write::commit`] it leaves nothing behind.
    #[expect(clippy::disallowed_methods, reason = "this is the one helper that may")]
    pub(crate) async fn write(&self) -> Result<Write> {
        let options = TransactionOptions {
            sqlite_transaction_mode: (self.backend() == DbBackend::Sqlite)
                .then_some(sea_orm::SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Write(self.write.begin_with_options(options).await?))
    }

    /// Asks the database for nothing, to know whether it answers.
    pub async fn answers(&self) -> Result<()> {
        self.read.ping().await.map_err(Error::from)
    }

    /// Which of the two it is.
    pub fn backend(&self) -> DbBackend {
        self.write.get_database_backend()
    }

    /// The file or host, for messages.
    pub fn place(&self) -> &str {
        &self.place
    }
}

/// An open write transaction.
pub(crate) struct Write(DatabaseTransaction);

impl Write {
    /// Makes everything done in it lasting.
    pub(crate) async fn commit(self) -> Result<()> {
        self.0.commit().await.map_err(Error::from)
    }

    /// Holds one row until the end of the transaction, so that whoever decides about it decides alone. SQLite has
    /// but one writer, so there is nothing to lock.
    pub(crate) async fn lock(&self, table: &'static str, id: uuid::Uuid) -> Result<()> {
        if self.0.get_database_backend() == DbBackend::Postgres {
            let sql = format!("SELECT 1 FROM {table} WHERE id = $1 FOR UPDATE");
            self.0.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, [id.into()])).await?;
        }
        Ok(())
    }
}

impl Write {
    /// Waits until nobody else holds this number, and holds it until the end of the transaction: for rules that no
    /// single row carries, such as a line of managers without a circle. SQLite has but one writer anyway.
    pub(crate) async fn alone(&self, number: i64) -> Result<()> {
        if self.0.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT pg_advisory_xact_lock($1)";
            self.0.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, sql, [number.into()])).await?;
        }
        Ok(())
    }
}

impl Deref for Write {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.0
    }
}

fn sqlite(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(if read_only { url.to_string() } else { format!("{url}?mode=rwc") });
    // A file does not hang up: to ask each connection whether it is still there would double the way to its thread.
    options.max_connections(connections).acquire_timeout(PATIENCE).test_before_acquire(false).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |options| {
        let options = options.busy_timeout(PATIENCE).pragma("cache_size", "-8000");
        if read_only {
            options.pragma("query_only", "ON")
        } else {
            options.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full)
        }
    });
    options
}

/// The address without user and password.
fn place(url: &str) -> String {
    match url.split_once("://") {
        Some((_, rest)) => rest.rsplit_once('@').map_or(rest, |(_, host)| host).to_string(),
        None => url.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Db, place};
    use sea_orm::{ConnectionTrait, DbBackend, Statement};

    #[tokio::test]
    async fn sqlite_is_built_with_the_flags_of_this_repository() {
        let file = std::env::temp_dir().join(format!("syncpoint-flags-{}.db", std::process::id()));
        let db = Db::open(&format!("sqlite://{}", file.display())).await.expect("a file of its own");
        let options = Statement::from_string(DbBackend::Sqlite, "PRAGMA compile_options");
        let rows = db.read().query_all_raw(options).await.expect("it tells");
        let told: Vec<String> = rows.iter().filter_map(|row| row.try_get_by_index(0).ok()).collect();
        let _ = std::fs::remove_file(file);
        assert!(told.iter().any(|option| option == "ENABLE_QPSG"), "see .cargo/config.toml: {told:?}");
    }

    #[test]
    fn a_place_names_no_password() {
        assert_eq!(place("postgres://user:secret@db.example/syncpoint"), "db.example/syncpoint");
        assert_eq!(place("sqlite:///srv/syncpoint.db"), "/srv/syncpoint.db");
    }
}
