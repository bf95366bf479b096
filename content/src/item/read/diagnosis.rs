//! The cases of a sync board in diagnose mode.

use super::parts::Ids;
use crate::Text;
use crate::item::{Alignment, Credit, Diagnosis, Note, Recovery, Stage};
use crate::reading::{Placed, Source, Table};

/// A case with the places that later checks point at.
pub(crate) struct ReadCase {
    pub(crate) id: String,
    pub(crate) at: usize,
    pub(crate) title: Text,
    pub(crate) feedback: Text,
    pub(crate) facts: Vec<Placed>,
    pub(crate) diagnosis: Diagnosis,
    /// Where each recovery begins.
    pub(crate) recoveries: Vec<usize>,
}

/// The cases of an exercise over its seven stages.
pub(crate) fn cases(source: &Source, table: &Table) -> Vec<ReadCase> {
    let stages = stages(source, table);
    let mut ids = Ids::default();
    let cases = table.tables("case");
    if cases.is_empty() {
        source.error(
            table.at,
            "entries-few",
            "诊断要有案例：至少写一个 `[[case]]`。",
            "A diagnosis has cases: write at least one `[[case]]`.",
        );
    }
    cases.into_iter().map(|entry| case(source, entry, &stages, &mut ids)).collect()
}

/// The seven pairs, here without evidence.
fn stages(source: &Source, table: &Table) -> Vec<Stage> {
    let stages: Vec<Stage> = super::worksheets::stages(source, table)
        .into_iter()
        .map(|(number, entry)| {
            let stage = Stage {
                number,
                letter: entry.string_opt("letter").map(|letter| letter.value),
                buyer: entry.text("buyer"),
                seller: entry.text("seller"),
            };
            entry.done();
            stage
        })
        .collect();
    stages
}

fn case(source: &Source, entry: Table, stages: &[Stage], ids: &mut Ids) -> ReadCase {
    let at = entry.place("id");
    let id = ids.take(source, &entry);
    let marker = |key: &str| {
        let number = entry.int(key);
        if entry.has(key) && !(1..=7).contains(&number) {
            source.error(entry.place(key), "stage-number", "阶段是 1 到 7。", "A stage is 1 to 7.");
        }
        number.clamp(1, 7) as u8
    };
    let (buyer, seller) = (marker("buyer"), marker("seller"));
    let state = state(source, &entry, buyer, seller);
    let facts = entry.strings("facts");
    if facts.is_empty() {
        source.error(
            entry.place("facts"),
            "facts-missing",
            "这个案例没有写依据。请在 `facts` 里列出它依据的事实编号。",
            "The case rests on nothing. List the ids of its facts in `facts`.",
        );
    }
    let notes: Vec<Note> = entry.tables("note").into_iter().map(|entry| note(source, entry)).collect();
    if !(6..=9).contains(&notes.len()) {
        source.error(
            entry.at,
            "note-count",
            format!("一个案例有六到九条记录 `[[case.note]]`，现在有 {} 条。", notes.len()),
            format!("A case has six to nine `[[case.note]]`; there are {}.", notes.len()),
        );
    }
    let (recoveries, places) = recoveries(source, &entry);
    let read = ReadCase {
        id,
        at,
        title: entry.text("title"),
        feedback: entry.text("feedback"),
        facts,
        diagnosis: Diagnosis { stages: stages.to_vec(), notes, buyer, seller, state, recoveries },
        recoveries: places,
    };
    entry.done();
    read
}

/// The state, which the two markers make.
fn state(source: &Source, entry: &Table, buyer: u8, seller: u8) -> Alignment {
    let made = Alignment::of(buyer, seller);
    let code = entry.string("state");
    match Alignment::from_code(&code.value) {
        Some(state) if state == made => {}
        Some(_) => source.error(
            code.at,
            "state-differs",
            format!("客户在第 {buyer} 段、我们在第 {seller} 段，状态应是 `{}`。请改状态，或改标记。", made.code()),
            format!(
                "With the buyer at {buyer} and the seller at {seller} the state is `{}`. Change it, or the markers.",
                made.code()
            ),
        ),
        None if code.value.is_empty() => {}
        None => source.error(
            code.at,
            "state-unknown",
            "`state` 只能是 \"ahead\"、\"in-step\" 或 \"behind\"。",
            "`state` is \"ahead\", \"in-step\" or \"behind\".",
        ),
    }
    made
}

fn note(source: &Source, entry: Table) -> Note {
    let grade = entry.int("grade");
    if entry.has("grade") && !(0..=3).contains(&grade) {
        source.error(
            entry.place("grade"),
            "grade",
            "证据等级是 0 到 3：0 猜测，1 一人说过，2 两人以上印证，3 有文件或亲见。",
            "A grade of evidence is 0 to 3: 0 guess, 1 one person said so, 2 two or more confirm, 3 document or seen.",
        );
    }
    let note = Note {
        when: entry.text("when"),
        who: entry.text("who"),
        what: entry.text("what"),
        grade: grade.clamp(0, 3) as u8,
    };
    entry.done();
    note
}

/// Four recoveries, one of them best, and where they begin.
fn recoveries(source: &Source, table: &Table) -> (Vec<Recovery>, Vec<usize>) {
    let mut ids = Ids::default();
    let mut places = Vec::new();
    let read = |entry: Table| {
        places.push(entry.place("id"));
        let credit = entry.string("credit");
        let earns = match credit.value.as_str() {
            "best" => Credit::Best,
            "acceptable" => Credit::Acceptable,
            "wrong" | "" => Credit::Wrong,
            _ => {
                source.error(
                    credit.at,
                    "credit-unknown",
                    "`credit` 只能是 \"best\"、\"acceptable\" 或 \"wrong\"。",
                    "`credit` is \"best\", \"acceptable\" or \"wrong\".",
                );
                Credit::Wrong
            }
        };
        let recovery = Recovery {
            id: ids.take(source, &entry),
            text: entry.text("text"),
            credit: earns,
            feedback: entry.text("feedback"),
        };
        entry.done();
        recovery
    };
    let recoveries: Vec<Recovery> = table.tables("recovery").into_iter().map(read).collect();
    if recoveries.len() != 4 {
        source.error(
            table.at,
            "recovery-count",
            format!("一个案例有四个补救 `[[case.recovery]]`，现在有 {} 个。", recoveries.len()),
            format!("A case has four `[[case.recovery]]`; there are {}.", recoveries.len()),
        );
    }
    let best = recoveries.iter().filter(|recovery| recovery.credit == Credit::Best).count();
    if best != 1 {
        source.error(
            places.first().copied().unwrap_or(table.at),
            "key-count",
            format!("恰好一个补救写 `credit = \"best\"`，现在有 {best} 个。"),
            format!("Exactly one recovery has `credit = \"best\"`; there are {best}."),
        );
    }
    (recoveries, places)
}
