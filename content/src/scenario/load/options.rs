//! Reading options, topics, interrupts, and the parts they share: conditions, effects, ways on.

use super::keep;
use super::names::{Declared, MOST};
use super::node::Bits;
use crate::scenario::condition::{self, Condition};
use crate::scenario::model::{Choice, Effects, Goto, Interrupt, Topic, Worded};
use crate::scenario::read::{Table, Word, integer};

/// `goto`, which every table that has one needs.
pub(super) fn goto(table: &Table<'_, '_>, declared: &Declared) -> Option<Goto> {
    let word = table.need_word("goto")?;
    if word.text == "back" {
        return Some(Goto::Back);
    }
    declared.node_at(table.report, &word).map(Goto::Node)
}

/// A node named by a key other than `goto`.
pub(super) fn goto_node(table: &Table<'_, '_>, declared: &Declared, word: &Word<'_>) -> Option<usize> {
    declared.node_at(table.report, word)
}

/// `if`: outer none if it is there but cannot be read.
pub(super) fn condition(table: &Table<'_, '_>, declared: &Declared) -> Option<Option<Condition>> {
    let Some(word) = table.word("if") else {
        return (!table.has("if")).then_some(None);
    };
    match condition::parse(word.text, declared) {
        Ok(condition) => Some(Some(condition)),
        Err((at, code, message)) => {
            table.report.error(table.report.inside(&word.span, at), code, message.zh, message.en);
            None
        }
    }
}

/// `add`, `set`, and `learn` where it is allowed.
pub(super) fn effects(table: &Table<'_, '_>, declared: &Declared, learns: bool) -> Effects {
    let mut effects = Effects::default();
    if let Some(add) = table.table("add") {
        for (name, value) in add.entries() {
            let var = declared.vars.iter().position(|var| var.id == name.text);
            let Some(by) = integer(value.get_ref()) else {
                let (zh, en) = ("增减量应是整数", "the difference must be a whole number");
                table.report.error(value.span().start, "value-type", zh, en);
                continue;
            };
            match var {
                Some(var) => effects.add.push((var, by)),
                None => undeclared(table, &name, "变量", "variable"),
            }
        }
    }
    for word in table.words("set") {
        match declared.flags.iter().position(|flag| flag.id == word.text) {
            Some(bit) if bit < MOST => effects.set |= 1 << bit,
            Some(_) => {}
            None => undeclared(table, &word, "标记", "flag"),
        }
    }
    if learns {
        for word in table.words("learn") {
            match declared.know.iter().position(|know| know.id == word.text) {
                Some(bit) if bit < MOST => effects.learn |= 1 << bit,
                Some(_) => {}
                None => undeclared(table, &word, "信息", "know item"),
            }
        }
    }
    effects
}

fn undeclared(table: &Table<'_, '_>, word: &Word<'_>, zh: &str, en: &str) {
    let zh = format!("没有声明过{zh}“{}”；请改名或先声明", word.text);
    let en = format!("the {en} `{}` is not declared; correct the name or declare it", word.text);
    table.report.error(word.span.start, "V10", zh, en);
}

/// One `[[node.choice]]`.
pub(super) fn choice(
    table: &Table<'_, '_>,
    node: &str,
    declared: &Declared,
    words: &mut Vec<Worded>,
) -> Option<Choice> {
    let id = table.need_word("id");
    let when = condition(table, declared);
    let text = keep(words, Some(node), true, table.need_text("text"));
    let reply = keep(words, Some(node), true, table.text("reply"));
    let why = keep(words, Some(node), true, table.text("why"));
    let effects = effects(table, declared, true);
    let points = points(table, declared);
    let facts = table.strings("facts");
    let critical = table.flag("critical");
    let act = table.number("act", 1, 7).map(|act| act as u8);
    let goto = goto(table, declared);
    table.finish();
    let id = id?;
    if !id.text.starts_with(|c: char| c.is_ascii_lowercase()) {
        let (zh, en) = ("选项名是小写字母，如 a、b、c、d", "an option is named by a lower-case letter: a, b, c or d");
        table.report.error(id.span.start, "V01", zh, en);
    }
    let id = id.text.to_owned();
    Some(Choice {
        id,
        at: table.at(),
        when: when?,
        text: text?,
        reply,
        why,
        effects,
        points,
        judged: table.has("rubric"),
        facts,
        critical,
        act,
        goto: goto?,
    })
}

fn points(table: &Table<'_, '_>, declared: &Declared) -> Vec<i32> {
    let mut points = vec![0; declared.rubric.len()];
    let Some(rubric) = table.table("rubric") else { return points };
    for (name, value) in rubric.entries() {
        let Some(at) = declared.rubric.iter().position(|one| one.id == name.text) else {
            undeclared(table, &name, "评分维度", "dimension");
            continue;
        };
        match integer(value.get_ref()) {
            Some(number @ -4..=4) => points[at] = number,
            _ => {
                let (zh, en) = ("分数应是 −4 到 4 的整数", "points are whole numbers from −4 to 4");
                table.report.error(value.span().start, "value-range", zh, en);
            }
        }
    }
    points
}

/// One `[[node.topic]]`.
pub(super) fn topic(
    table: &Table<'_, '_>,
    node: &str,
    declared: &Declared,
    words: &mut Vec<Worded>,
    bits: &mut Bits,
) -> Option<Topic> {
    let id = table.need_word("id");
    let label = keep(words, Some(node), false, table.need_text("label"));
    let when = condition(table, declared);
    let once = table.flag("once");
    let goto = goto(table, declared);
    table.finish();
    let bit = bits.topics;
    bits.topics += 1;
    enough(table, bit);
    Some(Topic { id: id?.text.to_owned(), at: table.at(), label: label?, when: when?, once, goto: goto?, bit })
}

/// One `[[node.interrupt]]`.
pub(super) fn interrupt(table: &Table<'_, '_>, declared: &Declared, bits: &mut Bits) -> Option<Interrupt> {
    if !table.has("if") {
        table.missing("if");
    }
    let when = condition(table, declared);
    let goto = goto(table, declared);
    table.finish();
    if goto == Some(Goto::Back) {
        let (zh, en) = ("interrupt 要去一个节点，不能直接回来", "an interrupt leads to a node, not straight back");
        table.report.error(table.start(), "V01", zh, en);
    }
    let bit = bits.interrupts;
    bits.interrupts += 1;
    enough(table, bit);
    Some(Interrupt { at: table.at(), when: when??, goto: goto?, bit })
}

fn enough(table: &Table<'_, '_>, bit: u32) {
    if bit as usize == MOST {
        let (zh, en) = (format!("最多 {MOST} 个"), format!("at most {MOST} are possible"));
        table.report.error(table.start(), "too-many", zh, en);
    }
}
