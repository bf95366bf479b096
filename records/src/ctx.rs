//! Who asks, in which language, from where; and what every use case works with.

use crate::{
    clock::Source,
    db::Db,
    error::{Error, Result},
    passwords::Passwords,
    policy::Role,
};
use chrono::{DateTime, FixedOffset};
use content::Lang;
use std::{sync::Arc, time::Duration};
use tokio::sync::Notify;
use uuid::Uuid;

/// What an installation is told at start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address under which people reach it, without a slash at the end. Mails use this one and no other.
    pub base_url: String,
    /// `smtp://…` or `smtps://…`; without it reminders wait in the queue.
    pub smtp_url: Option<String>,
    /// The sender of mails; without it `no-reply@` and the host of the base URL.
    pub mail_from: Option<String>,
    /// How long the mail server may take over one word.
    pub mail_patience: Duration,
    /// The organisation's time zone: due dates end and times are shown in it.
    pub zone: FixedOffset,
}

impl Default for Settings {
    fn default() -> Settings {
        let east = FixedOffset::east_opt(8 * 3600).expect("eight hours are an offset");
        Settings {
            base_url: "http://127.0.0.1:3000".into(),
            smtp_url: None,
            mail_from: None,
            mail_patience: Duration::from_secs(30),
            zone: east,
        }
    }
}

/// The installation: database, clock, settings. Cheap to clone; one per process.
#[derive(Clone)]
pub struct Records(Arc<Inner>);

/// What [`Records`] shares.
pub struct Inner {
    /// The database.
    pub db: Db,
    /// Time, ids, randomness.
    pub source: Arc<dyn Source>,
    /// What it was told at start.
    pub settings: Settings,
    /// Password hashing with a bound on how much runs at once.
    pub passwords: Passwords,
    /// Rung when a job was enqueued, so that the runner need not wait for its next look.
    pub jobs: Notify,
}

impl std::ops::Deref for Records {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Records {
    /// Puts an installation together. The schema must be up to date.
    pub fn new(db: Db, source: Arc<dyn Source>, settings: Settings, passwords: Passwords) -> Records {
        Records(Arc::new(Inner { db, source, settings, passwords, jobs: Notify::new() }))
    }

    /// UTC in milliseconds.
    pub fn now(&self) -> i64 {
        self.source.now()
    }

    /// A moment in the organisation's time zone.
    pub fn local(&self, at: i64) -> DateTime<FixedOffset> {
        DateTime::from_timestamp_millis(at).unwrap_or_default().with_timezone(&self.settings.zone)
    }

    /// Today in the organisation's time zone.
    pub fn today(&self) -> chrono::NaiveDate {
        self.local(self.now()).date_naive()
    }

    /// The context of the program itself: the command line and the job runner.
    pub fn system(&self) -> Ctx {
        Ctx { records: self.clone(), actor: Actor::System, lang: Lang::default(), from: Whence::default() }
    }
}

/// A person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: Uuid,
    /// Their name as they write it.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their roles; everybody is a trainee.
    pub roles: Vec<Role>,
    /// The language of their profile.
    pub lang: Lang,
}

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is signed in.
    Nobody,
    /// The program itself.
    System,
    /// A person.
    Person(Person),
}

/// Where a request came from, for sessions and the audit trail.
#[derive(Clone, Debug, Default)]
pub struct Whence {
    /// The network address.
    pub address: String,
    /// What the browser calls itself, at most 200 characters.
    pub device: String,
    /// The number under which the log has this request.
    pub request: String,
}

/// The first argument of every use case.
#[derive(Clone)]
pub struct Ctx {
    /// The installation.
    pub records: Records,
    /// Who asks.
    pub actor: Actor,
    /// The language of the answer.
    pub lang: Lang,
    /// From where.
    pub from: Whence,
}

impl Ctx {
    /// The person who asks; [`Error::Unauthenticated`] when nobody is signed in.
    pub fn person(&self) -> Result<&Person> {
        match &self.actor {
            Actor::Person(person) => Ok(person),
            Actor::Nobody | Actor::System => Err(Error::Unauthenticated),
        }
    }

    /// UTC in milliseconds.
    pub fn now(&self) -> i64 {
        self.records.now()
    }

    /// A new id.
    pub fn id(&self) -> Uuid {
        self.records.source.id()
    }

    /// The same request made by somebody else, for tests and the demo company.
    pub fn as_person(&self, person: Person) -> Ctx {
        Ctx { lang: person.lang, actor: Actor::Person(person), ..self.clone() }
    }
}
