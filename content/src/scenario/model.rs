//! The scenario as it is written: people, hidden state, nodes and what each option does.
//!
//! Names are resolved to positions while loading, so the engine never looks up a string and never meets a name
//! that does not exist.

use super::condition::Condition;
use crate::Text;
use serde::{Deserialize, Serialize};

mod node;

pub use node::{Branch, Choice, Effects, Goto, Grade, Interrupt, Kind, Node, Outcome, Topic};

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

    /// Calls `see` with every condition of the scenario.
    pub(crate) fn conditions(&self, mut see: impl FnMut(&Condition)) {
        for node in &self.nodes {
            match &node.kind {
                Kind::Choice { choices } => choices.iter().filter_map(|one| one.when.as_ref()).for_each(&mut see),
                Kind::Sheet(sheet) => sheet.cases.iter().for_each(|one| see(&one.when)),
                Kind::Check { branches } => branches.iter().filter_map(|one| one.when.as_ref()).for_each(&mut see),
                Kind::Topics { topics, interrupts } => {
                    topics.iter().filter_map(|one| one.when.as_ref()).for_each(&mut see);
                    interrupts.iter().for_each(|one| see(&one.when));
                }
                _ => {}
            }
        }
    }

    pub(crate) fn var(&self, id: &str) -> Option<usize> {
        self.vars.iter().position(|var| var.id == id)
    }
}
