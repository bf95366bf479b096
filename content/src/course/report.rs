//! What `course check` prints.

use super::load::Loaded;
use crate::{Finding, Lang, Level};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The outcome of a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Errors and warnings, in the order of files and lines.
    pub findings: Vec<Finding>,
    /// How much there is.
    pub counts: Counts,
    /// What is not covered.
    pub coverage: Coverage,
    /// Whether the course says of itself that it is whole: then nothing may be missing.
    pub complete: bool,
}

/// How much there is of what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Modules of the outline.
    pub modules: usize,
    /// Written lessons.
    pub lessons: usize,
    /// Items of the bank: practice items of the written lessons, and the pools.
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
    /// Whether the course says of itself that it is whole.
    pub complete: bool,
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
            complete: self.complete,
        }
    }
}

/// The report on a loaded course.
pub(super) fn of(loaded: Loaded) -> Report {
    let Loaded { course, mut findings, cases, told } = loaded;
    let practice: Vec<_> = course.lessons().flat_map(|lesson| &lesson.items).filter_map(|id| course.item(id)).collect();
    let pools = &course.pools;
    let pooled = pools.exam.iter().map(|pooled| &pooled.item).chain(pools.pairs.iter().flat_map(|twins| &twins.forms));
    let bank: Vec<_> = practice.iter().copied().chain(pooled.filter_map(|id| course.item(id))).collect();
    let mut items_by_type = BTreeMap::new();
    for item in &bank {
        *items_by_type.entry(item.kind.name().to_owned()).or_insert(0) += 1;
    }
    let objectives: Vec<_> =
        course.modules.iter().flat_map(|module| &module.lessons).flat_map(|lesson| &lesson.objectives).collect();
    let counts = Counts {
        modules: course.modules.len(),
        lessons: course.lessons().count(),
        items: bank.len(),
        items_by_type,
        scenarios: course.scenarios_written.len(),
        cases,
        objectives: objectives.len(),
        facts: course.facts.len(),
    };
    let rested: BTreeSet<&str> = bank.iter().flat_map(|item| &item.facts).map(String::as_str).collect();
    let uncovered = |covered: &dyn Fn(&str) -> bool| -> Vec<String> {
        let source = course.facts.iter().filter(|fact| fact.mark.is_source());
        source.filter(|fact| !covered(&fact.id)).map(|fact| fact.id.clone()).collect()
    };
    let coverage = Coverage {
        facts_without_lesson: uncovered(&|id| told.contains(id)),
        facts_without_item: uncovered(&|id| rested.contains(id)),
        objectives_below_two_items: objectives
            .iter()
            .filter(|objective| {
                practice.iter().filter(|item| item.objective.as_ref() == Some(&objective.id)).count() < 2
            })
            .map(|objective| objective.id.clone())
            .collect(),
    };
    if course.complete {
        findings.extend(holes(&coverage));
    }
    findings.sort();
    findings.dedup();
    Report { findings, counts, coverage, complete: course.complete }
}

/// In a complete course a hole in the coverage is an error.
fn holes(coverage: &Coverage) -> Vec<Finding> {
    let finding = |id: &String, zh: &str, en: &str| Finding {
        file: "course.toml".into(),
        line: 1,
        column: 1,
        code: "coverage",
        level: Level::Error,
        message: crate::Text::new(format!("`{id}` {zh}"), format!("`{id}` {en}")),
    };
    let lessons = coverage.facts_without_lesson.iter().map(|id| {
        finding(
            id,
            "没有哪一课讲到。请补上，或把 `complete` 改成 false。",
            "is told in no lesson. Add it, or set `complete` to false.",
        )
    });
    let items = coverage.facts_without_item.iter().map(|id| {
        finding(
            id,
            "没有哪道题用到。请补上，或把 `complete` 改成 false。",
            "is asked in no item. Add one, or set `complete` to false.",
        )
    });
    let objectives = coverage.objectives_below_two_items.iter().map(|id| {
        finding(
            id,
            "不足两道题。请补上，或把 `complete` 改成 false。",
            "has fewer than two items. Add some, or set `complete` to false.",
        )
    });
    lessons.chain(items).chain(objectives).collect()
}
