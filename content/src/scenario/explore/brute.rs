//! The exploration against a plain enumeration: small talks are drawn at random, written as a file and explored; the
//! same talks are walked path by path by a second reading of the rules, which knows neither engine nor loader.

mod plan;
mod walk;

use super::Explored;
use crate::scenario::fixture::parsed;
use crate::scenario::model::{Kind, Scenario};
use plan::Plan;
use proptest::prelude::*;
use std::collections::BTreeMap;
use walk::{Reached, Walk};

/// What an exploration says of each ending, in the same form as the enumeration.
fn endings(scenario: &Scenario, explored: &Explored) -> BTreeMap<String, Reached> {
    let (graph, values) = (&explored.graph, explored.values.as_ref().unwrap_or_else(|node| panic!("a loop at {node}")));
    let mut endings: BTreeMap<String, Reached> = BTreeMap::new();
    for (state, key) in graph.keys.iter().enumerate() {
        let node = &scenario.nodes[graph.layout.node(*key)];
        if matches!(node.kind, Kind::End { .. }) {
            let here = Reached {
                most: explored.scale.points(values.most[state]),
                least: explored.scale.points(values.least[state]),
                turns: values.turns[state],
            };
            let all = endings.entry(node.id.clone()).or_insert(here);
            *all = all.and(here);
        }
    }
    endings
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exploring_finds_what_walking_every_path_finds(bytes in prop::collection::vec(any::<u8>(), 240)) {
        let plan = Plan::drawn(&bytes);
        let source = plan.toml();
        let scenario = parsed("scenarios/x.toml", &source);
        let explored = Explored::of(&scenario, 100_000).unwrap();
        prop_assert!(explored.graph.complete);
        let walk = Walk::of(&plan);
        prop_assert_eq!(explored.graph.keys.len(), walk.states.len(), "states of\n{}", source);
        prop_assert_eq!(endings(&scenario, &explored), walk.endings, "endings of\n{}", source);
        let values = explored.values.as_ref().unwrap();
        let start = explored.graph.starts[0] as usize;
        let found = [values.best[start], values.sure[start], values.worst[start]].map(|one| explored.scale.points(one));
        prop_assert_eq!(found, walk.values, "best, sure and worst of\n{}", source);
        let dead = explored.graph.faults.keys().any(|(fault, _)| *fault == super::Fault::DeadEnd);
        prop_assert_eq!(dead, walk.dead_end, "dead ends of\n{}", source);
    }
}

#[test]
fn the_talks_drawn_hold_everything_that_the_enumeration_can_walk() {
    let mut seen = BTreeMap::new();
    for seed in 0..500 {
        let bytes: Vec<u8> = (0..240).map(|k| crate::scenario::chance::draw(seed, "plan", k) as u8).collect();
        let plan = Plan::drawn(&bytes);
        let walk = Walk::of(&plan);
        for node in &plan.nodes {
            *seen.entry(node.kind()).or_insert(0) += 1;
        }
        *seen.entry("several endings").or_insert(0) += u32::from(walk.endings.len() > 1);
        *seen.entry("chance matters").or_insert(0) += u32::from(walk.values[0] != walk.values[1]);
        *seen.entry("dead ends").or_insert(0) += u32::from(walk.dead_end);
        *seen.entry("many states").or_insert(0) += u32::from(walk.states.len() > 100);
    }
    for what in [
        "choice",
        "sheet",
        "check",
        "roll",
        "line",
        "topics",
        "say",
        "several endings",
        "chance matters",
        "dead ends",
        "many states",
    ] {
        assert!(seen.get(what).is_some_and(|count| *count >= 10), "{what}: {seen:?}");
    }
}
