//! A worksheet in a talk, from the page's fields to the debrief.

use super::*;
use crate::scenario::fixture::{DESK, desk, played};
use crate::scenario::{Decision, Entry, Input, Mode, StepError, debrief, replay, scene, score, start, step};

const RIGHT: [&str; 3] = ["desk.a", "first=lin:D/N,owner:A/?", "second=lin:D/SP"];

fn fields(pairs: &[(&str, &str)]) -> Input {
    Input::Fill { fields: pairs.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect() }
}

#[test]
fn a_sheet_is_judged_by_what_this_play_has_found_out() {
    let scenario = desk();
    let asked = played(&scenario, 1, &RIGHT);
    let result = score(&scenario, &asked, Mode::Official);
    assert_eq!((result.overall, result.ending.as_deref()), (10_000, Some("good")));
    // Who never asked knows neither role; the same letters are guesses then.
    let bands = |inputs: &[&str]| {
        let lines = score(&scenario, &played(&scenario, 1, inputs), Mode::Official).lines;
        lines.iter().map(|line| line.choice.clone()).collect::<Vec<_>>()
    };
    assert_eq!(bands(&["desk.b", "first=lin:D/N,owner:A/?"]), ["b", "b"]);
    assert_eq!(bands(&["desk.b", "first=lin:/N,owner:/?"]), ["b", "a"]);
    assert_eq!(bands(&["desk.a", "first=lin:/N,owner:/?"]), ["a", "b"]);
    assert_eq!(bands(&["desk.a", "first=lin:U/H,owner:U/PS"]), ["a", "c"]);
    assert_eq!(bands(&["desk.a", "first=key", "second=key"]), ["a", "a", "a"]);
}

#[test]
fn the_fields_of_the_page_are_kept_as_the_answer_they_make_and_replay_to_the_same_bytes() {
    let scenario = desk();
    let state = played(&scenario, 7, &RIGHT[..1]);
    let pairs =
        [("roles.lin", "D"), ("attitude.lin", "N"), ("roles.owner", "A"), ("attitude.owner", "?"), ("do", "fill")];
    let (after, _) = step(&scenario, &state, &fields(&pairs)).unwrap();
    assert!(matches!(after.inputs().last(), Some(Input::Sheet { .. })), "{:?}", after.inputs());
    let written = serde_json::to_string(&after).unwrap();
    let again = replay(&scenario, 7, after.inputs()).unwrap();
    assert_eq!(serde_json::to_string(&again).unwrap(), written);
}

#[test]
fn a_sheet_with_an_empty_line_or_a_strange_one_is_not_taken() {
    let scenario = desk();
    let state = played(&scenario, 1, &RIGHT[..1]);
    let refused = |input: &Input| step(&scenario, &state, input).unwrap_err();
    assert_eq!(refused(&fields(&[])), StepError::Unfilled);
    assert_eq!(refused(&fields(&[("attitude.lin", "N")])), StepError::Unfilled);
    assert_eq!(refused(&fields(&[("attitude.lin", "N"), ("attitude.boss", "N")])), StepError::NoSheet);
    assert_eq!(refused(&fields(&[("attitude.lin", "X")])), StepError::NoSheet);
    // A band cannot be named: that would be the score by asking for it.
    assert_eq!(refused(&Input::Choose { choice: "a".into() }), StepError::NotExpected);
    let talk = start(&scenario, 1);
    assert_eq!(step(&scenario, &talk, &fields(&[("attitude.lin", "N")])).unwrap_err(), StepError::NotExpected);
}

#[test]
fn the_next_sheet_of_a_name_begins_with_what_was_put_on_the_last() {
    let scenario = desk();
    let filled = |inputs: &[&str]| match scene(&scenario, &played(&scenario, 1, inputs), Lang::En).decision {
        Some(Decision::Sheet { filled, .. }) => filled,
        other => panic!("{other:?}"),
    };
    assert!(filled(&RIGHT[..1]).is_empty());
    let carried = filled(&["desk.a", "first=lin:E+U/H,owner:A/?"]);
    let expected = [("roles.lin", "E"), ("roles.lin", "U"), ("attitude.lin", "H")];
    assert_eq!(carried, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
}

#[test]
fn the_page_shows_what_was_put_and_neither_key_nor_reason_before_the_end() {
    let scenario = desk();
    for inputs in [&RIGHT[..1], &RIGHT[..2]] {
        for lang in Lang::ALL {
            let shown = serde_json::to_string(&scene(&scenario, &played(&scenario, 1, inputs), lang)).unwrap();
            for hidden in [
                "He said so himself",
                "他自己说的",
                "All on good grounds",
                "都有依据",
                "Advice in private makes",
                "least",
            ] {
                assert!(!shown.contains(hidden), "{hidden} in {shown}");
            }
        }
    }
    let entries = scene(&scenario, &played(&scenario, 1, &RIGHT[..2]), Lang::En).transcript;
    let handed = entries.iter().find_map(|entry| match entry {
        Entry::Sheet { turn, sheet } => Some((*turn, sheet.label.as_str(), sheet.lines.clone())),
        _ => None,
    });
    let lines = [("Lin Yi", "D+N"), ("The owner", "A+?")];
    let lines = lines.map(|(label, put)| SheetLine { label: label.into(), put: put.into() }).to_vec();
    assert_eq!(handed, Some((2, "Decision map", lines)));
}

#[test]
fn the_debrief_shows_each_line_with_its_key_and_the_best_way_what_to_put() {
    let scenario = desk();
    let told = debrief(
        &scenario,
        &played(&scenario, 1, &["desk.b", "first=lin:D/N,owner:/?", "second=key"]),
        Lang::En,
        Mode::Practice,
    );
    let sheet = told.turns[1].sheet.as_ref().unwrap();
    assert_eq!(sheet.review.score, 7_500);
    assert_eq!(sheet.review.rows[0].feedback, "Nobody asked who decides.");
    assert!(told.turns[1].loss > 0 && told.turns[2].loss == 0);
    let best: Vec<_> = told
        .best
        .iter()
        .flat_map(|turn| &turn.sheet)
        .flat_map(|sheet| &sheet.lines)
        .map(|line| line.put.as_str())
        .collect();
    assert_eq!(best, ["D+N", "A+?", "D+SP"]);
}

#[test]
fn a_die_seldom_fills_a_sheet_well() {
    let scenario = desk();
    let sheet = scenario.nodes[scenario.node("first").unwrap()].sheet().unwrap();
    assert_eq!(sheet.guessed().iter().sum::<u32>(), 1000);
    assert!(sheet.guessed()[0] < 20 && sheet.guessed()[2] > 500, "{:?}", sheet.guessed());
}

#[test]
fn what_is_wrong_with_a_sheet_is_found_at_its_place() {
    let found = |from: &str, to: &str| {
        assert!(DESK.contains(from), "{from}");
        let findings = Scenario::parse("t2.toml", &DESK.replacen(from, to, 1)).unwrap_err();
        findings.iter().map(|finding| (finding.code, finding.line)).collect::<Vec<_>>()
    };
    let line = |text: &str| DESK[..DESK.find(text).unwrap()].lines().count() as u32 + 1;
    let first = line("[[node]]\nid = \"first\"");
    assert_eq!(found("least = 50", "least = 95"), [("V09", first), ("sheet", first)]);
    assert_eq!(found("least = 50", "least = 89"), [("V09", first)]);
    let case = line("[[node.case.person]]\nid = \"owner\"") + 1;
    assert_eq!(
        found("[[node.case.person]]\nid = \"owner\"", "[[node.case.person]]\nid = \"nobody\"")[0],
        ("sheet", case)
    );
    let band = line("[[node.band]]\nid = \"b\"\nleast = 50");
    assert_eq!(found("least = 50\n", "least = 50\nif = \"flag(asked)\"\n"), [("sheet", band)]);
    assert!(found("type = \"map\"", "type = \"single\"").iter().any(|(_, line)| *line >= first));
}
