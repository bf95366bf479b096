//! Loads a course: every file by itself, then what they say of one another.

mod cards;
mod lessons;
mod pools;
pub(super) mod references;

use super::{Course, outline, rules};
use crate::exercise::read::{ReadExercise, exercise};
use crate::figure::read::figure;
use crate::item::read::{Bank, ReadItem, items_file};
use crate::reading::Source;
use crate::scenario::Scenario;
use crate::{Finding, Level, Package, Text};
use std::collections::{BTreeMap, BTreeSet};

/// A course with everything that was found.
pub(super) struct Loaded {
    pub(super) course: Course,
    /// Sorted, without repetitions.
    pub(super) findings: Vec<Finding>,
    /// How many cases there are.
    pub(super) cases: usize,
    /// Facts that a paragraph of a lesson rests on.
    pub(super) told: BTreeSet<String>,
}

/// The files of one lesson.
struct Folder<'p> {
    lesson: String,
    path: &'p str,
}

/// How closely a course is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// To be read by trainees. What only warns, and takes a comparison of every text with all others, is left out.
    Reading,
    /// To tell an author everything.
    Checking,
}

/// Loads what can be loaded.
pub(super) fn load(package: &Package, depth: Depth) -> Loaded {
    let mut course = Course::default();
    let mut findings = Vec::new();
    read(package, "course.toml", &mut findings, |source| outline::read::outline(source, &mut course));
    read(package, "facts.toml", &mut findings, |source| course.facts = outline::read::facts(source));
    read(package, "glossary.toml", &mut findings, |source| {
        (course.terms, course.letters) = outline::read::glossary(source);
    });
    if package.get("names.toml").is_some() {
        read(package, "names.toml", &mut findings, |source| course.names = super::names::read(source));
    }

    let folders = folders(package, &course, &mut findings);
    let mut practice: Vec<(String, Vec<ReadItem>)> = Vec::new();
    let mut exercises: Vec<ReadExercise> = Vec::new();
    for folder in &folders {
        figures(package, folder, &mut course, &mut findings);
        let mut items = Vec::new();
        read(package, &format!("{}/items.toml", folder.path), &mut findings, |source| items = items_file(source));
        practice.push((folder.lesson.clone(), items));
        let path = format!("{}/exercise.toml", folder.path);
        if package.get(&path).is_some() {
            read(package, &path, &mut findings, |source| exercises.push(exercise(source)));
        }
    }
    references::exercises(package, &course, &folders, &mut exercises, &mut findings);
    let pooled = pools::pools(package, &mut course, &mut findings);
    let (checks, told) = lessons::lessons(package, &folders, &mut course, &practice, &exercises, depth, &mut findings);
    let all = practice
        .iter()
        .flat_map(|(lesson, items)| items.iter().map(move |item| (lesson.as_str(), item, Bank::Practice)))
        .chain(
            exercises
                .iter()
                .flat_map(|read| read.items.iter().map(|item| (read.lesson.value.as_str(), item, Bank::Exercise))),
        )
        .chain(checks.iter().map(|(lesson, item)| (lesson.as_str(), item, Bank::Check)))
        .chain(pooled.iter().map(|(lesson, item, bank)| (lesson.as_str(), item, *bank)));
    let all: Vec<(&str, &ReadItem, Bank)> = all.collect();
    rules::items::check(package, &course, &all, depth, &mut findings);
    for (_, read, _) in &all {
        course.items.insert(read.item.id.clone(), read.item.clone());
    }
    for read in exercises {
        course.exercises.insert(read.lesson.value, read.exercise);
    }
    scenarios(package, &mut course, &mut findings);
    cards::cards(package, &mut course, &mut findings);
    let cases = package.files().filter(|(path, _)| path.starts_with("cases/") && path.ends_with(".toml")).count();
    findings.sort();
    findings.dedup();
    Loaded { course, findings, cases, told }
}

/// Reads one file that must be there.
fn read(package: &Package, path: &str, findings: &mut Vec<Finding>, reading: impl FnOnce(&Source)) {
    let Some(text) = package.get(path) else {
        findings.push(missing(path));
        return;
    };
    let source = Source::new(path, text);
    reading(&source);
    findings.extend(source.into_findings());
}

/// The finding for a file that is not there.
fn missing(path: &str) -> Finding {
    finding(
        path,
        "file-missing",
        format!("缺少文件 `{path}`。请加上。"),
        format!("The file `{path}` is missing. Add it."),
    )
}

/// A finding in the outline, at the entry of an id.
fn in_outline(package: &Package, id: &str, code: &'static str, zh: String, en: String) -> Finding {
    let text = package.get("course.toml").unwrap_or_default();
    let (line, column) = crate::finding::place(text, text.find(&format!("id = \"{id}\"")).unwrap_or(0));
    Finding { line, column, ..finding("course.toml", code, zh, en) }
}

/// A finding about a whole file.
fn finding(path: &str, code: &'static str, zh: String, en: String) -> Finding {
    Finding { file: path.to_owned(), line: 1, column: 1, code, level: Level::Error, message: Text { zh, en } }
}

/// The lesson folders, in the order of the outline; those that it does not know are noted.
fn folders<'p>(package: &'p Package, course: &Course, findings: &mut Vec<Finding>) -> Vec<Folder<'p>> {
    let mut paths: BTreeMap<&str, &str> = BTreeMap::new();
    for (path, _) in package.files() {
        let Some(rest) = path.strip_prefix("lessons/") else { continue };
        if let Some((name, _)) = rest.split_once('/') {
            paths.insert(name, &path[.."lessons/".len() + name.len()]);
        }
    }
    let mut folders = Vec::new();
    for entry in course.modules.iter().flat_map(|module| &module.lessons) {
        match (paths.remove(entry.id.to_lowercase().as_str()), entry.planned) {
            (Some(path), planned) => {
                if planned {
                    findings.push(Finding {
                        level: Level::Warning,
                        ..in_outline(
                            package,
                            &entry.id,
                            "planned-written",
                            format!("`{}` 已经写好。请去掉它的 `planned = true`。", entry.id),
                            format!("`{}` is written. Remove its `planned = true`.", entry.id),
                        )
                    });
                }
                folders.push(Folder { lesson: entry.id.clone(), path });
            }
            (None, true) if !course.complete => {}
            (None, _) => findings.push(in_outline(
                package,
                &entry.id,
                "lesson-missing",
                format!(
                    "`{}` 没有文件夹 `lessons/{}`。请写好它；课程还没写完时，标上 `planned = true`，并让 `complete = false`。",
                    entry.id,
                    entry.id.to_lowercase()
                ),
                format!(
                    "`{}` has no folder `lessons/{}`. Write it; in an unfinished course mark it `planned = true` and keep `complete = false`.",
                    entry.id,
                    entry.id.to_lowercase()
                ),
            )),
        }
    }
    // Without an outline every folder would be unknown, which says nothing new.
    if !course.modules.is_empty() {
        for (name, path) in paths {
            findings.push(finding(
                &format!("{path}/lesson.zh-CN.md"),
                "lesson-unknown",
                format!("目录里没有 `{}` 这一课。请加进 course.toml，或删掉这个文件夹。", name.to_uppercase()),
                format!(
                    "The outline has no lesson `{}`. Add it to course.toml, or remove the folder.",
                    name.to_uppercase()
                ),
            ));
        }
    }
    folders
}

/// The drawings of a lesson: every TOML file that is neither items nor exercise.
fn figures(package: &Package, folder: &Folder, course: &mut Course, findings: &mut Vec<Finding>) {
    let prefix = format!("{}/", folder.path);
    for (path, _) in package.files() {
        let Some(name) = path.strip_prefix(&prefix).and_then(|name| name.strip_suffix(".toml")) else { continue };
        if matches!(name, "items" | "exercise") {
            continue;
        }
        let Some(figure) = figure(package, path, findings) else { continue };
        let expected = format!("{}-{name}", folder.lesson);
        if figure.id != expected && !figure.id.is_empty() {
            findings.push(finding(
                path,
                "id-form",
                format!("这幅图的编号应是 `{expected}`。"),
                format!("The id of this figure is `{expected}`."),
            ));
        }
        course.figures.insert(figure.id.clone(), figure);
    }
}

/// Plays the recorded plays of every scenario that could be read. Left out of loading, since it takes seconds and what is
/// published has passed it.
pub(super) fn recorded_plays(package: &Package, loaded: &mut Loaded) {
    for (id, scenario) in &loaded.course.scenarios_written {
        let path = format!("scenarios/{}.tests.toml", id.to_lowercase());
        if let Some(text) = package.get(&path) {
            loaded.findings.extend(crate::scenario::tests::run(scenario, &path, text));
        }
    }
}

/// Reads all texts once more for names and letters.
pub(super) fn wording(package: &Package, loaded: &mut Loaded) {
    loaded.findings.extend(rules::wording(package, &loaded.course));
    loaded.findings.sort();
    loaded.findings.dedup();
}

/// The scenarios.
fn scenarios(package: &Package, course: &mut Course, findings: &mut Vec<Finding>) {
    let mut written = BTreeSet::new();
    for (path, text) in package.files() {
        let Some(name) = path.strip_prefix("scenarios/").and_then(|name| name.strip_suffix(".toml")) else { continue };
        if name.contains(['.', '/']) {
            continue;
        }
        written.insert(name.to_uppercase());
        if !course.scenarios.iter().any(|entry| entry.id.eq_ignore_ascii_case(name)) && !course.modules.is_empty() {
            findings.push(finding(
                path,
                "scenario-unknown",
                format!("目录里没有情景 `{}`。请加进 course.toml，或删掉这个文件。", name.to_uppercase()),
                format!(
                    "The outline has no scenario `{}`. Add it to course.toml, or remove the file.",
                    name.to_uppercase()
                ),
            ));
        }
        match Scenario::parse(path, text) {
            Ok(scenario) => {
                findings.extend(rules::guardrails::in_scenario(course, path, &scenario));
                course.scenarios_written.insert(name.to_uppercase(), scenario);
            }
            Err(found) => findings.extend(found),
        }
    }
    for entry in &course.scenarios {
        if !written.contains(&entry.id) && (!entry.planned || course.complete) {
            findings.push(in_outline(
                package,
                &entry.id,
                "scenario-missing",
                format!("`{}` 没有文件。请写好它；课程还没写完时，标上 `planned = true`，并让 `complete = false`。", entry.id),
                format!("`{}` has no file. Write it; in an unfinished course mark it `planned = true` and keep `complete = false`.", entry.id),
            ));
        }
    }
}
