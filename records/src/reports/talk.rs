//! Who needs a talk, and about what: one concrete reason per person, from what a manager may see.

use super::{Row, Status};
use chrono::NaiveDate;

/// A best score below this says that a lesson did not get across.
const WEAK: i64 = 6_000;
/// Days without a sign before somebody has come to a standstill.
const STILL: i64 = 7;
/// Days before the due date on which not having begun becomes worth a word.
const CLOSE: i64 = 7;
const DAY: i64 = 24 * 60 * 60_000;

/// What to talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Talk {
    /// The official role-play is used and was not passed; the best score.
    NotPassed(Option<i64>),
    /// Practised the role-play this many times without passing it.
    Practising(i64, Option<i64>),
    /// The lesson with the lowest score, and that score.
    Weak(String, i64),
    /// Not begun; days since (positive) or until (negative) the due date.
    NotBegun(i64),
    /// Begun, and still for this many days; the lesson where they stopped.
    Still(i64, Option<String>),
}

/// The most telling reason for a talk with this person, if there is one.
pub fn talk(row: &Row, today: NaiveDate, now: i64) -> Option<Talk> {
    if row.status == Status::Completed {
        return None;
    }
    if row.official_runs > 0 && !row.passed {
        return Some(Talk::NotPassed(row.score));
    }
    if row.practice_runs > 0 && !row.passed && row.official_runs == 0 && row.score.is_none_or(|best| best < WEAK) {
        return Some(Talk::Practising(row.practice_runs, row.score));
    }
    if let Some((lesson, score)) = &row.weakest
        && *score < WEAK
    {
        return Some(Talk::Weak(lesson.clone(), *score));
    }
    match (row.started_at, row.due_on) {
        (None, Some(due)) => {
            let days = (today - due).num_days();
            (days >= -CLOSE).then_some(Talk::NotBegun(days))
        }
        (None, None) => None,
        (Some(_), _) => {
            let days = (now - row.last_at?) / DAY;
            let lesson = row.place.as_deref().and_then(|place| place.split('#').next()).map(str::to_string);
            (days >= STILL).then_some(Talk::Still(days, lesson))
        }
    }
}
