//! The reachable states and the ways between them, found breadth first.

use super::{Key, Layout};
use crate::scenario::chance::mix;
use crate::scenario::engine::{
    Next, Stuck, Trail, arrive, follow, next, open_topic, open_topics, options, origin, say,
};
use crate::scenario::model::{Branch, Kind, Scenario};
use crate::scenario::play::{Core, Mark};
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// Cutting off more than this at a time hides what the author wrote.
const TOLERATED_CUT: i32 = 20;

/// A way from one state to another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    /// The state it leads to.
    pub(crate) to: u32,
    /// Position of the gain in `Graph::gains`; 0 is no gain.
    pub(crate) gain: u32,
    /// Whether something is said on the way.
    pub(crate) turn: bool,
}

/// A fault met on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// No way on.
    DeadEnd,
    /// A node would be entered more often than `max_visits` allows.
    Overrun,
    /// Fewer than two options.
    Narrow,
}

/// All reachable states and the ways between them.
pub(crate) struct Graph {
    pub(crate) layout: Layout,
    pub(crate) keys: Vec<Key>,
    index: HashMap<Key, u32, BuildHasherDefault<Mix>>,
    /// The ways out of state `i` are `edges[first[i]..first[i + 1]]`.
    pub(crate) edges: Vec<Edge>,
    pub(crate) first: Vec<u32>,
    /// The states in which a play may begin.
    pub(crate) starts: Vec<u32>,
    /// Different gains, as node and option; none stands first.
    pub(crate) gains: Vec<Option<(usize, usize)>>,
    /// Whether every state was visited.
    pub(crate) complete: bool,
    /// Faults by node.
    pub(crate) faults: BTreeMap<(Fault, usize), u32>,
    /// Per choice node: states, and states with three or more options.
    pub(crate) choice_states: (u64, u64),
    /// Options, topics and branches that are open in some state, by node and position.
    pub(crate) open: Vec<u64>,
    /// Variables that were cut by more than the tolerated amount: variable, node of the change, amount.
    pub(crate) cuts: BTreeMap<(usize, usize), i32>,
}

/// Hashes a key that is already well mixed by one multiplication per half.
#[derive(Default)]
pub(crate) struct Mix(u64);

impl Hasher for Mix {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u128(u128::from(*byte));
        }
    }
    fn write_u128(&mut self, key: u128) {
        let folded = (key as u64) ^ ((key >> 64) as u64).rotate_left(29) ^ self.0;
        self.0 = mix(folded);
    }
}

/// Watches for cuts at the limits of a variable.
struct Cuts<'m>(&'m mut BTreeMap<(usize, usize), i32>);

impl Trail for Cuts<'_> {
    fn mark(&mut self, _: impl FnOnce() -> Mark) {}
    fn cut(&mut self, var: usize, node: usize, by: i32) {
        if by > TOLERATED_CUT {
            let most = self.0.entry((var, node)).or_default();
            *most = by.max(*most);
        }
    }
}

impl Graph {
    /// Explores a scenario up to a number of states. None if a state does not fit into a key.
    pub(crate) fn explore(scenario: &Scenario, limit: usize) -> Option<Graph> {
        let layout = Layout::new(scenario)?;
        let mut graph = Graph {
            layout,
            keys: Vec::new(),
            index: HashMap::default(),
            edges: Vec::new(),
            first: vec![0],
            starts: Vec::new(),
            gains: vec![None],
            complete: true,
            faults: BTreeMap::new(),
            choice_states: (0, 0),
            open: vec![0; scenario.nodes.len()],
            cuts: BTreeMap::new(),
        };
        let variants: Vec<Option<usize>> = match scenario.variants.len() {
            0 => vec![None],
            count => (0..count).map(Some).collect(),
        };
        for variant in variants {
            let mut core = origin(scenario, variant);
            match arrive(scenario, &mut core, scenario.start, &mut Cuts(&mut graph.cuts)) {
                Ok(()) => {
                    let start = graph.state(&core);
                    graph.starts.push(start);
                }
                Err(Stuck(node)) => graph.fault(Fault::Overrun, node),
            }
        }
        let mut gain_of = GainIndex::new(scenario);
        let mut core = origin(scenario, None);
        let mut scratch = core.clone();
        let mut at = 0;
        while at < graph.keys.len() {
            graph.layout.unpack(graph.keys[at], &mut core);
            if at >= limit {
                graph.complete = false;
                graph.first.push(graph.edges.len() as u32);
                at += 1;
                continue;
            }
            graph.expand(scenario, &core, &mut scratch, &mut gain_of);
            graph.first.push(graph.edges.len() as u32);
            at += 1;
        }
        Some(graph)
    }

    /// The number of a state, if it was reached.
    pub(crate) fn find(&self, core: &Core) -> Option<u32> {
        self.index.get(&self.layout.pack(core)).copied()
    }

    /// The ways out of a state.
    pub(crate) fn ways(&self, state: usize) -> &[Edge] {
        &self.edges[self.first[state] as usize..self.first[state + 1] as usize]
    }

    fn state(&mut self, core: &Core) -> u32 {
        let key = self.layout.pack(core);
        let next = self.keys.len() as u32;
        let number = *self.index.entry(key).or_insert(next);
        if number == next {
            self.keys.push(key);
        }
        number
    }

    fn fault(&mut self, fault: Fault, node: usize) {
        *self.faults.entry((fault, node)).or_default() += 1;
    }

    /// Notes a way, or why it is none.
    fn way(&mut self, core: &Core, done: Result<(), Stuck>, gain: u32, turn: bool) {
        match done {
            Ok(()) => {
                let to = self.state(core);
                self.edges.push(Edge { to, gain, turn });
            }
            Err(Stuck(node)) => self.fault(Fault::Overrun, node),
        }
    }

    fn expand(&mut self, scenario: &Scenario, core: &Core, scratch: &mut Core, gains: &mut GainIndex) {
        let here = core.node;
        match next(scenario, core) {
            Next::End => {}
            Next::Stuck => self.fault(Fault::DeadEnd, here),
            Next::To(goto) => {
                if let Kind::Check { branches } = &scenario.nodes[here].kind {
                    let holds = |branch: &Branch| branch.when.as_ref().is_none_or(|when| when.holds(core));
                    let at = branches.iter().position(holds).unwrap_or_default();
                    self.open[here] |= 1 << at.min(63);
                }
                scratch.clone_from(core);
                let done = follow(scenario, scratch, goto, &mut Cuts(&mut self.cuts));
                self.way(scratch, done, 0, false);
            }
            Next::Roll(outcomes) => {
                for (at, outcome) in outcomes.iter().enumerate() {
                    self.open[here] |= 1 << at.min(63);
                    scratch.clone_from(core);
                    let done = follow(scenario, scratch, outcome.goto, &mut Cuts(&mut self.cuts));
                    self.way(scratch, done, 0, false);
                }
            }
            Next::Wait => match &scenario.nodes[here].kind {
                Kind::Choice { .. } => {
                    let open = options(scenario, core);
                    self.choice_states.0 += 1;
                    self.choice_states.1 += u64::from(open.len() >= 3);
                    if open.len() < 2 {
                        self.fault(Fault::Narrow, here);
                    }
                    for at in open {
                        self.open[here] |= 1 << at.min(63);
                        self.say(scenario, core, scratch, (here, at), gains);
                    }
                }
                // Which band a sheet comes to is for the player to reach; a sheet is no turn of the talk.
                Kind::Sheet(sheet) => {
                    for band in 0..sheet.bands.len() {
                        self.open[here] |= 1 << band.min(63);
                        self.say(scenario, core, scratch, (here, band), gains);
                        if let Some(edge) = self.edges.last_mut() {
                            edge.turn = false;
                        }
                    }
                }
                Kind::Say { intents, fallback, .. } => {
                    for (at, intent) in intents.iter().enumerate() {
                        let choice = &scenario.nodes[intent.like_node].choices()[intent.like_choice];
                        if choice.when.as_ref().is_none_or(|when| when.holds(core)) {
                            self.open[here] |= 1 << at.min(63);
                            self.say(scenario, core, scratch, (intent.like_node, intent.like_choice), gains);
                        }
                    }
                    scratch.clone_from(core);
                    let done = arrive(scenario, scratch, *fallback, &mut Cuts(&mut self.cuts));
                    self.way(scratch, done, 0, false);
                }
                Kind::Topics { .. } => {
                    for at in open_topics(scenario, core) {
                        self.open[here] |= 1 << at.min(63);
                        scratch.clone_from(core);
                        let done = open_topic(scenario, scratch, at, &mut Cuts(&mut self.cuts));
                        self.way(scratch, done, 0, false);
                    }
                }
                _ => {}
            },
        }
    }

    fn say(
        &mut self,
        scenario: &Scenario,
        core: &Core,
        scratch: &mut Core,
        what: (usize, usize),
        gains: &mut GainIndex,
    ) {
        scratch.clone_from(core);
        let done = say(scenario, scratch, what, None, &mut Cuts(&mut self.cuts));
        let gain = gains.of(&mut self.gains, what);
        self.way(scratch, done, gain, true);
    }
}

/// Finds the number of a gain.
struct GainIndex(Vec<Vec<u32>>);

impl GainIndex {
    fn new(scenario: &Scenario) -> GainIndex {
        GainIndex(scenario.nodes.iter().map(|node| vec![0; node.choices().len()]).collect())
    }

    fn of(&mut self, gains: &mut Vec<Option<(usize, usize)>>, what: (usize, usize)) -> u32 {
        let slot = &mut self.0[what.0][what.1];
        if *slot == 0 {
            *slot = gains.len() as u32;
            gains.push(Some(what));
        }
        *slot
    }
}
