//! BOT: ten players with one habit each. Only the one who follows the declared best path may pass; whoever passes by
//! pushing features, agreeing to everything or reading lengths shows that the scenario teaches the wrong thing.

use super::simulate::{Endings, Finish, simulate};
use super::taste::Ties;
use super::{Board, BotProof, EndingCount};
use crate::Lang;
use crate::scenario::best::{Walked, walk};
use crate::scenario::engine::{Trail, begin, drawn_outcome, drawn_variant, run};
use crate::scenario::model::{Kind, Scenario};
use crate::scenario::play::{Core, Mark};
use habit::{ALL, Bot};

mod habit;

/// Lets all bots play so many times each; what they reach, and the options that none of them ever said.
pub(super) fn check(board: &mut Board<'_>, plays: u32) -> (Vec<BotProof>, Vec<String>) {
    let scenario = board.scenario;
    if plays == 0 {
        board.left_out.push("BOT");
        return (Vec::new(), Vec::new());
    }
    let mut said = Said(scenario.nodes.iter().map(|node| vec![false; node.choices().len()]).collect());
    let mut rows = Vec::new();
    for bot in ALL {
        if bot.reads() {
            rows.extend(Lang::ALL.map(|lang| row(scenario, bot, Some(lang), plays, &mut said)));
        } else {
            rows.push(row(scenario, bot, None, plays, &mut said));
        }
    }
    for row in &rows {
        judge(board, row);
    }
    (rows, said.missing(scenario))
}

fn judge(board: &mut Board<'_>, row: &BotProof) {
    let BotProof { plays, passed, .. } = *row;
    let tag =
        |open: char, close: char| row.lang.map_or_else(String::new, |lang| format!("{open}{}{close}", lang.tag()));
    let (zh, en) = (format!("“{}”{}", row.name.zh, tag('（', '）')), format!("`{}`{}", row.id, tag(' ', ' ')));
    let en = en.trim_end();
    if row.id == Bot::Coached.id() {
        if passed < plays {
            let zh = format!("{zh}玩 {plays} 次只通过 {passed} 次，应次次通过；请核对 [best]");
            let en = format!("the bot {en} passes in {passed} of {plays} plays, it must pass in all; look at [best]");
            board.whole("BOT", zh, en);
        }
    } else if passed > 0 {
        let (how_zh, how_en) = (&row.how.zh, &row.how.en);
        let zh = format!(
            "{zh}玩 {plays} 次通过了 {passed} 次，应一次也不通过：{how_zh}让陷阱多付些代价，或让后面的好选项先要有前面的依据"
        );
        let en = format!(
            "the bot {en} passes in {passed} of {plays} plays and must pass in none. {how_en} Let traps cost more, or let a good option further on need its groundwork"
        );
        board.whole("BOT", zh, en);
    }
}

fn row(scenario: &Scenario, bot: Bot, lang: Option<Lang>, plays: u32, said: &mut Said) -> BotProof {
    let taste = bot.taste(scenario, lang.unwrap_or_default());
    let mut known: Vec<Known> = Vec::new();
    let mut endings = Endings::of(scenario);
    let (mut sum, mut passed, mut turns) = (0u64, 0, 0u64);
    for seed in 0..u64::from(plays) {
        let finish = match known.iter().find(|one| one.holds(scenario, seed)) {
            Some(one) => one.finish,
            None => {
                let core = match &taste {
                    Some(taste) => simulate(scenario, taste, seed, said),
                    None => coached(scenario, seed, said),
                };
                let finish = Finish::of(scenario, &core);
                if taste.as_ref().is_none_or(|taste| taste.ties == Ties::First) {
                    known.push(Known { fate: fate(scenario, &core, seed), core, finish });
                }
                finish
            }
        };
        sum += u64::from(finish.result);
        passed += u32::from(finish.passed);
        turns += u64::from(finish.turns);
        endings.count(&finish);
    }
    let endings: Vec<EndingCount> = endings.named(scenario);
    BotProof {
        id: bot.id(),
        lang,
        name: bot.name(),
        how: bot.how(),
        plays,
        mean: ((sum + u64::from(plays) / 2) / u64::from(plays)) as u32,
        passed,
        decisions: (turns as f64 / f64::from(plays) * 100.0).round() / 100.0,
        endings,
    }
}

/// A play without a die of the player's own. Another seed that draws the same plays it again, word for word.
struct Known {
    core: Core,
    fate: Vec<usize>,
    finish: Finish,
}

impl Known {
    fn holds(&self, scenario: &Scenario, seed: u64) -> bool {
        fate(scenario, &self.core, seed) == self.fate
    }
}

/// What a seed draws at the start and at every roll that a finished play came by.
fn fate(scenario: &Scenario, core: &Core, seed: u64) -> Vec<usize> {
    let mut fate = vec![drawn_variant(scenario, seed).unwrap_or(0)];
    for (at, node) in scenario.nodes.iter().enumerate() {
        if let Kind::Roll { outcomes } = &node.kind {
            fate.extend((1..=core.visits[at]).map(|visit| drawn_outcome(scenario, (at, visit), outcomes, seed)));
        }
    }
    fate
}

/// A play along the declared best path, as far as it leads.
fn coached(scenario: &Scenario, seed: u64, said: &mut Said) -> Core {
    let mut core = begin(scenario, seed, said);
    let path = scenario.best_for(core.variant).map_or(&[][..], |best| &best.path);
    for step in path {
        let lost = core.ended.is_some() || core.stuck || walk(scenario, &mut core, step, said) == Walked::Lost;
        if lost || run(scenario, &mut core, seed, said).is_err() {
            break;
        }
    }
    core
}

/// Remembers by node and position which options have been said.
struct Said(Vec<Vec<bool>>);

impl Trail for Said {
    fn mark(&mut self, mark: impl FnOnce() -> Mark) {
        if let Mark::Said { node, choice, .. } = mark() {
            self.0[node][choice] = true;
        }
    }
}

impl Said {
    fn missing(&self, scenario: &Scenario) -> Vec<String> {
        // A band is reached, not said.
        let each = scenario.nodes.iter().zip(&self.0).filter(|(node, _)| node.sheet().is_none());
        let missing = each.flat_map(|(node, said)| {
            let silent = node.choices().iter().zip(said).filter(|(_, said)| !**said);
            silent.map(|(choice, _)| format!("{}.{}", node.id, choice.id))
        });
        missing.collect()
    }
}

#[cfg(test)]
mod tests;
