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

    /// The score of the whole exercise: the mean of its items, rounded half up.
    pub fn score(&self, scores: &[i32]) -> i32 {
        let count = self.items.len().max(1) as i32;
        let sum: i32 = scores.iter().sum();
        (2 * sum + count) / (2 * count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_sentence_follows_the_score() {
        let text = |name: &str| Text::new(name, name);
        let bands = Bands { full: text("full"), part: Some(text("part")), low: Some(text("low")), no_decider: None };
        for (score, name) in
            [(10_000, "full"), (9_000, "full"), (8_999, "part"), (5_000, "part"), (4_999, "low"), (0, "low")]
        {
            assert_eq!(bands.for_score(score), &text(name), "{score}");
        }
    }
}
