//! Attempts: what a person answers, as events first and a projection in the same transaction.
//!
//! A lesson has one attempt for its prediction, warm-up and inline checks, any number of practice attempts at its items,
//! and attempts at its exercise. Every save names the event it builds on and carries an id of its own: the same id has
//! one effect, a save built on an older answer is kept as a lost text and answered with both.

mod body;
mod fold;
mod open;
mod release;
mod replay;
mod save;
mod store;
mod subject;
mod submit;
mod view;

#[cfg(test)]
mod tests;

pub use body::Kept;
pub use open::open;
pub use release::{Flag, Release, flag, release};
pub use replay::{Event, Replayed, events, replay};
pub use save::{Given, Receipt, Save, save_answer};
pub use subject::{MOST_TEXT, OWN_DEAL, PREDICT, text_item};
pub use submit::{Graded, submit};
pub(crate) use view::line;
pub use view::{ItemState, LessonView, Line, View, lesson, view};

/// What an attempt is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Prediction, warm-up, inline checks and note of one lesson: kept and answered with the reason, never scored.
    Lesson,
    /// The practice items of one lesson.
    Practice,
    /// The exercise of one lesson.
    Exercise,
}

impl Kind {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Lesson => "lesson",
            Kind::Practice => "practice",
            Kind::Exercise => "exercise",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Kind> {
        [Kind::Lesson, Kind::Practice, Kind::Exercise].into_iter().find(|kind| kind.word() == word)
    }
}

/// How sure a person was, asked before the result is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Guessed.
    Guess,
    /// Fairly sure.
    Fairly,
    /// Sure.
    Sure,
}

impl Confidence {
    /// All of them, from guess to sure.
    pub const ALL: [Confidence; 3] = [Confidence::Guess, Confidence::Fairly, Confidence::Sure];

    /// The word in the database and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Confidence::Guess => "guess",
            Confidence::Fairly => "fairly",
            Confidence::Sure => "sure",
        }
    }

    /// The confidence with this word.
    pub fn from_word(word: &str) -> Option<Confidence> {
        Confidence::ALL.into_iter().find(|confidence| confidence.word() == word)
    }
}
