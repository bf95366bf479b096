//! The rules of the tests and of the certificate from `course.toml`.

use super::read::unknown;
use crate::course::{Blueprints, CertificateRule, DelayedRule, ExamRule, QuizRule, SectionRule};
use crate::item::{FULL, Kind};
use crate::reading::{Source, Table};

/// `[quiz]`, `[exam]` and `[delayed]`.
pub(super) fn blueprints(source: &Source, outline: &Table, module: &impl Fn(&str) -> bool) -> Blueprints {
    let quiz = outline.table("quiz").map(|table| {
        let rule = quiz(source, &table);
        table.done();
        rule
    });
    let exam = outline.table("exam").map(|table| {
        let rule = exam(source, &table, module);
        table.done();
        rule
    });
    let delayed = outline.table("delayed").map(|table| {
        let rule = DelayedRule { items: count(&table, "items"), days: table.int("days").clamp(0, 3_650) };
        table.done();
        rule
    });
    Blueprints { quiz, exam, delayed }
}

fn quiz(source: &Source, table: &Table) -> QuizRule {
    let items = count(table, "items");
    let levels: Vec<usize> = table.ints("levels").iter().map(|level| level.value.clamp(0, 100) as usize).collect();
    let levels = <[usize; 3]>::try_from(levels).unwrap_or_default();
    if levels.iter().sum::<usize>() != items {
        source.error(
            table.place("levels"),
            "quiz-levels",
            "`levels` 是难度 1、2、3 各几题，三个数加起来等于 `items`。",
            "`levels` says how many of level 1, 2 and 3; the three add up to `items`.",
        );
    }
    QuizRule {
        items,
        levels,
        pass: percent(source, table, "pass"),
        free_failures: count(table, "free_failures") as u32,
        pause_minutes: table.int("pause_minutes").clamp(0, 10_080),
    }
}

fn exam(source: &Source, table: &Table, module: &impl Fn(&str) -> bool) -> ExamRule {
    let sections = table
        .tables("section")
        .into_iter()
        .map(|entry| {
            let id = entry.string("module");
            if !id.value.is_empty() && !module(&id.value) {
                unknown(source, &id);
            }
            let floor = if entry.has("floor") { percent(source, &entry, "floor") } else { 0 };
            let rule =
                SectionRule { module: id.value, pool: count(&entry, "pool"), anchors: count(&entry, "anchors"), floor };
            entry.done();
            rule
        })
        .collect();
    let types = table.strings("types");
    for name in types.iter().filter(|name| Kind::from_name(&name.value).is_none_or(Kind::is_worksheet)) {
        source.error(
            name.at,
            "type-unknown",
            format!("没有 `{}` 这种题型。", name.value),
            format!("There is no type `{}`.", name.value),
        );
    }
    ExamRule {
        minutes: table.int("minutes").clamp(1, 1_440),
        pass: percent(source, table, "pass"),
        near: percent(source, table, "near"),
        sittings: count(table, "sittings").max(1) as u32,
        pause_hours: table.int("pause_hours").clamp(0, 8_760),
        most_recall: count(table, "most_recall"),
        least_apply: count(table, "least_apply"),
        least_judge: count(table, "least_judge"),
        types: types.into_iter().map(|name| name.value).collect(),
        areas: table.strings("areas").into_iter().map(|name| name.value).collect(),
        sections,
    }
}

/// `[certificate]`.
pub(super) fn certificate(source: &Source, table: Table, known: &impl Fn(&str) -> bool) -> CertificateRule {
    let scenarios = count(&table, "scenarios");
    let one_of = table
        .tables("one_of")
        .into_iter()
        .map(|set| {
            let names = set.strings("scenarios");
            for name in names.iter().filter(|name| !known(&name.value)) {
                unknown(source, name);
            }
            set.done();
            names.into_iter().map(|name| name.value).collect()
        })
        .collect();
    table.done();
    CertificateRule { scenarios, one_of }
}

fn count(table: &Table, key: &str) -> usize {
    table.int(key).clamp(0, 1_000) as usize
}

/// A share in percent, as basis points.
fn percent(source: &Source, table: &Table, key: &str) -> i32 {
    let value = table.int(key);
    if !(0..=100).contains(&value) {
        source.error(
            table.place(key),
            "percent",
            format!("`{key}` 是百分比，0 到 100。"),
            format!("`{key}` is a percentage from 0 to 100."),
        );
    }
    (value.clamp(0, 100) as i32) * (FULL / 100)
}
