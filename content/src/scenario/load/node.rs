//! Reading nodes of every kind.

use super::super::intent::{Intent, compile};
use super::keep;
use super::names::Declared;
use super::options::{choice, condition, effects, goto, goto_node, interrupt, topic};
use super::sheet::sheet;
use crate::scenario::model::{Branch, Choice, Effects, Grade, Kind, Node, Outcome, Worded};
use crate::scenario::read::{Table, Word};

/// All nodes; none if one of them cannot be built, because then the positions would be wrong.
pub(super) fn read_all(tables: &[Table<'_, '_>], declared: &Declared, words: &mut Vec<Worded>) -> Option<Vec<Node>> {
    let mut bits = Bits::default();
    let mut likes = Vec::new();
    let read: Vec<Option<Node>> =
        tables.iter().enumerate().map(|(at, table)| node(at, table, declared, words, &mut bits, &mut likes)).collect();
    let mut nodes: Vec<Node> = read.into_iter().collect::<Option<_>>()?;
    let mut sound = true;
    for like in likes {
        sound &= resolve(&mut nodes, &like);
    }
    sound.then_some(nodes)
}

/// Topics and interrupts are numbered through the whole scenario.
#[derive(Default)]
pub(super) struct Bits {
    pub(super) topics: u32,
    pub(super) interrupts: u32,
}

/// An intent waiting for the option it stands for to be read.
struct Like<'a, 't> {
    node: usize,
    intent: usize,
    like: Word<'t>,
    report: &'t crate::scenario::read::Report<'a>,
}

fn resolve(nodes: &mut [Node], like: &Like<'_, '_>) -> bool {
    let found = like.like.text.split_once('.').and_then(|(node, id)| {
        let node = nodes.iter().position(|one| one.id == node)?;
        Some((node, nodes[node].choices().iter().position(|choice: &Choice| choice.id == id)?))
    });
    let Some((node, choice)) = found else {
        let zh = format!("没有选项“{}”；like 写作“节点.选项”", like.like.text);
        let en = format!("there is no option `{}`; write like = \"node.option\"", like.like.text);
        like.report.error(like.like.span.start, "V01", zh, en);
        return false;
    };
    if let Kind::Say { intents, .. } = &mut nodes[like.node].kind {
        intents[like.intent].like_node = node;
        intents[like.intent].like_choice = choice;
    }
    true
}

fn node<'a, 't>(
    at: usize,
    table: &Table<'a, 't>,
    declared: &Declared,
    words: &mut Vec<Worded>,
    bits: &mut Bits,
    likes: &mut Vec<Like<'a, 't>>,
) -> Option<Node> {
    let id = table.word("id").map(|word| word.text.to_owned());
    let name = id.clone().unwrap_or_default();
    let kind = table.need_word("kind")?;
    let silent = matches!(kind.text, "check" | "roll");
    let speaks = matches!(kind.text, "line" | "choice" | "say" | "topics" | "sheet");
    let asks = matches!(kind.text, "choice" | "say" | "topics" | "sheet");
    let speaker = speaks.then(|| table.need_word("speaker")).flatten();
    let speaker = speaker.map(|word| declared.persona_at(table.report, &word));
    let say = if silent { None } else { keep(words, Some(&name), true, table.need_text("say")) };
    let inside = if speaks { keep(words, Some(&name), true, table.text("inside")) } else { None };
    let hint = if asks { keep(words, Some(&name), true, table.text("hint")) } else { None };
    let max_visits = if asks { table.number("max_visits", 1, 1000) } else { None };
    let moves = matches!(kind.text, "scene" | "line");
    let effects = if moves { effects(table, declared, true) } else { Effects::default() };
    let kind = match kind.text {
        "scene" => goto(table, declared).map(|goto| Kind::Scene { goto }),
        "line" => goto(table, declared).map(|goto| Kind::Line { goto }),
        "choice" => {
            let choices: Vec<_> = table.tables("choice");
            need_some(table, "choice", choices.len());
            let read: Option<Vec<Choice>> = choices.iter().map(|one| choice(one, &name, declared, words)).collect();
            read.map(|choices| {
                unique(table, &choices.iter().map(|one| one.id.as_str()).collect::<Vec<_>>());
                Kind::Choice { choices }
            })
        }
        "say" => say_kind(at, &name, table, declared, words, likes),
        "topics" => {
            let topics: Vec<_> = table.tables("topic");
            need_some(table, "topic", topics.len());
            let topics: Option<Vec<_>> = topics.iter().map(|one| topic(one, &name, declared, words, bits)).collect();
            let all = table.tables("interrupt");
            let interrupts: Option<Vec<_>> = all.iter().map(|one| interrupt(one, declared, bits)).collect();
            topics.zip(interrupts).map(|(topics, interrupts)| {
                unique(table, &topics.iter().map(|one| one.id.as_str()).collect::<Vec<_>>());
                Kind::Topics { topics, interrupts }
            })
        }
        "sheet" => {
            let read = sheet(table, &name, declared, words);
            if let Some(Kind::Sheet(sheet)) = &read {
                unique(table, &sheet.bands.iter().map(|one| one.id.as_str()).collect::<Vec<_>>());
            }
            read
        }
        "check" => check(table, declared),
        "roll" => roll(table, declared),
        "end" => end(table, &name, declared, words),
        _ => {
            let known = "scene, line, choice, say, topics, sheet, check, roll, end";
            let (zh, en) = (format!("kind 应是其中之一：{known}"), format!("kind must be one of: {known}"));
            table.report.error(kind.span.start, "value-unknown", zh, en);
            return None;
        }
    };
    table.finish();
    if speaker == Some(None) || (say.is_none() && !silent) {
        return None;
    }
    let at = table.at();
    Some(Node { id: id?, at, speaker: speaker.flatten(), say, inside, hint, max_visits, effects, kind: kind? })
}

pub(super) fn need_some(table: &Table<'_, '_>, key: &str, count: usize) {
    if count == 0 {
        table.missing(key);
    }
}

fn unique(table: &Table<'_, '_>, ids: &[&str]) {
    for (at, id) in ids.iter().enumerate() {
        if ids[..at].contains(id) {
            let zh = format!("“{id}”在这个节点里用了两次；改掉一个");
            table.report.error(table.start(), "V01", zh, format!("`{id}` exists twice in this node; rename one"));
        }
    }
}

fn say_kind<'a, 't>(
    at: usize,
    name: &str,
    table: &Table<'a, 't>,
    declared: &Declared,
    words: &mut Vec<Worded>,
    likes: &mut Vec<Like<'a, 't>>,
) -> Option<Kind> {
    let prompt = keep(words, Some(name), true, table.need_text("prompt"));
    let max_tries = table.need_number("max_tries", 1, 10);
    let fallback = table.need_word("fallback").and_then(|word| declared.node_at(table.report, &word));
    let tables = table.tables("intent");
    need_some(table, "intent", tables.len());
    let mut intents = Vec::new();
    for one in &tables {
        let (Some(id), Some(like)) = (one.need_word("id"), one.need_word("like")) else {
            one.finish();
            continue;
        };
        let side = |key: &'static str| {
            let groups = one.groups(key);
            if groups.is_empty() || groups.iter().any(Vec::is_empty) {
                let zh = format!("“{key}”至少要有一组，每组至少一个词");
                let en = format!("`{key}` needs at least one group, and each group at least one entry");
                one.report.error(one.start(), "V02", zh, en);
            }
            groups.iter().map(|group| group.iter().filter_map(|word| expression(one, word)).collect()).collect()
        };
        let (zh, en) = (side("zh"), side("en"));
        let stops = one.words("zh_not").into_iter().chain(one.words("en_not"));
        let not = stops.filter_map(|word| expression(one, &word)).collect();
        let forbidden = one.flag("forbidden");
        one.finish();
        let id = id.text.to_owned();
        likes.push(Like { node: at, intent: intents.len(), like, report: table.report });
        intents.push(Intent { id, at: one.at(), like_node: 0, like_choice: 0, forbidden, zh, en, not });
    }
    unique(table, &intents.iter().map(|one| one.id.as_str()).collect::<Vec<_>>());
    Some(Kind::Say { prompt: prompt?, max_tries: max_tries?, intents, fallback: fallback? })
}

fn expression(table: &Table<'_, '_>, word: &Word<'_>) -> Option<regex::Regex> {
    match compile(word.text) {
        Ok(regex) => Some(regex),
        Err(error) => {
            let last = error.to_string();
            let last = last.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
            let zh = format!("正则表达式“{}”编译不了：{last}。不支持环视与反向引用", word.text);
            let en = format!(
                "the expression `{}` does not compile: {last}; look-around and back-references do not exist here",
                word.text
            );
            table.report.error(word.span.start, "V15", zh, en);
            None
        }
    }
}

fn check(table: &Table<'_, '_>, declared: &Declared) -> Option<Kind> {
    let tables = table.tables("branch");
    need_some(table, "branch", tables.len());
    let mut branches = Vec::new();
    for one in &tables {
        let when = condition(one, declared);
        let goto = goto(one, declared);
        one.finish();
        branches.push(Branch { at: one.at(), when: when?, goto: goto? });
    }
    if branches.last().is_some_and(|last| last.when.is_some()) {
        let (zh, en) =
            ("最后一个 branch 不能有 if：总要有一条路", "the last branch must have no if: there must be a way on");
        table.report.error(table.start(), "V05", zh, en);
    }
    for (one, read) in tables.iter().zip(&branches).rev().skip(1) {
        if read.when.is_none() {
            let (zh, en) = (
                "这个 branch 没有 if，它后面的永远走不到",
                "this branch has no if, so those after it are never reached",
            );
            one.report.error(one.start(), "V05", zh, en);
        }
    }
    Some(Kind::Check { branches })
}

fn roll(table: &Table<'_, '_>, declared: &Declared) -> Option<Kind> {
    let tables = table.tables("outcome");
    need_some(table, "outcome", tables.len());
    let mut outcomes = Vec::new();
    for one in &tables {
        let p = one.need_number("p", 1, 1_000_000);
        let goto = goto(one, declared);
        one.finish();
        outcomes.push(Outcome { p: p?, goto: goto? });
    }
    Some(Kind::Roll { outcomes })
}

fn end(table: &Table<'_, '_>, name: &str, declared: &Declared, words: &mut Vec<Worded>) -> Option<Kind> {
    let grade = table.need_word("grade").and_then(|word| {
        let grade = match word.text {
            "best" => Some(Grade::Best),
            "fair" => Some(Grade::Fair),
            "poor" => Some(Grade::Poor),
            "fail" => Some(Grade::Fail),
            _ => None,
        };
        if grade.is_none() {
            let (zh, en) = ("grade 应是 best、fair、poor 或 fail", "grade is best, fair, poor or fail");
            table.report.error(word.span.start, "value-unknown", zh, en);
        }
        grade
    });
    let title = keep(words, Some(name), false, table.need_text("title"));
    let min_overall = table.number("min_overall", 1, 100);
    let otherwise = table.word("else").and_then(|word| goto_node(table, declared, &word));
    if min_overall.is_some() != otherwise.is_some() && (table.has("min_overall") != table.has("else")) {
        let (zh, en) = ("min_overall 与 else 要一起写", "min_overall and else belong together");
        table.report.error(table.start(), "V19", zh, en);
    }
    Some(Kind::End { grade: grade?, title: title?, min_overall, otherwise })
}
