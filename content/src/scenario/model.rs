//! The scenario as it is written: people, hidden state, nodes and what each option does.
//!
//! Names are resolved to positions while loading, so the engine never looks up a string and never meets a name
//! that does not exist.

use super::condition::Condition;
use super::intent::Intent;
use crate::Text;
use serde::{Deserialize, Serialize};

/// A place in the scenario file, both from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct At {
    /// Line.
    pub line: u32,
    /// Column in characters.
    pub column: u32,
}

/// How far a scenario has come on its way to publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Being written.
    Draft,
    /// Waiting for a second person.
    Review,
    /// Open to trainees.
    Published,
}

/// When a hidden variable may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reveal {
    /// Not even in the debrief.
    Never,
    /// In the debrief, as a line over time.
    Debrief,
    /// Already during the play.
    Live,
}

/// One hidden variable; always kept between `min` and `max`.
#[derive(Clone, Debug)]
pub struct Var {
    /// Its id.
    pub id: String,
    /// Where it is declared.
    pub at: At,
    /// Smallest value.
    pub min: i32,
    /// Largest value.
    pub max: i32,
    /// Value at the start.
    pub init: i32,
    /// When it may be seen.
    pub reveal: Reveal,
    /// What people call it.
    pub label: Text,
}

/// One flag, false at the start; it can only be raised.
#[derive(Clone, Debug)]
pub struct Flag {
    /// Its id.
    pub id: String,
    /// Where it is declared.
    pub at: At,
    /// The author's note on what it stands for.
    pub note: String,
}

/// The subject that a piece of information belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Area {
    /// Dates and periods.
    Time,
    /// Money and people.
    Budget,
    /// Reasons, wishes and worries.
    Needs,
    /// Rivals.
    Competitors,
    /// Who decides and how.
    Decision,
    /// How the customer compares and buys.
    Method,
}

/// Something the player may find out; the notebook lists it.
#[derive(Clone, Debug)]
pub struct Know {
    /// Its id.
    pub id: String,
    /// Where it is declared.
    pub at: At,
    /// Its subject.
    pub area: Area,
    /// What people call it.
    pub label: Text,
    /// Kept out of the notebook until the debrief.
    pub debrief_only: bool,
}

/// Somebody who speaks.
#[derive(Clone, Debug)]
pub struct Persona {
    /// The id.
    pub id: String,
    /// Where declared.
    pub at: At,
    /// Name.
    pub name: Text,
    /// Position in the company.
    pub title: Text,
    /// Roles in the decision: A D E I U.
    pub roles: Vec<String>,
    /// Attitude towards us: PS SN SP N NS H or "?".
    pub attitude: Option<String>,
    /// Manner of speaking.
    pub style: Option<Text>,
}

/// One dimension of the score.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its id.
    pub id: String,
    /// Where declared.
    pub at: At,
    /// Share of the overall score, in percent.
    pub weight: u32,
    /// What people call it.
    pub label: Text,
    /// The facts it stands on.
    pub facts: Vec<String>,
}

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
            Kind::Check { .. } => "check",
            Kind::Roll { .. } => "roll",
            Kind::End { .. } => "end",
        }
    }

    /// The options, if this is a choice node.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Choice { choices } => choices,
            _ => &[],
        }
    }

    /// Whether the player has to act here.
    pub fn is_decision(&self) -> bool {
        matches!(self.kind, Kind::Choice { .. } | Kind::Say { .. } | Kind::Topics { .. })
    }
}

/// One way a play may start: a personality or another set of start values.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub at: At,
    /// Its share.
    pub p: u32,
    /// What it changes before the first node.
    pub effects: Effects,
}

/// One step of a declared best path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestStep {
    /// The words of the file, for messages.
    pub written: String,
    /// The nodes that match the part before the dot.
    pub nodes: Vec<usize>,
    /// The id of the option, intent or topic.
    pub pick: String,
}

/// A declared best path. There is one, or one per world.
#[derive(Clone, Debug)]
pub struct Best {
    /// The start variant it belongs to, when the scenario has worlds.
    pub variant: Option<usize>,
    /// Where it stands.
    pub at: At,
    /// The steps.
    pub path: Vec<BestStep>,
    /// The ending it reaches.
    pub ending: usize,
    /// Points per dimension along the path: what 100 % means.
    pub par: Vec<i32>,
}

/// A text of the file with its place, so that the checks can point at it.
#[derive(Clone, Debug)]
pub(crate) struct Worded {
    pub(crate) at: At,
    pub(crate) node: Option<String>,
    pub(crate) text: Text,
    /// Stage directions, labels and the like may be one short word; sentences are held to the length rule.
    pub(crate) sentence: bool,
}

/// A whole scenario, ready to be played.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The file it was read from.
    pub file: String,
    /// Its id, for example `S3`.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// Its status.
    pub status: Status,
    /// The sync point it trains.
    pub point: char,
    /// How long a play takes.
    pub minutes: u32,
    /// The lessons it belongs to.
    pub lessons: Vec<String>,
    /// The first node.
    pub start: usize,
    /// The overall score, in percent, that passes.
    pub pass: u32,
    /// Title.
    pub title: Text,
    /// What it is about.
    pub synopsis: Text,
    /// Hidden variables.
    pub vars: Vec<Var>,
    /// Flags.
    pub flags: Vec<Flag>,
    /// What can be found out.
    pub know: Vec<Know>,
    /// People.
    pub personas: Vec<Persona>,
    /// Dimensions of the score.
    pub rubric: Vec<Dimension>,
    /// Nodes in file order.
    pub nodes: Vec<Node>,
    /// Ways to start; empty when there is only one.
    pub variants: Vec<Variant>,
    /// Variants between which even the right action differs.
    pub worlds: Vec<usize>,
    /// Declared best paths.
    pub best: Vec<Best>,
    pub(crate) words: Vec<Worded>,
}

impl Scenario {
    /// The position of a node.
    pub fn node(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }

    /// The declared best path that holds for a start variant.
    pub fn best_for(&self, variant: Option<usize>) -> Option<&Best> {
        self.best.iter().find(|best| best.variant.is_none() || best.variant == variant)
    }

    /// The customer's buying stage when no variable `buyer` is declared: the stage of the sync point.
    pub fn stage(&self) -> u8 {
        "FEDCBA".find(self.point).map_or(7, |at| at as u8 + 1)
    }

    /// The persona who gives the hints.
    pub fn coach(&self) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == "coach")
    }

    pub(crate) fn var(&self, id: &str) -> Option<usize> {
        self.vars.iter().position(|var| var.id == id)
    }
}
