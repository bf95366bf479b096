//! Items from TOML, with what cannot be right about one item by itself.

mod calendar;
mod diagnosis;
mod parts;
mod worksheets;

pub(crate) use calendar::calendar;
pub(crate) use diagnosis::cases;
pub(crate) use worksheets::{board, planner};

use super::{Item, Kind, Origin, Quantity, Task};
use crate::Text;
use crate::reading::{Placed, Source, Table};
use parts::{bins, blanks, cards, options, pairs, people, wrong_values};

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

/// The task of a type, and where its options begin.
fn task(
    source: &Source,
    table: &Table,
    kind: Option<Kind>,
    stem: &Text,
    figure: Option<&Placed>,
) -> (Task, Vec<usize>) {
    let exactly_one = |right: usize| {
        if right != 1 {
            source.error(
                table.at,
                "key-count",
                format!("要有且只有一个 `correct = true`，现在有 {right} 个。"),
                format!("Exactly one `correct = true` is needed; there are {right}."),
            );
        }
    };
    match kind {
        None => (Task::Many { options: Vec::new() }, Vec::new()),
        Some(Kind::Single | Kind::Hotspot) => {
            let (options, at, right) = options(source, table, if figure.is_some() { "region" } else { "option" });
            exactly_one(right);
            (Task::One { options, figure: figure.map(|figure| figure.value.clone()) }, at)
        }
        Some(Kind::TwoTier) => {
            let verdict = table.bool("verdict");
            let (options, at, right) = options(source, table, "option");
            exactly_one(right);
            (Task::TwoTier { verdict, options }, at)
        }
        Some(Kind::Multi | Kind::Mark) => {
            let (options, at, right) =
                options(source, table, if kind == Some(Kind::Mark) { "segment" } else { "option" });
            if right == 0 {
                source.error(
                    table.at,
                    "key-missing-item",
                    "这道题没有答案：至少一项写上 `correct = true`。",
                    "The item has no key: give at least one entry `correct = true`.",
                );
            }
            (Task::Many { options }, at)
        }
        Some(Kind::Sjt) => {
            let (options, at, right) = options(source, table, "option");
            if right > 0 {
                source.error(
                    table.at,
                    "key-count",
                    "情境题用 `rank` 排先后，不用 `correct`。",
                    "A judgement item is keyed by `rank`, not by `correct`.",
                );
            }
            let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
            let rank = sequence(source, table, "rank", &ids);
            (Task::BestWorst { options, rank }, at)
        }
        Some(Kind::Order) => {
            let (cards, at) = cards(source, table, None);
            let ids: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
            let order = sequence(source, table, "order", &ids);
            (Task::Order { cards, order }, at)
        }
        Some(Kind::Match) => {
            let (pairs, at) = pairs(source, table);
            (Task::Match { pairs }, at)
        }
        Some(Kind::Sort) => {
            let bins = bins(source, table);
            let ids: Vec<&str> = bins.iter().map(|bin| bin.id.as_str()).collect();
            let (cards, at) = cards(source, table, Some(&ids));
            (Task::Sort { bins, cards }, at)
        }
        Some(Kind::Map) => {
            let (people, at) = people(source, table);
            (Task::Map { people }, at)
        }
        Some(Kind::Cloze) => {
            let (blanks, at) = blanks(source, table, stem);
            (Task::Cloze { blanks }, at)
        }
        Some(Kind::Number) => {
            let answer = quantity(source, table, "answer");
            let tolerance = match (table.has("tolerance"), answer) {
                (false, _) => 0,
                (true, Quantity::Day(_)) => table.int("tolerance"),
                (true, Quantity::Number(_)) => match quantity(source, table, "tolerance") {
                    Quantity::Number(tolerance) => tolerance,
                    Quantity::Day(_) => 0,
                },
            };
            let (wrong, at) = wrong_values(source, table);
            (Task::Number { answer, tolerance, wrong }, at)
        }
        Some(Kind::Board | Kind::Planner | Kind::Calendar | Kind::Diagnosis) => {
            (Task::Many { options: Vec::new() }, Vec::new())
        }
    }
}

/// A number or date of the key.
fn quantity(source: &Source, table: &Table, key: &str) -> Quantity {
    let written = table.written(key);
    Quantity::parse(&written.value).unwrap_or_else(|| {
        source.error(
            written.at,
            "number",
            format!("`{key}` 应是数字或日期（如 2026-09-30）。"),
            format!("`{key}` must be a number or a date such as 2026-09-30."),
        );
        Quantity::Number(0)
    })
}

/// A list that names every id once.
fn sequence(source: &Source, table: &Table, key: &str, ids: &[&str]) -> Vec<String> {
    let given = table.strings(key);
    let mut sorted: Vec<&str> = given.iter().map(|id| id.value.as_str()).collect();
    sorted.sort_unstable();
    let mut wanted = ids.to_vec();
    wanted.sort_unstable();
    if sorted != wanted {
        source.error(
            table.place(key),
            "key-order",
            format!("`{key}` 要把每个编号恰好列一次：{}。", ids.join("、")),
            format!("`{key}` must list every id exactly once: {}.", ids.join(", ")),
        );
    }
    given.into_iter().map(|id| id.value).collect()
}
