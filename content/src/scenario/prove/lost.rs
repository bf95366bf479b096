//! Where a play is lost: states from which it goes on, though none that comes there can still pass.
//!
//! No fault by itself, since a role-play may be lost before it ends; but whoever writes one wants to know where. A state
//! counts when even the best way to it, followed by the best way from it to a good ending, stays below the pass mark.

use super::LostProof;
use crate::scenario::explore::Explored;
use crate::scenario::model::Scenario;

/// The nodes where the player decides, with how many of their states are lost; those with none are left out.
pub(super) fn count(scenario: &Scenario, explored: Option<&Explored>) -> Vec<LostProof> {
    let Some(explored) = explored.filter(|explored| explored.graph.complete) else { return Vec::new() };
    let Ok(values) = &explored.values else { return Vec::new() };
    let graph = &explored.graph;
    let mark = i64::from(scenario.pass) * 100;
    let mut counts = vec![(0, 0); scenario.nodes.len()];
    for (state, key) in graph.keys.iter().enumerate() {
        let (lost, all) = &mut counts[graph.layout.node(*key)];
        let passes = values.good[state].is_some_and(|good| explored.scale.points(values.most[state] + good) >= mark);
        *lost += usize::from(!passes);
        *all += 1;
    }
    let decides = |at: usize| scenario.nodes[at].is_decision();
    let proof = |(at, (lost, states)): (usize, (usize, usize))| {
        (lost > 0 && decides(at)).then(|| LostProof { node: scenario.nodes[at].id.clone(), lost, states })
    };
    counts.into_iter().enumerate().filter_map(proof).collect()
}
