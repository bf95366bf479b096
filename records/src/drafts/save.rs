//! Saving a text: idempotent by its id, never over a text that the sender has not seen.

use super::{
    MOST, paths,
    store::{self, Desk, Fresh},
};
use crate::{
    ctx::Ctx,
    db::Write,
    entity::draft_event,
    error::{Conflict, Error, Problem, Problems, Result},
    policy::Action,
};
use content::pieces::{Pieces, Span};
use uuid::Uuid;

/// Which pieces of a file a text stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The key of the first piece, `explain/2`.
    pub key: String,
    /// How many pieces the field holds; a paragraph with an empty line in it is two.
    pub count: usize,
}

/// One save.
#[derive(Clone, Debug)]
pub struct Save {
    /// The draft.
    pub draft: Uuid,
    /// The file.
    pub path: String,
    /// The piece of the file; the whole file without one.
    pub place: Option<Place>,
    /// What it is to say.
    pub text: String,
    /// The id of this save: made by the island, or minted by the server into the form.
    pub save_id: Uuid,
    /// The number of the event that wrote the file as the sender saw it; 0 for the published version.
    pub base: i64,
}

/// The proof that a text is safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the event that stands: the next save builds on it.
    pub seq: i64,
    /// The server's time, UTC in milliseconds.
    pub at: i64,
    /// How many pieces the field holds now.
    pub count: usize,
}

/// Saves a text.
///
/// # Errors
/// [`Error::Closed`] when the draft was published or thrown away; [`Error::Conflict`] when somebody changed the same
/// piece since `base`, with the losing text kept; [`Error::Invalid`] with the field `text` for more than [`MOST`]
/// bytes, and with `path` for a file or piece that the course has no place for.
pub async fn save(ctx: &Ctx, save: Save) -> Result<Receipt> {
    ctx.may(Action::Author)?;
    if save.text.len() > MOST {
        return Err(too_large());
    }
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, save.draft).await?;
    let desk = Desk::with(ctx, &*txn, row).await?;
    paths::allowed(&desk, &save.path)?;
    let standing = Standing::of(&txn, &desk, &save).await?;
    let known = store::event_of(&*txn, save.draft, save.save_id).await?;
    if let Some(event) = &known {
        let before = store::text_at(&*txn, &desk, save.draft, &event.path, event.seq - 1).await?;
        // The same save again: the same answer, whatever has happened since.
        if event.kind == "lost" && event.body == save.text {
            return Err(conflict(ctx, &save, &desk, &standing).await?);
        } else if event.kind != "lost" && wrote(event, &before, &save) {
            return Ok(receipt(&before, &save, event));
        }
    }
    // An id that came before with another text is a form that was sent twice: the second text gets an id of its own.
    let save_id = if known.is_some() { ctx.id() } else { save.save_id };
    let (text, count) = match &standing.found {
        Some(span) if standing.fresh => standing.pieces.with(&save.path, *span, &save.text),
        None if standing.fresh && save.place.is_none() => (save.text.replace("\r\n", "\n"), 1),
        _ => {
            let fresh = Fresh { save_id, path: &save.path, kind: "lost", base: save.base, body: &save.text };
            store::append(ctx, &txn, save.draft, fresh).await?;
            txn.commit().await?;
            return Err(conflict(ctx, &save, &desk, &standing).await?);
        }
    };
    if text.len() > MOST {
        return Err(too_large());
    }
    if text == standing.pieces.source() {
        return Ok(Receipt { seq: desk.seq(&save.path), at: ctx.now(), count });
    }
    let fresh = Fresh { save_id, path: &save.path, kind: "saved", base: save.base, body: &text };
    let seq = store::append(ctx, &txn, save.draft, fresh).await?;
    txn.commit().await?;
    Ok(Receipt { seq, at: ctx.now(), count })
}

pub(super) fn too_large() -> Error {
    Problems::one("text", Problem::TooLarge(MOST / 1024))
}

/// What stands where a save wants to write.
struct Standing {
    pieces: Pieces,
    /// Where the piece is now.
    found: Option<Span>,
    /// Whether it still says what the sender saw, or already says what the sender wants.
    fresh: bool,
}

impl Standing {
    async fn of(txn: &Write, desk: &Desk, save: &Save) -> Result<Standing> {
        let now = desk.text(&save.path);
        let pieces = Pieces::of(&save.path, now);
        let unmoved = desk.seq(&save.path) == save.base;
        let Some(place) = &save.place else {
            let fresh = unmoved || now == save.text;
            return Ok(Standing { pieces, found: None, fresh });
        };
        if unmoved {
            let span = pieces.span(&place.key, place.count).ok_or_else(unknown)?;
            return Ok(Standing { pieces, found: Some(span), fresh: true });
        }
        let seen = store::text_at(&**txn, desk, save.draft, &save.path, save.base).await?;
        let seen = Pieces::of(&save.path, &seen);
        let span = seen.span(&place.key, place.count).ok_or_else(unknown)?;
        let found = moved(&seen, span, &pieces);
        let fresh = found
            .is_some_and(|now| pieces.span_text(now) == seen.span_text(span) || pieces.span_text(now) == save.text);
        Ok(Standing { pieces, found, fresh })
    }

    /// What stands there; nothing when the piece is gone.
    fn text(&self, save: &Save) -> String {
        match (&save.place, self.found) {
            (None, _) => self.pieces.source().to_owned(),
            (Some(_), Some(span)) => self.pieces.span_text(span).to_owned(),
            (Some(_), None) => String::new(),
        }
    }
}

fn unknown() -> Error {
    Problems::one("path", Problem::Unknown)
}

/// Where a piece that was seen at one place is now: at the same place while the part has as many pieces as before, else
/// where exactly one piece says the same.
pub(super) fn moved(seen: &Pieces, span: Span, now: &Pieces) -> Option<Span> {
    let part = &seen.list()[span.first].part;
    let key = seen.list()[span.first].key();
    let count = |pieces: &Pieces| pieces.list().iter().filter(|piece| &piece.part == part).count();
    if count(seen) == count(now) {
        return now.span(&key, span.count);
    }
    let wanted = seen.span_text(span);
    let mut same = now.list().iter().filter(|piece| &piece.part == part && now.text(piece) == wanted);
    match (same.next(), same.next()) {
        (Some(piece), None) => now.span(&piece.key(), 1),
        _ => None,
    }
}

/// Whether this event came of this very save: what the file said before, with the text in its place, is what it wrote.
fn wrote(event: &draft_event::Model, before: &str, save: &Save) -> bool {
    let Some(place) = &save.place else { return event.path == save.path && event.body == save.text };
    let pieces = Pieces::of(&save.path, before);
    let span = pieces.span(&place.key, place.count);
    event.path == save.path && span.is_some_and(|span| pieces.with(&save.path, span, &save.text).0 == event.body)
}

/// The receipt of a save that has happened before. How many pieces its field came to hold is counted from the texts
/// before and after it.
fn receipt(before: &str, save: &Save, event: &draft_event::Model) -> Receipt {
    let pieces = |text: &str| Pieces::of(&event.path, text).list().len();
    let held = save.place.as_ref().map_or(1, |place| place.count);
    let count = (held + pieces(&event.body)).saturating_sub(pieces(before)).max(1);
    Receipt { seq: event.seq, at: event.at, count }
}

/// Both texts, and whose stands.
async fn conflict(ctx: &Ctx, save: &Save, desk: &Desk, standing: &Standing) -> Result<Error> {
    let file = desk.files.iter().find(|file| file.path == save.path);
    let by = match file {
        Some(file) => store::names(ctx, [file.person_id]).await?.remove(&file.person_id),
        None => None,
    };
    Ok(Error::Conflict(Box::new(Conflict {
        yours: save.text.clone(),
        theirs: standing.text(save),
        seq: desk.seq(&save.path),
        by: by.unwrap_or_default(),
        at: file.map_or(0, |file| file.at),
    })))
}
