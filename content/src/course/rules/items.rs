//! Rules for items that need to know the rest of the course, and the linter of the design.

mod style;

use super::guardrails;
use crate::course::Course;
use crate::course::load::Depth;
use crate::course::load::references::FactRange;
use crate::item::read::{Bank, ReadItem};
use crate::item::{Origin, Task};
use crate::reading::{Placed, Source};
use crate::{Finding, Package};
use std::collections::{BTreeMap, BTreeSet};

/// Checks all items: their lesson, the item, and where it is asked.
pub(crate) fn check(
    package: &Package,
    course: &Course,
    all: &[(&str, &ReadItem, Bank)],
    depth: Depth,
    findings: &mut Vec<Finding>,
) {
    let sources: BTreeMap<&str, Source> = all
        .iter()
        .filter_map(|(_, read, _)| Some((read.file.as_str(), Source::new(&read.file, package.get(&read.file)?))))
        .collect();
    let range = FactRange::new(course, course.lessons().map(|lesson| (lesson.id.as_str(), lesson.facts.as_slice())));
    let mut seen = BTreeSet::new();
    for (lesson, read, bank) in all {
        let Some(source) = sources.get(read.file.as_str()) else { continue };
        let worksheet = read.item.kind.is_worksheet();
        if !read.item.id.is_empty() && !seen.insert(read.item.id.clone()) {
            source.error(
                read.at,
                "id-twice",
                format!("题号 `{}` 已经用过。请换一个。", read.item.id),
                format!("The item id `{}` is used already. Choose another.", read.item.id),
            );
        }
        if read.file.ends_with(".toml") {
            form_of_id(source, lesson, read, *bank);
            for fact in &read.facts {
                range.check(source, lesson, fact, !worksheet);
            }
        }
        objective(course, source, lesson, read);
        origin(course, source, read);
        guardrails::check(course, source, &read.facts);
        figure(course, source, read);
        if let Task::Board(board) = &read.item.task {
            for (column, at) in board.columns.iter().zip(&read.options) {
                for id in &column.facts {
                    range.check(source, lesson, &Placed { value: id.clone(), at: *at }, false);
                }
            }
        }
        if read.file.ends_with(".toml") {
            style::options(source, read);
        }
    }
    if depth == Depth::Checking {
        style::shared_stems(course, &sources, all);
    }
    findings.extend(sources.into_values().flat_map(Source::into_findings));
}

fn form_of_id(source: &Source, lesson: &str, read: &ReadItem, bank: Bank) {
    let letter = match bank {
        Bank::Practice => 'Q',
        Bank::Exercise => 'X',
        Bank::Exam => 'E',
        // A check has its id from its place, the halves of a pair theirs from the pair.
        Bank::Check | Bank::PrePost => return,
    };
    if !read.item.id.is_empty() && !read.item.id.starts_with(&format!("{lesson}-{letter}")) {
        source.error(
            read.at,
            "id-form",
            format!("这里的题号形如 `{lesson}-{letter}1`。"),
            format!("An id here looks like `{lesson}-{letter}1`."),
        );
    }
}

fn objective(course: &Course, source: &Source, lesson: &str, read: &ReadItem) {
    let Some(objective) = read.objective.as_ref().filter(|objective| !objective.value.is_empty()) else { return };
    if course.objective(&objective.value).is_none() {
        source.error(
            objective.at,
            "objective-unknown",
            format!("目录里没有目标 `{}`。", objective.value),
            format!("The outline has no objective `{}`.", objective.value),
        );
    } else if !objective.value.starts_with(&format!("{lesson}-")) {
        source.error(
            objective.at,
            "objective-elsewhere",
            format!("`{}` 不是 `{lesson}` 的目标。", objective.value),
            format!("`{}` is no objective of `{lesson}`.", objective.value),
        );
    }
}

fn origin(course: &Course, source: &Source, read: &ReadItem) {
    let added = |id: &String| course.fact(id).is_some_and(|fact| fact.mark.is_addition());
    let facts = &read.item.facts;
    let worksheet = read.item.kind.is_worksheet();
    if !facts.is_empty() && facts.iter().all(added) && read.item.origin != Origin::Addition && !worksheet {
        source.error(
            read.origin_at,
            "origin-addition",
            "这道题的依据全是我们的补充（A、AX）。请写 `origin = \"addition\"`。",
            "All facts of this item are our additions (A, AX). Write `origin = \"addition\"`.",
        );
    }
}

/// The drawing of a hotspot and its regions.
fn figure(course: &Course, source: &Source, read: &ReadItem) {
    let (Some(named), Task::One { options, .. }) = (&read.figure, &read.item.task) else { return };
    let Some(figure) = course.figure(&named.value) else {
        source.error(
            named.at,
            "figure-unknown",
            format!("没有 `{}` 这幅图。", named.value),
            format!("There is no figure `{}`.", named.value),
        );
        return;
    };
    for (option, at) in options.iter().zip(&read.options) {
        let drawn = figure.panels.iter().any(|panel| panel.contains(&format!("id=\"{}\"", option.id)));
        if !drawn {
            source.error(
                *at,
                "region-missing",
                format!("`{}` 里没有编号为 `{}` 的区域。", named.value, option.id),
                format!("`{}` has no region `{}`.", named.value, option.id),
            );
        }
    }
}
