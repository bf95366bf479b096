//! Items from TOML, with what cannot be right about one item by itself.

mod calendar;
mod diagnosis;
mod parts;
mod task;
mod worksheets;

pub(crate) use calendar::calendar;
pub(crate) use diagnosis::cases;
pub(crate) use worksheets::{board, planner};

use super::{Item, Kind, Origin};
use crate::reading::{Placed, Source, Table};
use task::task;

/// Where an item is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bank {
    /// Among the six of its lesson, and in quizzes.
    Practice,
    /// As a step of an exercise.
    Exercise,
    /// Inside the text of a lesson.
    Check,
    /// In the final exam only.
    Exam,
    /// In the pre-test, the post-test and the delayed check only.
    PrePost,
}

impl Bank {
    /// Whether it is one of the bank's own questions, with objective, level and origin, and with a stem of its own.
    pub(crate) fn is_item(self) -> bool {
        matches!(self, Bank::Practice | Bank::Exam | Bank::PrePost)
    }
}

/// An item with the places that later checks point at.
pub(crate) struct ReadItem {
    /// The file it stands in.
    pub(crate) file: String,
    pub(crate) item: Item,
    /// Where its id stands.
    pub(crate) at: usize,
    pub(crate) facts: Vec<Placed>,
    pub(crate) objective: Option<Placed>,
    pub(crate) origin_at: usize,
    /// The figure of a hotspot.
    pub(crate) figure: Option<Placed>,
    /// Where each option begins, in the order of the item.
    pub(crate) options: Vec<usize>,
}

/// The items of an `items.toml`.
pub(crate) fn items_file(source: &Source) -> Vec<ReadItem> {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/items@1");
    let items = table.tables("item").into_iter().map(|table| item(source, table, Bank::Practice)).collect();
    table.done();
    items
}

/// One item. An item of a bank needs an objective; a step of an exercise may go without.
pub(crate) fn item(source: &Source, table: Table, bank: Bank) -> ReadItem {
    let whole = bank.is_item();
    let id = table.string("id");
    let name = table.string("type");
    let kind = Kind::from_name(&name.value).filter(|kind| !kind.is_worksheet());
    if kind.is_none() && !name.value.is_empty() {
        let known: Vec<&str> = Kind::ALL[..12].iter().map(|kind| kind.name()).collect();
        source.error(
            name.at,
            "type-unknown",
            format!("没有 `{}` 这种题型。可用的有：{}。", name.value, known.join("、")),
            format!("There is no type `{}`. Known: {}.", name.value, known.join(", ")),
        );
    }
    let objective = if whole || table.has("objective") { Some(table.string("objective")) } else { None };
    let facts = table.strings("facts");
    if facts.is_empty() {
        source.error(
            table.place("facts"),
            "facts-missing",
            "这道题没有写依据。请在 `facts` 里列出它依据的事实编号。",
            "The item rests on nothing. List the ids of its facts in `facts`.",
        );
    }
    let difficulty = if whole || table.has("difficulty") { table.int("difficulty") } else { 1 };
    if table.has("difficulty") && !(1..=3).contains(&difficulty) {
        source.error(
            table.place("difficulty"),
            "difficulty",
            "难度是 1（记忆）、2（应用）或 3（判断）。",
            "Difficulty is 1 (recall), 2 (apply) or 3 (judge).",
        );
    }
    let origin_name = if whole || table.has("origin") {
        table.string("origin")
    } else {
        Placed { value: "source".into(), at: table.at }
    };
    let origin = match origin_name.value.as_str() {
        "addition" => Origin::Addition,
        "source" | "" => Origin::Source,
        _ => {
            source.error(
                origin_name.at,
                "origin",
                "`origin` 只能是 \"source\" 或 \"addition\"。",
                "`origin` is \"source\" or \"addition\".",
            );
            Origin::Source
        }
    };
    let confusable = table.strings("confusable").into_iter().map(|name| name.value).collect();
    let stem = table.text("stem");
    let explain = table.text("explain");
    let figure = if kind == Some(Kind::Hotspot) { Some(table.string("svg")) } else { None };
    let (task, options) = task(source, &table, kind, &stem, figure.as_ref());
    let at = id.at;
    table.done();
    ReadItem {
        file: source.file.to_owned(),
        item: Item {
            id: id.value,
            kind: kind.unwrap_or(Kind::Single),
            objective: objective.as_ref().map(|objective| objective.value.clone()),
            facts: facts.iter().map(|fact| fact.value.clone()).collect(),
            difficulty: difficulty as u8,
            origin,
            confusable,
            stem,
            explain,
            task,
            asked: Default::default(),
        },
        at,
        facts,
        objective,
        origin_at: origin_name.at,
        figure,
        options,
    }
}
