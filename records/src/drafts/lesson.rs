//! A lesson on the desk: its parts with their state, one part in pairs, what was found, who is in the course.

use super::{
    affected::{self, Affected},
    entries::{EntryView, entries},
    find::{Found, Spot, found},
    halves::{Both, PairView},
    lesson_folder,
    look::{Look, look},
    open::Draft,
    store::Desk,
    undo::{Step, what_undo_does},
    versions,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    policy::Action,
};
use content::{Lang, Level, Text, lesson::PartId, pieces::PieceKind};
use std::sync::Arc;

/// A part in the list at the side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartState {
    /// `front`, the id of a section, or the name of a file, `items.toml`.
    pub id: String,
    /// Errors in it.
    pub errors: usize,
    /// Warnings in it.
    pub warnings: usize,
    /// Halves that are older than their partner, or missing.
    pub stale: usize,
    /// Whether the draft changes it.
    pub changed: bool,
}

/// A half that waits for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The part.
    pub part: String,
    /// The number of the pair in its part, from 1.
    pub number: usize,
    /// Its place among those that are no headings; none for a heading.
    pub paragraph: Option<usize>,
    /// The language that is older, or missing.
    pub lang: Lang,
    /// Whether it says nothing at all.
    pub missing: bool,
}

/// A lesson on the desk.
pub struct LessonDesk {
    /// The course, `project-selling`.
    pub course: String,
    /// The title of the course.
    pub course_title: Text,
    /// `M2-L4`.
    pub lesson: String,
    /// Its title in the outline.
    pub title: Text,
    /// The open draft.
    pub draft: Option<Draft>,
    /// When the version was published that the draft changes, and its number.
    pub base: (i64, i64),
    /// All parts.
    pub parts: Vec<PartState>,
    /// The part that is open.
    pub part: String,
    /// Its pairs, when it is a part of the lesson text.
    pub pairs: Vec<PairView>,
    /// Its entries, when it is a file.
    pub entries: Vec<EntryView>,
    /// The number each file is built on, Chinese first; for a file the first one counts.
    pub bases: [i64; 2],
    /// What was found in this lesson.
    pub found: Vec<Found>,
    /// Halves that wait.
    pub stale: Vec<Stale>,
    /// Errors of the whole draft.
    pub errors: usize,
    /// What an undo takes back, and a redo brings again.
    pub undo: (Option<Step>, Option<Step>),
    /// Who is in the course.
    pub affected: Affected,
    /// The draft as a course.
    pub look: Arc<Look>,
}

/// A lesson with one of its parts open; the first one when the part is not known.
pub async fn lesson(ctx: &Ctx, course: &str, lesson: &str, part: &str) -> Result<LessonDesk> {
    ctx.may(Action::Author)?;
    let desk = Desk::of(ctx, course).await?;
    let look = look(&desk).await?;
    let base = &desk.base.course;
    let entry = look.course.lesson_entry(lesson).or(base.lesson_entry(lesson)).ok_or(Error::NotFound)?.clone();
    let folder = format!("{}/", lesson_folder(lesson));
    let draft = Draft::of(ctx, &desk).await?;
    let both = Both::of(ctx, &desk, lesson).await?;
    let found = found(&look, ctx.lang, |file| file.starts_with(&folder));
    let (parts, stale) = parts(&desk, &look, &both, &found, &folder);
    let part = parts.iter().find(|state| state.id == part).or(parts.iter().find(|state| state.id == "explain"));
    let part = part.map_or_else(|| "front".to_owned(), |state| state.id.clone());
    let path = format!("{folder}{part}");
    let is_file = part.contains('.');
    let bases = match is_file {
        true => [desk.seq(&path), 0],
        false => Lang::ALL.map(|lang| desk.seq(&super::lesson_path(lesson, lang))),
    };
    let undo = match &draft {
        Some(draft) => what_undo_does(ctx, draft.id, &folder).await?,
        None => (None, None),
    };
    Ok(LessonDesk {
        course: course.to_owned(),
        course_title: base.title.clone(),
        lesson: entry.id,
        title: entry.title,
        pairs: if is_file { Vec::new() } else { both.pairs(&part) },
        entries: if is_file { entries(ctx, &desk, &path).await? } else { Vec::new() },
        draft,
        base: versions::published(ctx, &desk.base.hash).await?,
        parts,
        part,
        bases,
        found,
        stale,
        errors: look.errors(),
        undo,
        affected: affected::of(ctx, course).await?,
        look,
    })
}

/// All parts of a lesson with their state: the text, then the other files.
fn parts(desk: &Desk, look: &Look, both: &Both, found: &[Found], folder: &str) -> (Vec<PartState>, Vec<Stale>) {
    let mut stale = Vec::new();
    let mut parts = Vec::new();
    for id in std::iter::once("front").chain(PartId::ALL.map(PartId::name)) {
        let pairs = both.pairs(id);
        let waiting = pairs.iter().filter_map(|pair| {
            let lang = pair.missing.or(pair.stale)?;
            let missing = pair.missing.is_some();
            let paragraph = (pair.kind != PieceKind::Heading).then_some(pair.paragraph);
            Some(Stale { part: id.to_owned(), number: pair.number, paragraph, lang, missing })
        });
        let before = stale.len();
        stale.extend(waiting);
        let here = |level: Level| {
            let at = |found: &&Found| matches!(&found.spot, Spot::Text { part, .. } if part == id);
            found.iter().filter(|found| found.level == level).filter(at).count()
        };
        parts.push(PartState {
            id: id.to_owned(),
            errors: here(Level::Error),
            warnings: here(Level::Warning),
            stale: stale.len() - before,
            changed: pairs.iter().flat_map(|pair| &pair.halves).any(|half| half.touched.is_some()),
        });
    }
    let files = look.package.files().filter_map(|(path, _)| path.strip_prefix(folder));
    for name in files.filter(|name| !name.ends_with(".md")) {
        let path = format!("{folder}{name}");
        let here = |level: Level| found.iter().filter(|found| found.level == level && found.file == path).count();
        parts.push(PartState {
            id: name.to_owned(),
            errors: here(Level::Error),
            warnings: here(Level::Warning),
            stale: 0,
            changed: desk.seq(&path) > 0 && desk.text(&path) != desk.base_text(&path),
        });
    }
    let order = |name: &str| ["items.toml", "exercise.toml"].iter().position(|file| *file == name).unwrap_or(2);
    let texts = PartId::ALL.len() + 1;
    parts[texts..].sort_by_key(|part| (order(&part.id), part.id.clone()));
    (parts, stale)
}

/// How many halves of a lesson wait, for the tree.
pub(super) async fn waiting(ctx: &Ctx, desk: &Desk, lesson: &str) -> Result<usize> {
    if Lang::ALL.iter().all(|lang| desk.seq(&super::lesson_path(lesson, *lang)) == 0) {
        return Ok(0);
    }
    let both = Both::of(ctx, desk, lesson).await?;
    let parts = std::iter::once("front").chain(PartId::ALL.map(PartId::name));
    let waits = |pair: &PairView| pair.stale.is_some() || pair.missing.is_some();
    Ok(parts.map(|part| both.pairs(part).iter().filter(|pair| waits(pair)).count()).sum())
}
