//! Each rule with a fault sown for it: it must be found under its code, on its line, and not before the fault was sown.

use super::ladder::ladder;
use super::*;
use crate::scenario::fixture::TALK;

/// A text with pieces replaced, every one of which must be there.
fn hurt(source: &str, damage: &[(&str, &str)]) -> String {
    damage.iter().fold(source.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

/// The line on which a piece of text begins, from 1; the first for an empty piece.
fn line_of(source: &str, piece: &str) -> u32 {
    source[..source.find(piece).unwrap_or_else(|| panic!("{piece}"))].matches('\n').count() as u32 + 1
}

fn context() -> ProveContext {
    let facts = ["IN-01", "CT-08"].map(str::to_owned).into();
    ProveContext { facts: Some(facts), limit: 20_000, plays: 1_000, ..ProveContext::default() }
}

/// Findings by code, line and message.
fn all(source: &str, context: &ProveContext) -> Vec<(String, u32, String)> {
    let proof = prove_file("scenarios/x.toml", source, context);
    proof.findings.into_iter().map(|one| (one.code.to_owned(), one.line, one.message.en)).collect()
}

/// What is wrong with how a fault is found; none when it is found as it must be.
fn missed(rule: &str, before: &str, after: &str, place: &str, context: &ProveContext) -> Option<String> {
    let old = all(before, context);
    let mut new = all(after, context);
    new.retain(|(code, _, message)| !old.iter().any(|(c, _, m)| c == code && m == message));
    let line = line_of(after, place);
    let found = new.iter().any(|(code, at, _)| code == rule && *at == line);
    (!found).then(|| format!("{rule} is expected in line {line} ({place:?}); new are {new:#?}"))
}

/// The second option of the first question, whole.
const BLUNT: &str = "add = { trust = -2 }\nrubric = { discovery = 1 }\n";

#[test]
fn every_rule_finds_the_fault_sown_for_it_on_its_line() {
    let mut missing = Vec::new();
    for (rule, damage, place) in [
        ("V01", &[("goto = \"ask_money\"", "goto = \"ask_mony\"")][..], "goto = \"ask_mony\""),
        ("V02", &[("text.en = \"How much is there?\"", "text.en = \"\"")], "text.zh = \"有多少？\""),
        (
            "V02",
            &[("say.en = \"Yes, it is", "say.en = \"Since 2019 it is"), ("是啊，", "是啊，2018 年起，")],
            "say.zh = \"是啊，2018",
        ),
        (
            "V03",
            &[("hint.zh = \"问来源。\"\nhint.en = \"Ask where it comes from.\"\n", "")],
            "[[node]]\nid = \"ask_money\"",
        ),
        (
            "V03",
            &[("why.zh = \"太直接。\"\nwhy.en = \"Too blunt for now.\"\n", "")],
            "[[node.choice]]\nid = \"b\"\ntext.zh = \"有多少？\"",
        ),
        ("V04", &[("speaker = \"lin\"", "speaker = \"lan\"")], "speaker = \"lan\""),
        (
            "V05",
            &[("[[node.branch]]\ngoto = \"half\"", "[[node.branch]]\nif = \"trust > 1\"\ngoto = \"half\"")],
            "[[node]]\nid = \"verdict\"",
        ),
        (
            "V06",
            &[
                ("id = \"a\"\ntext.zh = \"这笔", "id = \"a\"\nif = \"trust > 19\"\ntext.zh = \"这笔"),
                ("id = \"b\"\ntext.zh = \"有多少", "id = \"b\"\nif = \"trust > 19\"\ntext.zh = \"有多少"),
            ],
            "[[node]]\nid = \"ask_money\"",
        ),
        (
            "V07",
            &[("id = \"b\"\ntext.zh = \"有多少", "id = \"b\"\nif = \"flag(shy)\"\ntext.zh = \"有多少")],
            "[[node]]\nid = \"ask_money\"",
        ),
        ("V08", &[("max_visits = 4\n", "")], "[[node]]\nid = \"hub\""),
        ("V08", &[("max_visits = 4", "max_visits = 2")], "[[node]]\nid = \"hub\""),
        ("V09", &[("if = \"not flag(shy)\"", "if = \"flag(shy) and trust > 15\"")], "[[node]]\nid = \"hub\""),
        ("V09", &[("goto = \"rain\"", "goto = \"ask_money\"")], "[[node]]\nid = \"rain\""),
        (
            "V09",
            &[("goto = \"ask_money\"", "if = \"flag(promised)\"\ngoto = \"ask_money\"")],
            "[[node]]\nid = \"ask_money\"",
        ),
        (
            "V09",
            &[(
                "if = \"trust >= 12\"\ngoto",
                "if = \"trust >= 30\"\ngoto = \"half\"\n[[node.branch]]\nif = \"trust >= 12\"\ngoto",
            )],
            "[[node]]\nid = \"verdict\"",
        ),
        (
            "V09",
            &[("if = \"visits(hub) >= 2 and patience <= 4\"", "if = \"visits(hub) >= 2 and patience <= -3\"")],
            "[[node]]\nid = \"hub\"",
        ),
        ("V10", &[("learn = [\"money\"]", "learn = [\"mony\"]")], "learn = [\"mony\"]"),
        ("V10", &[("patience <= 4", "patiense <= 4")], "if = \"visits(hub) >= 2 and patiense"),
        ("V10", &[("add = { trust = 3 }", "add = { trust = 40 }")], "[[node]]\nid = \"ask_money\""),
        ("V11", &[("trust >= 12", "trust >= 40")], "[[node]]\nid = \"good\""),
        (
            "V12",
            &[("shy = \"the customer is shy\"", "shy = \"the customer is shy\"\nidle = \"never\"")],
            "idle = \"never\"",
        ),
        ("V12", &[("and patience <= 4", "")], "[vars.patience]"),
        ("V13", &[(BLUNT, "")], "[[node.choice]]\nid = \"b\"\ntext.zh = \"有多少？\""),
        ("V15", &[("价值.{0,4}折", "价值(?=折)")], "zh = [[\"打折\", \"便宜\", \"价值(?=折)"),
        ("V17", &[("\"price.value\"", "\"price.discount\"")], "[best]"),
        ("V17", &[("rubric = { discovery = 1 }", "rubric = { discovery = 4 }")], ""),
        (
            "V18",
            &[("once = true\ngoto = \"ask_money\"", "once = true\nif = \"not flag(shy)\"\ngoto = \"ask_money\"")],
            "",
        ),
        ("V19", &[("min_overall = 80", "min_overall = 70")], "[[node]]\nid = \"good\""),
        (
            "V19",
            &[("if = \"flag(promised)\"\ngoto = \"lost\"", "if = \"flag(promised)\"\ngoto = \"half\"")],
            "[[node]]\nid = \"half\"",
        ),
        (
            "V20",
            &[("rubric = { trust = 2 }\nfacts = [\"CT-08\"]", "rubric = { trust = 2 }\nfacts = [\"CT-99\"]")],
            "[[node.choice]]\nid = \"a\"\ntext.zh = \"先看",
        ),
        ("V20", &[("facts = [\"IN-01\"]", "facts = [\"CT-99\"]")], "[rubric.discovery]"),
        ("V21", &[("weight = 60", "weight = 59")], "[rubric.discovery]"),
        ("V21", &[("rubric = { trust = 2 }", "rubric = { trust = 1 }")], "[rubric.trust]"),
        (
            "V28",
            &[("say.en = \"Lin Yi says you will talk again.\"", "say.en = \"Lin Yi will talk on WeChat again.\"")],
            "say.zh = \"林一说再联系。",
        ),
        ("V28", &[("text.zh = \"有多少？\"", "text.zh = \"外地佬也有吗？\"")], "text.zh = \"外地佬"),
        ("BOT", &[("\"price.value\"", "\"price.discount\"")], ""),
    ] {
        missing.extend(missed(rule, TALK, &hurt(TALK, damage), place, &context()));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn an_interrupt_that_leads_back_is_no_endless_loop() {
    assert!(all(TALK, &context()).iter().all(|(code, ..)| code != "V08"));
}

#[test]
fn a_talk_too_short_too_long_or_too_easy_is_found_by_those_who_play_it() {
    let sound = ladder([0, 1, 2, 3], |kind, _, _| kind == 1);
    let early = sound.replacen("goto = \"n1\"", "goto = \"good\"", 1);
    let generous = sound.replace("discovery = -1, trust = -1", "discovery = 2, trust = 2");
    let by_length = ladder([0, 1, 2, 3], |_, length, _| length == 3);
    for (rule, damaged) in [
        ("V14", &early),
        ("V22", &generous),
        ("V23", &generous),
        ("V24", &generous),
        ("V25", &by_length),
        ("BOT", &generous),
    ] {
        let healthy = all(&sound, &context());
        assert!(rule == "BOT" || healthy.iter().all(|(code, ..)| code != rule), "{rule}: {healthy:?}");
        assert_eq!(missed(rule, &sound, damaged, "", &context()), None);
    }
    assert_eq!(missed("V26", &sound, &by_length, "[[node]]\nid = \"n0\"", &context()), None);
}

#[test]
fn more_states_than_allowed_are_named_at_the_head_of_the_file() {
    let limited = ProveContext { limit: 5, ..context() };
    let found = all(TALK, &limited);
    assert!(found.iter().any(|(code, line, _)| code == "V16" && *line == 1), "{found:?}");
    assert!(all(TALK, &context()).iter().all(|(code, ..)| code != "V16"));
}

#[test]
fn a_trap_that_costs_too_little_is_named_in_the_tests_file() {
    let trap = |costs: u32| {
        format!(
            "schema = \"syncpoint/scenario-tests@1\"\nscenario = \"T1\"\n[[trap]]\nid = \"blunt\"\nchoice = \"ask_money.b\"\ncosts = {costs}\nnote.zh = \"甲\"\nnote.en = \"a\"\n"
        )
    };
    let proven = |costs: u32| {
        let context = ProveContext { tests: Some(("scenarios/x.tests.toml".to_owned(), trap(costs))), ..context() };
        prove_file("scenarios/x.toml", TALK, &context)
    };
    let codes = |costs: u32| proven(costs).findings.into_iter().map(|one| one.code).collect::<Vec<_>>();
    let found = |costs: u32| {
        let traps = proven(costs).findings.into_iter().filter(|one| one.code == "V27");
        traps.map(|one| (one.file, one.line)).collect::<Vec<_>>()
    };
    assert_eq!(found(4_000), []);
    // Whoever declares less than five points has declared no trap.
    assert!(codes(499).contains(&"value-range") && !codes(500).contains(&"value-range"));
    assert_eq!(found(4_001), [("scenarios/x.tests.toml".to_owned(), 5)]);
}
