//! The exercise of a lesson: steps made of items, or a worksheet (the sync board, the proof planner, the closing
//! calendar), which is an item too, so that an attempt at an exercise is an attempt at items like any other. The sync
//! board in diagnose mode has one item a case.

pub(crate) mod read;

use crate::Text;
use crate::item::{Item, Kind};
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
    /// The steps or cases in order; a worksheet is one item.
    pub items: Vec<Item>,
    /// How much each step weighs, in their order; empty where all weigh the same. A step of 0 points helps to count.
    pub points: Vec<u32>,
    /// The closing sentences.
    pub result: Bands,
}

/// The forms of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExerciseKind {
    /// An ordered list of items.
    Steps,
    /// The sync-point board: match mode, or cases to diagnose.
    SyncBoard,
    /// The proof planner.
    ProofPlanner,
    /// The closing calendar.
    ClosingCalendar,
}

impl ExerciseKind {
    /// The name as it stands in files.
    pub fn name(self) -> &'static str {
        match self {
            ExerciseKind::Steps => "steps",
            ExerciseKind::SyncBoard => "sync-board",
            ExerciseKind::ProofPlanner => "proof-planner",
            ExerciseKind::ClosingCalendar => "closing-calendar",
        }
    }
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

impl Bands {
    /// The sentence for a score in basis points.
    pub fn for_score(&self, score: i32) -> &Text {
        let low = self.low.as_ref().or(self.part.as_ref());
        match score {
            9000.. => &self.full,
            5000.. => self.part.as_ref().unwrap_or(&self.full),
            _ => low.unwrap_or(&self.full),
        }
    }
}

impl Exercise {
    /// Whether it consists of cases to diagnose.
    pub fn is_diagnosis(&self) -> bool {
        self.items.iter().any(|item| item.kind == Kind::Diagnosis)
    }

    /// The points of all steps together; nothing where all weigh the same.
    pub fn total(&self) -> Option<u32> {
        (!self.points.is_empty()).then(|| self.points.iter().sum())
    }

    /// The score of the whole exercise in basis points, from the score of each item by its id: the mean of the items, each
    /// weighed by its points, rounded half up once.
    pub fn score(&self, earned: impl Fn(&str) -> i32) -> i32 {
        let weights = self.points.iter().copied().chain(std::iter::repeat(1));
        let weighed = self.items.iter().zip(weights).map(|(item, points)| (i64::from(points), earned(&item.id)));
        let (sum, all) =
            weighed.fold((0, 0), |(sum, all), (points, score)| (sum + points * i64::from(score), all + points));
        let all = all.max(1);
        ((2 * sum + all) / (2 * all)) as i32
    }
}

#[cfg(test)]
mod tests;
