//! The exercise of a lesson: steps made of items, or one worksheet (the sync board, the proof planner), which is an item
//! too, so that an attempt at an exercise is an attempt at items like any other.

use crate::Text;
use crate::item::Item;
use serde::{Deserialize, Serialize};

/// An exercise with its items.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// `M2-L2-X1`.
    pub id: String,
    /// The form of the exercise.
    pub kind: ExerciseKind,
    /// The lesson it belongs to.
    pub lesson: String,
    /// Facts it rests on.
    pub facts: Vec<String>,
    /// Title, plain text.
    pub title: Text,
    /// The shared case, Markdown paragraphs.
    pub intro: Text,
    /// The steps in order; a worksheet is one item.
    pub items: Vec<Item>,
    /// The closing sentences.
    pub result: Bands,
}

/// The forms of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExerciseKind {
    /// An ordered list of items.
    Steps,
    /// The sync-point board, match mode.
    SyncBoard,
    /// The proof planner.
    ProofPlanner,
}

/// What is said at the end, by score; Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bands {
    /// From 90 %.
    pub full: Text,
    /// From 50 %.
    pub part: Option<Text>,
    /// Below.
    pub low: Option<Text>,
    /// A plan that leaves out the decision maker, whatever its score.
    pub no_decider: Option<Text>,
}
