//! What a play shows once it is over: what was hidden, and what it was worth.

use super::model::{Grade, Scenario};
use super::play::State;
use super::scene::{Note, Speaker};
use super::score::{Mode, Score};
use crate::Lang;
use serde::Serialize;

// mod retrace;

/// Where a move stood against the customer's stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Place {
    /// The seller was this many stages ahead of the customer.
    Ahead {
        /// Stages.
        by: u8,
    },
    /// The customer had gone this many stages further.
    Behind {
        /// Stages.
        by: u8,
    },
    /// In step.
    Step,
    /// A courtesy; it does not count.
    None,
}

/// Where an option leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Lead {
    /// To another decision.
    Decision {
        /// The node.
        node: String,
        /// Who would speak.
        speaker: Option<Speaker>,
        /// What they would say.
        say: String,
    },
    /// To an ending.
    Ending {
        /// The node.
        node: String,
        /// Its title.
        title: String,
        /// Its rating.
        grade: Grade,
    },
}

/// One option of a turn, seen afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The node it belongs to.
    pub node: String,
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// The customer's answer.
    pub reply: Option<String>,
    /// Why it is worth what it is.
    pub why: Option<String>,
    /// The facts behind it.
    pub facts: Vec<String>,
    /// Points, one number per dimension.
    pub points: Vec<i32>,
    /// Its worth in basis points of the overall score, before any limit.
    pub worth: i32,
    /// Where it stood against the customer's stage.
    pub place: Place,
    /// Whether it crosses a line.
    pub critical: bool,
    /// Whether it is the one that was said.
    pub said: bool,
    /// Where it would have led (or did lead); none if the scenario has no way on.
    pub lead: Option<Lead>,
}

/// One turn, seen afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Its number, from 1.
    pub turn: u32,
    /// The node where it was spoken.
    pub node: String,
    /// Who had spoken.
    pub speaker: Option<Speaker>,
    /// What they had said.
    pub heard: String,
    /// What the player said: the words of the option, or their own.
    pub said: String,
    /// Whether the words were the player's own.
    pub own_words: bool,
    /// Own words before that were not understood.
    pub missed: Vec<String>,
    /// What the customer was thinking.
    pub inside: Option<String>,
    /// The hint that was asked for.
    pub hint: Option<String>,
    /// Where the move stood against the customer's stage.
    pub place: Place,
    /// The customer's stage at that moment, 1 to 7.
    pub buyer: u8,
    /// All options that were open then, in file order, with the one that was said.
    pub options: Vec<Alternative>,
    /// What the best open option would have been worth more, in basis points.
    pub loss: i32,
}

impl Turn {
    /// The option that was said.
    pub fn chosen(&self) -> Option<&Alternative> {
        self.options.iter().find(|option| option.said)
    }

    /// The open option that was worth most.
    pub fn better(&self) -> Option<&Alternative> {
        self.options.iter().rev().max_by_key(|option| option.worth)
    }
}

/// A hidden variable over the play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Curve {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Smallest value.
    pub min: i32,
    /// Largest value.
    pub max: i32,
    /// Its value at the start and after each turn (when the next decision, or the end, was reached).
    pub values: Vec<i32>,
}

/// One step of the best path, played with the chance of this very play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BestTurn {
    /// Who speaks.
    pub speaker: Option<Speaker>,
    /// What they say.
    pub heard: String,
    /// What to say.
    pub said: String,
    /// What they answer.
    pub reply: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// The debrief of a play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Debrief {
    /// The ending's id; none while the play is not over.
    pub ending: Option<String>,
    /// Its title.
    pub title: String,
    /// Its words.
    pub say: String,
    /// Its rating.
    pub grade: Option<Grade>,
    /// The score and where it comes from.
    pub score: Score,
    /// The turns.
    pub turns: Vec<Turn>,
    /// How many turns were in step, ahead, behind, and not counted.
    pub places: [u32; 4],
    /// Hidden variables that may be shown.
    pub curves: Vec<Curve>,
    /// What was learned and what was missed.
    pub notebook: Vec<Note>,
    /// Turns that cost most, as numbers of `turns`, at most three, the dearest first.
    pub moments: Vec<u32>,
    /// The best path.
    pub best: Vec<BestTurn>,
    /// The title of the ending of the best path.
    pub best_ending: Option<String>,
}

/// The debrief of a play; for a play that is not over, of what has been played so far.
pub fn debrief(scenario: &Scenario, state: &State, lang: Lang, mode: Mode) -> Debrief {
    let _ = (scenario, state, lang, mode);
    todo!("follows")
}
