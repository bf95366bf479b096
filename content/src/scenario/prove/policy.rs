//! V22, V23, V25: what players of different kinds reach, found by letting them play.

use super::{Board, EndingCount, Letter, Policies, Sample, Skill};
use crate::Lang;
use crate::scenario::chance::draw;
use crate::scenario::engine::{arrive, begin, open_topic, open_topics, options, run, say};
use crate::scenario::explore::{Explored, Values};
use crate::scenario::model::{Kind, Scenario};
use crate::scenario::play::Core;
use crate::scenario::score::{grade_of, passes, plain_result, worth};
use std::cmp::Reverse;

/// How somebody picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Player {
    /// The best option so many times in a hundred, otherwise at random.
    Skill(u64),
    /// The longest text.
    Longest(Lang),
    /// The shortest text.
    Shortest(Lang),
    /// The option in this place of the file; the last one open when it is not.
    Place(usize),
}

/// How often the more skilled player picks the best option.
const SKILLS: [u64; 6] = [0, 25, 50, 75, 90, 100];

pub(super) fn check(board: &mut Board<'_>, explored: Option<&Explored>, plays: u32) -> Policies {
    let scenario = board.scenario;
    let values = explored.and_then(|explored| Some((explored, explored.values.as_ref().ok()?)));
    let mut policies = Policies::default();
    if let Some((explored, values)) = values.filter(|(explored, _)| explored.graph.complete) {
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
    let random = players.sample(Player::Skill(0), plays);
    let skill =
        SKILLS.map(|percent| Skill { percent: percent as u32, sample: players.sample(Player::Skill(percent), fewer) });
    // Fixed habits meet chance only at rolls: few plays show all of it.
    let mean = |player| players.sample(player, fewer.min(200)).mean;
    let most = scenario.nodes.iter().map(|node| node.choices().len()).max().unwrap_or(0);
    policies.longest = Some(Lang::ALL.map(|lang| mean(Player::Longest(lang))));
    policies.shortest = Some(Lang::ALL.map(|lang| mean(Player::Shortest(lang))));
    policies.letters = (0..most).map(|at| Letter { letter: letter(at), mean: mean(Player::Place(at)) }).collect();
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

struct Players<'s> {
    scenario: &'s Scenario,
    explored: Option<(&'s Explored, &'s Values)>,
}

impl Players<'_> {
    fn sample(&self, player: Player, plays: u32) -> Sample {
        let mut results = Vec::new();
        let (mut passing, mut above) = (0, 0);
        let ends = self.scenario.nodes.iter().enumerate().filter(|(_, node)| matches!(node.kind, Kind::End { .. }));
        let mut endings: Vec<(usize, u32)> = ends.map(|(at, _)| (at, 0)).collect();
        for seed in 0..u64::from(plays) {
            let core = self.play(player, seed);
            let result = plain_result(self.scenario, &core);
            results.push(result);
            let grade = core.ended.and_then(|ending| grade_of(self.scenario, ending));
            passing += u32::from(passes(self.scenario, grade, result));
            above += u32::from(result >= self.scenario.pass * 100);
            endings.iter_mut().filter(|(at, _)| Some(*at) == core.ended).for_each(|(_, count)| *count += 1);
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
            endings: endings
                .into_iter()
                .map(|(at, plays)| EndingCount { id: self.scenario.nodes[at].id.clone(), plays })
                .collect(),
        }
    }

    /// One play to its end, or to where the scenario is stuck.
    fn play(&self, player: Player, seed: u64) -> Core {
        let mut core = begin(self.scenario, seed, &mut ());
        for k in 0..1000 {
            let dice = draw(seed, "player", k);
            let done = match &self.scenario.nodes[core.node].kind {
                _ if core.ended.is_some() || core.stuck => break,
                // Nobody here can write; the options mean the same.
                Kind::Say { fallback, .. } => arrive(self.scenario, &mut core, *fallback, &mut ()),
                Kind::Choice { .. } => {
                    let pick = self.pick(player, &core, &options(self.scenario, &core), dice);
                    let node = core.node;
                    say(self.scenario, &mut core, (node, pick), None, &mut ())
                }
                Kind::Topics { .. } => {
                    let open = open_topics(self.scenario, &core);
                    let pick = match player {
                        Player::Skill(skill) if dice % 100 < skill => self.best_topic(&core, &open),
                        Player::Skill(_) => open[(dice >> 32) as usize % open.len()],
                        _ => open[0],
                    };
                    open_topic(self.scenario, &mut core, pick, &mut ())
                }
                _ => break,
            };
            if done.and_then(|()| run(self.scenario, &mut core, seed, &mut ())).is_err() {
                break;
            }
        }
        core
    }

    fn pick(&self, player: Player, core: &Core, open: &[usize], dice: u64) -> usize {
        let choices = self.scenario.nodes[core.node].choices();
        let length = |at: usize, lang: Lang| choices[at].text.get(lang).chars().count();
        let last = open.last().copied().unwrap_or(0);
        match player {
            Player::Skill(skill) if dice % 100 < skill => self.best(core, open),
            Player::Skill(_) => open[(dice >> 32) as usize % open.len()],
            Player::Longest(lang) => open.iter().copied().min_by_key(|at| Reverse(length(*at, lang))).unwrap_or(last),
            Player::Shortest(lang) => open.iter().copied().min_by_key(|at| length(*at, lang)).unwrap_or(last),
            Player::Place(place) if open.contains(&place) => place,
            Player::Place(_) => last,
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
