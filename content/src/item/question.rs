//! What a trainee may see of an item: stem and controls, in an order of the attempt's own. Never key, weight, reason,
//! explanation, nor anything from which they could be read.

use super::{Attitude, Item, Kind, Primitive, Role};
use crate::Lang;
use serde::{Deserialize, Serialize};

/// One question in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Item id.
    pub id: String,
    /// Type.
    pub kind: Kind,
    /// Interaction.
    pub primitive: Primitive,
    /// Language of all texts.
    pub lang: Lang,
    /// The stem as safe HTML blocks. Blanks of a `cloze` are `<span class="blank">1</span>`, numbered from 1.
    pub stem: String,
    /// Id of the figure to show (`hotspot`).
    pub figure: Option<String>,
    /// The controls.
    pub layout: Layout,
}

/// A value to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The value of the control.
    pub value: String,
    /// The label as plain text.
    pub text: String,
    /// The label as safe inline HTML.
    pub html: String,
}

/// Something that has its own field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// The name of the field.
    pub name: String,
    /// The label as plain text.
    pub text: String,
    /// The label as safe inline HTML.
    pub html: String,
}

/// A strip of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// `buyer`, `letter`, `seller`, `value` or `evidence`.
    pub strip: String,
    /// The cards of the strip, each a field whose value is a column number, `1` to `7`.
    pub cards: Vec<Control>,
}

/// The controls by interaction. Field names are those of the form; an unanswered field is absent or empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub enum Layout {
    /// `single`, `hotspot`: field `choice`. Values of a hotspot are region ids of the figure.
    One {
        /// Options.
        options: Vec<Shown>,
    },
    /// `two_tier`: field `verdict` (`true`, `false`) and field `reason`.
    TwoTier {
        /// Reasons.
        options: Vec<Shown>,
    },
    /// `multi`, `mark`: field `choices`, repeated.
    Many {
        /// Options; the segments of a `mark` stand in the order of the text.
        options: Vec<Shown>,
    },
    /// `sjt`: fields `best` and `worst`.
    BestWorst {
        /// Actions.
        options: Vec<Shown>,
    },
    /// `order`: one field a card, `pos.<card>`, with a position from 1.
    Order {
        /// Cards.
        cards: Vec<Control>,
    },
    /// `match`, `sort`: one field a card, `place.<card>`.
    Assign {
        /// Cards.
        cards: Vec<Control>,
        /// Places.
        places: Vec<Shown>,
        /// Whether a place takes one card only.
        once: bool,
    },
    /// `map`: fields `roles.<person>` (repeated) and `attitude.<person>`.
    Map {
        /// People; the name of the control is the person's id, to be put behind `roles.` and `attitude.`.
        people: Vec<Control>,
        /// Values of the roles.
        roles: Vec<Role>,
        /// Values of the attitude.
        attitudes: Vec<Attitude>,
    },
    /// `cloze`: one field a blank, `blank.<id>`.
    Cloze {
        /// Blanks in the order of the stem; their label is their number.
        blanks: Vec<Control>,
    },
    /// `number`: field `number`.
    Number {
        /// Whether a date (`2026-09-30`) is asked for.
        date: bool,
    },
    /// The board: one field a card, `place.<card>`.
    Board {
        /// Strips from top to bottom.
        strips: Vec<Group>,
        /// How many columns there are.
        columns: u8,
    },
    /// The planner: one field a criterion, `place.<criterion>`, and field `meet` (`yes`).
    Plan {
        /// Criteria.
        criteria: Vec<PlanRow>,
        /// Means.
        tools: Vec<PlanTool>,
        /// Working days there are.
        budget_days: u32,
        /// Days of meeting the decision maker.
        meet_days: u32,
        /// Points of meeting the decision maker.
        meet_points: u32,
    },
}

/// A criterion of the planner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    /// The field.
    pub control: Control,
    /// Who asks.
    pub who: String,
    /// Points, known to everybody.
    pub weight: u32,
}

/// A means of the planner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTool {
    /// The value.
    pub shown: Shown,
    /// Days it takes.
    pub days: u32,
    /// Whether its days count once.
    pub shared: bool,
}

/// What a trainee may see of `item`; the order comes from `seed`, which belongs to the attempt.
pub fn question(_item: &Item, _lang: Lang, _seed: u64) -> Question {
    todo!()
}
