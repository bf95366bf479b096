//! Static proof of a scenario: what can be shown before anybody plays it.

use super::model::Scenario;
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
    /// Random plays per policy; 0 leaves the simulations out.
    pub plays: u32,
}

impl Default for ProveContext {
    fn default() -> Self {
        ProveContext { facts: None, limit: 2_000_000, plays: 20_000 }
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
    /// Whether every rule was checked and none is broken.
    pub proven: bool,
    /// Reachable states, as far as explored.
    pub states: usize,
    /// The endings.
    pub endings: Vec<EndingProof>,
    /// What was found.
    pub findings: Vec<ProofFinding>,
    /// Rules that were not checked.
    pub left_out: Vec<&'static str>,
    /// What players of different kinds reach.
    pub policies: Policies,
}

/// One ending, as far as the exploration went. Scores are basis points by the sum of weighted points, kept within
/// 0 and 10,000.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingProof {
    /// Its id.
    pub id: String,
    /// Whether some path reaches it.
    pub reachable: bool,
    /// The poorest path that reaches it.
    pub min: Option<u32>,
    /// The best path that reaches it.
    pub max: Option<u32>,
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
    pub endings: Vec<(String, u32)>,
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
    /// Somebody who picks the best option so many times in a hundred and at random otherwise.
    pub skill: Vec<(u32, Sample)>,
    /// Somebody who always picks the longest text, in zh and en: mean score.
    pub longest: Option<[u32; 2]>,
    /// Somebody who always picks the shortest text, in zh and en: mean score.
    pub shortest: Option<[u32; 2]>,
    /// Somebody who always picks the same letter: mean score.
    pub letters: Vec<(String, u32)>,
}

impl Proof {
    /// The form that the command line prints.
    pub fn json(&self, lang: Lang) -> serde_json::Value {
        let mut value = serde_json::to_value(self).unwrap_or_default();
        for (shown, finding) in value["findings"].as_array_mut().into_iter().flatten().zip(&self.findings) {
            shown["message"] = finding.message.get(lang).into();
        }
        value
    }
}

/// Proves a scenario.
pub fn prove(scenario: &Scenario, context: &ProveContext) -> Proof {
    let _ = (scenario, context);
    todo!("checks follow")
}

/// Reads and proves a file. What keeps it from being read is in the findings.
pub fn prove_file(file_name: &str, source: &str, context: &ProveContext) -> Proof {
    match Scenario::parse(file_name, source) {
        Ok(scenario) => prove(&scenario, context),
        Err(findings) => Proof {
            proven: false,
            states: 0,
            endings: Vec::new(),
            findings: findings.into_iter().map(ProofFinding::from).collect(),
            left_out: vec!["all"],
            policies: Policies::default(),
        },
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
