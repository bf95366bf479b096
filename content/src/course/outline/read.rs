//! The outline, facts and glossary from their files.

use super::{Completion, Fact, LessonEntry, Letters, Mark, Module, Objective, ScenarioEntry, Stage, Term, rules};
use crate::Lang;
use crate::Text;
use crate::course::Course;
use crate::reading::{Placed, Source, Table};
use std::collections::BTreeSet;

/// The verbs of an objective.
const VERBS: [&str; 6] = ["remember", "understand", "apply", "analyse", "evaluate", "create"];

/// Notes an id that an earlier entry has already.
fn take(source: &Source, seen: &mut BTreeSet<String>, id: &Placed) -> String {
    if !id.value.is_empty() && !seen.insert(id.value.clone()) {
        source.error(
            id.at,
            "id-twice",
            format!("编号 `{}` 出现了两次。请换一个。", id.value),
            format!("The id `{}` stands twice. Choose another.", id.value),
        );
    }
    id.value.clone()
}

/// `course.toml` into an otherwise empty course.
pub(in crate::course) fn outline(source: &Source, course: &mut Course) {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/course@1");
    course.id = table.string("id").value;
    course.title = table.text("title");
    course.summary = table.text("summary");
    course.complete = table.flag("complete");
    let languages: Vec<String> = table.strings("languages").into_iter().map(|language| language.value).collect();
    if languages != ["zh-CN", "en"] {
        source.error(
            table.place("languages"),
            "languages",
            "`languages` 应是 [\"zh-CN\", \"en\"]。",
            "`languages` is [\"zh-CN\", \"en\"].",
        );
    }
    let mut seen = BTreeSet::new();
    for entry in table.tables("module") {
        let module = module(source, &entry, &mut seen);
        course.modules.push(module);
        entry.done();
    }
    for entry in table.tables("scenario") {
        let id = entry.string("id");
        let after = entry.string_opt("after");
        if let Some(lesson) = after.as_ref().filter(|lesson| course.lesson_entry(&lesson.value).is_none()) {
            unknown(source, lesson);
        }
        course.scenarios.push(ScenarioEntry {
            id: take(source, &mut seen, &id),
            after: after.map(|lesson| lesson.value),
            point: entry.string_opt("point").map(|point| point.value),
            minutes: minutes(&entry),
            planned: entry.flag("planned"),
            title: entry.text("title"),
        });
        entry.done();
    }
    // What a name in the outline may point at is known only now.
    let known = |id: &str| course.lesson_entry(id).is_some() || course.scenarios.iter().any(|entry| entry.id == id);
    let names = |list: Vec<Placed>| -> Vec<String> {
        for name in list.iter().filter(|name| !known(&name.value)) {
            unknown(source, name);
        }
        list.into_iter().map(|name| name.value).collect()
    };
    let module_known = |id: &str| course.modules.iter().any(|module| module.id == id);
    let modules = |list: Vec<Placed>| -> Vec<String> {
        for name in list.iter().filter(|name| !module_known(&name.value)) {
            unknown(source, name);
        }
        list.into_iter().map(|name| name.value).collect()
    };
    let mut stages = Vec::new();
    for entry in table.tables("stage") {
        stages.push(Stage {
            number: entry.int("number").clamp(0, 7) as u32,
            point: entry.string_opt("point").map(|point| point.value),
            buyer: entry.text("buyer"),
            seller: entry.text("seller"),
            lessons: names(entry.strings("lessons")),
            scenarios: names(entry.strings("scenarios")),
        });
        entry.done();
    }
    let completion = table.table("completion").map(|rule| {
        let completion = Completion {
            attempted: names(rule.strings("attempted")),
            passed: names(rule.strings("passed")),
            quizzes: modules(rule.strings("quizzes")),
        };
        rule.done();
        completion
    });
    if completion.is_none() {
        source.error(
            table.at,
            "key-missing",
            "缺少 `[completion]`：写明哪些课要做完、哪些情景要通过。",
            "`[completion]` is missing: state which lessons are to be attempted and which scenarios passed.",
        );
    }
    let blueprints = rules::blueprints(source, &table, &module_known);
    let certificate = table.table("certificate").map(|rule| rules::certificate(source, rule, &known));
    course.stages = stages;
    course.blueprints = blueprints;
    course.certificate = certificate;
    course.completion = completion.unwrap_or_default();
    table.done();
}

/// Notes a name that the outline does not have.
pub(super) fn unknown(source: &Source, name: &Placed) {
    source.error(
        name.at,
        "outline-unknown",
        format!("目录里没有 `{}`。", name.value),
        format!("The outline has no `{}`.", name.value),
    );
}

fn minutes(table: &Table) -> u32 {
    table.int("minutes").clamp(0, 600) as u32
}

fn module(source: &Source, table: &Table, seen: &mut BTreeSet<String>) -> Module {
    let id = take(source, seen, &table.string("id"));
    let title = table.text("title");
    let mut lessons = Vec::new();
    for (entry, number) in table.tables("lesson").into_iter().zip(1..) {
        let lesson = entry.string("id");
        if !lesson.value.starts_with(&format!("{id}-L")) {
            source.error(
                lesson.at,
                "id-form",
                format!("模块 `{id}` 里的课，编号形如 `{id}-L1`。"),
                format!("A lesson of module `{id}` has an id like `{id}-L1`."),
            );
        }
        let objectives = entry
            .tables("objective")
            .into_iter()
            .map(|goal| {
                let goal_id = goal.string("id");
                if !goal_id.value.starts_with(&format!("{}-O", lesson.value)) {
                    source.error(
                        goal_id.at,
                        "id-form",
                        format!("这一课的目标，编号形如 `{}-O1`。", lesson.value),
                        format!("An objective of this lesson has an id like `{}-O1`.", lesson.value),
                    );
                }
                let verb = goal.string("verb");
                if !VERBS.contains(&verb.value.as_str()) {
                    source.error(
                        verb.at,
                        "verb-unknown",
                        format!("`verb` 只能是 {}。", VERBS.join("、")),
                        format!("`verb` is one of {}.", VERBS.join(", ")),
                    );
                }
                let objective =
                    Objective { id: take(source, seen, &goal_id), verb: verb.value, text: goal.text("text") };
                goal.done();
                objective
            })
            .collect();
        lessons.push(LessonEntry {
            id: take(source, seen, &lesson),
            module: id.clone(),
            number,
            title: entry.text("title"),
            minutes: minutes(&entry),
            planned: entry.flag("planned"),
            objectives,
        });
        entry.done();
    }
    Module { id, title, lessons }
}

/// `facts.toml`.
pub(in crate::course) fn facts(source: &Source) -> Vec<Fact> {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/facts@1");
    let mut seen = BTreeSet::new();
    let mut guards = Vec::new();
    let facts: Vec<Fact> = table
        .tables("fact")
        .into_iter()
        .map(|entry| {
            let id = take(source, &mut seen, &entry.string("id"));
            let code = entry.string("mark");
            let mark = Mark::from_code(&code.value).unwrap_or_else(|| {
                source.error(
                    code.at,
                    "mark-unknown",
                    "`mark` 只能是 S、S*、N、A、AX。",
                    "`mark` is S, S*, N, A or AX.",
                );
                Mark::S
            });
            let guard = entry.string_opt("guard").map(|guard| {
                let id = guard.value.clone();
                guards.push(guard);
                id
            });
            let fact = Fact { id, mark, guard, text: halves(source, &entry) };
            entry.done();
            fact
        })
        .collect();
    table.done();
    // A guardrail may stand further down than what it guards.
    for guard in guards.iter().filter(|guard| !facts.iter().any(|fact| fact.id == guard.value)) {
        source.error(
            guard.at,
            "fact-unknown",
            format!("没有 `{}` 这条依据。", guard.value),
            format!("There is no fact `{}`.", guard.value),
        );
    }
    facts
}

/// `glossary.toml`.
pub(in crate::course) fn glossary(source: &Source) -> (Vec<Term>, Option<Letters>) {
    let document = source.document();
    let table = Table::new(source, &document);
    table.schema("syncpoint/glossary@1");
    let mut seen = BTreeSet::new();
    let terms = table
        .tables("term")
        .into_iter()
        .map(|entry| {
            let id = take(source, &mut seen, &entry.string("id"));
            let term = halves(source, &entry);
            if term.zh.split(" / ").count() != term.en.split(" / ").count() {
                source.warn(
                    entry.at,
                    "term-parts",
                    "中英文的并列项数目不同。请按同样的顺序用“ / ”隔开。",
                    "The two halves list a different number of alternatives. Part them by ` / ` in the same order.",
                );
            }
            let note = entry.text_opt("note");
            if note.is_none() {
                source.warn(
                    entry.at,
                    "note-missing",
                    format!("`{id}` 没有释义。请在 `note.zh`、`note.en` 里各写一句：术语表和课里都要用。"),
                    format!("`{id}` has no meaning. Write a sentence each in `note.zh` and `note.en`, for glossary and lessons."),
                );
            }
            let term = Term { id, term, note, ordinary: languages(source, &entry.strings("ordinary")) };
            entry.done();
            term
        })
        .collect();
    let letters = table.table("letters").map(|entry| {
        let nouns = |key| entry.strings(key).into_iter().map(|noun| noun.value).collect();
        let letters = Letters { of: entry.string("of").value, nouns: [nouns("zh"), nouns("en")] };
        entry.done();
        letters
    });
    table.done();
    (terms, letters)
}

/// Languages by their tags.
fn languages(source: &Source, tags: &[Placed]) -> Vec<Lang> {
    let known = |tag: &Placed| {
        let lang = Lang::from_tag(&tag.value);
        if lang.is_none() {
            source.error(
                tag.at,
                "language-unknown",
                format!("不认识语言 `{}`。可写 `zh-CN`、`en`。", tag.value),
                format!("Unknown language `{}`. There are `zh-CN` and `en`.", tag.value),
            );
        }
        lang
    };
    tags.iter().filter_map(known).collect()
}

/// The halves that stand in the entry itself.
fn halves(source: &Source, entry: &Table) -> Text {
    let half = |lang: &str, zh: &str, en: &str| {
        if !entry.has(lang) {
            source.error(
                entry.at,
                "language-missing",
                format!("缺{zh}：请补上 `{lang}`。"),
                format!("The {en} half is missing: add `{lang}`."),
            );
        }
        entry.string_opt(lang).unwrap_or_default()
    };
    let zh = half("zh", "中文", "Chinese");
    crate::course::rules::chinese_in_toml(source, &zh);
    Text { zh: zh.value, en: half("en", "英文", "English").value }
}
