//! The pools: `pools/exam/m2-l3.toml` holds the exam's questions on one lesson, `pools/pre-post/t3.toml` one pair.

use super::finding;
use crate::course::Course;
use crate::course::pool::{Pooled, Twins};
use crate::item::read::{Bank, ReadItem, item};
use crate::reading::{Placed, Source, Table};
use crate::{Finding, Package};

/// Reads all pools into the course; gives their items with the lesson that teaches each.
pub(super) fn pools(
    package: &Package,
    course: &mut Course,
    findings: &mut Vec<Finding>,
) -> Vec<(String, ReadItem, Bank)> {
    let mut all = Vec::new();
    for (path, text) in package.files().filter(|(path, _)| path.starts_with("pools/")) {
        let bank = match path.rsplit_once('/') {
            Some(("pools/exam", _)) => Bank::Exam,
            Some(("pools/pre-post", _)) => Bank::PrePost,
            _ => {
                findings.push(finding(
                    path,
                    "pool-place",
                    "题库文件放在 `pools/exam/` 或 `pools/pre-post/` 里。".into(),
                    "A pool file stands in `pools/exam/` or `pools/pre-post/`.".into(),
                ));
                continue;
            }
        };
        let source = Source::new(path, text);
        let (lesson, items) = file(&source, course, bank);
        findings.extend(source.into_findings());
        all.extend(items.into_iter().map(|read| (lesson.clone(), read, bank)));
    }
    let mut pools = std::mem::take(&mut course.pools);
    pools.exam.sort_by_key(|pooled| course.lesson_place(&pooled.lesson));
    pools.pairs.sort_by_key(|twins| twins.id.trim_start_matches('T').parse::<u32>().unwrap_or(u32::MAX));
    course.pools = pools;
    all
}

/// One file: its lesson and its items, which are noted in the pools of the course.
fn file(source: &Source, course: &mut Course, bank: Bank) -> (String, Vec<ReadItem>) {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/pool@1");
    let lesson = table.string("lesson");
    if !lesson.value.is_empty() && course.lesson_entry(&lesson.value).is_none() {
        source.error(
            lesson.at,
            "outline-unknown",
            format!("目录里没有 `{}`。", lesson.value),
            format!("The outline has no `{}`.", lesson.value),
        );
    }
    let pool = table.string("pool");
    let folder = source.file.trim_start_matches("pools/").split('/').next().unwrap_or_default();
    if pool.value != folder {
        source.error(
            pool.at,
            "pool-place",
            format!("这个文件在 `pools/{folder}/` 里，`pool` 应是 \"{folder}\"。"),
            format!("This file stands in `pools/{folder}/`: `pool` is \"{folder}\"."),
        );
    }
    let pair = (bank == Bank::PrePost).then(|| table.string("pair"));
    let items: Vec<ReadItem> = table.tables("item").into_iter().map(|entry| item(source, entry, bank)).collect();
    table.done();
    for read in items.iter().filter(|read| read.figure.is_some()) {
        source.error(
            read.at,
            "pool-hotspot",
            "题库里的题不带图：图属于它那一课。请换一种题型。",
            "A pooled item has no figure: figures belong to their lesson. Choose another type.",
        );
    }
    match pair {
        Some(pair) => twins(source, course, &pair, &lesson.value, &items),
        None => {
            let pooled = items.iter().map(|read| Pooled { item: read.item.id.clone(), lesson: lesson.value.clone() });
            course.pools.exam.extend(pooled);
        }
    }
    (lesson.value, items)
}

/// The two halves of a pair: the same type, level and objective, under the ids of their forms.
fn twins(source: &Source, course: &mut Course, pair: &Placed, lesson: &str, items: &[ReadItem]) {
    let ids = ["A", "B"].map(|form| format!("{}-{form}", pair.value));
    let [a, b] = items else {
        source.error(
            pair.at,
            "pair-halves",
            format!("一对题正好两道：`{}` 和 `{}`。现在有 {} 道。", ids[0], ids[1], items.len()),
            format!("A pair has exactly two items, `{}` and `{}`; there are {}.", ids[0], ids[1], items.len()),
        );
        return;
    };
    for (read, id) in [a, b].into_iter().zip(&ids).filter(|(read, id)| read.item.id != **id) {
        source.error(
            read.at,
            "id-form",
            format!("这道题的编号应是 `{id}`。"),
            format!("The id of this item is `{id}`."),
        );
    }
    let same = |read: &ReadItem| (read.item.kind, read.item.difficulty, read.item.objective.clone());
    if same(a) != same(b) {
        source.error(
            b.at,
            "pair-differs",
            "同一对的两道题，题型、难度、目标要相同，前测和后测才可比。",
            "Both halves of a pair have the same type, level and objective, or pre-test and post-test cannot be compared.",
        );
    }
    course.pools.pairs.push(Twins { id: pair.value.clone(), lesson: lesson.to_owned(), forms: ids });
}
