//! What the ways through all states are worth.

use super::Graph;
use crate::scenario::model::{Grade, Kind, Scenario};
use crate::scenario::score::grade_of;

/// Turns points into whole numbers that add up without rounding: `one` of them are one basis point.
pub(crate) struct Scale {
    /// Units per basis point.
    pub(crate) one: i64,
    /// Value of each gain of the graph, per best path (there are several only with worlds).
    gains: Vec<Vec<i64>>,
}

impl Scale {
    pub(crate) fn new(scenario: &Scenario, graph: &Graph) -> Scale {
        let pars = scenario.best.iter().flat_map(|best| best.par.iter());
        let one = pars.map(|par| i64::from((*par).max(1))).fold(1, lcm);
        let value = |par: &[i32], (node, choice): (usize, usize)| -> i64 {
            let points = &scenario.nodes[node].choices()[choice].points;
            let each = points.iter().zip(par).zip(&scenario.rubric);
            each.map(|((points, par), dimension)| {
                i64::from(*points) * i64::from(dimension.weight) * 100 * (one / i64::from((*par).max(1)))
            })
            .sum()
        };
        let of = |best: &crate::scenario::model::Best| {
            graph.gains.iter().map(|gain| gain.map_or(0, |what| value(&best.par, what))).collect()
        };
        Scale { one, gains: scenario.best.iter().map(of).collect() }
    }

    /// The value of a gain under a best path.
    pub(crate) fn gain(&self, best: usize, gain: u32) -> i64 {
        self.gains[best][gain as usize]
    }

    /// In basis points, rounded half up.
    pub(crate) fn points(&self, value: i64) -> i64 {
        (2 * value + self.one).div_euclid(2 * self.one)
    }
}

fn lcm(left: i64, right: i64) -> i64 {
    let (mut a, mut b) = (left, right);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    // A rubric whose pars have no common measure below this would be odd; the rest is then rounded down.
    (left / a).checked_mul(right).filter(|product| *product < 1 << 40).unwrap_or(left)
}

/// Values per state. All in units of the scale.
pub(crate) struct Values {
    /// Most that can still be gained, chance being kind.
    pub(crate) best: Vec<i64>,
    /// Most that can still be gained, chance being unkind.
    pub(crate) sure: Vec<i64>,
    /// Least that can be gained.
    pub(crate) worst: Vec<i64>,
    /// Most that can still be gained on a way to a good ending; none where no way leads to one.
    pub(crate) good: Vec<Option<i64>>,
    /// Most that can have been gained on the way here.
    pub(crate) most: Vec<i64>,
    /// Least that can have been gained on the way here.
    pub(crate) least: Vec<i64>,
    /// Fewest and most turns on the way here.
    pub(crate) turns: Vec<(u32, u32)>,
}

impl Values {
    /// Goes over all states; the state where a loop without bound was found, if there is one.
    pub(crate) fn of(scenario: &Scenario, graph: &Graph, scale: &Scale, worlds: &Worlds) -> Result<Values, usize> {
        let order = order(graph)?;
        let count = graph.keys.len();
        let gain = |state: usize, gain: u32| scale.gain(worlds.best(state), gain);
        let mut values = Values {
            best: vec![0; count],
            sure: vec![0; count],
            worst: vec![0; count],
            good: vec![None; count],
            most: vec![i64::MIN; count],
            least: vec![i64::MAX; count],
            turns: vec![(u32::MAX, 0); count],
        };
        for state in order.iter().rev().map(|state| *state as usize) {
            let ways = graph.ways(state);
            let at = graph.layout.node(graph.keys[state]);
            if ways.is_empty() {
                values.good[state] = ends_well(scenario, at).then_some(0);
                continue;
            }
            let node = &scenario.nodes[at];
            let roll = matches!(node.kind, Kind::Roll { .. });
            let through = |to: &[i64], way: &super::Edge| gain(state, way.gain) + to[way.to as usize];
            values.best[state] = ways.iter().map(|way| through(&values.best, way)).max().unwrap_or(0);
            values.worst[state] = ways.iter().map(|way| through(&values.worst, way)).min().unwrap_or(0);
            let good = |way: &super::Edge| Some(gain(state, way.gain) + values.good[way.to as usize]?);
            values.good[state] = ways.iter().filter_map(good).max();
            let sure = ways.iter().map(|way| through(&values.sure, way));
            values.sure[state] = if roll { sure.min() } else { sure.max() }.unwrap_or(0);
        }
        for start in &graph.starts {
            let start = *start as usize;
            (values.most[start], values.least[start], values.turns[start]) = (0, 0, (0, 0));
        }
        for state in order.iter().map(|state| *state as usize) {
            let (most, least, turns) = (values.most[state], values.least[state], values.turns[state]);
            for way in graph.ways(state) {
                let to = way.to as usize;
                let gain = gain(state, way.gain);
                values.most[to] = values.most[to].max(most + gain);
                values.least[to] = values.least[to].min(least + gain);
                let turn = u32::from(way.turn);
                values.turns[to] = (values.turns[to].0.min(turns.0 + turn), values.turns[to].1.max(turns.1 + turn));
            }
        }
        Ok(values)
    }
}

/// Whether this end, or one that is shown in its stead, is a good one.
fn ends_well(scenario: &Scenario, node: usize) -> bool {
    let mut at = Some(node);
    // Each stands for another at most once; the bound is for a file whose ends stand for each other.
    for _ in 0..scenario.nodes.len() {
        let Some(node) = at else { break };
        if matches!(grade_of(scenario, node), Some(Grade::Best | Grade::Fair)) {
            return true;
        }
        at = match scenario.nodes[node].kind {
            Kind::End { otherwise, .. } => otherwise,
            _ => None,
        };
    }
    false
}

/// Which best path holds in each state. Kept, because only a look into the state tells.
pub(crate) struct Worlds(Vec<u8>);

impl Worlds {
    /// Only scenarios with worlds have to look into the states.
    pub(crate) fn of(scenario: &Scenario, graph: &Graph) -> Worlds {
        let mut core = crate::scenario::engine::origin(scenario, None);
        let mut find = |key: &super::Key| {
            graph.layout.unpack(*key, &mut core);
            scenario.best.iter().position(|best| best.variant == core.variant).unwrap_or(0) as u8
        };
        match scenario.worlds.is_empty() {
            true => Worlds(Vec::new()),
            false => Worlds(graph.keys.iter().map(&mut find).collect()),
        }
    }

    /// The best path that holds in a state, by position.
    pub(crate) fn best(&self, state: usize) -> usize {
        self.0.get(state).map_or(0, |best| usize::from(*best))
    }
}

/// All states, each before those it leads to. Fails with a state on a loop.
fn order(graph: &Graph) -> Result<Vec<u32>, usize> {
    let count = graph.keys.len();
    let mut entries = vec![0u32; count];
    for way in &graph.edges {
        entries[way.to as usize] += 1;
    }
    let mut order: Vec<u32> = (0..count as u32).filter(|state| entries[*state as usize] == 0).collect();
    let mut at = 0;
    while at < order.len() {
        for way in graph.ways(order[at] as usize) {
            let left = &mut entries[way.to as usize];
            *left -= 1;
            if *left == 0 {
                order.push(way.to);
            }
        }
        at += 1;
    }
    match entries.iter().position(|left| *left > 0) {
        Some(state) => Err(state),
        None => Ok(order),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::fixture::s3;

    #[test]
    fn s3_is_explored_whole_and_its_best_way_is_the_declared_one() {
        let scenario = s3();
        let graph = Graph::explore(&scenario, 2_000_000).unwrap();
        assert!(graph.complete);
        assert_eq!(graph.faults, std::collections::BTreeMap::new());
        let scale = Scale::new(&scenario, &graph);
        let values = Values::of(&scenario, &graph, &scale, &Worlds::of(&scenario, &graph)).unwrap();
        let start = graph.starts[0] as usize;
        assert_eq!((scale.points(values.best[start]), scale.points(values.sure[start])), (10_000, 10_000));
        assert_eq!(scale.points(values.worst[start]), -7_683);
        println!("{} states", graph.keys.len());
    }
}
