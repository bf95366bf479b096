//! What a draft changes, as a publisher reads it: by lesson and part, before and after.

use super::{
    diff::{Run, runs},
    find::lesson_of,
    store::Desk,
};
use crate::{ctx::Ctx, error::Result, policy::Action};
use content::{
    Lang, Package,
    package::{About, ChangeKind},
    pieces::{Piece, PieceKind, Pieces, pairs},
};

/// One piece that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PieceChange {
    /// The section, `front`, or the id of the entry.
    pub part: String,
    /// Its key in the newer file, for the way there.
    pub key: Option<String>,
    /// Its place among the paragraphs of its part, from 1; none for a heading or an entry.
    pub paragraph: Option<usize>,
    /// From the older text to the newer.
    pub runs: Vec<Run>,
}

/// One file that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// The file.
    pub path: String,
    /// Added, removed or changed.
    pub kind: ChangeKind,
    /// Which part of the course it is.
    pub about: About,
    /// The lesson it belongs to.
    pub lesson: Option<String>,
    /// The language, for a lesson text.
    pub lang: Option<Lang>,
    /// The pieces that differ; of an added or removed file none.
    pub pieces: Vec<PieceChange>,
}

/// What the open draft of a course changes.
pub async fn changes(ctx: &Ctx, course: &str) -> Result<Vec<FileChange>> {
    ctx.may(Action::Author)?;
    let desk = Desk::of(ctx, course).await?;
    Ok(between(&desk.base.package, &desk.package()?))
}

/// What differs in the newer package.
pub(super) fn between(older: &Package, newer: &Package) -> Vec<FileChange> {
    let file = |change: content::package::Change| {
        let text = |package: &Package| package.get(&change.path).unwrap_or_default().to_owned();
        let pieces = match change.kind {
            ChangeKind::Changed => pieces(&change.path, &text(older), &text(newer)),
            ChangeKind::Added | ChangeKind::Removed => Vec::new(),
        };
        FileChange {
            lesson: lesson_of(&change.path),
            lang: change.path.strip_suffix(".md").and_then(|path| Lang::from_tag(path.rsplit_once("lesson.")?.1)),
            path: change.path,
            kind: change.kind,
            about: change.about,
            pieces,
        }
    };
    older.changes(newer).into_iter().map(file).collect()
}

fn pieces(path: &str, before: &str, after: &str) -> Vec<PieceChange> {
    let (old, new) = (Pieces::of(path, before), Pieces::of(path, after));
    let mut parts: Vec<&String> = Vec::new();
    for piece in new.list().iter().chain(old.list()) {
        if !parts.contains(&&piece.part) {
            parts.push(&piece.part);
        }
    }
    let mut changes = Vec::new();
    for part in parts {
        for pair in pairs(&old, &new, part) {
            let words = |pieces: &Pieces, at: Option<usize>| match at {
                Some(at) => {
                    let piece = &pieces.list()[at];
                    let facts = pieces.facts(piece);
                    if facts.is_empty() {
                        pieces.text(piece).to_owned()
                    } else {
                        format!("{facts}\n{}", pieces.text(piece))
                    }
                }
                None => String::new(),
            };
            let (old_text, new_text) = (words(&old, pair.zh), words(&new, pair.en));
            if old_text == new_text {
                continue;
            }
            let piece = pair.en.map(|at| &new.list()[at]);
            let paragraph = match (pair.en, pair.zh) {
                (Some(at), _) => paragraph(&new, at),
                (None, Some(at)) => paragraph(&old, at),
                (None, None) => None,
            };
            changes.push(PieceChange {
                part: part.clone(),
                key: piece.map(Piece::key),
                paragraph,
                runs: runs(&old_text, &new_text),
            });
        }
    }
    changes
}

/// The place of a paragraph among those of its part, headings left out.
fn paragraph(pieces: &Pieces, at: usize) -> Option<usize> {
    let piece = &pieces.list()[at];
    let plain = |other: &&Piece| other.part == piece.part && other.kind == PieceKind::Paragraph;
    (piece.kind == PieceKind::Paragraph).then(|| pieces.list()[..=at].iter().filter(plain).count())
}
