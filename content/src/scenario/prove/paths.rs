//! V17, as far as it can be walked: the declared best path holds for every outcome of every roll, ends where it
//! says, and makes a hundred per cent.

use super::Board;
use crate::Level;
use crate::scenario::best::{Walked, walk};
use crate::scenario::engine::{Next, Stuck, arrive, follow, next, origin};
use crate::scenario::model::{At, Best, Scenario};
use crate::scenario::play::Core;
use crate::scenario::score::plain_result;
use std::collections::BTreeSet;

/// More outcomes than a best path meets; beyond, the walk gives up and says so.
const MOST_WALKS: usize = 4096;

pub(super) fn check(board: &mut Board<'_>) {
    let scenario = board.scenario;
    for best in &scenario.best {
        let variants: Vec<Option<usize>> = match (best.variant, scenario.variants.len()) {
            (Some(world), _) => vec![Some(world)],
            (None, 0) => vec![None],
            (None, count) => (0..count).map(Some).collect(),
        };
        let mut told = BTreeSet::new();
        for variant in variants {
            let mut core = origin(scenario, variant);
            let mut walker = Walker { scenario, best, walks: 0, faults: Vec::new() };
            match arrive(scenario, &mut core, scenario.start, &mut ()) {
                Ok(()) => walker.on(core, 0),
                Err(Stuck(node)) => walker.lost(node, 0),
            }
            for (node, zh, en) in walker.faults {
                if told.insert((node, en.clone())) {
                    let id = node.map(|node| scenario.nodes[node].id.as_str());
                    let at = if best.at == At::default() { At { line: 1, column: 1 } } else { best.at };
                    board.find(Level::Error, "V17", (at, id), zh, en);
                }
            }
            if walker.walks > MOST_WALKS {
                board.left_out.push("V17");
            }
        }
    }
}

struct Walker<'s> {
    scenario: &'s Scenario,
    best: &'s Best,
    walks: usize,
    faults: Vec<(Option<usize>, String, String)>,
}

impl Walker<'_> {
    fn lost(&mut self, node: usize, at: usize) {
        let here = &self.scenario.nodes[node].id;
        let (zh, en) = match self.best.path.get(at) {
            Some(step) => (
                format!("最好路径到“{here}”时走不下去：“{}”在这里选不了", step.written),
                format!("the best path is stuck at `{here}`: `{}` cannot be taken there", step.written),
            ),
            None => (
                format!("最好路径走完了，对话还停在“{here}”"),
                format!("the best path is over while the talk still stands at `{here}`"),
            ),
        };
        self.faults.push((Some(node), zh, en));
    }

    /// Walks on from a state, at a position of the path, over all outcomes.
    fn on(&mut self, mut core: Core, mut at: usize) {
        // As long as the path needs, with room for the nodes between two decisions.
        for _ in 0..10_000 {
            match next(self.scenario, &core) {
                Next::End => return self.end(&core, at),
                Next::Stuck => return self.lost(core.node, at),
                Next::To(goto) => {
                    if let Err(Stuck(node)) = follow(self.scenario, &mut core, goto, &mut ()) {
                        return self.lost(node, at);
                    }
                }
                Next::Roll(outcomes) => {
                    for outcome in outcomes {
                        self.walks += 1;
                        if self.walks > MOST_WALKS {
                            return;
                        }
                        let mut other = core.clone();
                        match follow(self.scenario, &mut other, outcome.goto, &mut ()) {
                            Ok(()) => self.on(other, at),
                            Err(Stuck(node)) => self.lost(node, at),
                        }
                    }
                    return;
                }
                Next::Wait => {
                    let here = core.node;
                    let Some(step) = self.best.path.get(at) else { return self.lost(here, at) };
                    if walk(self.scenario, &mut core, step, &mut ()) == Walked::Lost {
                        return self.lost(here, at);
                    }
                    at += 1;
                }
            }
        }
        self.lost(core.node, at);
    }

    fn end(&mut self, core: &Core, at: usize) {
        let reached = core.ended.unwrap_or(core.node);
        let name = |node: usize| self.scenario.nodes[node].id.clone();
        if let Some(step) = self.best.path.get(at) {
            let zh = format!("对话已经结束，最好路径还剩“{}”", step.written);
            let en = format!("the talk is over while the best path still has `{}`", step.written);
            self.faults.push((Some(reached), zh, en));
        }
        if reached != self.best.ending {
            let zh = format!("最好路径到了“{}”，声明的是“{}”", name(reached), name(self.best.ending));
            let en = format!("the best path ends in `{}`, declared is `{}`", name(reached), name(self.best.ending));
            self.faults.push((Some(reached), zh, en));
        }
        let result = plain_result(self.scenario, core);
        if result != 10_000 {
            let (whole, rest) = (result / 100, result % 100);
            let zh = format!("最好路径得 {whole}.{rest:02} 分，应是 100");
            let en = format!("the best path scores {whole}.{rest:02}, it must make 100");
            self.faults.push((Some(reached), zh, en));
        }
    }
}
