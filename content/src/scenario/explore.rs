//! All states that any player can reach, breadth first, and what each way through them is worth.
//!
//! A state is what decides how the talk goes on; points are not part of it. They are additive, so the best and the
//! worst way through are found afterwards by going over the same states once forwards and once backwards.

mod graph;
mod pack;
mod value;

pub(crate) use graph::{Edge, Fault, Graph};
pub(crate) use pack::{Key, Layout};
pub(crate) use value::{Scale, Values, Worlds};

use super::model::Scenario;
use std::cell::OnceCell;

/// An exploration with the value of every state.
pub(crate) struct Explored {
    pub(crate) graph: Graph,
    pub(crate) scale: Scale,
    /// None when there is a loop without bound: the node on it stands beside.
    pub(crate) values: Result<Values, usize>,
    worlds: Worlds,
    /// The most that a play can reach through each gain; reckoned for all at once when one is asked for.
    through: OnceCell<Vec<Option<i64>>>,
}

impl Explored {
    /// Explores a scenario; none if its states do not fit into a key.
    pub(crate) fn of(scenario: &Scenario, limit: usize) -> Option<Explored> {
        let graph = Graph::explore(scenario, limit)?;
        let scale = Scale::new(scenario, &graph);
        let worlds = Worlds::of(scenario, &graph);
        let values = Values::of(scenario, &graph, &scale, &worlds);
        let values = values.map_err(|state| graph.layout.node(graph.keys[state]));
        Some(Explored { graph, scale, values, worlds, through: OnceCell::new() })
    }

    /// The most that a play can reach in which this option is said, in basis points before any limit.
    pub(crate) fn best_through(&self, what: (usize, usize)) -> Option<i64> {
        let values = self.values.as_ref().ok()?;
        let gain = self.graph.gains.iter().position(|gain| *gain == Some(what))?;
        let through = self.through.get_or_init(|| self.most_through(values));
        through[gain].map(|worth| self.scale.points(worth))
    }

    fn most_through(&self, values: &Values) -> Vec<Option<i64>> {
        let mut through = vec![None; self.graph.gains.len()];
        for state in 0..self.graph.keys.len() {
            for way in self.graph.ways(state).iter().filter(|way| way.gain > 0) {
                let gain = self.scale.gain(self.worlds.best(state), way.gain);
                let worth = values.most[state] + gain + values.best[way.to as usize];
                let most = &mut through[way.gain as usize];
                *most = (*most).max(Some(worth));
            }
        }
        through
    }

    /// The most that any play can reach.
    pub(crate) fn best(&self) -> Option<i64> {
        let values = self.values.as_ref().ok()?;
        self.graph.starts.iter().map(|start| self.scale.points(values.best[*start as usize])).max()
    }
}

#[cfg(test)]
mod brute;
