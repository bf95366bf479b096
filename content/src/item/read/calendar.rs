//! The task of a closing calendar, with what cannot be right about a plan.

use super::parts::Ids;
use crate::item::calendar::is_weekend;
use crate::item::{Calendar, Deadline, Holiday, Quantity, Task};
use crate::reading::{Placed, Source, Table};

/// Most working days that one calendar shows.
const LONGEST: i64 = 60;

/// A task with the places that its checks point at.
struct ReadTask {
    task: Deadline,
    at: usize,
    best_at: usize,
    after: Vec<Placed>,
}

/// The calendar of an exercise, where its tasks begin, and the facts of the tasks.
pub(crate) fn calendar(source: &Source, table: &Table) -> (Task, Vec<usize>, Vec<Placed>) {
    let start_at = table.place("start");
    let start = day(source, table, "start");
    let days = table.int("days");
    if table.has("days") && !(1..=LONGEST).contains(&days) {
        source.error(
            table.place("days"),
            "calendar-days",
            format!("`days` 是工作日的天数，1 到 {LONGEST}。"),
            format!("`days` is a number of working days from 1 to {LONGEST}."),
        );
    }
    let mut calendar = Calendar {
        start: start.unwrap_or_default(),
        days: days.clamp(1, LONGEST) as u32,
        holidays: Vec::new(),
        tasks: Vec::new(),
    };
    if start.is_some_and(is_weekend) {
        source.error(
            start_at,
            "calendar-start",
            "`start` 落在周末。请写第一个工作日，最好是周一。",
            "`start` falls on a weekend. State the first working day, best a Monday.",
        );
    }
    holidays(source, table, &mut calendar, start.is_some());
    let mut facts = Vec::new();
    let read = tasks(source, table, calendar.days, &mut facts);
    calendar.tasks = read.iter().map(|read| read.task.clone()).collect();
    if names(source, &read) {
        windows(source, &read);
    }
    (Task::Calendar(calendar), read.iter().map(|read| read.at).collect(), facts)
}

/// A day, when it can be read.
fn day(source: &Source, table: &Table, key: &str) -> Option<i64> {
    let written = table.written(key);
    match Quantity::parse(&written.value) {
        Some(Quantity::Day(day)) => Some(day),
        _ => {
            if table.has(key) {
                source.error(
                    written.at,
                    "number",
                    format!("`{key}` 应是日期，不加引号，如 2026-09-21。"),
                    format!("`{key}` must be a date without quotes, such as 2026-09-21."),
                );
            }
            None
        }
    }
}

/// The holidays, each on a day that would be a working day otherwise.
fn holidays(source: &Source, table: &Table, calendar: &mut Calendar, dated: bool) {
    let mut places = Vec::new();
    for entry in table.tables("holiday") {
        let at = entry.place("date");
        let found = day(source, &entry, "date");
        let name = entry.text("name");
        entry.done();
        let Some(day) = found else { continue };
        if is_weekend(day) {
            source.error(
                at,
                "calendar-holiday",
                "这一天是周末，本来就不算工作日。假日请写落在周一到周五的日子。",
                "This day is a weekend and no working day anyway. A holiday falls on Monday to Friday.",
            );
        }
        if calendar.holidays.iter().any(|known| known.day == day) {
            source.error(
                at,
                "calendar-holiday",
                "这一天已经是假日了。请删掉重复的。",
                "This day is a holiday already. Remove it.",
            );
        }
        places.push((day, at));
        calendar.holidays.push(Holiday { day, name });
    }
    if !dated {
        return;
    }
    let last = calendar.dates().last().map_or(calendar.start, |date| date.day);
    for (day, at) in places {
        if day == calendar.start {
            source.error(
                at,
                "calendar-start",
                "`start` 这一天是假日。请写第一个工作日。",
                "`start` is a holiday. State the first working day.",
            );
        } else if !(calendar.start..=last).contains(&day) {
            let (first, last) = (Quantity::Day(calendar.start), Quantity::Day(last));
            source.error(
                at,
                "calendar-holiday",
                format!("这一天不在日历里（{first} 到 {last}）。请换一天，或删掉。"),
                format!("This day is outside the calendar ({first} to {last}). Choose another, or remove it."),
            );
        }
    }
}

/// The tasks, each within the days there are.
fn tasks(source: &Source, table: &Table, days: u32, facts: &mut Vec<Placed>) -> Vec<ReadTask> {
    let mut ids = Ids::default();
    let entries = table.tables("task");
    if entries.len() < 2 {
        source.error(
            table.at,
            "entries-few",
            format!("日历至少要有两个 `[[task]]`，现在有 {} 个。", entries.len()),
            format!("A calendar has at least two `[[task]]`; there are {}.", entries.len()),
        );
    }
    let read = |entry: Table| {
        let number = |key: &str| {
            let number = entry.int(key);
            if !(1..=i64::from(days)).contains(&number) {
                source.error(
                    entry.place(key),
                    "calendar-days",
                    format!("`{key}` 是第几个工作日，1 到 {days}。"),
                    format!("`{key}` is the number of a working day, 1 to {days}."),
                );
            }
            number.clamp(1, i64::from(days)) as u32
        };
        let optional = |key: &str| entry.has(key).then(|| number(key));
        let after = entry.strings("after");
        let own = entry.strings("facts");
        let task = Deadline {
            id: ids.take(source, &entry),
            text: entry.text("text"),
            earliest: optional("earliest"),
            latest: optional("latest"),
            after: after.iter().map(|id| id.value.clone()).collect(),
            best: number("best"),
            feedback: entry.text("feedback"),
            facts: own.iter().map(|fact| fact.value.clone()).collect(),
        };
        facts.extend(own);
        let read = ReadTask { task, at: entry.at, best_at: entry.place("best"), after };
        entry.done();
        read
    };
    entries.into_iter().map(read).collect()
}

/// Whether the tasks that others wait for exist and never wait for each other in a ring.
fn names(source: &Source, read: &[ReadTask]) -> bool {
    let mut fine = true;
    let of = |id: &str| read.iter().find(|read| read.task.id == id);
    for one in read {
        for (at, named) in one.after.iter().enumerate() {
            if of(&named.value).is_none() {
                fine = false;
                let known: Vec<&str> = read.iter().map(|read| read.task.id.as_str()).collect();
                source.error(
                    named.at,
                    "task-unknown",
                    format!("没有 `{}` 这项任务。可用的有：{}。", named.value, known.join("、")),
                    format!("There is no task `{}`. Known: {}.", named.value, known.join(", ")),
                );
            } else if one.after[..at].iter().any(|earlier| earlier.value == named.value) {
                source.error(
                    named.at,
                    "id-twice",
                    format!("`{}` 写了两遍。请删掉一个。", named.value),
                    format!("`{}` stands twice. Remove one.", named.value),
                );
            }
        }
    }
    if !fine {
        return false;
    }
    // Take away, again and again, whatever waits only for what was taken: a ring remains.
    let mut open: Vec<&ReadTask> = read.iter().collect();
    loop {
        let before = open.len();
        let ids: Vec<&str> = open.iter().map(|read| read.task.id.as_str()).collect();
        open.retain(|read| read.task.after.iter().any(|id| ids.contains(&id.as_str())));
        if open.len() == before {
            break;
        }
    }
    for one in &open {
        let ring = one.after.iter().find(|named| open.iter().any(|other| other.task.id == named.value));
        source.error(
            ring.map_or(one.at, |named| named.at),
            "calendar-ring",
            format!("`{}` 等的任务又在等它，谁也排不下去。请断开一处 `after`。", one.task.id),
            format!("`{}` waits for a task that waits for it: none can be placed. Cut one `after`.", one.task.id),
        );
    }
    open.is_empty()
}

/// Whether each window can hold its task, and the declared plan keeps every rule.
fn windows(source: &Source, read: &[ReadTask]) {
    let of = |id: &str| read.iter().find(|read| read.task.id == id);
    for (one, first) in read.iter().zip(soonest(read)) {
        let task = &one.task;
        let last = task.latest.unwrap_or(u32::MAX);
        if first > last {
            source.error(
                one.at,
                "calendar-window",
                format!("`{}` 无处可放：最早第 {first} 天才排得下，却要在第 {last} 天之前。请放宽 `latest`，或减少 `after`。", task.id),
                format!("`{}` fits nowhere: day {first} is the first it can take, day {last} the last. Widen `latest`, or cut `after`.", task.id),
            );
            continue;
        }
        let out = task.earliest.is_some_and(|first| task.best < first) || task.best > last;
        if out {
            source.error(
                one.best_at,
                "calendar-best",
                format!("第 {} 天不在这项任务的窗口里。`best` 要守住自己的规则。", task.best),
                format!("Day {} is outside the window of this task. `best` must keep its own rules.", task.best),
            );
        }
        for before in task.after.iter().filter_map(|id| of(id)).filter(|before| before.task.best >= task.best) {
            source.error(
                one.best_at,
                "calendar-best",
                format!("`{}` 排在第 {} 天，这项任务要在它之后。请改 `best`。", before.task.id, before.task.best),
                format!(
                    "`{}` stands on day {} and this task must come later. Change `best`.",
                    before.task.id, before.task.best
                ),
            );
        }
        let waited = read.iter().any(|other| other.task.after.contains(&task.id));
        if task.earliest.is_none() && task.latest.is_none() && task.after.is_empty() && !waited {
            source.warn(
                one.at,
                "calendar-free",
                "这项任务放在哪一天都算对。请写上 `earliest`、`latest` 或 `after`。",
                "This task is right on any day. Give it `earliest`, `latest` or `after`.",
            );
        }
    }
}

/// The first day of each task when all that it waits for stand as early as they can.
fn soonest(read: &[ReadTask]) -> Vec<u32> {
    let mut soonest: Vec<u32> = read.iter().map(|one| one.task.earliest.unwrap_or(1)).collect();
    // The longest chain has as many links as there are tasks.
    for _ in read {
        for (at, one) in read.iter().enumerate() {
            let waits = read.iter().zip(&soonest).filter(|(other, _)| one.task.after.contains(&other.task.id));
            let after = waits.map(|(_, day)| day + 1).max().unwrap_or(1);
            soonest[at] = soonest[at].max(after);
        }
    }
    soonest
}
