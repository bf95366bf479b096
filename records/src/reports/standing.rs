//! How one person stands in one course.

use chrono::NaiveDate;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Where a person stands. Late is late, begun or not; completed is completed, in time or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// The date has passed.
    Overdue,
    /// Not begun.
    NotStarted,
    /// Begun.
    InProgress,
    /// Completed.
    Completed,
}

impl Status {
    /// All, most urgent first.
    pub const ALL: [Status; 4] = [Status::Overdue, Status::NotStarted, Status::InProgress, Status::Completed];

    /// The word in addresses and in statements.
    pub fn word(self) -> &'static str {
        match self {
            Status::Overdue => "overdue",
            Status::NotStarted => "not-started",
            Status::InProgress => "in-progress",
            Status::Completed => "completed",
        }
    }

    /// The status with this word.
    pub fn from_word(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.word() == word)
    }
}

/// One person in one course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Their id.
    pub person: Uuid,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Employee number.
    pub number: Option<String>,
    /// Department.
    pub department: Option<String>,
    /// Manager.
    pub manager: Option<String>,
    /// Where they stand.
    pub status: Status,
    /// Share of the completion rule that is met, in basis points.
    pub progress: i64,
    /// Lessons of the rule of which every item is attempted.
    pub lessons: i64,
    /// Best score of the scenario of the rule, in basis points.
    pub score: Option<i64>,
    /// Whether that scenario is passed.
    pub passed: bool,
    /// Official runs of it.
    pub official_runs: i64,
    /// Practice runs of it.
    pub practice_runs: i64,
    /// The score of the exam, in basis points: of the sitting that passed, or the best so far.
    pub exam: Option<i64>,
    /// When it was passed, UTC in milliseconds.
    pub exam_passed_at: Option<i64>,
    /// The certificate in force: its code, and when it was given.
    pub certificate: Option<(String, i64)>,
    /// The lesson with the lowest best score, and that score.
    pub weakest: Option<(String, i64)>,
    /// Where they stopped: lesson and part.
    pub place: Option<String>,
    /// Begun, UTC in milliseconds.
    pub started_at: Option<i64>,
    /// Completed.
    pub completed_at: Option<i64>,
    /// Last seen in the course.
    pub last_at: Option<i64>,
    /// The last day that is in time.
    pub due_on: Option<NaiveDate>,
    /// Whether that day was given later.
    pub extended: bool,
}

#[derive(FromQueryResult)]
pub(super) struct Found {
    person_id: Uuid,
    name: String,
    email: String,
    number: Option<String>,
    department: Option<String>,
    manager: Option<String>,
    status: String,
    progress: Option<i64>,
    lessons: i64,
    best_score: Option<i64>,
    passed_at: Option<i64>,
    official_runs: Option<i64>,
    practice_runs: Option<i64>,
    exam_score: Option<i64>,
    exam_passed_at: Option<i64>,
    serial: Option<String>,
    certified_at: Option<i64>,
    weak_lesson: Option<String>,
    weak_score: Option<i64>,
    place: Option<String>,
    place_at: Option<i64>,
    worked_at: Option<i64>,
    played_at: Option<i64>,
    started_at: Option<i64>,
    completed_at: Option<i64>,
    due_on: Option<String>,
    extended: bool,
    pub(super) total: i64,
}

impl From<Found> for Row {
    fn from(found: Found) -> Row {
        Row {
            person: found.person_id,
            name: found.name,
            email: found.email,
            number: found.number,
            department: found.department,
            manager: found.manager,
            status: Status::from_word(&found.status).unwrap_or(Status::NotStarted),
            progress: found.progress.unwrap_or(0),
            lessons: found.lessons,
            score: found.best_score,
            passed: found.passed_at.is_some(),
            official_runs: found.official_runs.unwrap_or(0),
            practice_runs: found.practice_runs.unwrap_or(0),
            exam: found.exam_score,
            exam_passed_at: found.exam_passed_at,
            certificate: found.serial.zip(found.certified_at),
            weakest: found.weak_lesson.zip(found.weak_score),
            place: found.place,
            started_at: found.started_at,
            completed_at: found.completed_at,
            last_at: [found.place_at, found.worked_at, found.played_at, found.started_at].into_iter().flatten().max(),
            due_on: found.due_on.map(|text| crate::assignments::day(&text)),
            extended: found.extended,
        }
    }
}
