//! Questions: twelve types and four worksheets on five primitives, what a trainee may see of them, and how an answer is
//! judged.
//!
//! The way of one answer: [`question`] gives the controls, the browser sends name and value pairs, [`answer_from_form`]
//! reads them, [`judge`] scores them, [`review`] explains them. Ids of options never reach the trainee: authors like to
//! write the right option first, so a page carries tokens instead (see `token`).

mod answer;
mod board;
mod calendar;
mod deal;
mod diagnosis;
mod form;
mod judge;
mod kind;
mod people;
mod planner;
mod quantity;
mod question;
pub(crate) mod read;
mod review;
mod shuffle;
mod task;
mod token;
mod validate;

pub use answer::{Answer, AnswerError, Completeness, Mark, completeness};
pub use board::{Board, BoardCard, Column, ValueState};
pub use calendar::{Broken, Calendar, Date, Deadline, Holiday};
pub use diagnosis::{Alignment, Credit, Diagnosis, Note, Recovery, Stage};
pub use form::{answer_from_form, form_of};
pub use judge::{FULL, judge, key};
pub use kind::{Kind, Primitive};
pub use people::{Attitude, Person, Role};
pub use planner::{Criterion, Plan, Planner, Tool};
pub use quantity::Quantity;
pub(crate) use question::question_as_written;
pub use question::{
    CalendarDay, CaseNote, Control, Group, Layout, PlanRow, PlanTool, Question, Shown, StagePair, question,
};
pub(crate) use review::review_as_written;
pub use review::{Fault, Review, Row, Slot, Verdict, review};
pub use shuffle::Shuffle;
pub use task::{Bin, Blank, Card, Choice, Pair, Picks, Task, WrongValue};
pub use validate::validate;

use crate::{Text, made::Made};
use serde::{Deserialize, Serialize};

/// One question in both languages, with its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// `M2-L5-Q5`, `M2-L1-X1-3` for a step of an exercise, `M2-L5/check-1` for an inline check.
    pub id: String,
    /// The type.
    pub kind: Kind,
    /// The objective it serves; steps and checks may have none.
    pub objective: Option<String>,
    /// Facts it rests on.
    pub facts: Vec<String>,
    /// 1 recall, 2 apply, 3 judge.
    pub difficulty: u8,
    /// Whether the source says it or we added it.
    pub origin: Origin,
    /// Names of the sets of look-alikes it helps to tell apart.
    pub confusable: Vec<String>,
    /// The question, Markdown.
    pub stem: Text,
    /// The explanation after the answer, Markdown; empty in an inline check.
    pub explain: Text,
    /// What is to be done, with the key.
    pub task: Task,
    /// What a trainee may see of it, before it is dealt.
    pub(crate) asked: Made<Question>,
}

/// Where a claim comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The course's source says it.
    Source,
    /// Our own addition.
    Addition,
}

#[cfg(test)]
mod tests;
