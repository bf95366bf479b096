//! Questions: twelve types and four worksheets on five primitives, what a trainee may see of them, and how an answer is
//! judged.
//!
//! The way of one answer: [`question`] gives the controls, the browser sends name and value pairs, [`answer_from_form`]
//! reads them, [`judge`] scores them, [`review`] explains them. Ids of options never reach the trainee: authors like to
//! write the right option first, so a page carries tokens instead (see `token`).

mod answer;
mod board;
mod calendar;
mod deal;
mod diagnosis;
mod form;
mod judge;
mod people;
mod planner;
mod quantity;
mod question;
pub(crate) mod read;
mod review;
mod shuffle;
mod token;
mod validate;

pub use answer::{Answer, AnswerError, Completeness, Mark, completeness};
pub use board::{Board, BoardCard, Column, ValueState};
pub use calendar::{Broken, Calendar, Date, Deadline, Holiday};
pub use diagnosis::{Alignment, Credit, Diagnosis, Note, Recovery, Stage};
pub use form::{answer_from_form, form_of};
pub use judge::{FULL, judge, key};
pub use people::{Attitude, Person, Role};
pub use planner::{Criterion, Plan, Planner, Tool};
pub use quantity::Quantity;
pub use question::{
    CalendarDay, CaseNote, Control, Group, Layout, PlanRow, PlanTool, Question, Shown, StagePair, question,
};
pub use review::{Fault, Review, Row, Slot, Verdict, review};
pub use shuffle::Shuffle;
pub use validate::validate;

use crate::{Text, made::Made};
use serde::{Deserialize, Serialize};

/// One question in both languages, with its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// `M2-L5-Q5`, `M2-L1-X1-3` for a step of an exercise, `M2-L5/check-1` for an inline check.
    pub id: String,
    /// The type.
    pub kind: Kind,
    /// The objective it serves; steps and checks may have none.
    pub objective: Option<String>,
    /// Facts it rests on.
    pub facts: Vec<String>,
    /// 1 recall, 2 apply, 3 judge.
    pub difficulty: u8,
    /// Whether the source says it or we added it.
    pub origin: Origin,
    /// Names of the sets of look-alikes it helps to tell apart.
    pub confusable: Vec<String>,
    /// The question, Markdown.
    pub stem: Text,
    /// The explanation after the answer, Markdown; empty in an inline check.
    pub explain: Text,
    /// What is to be done, with the key.
    pub task: Task,
    /// What a trainee may see of it, before it is dealt.
    pub(crate) asked: Made<Question>,
}

/// The type of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One of several.
    Single,
    /// A verdict and its reason.
    TwoTier,
    /// A region of a drawing.
    Hotspot,
    /// All that apply.
    Multi,
    /// Sentences of a text.
    Mark,
    /// The best and the worst of several actions.
    Sjt,
    /// Cards in order.
    Order,
    /// One to one.
    Match,
    /// Many to few.
    Sort,
    /// Roles and attitude of people.
    Map,
    /// Blanks in a text.
    Cloze,
    /// A number or a date.
    Number,
    /// The sync-point board of an exercise.
    Board,
    /// The proof planner of an exercise.
    Planner,
    /// The closing calendar of an exercise.
    Calendar,
    /// A case of the sync board in diagnose mode.
    Diagnosis,
}

impl Kind {
    /// All types, in the order of the design.
    pub const ALL: [Kind; 16] = [
        Kind::Single,
        Kind::TwoTier,
        Kind::Hotspot,
        Kind::Multi,
        Kind::Mark,
        Kind::Sjt,
        Kind::Order,
        Kind::Match,
        Kind::Sort,
        Kind::Map,
        Kind::Cloze,
        Kind::Number,
        Kind::Board,
        Kind::Planner,
        Kind::Calendar,
        Kind::Diagnosis,
    ];

    /// The name as it stands in files.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Single => "single",
            Kind::TwoTier => "two_tier",
            Kind::Hotspot => "hotspot",
            Kind::Multi => "multi",
            Kind::Mark => "mark",
            Kind::Sjt => "sjt",
            Kind::Order => "order",
            Kind::Match => "match",
            Kind::Sort => "sort",
            Kind::Map => "map",
            Kind::Cloze => "cloze",
            Kind::Number => "number",
            Kind::Board => "board",
            Kind::Planner => "planner",
            Kind::Calendar => "calendar",
            Kind::Diagnosis => "diagnosis",
        }
    }

    /// Reads the name of a file.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether it exists as an exercise only, with a form of its own.
    pub fn is_worksheet(self) -> bool {
        matches!(self, Kind::Board | Kind::Planner | Kind::Calendar | Kind::Diagnosis)
    }

    /// The interaction it is built on.
    pub fn primitive(self) -> Primitive {
        match self {
            Kind::Single | Kind::TwoTier | Kind::Hotspot => Primitive::One,
            Kind::Multi | Kind::Mark => Primitive::Many,
            Kind::Sjt => Primitive::BestWorst,
            Kind::Order => Primitive::Arrange,
            Kind::Match | Kind::Sort | Kind::Map => Primitive::Assign,
            Kind::Board | Kind::Planner | Kind::Calendar | Kind::Diagnosis => Primitive::Assign,
            Kind::Cloze | Kind::Number => Primitive::Enter,
        }
    }
}

/// What a trainee does with hands: one widget each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Primitive {
    /// Choose one.
    One,
    /// Choose many.
    Many,
    /// Choose the best and the worst.
    BestWorst,
    /// Put in order.
    Arrange,
    /// Put each into a place.
    Assign,
    /// Type.
    Enter,
}

/// Where a claim comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The course's source says it.
    Source,
    /// Our own addition.
    Addition,
}

/// The task of an item with its key.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// `single` and, with a figure, `hotspot`.
    One {
        /// Options, exactly one of them right.
        options: Vec<Choice>,
        /// Id of the figure whose regions the options are.
        figure: Option<String>,
    },
    /// `two_tier`.
    TwoTier {
        /// Whether the statement is true.
        verdict: bool,
        /// Reasons, exactly one of them right.
        options: Vec<Choice>,
    },
    /// `multi` and `mark`.
    Many {
        /// Options or segments, at least one of them right.
        options: Vec<Choice>,
    },
    /// `sjt`.
    BestWorst {
        /// The actions.
        options: Vec<Choice>,
        /// Option ids from best to worst.
        rank: Vec<String>,
    },
    /// `order`.
    Order {
        /// The cards.
        cards: Vec<Card>,
        /// Card ids in the right order.
        order: Vec<String>,
    },
    /// `match`.
    Match {
        /// Left and right halves.
        pairs: Vec<Pair>,
    },
    /// `sort`.
    Sort {
        /// The boxes.
        bins: Vec<Bin>,
        /// The cards, each with the boxes that are right for it.
        cards: Vec<Card>,
    },
    /// `map`.
    Map {
        /// The people with their roles and attitude.
        people: Vec<Person>,
    },
    /// `cloze`.
    Cloze {
        /// The blanks, in the order of the `____` in the stem.
        blanks: Vec<Blank>,
    },
    /// `number`.
    Number {
        /// The right value.
        answer: Quantity,
        /// How far off is still right, in the same unit.
        tolerance: i64,
        /// Typical mistakes with their feedback.
        wrong: Vec<WrongValue>,
    },
    /// The sync-point board.
    Board(Board),
    /// The proof planner.
    Planner(Planner),
    /// The closing calendar.
    Calendar(Calendar),
    /// A case of the board in diagnose mode.
    Diagnosis(Diagnosis),
}

/// An option, a segment or a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id within the item.
    pub id: String,
    /// Whether the key holds it; never set in `sjt`, which has a rank.
    pub correct: bool,
    /// What the trainee reads.
    pub text: Text,
    /// Why it is right or tempting.
    pub feedback: Text,
}

/// A card of `order` or `sort`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Id within the item.
    pub id: String,
    /// Ids of the boxes that are right; empty in `order`.
    pub keys: Vec<String>,
    /// What the trainee reads.
    pub text: Text,
    /// Why it belongs there.
    pub feedback: Text,
}

/// The two halves of one right match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Id within the item, of both halves.
    pub id: String,
    /// The half that stays.
    pub left: Text,
    /// The half that is chosen.
    pub right: Text,
    /// Why they belong together.
    pub feedback: Text,
}

/// A box of `sort`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Id within the item.
    pub id: String,
    /// Its name.
    pub text: Text,
}

/// A blank of `cloze`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// Id within the item.
    pub id: String,
    /// What is accepted, language by language; an answer in either language counts.
    pub accept_zh: Vec<String>,
    /// The English half.
    pub accept_en: Vec<String>,
    /// Why, and what typical mistakes mean.
    pub feedback: Text,
}

/// A typical wrong number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongValue {
    /// The value.
    pub value: Quantity,
    /// Where it comes from.
    pub feedback: Text,
}

#[cfg(test)]
mod tests;
