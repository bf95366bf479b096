use super::super::tests::ladder::ladder;
use super::super::{ProveContext, prove_file};
use super::*;
use crate::item::{answer_from_form, judge};
use crate::scenario::engine::{Next, Stuck, arrive, follow, next, open_topic, open_topics, options, origin, say};
use crate::scenario::fixture::{S3_BEST, TALK, desk, parsed, played, s3, talk};
use crate::scenario::model::Outcome;
use crate::scenario::prove::taste::Taste;
use crate::scenario::{Decision, Input, Mode, filled_by_die, replay, scene, score};
use std::collections::{BTreeMap, BTreeSet};

/// The rows of a scenario, without exploring it.
fn rows(scenario: &Scenario, plays: u32) -> (Vec<BotProof>, Vec<String>) {
    let mut board = Board { scenario, findings: Vec::new(), left_out: Vec::new() };
    check(&mut board, plays)
}

/// Which of the findings about bots a text has, as `id` or `id (lang)`.
fn beaten_by(source: &str) -> Vec<String> {
    let context = ProveContext { limit: 10_000, plays: 2_000, ..ProveContext::default() };
    let proof = prove_file("scenarios/x.toml", source, &context);
    let bots = proof.findings.into_iter().filter(|one| one.code == "BOT");
    bots.map(|one| one.message.en.split('`').nth(1).unwrap().to_owned()).collect()
}

#[test]
fn ten_bots_play_five_of_them_in_each_language_and_each_says_what_it_does() {
    let (rows, _) = rows(&talk(), 20);
    let ids: BTreeSet<&str> = rows.iter().map(|row| row.id).collect();
    assert_eq!((ids.len(), rows.len()), (10, 15));
    for row in &rows {
        assert_eq!(row.endings.iter().map(|one| one.plays).sum::<u32>(), 20, "{}", row.id);
        assert!(row.how.zh.ends_with('。') && row.how.en.ends_with('.'), "{}", row.id);
    }
}

#[test]
fn the_same_seeds_give_the_same_rows() {
    assert_eq!(rows(&talk(), 100), rows(&talk(), 100));
}

#[test]
fn a_bot_without_a_die_is_counted_as_if_each_of_its_plays_had_been_played() {
    let (scenario, plays) = (s3(), 200);
    for (bot, lang) in [(Bot::Longest, Some(Lang::En)), (Bot::FirstLetter, None), (Bot::Coached, None)] {
        let mut said = Said(scenario.nodes.iter().map(|node| vec![false; node.choices().len()]).collect());
        let row = row(&scenario, bot, lang, plays, &mut said);
        let taste = bot.taste(&scenario, lang.unwrap_or_default());
        let each = (0..u64::from(plays)).map(|seed| match &taste {
            Some(taste) => Finish::of(&scenario, &simulate(&scenario, taste, seed, &mut ())),
            None => Finish::of(&scenario, &coached(&scenario, seed, &mut said)),
        });
        let each: Vec<Finish> = each.collect();
        let sum: u32 = each.iter().map(|one| one.result).sum();
        assert_eq!(row.mean, (sum + plays / 2) / plays, "{}", row.id);
        let ends = |id: &str| each.iter().filter(|one| one.ending == scenario.node(id)).count();
        assert!(row.endings.iter().all(|one| ends(&one.id) == one.plays as usize), "{}", row.id);
    }
}

/// Writes down what a bot does as the inputs of a person.
struct Written<'s>(&'s Scenario, Vec<Input>, u64);

impl Trail for Written<'_> {
    fn mark(&mut self, mark: impl FnOnce() -> Mark) {
        let id = |node: usize, at: usize| match &self.0.nodes[node].kind {
            Kind::Choice { choices } => choices[at].id.clone(),
            Kind::Topics { topics, .. } => topics[at].id.clone(),
            _ => String::new(),
        };
        match mark() {
            // A person fills it until it comes to the band that the bot drew.
            Mark::Said { node, choice, .. } if self.0.nodes[node].sheet().is_some() => {
                let state = replay(self.0, self.2, &self.1).unwrap();
                let Some(Decision::Sheet { question, .. }) = scene(self.0, &state, Lang::Zh).decision else { panic!() };
                let comes = |fields: &Vec<(String, String)>| {
                    let sheet = self.0.nodes[node].sheet().unwrap();
                    let item = sheet.item(&state.now);
                    sheet.band(judge(&item, &answer_from_form(&item, fields).unwrap())) == choice
                };
                let fields = (0..).map(|seed| filled_by_die(&question, seed)).find(comes).unwrap();
                self.1.push(Input::Fill { fields });
            }
            Mark::Said { node, choice, at, .. } => {
                if matches!(self.0.nodes[at].kind, Kind::Say { .. }) {
                    self.1.push(Input::ShowOptions);
                }
                self.1.push(Input::Choose { choice: id(node, choice) });
            }
            Mark::Topic { node, topic } => self.1.push(Input::Topic { topic: id(node, topic) }),
            Mark::Came { node, .. } => {
                // The options that open instead of free text are asked for by a person.
                let opened = |one: &crate::scenario::model::Node| matches!(one.kind, Kind::Say { fallback, .. } if fallback == node);
                if self.0.nodes.iter().any(opened) {
                    self.1.push(Input::ShowOptions);
                }
            }
            _ => {}
        }
    }
}

#[test]
fn what_a_bot_plays_is_what_a_person_would_get_for_the_same_inputs() {
    for scenario in [talk(), s3(), desk()] {
        for bot in ALL.into_iter().filter(|bot| *bot != Bot::Coached) {
            let taste = bot.taste(&scenario, Lang::Zh).unwrap();
            for seed in 0..20 {
                let mut written = Written(&scenario, Vec::new(), seed);
                let finish = Finish::of(&scenario, &simulate(&scenario, &taste, seed, &mut written));
                let state = replay(&scenario, seed, &written.1).unwrap();
                let score = score(&scenario, &state, Mode::Practice);
                assert!(state.ended(), "{}", bot.id());
                assert_eq!((score.overall, score.passed, state.turns()), (finish.result, finish.passed, finish.turns));
                assert_eq!(score.ending, finish.ending.map(|at| scenario.nodes[at].id.clone()));
            }
        }
    }
}

#[test]
fn the_coached_one_goes_the_declared_way_and_free_text_is_the_option_it_stands_for() {
    let scenario = s3();
    let mut said = Said(scenario.nodes.iter().map(|node| vec![false; node.choices().len()]).collect());
    let finish = Finish::of(&scenario, &coached(&scenario, 1, &mut said));
    let person = score(&scenario, &played(&scenario, 1, &S3_BEST), Mode::Practice);
    assert_eq!((finish.result, finish.passed), (person.overall, person.passed));
    let pick = scenario.node("money_pick").unwrap();
    assert_eq!(said.0[pick], [true, false, false, false]);
}

/// The exact chance of each ending for a habit, all outcomes of every roll and die weighed.
fn chances(scenario: &Scenario, taste: &Taste, core: &Core, chance: f64, endings: &mut BTreeMap<usize, f64>) {
    let each = |ways: Vec<(f64, Core)>, endings: &mut BTreeMap<usize, f64>| {
        ways.iter().for_each(|(share, after)| chances(scenario, taste, after, chance * share, endings));
    };
    let moved = |step: &dyn Fn(&mut Core) -> Result<(), Stuck>| {
        let mut after = core.clone();
        step(&mut after).unwrap();
        after
    };
    match next(scenario, core) {
        Next::End => *endings.entry(core.ended.unwrap()).or_default() += chance,
        Next::Stuck => panic!("stuck"),
        Next::To(goto) => each(vec![(1.0, moved(&|after| follow(scenario, after, goto, &mut ())))], endings),
        Next::Roll(outcomes) => {
            let sum: u32 = outcomes.iter().map(|one| one.p).sum();
            let way = |one: &Outcome| {
                (f64::from(one.p) / f64::from(sum), moved(&|after| follow(scenario, after, one.goto, &mut ())))
            };
            each(outcomes.iter().map(way).collect(), endings);
        }
        Next::Wait => {
            if let Kind::Say { fallback, .. } = scenario.nodes[core.node].kind {
                return each(vec![(1.0, moved(&|after| arrive(scenario, after, fallback, &mut ())))], endings);
            }
            let topics = matches!(scenario.nodes[core.node].kind, Kind::Topics { .. });
            let open = if topics { open_topics(scenario, core) } else { options(scenario, core) };
            let liked = taste.liked(core.node, &open);
            let way = |at: &usize| {
                let after = moved(&|after| match topics {
                    true => open_topic(scenario, after, *at, &mut ()),
                    false => say(scenario, after, (core.node, *at), None, &mut ()),
                });
                (1.0 / liked.len() as f64, after)
            };
            each(liked.iter().map(way).collect(), endings);
        }
    }
}

#[test]
fn endings_come_as_often_as_can_be_reckoned_within_five_standard_deviations() {
    let (scenario, plays) = (talk(), 4_000);
    for bot in ALL.into_iter().filter(|bot| *bot != Bot::Coached) {
        let taste = bot.taste(&scenario, Lang::Zh).unwrap();
        let mut exact = BTreeMap::new();
        for (at, variant) in scenario.variants.iter().enumerate() {
            let mut core = origin(&scenario, Some(at));
            arrive(&scenario, &mut core, scenario.start, &mut ()).unwrap();
            chances(&scenario, &taste, &core, f64::from(variant.p) / 4.0, &mut exact);
        }
        assert!((exact.values().sum::<f64>() - 1.0).abs() < 1e-9);
        let mut said = Said(scenario.nodes.iter().map(|node| vec![false; node.choices().len()]).collect());
        for ending in row(&scenario, bot, Some(Lang::Zh), plays, &mut said).endings {
            let chance = exact.get(&scenario.node(&ending.id).unwrap()).copied().unwrap_or(0.0);
            let (mean, all) = (chance * f64::from(plays), f64::from(plays));
            let far = (f64::from(ending.plays) - mean).abs();
            assert!(
                far <= 5.0 * (all * chance * (1.0 - chance)).sqrt(),
                "{} {}: {} {mean}",
                bot.id(),
                ending.id,
                ending.plays
            );
        }
    }
}

#[test]
fn a_scenario_built_to_be_beaten_by_one_habit_is_reported_with_that_habit_alone() {
    let all = [0, 1, 2, 3];
    assert_eq!(beaten_by(&ladder(all, |kind, _, _| kind == 0)), ["agreeable", "agreeable"]);
    assert_eq!(beaten_by(&ladder(all, |kind, _, _| kind == 1)), ["price-first", "price-first"]);
    assert_eq!(beaten_by(&ladder(all, |kind, _, _| kind == 2)), ["feature-pusher", "feature-pusher"]);
    assert_eq!(beaten_by(&ladder(all, |kind, _, _| kind == 3)), ["greedy"]);
    assert_eq!(beaten_by(&ladder([0, 1, 2, 4], |kind, _, _| kind == 4)), ["timid"]);
    assert_eq!(beaten_by(&ladder(all, |_, length, _| length == 3)), ["longest", "longest"]);
    assert_eq!(beaten_by(&ladder(all, |_, length, _| length == 0)), ["shortest", "shortest"]);
    assert_eq!(beaten_by(&ladder(all, |_, _, place| place == 0)), ["first-letter"]);
}

#[test]
fn a_best_path_that_does_not_pass_is_reported_with_the_coached_bot() {
    let lost = TALK.replacen("\"price.value\"", "\"price.discount\"", 1);
    assert!(beaten_by(&lost).contains(&"coached".to_owned()));
    assert!(!beaten_by(TALK).contains(&"coached".to_owned()));
}

#[test]
fn options_that_no_bot_ever_says_are_listed() {
    let hidden = TALK.replacen(
        "[[node.choice]]\nid = \"b\"\ntext.zh = \"有多少？\"",
        "[[node.choice]]\nid = \"b\"\nif = \"trust > 15\"\ntext.zh = \"有多少？\"",
        1,
    );
    let (_, unsaid) = rows(&parsed("scenarios/t1.toml", &hidden), 50);
    assert_eq!(unsaid, ["ask_money.b"]);
    assert_eq!(rows(&talk(), 50).1, [] as [&str; 0]);
}

#[test]
fn only_the_coached_bot_passes_the_scenarios_of_the_course_and_every_line_of_them_is_said() {
    for at in 1..=8 {
        let path = format!("{}/courses/project-selling/scenarios/s{at}.toml", env!("CARGO_MANIFEST_DIR"));
        let scenario = parsed(&path, &std::fs::read_to_string(&path).unwrap());
        let mut board = Board { scenario: &scenario, findings: Vec::new(), left_out: Vec::new() };
        let (rows, unsaid) = check(&mut board, 1_000);
        super::super::prohibited::check(&mut board);
        assert_eq!((board.findings, board.left_out), (Vec::new(), Vec::new()));
        assert_eq!((rows[0].id, rows[0].passed, rows[0].mean), ("coached", 1_000, 10_000), "S{at}");
        assert_eq!(unsaid, [] as [&str; 0], "S{at}");
    }
}
