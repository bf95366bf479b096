//! What is asked, with the key: one shape for each primitive or worksheet.

use super::{Board, Calendar, Diagnosis, Person, Planner, Quantity};
use crate::Text;

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
        /// How false picks count.
        credit: Picks,
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

/// How picks earn the score of a question that takes several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picks {
    /// Hits less false picks, over the number of keys; never below nothing.
    #[default]
    Net,
    /// The harmonic mean of precision and recall: 2 hits / (picks + keys). For lines of a map, where a false line and a
    /// missing one are the same mistake.
    F1,
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
