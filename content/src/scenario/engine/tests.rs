use super::*;
use crate::Lang;
use crate::scenario::fixture::{S3_BEST, played, random_play, s3, talk};
use crate::scenario::{Decision, Entry, Mode, Scene, scene, score};

fn act(scenario: &Scenario, state: &State, input: &Input) -> State {
    step(scenario, state, input).unwrap().0
}

fn topic(id: &str) -> Input {
    Input::Topic { topic: id.to_owned() }
}

fn words(text: &str) -> Input {
    Input::Say { text: text.to_owned() }
}

/// A seed whose start variant is the one wanted.
fn seed_of(scenario: &Scenario, variant: usize) -> u64 {
    (0..).find(|seed| start(scenario, *seed).now.variant == Some(variant)).unwrap()
}

fn open_ids(scene: &Scene) -> Vec<String> {
    match &scene.decision {
        Some(Decision::Topics { topics }) => topics.iter().map(|topic| topic.id.clone()).collect(),
        Some(Decision::Choose { options }) => options.iter().map(|option| option.id.clone()).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_best_path_of_s3_scores_a_hundred_and_ends_in_step() {
    let scenario = s3();
    let state = played(&scenario, 1, &S3_BEST);
    let score = score(&scenario, &state, Mode::Official);
    assert_eq!((score.overall, score.ending.as_deref(), score.passed), (10_000, Some("end_step"), true));
    assert_eq!(score.lines.len(), 14);
    let par: Vec<i32> = score.dimensions.iter().map(|one| one.par).collect();
    assert_eq!(par, [12, 10, 9, 10, 2]);
}

#[test]
fn a_replay_is_the_same_byte_for_byte() {
    let scenario = s3();
    for picks in 0..50 {
        let state = random_play(&scenario, picks * 31, picks);
        let again = replay(&scenario, state.seed(), state.inputs()).unwrap();
        let bytes = serde_json::to_vec(&state).unwrap();
        assert_eq!(bytes, serde_json::to_vec(&again).unwrap());
        assert_eq!(serde_json::from_slice::<State>(&bytes).unwrap(), state);
    }
}

#[test]
fn a_talk_with_topics_ends_and_replays_too() {
    let scenario = talk();
    for picks in 0..200 {
        let state = random_play(&scenario, picks, picks * 7);
        let again = replay(&scenario, state.seed(), state.inputs()).unwrap();
        assert_eq!(serde_json::to_vec(&state).unwrap(), serde_json::to_vec(&again).unwrap());
        assert!(state.ended());
        for turn in 1..=state.turns() {
            let kept = state.inputs_before(turn).unwrap();
            assert_eq!(replay(&scenario, state.seed(), &kept).unwrap().turns(), turn - 1);
        }
    }
}

#[test]
fn an_input_survives_its_way_through_json() {
    for (input, json) in [
        (Input::Choose { choice: "a".into() }, r#"{"do":"choose","choice":"a"}"#),
        (words("好"), r#"{"do":"say","text":"好"}"#),
        (Input::ShowOptions, r#"{"do":"show_options"}"#),
        (topic("money"), r#"{"do":"topic","topic":"money"}"#),
        (Input::Hint, r#"{"do":"hint"}"#),
    ] {
        assert_eq!(serde_json::to_string(&input).unwrap(), json);
        assert_eq!(serde_json::from_str::<Input>(json).unwrap(), input);
    }
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let scenario = s3();
    let state = start(&scenario, 1);
    let refused = |input: &Input| step(&scenario, &state, input).unwrap_err();
    assert_eq!(refused(&Input::Choose { choice: "e".into() }), StepError::NoChoice { choice: "e".into() });
    assert_eq!(refused(&words("好")), StepError::NotExpected);
    assert_eq!(refused(&Input::ShowOptions), StepError::NotExpected);
    assert_eq!(refused(&topic("money")), StepError::NotExpected);
    let over = played(&scenario, 1, &S3_BEST);
    assert_eq!(step(&scenario, &over, &Input::Hint).unwrap_err(), StepError::Over);
    assert_eq!(step(&talk(), &state, &Input::Hint).unwrap_err(), StepError::Foreign);
}

#[test]
fn an_option_that_is_not_open_cannot_be_said() {
    let scenario = s3();
    let state = played(&scenario, 1, &["open.a"]);
    let closed = Input::Choose { choice: "a".into() };
    assert_eq!(step(&scenario, &state, &closed).unwrap_err(), StepError::NoChoice { choice: "a".into() });
    assert_eq!(open_ids(&scene(&scenario, &state, Lang::En)), ["1", "2", "3"]);
}

#[test]
fn an_option_is_picked_by_the_place_in_which_it_is_shown_and_kept_by_its_letter() {
    let scenario = s3();
    for (seed, order) in [(1, "abdc"), (42, "dbca")] {
        let state = start(&scenario, seed);
        for (place, letter) in (1..).zip(order.chars()) {
            let by_place = act(&scenario, &state, &Input::Choose { choice: place.to_string() });
            let by_letter = act(&scenario, &state, &Input::Choose { choice: letter.to_string() });
            assert_eq!(by_place, by_letter);
            assert_eq!(by_place.inputs(), [Input::Choose { choice: letter.to_string() }]);
        }
        for wrong in ["0", "5", "-1", ""] {
            assert!(step(&scenario, &state, &Input::Choose { choice: wrong.to_owned() }).is_err());
        }
    }
}

#[test]
fn free_text_is_at_most_three_hundred_characters_after_trimming() {
    let scenario = s3();
    let state = played(&scenario, 1, &S3_BEST[..7]);
    assert!(step(&scenario, &state, &words(&format!(" {} ", "字".repeat(300)))).is_ok());
    let long = step(&scenario, &state, &words(&"字".repeat(301))).unwrap_err();
    assert_eq!(long, StepError::TooLong { length: 301, max: 300 });
    assert_eq!(step(&scenario, &state, &words(" \u{3000}\n")).unwrap_err(), StepError::Empty);
}

#[test]
fn the_second_miss_opens_the_options_and_counts_as_one_turn() {
    let scenario = s3();
    let mut state = played(&scenario, 1, &S3_BEST[..7]);
    state = act(&scenario, &state, &words("???"));
    assert!(matches!(scene(&scenario, &state, Lang::Zh).decision, Some(Decision::Say { tries_left: 1, .. })));
    let (after, events) = step(&scenario, &state, &words("嗯")).unwrap();
    assert_eq!(events[0], Event::Missed { tries_left: 0 });
    assert_eq!(open_ids(&scene(&scenario, &after, Lang::Zh)).len(), 4);
    assert_eq!(after.turns(), 7);
    assert_eq!(act(&scenario, &after, &Input::Choose { choice: "a".into() }).turns(), 8);
}

#[test]
fn both_languages_are_understood_whatever_the_interface_speaks() {
    let scenario = s3();
    let state = played(&scenario, 1, &S3_BEST[..7]);
    for text in ["２６ 场每场４天，省 104 天", "26 audits at 4 days each, that is 104 days of copying"] {
        let (_, events) = step(&scenario, &state, &words(text)).unwrap();
        assert!(matches!(&events[0], Event::Said { choice, .. } if choice == "a"), "{text}");
    }
}

#[test]
fn a_forbidden_promise_is_heard_first_and_a_denial_is_not_one() {
    let scenario = talk();
    let seed = seed_of(&scenario, 0);
    let state = act(&scenario, &start(&scenario, seed), &topic("leave"));
    let said = |text: &str| match &step(&scenario, &state, &words(text)).unwrap().1[0] {
        Event::Said { choice, critical, .. } => (choice.clone(), *critical),
        other => panic!("{other:?}"),
    };
    assert_eq!(said("价值很大，还可以打折"), ("b".to_owned(), true));
    assert_eq!(said("我不会打折，先看价值"), ("a".to_owned(), false));
}

#[test]
fn topics_come_back_close_when_opened_and_may_be_interrupted_once() {
    let scenario = talk();
    let seed = seed_of(&scenario, 0);
    let mut state = start(&scenario, seed);
    assert_eq!(open_ids(&scene(&scenario, &state, Lang::En)), ["money", "weather", "leave"]);
    state = act(&scenario, &state, &topic("money"));
    state = act(&scenario, &state, &Input::Choose { choice: "a".into() });
    assert_eq!(open_ids(&scene(&scenario, &state, Lang::En)), ["weather", "leave"]);
    let (state, events) = step(&scenario, &state, &topic("weather")).unwrap();
    let entered: Vec<&str> = events
        .iter()
        .filter_map(|event| match event {
            Event::Entered { node } => Some(node.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(entered, ["rain", "phone", "hub"]);
    assert_eq!(state.now.visits[scenario.node("hub").unwrap()], 3);
    assert_eq!(state.turns(), 1);
}

#[test]
fn a_start_variant_changes_what_is_open() {
    let scenario = talk();
    let shy = start(&scenario, seed_of(&scenario, 1));
    assert_eq!(open_ids(&scene(&scenario, &shy, Lang::En)), ["money", "leave"]);
    assert_eq!(scene(&scenario, &shy, Lang::En).gauges[0].value, 8);
}

#[test]
fn a_hint_is_given_once_a_turn_and_changes_nothing_else() {
    let scenario = s3();
    let state = start(&scenario, 1);
    assert!(scene(&scenario, &state, Lang::En).hint.available);
    let hinted = act(&scenario, &state, &Input::Hint);
    let view = scene(&scenario, &hinted, Lang::En).hint;
    assert!(!view.available && view.given.is_some() && view.taken == 1);
    assert_eq!(step(&scenario, &hinted, &Input::Hint).unwrap_err(), StepError::NoHint);
    let choose = Input::Choose { choice: "a".into() };
    let (with, without) = (act(&scenario, &hinted, &choose), act(&scenario, &state, &choose));
    assert_eq!((&with.now.vars, with.now.node), (&without.now.vars, without.now.node));
    assert!(scene(&scenario, &with, Lang::En).hint.available);
}

#[test]
fn hints_cost_in_official_runs_only_and_never_below_nothing() {
    let scenario = s3();
    let mut inputs = vec!["hint"];
    inputs.extend(S3_BEST);
    let state = played(&scenario, 1, &inputs);
    assert_eq!(score(&scenario, &state, Mode::Practice).overall, 10_000);
    assert_eq!(score(&scenario, &state, Mode::Official).overall, 9_800);
    let poor = act(&scenario, &start(&scenario, 1), &Input::Hint);
    assert_eq!(score(&scenario, &poor, Mode::Official).overall, 0);
}

#[test]
fn a_turn_can_be_tried_again_from_where_it_began() {
    let scenario = s3();
    let mut inputs: Vec<&str> = S3_BEST[..7].to_vec();
    inputs.extend(["hint", "money~嗯", "money~???", "money_pick.c", "two_questions.a"]);
    let state = played(&scenario, 1, &inputs);
    let again = |turn| state.inputs_before(turn).map(|kept| replay(&scenario, 1, &kept).unwrap());
    assert_eq!(again(1).unwrap().inputs(), []);
    let eighth = again(8).unwrap();
    assert_eq!((eighth.turns(), &*scenario.nodes[eighth.now.node].id), (7, "money"));
    assert_eq!(again(9).unwrap().turns(), 8);
    assert_eq!(again(10).unwrap().turns(), 9);
    assert!(again(11).is_none() && again(0).is_none());
}

#[test]
fn the_transcript_says_who_spoke_and_how_trust_moved() {
    let scenario = s3();
    let state = played(&scenario, 1, &["open.b"]);
    let entries = scene(&scenario, &state, Lang::En).transcript;
    assert!(matches!(&entries[0], Entry::Scene { text } if text.starts_with("Thursday, 9:40")));
    assert!(matches!(&entries[1], Entry::Customer { speaker, .. } if speaker.name == "Shen Lan"));
    assert!(matches!(&entries[2], Entry::You { turn: 1, text } if text.starts_with("No problem.")));
    assert!(matches!(&entries[3], Entry::Reply { gesture: crate::scenario::Gesture::Down, text: Some(_), .. }));
}
