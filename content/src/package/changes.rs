//! What differs between two versions of a course, in the terms of the people who publish it.

use super::Package;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What happened to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Only the newer package has it.
    Added,
    /// Only the older package has it.
    Removed,
    /// Both have it, with different texts.
    Changed,
}

/// Which part of the course a file is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum About {
    /// `course.toml`.
    Outline,
    /// `facts.toml`.
    Facts,
    /// `glossary.toml`.
    Glossary,
    /// `names.toml`.
    Names,
    /// One language of a lesson; the parts of the change are section ids.
    Lesson {
        /// Lesson id, `M2-L5`.
        lesson: String,
    },
    /// The practice items of a lesson; the parts of the change are item ids.
    Items {
        /// Lesson id.
        lesson: String,
    },
    /// The exercise of a lesson; the parts of the change are the ids of its items.
    Exercise {
        /// Lesson id.
        lesson: String,
    },
    /// A drawing or its labels.
    Figure {
        /// Lesson id.
        lesson: String,
    },
    /// A scenario or its tests; the parts of the change are node ids.
    Scenario {
        /// Scenario id, `S3`.
        scenario: String,
    },
    /// Anything else.
    Other,
}

/// One file that differs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    /// Path inside the course folder.
    pub path: String,
    /// Added, removed or changed.
    pub kind: ChangeKind,
    /// Which part of the course it is.
    pub about: About,
    /// Ids of the sections, items, facts, terms or nodes that differ, and names of other keys; empty for a drawing.
    pub parts: Vec<String>,
}

/// All files that differ, in the order of their paths.
pub(super) fn between(older: &Package, newer: &Package) -> Vec<Change> {
    let paths: BTreeSet<&str> = older.files().chain(newer.files()).map(|(path, _)| path).collect();
    paths
        .into_iter()
        .filter_map(|path| {
            let (before, after) = (older.get(path), newer.get(path));
            let kind = match (before, after) {
                (None, Some(_)) => ChangeKind::Added,
                (Some(_), None) => ChangeKind::Removed,
                (Some(before), Some(after)) if before != after => ChangeKind::Changed,
                _ => return None,
            };
            let about = about(path);
            let parts = parts(&about, path, before.unwrap_or_default(), after.unwrap_or_default());
            Some(Change { path: path.to_owned(), kind, about, parts })
        })
        .collect()
}

fn about(path: &str) -> About {
    let names: Vec<&str> = path.split('/').collect();
    match names.as_slice() {
        ["course.toml"] => About::Outline,
        ["facts.toml"] => About::Facts,
        ["glossary.toml"] => About::Glossary,
        ["names.toml"] => About::Names,
        ["lessons", folder, file] => {
            let lesson = folder.to_uppercase();
            match *file {
                "items.toml" => About::Items { lesson },
                "exercise.toml" => About::Exercise { lesson },
                file if file.starts_with("lesson.") => About::Lesson { lesson },
                _ => About::Figure { lesson },
            }
        }
        ["scenarios", file] => About::Scenario { scenario: file.split('.').next().unwrap_or_default().to_uppercase() },
        _ => About::Other,
    }
}

fn parts(about: &About, path: &str, before: &str, after: &str) -> Vec<String> {
    if matches!(about, About::Lesson { .. }) {
        return differing(sections(before), sections(after));
    }
    if path.ends_with(".toml") {
        return differing(entries(before), entries(after));
    }
    Vec::new()
}

/// Keys whose values differ or that only one side has.
fn differing<V: PartialEq>(before: BTreeMap<String, V>, after: BTreeMap<String, V>) -> Vec<String> {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    keys.into_iter().filter(|key| before.get(*key) != after.get(*key)).cloned().collect()
}

/// The text of each section of a lesson; what stands before the first belongs to `front`.
fn sections(text: &str) -> BTreeMap<String, String> {
    let mut sections: BTreeMap<String, String> = BTreeMap::new();
    let mut name = "front".to_owned();
    for line in text.lines() {
        if let Some(next) = line.strip_prefix("## ") {
            name = next.trim().to_owned();
        }
        let section = sections.entry(name.clone()).or_default();
        section.push_str(line.trim_end());
        section.push('\n');
    }
    sections.values_mut().for_each(|section| section.truncate(section.trim_end().len()));
    sections
}

/// The entries of a TOML file by id, and its other keys by name. Comments and the order of keys are no content.
fn entries(text: &str) -> BTreeMap<String, toml::Value> {
    let mut entries = BTreeMap::new();
    let Ok(table) = text.parse::<toml::Table>() else { return entries };
    for (key, value) in table {
        let lists = match &value {
            toml::Value::Array(list) => list.iter().all(|entry| entry.get("id").is_some_and(toml::Value::is_str)),
            _ => false,
        };
        match value {
            toml::Value::Array(list) if lists && !list.is_empty() => {
                for entry in list {
                    let id = entry.get("id").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
                    entries.insert(id, entry);
                }
            }
            other => {
                entries.insert(key, other);
            }
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(files: &[(&str, &str)]) -> Package {
        Package::from_files(files.iter().map(|(path, text)| (*path, *text))).expect("paths")
    }

    #[test]
    fn a_change_names_the_sections_and_items_it_touches() {
        let older = package(&[
            ("lessons/m2-l5/lesson.en.md", "+++\n+++\n## warmup\nA\n\n## explain\nB\n"),
            (
                "lessons/m2-l5/items.toml",
                "schema = \"x\"\n[[item]]\nid = \"Q1\"\na = 1\n[[item]]\nid = \"Q2\"\na = 1\n",
            ),
            ("scenarios/s3.toml", "x"),
            ("facts.toml", "# remark\n"),
        ]);
        let newer = package(&[
            ("lessons/m2-l5/lesson.en.md", "+++\n+++\n## warmup\nA\n## explain\nC\n"),
            (
                "lessons/m2-l5/items.toml",
                "schema = \"x\"\n[[item]]\na = 1\nid = \"Q1\"\n[[item]]\nid = \"Q3\"\na = 1\n",
            ),
            ("glossary.toml", ""),
            ("facts.toml", "# remark\n"),
        ]);
        let changes = older.changes(&newer);
        let seen: Vec<(&str, ChangeKind, String)> =
            changes.iter().map(|change| (change.path.as_str(), change.kind, change.parts.join(" "))).collect();
        assert_eq!(
            seen,
            [
                ("glossary.toml", ChangeKind::Added, String::new()),
                ("lessons/m2-l5/items.toml", ChangeKind::Changed, "Q2 Q3".into()),
                ("lessons/m2-l5/lesson.en.md", ChangeKind::Changed, "explain".into()),
                ("scenarios/s3.toml", ChangeKind::Removed, String::new()),
            ]
        );
        assert_eq!(changes[1].about, About::Items { lesson: "M2-L5".into() });
        assert_eq!(older.changes(&older), []);
    }
}
