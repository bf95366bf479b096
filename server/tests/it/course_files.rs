//! `syncpoint course check` and `syncpoint scenario prove`: status, JSON, places.

use serde_json::Value;
use std::{
    path::PathBuf,
    process::{Command, Output},
};

const COURSE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/courses/project-selling");

fn syncpoint(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_syncpoint")).args(arguments).output().expect("the program runs")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// A copy of the built-in course that a test may break.
struct Copy(PathBuf);

impl Copy {
    fn named(name: &str) -> Copy {
        let to = std::env::temp_dir().join(format!("syncpoint-course-{}-{name}", std::process::id()));
        let copied = Command::new("cp").arg("-r").arg(COURSE).arg(&to).status().expect("cp runs");
        assert!(copied.success());
        Copy(to)
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let file = self.0.join(path);
        let text = std::fs::read_to_string(&file).expect("a file of the course");
        assert!(text.contains(from), "{path} holds no {from:?}");
        std::fs::write(&file, text.replacen(from, to, 1)).expect("a file that can be written");
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_built_in_course_is_fine_and_counted() {
    let output = syncpoint(&["course", "check", COURSE, "--format", "json"]);
    let report = json(&output);
    assert_eq!(output.status.code(), Some(0), "{report:#}");
    assert_eq!(report["errors"], Value::Array(vec![]));
    assert_eq!((&report["warnings"], &report["complete"]), (&Value::Array(vec![]), &Value::Bool(true)));
    for (key, count) in [("modules", 4), ("lessons", 21), ("items", 190), ("scenarios", 8), ("objectives", 63)] {
        assert_eq!(report["counts"][key], count, "{key}");
    }
    assert!(report["counts"]["facts"].is_u64() && report["counts"]["cases"].is_u64());
    let types = report["counts"]["items_by_type"].as_object().expect("counts by type");
    assert_eq!(types.len(), 12, "{types:?}");
    assert_eq!(types.values().filter_map(Value::as_u64).sum::<u64>(), 190);
    for key in ["facts_without_lesson", "facts_without_item", "objectives_below_two_items"] {
        assert_eq!(report["coverage"][key], Value::Array(vec![]), "{key}");
    }
}

#[test]
fn mistakes_are_found_all_at_once_with_place_and_remedy_in_the_language_asked_for() {
    let copy = Copy::named("mistakes");
    copy.change("lessons/m2-l1/lesson.zh-CN.md", "<!-- facts: SS-01 SS-02 -->", "<!-- facts: SS-01 SS-999 -->");
    copy.change("lessons/m2-l1/items.toml", "order = [", "ordre = [");
    let folder = copy.0.display().to_string();
    let output = syncpoint(&["course", "check", &folder, "--format", "json", "--lang", "zh-CN"]);
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output);
    let errors = report["errors"].as_array().expect("errors");
    let in_file =
        |name: &str| errors.iter().find(|error| error["file"].as_str().is_some_and(|file| file.ends_with(name)));
    let lesson = in_file("lesson.zh-CN.md").expect("the unknown fact is found");
    assert_eq!(lesson["code"], "fact-unknown");
    assert_eq!(lesson["line"], 19);
    assert!(lesson["message"].as_str().is_some_and(|text| text.contains("请核对编号")), "{lesson}");
    assert!(in_file("items.toml").is_some(), "the misspelt key is found too");
    let text = syncpoint(&["course", "check", &folder]);
    let text = String::from_utf8(text.stdout).expect("UTF-8");
    assert!(text.contains("lessons/m2-l1/lesson.zh-CN.md:19:"), "{text}");
}

#[test]
fn a_folder_that_is_not_there_could_not_be_checked() {
    let output = syncpoint(&["course", "check", "/nowhere/at/all"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("/nowhere/at/all"));
    assert_eq!(syncpoint(&["scenario", "prove", "/nowhere.toml"]).status.code(), Some(2));
}

#[test]
fn a_scenario_is_proven_from_its_file_alone_and_a_dead_end_is_named() {
    let file = format!("{COURSE}/scenarios/s3.toml");
    let output = syncpoint(&["scenario", "prove", &file, "--format", "json"]);
    let proof = json(&output);
    assert_eq!(output.status.code(), Some(0), "{:#}", proof["findings"]);
    assert_eq!(proof["proven"], true);
    assert!(proof["states"].as_u64().is_some_and(|states| states > 100));
    for ending in proof["endings"].as_array().expect("endings") {
        assert!(ending["id"].is_string() && ending["reachable"].is_boolean());
    }
    assert!(proof["policies"]["best"].is_u64());
    assert_eq!(proof["left_out"], serde_json::json!([]), "facts and tests are found beside the file");
    let bots = proof["bots"].as_array().expect("bots");
    assert_eq!(
        (&bots[0]["id"], &bots[0]["plays"], &bots[0]["passed"]),
        (&"coached".into(), &1000.into(), &1000.into())
    );
    let pushers = bots.iter().filter(|bot| bot["id"] == "feature-pusher");
    let read: Vec<_> = pushers.map(|bot| (bot["lang"].as_str(), bot["name"].as_str())).collect();
    assert_eq!(read, [(Some("zh-CN"), Some("Feature pusher")), (Some("en"), Some("Feature pusher"))]);

    let copy = Copy::named("dead-end");
    copy.change("scenarios/s3.toml", "goto = \"second\"", "goto = \"nowhere\"");
    let broken = copy.0.join("scenarios/s3.toml").display().to_string();
    let output = syncpoint(&["scenario", "prove", &broken, "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let proof = json(&output);
    assert_eq!(proof["proven"], false);
    let finding = &proof["findings"][0];
    assert!(finding["line"].as_u64().is_some_and(|line| line > 1) && finding["message"].is_string(), "{finding}");
}

#[test]
fn the_facts_are_found_in_the_folder_above_even_without_a_course_file() {
    let copy = Copy::named("loose");
    std::fs::remove_file(copy.0.join("course.toml")).expect("the course file is there");
    copy.change("scenarios/s2.toml", "facts = [\"", "facts = [\"XX-99\", \"");
    let file = copy.0.join("scenarios/s2.toml").display().to_string();
    let output = syncpoint(&["scenario", "prove", &file, "--lang", "zh-CN"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("[V20]") && text.contains("XX-99") && !text.contains("没有检查"), "{text}");
    assert!(text.contains("推销功能 [en]"), "{text}");
}
