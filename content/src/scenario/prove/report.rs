//! What goes into a proof and what comes out of it.

use crate::{Finding, Lang, Level, Text};
use serde::Serialize;
use std::collections::BTreeSet;

/// What the surroundings know.
#[derive(Clone, Debug)]
pub struct ProveContext {
    /// The ids of all facts; none when they are not at hand (then their existence is not checked).
    pub facts: Option<BTreeSet<String>>,
    /// States after which the exploration gives up.
    pub limit: usize,
    /// Plays of the random player; the players of rising skill get a tenth, those with one habit a twentieth. 0 leaves
    /// the simulations out.
    pub plays: u32,
    /// The tests file, as name and text; its samples, plays and traps are checked along.
    pub tests: Option<(String, String)>,
}

impl Default for ProveContext {
    fn default() -> Self {
        ProveContext { facts: None, limit: 2_000_000, plays: 20_000, tests: None }
    }
}

/// One finding about a scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProofFinding {
    /// The rule, for example `V08`.
    pub code: &'static str,
    /// Error or warning.
    pub level: Level,
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// The node, if it is about one.
    pub node: Option<String>,
    /// What is wrong and what to do about it.
    pub message: Text,
}

/// What was proved.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Proof {
    /// Whether all states were explored, all players simulated, and no rule is broken.
    pub proven: bool,
    /// Reachable states, as far as explored.
    pub states: usize,
    /// The endings.
    pub endings: Vec<EndingProof>,
    /// Where a play goes on that can no longer be passed.
    pub lost: Vec<LostProof>,
    /// What was found.
    pub findings: Vec<ProofFinding>,
    /// Rules that were not checked.
    pub left_out: Vec<&'static str>,
    /// What players of different kinds reach.
    pub policies: Policies,
    /// What players with one habit reach.
    pub bots: Vec<BotProof>,
    /// Options that none of these players ever said, as `node.option`.
    pub unsaid: Vec<String>,
}

/// One ending, as far as the exploration went. Scores are basis points by the sum of weighted points, kept within
/// 0 and 10,000.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingProof {
    /// Its id.
    pub id: String,
    /// What people call it; programs go by the id.
    #[serde(skip)]
    pub title: Text,
    /// Whether some path reaches it.
    pub reachable: bool,
    /// The poorest path that reaches it.
    pub min: Option<u32>,
    /// The best path that reaches it.
    pub max: Option<u32>,
}

/// A node where the player decides although some plays that come there can no longer pass.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LostProof {
    /// The node.
    pub node: String,
    /// States from which no play can pass.
    pub lost: usize,
    /// All states of the node.
    pub states: usize,
}

/// What many plays of one kind of player reach. Scores in basis points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sample {
    /// Plays.
    pub plays: u32,
    /// Mean score.
    pub mean: u32,
    /// One play in twenty is below this.
    pub p5: u32,
    /// The middle.
    pub median: u32,
    /// One play in twenty is above this.
    pub p95: u32,
    /// The best of them.
    pub max: u32,
    /// Passing plays, in basis points of all.
    pub passing: u32,
    /// Plays at or above the pass mark whatever the ending, in basis points of all.
    pub above_mark: u32,
    /// Plays per ending, in file order.
    pub endings: Vec<EndingCount>,
}

/// How many plays came to an ending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingCount {
    /// The ending.
    pub id: String,
    /// Plays.
    pub plays: u32,
}

/// What somebody reaches who picks the best option so many times in a hundred and at random otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skill {
    /// Times in a hundred.
    pub percent: u32,
    /// What they reach.
    #[serde(flatten)]
    pub sample: Sample,
}

/// What somebody reaches who always picks the option with the same letter, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// The letter.
    pub letter: String,
    /// Mean score.
    pub mean: u32,
}

/// What a player with one habit reaches.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BotProof {
    /// The habit, for example `feature-pusher`.
    pub id: &'static str,
    /// The language in which it reads; none when it does not go by texts.
    pub lang: Option<Lang>,
    /// What people call it.
    pub name: Text,
    /// What it does, in one sentence.
    pub how: Text,
    /// Plays.
    pub plays: u32,
    /// Mean score, in basis points.
    pub mean: u32,
    /// Plays that passed.
    pub passed: u32,
    /// Mean number of decisions: options said in one play.
    pub decisions: f64,
    /// Plays per ending, in file order.
    pub endings: Vec<EndingCount>,
}

/// What players of different kinds reach; none where it was not computed.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Policies {
    /// The best path, in basis points.
    pub best: Option<u32>,
    /// The worst path, in basis points.
    pub worst: Option<u32>,
    /// Somebody who picks at random.
    pub random: Option<Sample>,
    /// Players of rising skill.
    pub skill: Vec<Skill>,
    /// Somebody who always picks the longest text, in zh and en: mean score.
    pub longest: Option<[u32; 2]>,
    /// Somebody who always picks the shortest text, in zh and en: mean score.
    pub shortest: Option<[u32; 2]>,
    /// Players who stick to one letter.
    pub letters: Vec<Letter>,
}

impl Proof {
    /// The form that the command line prints.
    pub fn json(&self, lang: Lang) -> serde_json::Value {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        for (shown, finding) in value["findings"].as_array_mut().into_iter().flatten().zip(&self.findings) {
            shown["message"] = finding.message.get(lang).into();
        }
        for (shown, bot) in value["bots"].as_array_mut().into_iter().flatten().zip(&self.bots) {
            shown["name"] = bot.name.get(lang).into();
            shown["how"] = bot.how.get(lang).into();
        }
        value
    }
}

impl From<Finding> for ProofFinding {
    fn from(finding: Finding) -> Self {
        ProofFinding {
            code: finding.code,
            level: finding.level,
            file: finding.file,
            line: finding.line,
            column: finding.column,
            node: None,
            message: finding.message,
        }
    }
}
