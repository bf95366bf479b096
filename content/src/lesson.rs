//! A lesson as it is shown: ten parts in order, each a list of blocks, one page per language.

pub(crate) mod checks;
mod glue;
pub(crate) mod page;
pub(crate) mod raw;
mod terms;

use crate::figure::FigureView;
use crate::{Lang, Text};
use serde::{Deserialize, Serialize};

/// A written lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// `M2-L5`.
    pub id: String,
    /// Full ids of its objectives.
    pub objectives: Vec<String>,
    /// Facts it covers, ranges resolved.
    pub facts: Vec<String>,
    /// Practice items of this lesson, in the order of the file.
    pub items: Vec<String>,
    /// Inline checks, `M2-L5/check-1` and `M2-L5/check-2`.
    pub checks: Vec<String>,
    /// Practice items of earlier lessons to warm up with; those that are written.
    pub warm_up: Vec<String>,
    /// The exercise, if the lesson has one.
    pub exercise: Option<String>,
    /// Reading time as the outline states it.
    pub minutes: u32,
    /// The pages, Chinese first; see [`Lesson::page`].
    pub(crate) pages: [Page; 2],
}

impl Lesson {
    /// The page in one language.
    pub fn page(&self, lang: Lang) -> &Page {
        match lang {
            Lang::Zh => &self.pages[0],
            Lang::En => &self.pages[1],
        }
    }
}

/// A lesson in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The language.
    pub lang: Lang,
    /// Title, plain text.
    pub title: String,
    /// The parts in the order of [`PartId::ALL`].
    pub parts: Vec<Part>,
    /// The glossary terms that the explanation marks, in the order of their first use.
    pub terms: Vec<TermUse>,
}

impl Page {
    /// One part.
    pub fn part(&self, id: PartId) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }
}

/// The ten parts of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartId {
    /// Two items on earlier lessons.
    Warmup,
    /// An answer before the explanation.
    Predict,
    /// The explanation.
    Explain,
    /// The drawing.
    Diagram,
    /// The worked example.
    Example,
    /// First inline check.
    #[serde(rename = "check-1")]
    Check1,
    /// Second inline check.
    #[serde(rename = "check-2")]
    Check2,
    /// The exercise.
    Exercise,
    /// What to keep.
    Takeaways,
    /// The transfer to one's own deal.
    OwnDeal,
}

impl PartId {
    /// All parts in order.
    pub const ALL: [PartId; 10] = [
        PartId::Warmup,
        PartId::Predict,
        PartId::Explain,
        PartId::Diagram,
        PartId::Example,
        PartId::Check1,
        PartId::Check2,
        PartId::Exercise,
        PartId::Takeaways,
        PartId::OwnDeal,
    ];

    /// The id in files and as an anchor.
    pub fn name(self) -> &'static str {
        match self {
            PartId::Warmup => "warmup",
            PartId::Predict => "predict",
            PartId::Explain => "explain",
            PartId::Diagram => "diagram",
            PartId::Example => "example",
            PartId::Check1 => "check-1",
            PartId::Check2 => "check-2",
            PartId::Exercise => "exercise",
            PartId::Takeaways => "takeaways",
            PartId::OwnDeal => "own-deal",
        }
    }

    /// Reads the id of a file.
    pub fn from_name(name: &str) -> Option<PartId> {
        PartId::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// One part with its blocks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Which part.
    pub id: PartId,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A block. All `html` is safe inline HTML.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading inside the explanation.
    Heading {
        /// Its words.
        html: String,
        /// An anchor, unique in the page: `explain-1`.
        anchor: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        html: String,
        /// Whether it is our addition.
        addition: bool,
        /// The facts it rests on.
        facts: Vec<String>,
    },
    /// A list.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// Its entries.
        items: Vec<String>,
        /// Whether it is our addition.
        addition: bool,
    },
    /// The steps of a worked example.
    Steps {
        /// In order.
        steps: Vec<Step>,
    },
    /// The drawing.
    Figure {
        /// In the language of the page.
        figure: FigureView,
    },
    /// An inline check: an item of the course.
    Check {
        /// `M2-L5/check-1`.
        item: String,
    },
    /// The exercise of the lesson.
    Exercise {
        /// Its id.
        exercise: String,
    },
    /// Items to warm up with; may be empty.
    WarmUp {
        /// Item ids of earlier lessons.
        items: Vec<String>,
    },
}

/// A step of a worked example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its name without number, plain text.
    pub title: String,
    /// What is done.
    pub html: String,
}

/// A glossary term that a page explains in place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermUse {
    /// `GL-07`.
    pub id: String,
    /// The id of the popover: `t-gl-07`.
    pub popover: String,
    /// The term in both languages.
    pub term: Text,
    /// Its meaning in one sentence.
    pub note: Option<Text>,
}
