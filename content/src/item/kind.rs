//! The twelve types and four worksheets, and the five primitives they are built on.

use serde::{Deserialize, Serialize};

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
