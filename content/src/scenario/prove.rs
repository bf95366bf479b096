//! The proof of a scenario: what can be shown before anybody plays it.
//!
//! Three layers, each in its own files: what the file says (texts, names, rubric), what all reachable states say
//! (exploration), and what thousands of simulated players do.

use super::explore::Explored;
use super::model::{At, Scenario};
use crate::{Level, Text};

mod bots;
mod graph;
mod lost;
mod paths;
mod policy;
mod prohibited;
mod reach;
mod report;
mod rubric;
mod simulate;
mod taste;
mod texts;
mod unused;
mod wording;

pub use report::{
    BotProof, EndingCount, EndingProof, Letter, LostProof, Policies, Proof, ProofFinding, ProveContext, Sample, Skill,
};

/// Proves a scenario.
pub fn prove(scenario: &Scenario, context: &ProveContext) -> Proof {
    let mut board = Board { scenario, findings: Vec::new(), left_out: Vec::new() };
    texts::check(&mut board);
    prohibited::check(&mut board);
    graph::check(&mut board);
    unused::check(&mut board);
    rubric::check(&mut board, context.facts.as_ref());
    paths::check(&mut board);
    let explored = Explored::of(scenario, context.limit);
    let endings = reach::check(&mut board, explored.as_ref());
    let lost = lost::count(scenario, explored.as_ref());
    let policies = policy::check(&mut board, explored.as_ref(), context.plays);
    let (bots, unsaid) = bots::check(&mut board, (context.plays / 20).max(u32::from(context.plays > 0)));
    match &context.tests {
        Some((file, source)) => {
            let found = super::tests::run_with(scenario, file, source, explored.as_ref());
            board.findings.extend(found.into_iter().map(ProofFinding::from));
        }
        None => board.left_out.extend(["V15", "V27"]),
    }
    let mut findings = board.findings;
    findings.sort_by(|a, b| (&a.file, a.line, a.column, a.code).cmp(&(&b.file, b.line, b.column, b.code)));
    let mut left_out = board.left_out;
    left_out.sort_unstable();
    left_out.dedup();
    // Rules that need another file than the scenario's own do not stand in the way of its proof.
    let whole = left_out.iter().all(|code| ["V15", "V20", "V27"].contains(code));
    Proof {
        proven: whole && findings.iter().all(|finding| finding.level != Level::Error),
        states: explored.as_ref().map_or(0, |explored| explored.graph.keys.len()),
        endings,
        lost,
        findings,
        left_out,
        policies,
        bots,
        unsaid,
    }
}

/// Where the checks write down what they find.
struct Board<'s> {
    scenario: &'s Scenario,
    findings: Vec<ProofFinding>,
    left_out: Vec<&'static str>,
}

impl Board<'_> {
    fn find(
        &mut self,
        level: Level,
        code: &'static str,
        (at, node): (At, Option<&str>),
        zh: impl Into<String>,
        en: impl Into<String>,
    ) {
        self.findings.push(ProofFinding {
            code,
            level,
            file: self.scenario.file.clone(),
            line: at.line,
            column: at.column,
            node: node.map(str::to_owned),
            message: Text::new(zh, en),
        });
    }

    /// An error at a node.
    fn at_node(&mut self, code: &'static str, node: usize, zh: impl Into<String>, en: impl Into<String>) {
        let node = &self.scenario.nodes[node];
        self.find(Level::Error, code, (node.at, Some(&node.id)), zh, en);
    }

    /// An error about the scenario as a whole.
    fn whole(&mut self, code: &'static str, zh: impl Into<String>, en: impl Into<String>) {
        self.find(Level::Error, code, (At { line: 1, column: 1 }, None), zh, en);
    }
}

/// Reads and proves a file. What keeps it from being read is in the findings.
pub fn prove_file(file_name: &str, source: &str, context: &ProveContext) -> Proof {
    match Scenario::parse(file_name, source) {
        Ok(scenario) => prove(&scenario, context),
        Err(findings) => Proof {
            proven: false,
            states: 0,
            endings: Vec::new(),
            lost: Vec::new(),
            findings: findings.into_iter().map(ProofFinding::from).collect(),
            left_out: vec!["all"],
            policies: Policies::default(),
            bots: Vec::new(),
            unsaid: Vec::new(),
        },
    }
}

#[cfg(test)]
mod tests;
