//! Reminders by mail: a week and a day before the due date, once when it has passed, and when a manager or HR asks.
//!
//! What an assignment needs is planned as three sweeps; a sweep looks whom the assignment reaches on that morning, so
//! that people who join, leave or finish later get the right mail or none. Each mail is a job of its own, checked again
//! just before it is sent.

mod ask;
mod plan;
mod post;
mod reminder;
mod text;

pub use ask::ask;
pub(crate) use plan::{plan_for_assignment, plan_for_person, sweep};
pub(crate) use reminder::remind;
pub use reminder::{Example, example};

/// Looks whom an assignment reaches and makes their reminders.
pub(crate) const SWEEP: &str = "due-sweep";
/// Sends one reminder.
pub(crate) const REMINDER: &str = "reminder";

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Why a reminder is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Why {
    /// Seven days are left.
    Week,
    /// One day is left.
    Day,
    /// The date has passed.
    Overdue,
    /// Somebody asked for it.
    Asked,
}

impl Why {
    fn word(self) -> &'static str {
        match self {
            Why::Week => "week",
            Why::Day => "day",
            Why::Overdue => "overdue",
            Why::Asked => "asked",
        }
    }
}

/// The body of a reminder's job.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reminder {
    person: Uuid,
    course: String,
    why: Why,
    due_on: NaiveDate,
    /// Who asked, when somebody did.
    by: Option<Uuid>,
}

#[cfg(test)]
mod tests;
