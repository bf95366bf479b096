//! Every path of a plan, one after the other, by a plain reading of the rules.

use super::plan::{Choice, INIT, MOST, Node, Plan, To, When};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that decides how the talk goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stand {
    node: usize,
    v: i32,
    flags: [bool; 2],
    knows: bool,
    /// The list of topics to go back to.
    hub: Option<usize>,
    /// How often it was entered, as far as anybody asks.
    visits: u32,
    opened: [bool; 3],
    interrupted: bool,
    critical: bool,
}

/// What all paths to a place have in common, in basis points and turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reached {
    pub(super) most: i64,
    pub(super) least: i64,
    pub(super) turns: (u32, u32),
}

impl Reached {
    pub(super) fn and(self, other: Reached) -> Reached {
        Reached {
            most: self.most.max(other.most),
            least: self.least.min(other.least),
            turns: (self.turns.0.min(other.turns.0), self.turns.1.max(other.turns.1)),
        }
    }
}

/// What walking every path has found.
pub(super) struct Walk<'p> {
    plan: &'p Plan,
    pub(super) states: BTreeSet<Stand>,
    /// By id of the ending.
    pub(super) endings: BTreeMap<String, Reached>,
    /// Best, best whatever chance does, and worst, in basis points.
    pub(super) values: [i64; 3],
    pub(super) dead_end: bool,
}

impl<'p> Walk<'p> {
    pub(super) fn of(plan: &'p Plan) -> Walk<'p> {
        let start = Stand {
            node: 0,
            v: INIT,
            flags: [false; 2],
            knows: false,
            hub: None,
            visits: 0,
            opened: [false; 3],
            interrupted: false,
            critical: false,
        };
        let mut walk =
            Walk { plan, states: BTreeSet::new(), endings: BTreeMap::new(), values: [0; 3], dead_end: false };
        let values = walk.from(start, [0; 2], 0);
        walk.values = values.map(|points| walk.score(points));
        walk
    }

    /// Weighted points, over both pars multiplied.
    fn weigh(&self, points: [i32; 2]) -> i64 {
        let [one, two] = self.plan.par.map(|par| i64::from(par.max(1)));
        (i64::from(points[0]) * 60 * two + i64::from(points[1]) * 40 * one) * 100
    }

    /// In basis points, rounded half up.
    fn score(&self, weighed: i64) -> i64 {
        let whole = self.plan.par.map(|par| i64::from(par.max(1))).iter().product::<i64>();
        (2 * weighed + whole).div_euclid(2 * whole)
    }

    /// Walks on from a place. What can still be gained: at best, at best whatever chance does, at worst.
    fn from(&mut self, here: Stand, points: [i32; 2], turns: u32) -> [i64; 3] {
        self.states.insert(here);
        let plan = self.plan;
        let mut ahead: Vec<[i64; 3]> = Vec::new();
        match &plan.nodes[here.node] {
            Node::End => {
                let score = self.score(self.weigh(points));
                let path = Reached { most: score, least: score, turns: (turns, turns) };
                let all = self.endings.entry(format!("n{}", here.node)).or_insert(path);
                *all = all.and(path);
                return [0; 3];
            }
            // Entering a line has added already.
            Node::Line(_, to) => ahead.push(self.go(here, *to, points, turns)),
            Node::Check(when, yes, no) => {
                let to = if holds(*when, &here) { *yes } else { *no };
                ahead.push(self.enter(here, to, points, turns));
            }
            Node::Roll(one, other) => {
                let both = [*one, *other].map(|to| self.enter(here, to, points, turns));
                let of = |at: usize, pick: fn(i64, i64) -> i64| pick(both[0][at], both[1][at]);
                return [of(0, i64::max), of(1, i64::min), of(2, i64::min)];
            }
            Node::Choice(choices) => {
                for choice in choices {
                    ahead.extend(self.say(here, choice, points, turns + 1));
                }
            }
            // Handing in a sheet is no turn of the talk.
            Node::Sheet(bands) => {
                for band in bands {
                    ahead.extend(self.say(here, band, points, turns));
                }
            }
            Node::Say(like) => {
                if let Node::Choice(choices) = &plan.nodes[*like] {
                    for choice in &choices[..2] {
                        ahead.extend(self.say(here, choice, points, turns + 1));
                    }
                }
                ahead.push(self.enter(here, *like, points, turns));
            }
            Node::Topics { once, leave, .. } => {
                for (topic, to) in [once[0], once[1], *leave].into_iter().enumerate() {
                    if topic == 2 || !here.opened[topic] {
                        let mut after = here;
                        after.opened[topic] = true;
                        ahead.push(self.enter(after, to, points, turns));
                    }
                }
            }
        }
        self.dead_end |= ahead.is_empty();
        let most = |at: usize| ahead.iter().map(|one| one[at]).max().unwrap_or(0);
        [most(0), most(1), ahead.iter().map(|one| one[2]).min().unwrap_or(0)]
    }

    /// Says an option; nothing when it is closed.
    fn say(&mut self, here: Stand, choice: &Choice, points: [i32; 2], turns: u32) -> Option<[i64; 3]> {
        if choice.when.is_some_and(|when| !holds(when, &here)) {
            return None;
        }
        let mut after = here;
        after.v = (after.v + choice.add).clamp(0, MOST);
        if let Some(flag) = choice.set {
            after.flags[flag] = true;
        }
        after.knows |= choice.learn;
        after.critical |= choice.critical;
        let sum = [points[0] + choice.points[0], points[1] + choice.points[1]];
        let gain = self.weigh(choice.points);
        Some(self.go(after, choice.to, sum, turns).map(|ahead| ahead + gain))
    }

    fn go(&mut self, mut here: Stand, to: To, points: [i32; 2], turns: u32) -> [i64; 3] {
        let To::Node(to) = to else {
            let hub = here.hub.expect("back is only said inside a topic");
            if let Node::Topics { interrupt: Some((low, to)), .. } = self.plan.nodes[hub]
                && !here.interrupted
                && here.visits >= 2
                && here.v <= low
            {
                here.interrupted = true;
                return self.enter(here, to, points, turns);
            }
            return self.enter(here, hub, points, turns);
        };
        self.enter(here, to, points, turns)
    }

    fn enter(&mut self, mut here: Stand, to: usize, points: [i32; 2], turns: u32) -> [i64; 3] {
        here.node = to;
        match self.plan.nodes[to] {
            Node::Line(add, _) => here.v = (here.v + add).clamp(0, MOST),
            Node::Topics { .. } => {
                here.hub = Some(to);
                // Beyond the number that is asked for the exploration may stop counting, at three.
                here.visits = if self.plan.counts_visits() { (here.visits + 1).min(3) } else { 0 };
            }
            _ => {}
        }
        self.from(here, points, turns)
    }
}

fn holds(when: When, here: &Stand) -> bool {
    match when {
        When::AtLeast(least) => here.v >= least,
        When::Flag(flag) => here.flags[flag],
        When::NoFlag(flag) => !here.flags[flag],
        When::Knows => here.knows,
    }
}
