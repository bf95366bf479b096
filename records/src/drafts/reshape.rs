//! Changes to both languages at once: the facts of a pair, a pair added, a pair removed; and the word that a half need
//! not change.

use super::{
    lesson_path,
    store::{self, Desk, Fresh},
};
use crate::{
    ctx::Ctx,
    error::{Error, Problem, Problems, Refusal, Result},
    policy::Action,
};
use content::{Lang, pieces::Pieces};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What happens to a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It rests on these facts.
    Facts(String),
    /// An empty pair comes after it.
    Add,
    /// It goes.
    Remove,
    /// An empty paragraph that rests on these facts comes after it: the half that one language lacks.
    Fill(String),
}

/// Changes the shape of a pair in both files of a lesson, in one step that is undone in one step. `keys` and `bases`
/// are those of the two halves, Chinese first; a half that is missing has no key.
///
/// # Errors
/// [`Error::Refused`] with [`Refusal::DraftHasMoved`] when one of the files was changed since the page was drawn.
pub async fn reshape(
    ctx: &Ctx,
    draft: Uuid,
    lesson: &str,
    keys: [Option<String>; 2],
    bases: [i64; 2],
    save_id: Uuid,
    shape: Shape,
) -> Result<()> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, draft).await?;
    let desk = Desk::with(ctx, &*txn, row).await?;
    if store::event_of(&*txn, draft, save_id).await?.is_some() {
        return Ok(());
    }
    // The first event has the id of the form, so that sending it twice changes nothing twice.
    let mut ids = std::iter::once(save_id).chain(std::iter::repeat_with(|| ctx.id()));
    for ((lang, key), base) in Lang::ALL.into_iter().zip(keys).zip(bases) {
        let path = lesson_path(lesson, lang);
        if desk.seq(&path) != base {
            return Err(Error::Refused(Refusal::DraftHasMoved));
        }
        let Some(key) = key else { continue };
        let text = desk.text(&path);
        let pieces = Pieces::of(&path, text);
        let at = pieces.span(&key, 1).ok_or_else(|| Problems::one("path", Problem::Unknown))?.first;
        let changed = match &shape {
            Shape::Facts(facts) => pieces.with_facts(at, facts),
            Shape::Add => pieces.with_paragraph_after(at),
            Shape::Fill(facts) => {
                pieces.with_paragraph_after(at).and_then(|text| Pieces::of(&path, &text).with_facts(at + 1, facts))
            }
            Shape::Remove => pieces.without(at),
        };
        let changed = changed.ok_or_else(|| Problems::one("path", Problem::Unknown))?;
        if changed != text {
            let save_id = ids.next().unwrap_or_else(|| ctx.id());
            let fresh = Fresh { save_id, path: &path, kind: "saved", base, body: &changed };
            store::append(ctx, &txn, draft, fresh).await?;
        }
    }
    txn.commit().await
}

/// Notes that the two texts say the same as they stand, although only one was changed. Chinese first.
pub async fn checked(ctx: &Ctx, draft: Uuid, lesson: &str, texts: [&str; 2], save_id: Uuid) -> Result<()> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    store::locked(&txn, draft).await?;
    if store::event_of(&*txn, draft, save_id).await?.is_some() {
        return Ok(());
    }
    let path = lesson_path(lesson, Lang::Zh);
    let body = digests(texts);
    store::append(ctx, &txn, draft, Fresh { save_id, path: &path, kind: "checked", base: 0, body: &body }).await?;
    txn.commit().await
}

/// Two texts as the body of a `checked` event.
pub(super) fn digests(texts: [&str; 2]) -> String {
    texts.map(|text| hex::encode(Sha256::digest(text.as_bytes()))).join(" ")
}
