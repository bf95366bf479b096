//! A play by somebody who is not there: a rule that picks. It takes the same moves as a play of a person.

use super::EndingCount;
use crate::scenario::chance::{draw, pick};
use crate::scenario::engine::{Trail, arrive, begin, open_topic, open_topics, options, run, say};
use crate::scenario::model::{Kind, Scenario};
use crate::scenario::play::Core;
use crate::scenario::score::{grade_of, passes, plain_result};
use crate::scenario::sheet::Sheet;

/// Whoever picks. `dice` is a fresh number for each decision, the same for the same seed.
pub(super) trait Picks {
    /// One of the open options of the choice node where the talk stands.
    fn option(&self, core: &Core, open: &[usize], dice: u64) -> usize;

    /// The band to which a sheet comes.
    fn sheet(&self, core: &Core, sheet: &Sheet, dice: u64) -> usize;

    /// One of the open topics of the topics node where the talk stands.
    fn topic(&self, core: &Core, open: &[usize], dice: u64) -> usize;
}

/// One of several, all alike.
pub(super) fn any(open: &[usize], dice: u64) -> usize {
    open[(dice >> 32) as usize % open.len()]
}

/// The band of a sheet that a die fills.
pub(super) fn guessed(sheet: &Sheet, dice: u64) -> usize {
    pick(dice, sheet.guessed().iter().copied())
}

/// More decisions than any play has.
const MOST: u64 = 1000;

/// One play to its end, or to where the scenario is stuck.
pub(super) fn simulate(scenario: &Scenario, picks: &impl Picks, seed: u64, trail: &mut impl Trail) -> Core {
    let mut core = begin(scenario, seed, trail);
    for k in 0..MOST {
        let dice = draw(seed, "player", k);
        let done = match &scenario.nodes[core.node].kind {
            _ if core.ended.is_some() || core.stuck => break,
            // A rule cannot write; the options mean the same.
            Kind::Say { fallback, .. } => arrive(scenario, &mut core, *fallback, trail),
            Kind::Choice { .. } => {
                let node = core.node;
                let pick = picks.option(&core, &options(scenario, &core), dice);
                say(scenario, &mut core, (node, pick), None, trail)
            }
            Kind::Sheet(sheet) => {
                let what = (core.node, picks.sheet(&core, sheet, dice));
                say(scenario, &mut core, what, None, trail)
            }
            Kind::Topics { .. } => {
                let pick = picks.topic(&core, &open_topics(scenario, &core), dice);
                open_topic(scenario, &mut core, pick, trail)
            }
            _ => break,
        };
        if done.and_then(|()| run(scenario, &mut core, seed, trail)).is_err() {
            break;
        }
    }
    core
}

/// What a play came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finish {
    /// Score, in basis points.
    pub(super) result: u32,
    /// Whether it passed.
    pub(super) passed: bool,
    /// The ending shown; none when the play is stuck.
    pub(super) ending: Option<usize>,
    /// Turns spoken.
    pub(super) turns: u32,
}

impl Finish {
    pub(super) fn of(scenario: &Scenario, core: &Core) -> Finish {
        let result = plain_result(scenario, core);
        let grade = core.ended.and_then(|ending| grade_of(scenario, ending));
        let passed = passes(scenario, grade, result);
        Finish { result, passed, ending: core.ended, turns: core.turns }
    }
}

/// Plays per ending, in file order.
pub(super) struct Endings(Vec<(usize, u32)>);

impl Endings {
    pub(super) fn of(scenario: &Scenario) -> Endings {
        let ends = scenario.nodes.iter().enumerate().filter(|(_, node)| matches!(node.kind, Kind::End { .. }));
        Endings(ends.map(|(at, _)| (at, 0)).collect())
    }

    pub(super) fn count(&mut self, finish: &Finish) {
        self.0.iter_mut().filter(|(at, _)| Some(*at) == finish.ending).for_each(|(_, plays)| *plays += 1);
    }

    pub(super) fn named(self, scenario: &Scenario) -> Vec<EndingCount> {
        let named = |(at, plays): (usize, u32)| EndingCount { id: scenario.nodes[at].id.clone(), plays };
        self.0.into_iter().map(named).collect()
    }
}
