//! Ids that one file gives and another names.

use super::Folder;
use crate::course::Course;
use crate::exercise::read::ReadExercise;
use crate::reading::{Placed, Source};
use crate::{Finding, Package};

/// What a fact may belong to when a lesson, or something of it, names it.
pub(crate) struct FactRange<'c> {
    course: &'c Course,
    /// The facts of each written lesson with the place of the lesson in the course.
    lessons: Vec<(usize, &'c [String])>,
}

impl<'c> FactRange<'c> {
    pub(crate) fn new(course: &'c Course, lessons: impl Iterator<Item = (&'c str, &'c [String])>) -> FactRange<'c> {
        let lessons = lessons.filter_map(|(id, facts)| Some((course.lesson_place(id)?, facts))).collect();
        FactRange { course, lessons }
    }

    /// Notes a fact that does not exist, and, when `strict`, one that only later lessons teach.
    pub(crate) fn check(&self, source: &Source, lesson: &str, fact: &Placed, strict: bool) {
        if fact.value.is_empty() {
            return;
        }
        if self.course.fact(&fact.value).is_none() {
            source.error(
                fact.at,
                "fact-unknown",
                format!("facts.toml 里没有 `{}`。请核对编号，或补上这条事实。", fact.value),
                format!("facts.toml has no `{}`. Check the id, or add the fact.", fact.value),
            );
            return;
        }
        if !strict || fact.value.starts_with("CP-") {
            return;
        }
        let Some(place) = self.course.lesson_place(lesson) else { return };
        let mut holders =
            self.lessons.iter().filter(|(_, facts)| facts.contains(&fact.value)).map(|(place, _)| *place).peekable();
        // A fact that no written lesson holds belongs to a planned one; what comes earlier there is not known yet.
        if holders.peek().is_some() && holders.all(|holder| holder > place) {
            source.error(
                fact.at,
                "fact-early",
                format!("`{}` 要到后面的课才讲。这里只能用本课、前面各课或 CP 的事实。", fact.value),
                format!("`{}` is taught only later. Use facts of this lesson, of earlier ones, or CP.", fact.value),
            );
        }
    }
}

/// Ids and ranges of a front matter as ids: `SS-55..SS-75`.
pub(super) fn resolve(source: &Source, course: &Course, stated: &[Placed]) -> Vec<String> {
    let mut facts = Vec::new();
    for entry in stated {
        let Some((from, to)) = entry.value.split_once("..") else {
            facts.push(entry.value.clone());
            continue;
        };
        let number = |id: &str| {
            id.rsplit_once('-').and_then(|(area, number)| Some((area.to_owned(), number.parse::<u32>().ok()?)))
        };
        match (number(from), number(to)) {
            (Some((area, first)), Some((other, last))) if area == other && first <= last => {
                let inside = course.facts.iter().filter(|fact| {
                    number(&fact.id).is_some_and(|(own, number)| own == area && (first..=last).contains(&number))
                });
                facts.extend(inside.map(|fact| fact.id.clone()));
                for end in [from, to] {
                    if course.fact(end).is_none() {
                        unknown_fact(source, entry.at, end);
                    }
                }
            }
            _ => source.error(
                entry.at,
                "fact-range",
                "范围写成 \"SS-55..SS-75\"：同一字头，从小到大。",
                "A range is written \"SS-55..SS-75\": one prefix, from low to high.",
            ),
        }
    }
    for fact in stated.iter().filter(|fact| !fact.value.contains("..") && course.fact(&fact.value).is_none()) {
        unknown_fact(source, fact.at, &fact.value);
    }
    facts
}

pub(super) fn unknown_fact(source: &Source, at: usize, id: &str) {
    source.error(
        at,
        "fact-unknown",
        format!("facts.toml 里没有 `{id}`。请核对编号，或补上这条事实。"),
        format!("facts.toml has no `{id}`. Check the id, or add the fact."),
    );
}

/// Whether each exercise belongs to the lesson of its folder, and rests on facts that exist.
pub(super) fn exercises(
    package: &Package,
    course: &Course,
    folders: &[Folder],
    exercises: &mut Vec<ReadExercise>,
    findings: &mut Vec<Finding>,
) {
    for folder in folders {
        let path = format!("{}/exercise.toml", folder.path);
        let Some(text) = package.get(&path) else { continue };
        let source = Source::new(&path, text);
        let file_of = |read: &ReadExercise| read.items.first().is_some_and(|item| item.file == path);
        for read in exercises.iter_mut().filter(|read| file_of(read)) {
            if read.lesson.value != folder.lesson {
                source.error(
                    read.lesson.at,
                    "id-form",
                    format!("这个练习属于 `{}`。", folder.lesson),
                    format!("This exercise belongs to `{}`.", folder.lesson),
                );
                read.lesson.value.clone_from(&folder.lesson);
            }
            for fact in read.facts.iter().filter(|fact| course.fact(&fact.value).is_none()) {
                unknown_fact(&source, fact.at, &fact.value);
            }
            if !read.exercise.id.starts_with(&format!("{}-X", folder.lesson)) {
                source.error(
                    read.at,
                    "id-form",
                    format!("这一课的练习，编号形如 `{}-X1`。", folder.lesson),
                    format!("An exercise of this lesson has an id like `{}-X1`.", folder.lesson),
                );
            }
        }
        findings.extend(source.into_findings());
    }
    exercises.retain(|read| !read.lesson.value.is_empty());
}
