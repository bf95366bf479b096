//! What differs between two versions of a course, in the terms of the people who publish it.

use super::Package;
use serde::Serialize;

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
    /// Ids of the sections, items, facts, terms or nodes that differ; empty when the file has none.
    pub parts: Vec<String>,
}

pub(super) fn between(_older: &Package, _newer: &Package) -> Vec<Change> {
    Vec::new()
}
