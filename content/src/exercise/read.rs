//! Exercises from their file.

use super::{Bands, Exercise, ExerciseKind};
use crate::Text;
use crate::item::read::{Bank, ReadItem, board, calendar, cases, item, planner};
use crate::item::{Item, Kind, Origin, Task};
use crate::reading::{Placed, Source, Table};

/// An exercise with the places that later checks point at.
pub(crate) struct ReadExercise {
    pub(crate) exercise: Exercise,
    pub(crate) at: usize,
    pub(crate) lesson: Placed,
    pub(crate) facts: Vec<Placed>,
    pub(crate) items: Vec<ReadItem>,
}

/// The exercise of an `exercise.toml`.
pub(crate) fn exercise(source: &Source) -> ReadExercise {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/exercise@1");
    let id = table.string("id");
    let lesson = table.string("lesson");
    let facts = table.strings("facts");
    let title = table.text("title");
    let intro = table.text("intro");
    let name = table.string("kind");
    let kind = match name.value.as_str() {
        "sync-board" => ExerciseKind::SyncBoard,
        "proof-planner" => ExerciseKind::ProofPlanner,
        "closing-calendar" => ExerciseKind::ClosingCalendar,
        "steps" | "" => ExerciseKind::Steps,
        other => {
            source.error(
                name.at,
                "type-unknown",
                format!("没有 `{other}` 这种练习。可用的有 steps、sync-board、proof-planner、closing-calendar。"),
                format!("There is no exercise `{other}`. Known: steps, sync-board, proof-planner, closing-calendar."),
            );
            ExerciseKind::Steps
        }
    };
    let worksheet = |kind: Kind, task: (Task, Vec<usize>)| ReadItem {
        file: source.file.to_owned(),
        item: Item {
            id: id.value.clone(),
            kind,
            objective: None,
            facts: facts.iter().map(|fact| fact.value.clone()).collect(),
            difficulty: 2,
            origin: Origin::Source,
            confusable: Vec::new(),
            stem: title.clone(),
            explain: Text::default(),
            task: task.0,
            asked: Default::default(),
        },
        at: id.at,
        facts: facts.clone(),
        objective: None,
        origin_at: id.at,
        figure: None,
        options: task.1,
    };
    let mut points = Vec::new();
    let items: Vec<ReadItem> = match kind {
        ExerciseKind::Steps => {
            let steps = table.tables("item");
            points = weights(source, &steps);
            steps.into_iter().map(|step| item(source, step, Bank::Exercise)).collect()
        }
        ExerciseKind::SyncBoard => {
            let mode = table.string("mode");
            match mode.value.as_str() {
                "diagnose" => cases(source, &table)
                    .into_iter()
                    .map(|case| {
                        let mut read = worksheet(Kind::Diagnosis, (Task::Diagnosis(case.diagnosis), case.recoveries));
                        read.item.id = format!("{}-{}", id.value, case.id);
                        read.item.stem = case.title;
                        read.item.explain = case.feedback;
                        read.item.facts = case.facts.iter().map(|fact| fact.value.clone()).collect();
                        read.at = case.at;
                        read.facts = case.facts;
                        read
                    })
                    .collect(),
                "match" | "" => vec![worksheet(Kind::Board, board(source, &table))],
                _ => {
                    source.error(
                        mode.at,
                        "mode",
                        "对齐板的模式是 \"match\" 或 \"diagnose\"。",
                        "The mode of a board is \"match\" or \"diagnose\".",
                    );
                    vec![worksheet(Kind::Board, board(source, &table))]
                }
            }
        }
        ExerciseKind::ProofPlanner => vec![worksheet(Kind::Planner, planner(source, &table))],
        ExerciseKind::ClosingCalendar => {
            let (task, places, facts) = calendar(source, &table);
            let mut read = worksheet(Kind::Calendar, (task, places));
            read.facts.extend(facts);
            vec![read]
        }
    };
    if items.is_empty() && kind == ExerciseKind::Steps {
        source.error(
            table.at,
            "entries-few",
            "这个练习没有步骤：至少写一个 `[[item]]`。",
            "The exercise has no step: write at least one `[[item]]`.",
        );
    }
    let result = table.table("result").map(|result| {
        let bands = Bands {
            full: result.text("full"),
            part: result.text_opt("part"),
            low: result.text_opt("low"),
            no_decider: result.text_opt("no_decider"),
        };
        result.done();
        bands
    });
    if result.is_none() {
        source.error(
            table.at,
            "key-missing",
            "缺少 `[result]`：写明做完以后说什么。",
            "`[result]` is missing: state what is said at the end.",
        );
    }
    table.done();
    ReadExercise {
        exercise: Exercise {
            id: id.value.clone(),
            kind,
            lesson: lesson.value.clone(),
            facts: facts.iter().map(|fact| fact.value.clone()).collect(),
            title,
            intro,
            items: items.iter().map(|read| read.item.clone()).collect(),
            points,
            result: result.unwrap_or_default(),
        },
        at: id.at,
        lesson,
        facts,
        items,
    }
}

/// Most points of a step.
const MOST_POINTS: i64 = 100;

/// The points of the steps: of all or of none, and not all of them nothing.
fn weights(source: &Source, steps: &[Table]) -> Vec<u32> {
    if !steps.iter().any(|step| step.has("points")) {
        return Vec::new();
    }
    let points: Vec<i64> = steps.iter().map(|step| step.int("points")).collect();
    for (step, points) in steps.iter().zip(&points) {
        if !(0..=MOST_POINTS).contains(points) {
            source.error(
                step.place("points"),
                "points",
                format!("一步的分值是 0 到 {MOST_POINTS}。"),
                format!("A step is worth 0 to {MOST_POINTS} points."),
            );
        }
    }
    if let (true, Some(first)) = (points.iter().all(|points| *points == 0), steps.first()) {
        source.error(
            first.place("points"),
            "points",
            "每一步都是 0 分，算不出成绩：至少一步要有分。",
            "Every step is worth 0 points, so there is no score: give at least one of them points.",
        );
    }
    points.into_iter().map(|points| points.clamp(0, MOST_POINTS) as u32).collect()
}

#[cfg(test)]
mod tests;
