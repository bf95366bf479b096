//! What a trainee has answered, as it is kept in the events of an attempt.

use super::{Attitude, Diagnosis, Item, Role, Task};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An answer, complete or a draft. Ids are those of the item; a part that is absent is not answered yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// `single`, `hotspot`.
    Choice {
        /// The chosen option.
        choice: Option<String>,
    },
    /// `two_tier`.
    TwoTier {
        /// True or false.
        verdict: Option<bool>,
        /// The chosen reason.
        reason: Option<String>,
    },
    /// `multi`, `mark`.
    Choices {
        /// The chosen options, in the order of the item.
        choices: Vec<String>,
    },
    /// `sjt`.
    BestWorst {
        /// The best action.
        best: Option<String>,
        /// The worst action.
        worst: Option<String>,
    },
    /// `order`.
    Order {
        /// Card to position, from 1.
        positions: BTreeMap<String, u32>,
    },
    /// `match`, `sort`, board, calendar, diagnosis.
    Assign {
        /// Card to place: the id of the pair whose right half was chosen, of the box, or the number of the column;
        /// task to working day; marker, state and recovery to stage, word and id.
        places: BTreeMap<String, String>,
    },
    /// `map`.
    Map {
        /// Person to roles and attitude.
        people: BTreeMap<String, Mark>,
    },
    /// `cloze`.
    Blanks {
        /// Blank to what was typed.
        blanks: BTreeMap<String, String>,
    },
    /// `number`.
    Number {
        /// What was typed.
        number: String,
    },
    /// The proof planner.
    Plan {
        /// Criterion to tool.
        places: BTreeMap<String, String>,
        /// Whether meeting the decision maker is part of the plan.
        meet: bool,
    },
}

/// Roles and attitude given to one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// Roles; none is an answer when an attitude is given.
    pub roles: BTreeSet<Role>,
    /// Attitude.
    pub attitude: Option<Attitude>,
}

/// Why an answer cannot be taken. The words for people are in `i18n`, by variant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The answer is of another type than the item.
    #[error("the answer does not fit the type of the item")]
    Kind,
    /// An id, value or field that the item does not have.
    #[error("unknown: {0}")]
    Unknown(String),
    /// The same id, position or place twice.
    #[error("given twice: {0}")]
    Twice(String),
    /// Not a number (or not a date where a date is asked).
    #[error("not a number: {0}")]
    NotANumber(String),
    /// A text longer than any sensible answer.
    #[error("too long: {0}")]
    TooLong(String),
}

/// How far an answer has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// Nothing yet.
    Empty,
    /// Something is missing; worth keeping, not yet worth submitting.
    Partial,
    /// All that is asked.
    Complete,
}

impl Completeness {
    /// All of them.
    pub const ALL: [Completeness; 3] = [Completeness::Empty, Completeness::Partial, Completeness::Complete];

    /// Its word in pages.
    pub fn word(self) -> &'static str {
        match self {
            Completeness::Empty => "empty",
            Completeness::Partial => "partial",
            Completeness::Complete => "complete",
        }
    }
}

/// How far `answer` has come for `item`.
pub fn completeness(item: &Item, answer: &Answer) -> Completeness {
    let (given, asked) = match (&item.task, answer) {
        (_, Answer::Choice { choice }) => (usize::from(choice.is_some()), 1),
        (_, Answer::TwoTier { verdict, reason }) => (usize::from(verdict.is_some()) + usize::from(reason.is_some()), 2),
        (_, Answer::Choices { choices }) => (choices.len(), choices.len().max(1)),
        (_, Answer::BestWorst { best, worst }) => (usize::from(best.is_some()) + usize::from(worst.is_some()), 2),
        (Task::Order { cards, .. }, Answer::Order { positions }) => (positions.len(), cards.len()),
        (Task::Match { pairs }, Answer::Assign { places }) => (places.len(), pairs.len()),
        (Task::Sort { cards, .. }, Answer::Assign { places }) => (places.len(), cards.len()),
        (Task::Board(board), Answer::Assign { places }) => (places.len(), board.cards().len()),
        (Task::Calendar(calendar), Answer::Assign { places }) => (places.len(), calendar.tasks.len()),
        (Task::Diagnosis(_), Answer::Assign { places }) => (places.len(), Diagnosis::PARTS.len()),
        (Task::Map { people }, Answer::Map { people: marks }) => {
            (marks.values().filter(|mark| mark.attitude.is_some()).count(), people.len())
        }
        (Task::Cloze { blanks }, Answer::Blanks { blanks: typed }) => {
            (typed.values().filter(|text| !text.trim().is_empty()).count(), blanks.len())
        }
        (_, Answer::Number { number }) => (usize::from(!number.trim().is_empty()), 1),
        (Task::Planner(planner), Answer::Plan { places, .. }) => (places.len(), planner.criteria.len()),
        _ => (0, 1),
    };
    let touched = match answer {
        Answer::Map { people } => people.values().any(|mark| !mark.roles.is_empty()),
        Answer::Plan { meet, .. } => *meet,
        _ => false,
    };
    match given {
        0 if !touched => Completeness::Empty,
        given if given >= asked => Completeness::Complete,
        _ => Completeness::Partial,
    }
}
