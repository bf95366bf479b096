//! Every rule of the calendar and of the cases, tried by spoiling the exemplar at one place.

use super::exercise;
use crate::Level;
use crate::reading::Source;

const CALENDAR: &str = include_str!("../../../tests/exemplar/calendar.toml");
const CASES: &str = include_str!("../../../tests/exemplar/diagnosis.toml");

/// What is found when one text is replaced: code, line, level.
fn spoilt(file: &str, from: &str, to: &str) -> Vec<(&'static str, u32, Level)> {
    assert!(file.contains(from), "{from:?}");
    let text = file.replacen(from, to, 1);
    let source = Source::new("exercise.toml", &text);
    exercise(&source);
    source.into_findings().iter().map(|found| (found.code, found.line, found.level)).collect()
}

/// The line on which a text stands.
fn line_of(file: &str, text: &str) -> u32 {
    file[..file.find(text).expect("in the file")].matches('\n').count() as u32 + 1
}

#[test]
fn each_mistake_in_a_calendar_or_a_case_is_found_on_its_line() {
    for (file, from, to, code) in [
        (CALENDAR, "kind = \"closing-calendar\"", "kind = \"calendar\"", "type-unknown"),
        (CALENDAR, "start = 2026-09-21", "start = \"soon\"", "number"),
        (CALENDAR, "start = 2026-09-21", "start = 2026-09-20", "calendar-start"),
        (CALENDAR, "days = 30", "days = 300", "calendar-days"),
        // A weekend, outside the calendar, twice, and the first day itself.
        (CALENDAR, "date = 2026-10-01", "date = 2026-10-03", "calendar-holiday"),
        (CALENDAR, "date = 2026-10-01", "date = 2026-12-01", "calendar-holiday"),
        (CALENDAR, "date = 2026-10-02", "date = 2026-10-01", "calendar-holiday"),
        (CALENDAR, "date = 2026-10-01", "date = 2026-09-21", "calendar-start"),
        (CALENDAR, "latest = 5", "latest = 31", "calendar-days"),
        (CALENDAR, "best = 3\n", "best = 0\n", "calendar-days"),
        (CALENDAR, "best = 3\n", "best = 6\n", "calendar-best"),
        (CALENDAR, "best = 12", "best = 8", "calendar-best"),
        (CALENDAR, "best = 24", "best = 15", "calendar-best"),
        (CALENDAR, "best = 15", "best = 12", "calendar-best"),
        (CALENDAR, "after = [\"terms\"]", "after = [\"term\"]", "task-unknown"),
        (CALENDAR, "after = [\"choice\", \"budget\"]", "after = [\"choice\", \"choice\"]", "id-twice"),
        (CALENDAR, "after = [\"submission\"]", "after = [\"terms\"]", "calendar-ring"),
        (CALENDAR, "after = [\"terms\"]", "after = [\"draft\"]", "calendar-ring"),
        (CALENDAR, "id = \"choice\"", "id = \"submission\"", "id-twice"),
        (CASES, "mode = \"diagnose\"", "mode = \"guess\"", "mode"),
        (CASES, "number = 3", "number = 4", "stage-number"),
        (CASES, "buyer = 2", "buyer = 8", "stage-number"),
        (CASES, "state = \"ahead\"", "state = \"behind\"", "state-differs"),
        (CASES, "state = \"in-step\"", "state = \"in step\"", "state-unknown"),
        (CASES, "grade = 0", "grade = 4", "grade"),
        (CASES, "credit = \"acceptable\"", "credit = \"fine\"", "credit-unknown"),
        (CASES, "id = \"b\"\ntitle", "id = \"a\"\ntitle", "id-twice"),
        (CASES, "when.en = ", "when.fr = ", "key-unknown"),
    ] {
        let line = line_of(file, from);
        let found = spoilt(file, from, to);
        let here = found.iter().any(|(known, at, level)| *known == code && *at == line && *level == Level::Error);
        assert!(here, "{from:?} to {to:?} gives {found:?}, not {code} on {line}");
    }
}

#[test]
fn what_is_missing_is_found_too() {
    let calendar_without = |from: &str| spoilt(CALENDAR, from, "");
    for (from, code) in
        [("start = 2026-09-21\n", "key-missing"), ("best = 3\n", "key-missing"), ("days = 30\n", "key-missing")]
    {
        let found = calendar_without(from);
        assert!(found.iter().any(|(known, ..)| *known == code), "{from:?} gives {found:?}");
    }
    let note = &CASES[CASES.find("[[case.note]]").expect("a note")..];
    let note = &note[..note[2..].find("[[").expect("another") + 2];
    for (from, to, code) in [
        ("facts = [\"SS-94\", \"SS-99\"]\n", "", "facts-missing"),
        (note, "", "note-count"),
        ("credit = \"best\"", "credit = \"wrong\"", "key-count"),
        ("credit = \"wrong\"", "credit = \"best\"", "key-count"),
    ] {
        let found = spoilt(CASES, from, to);
        assert!(found.iter().any(|(known, ..)| *known == code), "{from:?} gives {found:?}");
    }
    let recovery = &CASES[CASES.find("[[case.recovery]]").expect("a recovery")..];
    let recovery = &recovery[..recovery[2..].find("[[").expect("another") + 2];
    assert!(spoilt(CASES, recovery, "").iter().any(|(known, ..)| *known == "recovery-count"));
}

#[test]
fn a_window_that_cannot_hold_its_task_is_told_with_the_first_day_it_would_need() {
    // The choice comes on day 6 at the earliest, so the terms on day 9 and the draft on day 10.
    let found = spoilt(CALENDAR, "latest = 20", "latest = 9");
    let line = line_of(CALENDAR, "[[task]]\nid = \"draft\"");
    assert!(found.contains(&("calendar-window", line, Level::Error)), "{found:?}");
    let found = spoilt(CALENDAR, "earliest = 16\nlatest = 30", "earliest = 20\nlatest = 16");
    assert!(found.iter().any(|(code, ..)| *code == "calendar-window"), "{found:?}");
}

#[test]
fn a_task_that_is_right_on_any_day_is_warned_of() {
    let found = spoilt(CALENDAR, "latest = 12\nbest = 9", "best = 9");
    assert_eq!(found, [("calendar-free", line_of(CALENDAR, "[[task]]\nid = \"answer\""), Level::Warning)]);
}

#[test]
fn a_calendar_on_which_everything_waits_for_everything_is_read_in_no_time() {
    let mut text = CALENDAR[..CALENDAR.find("[[task]]").expect("tasks")].replace("days = 30", "days = 60");
    for task in 1..=60 {
        let after: Vec<String> = (1..task).map(|before| format!("\"t{before}\"")).collect();
        let after = after.join(", ");
        text.push_str(&format!(
            "[[task]]\nid = \"t{task}\"\ntext.zh = \"事\"\ntext.en = \"task\"\nafter = [{after}]\nbest = {task}\n\
             feedback.zh = \"因\"\nfeedback.en = \"why\"\nfacts = [\"SS-87\"]\n"
        ));
    }
    text.push_str("[result]\nfull.zh = \"好\"\nfull.en = \"good\"\n");
    let source = Source::new("exercise.toml", &text);
    exercise(&source);
    assert_eq!(source.into_findings(), []);
}
