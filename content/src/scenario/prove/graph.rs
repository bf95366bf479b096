//! V06, V08, V09 as far as the graph of the nodes shows: dead ends, loops without bound, nodes nobody comes to.

use super::Board;
use crate::scenario::model::{Goto, Kind, Scenario};

pub(super) fn check(board: &mut Board<'_>) {
    let ways = ways(board.scenario, true);
    let reached = reached(board.scenario, &ways);
    for (at, node) in board.scenario.nodes.iter().enumerate() {
        let end = matches!(node.kind, Kind::End { .. });
        if !end && ways[at].is_empty() {
            let (zh, en) = ("这里没有下一步，也不是结局", "nothing follows here, and it is no ending");
            board.at_node("V06", at, zh, en);
        }
        if !reached[at] {
            let (zh, en) = ("没有一条线通到这个节点", "no line leads to this node");
            board.at_node("V09", at, zh, en);
        }
    }
    // An interrupt fires once, so nothing goes round through one for ever.
    for at in unbounded(board.scenario, &self::ways(board.scenario, false)) {
        let zh = "这里在一个可以无限绕下去的圈上；圈上要有一个带 max_visits 的节点";
        let en = "this lies on a loop without bound; one node of the loop needs max_visits";
        board.at_node("V08", at, zh, en);
    }
}

/// The nodes that can follow each node, whatever the state; with or without the interrupts that may come first.
fn ways(scenario: &Scenario, interrupts_too: bool) -> Vec<Vec<usize>> {
    let hubs: Vec<usize> =
        (0..scenario.nodes.len()).filter(|at| matches!(scenario.nodes[*at].kind, Kind::Topics { .. })).collect();
    let mut all = Vec::new();
    for node in &scenario.nodes {
        let mut ways = Vec::new();
        let mut to = |goto: &Goto| match goto {
            Goto::Node(node) => ways.push(*node),
            // Back leads to the hub that was open; on the graph that may be any, and any of its interrupts.
            Goto::Back => {
                for hub in &hubs {
                    ways.push(*hub);
                    if let Kind::Topics { interrupts, .. } = &scenario.nodes[*hub].kind
                        && interrupts_too
                    {
                        ways.extend(interrupts.iter().filter_map(|one| match one.goto {
                            Goto::Node(node) => Some(node),
                            Goto::Back => None,
                        }));
                    }
                }
            }
        };
        match &node.kind {
            Kind::Scene { goto } | Kind::Line { goto } => to(goto),
            Kind::Choice { .. } | Kind::Sheet(_) => node.choices().iter().for_each(|choice| to(&choice.goto)),
            Kind::Say { intents, fallback, .. } => {
                to(&Goto::Node(*fallback));
                for intent in intents {
                    to(&scenario.nodes[intent.like_node].choices()[intent.like_choice].goto);
                }
            }
            Kind::Topics { topics, .. } => topics.iter().for_each(|topic| to(&topic.goto)),
            Kind::Check { branches } => branches.iter().for_each(|branch| to(&branch.goto)),
            Kind::Roll { outcomes } => outcomes.iter().for_each(|outcome| to(&outcome.goto)),
            Kind::End { otherwise, .. } => ways.extend(otherwise),
        }
        ways.sort_unstable();
        ways.dedup();
        all.push(ways);
    }
    all
}

fn reached(scenario: &Scenario, ways: &[Vec<usize>]) -> Vec<bool> {
    let mut reached = vec![false; ways.len()];
    let mut open = vec![scenario.start];
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut reached[at], true) {
            open.extend(&ways[at]);
        }
    }
    reached
}

/// One node of each loop that no `max_visits` bounds: what is left when bounded nodes, and then everything that
/// does not come back to itself, are taken away.
fn unbounded(scenario: &Scenario, ways: &[Vec<usize>]) -> Vec<usize> {
    let mut left: Vec<bool> = scenario.nodes.iter().map(|node| node.max_visits.is_none()).collect();
    let mut found = Vec::new();
    loop {
        // Take away what leads nowhere, until only loops and what leads into them remain.
        loop {
            let ends: Vec<usize> =
                (0..ways.len()).filter(|at| left[*at] && !ways[*at].iter().any(|to| left[*to])).collect();
            if ends.is_empty() {
                break;
            }
            ends.iter().for_each(|at| left[*at] = false);
        }
        let Some(first) = left.iter().position(|left| *left) else { return found };
        // Every remaining node leads on, so walking on comes to a loop.
        let mut seen = Vec::new();
        let mut at = first;
        while !seen.contains(&at) {
            seen.push(at);
            at = ways[at].iter().copied().find(|to| left[*to]).unwrap_or(at);
        }
        let start = seen.iter().position(|one| *one == at).unwrap_or(0);
        let node = seen[start..].iter().copied().min().unwrap_or(at);
        found.push(node);
        seen[start..].iter().for_each(|at| left[*at] = false);
    }
}
