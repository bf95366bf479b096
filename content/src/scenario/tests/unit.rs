use super::*;
use crate::scenario::fixture::{TALK, parsed, s3, talk};

fn found(scenario: &Scenario, source: &str) -> Vec<String> {
    let head = format!("schema = \"{SCHEMA}\"\nscenario = \"{}\"\n", scenario.id);
    let findings = run(scenario, "x.tests.toml", &format!("{head}{source}"));
    findings.iter().map(|one| format!("{} {}", one.line, one.code)).collect()
}

/// Samples that leave nothing of the short talk without one.
const SAMPLES: &str = r#"
[[sample]]
node = "price"
lang = "zh"
text = "先看价值"
intent = "value"
[[sample]]
node = "price"
lang = "en"
text = "What is it worth?"
intent = "value"
[[sample]]
node = "price"
lang = "zh"
text = "可以便宜点"
intent = "discount"
[[sample]]
node = "price"
lang = "en"
text = "A discount is possible"
intent = "discount"
"#;

#[test]
fn the_tests_of_s3_hold() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/courses/project-selling/scenarios/s3.tests.toml");
    assert_eq!(run(&s3(), "s3.tests.toml", &std::fs::read_to_string(path).unwrap()), []);
}

#[test]
fn a_sample_that_is_understood_otherwise_is_named() {
    let scenario = talk();
    assert_eq!(found(&scenario, SAMPLES), [] as [String; 0]);
    let wrong = SAMPLES.replace("先看价值", "先看看");
    assert_eq!(found(&scenario, &wrong), ["7 V15"]);
    let two = SAMPLES.replace("可以便宜点", "便宜又有价值");
    assert_eq!(found(&scenario, &two), ["17 V15"]);
}

#[test]
fn an_intent_without_a_sample_in_one_language_is_named() {
    let scenario = talk();
    let fewer = SAMPLES.split("[[sample]]").take(4).collect::<Vec<_>>().join("[[sample]]");
    assert_eq!(found(&scenario, &fewer), ["1 V15"]);
}

#[test]
fn a_recorded_play_that_has_changed_says_what_it_gives_now() {
    let play = |ending: &str, score: u32| {
        format!(
            "{SAMPLES}\n[[play]]\nid = \"x\"\nseed = 1\ninputs = [\"hub.money\", \"ask_money.a\", \"hint\", \"hub.leave\", \"price~先看价值\"]\nending = \"{ending}\"\nscore = {score}\npassed = true\n"
        )
    };
    let scenario = talk();
    assert_eq!(found(&scenario, &play("good", 9_800)), [] as [String; 0]);
    for (ending, score) in [("half", 9_800), ("good", 10_000)] {
        assert_eq!(found(&scenario, &play(ending, score)), ["25 play"], "{ending} {score}");
    }
    let renamed = parsed("t1.toml", &TALK.replace("hub", "nub"));
    assert_eq!(found(&renamed, &play("good", 9_800)), ["28 play"]);
}

#[test]
fn a_trap_that_does_not_exist_is_named() {
    let trap = format!(
        "{SAMPLES}\n[[trap]]\nid = \"x\"\nchoice = \"price_pick.z\"\ncosts = 500\nnote.zh = \"甲\"\nnote.en = \"a\"\n"
    );
    assert_eq!(found(&talk(), &trap), ["27 V27"]);
}

#[test]
fn a_trap_is_priced_with_the_rest_of_the_play_at_its_best() {
    let scenario = talk();
    let explored = Explored::of(&scenario, 10_000).unwrap();
    let head = format!("schema = \"{SCHEMA}\"\nscenario = \"T1\"\n{SAMPLES}");
    let priced = |costs: u32| {
        let trap = format!(
            "\n[[trap]]\nid = \"x\"\nchoice = \"ask_money.b\"\ncosts = {costs}\nnote.zh = \"甲\"\nnote.en = \"a\"\n"
        );
        run_with(&scenario, "x.toml", &format!("{head}{trap}"), Some(&explored)).len()
    };
    assert_eq!((priced(4_000), priced(4_001)), (0, 1));
}
