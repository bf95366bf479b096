//! Every rule of the checker, tried by spoiling the built-in course at one place.

mod spoil;

use content::{Course, Lang, Package, course};
use proptest::prelude::*;
use spoil::{built_in, line_of, spoilt};

const EN: &str = "lessons/m2-l5/lesson.en.md";
const ZH: &str = "lessons/m2-l5/lesson.zh-CN.md";
const ITEMS: &str = "lessons/m2-l5/items.toml";
const CARD: &str = "lessons/m2-l9/exercise.toml";
const MAPS: &str = "lessons/m3-l4/exercise.toml";

#[test]
fn the_built_in_course_is_complete_and_nothing_is_found_in_it() {
    let report = course::check(&built_in());
    let found: Vec<String> =
        report.findings.iter().map(|found| format!("{} [{}]", found.line_in(Lang::En), found.code)).collect();
    assert_eq!(found, Vec::<String>::new());
    assert!(Course::load(&built_in()).is_ok_and(|course| course.complete));
}

#[test]
fn each_mistake_is_found_where_it_is_made() {
    for (path, from, to, code) in [
        // The form of the files.
        (ITEMS, "difficulty = ", "difficulty 1 = ", "toml"),
        (ITEMS, "difficulty = ", "dificulty = ", "key-unknown"),
        (ITEMS, "stem.en = ", "stem.fr = ", "language-missing"),
        (ITEMS, "type = \"single\"", "type = \"singel\"", "type-unknown"),
        (ITEMS, "correct = true\n", "", "key-count"),
        (ITEMS, "feedback.zh = ", "reason.zh = ", "key-unknown"),
        (ITEMS, "id = \"M2-L5-Q2\"", "id = \"M2-L5-Q1\"", "id-twice"),
        (ITEMS, "objective = \"M2-L5-O1\"", "objective = \"M2-L5-O9\"", "objective-unknown"),
        (ITEMS, "objective = \"M2-L5-O1\"", "objective = \"M2-L4-O1\"", "objective-elsewhere"),
        (ITEMS, "facts = [\"SS-7", "facts = [\"SS-9999\", \"SS-7", "fact-unknown"),
        // The points of steps: of all or of none, within their range; how picks count.
        (CARD, "points = 4\n", "points = 400\n", "points"),
        (CARD, "points = 4\n", "", "key-missing"),
        (MAPS, "credit = \"f1\"", "credit = \"f2\"", "credit-unknown"),
        ("names.toml", "kind = \"rival\"", "kind = \"foe\"", "kind-unknown"),
        ("names.toml", "of = \"北渚数科\"", "of = \"南渚\"", "name-unknown"),
        ("names.toml", "zh = \"明迹\"", "zh = \"北渚数科\"", "id-twice"),
        // The lesson files.
        (EN, "lang = \"en\"", "lang = \"zh-CN\"", "front-lang"),
        (EN, "minutes = 8", "minutes = 9", "front-differs"),
        (EN, "## predict", "## prediction", "section-unknown"),
        (EN, "## predict", "## explain", "section-twice"),
        (EN, "<!-- facts: SS-59 -->", "<!-- facts: SS-59", "tags-differ"),
        (EN, "<!-- facts: SS-59 -->", "<!-- facts: SS-61 -->", "tags-differ"),
        (EN, "<!-- facts: SS-59 -->\n", "", "facts-missing"),
        (EN, "<!-- facts: SS-59 -->", "<!-- facts: SS-5999 -->", "fact-unknown"),
        (EN, "origin: addition", "", "origin-addition"),
        (EN, "point B", "point E", "codes-differ"),
        (EN, "1.2 to 1.6 million", "1.3 to 1.6 million", "numbers-differ"),
        (EN, "- [x] ", "- [ ] ", "key-count"),
        (EN, "item inline: multi", "item inline: order", "type-unknown"),
        (EN, "M2-L4-Q5", "M2-L4-Q99", "item-unknown"),
        (EN, "svg: M2-L5-d1", "svg: M2-L5-d9", "figure-unknown"),
        (EN, "exercise: proof-planner", "exercise: M2-L5-X9", "exercise-unknown"),
        (ZH, "，", ",", "half-width"),
        // Drawings.
        ("lessons/m2-l5/d1-1.svg", "<text ", "<script/><text ", "svg-forbidden"),
        ("lessons/m2-l5/d1-1.svg", "<text ", "<text onclick=\"x\" ", "svg-forbidden"),
        ("lessons/m2-l5/d1-1.svg", "data-i18n=\"", "data-i18n=\"no-", "label-missing"),
        ("lessons/m2-l5/d1.toml", "title.en = ", "title.fr = ", "language-missing"),
        ("lessons/m2-l2/items.toml", "[[item.region]]\nid = \"p1\"", "[[item.region]]\nid = \"p0\"", "region-missing"),
        // The outline.
        ("course.toml", "lessons = [\"M2-L4\"]", "lessons = [\"M2-L44\"]", "outline-unknown"),
        ("facts.toml", "mark = \"S\"", "mark = \"SS\"", "mark-unknown"),
        ("facts.toml", "id = \"PV-02\"", "id = \"PV-01\"", "id-twice"),
    ] {
        let found = spoilt(path, from, to);
        assert!(
            found.iter().any(|(known, _, _, _)| *known == code),
            "{path}: {from:?} to {to:?} gives {found:?}, not {code}"
        );
    }
}

#[test]
fn a_mistake_is_reported_with_its_line() {
    for (path, from, to, code) in [
        (ITEMS, "type = \"single\"", "type = \"singel\"", "type-unknown"),
        (EN, "<!-- facts: SS-59 -->", "<!-- facts: SS-5999 -->", "fact-unknown"),
        ("lessons/m2-l5/d1-1.svg", "<text ", "<script/><text ", "svg-forbidden"),
    ] {
        let line = line_of(path, from);
        let found = spoilt(path, from, to);
        assert!(
            found.iter().any(|at| at.0 == code && at.2 == path && at.3 == line),
            "{path}:{line} {code} in {found:?}"
        );
    }
}

#[test]
fn mistakes_in_several_files_are_found_in_one_run() {
    let package = built_in();
    let mut package = package.clone();
    for (path, from, to) in [
        (ITEMS, "type = \"single\"", "type = \"singel\""),
        (EN, "## predict", "## prediction"),
        ("facts.toml", "mark = \"S\"", "mark = \"SS\""),
    ] {
        let text = package.get(path).expect("in the course").replacen(from, to, 1);
        package = package.with(path, text).expect("plain");
    }
    let errors = Course::load(&package).expect_err("three mistakes");
    for code in ["type-unknown", "section-unknown", "mark-unknown"] {
        assert!(errors.iter().any(|found| found.code == code), "{code}");
    }
}

#[test]
fn the_warm_up_is_missing_from_the_first_lesson_alone() {
    let path = "lessons/m2-l1/lesson.en.md";
    let found = spoilt(path, "<!-- items: M1-L2-Q5 M1-L3-Q4 -->", "<!-- items: -->");
    assert!(found.iter().any(|(code, _, file, _)| *code == "warmup-count" && file == path), "{found:?}");
}

#[test]
fn a_missing_file_is_named() {
    for path in ["course.toml", "facts.toml", EN, ITEMS] {
        let report = course::check(&built_in().without("scenarios/s3.tests.toml").without(path));
        assert!(report.findings.iter().any(|found| found.code == "file-missing" && found.file == path), "{path}");
    }
    assert!(!course::check(&Package::default()).is_fine());
}

#[test]
fn the_report_has_the_shape_that_others_rely_on() {
    let report = course::check(&built_in());
    let json = serde_json::to_value(report.lines(Lang::Zh)).expect("serialises");
    for key in ["errors", "warnings", "counts", "coverage"] {
        assert!(json.get(key).is_some(), "{key}");
    }
    for key in ["modules", "lessons", "items", "items_by_type", "scenarios", "cases", "objectives", "facts"] {
        assert!(json["counts"].get(key).is_some(), "{key}");
    }
    for key in ["facts_without_lesson", "facts_without_item", "objectives_below_two_items"] {
        assert!(json["coverage"][key].is_array(), "{key}");
    }
    assert_eq!(json["counts"]["modules"], 4);
    assert_eq!(json["counts"]["objectives"], 63);
    assert_eq!(json["counts"]["facts"], 253);
}

#[test]
fn a_fact_of_the_source_that_no_lesson_teaches_is_told_and_an_addition_is_not() {
    let told = |package: &Package| course::check(package).coverage.facts_without_lesson;
    let facts = built_in().get("facts.toml").expect("the facts").to_owned();
    let new = |id: &str, mark: &str| {
        format!(
            "{facts}\n[[fact]]\nid = \"{id}\"\nmark = \"{mark}\"\nzh = \"没有课讲过。\"\nen = \"No lesson says so.\"\n"
        )
    };
    let before = told(&built_in());
    let source = told(&built_in().with("facts.toml", new("SS-990", "S")).expect("a file of the course"));
    let addition = told(&built_in().with("facts.toml", new("SS-990", "A")).expect("a file of the course"));
    assert_eq!(source.len(), before.len() + 1);
    assert!(source.iter().any(|id| id == "SS-990") && !before.iter().any(|id| id == "SS-59"));
    assert_eq!(addition, before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_damage_to_a_file_makes_the_checker_panic(
        file in 0_usize..1000, at: u16, cut in 0_usize..40, put in "[\\[\\]\"'=#<>!\\-*+_ \n./a汉“：é]{0,6}"
    ) {
        // The recorded plays of a scenario are played by `check` alone: a course may load and yet fail one of them.
        let plays: Vec<String> =
            built_in().files().map(|(path, _)| path.to_owned()).filter(|path| path.ends_with(".tests.toml")).collect();
        let package = plays.iter().fold(built_in(), |package, path| package.without(path));
        let paths: Vec<String> = package.files().map(|(path, _)| path.to_owned()).collect();
        let path = &paths[file % paths.len()];
        let chars: Vec<char> = package.get(path).expect("a file of the list").chars().collect();
        let at = usize::from(at) % (chars.len() + 1);
        let rest = (at + cut).min(chars.len());
        let damaged: String = chars[..at].iter().copied().chain(put.chars()).chain(chars[rest..].iter().copied()).collect();
        let package = package.clone().with(path.clone(), damaged).expect("plain");
        let report = course::check(&package);
        prop_assert!(report.findings.iter().all(|found| found.line >= 1 && found.column >= 1));
        prop_assert_eq!(Course::load(&package).is_ok(), report.is_fine());
    }
}
