//! The lessons of a course: both files of each, compared, then turned into pages.

use super::references::{FactRange, resolve};
use super::{Depth, Folder, missing};
use crate::course::{Course, rules};
use crate::exercise::read::ReadExercise;
use crate::item::Origin;
use crate::item::read::ReadItem;
use crate::lesson::checks::checks;
use crate::lesson::page::{Around, page};
use crate::lesson::raw::{PieceKind, RawLesson, facts_of, fields, parse};
use crate::lesson::{Lesson, Page, PartId};
use crate::reading::{Placed, Source};
use crate::{Finding, Lang, Package};
use std::collections::BTreeSet;

/// A lesson taken apart in both languages.
struct Read<'p> {
    lesson: String,
    zh: Source<'p>,
    en: Source<'p>,
    raw: [RawLesson; 2],
    facts: Vec<String>,
    checks: Vec<ReadItem>,
}

/// Loads all lessons and gives their inline checks, with the lesson each belongs to, and the facts that a paragraph rests on.
pub(super) fn lessons(
    package: &Package,
    folders: &[Folder],
    course: &mut Course,
    practice: &[(String, Vec<ReadItem>)],
    exercises: &[ReadExercise],
    depth: Depth,
    findings: &mut Vec<Finding>,
) -> (Vec<(String, ReadItem)>, BTreeSet<String>) {
    let mut told = BTreeSet::new();
    let paths: Vec<[String; 2]> = folders
        .iter()
        .map(|folder| Lang::ALL.map(|lang| format!("{}/lesson.{}.md", folder.path, lang.tag())))
        .collect();
    let mut all = Vec::new();
    for (folder, [zh, en]) in folders.iter().zip(&paths) {
        let (Some(zh_text), Some(en_text)) = (package.get(zh), package.get(en)) else {
            findings.extend([zh, en].into_iter().filter(|path| package.get(path).is_none()).map(|path| missing(path)));
            continue;
        };
        let (zh, en) = (Source::new(zh, zh_text), Source::new(en, en_text));
        let raw = [parse(&zh, Lang::Zh), parse(&en, Lang::En)];
        let facts = resolve(&zh, course, &raw[0].facts);
        resolve(&en, course, &raw[1].facts);
        let mut checks = checks(&folder.lesson, (&zh, &raw[0]), (&en, &raw[1]));
        for check in &mut checks {
            let all_added =
                check.item.facts.iter().all(|id| course.fact(id).is_some_and(|fact| fact.mark.is_addition()));
            if all_added && !check.item.facts.is_empty() {
                check.item.origin = Origin::Addition;
            }
        }
        all.push(Read { lesson: folder.lesson.clone(), zh, en, raw, facts, checks });
    }
    let mut lessons = Vec::new();
    {
        let range = FactRange::new(course, all.iter().map(|read| (read.lesson.as_str(), read.facts.as_slice())));
        for read in &all {
            references(course, read, practice, exercises, &range);
            rules::lessons::compare((&read.zh, &read.raw[0]), (&read.en, &read.raw[1]));
            lessons.push(lesson(course, read, practice, exercises));
            rules::guardrails::in_lesson(course, &read.zh, &read.raw[0]);
            rules::guardrails::in_lesson(course, &read.en, &read.raw[1]);
            told.extend(tagged(&read.raw[0]));
        }
        rules::lessons::dosage(&all.iter().map(|read| (&read.zh, &read.en)).collect::<Vec<_>>(), &lessons);
        for (at, lang) in Lang::ALL.into_iter().enumerate().filter(|_| depth == Depth::Checking) {
            let written = all.iter().map(|read| ([&read.zh, &read.en][at], &read.raw[at]));
            rules::lessons::shared_runs(course, lang, written);
        }
    }
    let mut gathered = Vec::new();
    for read in all {
        findings.extend(read.zh.into_findings());
        findings.extend(read.en.into_findings());
        gathered.extend(read.checks.into_iter().map(|check| (read.lesson.clone(), check)));
    }
    for lesson in lessons {
        course.lessons.insert(lesson.id.clone(), lesson);
    }
    (gathered, told)
}

/// Facts that paragraphs of a lesson rest on.
fn tagged(raw: &RawLesson) -> Vec<String> {
    let pieces = raw.sections.iter().flat_map(|section| &section.pieces);
    pieces
        .filter_map(|piece| match &piece.kind {
            PieceKind::Directive { name, value } if name == "facts" => Some(facts_of(value).0),
            _ => None,
        })
        .flatten()
        .collect()
}

/// The exercise of a lesson.
fn exercise_of<'e>(exercises: &'e [ReadExercise], lesson: &str) -> Option<&'e ReadExercise> {
    exercises.iter().find(|read| read.lesson.value == lesson)
}

/// Checks every id that the two files of a lesson name.
fn references(
    course: &Course,
    read: &Read,
    practice: &[(String, Vec<ReadItem>)],
    exercises: &[ReadExercise],
    range: &FactRange,
) {
    for (source, raw) in [(&read.zh, &read.raw[0]), (&read.en, &read.raw[1])] {
        front(course, source, raw, &read.lesson);
        for section in &raw.sections {
            for piece in &section.pieces {
                let PieceKind::Directive { name, value } = &piece.kind else { continue };
                let at = |word: &str| piece.at + source.text[piece.at..].find(word).unwrap_or(0);
                match name.as_str() {
                    "facts" => {
                        let (ids, addition) = facts_of(value);
                        for id in &ids {
                            let fact = Placed { value: id.clone(), at: at(id) };
                            range.check(source, &read.lesson, &fact, true);
                        }
                        let added = |id: &String| course.fact(id).is_some_and(|fact| fact.mark.is_addition());
                        if !ids.is_empty() && ids.iter().all(added) && !addition {
                            source.error(
                                piece.at,
                                "origin-addition",
                                "这一段的依据全是我们的补充。请加上 `origin: addition`。",
                                "All facts of this paragraph are our additions. Add `origin: addition`.",
                            );
                        }
                        if ids.is_empty() {
                            source.error(
                                piece.at,
                                "facts-missing",
                                "`facts:` 后面没有编号。",
                                "`facts:` names no fact.",
                            );
                        }
                    }
                    "item inline" => {
                        let listed = fields(value).1.into_iter().find(|(name, _)| *name == "facts");
                        for id in listed.map(|(_, ids)| facts_of(ids).0).unwrap_or_default() {
                            range.check(source, &read.lesson, &Placed { at: at(&id), value: id }, true);
                        }
                    }
                    "items" if section.id == PartId::Warmup => {
                        let ids: Vec<&str> = value.split_whitespace().collect();
                        for id in &ids {
                            warm_up(course, source, at(id), id, &read.lesson, practice);
                        }
                        // Only the first lesson of all has none before it.
                        let first = course.lesson_place(&read.lesson) == Some(0);
                        if ids.len() != 2 && !(first && ids.is_empty()) {
                            source.warn(
                                piece.at,
                                "warmup-count",
                                "热身题是两道，来自前面的课。",
                                "The warm-up has two items of earlier lessons.",
                            );
                        }
                    }
                    "svg" => {
                        let id = fields(value).0;
                        if !course.figures.contains_key(id) {
                            source.error(
                                at(id),
                                "figure-unknown",
                                format!("没有 `{id}` 这幅图。它的标签文件应在本课文件夹里。"),
                                format!(
                                    "There is no figure `{id}`. Its label file stands in the folder of the lesson."
                                ),
                            );
                        }
                    }
                    "exercise" => {
                        let known = exercise_of(exercises, &read.lesson).is_some_and(|exercise| {
                            exercise.exercise.id == *value || exercise.exercise.kind.name() == value
                        });
                        if !known {
                            source.error(
                                at(value),
                                "exercise-unknown",
                                format!("本课文件夹里没有练习 `{value}`（exercise.toml）。"),
                                format!("The folder of the lesson has no exercise `{value}` (exercise.toml)."),
                            );
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// The front matter against the outline.
fn front(course: &Course, source: &Source, raw: &RawLesson, lesson: &str) {
    if raw.id.value != lesson && !raw.id.value.is_empty() {
        source.error(
            raw.id.at,
            "id-form",
            format!("这个文件夹里的课是 `{lesson}`。"),
            format!("The lesson of this folder is `{lesson}`."),
        );
    }
    for objective in &raw.objectives {
        let id = full_objective(lesson, &objective.value);
        if course.objective(&id).is_none() {
            source.error(
                objective.at,
                "objective-unknown",
                format!("目录里没有目标 `{id}`。"),
                format!("The outline has no objective `{id}`."),
            );
        }
    }
}

fn full_objective(lesson: &str, objective: &str) -> String {
    if objective.contains('-') { objective.to_owned() } else { format!("{lesson}-{objective}") }
}

/// A warm-up item: written, and of an earlier lesson; or of a planned one.
fn warm_up(course: &Course, source: &Source, at: usize, id: &str, lesson: &str, practice: &[(String, Vec<ReadItem>)]) {
    let written = practice.iter().any(|(_, items)| items.iter().any(|read| read.item.id == id));
    let owner = id.rsplit_once("-Q").map_or("", |(owner, _)| owner);
    let entry = course.lesson_entry(owner);
    let planned = entry.is_some_and(|entry| entry.planned) && !course.complete;
    if !written && !planned {
        source.error(
            at,
            "item-unknown",
            format!("没有 `{id}` 这道题。请核对编号。"),
            format!("There is no item `{id}`. Check the id."),
        );
    } else if course.lesson_place(owner) >= course.lesson_place(lesson) {
        source.warn(
            at,
            "warmup-late",
            format!("`{id}` 不是前面的课里的题。热身要复习已经学过的。"),
            format!("`{id}` is no item of an earlier lesson. A warm-up goes back to what was learnt."),
        );
    }
}

/// The lesson with its pages.
fn lesson(course: &Course, read: &Read, practice: &[(String, Vec<ReadItem>)], exercises: &[ReadExercise]) -> Lesson {
    let written = |id: &str| practice.iter().any(|(_, items)| items.iter().any(|read| read.item.id == id));
    let exercise = exercise_of(exercises, &read.lesson).map(|read| read.exercise.id.clone());
    let around =
        Around { terms: &course.terms, figures: &course.figures, is_item: &written, exercise: exercise.as_deref() };
    let pages: [Page; 2] =
        [page(&read.zh, &read.raw[0], Lang::Zh, &around), page(&read.en, &read.raw[1], Lang::En, &around)];
    let warm_up = read.raw[0]
        .section(PartId::Warmup)
        .and_then(|section| section.directive("items"))
        .map(|(_, value)| value.split_whitespace().filter(|id| written(id)).map(str::to_owned).collect())
        .unwrap_or_default();
    let own = practice.iter().find(|(lesson, _)| *lesson == read.lesson);
    Lesson {
        id: read.lesson.clone(),
        objectives: read.raw[0].objectives.iter().map(|id| full_objective(&read.lesson, &id.value)).collect(),
        facts: read.facts.clone(),
        items: own.map(|(_, items)| items.iter().map(|read| read.item.id.clone()).collect()).unwrap_or_default(),
        checks: read.checks.iter().map(|check| check.item.id.clone()).collect(),
        warm_up,
        exercise,
        minutes: course.lesson_entry(&read.lesson).map_or(0, |entry| entry.minutes),
        pages,
    }
}
