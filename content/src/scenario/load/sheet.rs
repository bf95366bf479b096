//! Reading a sheet node: the worksheet in the form of an item, the keys that hold in some plays only, and the bands.

use super::keep;
use super::names::Declared;
use super::node::need_some;
use super::options::{choice, condition};
use crate::Text;
use crate::item::{Attitude, Card, Item, Person, Role, Task};
use crate::scenario::model::{At, Choice, Kind, Worded};
use crate::scenario::read::Table;
use crate::scenario::sheet::{Case, Sheet, ids};

/// `label`, `[node.item]`, `[[node.case]]`, `[[node.band]]` of a node whose kind is `sheet`.
pub(super) fn sheet(table: &Table<'_, '_>, node: &str, declared: &Declared, words: &mut Vec<Worded>) -> Option<Kind> {
    let name = table.need_word("sheet").map(|word| word.text.to_owned());
    let label = keep(words, Some(node), false, table.need_text("label"));
    let item = table.item("item");
    if let Some((item, at)) = &item {
        worded(words, node, *at, item);
        if !matches!(item.task, Task::Map { .. } | Task::Sort { .. }) {
            let zh = "工作表只能是 type = \"map\" 或 type = \"sort\"";
            table.report.error(table.start(), "sheet", zh, "a worksheet has type = \"map\" or type = \"sort\"");
        }
    }
    let cases: Option<Vec<Case>> = {
        let item = item.as_ref().map(|(item, _)| item);
        table.tables("case").iter().map(|one| case(one, node, item, declared, words)).collect()
    };
    let tables = table.tables("band");
    need_some(table, "band", tables.len());
    let mut least = Vec::new();
    let mut bands: Vec<Choice> = Vec::new();
    for one in &tables {
        least.push(one.need_number("least", 0, 100).map_or(0, |percent| percent as i32 * 100));
        let band = choice(one, node, declared, words)?;
        if band.when.is_some() {
            let (zh, en) = ("档次只看得分，不能有 if", "a band goes by the score alone and has no if");
            one.report.error(one.start(), "sheet", zh, en);
        }
        bands.push(band);
    }
    if least.last() != Some(&0) || least.windows(2).any(|pair| pair[0] <= pair[1]) || bands.len() < 2 {
        let zh = "至少两档，least 从高到低，最后一档写 0";
        let en = "at least two bands, `least` falling, and 0 in the last";
        table.report.error(table.start(), "sheet", zh, en);
    }
    let (item, at) = item?;
    let sheet =
        Sheet { name: name?, label: label?, item, at, cases: cases?, bands, least, guesses: Default::default() };
    for band in sheet.unreached() {
        let id = &sheet.bands[band].id;
        let zh = format!("没有一张表的得分落在“{id}”这一档");
        table.report.error(table.start(), "V09", zh, format!("no sheet has a score in the band `{id}`"));
    }
    Some(Kind::Sheet(Box::new(sheet)))
}

/// Hands the texts of the worksheet to the checks.
fn worded(words: &mut Vec<Worded>, node: &str, at: At, item: &Item) {
    let mut add = |text: &Text, sentence: bool| {
        words.push(Worded { at, node: Some(node.to_owned()), text: text.clone(), sentence });
    };
    add(&item.stem, true);
    add(&item.explain, true);
    match &item.task {
        Task::Map { people } => people.iter().for_each(|person| {
            add(&person.name, false);
            add(&person.feedback, true);
        }),
        Task::Sort { bins, cards } => {
            bins.iter().for_each(|bin| add(&bin.text, false));
            cards.iter().for_each(|card| {
                add(&card.text, true);
                add(&card.feedback, true);
            });
        }
        _ => {}
    }
}

/// One `[[node.case]]`.
fn case(
    table: &Table<'_, '_>,
    node: &str,
    item: Option<&Item>,
    declared: &Declared,
    words: &mut Vec<Worded>,
) -> Option<Case> {
    if !table.has("if") {
        table.missing("if");
    }
    let when = condition(table, declared);
    let (mut people, mut cards) = (Vec::new(), Vec::new());
    for one in table.tables("person") {
        let id = known(&one, item);
        let roles = one.words("roles").into_iter().filter_map(|word| {
            let role = Role::from_code(word.text);
            if role.is_none() {
                one.report.error(word.span.start, "value-unknown", "角色是 A、D、E、I、U", "roles are A, D, E, I, U");
            }
            role
        });
        let roles = roles.collect();
        let attitude = one.need_word("attitude").and_then(|word| {
            let attitude = Attitude::from_code(word.text);
            if attitude.is_none() {
                let (zh, en) = ("态度是 PS、SN、SP、N、NS、H 或 ?", "attitudes are PS, SN, SP, N, NS, H or ?");
                one.report.error(word.span.start, "value-unknown", zh, en);
            }
            attitude
        });
        let feedback = keep(words, Some(node), true, one.need_text("feedback"));
        one.finish();
        people.push(Person {
            id: id?,
            name: Text::default(),
            above: None,
            roles,
            attitude: attitude?,
            feedback: feedback?,
        });
    }
    for one in table.tables("card") {
        let id = known(&one, item);
        let boxes: Vec<&str> = match item.map(|item| &item.task) {
            Some(Task::Sort { bins, .. }) => bins.iter().map(|bin| bin.id.as_str()).collect(),
            _ => Vec::new(),
        };
        let keys = one.words("keys");
        for word in keys.iter().filter(|word| !boxes.contains(&word.text)) {
            let zh = format!("没有“{}”这个框", word.text);
            one.report.error(word.span.start, "sheet", zh, format!("there is no box `{}`", word.text));
        }
        if keys.is_empty() {
            one.missing("keys");
        }
        let keys = keys.into_iter().map(|word| word.text.to_owned()).collect();
        let feedback = keep(words, Some(node), true, one.need_text("feedback"));
        one.finish();
        cards.push(Card { id: id?, keys, text: Text::default(), feedback: feedback? });
    }
    if people.is_empty() && cards.is_empty() {
        let (zh, en) = ("写上哪些人或卡片的答案不同", "name the people or cards whose key differs");
        table.report.error(table.start(), "sheet", zh, en);
    }
    table.finish();
    Some(Case { when: when??, people, cards })
}

/// The id of a line that the worksheet has.
fn known(table: &Table<'_, '_>, item: Option<&Item>) -> Option<String> {
    let word = table.need_word("id")?;
    if item.is_some_and(|item| !ids(item).iter().any(|id| id == word.text)) {
        let zh = format!("表上没有“{}”这一行", word.text);
        table.report.error(word.span.start, "sheet", zh, format!("the sheet has no line `{}`", word.text));
        return None;
    }
    Some(word.text.to_owned())
}
