//! The tests file of a scenario: sample sentences per intent, recorded plays, traps.

use super::explore::Explored;
use super::intent::{in_order, normal};
use super::model::{Kind, Scenario};
use super::play::{Input, State, StepError};
use super::read::{Report, Table};
use super::score::{Mode, score};
use super::{start, step};
use crate::item::{Answer, Attitude, Item, Mark, Role, Task, key};
use crate::{Finding, reading};
use toml::de::DeTable;

mod traps;

/// The name of the format.
pub const SCHEMA: &str = "syncpoint/scenario-tests@1";

/// Runs a tests file against its scenario; empty when everything holds.
///
/// What a trap costs takes an exploration of all states, which is left to [`super::prove()`]; here it only has to
/// exist. So this is quick enough for every loading of a course.
pub fn run(scenario: &Scenario, file_name: &str, source: &str) -> Vec<Finding> {
    run_with(scenario, file_name, source, None)
}

/// The same with an exploration that has been made already.
pub(crate) fn run_with(
    scenario: &Scenario,
    file_name: &str,
    source: &str,
    explored: Option<&Explored>,
) -> Vec<Finding> {
    let report = Report::new(file_name, source);
    let (document, faults) = DeTable::parse_recoverable(source);
    for fault in &faults {
        let offset = fault.span().map_or(0, |span| span.start);
        let told = reading::fault(fault.message());
        report.error(offset, "toml", told.zh, told.en);
    }
    if faults.is_empty() {
        let root = Table::new(&report, document.get_ref(), document.span());
        head(scenario, &root);
        samples(scenario, &root);
        for play in root.tables("play") {
            recorded(scenario, &play);
            play.finish();
        }
        traps::traps(scenario, &root.tables("trap"), explored);
        root.finish();
    }
    let mut findings = report.findings.into_inner();
    findings.sort();
    findings
}

fn head(scenario: &Scenario, root: &Table<'_, '_>) {
    for (key, expected) in [("schema", SCHEMA), ("scenario", scenario.id.as_str())] {
        if let Some(word) = root.need_word(if key == "schema" { "schema" } else { "scenario" })
            && word.text != expected
        {
            let zh = format!("这里应写 {key} = \"{expected}\"");
            root.report.error(word.span.start, "schema", zh, format!("expected {key} = \"{expected}\""));
        }
    }
}

/// V15: every sample is understood as its intent and as no other; every intent has a sample in each language.
fn samples(scenario: &Scenario, root: &Table<'_, '_>) {
    let mut seen: Vec<(String, String, String)> = Vec::new();
    for table in root.tables("sample") {
        let (node, lang) = (table.need_word("node"), table.need_word("lang"));
        let (text, intent) = (table.need_word("text"), table.need_word("intent"));
        table.finish();
        let (Some(node), Some(lang), Some(text), Some(intent)) = (node, lang, text, intent) else { continue };
        if !["zh", "en"].contains(&lang.text) {
            table.report.error(lang.span.start, "value-unknown", "lang 应是 zh 或 en", "lang is zh or en");
        }
        let Some(Kind::Say { intents, .. }) = scenario.node(node.text).map(|at| &scenario.nodes[at].kind) else {
            let (zh, en) = (format!("“{}”不是自由回答的节点", node.text), format!("`{}` is no say node", node.text));
            table.report.error(node.span.start, "V15", zh, en);
            continue;
        };
        let words = normal(text.text);
        let meant = in_order(intents).find(|one| one.matches(&words)).map_or("none", |one| one.id.as_str());
        if meant != intent.text {
            let zh = format!("这句话被理解为“{meant}”，不是“{}”；请改词组或样句", intent.text);
            let en = format!("this is understood as `{meant}`, not `{}`; change the groups or the sample", intent.text);
            table.report.error(text.span.start, "V15", zh, en);
        } else if let Some(other) = intents.iter().find(|one| one.id != meant && one.matches(&words)) {
            let zh = format!("这句话也符合意图“{}”；两个意图要能分开", other.id);
            let en = format!("this also matches the intent `{}`; the two must be told apart", other.id);
            table.report.error(text.span.start, "V15", zh, en);
        }
        seen.push((node.text.to_owned(), intent.text.to_owned(), lang.text.to_owned()));
    }
    for node in &scenario.nodes {
        let Kind::Say { intents, .. } = &node.kind else { continue };
        for intent in intents {
            for lang in ["zh", "en"] {
                let has = seen.iter().any(|(n, i, l)| *n == node.id && *i == intent.id && l == lang);
                if !has {
                    let zh = format!("意图“{}.{}”缺 {lang} 的样句", node.id, intent.id);
                    let en = format!("the intent `{}.{}` has no sample in {lang}", node.id, intent.id);
                    root.report.error(0, "V15", zh, en);
                }
            }
        }
    }
}

/// One input as it is written in a tests file, with the node it belongs to: `node.choice` (also a topic),
/// `node~words`, `hint`, `options`; `node=key` for a sheet without a fault, or what stands on it, line by line:
/// `node=meng:A/?,shi:D+E/N` for a map, `node=w:no,f1:yes` for cards in boxes.
pub fn input(scenario: &Scenario, state: &State, written: &str) -> Option<(Option<usize>, Input)> {
    match written {
        "hint" => return Some((None, Input::Hint)),
        "options" => return Some((None, Input::ShowOptions)),
        _ => {}
    }
    let split = written.find(['.', '~', '='])?;
    let node = scenario.node(&written[..split])?;
    let rest = written[split + 1..].to_owned();
    let input = match (&scenario.nodes[node].kind, written.as_bytes()[split]) {
        (Kind::Say { .. }, b'~') => Input::Say { text: rest },
        (Kind::Choice { .. }, b'.') => Input::Choose { choice: rest },
        (Kind::Topics { .. }, b'.') => Input::Topic { topic: rest },
        (Kind::Sheet(sheet), b'=') if rest == "key" => Input::Sheet { answer: key(&sheet.item(&state.now)) },
        (Kind::Sheet(sheet), b'=') => Input::Sheet { answer: sheet_of(&sheet.item, &rest)? },
        _ => return None,
    };
    Some((Some(node), input))
}

/// What stands on a sheet, as a tests file writes it.
fn sheet_of(item: &Item, written: &str) -> Option<Answer> {
    let lines: Vec<(&str, &str)> = written.split(',').map(|line| line.trim().split_once(':')).collect::<Option<_>>()?;
    let owned = |(id, put): &(&str, &str)| ((*id).to_owned(), (*put).to_owned());
    match item.task {
        Task::Map { .. } => {
            let mark = |put: &str| {
                let (roles, attitude) = put.split_once('/')?;
                let roles = roles.split('+').filter(|code| !code.is_empty()).map(Role::from_code);
                Some(Mark { roles: roles.collect::<Option<_>>()?, attitude: Some(Attitude::from_code(attitude)?) })
            };
            let people = lines.iter().map(|(id, put)| Some(((*id).to_owned(), mark(put)?))).collect::<Option<_>>()?;
            Some(Answer::Map { people })
        }
        _ => Some(Answer::Assign { places: lines.iter().map(owned).collect() }),
    }
}

/// A recorded play gives the ending and the score it gave when it was recorded.
fn recorded(scenario: &Scenario, table: &Table<'_, '_>) {
    table.need_word("id");
    let seed = table.need_number("seed", 0, i32::MAX);
    let written = table.words("inputs");
    let ending = table.need_word("ending");
    let expected = table.need_number("score", 0, 10_000);
    let passed = table.has("passed").then(|| table.flag("passed"));
    let mut state = start(scenario, u64::from(seed.unwrap_or(0)));
    for word in &written {
        let next = input(scenario, &state, word.text).ok_or(StepError::NotExpected).and_then(|(node, input)| {
            if node.is_some_and(|node| node != state.now.node) {
                return Err(StepError::NotExpected);
            }
            step(scenario, &state, &input)
        });
        match next {
            Ok((after, _)) => state = after,
            Err(_) => {
                let here = &scenario.nodes[state.now.node].id;
                let zh = format!("对话此时在“{here}”，不接受“{}”", word.text);
                let en = format!("the talk stands at `{here}` and does not take `{}`", word.text);
                table.report.error(word.span.start, "play", zh, en);
                return;
            }
        }
    }
    compare(scenario, table, &state, ending.as_ref().map(|word| word.text), expected, passed);
}

fn compare(
    scenario: &Scenario,
    table: &Table<'_, '_>,
    state: &State,
    ending: Option<&str>,
    expected: Option<u32>,
    passed: Option<bool>,
) {
    let result = score(scenario, state, Mode::Official);
    let reached = result.ending.as_deref().unwrap_or("…");
    let got = format!("{reached}, {}, passed = {}", result.overall, result.passed);
    let same = ending.is_none_or(|ending| ending == reached)
        && expected.is_none_or(|expected| expected == result.overall)
        && passed.is_none_or(|passed| passed == result.passed);
    if !same {
        let zh = format!("这次记录的结果现在是：{got}");
        table.report.error(table.start(), "play", zh, format!("this recorded play now gives: {got}"));
    }
}

#[cfg(test)]
mod unit;
