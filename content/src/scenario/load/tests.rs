use crate::Lang;
use crate::scenario::Scenario;
use crate::scenario::fixture::{TALK, parsed, s3, s3_source};

/// What is found in a text, as `line:column code`.
fn found(source: &str) -> Vec<String> {
    match Scenario::parse("scenarios/x.toml", source) {
        Ok(_) => Vec::new(),
        Err(findings) => findings.iter().map(|one| format!("{}:{} {}", one.line, one.column, one.code)).collect(),
    }
}

/// Line and column, from 1, of the first place where `text` stands.
fn place(source: &str, text: &str, within: usize) -> String {
    let (line, column) = crate::finding::place(source, source.find(text).unwrap() + within);
    format!("{line}:{column}")
}

#[test]
fn s3_is_read_whole() {
    let scenario = s3();
    assert_eq!((scenario.nodes.len(), scenario.point, scenario.pass), (34, 'D', 70));
    let count = |kind: &str| scenario.nodes.iter().filter(|node| node.kind_name() == kind).count();
    assert_eq!(["choice", "check", "line", "end", "scene", "roll", "say"].map(count), [15, 5, 5, 5, 2, 1, 1]);
    assert_eq!(scenario.nodes.iter().map(|node| node.choices().len()).sum::<usize>(), 59);
    assert_eq!(scenario.best[0].par, [12, 10, 9, 10, 2]);
    let ids: Vec<&str> = scenario.rubric.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["sync", "discovery", "value", "map", "integrity"]);
}

#[test]
fn all_faults_come_at_once_and_in_order() {
    let mut source = s3_source();
    for (from, to) in [
        ("version = 1", "version = \"1\""),
        ("status = \"published\"", "status = \"published\"\nstats = 3"),
        ("if = \"not has(reasons)\"", "if = \"not has(reason)\""),
        ("add = { trust = 5, gap", "add = { trust = 5, gup"),
        ("rubric = { map = 3 }", "rubric = { map = 5 }"),
        ("speaker = \"ye\"", "speaker = \"yi\""),
    ] {
        assert!(source.contains(from), "{from}");
        source = source.replacen(from, to, 1);
    }
    let codes: Vec<String> = found(&source).iter().map(|one| one.split(' ').nth(1).unwrap().to_owned()).collect();
    assert_eq!(codes, ["value-type", "key-unknown", "V10", "V10", "value-range", "V04"]);
}

#[test]
fn a_finding_points_at_the_word_itself() {
    let source = s3_source();
    for (from, to, at, code) in [
        ("goto = \"desk\"", "goto = \"dsk\"", "\"dsk\"", "V01"),
        ("if = \"trust >= 50 and not flag(breach)\"", "if = \"trust >= 50 and not flag(broch)\"", "broch)", "V10"),
        ("if = \"trust >= 50 and", "if = \"trust => 50 and", "=> 50", "condition"),
        ("learn = [\"roster\"]", "learn = [\"rooster\"]", "\"rooster\"", "V10"),
        ("\"twenty-six.{0,14}four\"", "\"twenty-six(.{0,14}four\"", "\"twenty-six(.", "V15"),
        ("hint.zh = \"谁、做什么、哪一天。\"", "hnt.zh = \"谁、做什么、哪一天。\"", "hnt.zh", "key-unknown"),
        ("kind = \"roll\"", "kind = \"rol\"", "\"rol\"", "value-unknown"),
    ] {
        assert!(source.contains(from), "{from}");
        let changed = source.replacen(from, to, 1);
        let findings = found(&changed);
        let expected = format!("{} {code}", place(&changed, at, 0));
        assert!(findings.contains(&expected), "{to}: {expected} not in {findings:?}");
    }
}

#[test]
fn a_name_that_is_nearly_right_is_suggested_in_both_languages() {
    let source = s3_source().replacen("goto = \"favour\"", "goto = \"favor\"", 1);
    let findings = Scenario::parse("s3.toml", &source).unwrap_err();
    let says = |lang| findings.iter().any(|one| one.line_in(lang).contains("favour"));
    assert!(says(Lang::Zh) && says(Lang::En));
}

#[test]
fn a_fault_of_syntax_hides_the_faults_it_may_have_caused() {
    let source = s3_source().replacen("kind = \"choice\"", "kind = choice", 1);
    let findings = found(&source);
    assert!(!findings.is_empty() && findings.iter().all(|one| one.ends_with(" toml")), "{findings:?}");
}

#[test]
fn an_empty_file_says_what_a_scenario_needs() {
    let codes = found("");
    assert!(codes.len() >= 10 && codes.iter().all(|one| one == "1:1 key-missing"), "{codes:?}");
}

#[test]
fn worlds_have_a_best_path_each() {
    let one = "[best]\npath = [\"hub.money\", \"ask_money.a\", \"hub.leave\", \"price.value\"]\nending = \"good\"\n";
    assert!(TALK.contains(one));
    let open = one.replace("[best]", "[best.open]");
    let shy = open.replace("[best.open]", "[best.shy]").replace("ask_money.a", "ask_money.b");
    let worlds = TALK.replacen("start = \"door\"", "start = \"door\"\nworlds = [\"open\", \"shy\"]", 1);
    let scenario = parsed("t1.toml", &worlds.replace(one, &format!("{open}{shy}")));
    assert_eq!(scenario.best_for(Some(0)).unwrap().par, [3, 2]);
    assert_eq!(scenario.best_for(Some(1)).unwrap().par, [1, 2]);
    let lacking = found(&worlds.replace(one, &open));
    assert!(lacking.iter().any(|one| one.ends_with(" V17")), "{lacking:?}");
    let unknown = found(&worlds.replacen("\"shy\"]", "\"sly\"]", 1));
    assert!(unknown.iter().any(|one| one.ends_with(" V01")), "{unknown:?}");
}

#[test]
fn hostile_numbers_and_depths_are_refused_and_not_followed() {
    for (from, to) in [
        ("max_visits = 4", "max_visits = 99999999999999999999"),
        ("max_tries = 2", "max_tries = -1"),
        ("max = 20", "max = 2000000000"),
        ("p = 3", "p = 0"),
        ("patience <= 4", "patience <= 4444444444"),
    ] {
        assert!(TALK.contains(from), "{from}");
        assert_ne!(found(&TALK.replacen(from, to, 1)), [] as [String; 0], "{to}");
    }
    let deep = format!("x = {}1{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_ne!(found(&deep), [] as [String; 0]);
}
