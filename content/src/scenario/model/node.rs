//! The nodes of a talk and what can be said at them.

use super::At;
use crate::Text;
use crate::scenario::condition::Condition;
use crate::scenario::intent::Intent;
use crate::scenario::sheet::Sheet;
use serde::{Deserialize, Serialize};

/// Where a node leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Goto {
    /// To this node, by position.
    Node(usize),
    /// Back to the topics node that was opened last.
    Back,
}

/// What a node or an option changes.
#[derive(Clone, Debug, Default)]
pub struct Effects {
    /// Variable and difference.
    pub add: Vec<(usize, i32)>,
    /// Flags raised, one bit each.
    pub set: u64,
    /// Information obtained, one bit each.
    pub learn: u64,
}

impl Effects {
    /// Whether nothing is changed at all.
    pub fn is_empty(&self) -> bool {
        self.set == 0 && self.learn == 0 && self.add.iter().all(|(_, by)| *by == 0)
    }
}

/// One of the things the player may say at a choice node.
#[derive(Clone, Debug)]
pub struct Choice {
    /// a, b, c or d.
    pub id: String,
    /// Where it stands.
    pub at: At,
    /// Offered only when this holds.
    pub when: Option<Condition>,
    /// The words.
    pub text: Text,
    /// The customer's immediate answer.
    pub reply: Option<Text>,
    /// The explanation in the debrief.
    pub why: Option<Text>,
    /// What it changes.
    pub effects: Effects,
    /// Points, one number per dimension of the rubric.
    pub points: Vec<i32>,
    /// Whether the author wrote points at all, if only zeros: then it is no mere decoration.
    pub judged: bool,
    /// The facts that the explanation stands on.
    pub facts: Vec<String>,
    /// Crosses a line: caps the overall score.
    pub critical: bool,
    /// The selling stage of the move, 1 to 7; none for a courtesy.
    pub act: Option<u8>,
    /// Where it leads.
    pub goto: Goto,
}

/// One subject that may be opened at a topics node.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub at: At,
    /// What people call it.
    pub label: Text,
    /// Offered only when this holds.
    pub when: Option<Condition>,
    /// Offered until it has been opened.
    pub once: bool,
    /// Where it leads.
    pub goto: Goto,
    /// Its bit among all topics of the scenario.
    pub(crate) bit: u32,
}

/// Something that comes first when the player returns to a topics node; fires once.
#[derive(Clone, Debug)]
pub struct Interrupt {
    /// Where it stands.
    pub at: At,
    /// When it comes.
    pub when: Condition,
    /// Where it leads.
    pub goto: Goto,
    /// Its bit among all interrupts of the scenario.
    pub(crate) bit: u32,
}

/// One way out of a check node.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Where it stands.
    pub at: At,
    /// Taken when this holds; the last one has no condition.
    pub when: Option<Condition>,
    /// Where it leads.
    pub goto: Goto,
}

/// One outcome of a roll.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Its share.
    pub p: u32,
    /// Where it leads.
    pub goto: Goto,
}

/// How an ending is rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// The one to aim at.
    Best,
    /// Good enough to pass.
    Fair,
    /// Not a pass.
    Poor,
    /// A line was crossed or the deal is lost.
    Fail,
}

/// What happens at a node.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Narration.
    Scene {
        /// Next.
        goto: Goto,
    },
    /// The customer speaks and the talk goes on.
    Line {
        /// Next.
        goto: Goto,
    },
    /// The player picks what to say.
    Choice {
        /// The options in file order.
        choices: Vec<Choice>,
    },
    /// The player writes what to say.
    Say {
        /// The request to write.
        prompt: Text,
        /// Misses until the fallback opens.
        max_tries: u32,
        /// What can be understood, in the order in which it is tried.
        intents: Vec<Intent>,
        /// The choice node that opens instead.
        fallback: usize,
    },
    /// The player picks what to talk about.
    Topics {
        /// The subjects in file order.
        topics: Vec<Topic>,
        /// What may come first on return.
        interrupts: Vec<Interrupt>,
    },
    /// The player fills a worksheet and hands it in.
    Sheet(Box<Sheet>),
    /// The way depends on the state.
    Check {
        /// First true branch wins.
        branches: Vec<Branch>,
    },
    /// The way depends on the seed.
    Roll {
        /// The outcomes.
        outcomes: Vec<Outcome>,
    },
    /// The end of the talk.
    End {
        /// Its rating.
        grade: Grade,
        /// Its title.
        title: Text,
        /// Below this overall score (percent) the other ending is shown.
        min_overall: Option<u32>,
        /// That other ending, by position.
        otherwise: Option<usize>,
    },
}

/// One node of the talk.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub at: At,
    /// Who speaks, by position among the personas.
    pub speaker: Option<usize>,
    /// What is said; none at checks and rolls.
    pub say: Option<Text>,
    /// What the customer thinks.
    pub inside: Option<Text>,
    /// What the coach would say.
    pub hint: Option<Text>,
    /// How often it may be entered.
    pub max_visits: Option<u32>,
    /// What entering it changes.
    pub effects: Effects,
    /// What happens here.
    pub kind: Kind,
}

impl Node {
    /// The name of the kind as it is written in the file.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Scene { .. } => "scene",
            Kind::Line { .. } => "line",
            Kind::Choice { .. } => "choice",
            Kind::Say { .. } => "say",
            Kind::Topics { .. } => "topics",
            Kind::Sheet(_) => "sheet",
            Kind::Check { .. } => "check",
            Kind::Roll { .. } => "roll",
            Kind::End { .. } => "end",
        }
    }

    /// What can come of this node by the player: the options of a choice, the bands of a sheet.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice { choices } => choices,
            Kind::Sheet(sheet) => &sheet.bands,
            _ => &[],
        }
    }

    /// The worksheet, if this is a sheet node.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.kind {
            Kind::Sheet(sheet) => Some(sheet),
            _ => None,
        }
    }

    /// Whether the player has to act here.
    pub fn is_decision(&self) -> bool {
        matches!(self.kind, Kind::Choice { .. } | Kind::Say { .. } | Kind::Topics { .. } | Kind::Sheet(_))
    }
}
