//! Whole plays of S3, picked at random, held to what must be true of every play.

use content::Lang;
use content::scenario::{
    Debrief, Decision, Grade, Input, Kind, Mode, Scenario, Scene, State, best_inputs, debrief, filled_by_die, replay,
    scene, score, start, step,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static S3: LazyLock<Scenario> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/courses/project-selling/scenarios/s3.toml");
    Scenario::parse("scenarios/s3.toml", &std::fs::read_to_string(path).unwrap()).unwrap()
});

/// Sentences for the free-text question: understood, and not.
const WORDS: [&str; 8] = [
    "26 场每场 4 天，一年省 104 天",
    "How do you measure payback here?",
    "合规是趋势，领导重视",
    "It has twelve modules",
    "???",
    "嗯……这个问题问得好",
    "🙂",
    "\u{202e}104 days saved",
];

/// What the player would send for one number, given what is asked.
fn answer(decision: &Decision, pick: usize) -> Input {
    match decision {
        Decision::Choose { options } => Input::Choose { choice: options[pick % options.len()].id.clone() },
        Decision::Topics { topics } => Input::Topic { topic: topics[pick % topics.len()].id.clone() },
        Decision::Sheet { question, .. } => Input::Fill { fields: filled_by_die(question, pick as u64) },
        Decision::Say { .. } if pick % 9 == 8 => Input::ShowOptions,
        Decision::Say { .. } => Input::Say { text: WORDS[pick % 9].to_owned() },
    }
}

/// Plays to the end; calls `see` with every state on the way.
fn play(seed: u64, picks: &[u8], mut see: impl FnMut(&State, &Scene)) -> State {
    let mut state = start(&S3, seed);
    for at in 0..100 {
        let view = scene(&S3, &state, if at % 2 == 0 { Lang::Zh } else { Lang::En });
        see(&state, &view);
        let Some(decision) = &view.decision else { return state };
        let pick = usize::from(picks[at % picks.len()]).wrapping_add(at);
        if pick % 11 == 0 && view.hint.available {
            state = step(&S3, &state, &Input::Hint).unwrap().0;
        }
        state = step(&S3, &state, &answer(decision, pick)).unwrap().0;
    }
    panic!("a play of S3 must end");
}

/// The score again, written as the rule reads and in fractions of 180, which all pars of S3 divide.
fn plain_score(debrief: &Debrief, hints: u32, critical: bool, mode: Mode) -> u32 {
    let pars = [("sync", 12, 25), ("discovery", 10, 25), ("value", 9, 20), ("map", 10, 20), ("integrity", 2, 10)];
    let mut overall_180 = 0;
    for (at, (_, par, weight)) in pars.iter().enumerate() {
        let mut points = 0;
        for turn in &debrief.turns {
            let said = turn.options.iter().find(|option| option.said).unwrap();
            points += said.points[at];
        }
        let points = points.max(0).min(*par);
        overall_180 += points * weight * 100 * (180 / par);
    }
    let mut overall = (overall_180 + 90) / 180;
    if mode == Mode::Official {
        overall = (overall - 200 * hints as i32).max(0);
    }
    if critical {
        overall = overall.min(3900);
    }
    overall as u32
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_play_ends_replays_to_the_same_bytes_and_scores_what_a_second_reckoning_says(
        seed in any::<u64>(),
        picks in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let end = play(seed, &picks, |state, view| {
            if let Some(Decision::Choose { options }) = &view.decision {
                assert!(options.len() >= 2, "{:?}", state.inputs());
            }
        });
        prop_assert!(end.ended() && (13..=14).contains(&end.turns()));
        let again = replay(&S3, seed, end.inputs()).unwrap();
        prop_assert_eq!(serde_json::to_vec(&end).unwrap(), serde_json::to_vec(&again).unwrap());
        let debrief = debrief(&S3, &end, Lang::Zh, Mode::Official);
        prop_assert_eq!(&debrief.score, &score(&S3, &end, Mode::Official));
        prop_assert_eq!(debrief.turns.len(), end.turns() as usize);
        for mode in [Mode::Practice, Mode::Official] {
            let score = score(&S3, &end, mode);
            prop_assert_eq!(score.overall, plain_score(&debrief, end.hints(), end.critical(), mode));
            prop_assert_eq!(score.dimensions.iter().map(|one| one.share).sum::<u32>(), score.base);
            for (at, dimension) in score.dimensions.iter().enumerate() {
                prop_assert_eq!(score.lines.iter().map(|line| line.points[at]).sum::<i32>(), dimension.points);
            }
            let good = matches!(score.grade, Some(Grade::Best | Grade::Fair));
            prop_assert_eq!(score.passed, good && score.overall >= 7_000);
            prop_assert!(!score.critical || score.overall <= 3_900 && score.grade == Some(Grade::Fail));
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_input_makes_the_engine_panic_and_a_refused_one_changes_nothing(
        seed in any::<u64>(),
        inputs in prop::collection::vec(prop_oneof![
            "[a-e0-6]{0,2}".prop_map(|choice| Input::Choose { choice }),
            "\\PC{0,12}".prop_map(|text| Input::Say { text }),
            Just(Input::ShowOptions),
            "[a-z]{0,3}".prop_map(|topic| Input::Topic { topic }),
            Just(Input::Hint),
        ], 0..80),
    ) {
        let mut state = start(&S3, seed);
        for input in &inputs {
            if let Ok((after, _)) = step(&S3, &state, input) {
                state = after;
            }
        }
        let again = replay(&S3, seed, state.inputs()).unwrap();
        prop_assert_eq!(serde_json::to_vec(&state).unwrap(), serde_json::to_vec(&again).unwrap());
        for turn in 1..=state.turns() {
            let kept = state.inputs_before(turn).unwrap();
            prop_assert_eq!(replay(&S3, seed, &kept).unwrap().turns(), turn - 1);
        }
    }
}

/// Every key of a JSON value.
fn keys(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => map.iter().for_each(|(key, value)| {
            found.insert(key.clone());
            keys(value, found);
        }),
        serde_json::Value::Array(list) => list.iter().for_each(|value| keys(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_hidden_is_in_any_scene_of_two_hundred_plays() {
    let mut canaries = Vec::new();
    let mut hints = Vec::new();
    let json = |text: &str| serde_json::to_string(text).unwrap().trim_matches('"').to_owned();
    for node in &S3.nodes {
        let inside = node.inside.iter();
        let why = node.choices().iter().filter_map(|choice| choice.why.as_ref());
        canaries.extend(inside.chain(why).flat_map(|text| [json(&text.zh), json(&text.en)]));
        hints.extend(node.hint.iter().flat_map(|text| [json(&text.zh), json(&text.en)]));
        if let Kind::Say { intents, .. } = &node.kind {
            let groups = intents.iter().flat_map(|intent| intent.zh.iter().chain(&intent.en).flatten());
            canaries.extend(groups.map(|one| json(one.as_str())).filter(|one| one.contains(['{', '(', '?'])));
        }
    }
    assert!(canaries.len() > 150 && hints.len() > 30);
    let allowed: BTreeSet<String> = [
        "transcript",
        "entry",
        "text",
        "speaker",
        "id",
        "name",
        "title",
        "gesture",
        "turn",
        "about",
        "decision",
        "ask",
        "options",
        "prompt",
        "tries_left",
        "max_chars",
        "topics",
        "table",
        "mood",
        "notebook",
        "area",
        "label",
        "learned",
        "hint",
        "coach",
        "available",
        "given",
        "price",
        "taken",
        "gauges",
        "ending",
        "ended",
    ]
    .map(str::to_owned)
    .into();
    for round in 0..200u64 {
        let picks: Vec<u8> = (0..20).map(|at| (round.wrapping_mul(97) >> (at % 8)) as u8 ^ at as u8).collect();
        play(round, &picks, |state, view| {
            let value = serde_json::to_value(view).unwrap();
            let text = serde_json::to_string(view).unwrap();
            canaries.iter().for_each(|canary| assert!(!text.contains(canary.as_str()), "{canary}"));
            if state.hints() == 0 {
                hints.iter().for_each(|hint| assert!(!text.contains(hint.as_str()), "{hint}"));
            }
            let mut found = BTreeSet::new();
            keys(&value, &mut found);
            assert_eq!(found.difference(&allowed).collect::<Vec<_>>(), Vec::<&String>::new());
            assert!(value["gauges"].as_array().unwrap().is_empty());
            assert!(value["notebook"].as_array().unwrap().iter().all(|note| note["id"] != "flow"));
        });
    }
}

#[test]
fn the_best_path_of_every_scenario_can_be_played_to_its_end_under_any_seed() {
    let course = content::package::builtin("project-selling").expect("it is built in");
    let course = content::Course::load(&course).expect("it loads");
    for entry in &course.scenarios {
        let scenario = course.scenario(&entry.id).expect("it is written");
        for seed in 0..50 {
            let inputs = best_inputs(scenario, seed).unwrap_or_else(|| panic!("{} with seed {seed}", entry.id));
            let state = replay(scenario, seed, &inputs).expect("it replays");
            let score = score(scenario, &state, Mode::Practice);
            assert!(score.passed && score.overall == 10_000, "{} {seed} {}", entry.id, score.overall);
        }
    }
}
