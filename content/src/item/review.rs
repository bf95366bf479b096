//! What a trainee sees after the answer: score, verdict and reason for every option, explanation.

mod rows;
mod worksheets;

use super::deal::order;
use super::{Alignment, Answer, Attitude, Item, Kind, Role, judge, question};
use crate::{Lang, markup};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The released view of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Item id.
    pub id: String,
    /// Type.
    pub kind: Kind,
    /// Language of all texts.
    pub lang: Lang,
    /// Basis points, 0 to 10,000; 0 without an answer.
    pub score: i32,
    /// Whether there was an answer.
    pub answered: bool,
    /// The stem as in the question.
    pub stem: String,
    /// Id of the figure (`hotspot`).
    pub figure: Option<String>,
    /// One row an option, card, person, blank or criterion, in the order of the question.
    pub rows: Vec<Row>,
    /// The explanation as safe HTML blocks; empty for an inline check.
    pub explain: String,
    /// Fact ids.
    pub facts: Vec<String>,
}

/// One option or card of a review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The value or field of the question this row belongs to.
    pub value: String,
    /// The strip of the board, or the part of a case (`stand`, `recovery`); else nothing.
    pub strip: Option<String>,
    /// The label as plain text.
    pub text: String,
    /// The label as safe inline HTML.
    pub html: String,
    /// Whether the trainee chose or filled it.
    pub chosen: bool,
    /// Where the trainee put it or what was typed.
    pub given: Option<Slot>,
    /// Where it may stand or what is accepted; empty for plain options.
    pub right: Vec<Slot>,
    /// The verdict.
    pub verdict: Verdict,
    /// The rules it breaks where it stands (calendar).
    pub faults: Vec<Fault>,
    /// The reason as safe inline HTML.
    pub feedback: String,
}

/// A rule of the calendar that a task breaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Before its first possible day.
    TooEarly(Slot),
    /// After its last possible day.
    TooLate(Slot),
    /// Not after this task, which may stand nowhere.
    NotAfter(Slot),
}

/// A place or value; words for it come from `i18n` except for `Text`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// Words of the course or of the trainee.
    Text(String),
    /// The statement is true or false.
    Truth(bool),
    /// Chosen as best.
    Best,
    /// Chosen as worst.
    Worst,
    /// A position or rank, from 1.
    Position(u32),
    /// A column of the board.
    Column(u8),
    /// A working day.
    Day {
        /// Counted from 1.
        number: u32,
        /// `2026-09-21`.
        date: String,
    },
    /// A stage of a rail.
    Stage {
        /// 1 to 7.
        number: u8,
        /// Its name.
        name: String,
    },
    /// What two stages make.
    State(Alignment),
    /// No place at all.
    Nowhere,
    /// Roles and attitude.
    Marks {
        /// Roles.
        roles: BTreeSet<Role>,
        /// Attitude.
        attitude: Option<Attitude>,
    },
}

/// How one option or card fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Right. In `single`, `two_tier` and `hotspot` also the right option that was not chosen (`chosen` is false).
    Right,
    /// Earned a part: one rank or column off, or half the roles.
    Part,
    /// Chosen or placed wrongly.
    Wrong,
    /// Should have been chosen or filled.
    Missed,
    /// Rightly not chosen.
    Left,
    /// Not chosen, though it would have earned a part: no fault, and not to be called rightly left alone.
    Spare,
}

/// The released view of `item` for an answer; `seed` is that of the question.
pub fn review(item: &Item, lang: Lang, answer: Option<&Answer>, seed: u64) -> Review {
    reviewed(item, lang, answer, &order(item, seed))
}

/// The same in the order of the file, for [`super::question_as_written`].
pub(crate) fn review_as_written(item: &Item, lang: Lang, answer: Option<&Answer>) -> Review {
    let all: Vec<usize> = (0..order(item, 0).len()).collect();
    reviewed(item, lang, answer, &all)
}

fn reviewed(item: &Item, lang: Lang, answer: Option<&Answer>, order: &[usize]) -> Review {
    Review {
        id: item.id.clone(),
        kind: item.kind,
        lang,
        score: answer.map_or(0, |answer| judge(item, answer)),
        answered: answer.is_some(),
        stem: question::stem(item, lang),
        figure: question::figure(item),
        rows: rows::rows(item, lang, answer, order),
        explain: markup::blocks(item.explain.get(lang), lang),
        facts: item.facts.clone(),
    }
}
