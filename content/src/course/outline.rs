//! The outline of a course and the lists it rests on, as `course.toml`, `facts.toml` and `glossary.toml` state them.

pub(super) mod read;
mod rules;

use crate::Lang;
use crate::Text;
use serde::{Deserialize, Serialize};

/// What completes the course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completion {
    /// Lessons of which every item is attempted.
    pub attempted: Vec<String>,
    /// Scenarios that are passed.
    pub passed: Vec<String>,
    /// Modules whose quiz is passed.
    pub quizzes: Vec<String>,
}

/// A pair of the two rails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// 1 to 7.
    pub number: u32,
    /// The letter of its point; the seventh has none.
    pub point: Option<String>,
    /// The buyer's stage.
    pub buyer: Text,
    /// The seller's stage.
    pub seller: Text,
    /// Lessons beside this pair.
    pub lessons: Vec<String>,
    /// Scenarios beside this pair.
    pub scenarios: Vec<String>,
}

/// A module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// `M2`.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Its lessons in order.
    pub lessons: Vec<LessonEntry>,
}

/// A lesson in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonEntry {
    /// `M2-L5`.
    pub id: String,
    /// The module it belongs to.
    pub module: String,
    /// Its place in the module, from 1.
    pub number: u32,
    /// Title.
    pub title: Text,
    /// Reading time.
    pub minutes: u32,
    /// Not written yet.
    pub planned: bool,
    /// Objectives.
    pub objectives: Vec<Objective>,
}

/// An objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// `M2-L5-O1`.
    pub id: String,
    /// `remember`, `understand`, `apply`, `analyse`, `evaluate` or `create`.
    pub verb: String,
    /// What a trainee can do.
    pub text: Text,
}

/// A scenario in the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioEntry {
    /// `S3`.
    pub id: String,
    /// The lesson after which the path leads to it.
    pub after: Option<String>,
    /// The point it plays at.
    pub point: Option<String>,
    /// Playing time.
    pub minutes: u32,
    /// Not written yet.
    pub planned: bool,
    /// Title.
    pub title: Text,
}

/// Something a claim may rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// `SS-59`.
    pub id: String,
    /// Where it comes from.
    pub mark: Mark,
    /// The guardrail that stands beside it, where it could be read as a licence to press or to pry.
    pub guard: Option<String>,
    /// The fact.
    pub text: Text,
}

/// The letters of the method, and the nouns of which one stands near them: “point E” is not “role E”.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letters {
    /// The letters, one after another.
    pub of: String,
    /// The nouns, in Chinese and in English.
    pub nouns: [Vec<String>; 2],
}

impl Letters {
    /// The nouns of a language.
    pub fn nouns(&self, lang: Lang) -> &[String] {
        let [zh, en] = &self.nouns;
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    /// In the source.
    S,
    /// In the source, read by us.
    #[serde(rename = "S*")]
    SRead,
    /// Named in the source, not explained.
    N,
    /// Our addition.
    A,
    /// Our addition from other literature.
    AX,
}

impl Mark {
    /// Reads the mark of a file.
    pub fn from_code(code: &str) -> Option<Mark> {
        match code {
            "S" => Some(Mark::S),
            "S*" => Some(Mark::SRead),
            "N" => Some(Mark::N),
            "A" => Some(Mark::A),
            "AX" => Some(Mark::AX),
            _ => None,
        }
    }

    /// Whether the coverage must hold it.
    pub fn is_source(self) -> bool {
        matches!(self, Mark::S | Mark::SRead)
    }

    /// Whether it is our addition.
    pub fn is_addition(self) -> bool {
        matches!(self, Mark::A | Mark::AX)
    }
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// `GL-07`.
    pub id: String,
    /// The term in both languages; alternatives are parted by ` / `.
    pub term: Text,
    /// Its meaning in one sentence.
    pub note: Option<Text>,
    /// The languages in which it is an ordinary word too: there it is explained only where an author emphasises it alone.
    pub ordinary: Vec<Lang>,
}
