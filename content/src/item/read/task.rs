//! The task of an item from TOML: options, cards or blanks with their key.

use super::parts::{bins, blanks, cards, options, pairs, people, wrong_values};
use crate::Text;
use crate::item::{Kind, Picks, Quantity, Task};
use crate::reading::{Placed, Source, Table};

/// The task of a type, and where its options begin.
pub(super) fn task(
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
        None => (Task::Many { options: Vec::new(), credit: Picks::Net }, Vec::new()),
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
            (Task::Many { options, credit: picks(source, table) }, at)
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
            (Task::Many { options: Vec::new(), credit: Picks::Net }, Vec::new())
        }
    }
}

/// How picks count: net of false ones, unless the file says otherwise.
fn picks(source: &Source, table: &Table) -> Picks {
    let Some(credit) = table.string_opt("credit") else { return Picks::Net };
    match credit.value.as_str() {
        "net" | "" => Picks::Net,
        "f1" => Picks::F1,
        _ => {
            source.error(
                credit.at,
                "credit-unknown",
                "`credit` 只能是 \"net\"（选错要扣）或 \"f1\"（多画、少画同样算错）。",
                "`credit` is \"net\" (false picks are deducted) or \"f1\" (one too many and one too few weigh the same).",
            );
            Picks::Net
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
