//! The tasks of the worksheets: board and planner.

use crate::Text;
use crate::item::{Board, Column, Criterion, Planner, Task, Tool, ValueState};
use crate::reading::{Source, Table};

/// The board of a sync-board exercise, and where its columns begin.
pub(crate) fn board(source: &Source, table: &Table) -> (Task, Vec<usize>) {
    let mut columns = Vec::new();
    let mut places = Vec::new();
    for (number, entry) in stages(source, table) {
        columns.push(Column {
            number,
            letter: entry.string_opt("letter").map(|letter| letter.value),
            buyer: entry.text("buyer"),
            seller: entry.text("seller"),
            evidence: entry.text("evidence"),
            feedback: entry.text("feedback"),
            facts: entry.strings("facts").into_iter().map(|fact| fact.value).collect(),
        });
        places.push(entry.at);
        entry.done();
    }
    let values = table
        .tables("value")
        .into_iter()
        .map(|entry| {
            let stages = entry.ints("stages");
            for stage in stages.iter().filter(|stage| !(1..=7).contains(&stage.value)) {
                source.error(stage.at, "stage-number", "阶段是 1 到 7。", "A stage is 1 to 7.");
            }
            if stages.is_empty() {
                source.error(
                    entry.at,
                    "key-missing-item",
                    "这张价值卡没有答案：在 `stages` 里写上它可以放的阶段。",
                    "The value card has no key: list the stages where it may stand in `stages`.",
                );
            }
            let value = ValueState {
                id: entry.string("id").value,
                text: entry.text("text"),
                columns: stages.into_iter().map(|stage| stage.value as u8).collect(),
                feedback: entry.text("feedback"),
            };
            entry.done();
            value
        })
        .collect();
    (Task::Board(Board { columns, values }), places)
}

/// The seven stages of a board with their numbers.
pub(super) fn stages<'a, 's>(source: &'a Source<'s>, table: &Table<'a, 's>) -> Vec<(u8, Table<'a, 's>)> {
    let stages: Vec<(u8, Table)> = (1..).zip(table.tables("stage")).collect();
    for (expected, entry) in &stages {
        if entry.int("number") != i64::from(*expected) {
            source.error(
                entry.place("number"),
                "stage-number",
                format!("阶段要从 1 起依次编号，这里应是 {expected}。"),
                format!("Stages are numbered from 1 in order; this one is {expected}."),
            );
        }
    }
    if stages.len() != 7 {
        source.error(
            table.at,
            "stage-count",
            format!("对齐板要有七个 `[[stage]]`，现在有 {} 个。", stages.len()),
            format!("The board has seven `[[stage]]`; there are {}.", stages.len()),
        );
    }
    stages
}

/// The plan of a proof-planner exercise, and where its criteria begin.
pub(crate) fn planner(source: &Source, table: &Table) -> (Task, Vec<usize>) {
    let shared: Vec<String> = table.strings("shared").into_iter().map(|id| id.value).collect();
    let tools: Vec<Tool> = table
        .tables("tools")
        .into_iter()
        .map(|entry| {
            let id = entry.string("id").value;
            let tool = Tool {
                text: entry.text_opt("text").unwrap_or_else(|| name_of(&id)),
                days: days(&entry, "days"),
                shared: shared.contains(&id),
                id,
            };
            entry.done();
            tool
        })
        .collect();
    let (meet_days, meet_points) = match table.table("meet_decider") {
        Some(meet) => {
            let both = (days(&meet, "days"), days(&meet, "points"));
            meet.done();
            both
        }
        None => (0, 0),
    };
    let mut places = Vec::new();
    let criteria = table
        .tables("criterion")
        .into_iter()
        .map(|entry| {
            places.push(entry.at);
            let fit = entry.percents("fit");
            for (tool, _) in fit.iter().filter(|(tool, _)| tools.iter().all(|known| known.id != tool.value)) {
                source.error(
                    tool.at,
                    "tool-unknown",
                    format!("`tools` 里没有 `{}`。", tool.value),
                    format!("There is no `{}` in `tools`.", tool.value),
                );
            }
            let criterion = Criterion {
                id: entry.string("id").value,
                weight: days(&entry, "weight"),
                who: who(&entry),
                text: entry.text("text"),
                fit: fit.into_iter().map(|(tool, share)| (tool.value, share)).collect(),
            };
            entry.done();
            criterion
        })
        .collect();
    let budget_days = days(table, "budget_days");
    (Task::Planner(Planner { budget_days, tools, meet_days, meet_points, criteria }), places)
}

/// A small number that is not negative.
fn days(table: &Table, key: &str) -> u32 {
    table.int(key).clamp(0, 1000) as u32
}

/// Who asks: a name in both languages, or one that both share.
fn who(table: &Table) -> Text {
    if table.is_table("who") {
        return table.text("who");
    }
    let name = table.string("who").value;
    Text::new(name.clone(), name)
}

/// The names of the four means of proof and of going without.
fn name_of(id: &str) -> Text {
    match id {
        "case" => Text::new("成功案例", "success case"),
        "reference" => Text::new("样板用户", "reference user"),
        "demo" => Text::new("演示", "demonstration"),
        "exchange" => Text::new("技术交流", "technical exchange"),
        "none" => Text::new("不证明", "no proof"),
        other => Text::new(other, other),
    }
}
