//! The questions that are kept for tests, and the table that trainers read of them.

use content::Course;
use content::item::Item;
use content::package::builtin;
use std::fmt::Write as _;

fn course() -> Course {
    Course::load(&builtin("project-selling").expect("it is built in")).expect("it loads")
}

fn line(text: &mut String, item: &Item, lesson: &str) {
    let objective = item.objective.as_deref().unwrap_or_default();
    let facts = item.facts.join(" ");
    let _ = writeln!(
        text,
        "| {} | {lesson} | {objective} | {} | {} | {facts} |",
        item.id,
        item.kind.name(),
        item.difficulty
    );
}

/// `docs/test-questions.md`; `UPDATE=1` writes it anew.
#[test]
fn the_table_for_trainers_lists_every_question_that_is_kept_for_tests() {
    let course = course();
    let head = "| Item | Lesson | Objective | Type | Level | Facts |\n|---|---|---|---|---|---|\n";
    let mut text = String::from(
        "# Questions kept for tests\n\nWritten by a test from `content/courses/project-selling/pools/`; \
         `UPDATE=1 cargo test -p content --test pools` writes it anew. What is drawn from them, how long it lasts and what \
         passes stands in `course.toml`, under `[quiz]`, `[exam]` and `[delayed]`.\n\n## The final exam\n\n",
    );
    text.push_str(head);
    for pooled in &course.pools.exam {
        line(&mut text, course.item(&pooled.item).expect("it is loaded"), &pooled.lesson);
    }
    text.push_str("\n## Pre-test and post-test\n\nForm A and form B of each pair test the same skill.\n\n");
    text.push_str(head);
    for twins in &course.pools.pairs {
        for id in &twins.forms {
            line(&mut text, course.item(id).expect("it is loaded"), &twins.lesson);
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/test-questions.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &text).expect("the table is written");
    }
    assert_eq!(text, std::fs::read_to_string(path).unwrap_or_default(), "run with UPDATE=1 and read the difference");
}

#[test]
fn the_pools_hold_what_the_blueprint_of_the_course_asks_for() {
    let course = course();
    let of = |module: &str| {
        let items = course.pools.exam.iter().filter(|pooled| pooled.lesson.starts_with(module));
        items.filter_map(|pooled| course.item(&pooled.item)).collect::<Vec<_>>()
    };
    assert_eq!(["M1", "M2", "M3", "M4"].map(|module| of(module).len()), [5, 17, 10, 8]);
    let lessons: std::collections::BTreeSet<_> = course.pools.exam.iter().map(|pooled| &pooled.lesson).collect();
    assert_eq!(lessons.len(), 21, "spread over all lessons");
    // The pairs of the table: objective, type and level, the same in both forms.
    let pairs = [
        ("M1-L1-O2", "single", 1),
        ("M1-L2-O1", "sort", 2),
        ("M2-L1-O3", "single", 2),
        ("M2-L2-O2", "match", 1),
        ("M2-L4-O2", "single", 2),
        ("M2-L7-O1", "number", 2),
        ("M2-L9-O1", "number", 3),
        ("M3-L2-O2", "match", 1),
        ("M3-L3-O2", "sort", 2),
        ("M3-L4-O3", "single", 3),
        ("M4-L1-O2", "sort", 1),
        ("M4-L3-O2", "multi", 2),
    ];
    assert_eq!(course.pools.pairs.len(), pairs.len());
    for (twins, (objective, kind, level)) in course.pools.pairs.iter().zip(pairs) {
        for id in &twins.forms {
            let item = course.item(id).expect("it is loaded");
            assert_eq!(
                (item.objective.as_deref(), item.kind.name(), item.difficulty),
                (Some(objective), kind, level),
                "{id}"
            );
        }
    }
}
