//! V22, V23, V25: what players of different kinds reach, found by letting them play.

use super::simulate::{Endings, Finish, Picks, any, guessed, simulate};
use super::taste::Taste;
use super::{Board, Letter, Policies, Sample, Skill};
use crate::Lang;
use crate::scenario::engine::{open_topic, say};
use crate::scenario::explore::{Explored, Values};
use crate::scenario::model::Scenario;
use crate::scenario::play::Core;
use crate::scenario::score::worth;
use crate::scenario::sheet::Sheet;
use std::cmp::Reverse;

/// How often the more skilled player picks the best option.
const SKILLS: [u64; 6] = [0, 25, 50, 75, 90, 100];

pub(super) fn check(board: &mut Board<'_>, explored: Option<&Explored>, plays: u32) -> Policies {
    let scenario = board.scenario;
    let values = explored.and_then(|explored| Some((explored, explored.values.as_ref().ok()?)));
    // Values of a part of the states would call everything outside of it worthless.
    let values = values.filter(|(explored, _)| explored.graph.complete);
    let mut policies = Policies::default();
    if let Some((explored, values)) = values {
        let starts = || explored.graph.starts.iter().map(|start| *start as usize);
        let kept = |value: i64| explored.scale.points(value).clamp(0, 10_000) as u32;
        policies.best = starts().map(|start| kept(values.best[start])).max();
        policies.worst = starts().map(|start| kept(values.worst[start])).min();
    }
    if plays == 0 {
        board.left_out.extend(["V22", "V23", "V25"]);
        return policies;
    }
    let players = Players { scenario, explored: values };
    let fewer = (plays / 10).max(1);
    let skilled = |percent: u64, plays: u32| players.sample(&Skilled { players: &players, percent }, plays);
    let random = skilled(0, plays);
    // Fixed habits, and whoever never errs, meet chance only at rolls: few plays show all of it.
    let few = fewer.min(200);
    let often = |percent: u64| if percent == 100 { few } else { fewer };
    let skill = SKILLS.map(|percent| Skill { percent: percent as u32, sample: skilled(percent, often(percent)) });
    let mean = |taste: Taste| players.sample(&taste, few).mean;
    let most =
        scenario.nodes.iter().filter(|node| node.sheet().is_none()).map(|node| node.choices().len()).max().unwrap_or(0);
    policies.longest = Some(Lang::ALL.map(|lang| mean(Taste::longest(scenario, lang))));
    policies.shortest = Some(Lang::ALL.map(|lang| mean(Taste::shortest(scenario, lang))));
    policies.letters =
        (0..most).map(|at| Letter { letter: letter(at), mean: mean(Taste::place(scenario, at)) }).collect();
    policies.skill = skill.to_vec();
    policies.random = Some(random);
    rules(board, &policies);
    policies
}

fn letter(at: usize) -> String {
    char::from(b'a' + at.min(25) as u8).to_string()
}

fn rules(board: &mut Board<'_>, policies: &Policies) {
    let percent = |score: u32| format!("{:.1}", f64::from(score) / 100.0);
    if let Some(random) = &policies.random
        && (random.mean > 3500 || random.passing > 200)
    {
        let (mean, passing) = (percent(random.mean), percent(random.passing));
        let zh = format!("随便选的人平均得 {mean}、{passing}% 通过；应不超过 35 和 2%");
        let en = format!(
            "picking at random makes {mean} on average and passes in {passing}%; at most 35 and 2% are allowed"
        );
        board.whole("V22", zh, en);
    }
    let means: Vec<u32> = policies.skill.iter().map(|one| one.sample.mean).collect();
    let rises = means.windows(2).all(|pair| pair[0] < pair[1]);
    let at = |skill: u32| policies.skill.iter().find(|one| one.percent == skill).map_or(0, |one| one.sample.mean);
    if !means.is_empty() && (!rises || at(50) >= 7000 || at(90) <= 8000) {
        let shown = means.iter().map(|mean| percent(*mean)).collect::<Vec<_>>().join(", ");
        let zh = format!("技能曲线 {shown}：应一路上升，q = .5 低于 70，q = .9 高于 80");
        let en = format!("skill curve {shown}: it must rise all the way, below 70 at q = .5, above 80 at q = .9");
        board.whole("V23", zh, en);
    }
    let mut habits: Vec<(String, String, u32)> = Vec::new();
    for (at, lang) in Lang::ALL.iter().enumerate() {
        for (zh, en, means) in [("最长", "longest", policies.longest), ("最短", "shortest", policies.shortest)] {
            let tag = lang.tag();
            habits.extend(
                means.map(|means| (format!("总选{zh}的（{tag}）"), format!("always the {en} ({tag})"), means[at])),
            );
        }
    }
    for Letter { letter, mean } in &policies.letters {
        habits.push((format!("总选 {letter}"), format!("always {letter}"), *mean));
    }
    for (zh, en, mean) in habits {
        if mean >= 7000 {
            let mean = percent(mean);
            board.whole("V25", format!("{zh}，也得 {mean}"), format!("{en} makes {mean}, it must stay below 70"));
        }
    }
}

/// Somebody who picks the best option so many times in a hundred, otherwise at random.
struct Skilled<'p, 's> {
    players: &'p Players<'s>,
    percent: u64,
}

impl Picks for Skilled<'_, '_> {
    fn option(&self, core: &Core, open: &[usize], dice: u64) -> usize {
        if dice % 100 < self.percent { self.players.best(core, open) } else { any(open, dice) }
    }

    fn sheet(&self, core: &Core, sheet: &Sheet, dice: u64) -> usize {
        if dice % 100 < self.percent {
            self.players.best(core, &(0..sheet.bands.len()).collect::<Vec<_>>())
        } else {
            guessed(sheet, dice)
        }
    }

    fn topic(&self, core: &Core, open: &[usize], dice: u64) -> usize {
        if dice % 100 < self.percent { self.players.best_topic(core, open) } else { any(open, dice) }
    }
}

struct Players<'s> {
    scenario: &'s Scenario,
    explored: Option<(&'s Explored, &'s Values)>,
}

impl Players<'_> {
    fn sample(&self, picks: &impl Picks, plays: u32) -> Sample {
        let mut results = Vec::new();
        let (mut passing, mut above) = (0, 0);
        let mut endings = Endings::of(self.scenario);
        for seed in 0..u64::from(plays) {
            let finish = Finish::of(self.scenario, &simulate(self.scenario, picks, seed, &mut ()));
            results.push(finish.result);
            passing += u32::from(finish.passed);
            above += u32::from(finish.result >= self.scenario.pass * 100);
            endings.count(&finish);
        }
        results.sort_unstable();
        let sum: u64 = results.iter().map(|result| u64::from(*result)).sum();
        let share = |count: u32| (u64::from(count) * 10_000 / u64::from(plays)) as u32;
        let at = |percent: usize| results[(results.len() * percent / 100).min(results.len() - 1)];
        Sample {
            plays,
            mean: ((sum + u64::from(plays) / 2) / u64::from(plays)) as u32,
            p5: at(5),
            median: at(50),
            p95: at(95),
            max: at(100),
            passing: share(passing),
            above_mark: share(above),
            endings: endings.named(self.scenario),
        }
    }

    /// The option that leaves most to be gained in the whole play; by its own points when that is not known.
    fn best(&self, core: &Core, open: &[usize]) -> usize {
        let value = |at: usize| {
            let mut after = core.clone();
            let own = worth(self.scenario, core.variant, &self.scenario.nodes[core.node].choices()[at].points);
            let Some((explored, values)) = self.explored else { return i64::from(own) };
            match say(self.scenario, &mut after, (core.node, at), None, &mut ()) {
                Ok(()) => explored
                    .graph
                    .find(&after)
                    .map_or(i64::MIN, |state| i64::from(own) * explored.scale.one + values.best[state as usize]),
                Err(_) => i64::MIN,
            }
        };
        open.iter().copied().max_by_key(|at| (value(*at), Reverse(*at))).unwrap_or(0)
    }

    fn best_topic(&self, core: &Core, open: &[usize]) -> usize {
        let value = |at: usize| {
            let mut after = core.clone();
            let (explored, values) = self.explored?;
            open_topic(self.scenario, &mut after, at, &mut ()).ok()?;
            explored.graph.find(&after).map(|state| values.best[state as usize])
        };
        open.iter().copied().max_by_key(|at| (value(*at), Reverse(*at))).unwrap_or(0)
    }
}
