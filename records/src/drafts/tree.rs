//! The course as its authors see it: what is written, planned, changed, and what was found where.

use super::{
    affected::{self, Affected},
    find::found,
    lesson::waiting,
    lesson_folder,
    look::{Look, look},
    open::Draft,
    store::Desk,
    versions,
};
use crate::{ctx::Ctx, error::Result, policy::Action};
use content::{Level, Text, course::Coverage};
use std::sync::Arc;

/// A lesson in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonLine {
    /// `M2-L4`.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Reading time.
    pub minutes: u32,
    /// Not written yet.
    pub planned: bool,
    /// Whether the draft changes it.
    pub changed: bool,
    /// Errors in its files.
    pub errors: usize,
    /// Warnings in its files.
    pub warnings: usize,
    /// Halves that are older than their partner, or missing.
    pub stale: usize,
    /// Practice items.
    pub items: usize,
}

/// A module in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleLine {
    /// `M2`.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Its lessons.
    pub lessons: Vec<LessonLine>,
}

/// A scenario in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioLine {
    /// `S3`.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Not written yet.
    pub planned: bool,
    /// Whether the draft changes it.
    pub changed: bool,
    /// Errors in its files.
    pub errors: usize,
    /// Warnings in its files.
    pub warnings: usize,
}

/// A quick-reference card in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardLine {
    /// Its file.
    pub path: String,
    /// Title.
    pub title: Text,
}

/// The tree of a course.
pub struct Tree {
    /// `project-selling`.
    pub course: String,
    /// Title.
    pub title: Text,
    /// The open draft.
    pub draft: Option<Draft>,
    /// When the published version was published, and its number.
    pub base: (i64, i64),
    /// Modules.
    pub modules: Vec<ModuleLine>,
    /// Scenarios.
    pub scenarios: Vec<ScenarioLine>,
    /// Quick-reference cards.
    pub cards: Vec<CardLine>,
    /// Errors in all files.
    pub errors: usize,
    /// Warnings in all files.
    pub warnings: usize,
    /// Files that the draft changes.
    pub changed: usize,
    /// What is not covered.
    pub coverage: Coverage,
    /// Who is in the course.
    pub affected: Affected,
}

/// The cards by their files, those too that do not load.
fn cards(look: &Look) -> Vec<CardLine> {
    let mut cards: Vec<CardLine> = Vec::new();
    for (path, _) in look.package.files() {
        let Some(id) = path.strip_prefix("cards/").and_then(|name| name.strip_suffix(".toml")) else { continue };
        let title = look.course.card(id).map_or_else(|| Text::new(id, id), |card| card.title.clone());
        cards.push(CardLine { path: path.to_owned(), title });
    }
    cards
}

/// The tree of a course, with its draft when there is one.
pub async fn tree(ctx: &Ctx, course: &str) -> Result<Tree> {
    ctx.may(Action::Author)?;
    let desk = Desk::of(ctx, course).await?;
    let look = look(&desk).await?;
    // An outline that does not load leaves no tree; the published one still shows the way to the files.
    let outline = if look.course.modules.is_empty() { &desk.base.course } else { &look.course };
    let changed: Vec<String> = desk.base.package.changes(&look.package).into_iter().map(|change| change.path).collect();
    let mut modules = Vec::new();
    for module in &outline.modules {
        let mut lessons = Vec::new();
        for entry in &module.lessons {
            let folder = format!("{}/", lesson_folder(&entry.id));
            let (errors, warnings) = counts(&look, ctx, |file| file.starts_with(&folder));
            let written = look.package.files().any(|(path, _)| path.starts_with(&folder));
            lessons.push(LessonLine {
                id: entry.id.clone(),
                title: entry.title.clone(),
                minutes: entry.minutes,
                planned: entry.planned && !written,
                changed: changed.iter().any(|path| path.starts_with(&folder)),
                errors,
                warnings,
                stale: waiting(ctx, &desk, &entry.id).await?,
                items: look.course.lesson(&entry.id).map_or(0, |lesson| lesson.items.len()),
            });
        }
        modules.push(ModuleLine { id: module.id.clone(), title: module.title.clone(), lessons });
    }
    let scenario = |entry: &content::course::ScenarioEntry| {
        let file = format!("scenarios/{}.", entry.id.to_lowercase());
        let (errors, warnings) = counts(&look, ctx, |path| path.starts_with(&file));
        ScenarioLine {
            id: entry.id.clone(),
            title: entry.title.clone(),
            planned: entry.planned && look.package.get(&format!("{file}toml")).is_none(),
            changed: changed.iter().any(|path| path.starts_with(&file)),
            errors,
            warnings,
        }
    };
    Ok(Tree {
        course: course.to_owned(),
        title: outline.title.clone(),
        draft: Draft::of(ctx, &desk).await?,
        base: versions::published(ctx, &desk.base.hash).await?,
        scenarios: outline.scenarios.iter().map(scenario).collect(),
        cards: cards(&look),
        modules,
        errors: look.errors(),
        warnings: look.warnings(),
        changed: changed.len(),
        coverage: look.report.coverage.clone(),
        affected: affected::of(ctx, course).await?,
    })
}

fn counts(look: &Arc<Look>, ctx: &Ctx, wanted: impl Fn(&str) -> bool) -> (usize, usize) {
    let found = found(look, ctx.lang, wanted);
    let errors = found.iter().filter(|found| found.level == Level::Error).count();
    (errors, found.len() - errors)
}
