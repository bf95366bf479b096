//! What a use case may answer instead of its result. The edge turns each into a status and words; unknown causes never
//! reach a person, only the number under which the log has them.

use std::collections::BTreeMap;

/// Result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case did not happen. Nothing was changed, except where a variant says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in, or the session has ended.
    #[error("not signed in")]
    Unauthenticated,
    /// Missing or not yours: the two look the same.
    #[error("not found")]
    NotFound,
    /// Fields that cannot be taken as they are.
    #[error("invalid: {0:?}")]
    Invalid(Problems),
    /// Built on a state that has moved on. The losing text has been kept as an event.
    #[error("conflict")]
    Conflict(Box<Conflict>),
    /// The attempt, play or draft is closed; what was saved before stands.
    #[error("closed")]
    Closed,
    /// Allowed only later, or not any more: the reason.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Too many failures; seconds to wait.
    #[error("throttled for {0} s")]
    Throttled(i64),
    /// Too much at once; the same request may succeed in a moment.
    #[error("busy")]
    Busy,
    /// Anything else. The source is for the log.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Field name → what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub BTreeMap<&'static str, Problem>);

/// What is wrong with one field. The words are in `i18n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing was given.
    Empty,
    /// More than this many characters.
    TooLong(usize),
    /// Fewer than this many characters.
    TooShort(usize),
    /// Somebody or something else has it already.
    Taken,
    /// Not of the expected form.
    Malformed,
    /// Names something that does not exist.
    Unknown,
    /// Would make a circle, for example a person as the own manager's manager.
    Circle,
    /// A date that has passed.
    Past,
    /// A date that is not after the one that counts now.
    NotLater,
    /// A password that is easy to guess.
    Guessable,
    /// Not the one that stands, as a password that is given to prove oneself.
    Wrong,
    /// Known, but used up or too old.
    Expired,
    /// Only an administrator may change this.
    NeedsAdministrator,
    /// More than a file may hold, in KiB.
    TooLarge(usize),
}

/// Two texts built on the same state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What was sent and not taken.
    pub yours: String,
    /// What stands.
    pub theirs: String,
    /// The number of the event that stands: build on this one.
    pub seq: i64,
    /// Who wrote what stands.
    pub by: String,
    /// When, UTC in milliseconds.
    pub at: i64,
}

/// Why something is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// All official runs of this scenario are used.
    NoOfficialRunLeft,
    /// Reading a debrief locks official runs until then, UTC in milliseconds.
    OfficialLockedUntil(i64),
    /// This official run of the same scenario is open: a debrief would tell what it asks.
    OfficialOpen(uuid::Uuid),
    /// The draft has errors; their number.
    DraftHasErrors(usize),
    /// Nothing was changed.
    NothingChanged,
    /// The draft was changed since the page was drawn.
    DraftHasMoved,
    /// The installation is not empty.
    NotEmpty,
    /// A sitting may not begin, or be granted, as things stand.
    NotNow,
}

impl Problems {
    /// One problem with one field.
    pub fn one(field: &'static str, problem: Problem) -> Error {
        Error::Invalid(Problems(BTreeMap::from([(field, problem)])))
    }

    /// Notes a problem, keeping the first one of a field.
    pub fn add(&mut self, field: &'static str, problem: Problem) {
        self.0.entry(field).or_insert(problem);
    }

    /// An error when something was noted.
    pub fn check(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }
}

impl Error {
    /// Wraps any cause that nobody can act on.
    pub fn internal(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
        Error::Internal(source.into())
    }
}

impl From<sea_orm::DbErr> for Error {
    fn from(source: sea_orm::DbErr) -> Error {
        match &source {
            sea_orm::DbErr::ConnectionAcquire(_) => Error::Busy,
            _ => Error::internal(source),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(source: serde_json::Error) -> Error {
        Error::internal(source)
    }
}
