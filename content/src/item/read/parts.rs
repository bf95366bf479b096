//! The entries of an item: options, cards, pairs, boxes, people, blanks.

use crate::Text;
use crate::item::{Attitude, Bin, Blank, Card, Choice, Pair, Person, Quantity, Role, WrongValue};
use crate::reading::{Placed, Source, Table};
use std::collections::BTreeSet;

/// Notes an id that an earlier entry has already.
#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    pub(super) fn take(&mut self, source: &Source, table: &Table) -> String {
        let id = table.string("id");
        if !id.value.is_empty() && !self.0.insert(id.value.clone()) {
            source.error(
                id.at,
                "id-twice",
                format!("编号 `{}` 出现了两次。请换一个。", id.value),
                format!("The id `{}` stands twice. Choose another.", id.value),
            );
        }
        id.value
    }
}

/// The entries of a kind, at least `least` of them.
fn entries<'a, 's>(source: &'a Source<'s>, table: &Table<'a, 's>, key: &str, least: usize) -> Vec<Table<'a, 's>> {
    let entries = table.tables(key);
    if entries.len() < least {
        source.error(
            table.at,
            "entries-few",
            format!("`[[item.{key}]]` 至少要 {least} 个，现在有 {} 个。", entries.len()),
            format!("At least {least} `[[item.{key}]]` are needed; there are {}.", entries.len()),
        );
    }
    entries
}

fn feedback(source: &Source, table: &Table) -> Text {
    if table.has("feedback") {
        return table.text("feedback");
    }
    source.error(
        table.at,
        "feedback-missing",
        "这一项没有反馈。请写 `feedback.zh` 和 `feedback.en`：为什么对，或为什么诱人。",
        "This entry has no feedback. Write `feedback.zh` and `feedback.en`: why it is right, or why it tempts.",
    );
    Text::default()
}

/// Options, segments or regions; where they begin; how many are right.
pub(super) fn options(source: &Source, table: &Table, key: &str) -> (Vec<Choice>, Vec<usize>, usize) {
    let mut ids = Ids::default();
    let mut options = Vec::new();
    let mut places = Vec::new();
    for entry in entries(source, table, key, 2) {
        options.push(Choice {
            id: ids.take(source, &entry),
            correct: entry.flag("correct"),
            text: entry.text(if key == "region" { "label" } else { "text" }),
            feedback: feedback(source, &entry),
        });
        places.push(entry.place("id"));
        entry.done();
    }
    let right = options.iter().filter(|option| option.correct).count();
    (options, places, right)
}

/// Cards; with boxes, each names those that are right for it.
pub(super) fn cards(source: &Source, table: &Table, bins: Option<&[&str]>) -> (Vec<Card>, Vec<usize>) {
    let mut ids = Ids::default();
    let mut cards = Vec::new();
    let mut places = Vec::new();
    for entry in entries(source, table, "card", if bins.is_some() { 2 } else { 3 }) {
        let keys = if bins.is_some() { entry.strings("keys") } else { Vec::new() };
        if let Some(bins) = bins {
            let unknown = keys.iter().find(|key| !bins.contains(&key.value.as_str()));
            if let Some(unknown) = unknown {
                source.error(
                    unknown.at,
                    "bin-unknown",
                    format!("没有 `{}` 这个框。可用的有：{}。", unknown.value, bins.join("、")),
                    format!("There is no box `{}`. Known: {}.", unknown.value, bins.join(", ")),
                );
            } else if keys.is_empty() {
                source.error(
                    entry.at,
                    "key-missing-item",
                    "这张卡片没有答案：在 `keys` 里写上它该去的框。",
                    "The card has no key: name its box in `keys`.",
                );
            }
        }
        cards.push(Card {
            id: ids.take(source, &entry),
            keys: keys.into_iter().map(|key| key.value).collect(),
            text: entry.text("text"),
            feedback: feedback(source, &entry),
        });
        places.push(entry.place("id"));
        entry.done();
    }
    (cards, places)
}

/// Pairs of a match.
pub(super) fn pairs(source: &Source, table: &Table) -> (Vec<Pair>, Vec<usize>) {
    let mut ids = Ids::default();
    let mut pairs = Vec::new();
    let mut places = Vec::new();
    for entry in entries(source, table, "pair", 2) {
        pairs.push(Pair {
            id: ids.take(source, &entry),
            left: entry.text("left"),
            right: entry.text("right"),
            feedback: feedback(source, &entry),
        });
        places.push(entry.place("id"));
        entry.done();
    }
    (pairs, places)
}

/// Boxes of a sort.
pub(super) fn bins(source: &Source, table: &Table) -> Vec<Bin> {
    let mut ids = Ids::default();
    entries(source, table, "bin", 2)
        .into_iter()
        .map(|entry| {
            let bin = Bin { id: ids.take(source, &entry), text: entry.text("text") };
            entry.done();
            bin
        })
        .collect()
}

/// People of a map.
pub(super) fn people(source: &Source, table: &Table) -> (Vec<Person>, Vec<usize>) {
    let mut ids = Ids::default();
    let mut people = Vec::new();
    let mut places = Vec::new();
    for entry in entries(source, table, "person", 1) {
        let roles = entry.strings("roles").iter().filter_map(|code| role(source, code)).collect();
        let code = entry.string("attitude");
        let attitude = Attitude::from_code(&code.value).unwrap_or_else(|| {
            source.error(
                code.at,
                "attitude-unknown",
                "态度只能是 PS、SN、SP、N、NS、H 或 ?。",
                "An attitude is PS, SN, SP, N, NS, H or ?.",
            );
            Attitude::Unknown
        });
        let above = entry.string_opt("above");
        if let Some(above) = above.as_ref().filter(|above| !people.iter().any(|one: &Person| one.id == above.value)) {
            source.error(
                above.at,
                "person-unknown",
                format!("上面没有 `{}` 这个人。上级要写在下级前面。", above.value),
                format!("Nobody above is called `{}`. A superior stands before those below.", above.value),
            );
        }
        people.push(Person {
            id: ids.take(source, &entry),
            name: entry.text("name"),
            above: above.map(|above| above.value),
            roles,
            attitude,
            feedback: feedback(source, &entry),
        });
        places.push(entry.place("id"));
        entry.done();
    }
    (people, places)
}

fn role(source: &Source, code: &Placed) -> Option<Role> {
    let role = Role::from_code(&code.value);
    if role.is_none() {
        source.error(code.at, "role-unknown", "角色只能是 A、D、E、I、U。", "A role is A, D, E, I or U.");
    }
    role
}

/// Blanks of a cloze, as many as the stem has gaps.
pub(super) fn blanks(source: &Source, table: &Table, stem: &Text) -> (Vec<Blank>, Vec<usize>) {
    let mut ids = Ids::default();
    let mut blanks = Vec::new();
    let mut places = Vec::new();
    for entry in entries(source, table, "blank", 1) {
        let accepted = entry.table("accept");
        let half = |lang: &str| match &accepted {
            Some(table) => table.strings(lang).into_iter().map(|text| text.value).collect(),
            None => Vec::new(),
        };
        let (accept_zh, accept_en): (Vec<String>, Vec<String>) = (half("zh"), half("en"));
        if accept_zh.is_empty() || accept_en.is_empty() {
            source.error(
                entry.at,
                "key-missing-item",
                "这个空没有答案：`accept.zh` 和 `accept.en` 都要列出可接受的写法。",
                "The blank has no key: list what is accepted in `accept.zh` and in `accept.en`.",
            );
        }
        if let Some(table) = accepted {
            table.done();
        }
        blanks.push(Blank { id: ids.take(source, &entry), accept_zh, accept_en, feedback: feedback(source, &entry) });
        places.push(entry.place("id"));
        entry.done();
    }
    for (lang, half) in [("zh", &stem.zh), ("en", &stem.en)] {
        let gaps = gaps(half);
        if gaps != blanks.len() {
            source.error(
                table.place("stem"),
                "blanks-differ",
                format!("`stem.{lang}` 里有 {gaps} 处 `____`，而填空有 {} 个。两者要一样多。", blanks.len()),
                format!("`stem.{lang}` has {gaps} gaps `____` and there are {} blanks. Make them equal.", blanks.len()),
            );
        }
    }
    (blanks, places)
}

/// How many runs of three or more underscores a stem has.
fn gaps(stem: &str) -> usize {
    stem.split(|char| char != '_').filter(|run| run.len() >= 3).count()
}

/// Typical wrong numbers.
pub(super) fn wrong_values(source: &Source, table: &Table) -> (Vec<WrongValue>, Vec<usize>) {
    let mut wrong = Vec::new();
    let mut places = Vec::new();
    for entry in table.tables("wrong") {
        let written = entry.written("value");
        match Quantity::parse(&written.value) {
            Some(value) => wrong.push(WrongValue { value, feedback: feedback(source, &entry) }),
            None => source.error(
                written.at,
                "number",
                "`value` 应是数字或日期（如 2026-09-30）。",
                "`value` must be a number or a date such as 2026-09-30.",
            ),
        }
        places.push(written.at);
        entry.done();
    }
    (wrong, places)
}
