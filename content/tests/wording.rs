//! What the checker says of the wording: names, letters, guardrails, repetition, length, and what gives an answer away.

mod spoil;

use content::{Level, Package, course};
use spoil::{built_in, line_of, spoilt};

/// Whether a text replaced by another is found on its line, by a code.
fn found_there(path: &str, from: &str, to: &str, code: &str) {
    let (found, line) = (spoilt(path, from, to), line_of(path, from));
    assert!(found.iter().any(|at| at.0 == code && at.2 == path && at.3 == line), "{path}:{line} {code} in {found:?}");
}

#[test]
fn two_lessons_share_no_long_run_and_a_lesson_may_repeat_itself() {
    for (path, shared) in [
        ("lessons/m3-l1/lesson.en.md", "A plum tree flowers in the snow before any leaf dares to show itself."),
        ("lessons/m3-l1/lesson.zh-CN.md", "雪还没有化完院里的老梅树就先开了花。"),
    ] {
        let with = |package: Package, path: &str| {
            let text = package.get(path).expect("in the course");
            let text = text.replacen("## takeaways\n", &format!("## takeaways\n\n{shared}\n"), 1);
            package.with(path, text).expect("plain")
        };
        let plain = built_in().without("scenarios/s3.tests.toml").without("scenarios/s3.toml");
        let shared = |package: &Package| {
            let report = course::check(package);
            let found = report.findings.iter().filter(|found| found.code == "lesson-shared");
            found.map(|found| found.file.clone()).collect::<Vec<_>>()
        };
        let once = with(plain, path);
        assert_eq!(shared(&with(once.clone(), path)), Vec::<String>::new(), "twice in one lesson");
        let other = path.replace("m3-l1", "m1-l2");
        assert_eq!(shared(&with(once, &other)), [path.to_owned()], "noted in the later one");
    }
}

#[test]
fn a_run_that_two_lessons_share_is_found_over_commas_and_stops() {
    let shared = "A plum tree flowers, and no leaf. Dares it show itself?";
    let with = |package: Package, path: &str| {
        let text = package.get(path).expect("in the course");
        let text = text.replacen("## takeaways\n", &format!("## takeaways\n\n{shared}\n"), 1);
        package.with(path, text).expect("plain")
    };
    let package = with(with(built_in(), "lessons/m1-l2/lesson.en.md"), "lessons/m3-l1/lesson.en.md");
    let found = course::check(&package).findings;
    assert!(found.iter().any(|found| found.code == "lesson-shared" && found.file == "lessons/m3-l1/lesson.en.md"));
}

#[test]
fn a_name_from_outside_the_course_or_in_one_language_alone_is_found() {
    let items = "lessons/m2-l5/items.toml";
    // In the middle of a sentence; at its beginning any word has a capital.
    found_there(
        items,
        "The chief executive names several",
        "The chief executive Ferdinand names several",
        "name-unknown",
    );
    let found = spoilt(items, "The seller’s work has", "Work of the seller has");
    assert!(!found.iter().any(|at| at.0 == "name-unknown"), "{found:?}");
    // A known name, but the other language does not say it.
    let (from, to) = ("卖方的工作变成证明", "沈岚看着卖方的工作变成证明");
    let line = line_of(items, "The seller’s work has");
    let found = spoilt(items, from, to);
    assert!(found.contains(&("names-differ", Level::Warning, items.to_owned(), line)), "{found:?}");
    let lesson = "lessons/m2-l4/lesson.en.md";
    let found = spoilt(lesson, "## own-deal\n", "## own-deal\n\nShow it to Ferdinand.\n");
    assert!(found.iter().any(|at| at.0 == "name-unknown" && at.2 == lesson), "{found:?}");
}

#[test]
fn a_letter_of_the_method_without_its_noun_is_found() {
    let items = "lessons/m1-l1/items.toml";
    found_there(items, "explain.en = \"", "explain.en = \"Back to D. ", "letter-bare");
    found_there(items, "explain.zh = \"", "explain.zh = \"回到 D。", "letter-bare");
    let found = spoilt(items, "explain.en = \"", "explain.en = \"Back to point D. ");
    assert!(!found.iter().any(|at| at.0 == "letter-bare"), "{found:?}");
    let en = "lessons/m3-l5/lesson.en.md";
    let found = spoilt(en, "reaches the roles D, A", "reaches D, A");
    assert!(found.iter().any(|at| at.0 == "letter-bare" && at.2 == en), "{found:?}");
    found_there("scenarios/s2.toml", "You are still at point E;", "You are still at E;", "letter-bare");
}

#[test]
fn a_claim_that_could_be_misread_stands_beside_its_guardrail() {
    for (path, from, to) in [
        ("lessons/m3-l4/items.toml", "\"CC-68\", \"CP-03\"]", "\"CC-68\"]"),
        ("cards/sync-points.toml", "\"SS-52\", \"SS-54\"]", "\"SS-52\"]"),
    ] {
        found_there(path, from, to, "guardrail-missing");
    }
    for (path, from, to, claim) in [
        ("lessons/m2-l4/lesson.en.md", "facts: SS-54 CP-04", "facts: CP-04", "facts: SS-49 -->"),
        (
            "scenarios/s2.toml",
            "\"SS-12\", \"SS-49\", \"SS-54\"]",
            "\"SS-12\", \"SS-49\"]",
            "id = \"d\"\ntext.zh = \"跟。我写一页",
        ),
    ] {
        let (found, line) = (spoilt(path, from, to), line_of(path, claim));
        let here =
            |at: &(&str, Level, String, u32)| at.0 == "guardrail-missing" && at.2 == path && at.3.abs_diff(line) <= 1;
        assert!(found.iter().any(here), "{path}:{line} in {found:?}");
    }
    found_there("facts.toml", "guard = \"CP-03\"", "guard = \"CP-99\"", "fact-unknown");
}

#[test]
fn what_gives_an_answer_away_or_says_too_much_is_found() {
    let items = "lessons/m2-l5/items.toml";
    let option = "The last chance to meet the decider is passing; ask the director for an introduction this week";
    let long =
        format!("{option}, or the week after, and see to it that everybody on the team hears of it in good time");
    let stem = |text: &str| format!("stem.en = \"{text}");
    let first = "Ten statements, some about the customer, some about the seller";
    for (path, from, to, code) in [
        (items, option.to_owned(), long, "length"),
        (items, "Being one of the last two shows".to_owned(), "Being one of the last two always shows".to_owned(), "absolute"),
        (items, stem("The chief executive"), stem(&format!("{first}. The chief executive")), "stem-shared"),
        (items, "facts = [\"SS-55\", \"SS-56\"".to_owned(), "facts = [\"CC-50\", \"SS-56\"".to_owned(), "fact-early"),
        (items, "feedback.zh = \"最高管理者组建项目小组，成员是相关各方的负责人：D 点由此开始。\"\nfeedback.en = \"The top manager forms a project team of the heads concerned: D begins here.\"\n".to_owned(), String::new(), "feedback-missing"),
        ("lessons/m2-l4/lesson.en.md", "## takeaways\n".to_owned(), format!("## takeaways\n\n{}\n", "word ".repeat(300)), "lesson-length"),
        ("lessons/m1-l1/lesson.en.md", "## explain\n".to_owned(), "## explain\n<!-- facts: PV-01 -->\n*coach*, *exit evidence*, *reference user*, *shortlist*, *circle of influence*, *call plan*, *personal need*, *synchronized selling*, *unique value*.\n".to_owned(), "lesson-terms"),
    ] {
        let found = spoilt(path, &from, &to);
        assert!(found.iter().any(|at| at.0 == code && at.2 == path), "{code} in {found:?}");
    }
}
