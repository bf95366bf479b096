//! The draft as a course: loaded as far as it loads, with everything that the checks find. Looking at a whole course
//! takes a moment, so what was looked at is kept by its hash; nothing is lost with it.

use super::store::Desk;
use crate::error::{Error, Result};
use content::{
    Course, Finding, Level, Package,
    course::{self, Report},
    scenario::{self, ProveContext, Scenario},
};
use std::{
    collections::{BTreeSet, VecDeque},
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// Drafts and versions that were looked at last.
static KEPT: LazyLock<Mutex<Kept>> = LazyLock::new(Mutex::default);
/// By hash, the one looked at last in front.
type Kept = VecDeque<(String, Arc<Look>)>;
const MOST: usize = 6;
/// How far the states of a changed scenario are explored while it is being written.
const STATES: usize = 20_000;

/// A draft as a course.
pub struct Look {
    /// What could be loaded.
    pub course: Course,
    /// What was found, with counts and coverage.
    pub report: Report,
    /// The files.
    pub package: Package,
}

impl Look {
    /// Findings that stop publication.
    pub fn errors(&self) -> usize {
        self.report.findings.iter().filter(|finding| finding.level == Level::Error).count()
    }

    /// Findings that need a trainer's eye.
    pub fn warnings(&self) -> usize {
        self.report.findings.len() - self.errors()
    }
}

/// Looks at the draft of a desk, or at the published version when there is none.
pub(super) async fn look(desk: &Desk) -> Result<Arc<Look>> {
    let package = desk.package()?;
    let hash = package.hash();
    {
        let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, look)) = kept.iter().find(|(name, _)| *name == hash) {
            return Ok(look.clone());
        }
    }
    let changed: Vec<String> = package
        .files()
        .filter(|(path, text)| is_scenario(path) && desk.base.package.get(path) != Some(*text))
        .map(|(path, _)| path.to_owned())
        .collect();
    let look = tokio::task::spawn_blocking(move || inspect(package, &changed)).await.map_err(Error::internal)?;
    let look = Arc::new(look);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.push_front((hash, look.clone()));
    kept.truncate(MOST);
    Ok(look)
}

/// `scenarios/s3.toml`, not its tests.
pub(super) fn is_scenario(path: &str) -> bool {
    let name = path.strip_prefix("scenarios/").and_then(|name| name.strip_suffix(".toml"));
    name.is_some_and(|name| !name.contains(['.', '/']))
}

fn inspect(package: Package, changed: &[String]) -> Look {
    let (course, mut report) = course::inspect(&package);
    for path in changed {
        report.findings.extend(rules(&package, &course, path, STATES));
    }
    report.findings.sort();
    report.findings.dedup();
    Look { course, report, package }
}

/// The rules of one scenario beyond its form, as findings. Up to `states` states are explored; that there are more is
/// no finding here.
pub(super) fn rules(package: &Package, course: &Course, path: &str, states: usize) -> Vec<Finding> {
    let Some(text) = package.get(path) else { return Vec::new() };
    let Ok(scenario) = Scenario::parse(path, text) else { return Vec::new() };
    let facts: BTreeSet<String> = course.facts.iter().map(|fact| fact.id.clone()).collect();
    let context = ProveContext { facts: Some(facts), limit: states, plays: 0, ..ProveContext::default() };
    let proof = scenario::prove(&scenario, &context);
    let finding = |found: content::scenario::prove::ProofFinding| Finding {
        file: found.file,
        line: found.line,
        column: found.column,
        code: found.code,
        level: found.level,
        message: found.message,
    };
    proof.findings.into_iter().filter(|found| found.code != "V16").map(finding).collect()
}
