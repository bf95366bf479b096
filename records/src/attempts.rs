//! Attempts: what a person answers, as events first and a projection in the same transaction.
//!
//! A lesson has one attempt for its prediction, warm-up and inline checks, any number of practice attempts at its items,
//! and attempts at its exercise; a test has one attempt for each sitting, with the paper that was drawn for it. Every
//! save names the event it builds on and carries an id of its own: the same id has one effect, a save built on an older
//! answer is kept as a lost text and answered with both.

mod body;
mod fold;
mod lesson;
mod open;
mod release;
mod replay;
mod save;
mod section;
mod store;
mod subject;
mod submit;
mod view;

#[cfg(test)]
mod tests;

pub use body::Kept;
pub(crate) use fold::mean;
pub use lesson::{LessonView, lesson};
pub use open::open;
pub(crate) use open::{Start, create, seed};
pub use release::{Flag, Release, flag, release};
pub use replay::{Event, Replayed, events, replay};
pub(crate) use save::GRACE;
pub use save::{Given, Receipt, Save, is_on_the_way, save_answer};
pub use section::{CloseSection, close_section};
pub(crate) use store::{Loaded, loaded};
pub use subject::{MOST_TEXT, OWN_DEAL, PREDICT, text_item};
pub(crate) use submit::hand_in_late;
pub use submit::{Graded, submit};
pub use view::{ItemState, Line, SectionState, View, view};
pub(crate) use view::{line, weak};

/// What an attempt is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Prediction, warm-up, inline checks and note of one lesson: kept and answered with the reason, never scored.
    Lesson,
    /// The practice items of one lesson.
    Practice,
    /// The exercise of one lesson.
    Exercise,
    /// The test before the course. Its subject is the form.
    PreTest,
    /// The quiz of one module.
    Quiz,
    /// The final exam.
    Exam,
    /// The test after the course. Its subject is the form, the other one than before.
    PostTest,
    /// The check some weeks later.
    Delayed,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 8] = [
        Kind::Lesson,
        Kind::Practice,
        Kind::Exercise,
        Kind::PreTest,
        Kind::Quiz,
        Kind::Exam,
        Kind::PostTest,
        Kind::Delayed,
    ];

    /// Whether it is a test: a paper is drawn for each sitting, and no answer is explained before the end.
    pub fn is_test(self) -> bool {
        !matches!(self, Kind::Lesson | Kind::Practice | Kind::Exercise)
    }

    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Lesson => "lesson",
            Kind::Practice => "practice",
            Kind::Exercise => "exercise",
            Kind::PreTest => "pre-test",
            Kind::Quiz => "quiz",
            Kind::Exam => "exam",
            Kind::PostTest => "post-test",
            Kind::Delayed => "delayed",
        }
    }

    /// The kind with this word.
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
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
