//! A file other than a lesson text on the desk: its entries, each with its own field.

use super::{
    affected::{self, Affected},
    find::{Found, found},
    halves::Touched,
    history::{Touches, texts},
    look::look,
    open::Draft,
    store::{self, Desk},
    undo::{Step, what_undo_does},
    versions,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    policy::Action,
};
use content::{Text, pieces::Pieces};
use std::collections::HashSet;

/// An entry of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryView {
    /// Its key, `M2-L4-Q1/0`.
    pub key: String,
    /// Its id, or the name of its table.
    pub name: String,
    /// Its first words, to know it by.
    pub hint: String,
    /// What it says.
    pub text: String,
    /// The line of the file in which it begins.
    pub line: u32,
    /// Set when the draft says something else than the published version.
    pub touched: Option<Touched>,
}

/// A file on the desk.
pub struct FileDesk {
    /// The course.
    pub course: String,
    /// The title of the course.
    pub course_title: Text,
    /// The file.
    pub path: String,
    /// The open draft.
    pub draft: Option<Draft>,
    /// When the version was published that the draft changes, and its number.
    pub base: (i64, i64),
    /// Its entries.
    pub entries: Vec<EntryView>,
    /// The number the file is built on.
    pub seq: i64,
    /// What was found in it.
    pub found: Vec<Found>,
    /// Errors of the whole draft.
    pub errors: usize,
    /// What an undo takes back, and a redo brings again.
    pub undo: (Option<Step>, Option<Step>),
    /// Who is in the course.
    pub affected: Affected,
}

/// One file.
pub async fn file(ctx: &Ctx, course: &str, path: &str) -> Result<FileDesk> {
    ctx.may(Action::Author)?;
    let desk = Desk::of(ctx, course).await?;
    if desk.text(path).is_empty() && super::paths::allowed(&desk, path).is_err() {
        return Err(Error::NotFound);
    }
    let look = look(&desk).await?;
    let draft = Draft::of(ctx, &desk).await?;
    let undo = match &draft {
        Some(draft) => what_undo_does(ctx, draft.id, path).await?,
        None => (None, None),
    };
    Ok(FileDesk {
        course: course.to_owned(),
        course_title: desk.base.course.title.clone(),
        path: path.to_owned(),
        base: versions::published(ctx, &desk.base.hash).await?,
        entries: entries(ctx, &desk, path).await?,
        seq: desk.seq(path),
        found: found(&look, ctx.lang, |file| file == path),
        errors: look.errors(),
        undo,
        affected: affected::of(ctx, course).await?,
        draft,
    })
}

/// The entries of a file.
pub(super) async fn entries(ctx: &Ctx, desk: &Desk, path: &str) -> Result<Vec<EntryView>> {
    let touches = Touches::of(ctx.records.db.read(), desk, path).await?;
    let names = store::names(ctx, touches.people().collect::<HashSet<_>>()).await?;
    let known = texts(path, desk.base_text(path));
    let pieces = Pieces::of(path, desk.text(path));
    let view = |piece: &content::pieces::Piece| {
        let text = pieces.text(piece);
        let touched = (!known.contains(text)).then(|| {
            let last = touches.last(text);
            let by = last.and_then(|(who, _)| names.get(&who).cloned()).unwrap_or_default();
            Touched { by, at: last.map_or(0, |(_, at)| at) }
        });
        EntryView {
            key: piece.key(),
            name: piece.part.clone(),
            hint: hint(text, ctx.lang.tag()),
            text: text.to_owned(),
            line: pieces.line(piece),
            touched,
        }
    };
    Ok(pieces.list().iter().map(view).collect())
}

/// The first sentence of an entry in the reader's language: its stem, its title, what is said.
fn hint(text: &str, tag: &str) -> String {
    let end = if tag == "en" { ".en" } else { ".zh" };
    let keys = ["stem", "title", "say", "text", "buyer"].map(|key| format!("{key}{end}"));
    let plain = if tag == "en" { "en" } else { "zh" };
    let value = text.lines().find_map(|line| {
        let (key, value) = line.split_once('=')?;
        let key = key.trim();
        (keys.iter().any(|wanted| wanted == key) || key == plain).then(|| value.trim().trim_matches('"'))
    });
    value.unwrap_or_default().to_owned()
}
