//! The closing calendar and the cases to diagnose.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn calendar_of(item: &Item) -> &Calendar {
    let Task::Calendar(calendar) = &item.task else { panic!("a calendar") };
    calendar
}

fn places_of(answer: Answer) -> BTreeMap<String, String> {
    let Answer::Assign { places } = answer else { panic!("answered by places") };
    places
}

fn case(index: usize) -> Item {
    all().into_iter().filter(|item| item.kind == Kind::Diagnosis).nth(index).expect("three cases")
}

#[test]
fn thirty_working_days_leave_out_weekends_and_holidays() {
    let item = of(Kind::Calendar);
    let calendar = calendar_of(&item);
    let dates = calendar.dates();
    assert_eq!((dates[0].written().as_str(), dates[0].number, dates[0].weekday()), ("2026-09-21", Some(1), 0));
    assert_eq!(calendar.date(8).as_deref(), Some("2026-09-30"));
    // 1 and 2 October are holidays, 3 and 4 a weekend.
    assert_eq!(calendar.date(9).as_deref(), Some("2026-10-05"));
    assert_eq!(calendar.date(30).as_deref(), Some("2026-11-03"));
    assert_eq!(calendar.date(31), None);
    assert_eq!(dates.iter().filter(|date| date.number.is_some()).count(), 30);
    assert_eq!(dates.iter().filter(|date| date.holiday.is_some()).count(), 2);
}

#[test]
fn a_task_counts_inside_its_window_and_after_all_it_waits_for() {
    let item = of(Kind::Calendar);
    let best = places_of(key(&item));
    let with = |changes: &[(&str, &str)]| {
        let mut places = best.clone();
        for (task, day) in changes {
            match *day {
                "" => places.remove(*task),
                day => places.insert((*task).into(), day.into()),
            };
        }
        judge(&item, &Answer::Assign { places })
    };
    assert_eq!(with(&[]), FULL);
    // Another day of its window is as right as the declared one, and two tasks may share a day.
    assert_eq!(with(&[("budget", "9"), ("answer", "12")]), FULL);
    // Outside its window: one of eight.
    assert_eq!(with(&[("submission", "6")]), 8750);
    // The same day is not earlier: the one that waits loses.
    assert_eq!(with(&[("sign", "27")]), 8750);
    // What is not placed cannot have come before: both lose.
    assert_eq!(with(&[("draft", "")]), 7500);
}

#[test]
fn the_result_of_a_calendar_names_the_rules_that_a_task_breaks() {
    let item = of(Kind::Calendar);
    let mut places = places_of(key(&item));
    places.insert("terms".into(), "8".into());
    places.insert("draft".into(), "22".into());
    let review = review(&item, Lang::En, Some(&Answer::Assign { places }), 3);
    let row = |words: &str| review.rows.iter().find(|row| row.text.contains(words)).expect("a row");
    let day = |number, date: &str| Slot::Day { number, date: date.into() };
    let terms = row("commercial terms");
    assert_eq!(terms.verdict, Verdict::Wrong);
    assert_eq!(terms.given, Some(day(8, "2026-09-30")));
    assert_eq!(terms.right, [day(12, "2026-10-08")]);
    let choice = Slot::Text("Get the decision group’s choice in writing".into());
    assert_eq!(terms.faults, [Fault::TooEarly(day(9, "2026-10-05")), Fault::NotAfter(choice)]);
    assert_eq!(row("approval route").faults, [Fault::TooLate(day(20, "2026-10-20"))]);
    assert_eq!(row("Mushibi").faults, []);
}

#[test]
fn the_page_of_a_calendar_holds_no_window_and_no_dependency() {
    let item = of(Kind::Calendar);
    let seen = serde_json::to_value(question(&item, Lang::Zh, 5)).expect("serialises");
    let tasks = seen["layout"]["tasks"].as_array().expect("tasks");
    for task in tasks {
        let keys: Vec<&String> = task.as_object().expect("a task").keys().collect();
        assert_eq!(keys, ["html", "name", "text"]);
    }
    let first = |seed| {
        let Layout::Calendar { tasks, .. } = question(&item, Lang::Zh, seed).layout else { panic!("a calendar") };
        tasks[0].text.clone()
    };
    assert!((1..20).any(|seed| first(seed) != first(0)), "the order is that of the attempt");
}

#[test]
fn a_case_is_scored_by_its_four_parts() {
    let item = case(0);
    let score = |buyer: &str, seller: &str, state: &str, recovery: &str| {
        let given = [("buyer", buyer), ("seller", seller), ("state", state), ("recovery", recovery)];
        let given = given.map(|(part, value)| (format!("place.{part}"), value.to_owned()));
        judge(&item, &answer_from_form(&item, &given).expect("fits"))
    };
    assert_eq!(score("2", "5", "ahead", "a"), FULL);
    assert_eq!(score("3", "5", "ahead", "a"), 8750);
    assert_eq!(score("1", "6", "ahead", "a"), 7500);
    assert_eq!(score("5", "2", "ahead", "a"), 5000);
    assert_eq!(score("2", "5", "behind", "a"), 8000);
    assert_eq!(score("2", "5", "ahead", "b"), 8500);
    assert_eq!(score("2", "5", "ahead", "c"), 7000);
    assert_eq!(score("", "", "ahead", ""), 2000);
}

#[test]
fn the_result_of_a_case_tells_each_marker_and_each_recovery() {
    let item = case(2);
    let given = [("buyer", "4"), ("seller", "2"), ("state", "in-step"), ("recovery", "b")];
    let places = given.map(|(part, value)| (part.to_owned(), value.to_owned())).into();
    let review = review(&item, Lang::Zh, Some(&Answer::Assign { places }), 1);
    let verdict = |value: &str| review.rows.iter().find(|row| row.value == value).expect("a row").verdict;
    assert_eq!(verdict("place.buyer"), Verdict::Part);
    assert_eq!(verdict("place.seller"), Verdict::Right);
    assert_eq!(verdict("place.state"), Verdict::Wrong);
    assert_eq!(review.rows[0].right, [Slot::Stage { number: 5, name: "决策".into() }]);
    let recoveries: Vec<_> =
        review.rows.iter().filter(|row| row.strip.as_deref() == Some("recovery")).map(|row| row.verdict).collect();
    assert_eq!(recoveries.len(), 4);
    for (verdict, count) in [(Verdict::Right, 1), (Verdict::Part, 1), (Verdict::Left, 2)] {
        assert_eq!(recoveries.iter().filter(|known| **known == verdict).count(), count, "{verdict:?}");
    }
    assert!(review.explain.contains("客户的证据到第\u{a0}5\u{a0}段"));
}

#[test]
fn the_acceptable_recovery_is_not_called_rightly_left_alone() {
    let item = case(2);
    let places = [("recovery".to_owned(), "a".to_owned())].into();
    let review = review(&item, Lang::Zh, Some(&Answer::Assign { places }), 1);
    let of = |verdict| {
        review.rows.iter().filter(|row| row.strip.as_deref() == Some("recovery") && row.verdict == verdict).count()
    };
    assert_eq!((of(Verdict::Right), of(Verdict::Spare), of(Verdict::Left)), (1, 1, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    /// A task that is moved to a later day may take its place before another away; in all other ways mending what does
    /// not count never costs anything.
    #[test]
    fn mending_a_task_of_the_calendar_never_lowers_the_score_unless_others_wait_for_it(
        days in proptest::collection::vec(0_u32..=30, 8)
    ) {
        let item = of(Kind::Calendar);
        let calendar = calendar_of(&item);
        let places: BTreeMap<String, String> = calendar
            .tasks
            .iter()
            .zip(days)
            .filter(|(_, day)| *day > 0)
            .map(|(task, day)| (task.id.clone(), day.to_string()))
            .collect();
        let before = judge(&item, &Answer::Assign { places: places.clone() });
        for task in &calendar.tasks {
            if calendar.broken(task, &places).is_some_and(|broken| broken.is_empty()) {
                continue;
            }
            let now: Option<u32> = places.get(&task.id).and_then(|day| day.parse().ok());
            let waited = calendar.tasks.iter().any(|other| other.after.contains(&task.id));
            if waited && now.is_some_and(|day| day < task.best) {
                continue;
            }
            let mut better = places.clone();
            better.insert(task.id.clone(), task.best.to_string());
            prop_assert!(judge(&item, &Answer::Assign { places: better }) >= before, "{} in {places:?}", task.id);
        }
    }

    #[test]
    fn a_calendar_without_a_broken_rule_is_full_and_one_with_a_broken_rule_is_not(
        days in proptest::collection::vec(1_u32..=30, 8)
    ) {
        let item = of(Kind::Calendar);
        let calendar = calendar_of(&item);
        let places: BTreeMap<String, String> =
            calendar.tasks.iter().zip(days).map(|(task, day)| (task.id.clone(), day.to_string())).collect();
        let broken = calendar.tasks.iter().filter(|task| calendar.broken(task, &places) != Some(Vec::new())).count();
        prop_assert_eq!(judge(&item, &Answer::Assign { places }), ((8 - broken) * 1250) as i32);
    }
}
