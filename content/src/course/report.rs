//! What `course check` prints.

use crate::{Finding, Lang, Level};
use serde::Serialize;
use std::collections::BTreeMap;

/// The outcome of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Errors and warnings, in the order of files and lines.
    pub findings: Vec<Finding>,
    /// How much there is.
    pub counts: Counts,
    /// What is not covered.
    pub coverage: Coverage,
}

/// How much there is of what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Modules of the outline.
    pub modules: usize,
    /// Written lessons.
    pub lessons: usize,
    /// Practice items of the written lessons.
    pub items: usize,
    /// The same by type.
    pub items_by_type: BTreeMap<String, usize>,
    /// Written scenarios.
    pub scenarios: usize,
    /// Cases.
    pub cases: usize,
    /// Objectives of the outline.
    pub objectives: usize,
    /// Facts.
    pub facts: usize,
}

/// What is not covered; counts the marks S and S* only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// Facts that no written lesson holds.
    pub facts_without_lesson: Vec<String>,
    /// Facts that no item rests on.
    pub facts_without_item: Vec<String>,
    /// Objectives with fewer than two practice items.
    pub objectives_below_two_items: Vec<String>,
}

/// A finding in one language, as JSON shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingLine {
    /// Path inside the course folder.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
    /// Stable short code.
    pub code: &'static str,
    /// What is wrong and how to mend it.
    pub message: String,
}

/// A report in one language; its JSON is the output of `course check --format json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportLines {
    /// What stops publication.
    pub errors: Vec<FindingLine>,
    /// What needs a look.
    pub warnings: Vec<FindingLine>,
    /// How much there is.
    pub counts: Counts,
    /// What is not covered.
    pub coverage: Coverage,
}

impl Report {
    /// Whether nothing stops publication.
    pub fn is_fine(&self) -> bool {
        self.findings.iter().all(|finding| finding.level != Level::Error)
    }

    /// The report in one language.
    pub fn lines(&self, lang: Lang) -> ReportLines {
        let lines = |level| {
            self.findings
                .iter()
                .filter(|finding| finding.level == level)
                .map(|finding| FindingLine {
                    file: finding.file.clone(),
                    line: finding.line,
                    column: finding.column,
                    code: finding.code,
                    message: finding.message.get(lang).to_owned(),
                })
                .collect()
        };
        ReportLines {
            errors: lines(Level::Error),
            warnings: lines(Level::Warning),
            counts: self.counts.clone(),
            coverage: self.coverage.clone(),
        }
    }
}
