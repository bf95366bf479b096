//! Feedback for one item before the attempt is handed in, and the flag "come back later".

use super::{
    Kept, Kind,
    body::Body,
    fold::{self, Happened},
    save::{is_open, item, takes},
    store::{self, Fresh, Loaded},
    subject::Subject,
};
use crate::{
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{attempt, attempt_answer},
    error::{Error, Problem, Problems, Result},
    policy::Action,
    sittings,
};
use content::item::{Completeness, completeness};
use uuid::Uuid;

/// Asks for the feedback of one item.
#[derive(Clone, Debug)]
pub struct Release {
    /// The attempt.
    pub attempt: Uuid,
    /// The item.
    pub item: String,
}

/// Shows the feedback of an answered item; from then on its answer can no longer change. Twice is as good as once.
///
/// # Errors
/// [`Error::Invalid`] with the field `answer` when something of the answer is still missing; [`Error::Closed`] when the
/// attempt was handed in.
pub async fn release(ctx: &Ctx, ask: Release) -> Result<()> {
    ctx.may(Action::Learn)?;
    let loaded = store::own(ctx, ask.attempt).await?;
    if loaded.kind.is_test() {
        return Err(Error::NotFound);
    }
    let subject = loaded.asked().find(&ask.item).ok_or(Error::NotFound)?;
    let txn = ctx.records.db.write().await?;
    let mut row = store::locked(&txn, ask.attempt).await?;
    let mut answer =
        store::standing(&*txn, ask.attempt, &ask.item).await?.unwrap_or_else(|| fold::blank(ask.attempt, &ask.item));
    if answer.released_at.is_some() {
        return Ok(());
    }
    if !is_open(&row) {
        return Err(Error::Closed);
    }
    within(ctx, &txn, &mut row, &mut answer, &subject).await?;
    if answer.released_at.is_none() {
        return Err(Problems::one("answer", Problem::Empty));
    }
    store::put(&txn, answer).await?;
    store::update(&txn, &row).await?;
    count(ctx, &txn, &loaded, &row).await?;
    txn.commit().await
}

/// Releases inside a transaction that holds the attempt, if the answer is complete; the caller writes the rows.
pub(super) async fn within(
    ctx: &Ctx,
    txn: &Write,
    row: &mut attempt::Model,
    answer: &mut attempt_answer::Model,
    subject: &Subject<'_>,
) -> Result<()> {
    let item = item(subject);
    let complete = match (item, answer.answer.as_deref().map(Kept::from_json).transpose()?) {
        (Some(item), Some(Kept::Answer(answer))) => completeness(item, &answer) == Completeness::Complete,
        _ => false,
    };
    if !complete {
        return Ok(());
    }
    fold::apply(answer, &Happened::Released, item, ctx.now())?;
    let body = Body { score: answer.score.map(|score| score as i32), ..Body::default() };
    let fresh =
        Fresh { save_id: ctx.id(), kind: "released", item: Some(&answer.item_id), base: answer.seq, body: &body };
    store::append(ctx, txn, row, fresh).await?;
    Ok(())
}

/// Takes what can no longer change into the person's progress.
pub(super) async fn count(ctx: &Ctx, txn: &Write, loaded: &Loaded, row: &attempt::Model) -> Result<()> {
    match loaded.kind {
        Kind::Practice => enrolments::lesson_changed(ctx, txn, &loaded.version, row.enrolment_id, &row.subject).await,
        kind if kind.is_test() => sittings::taken(ctx, txn, loaded, row).await,
        _ => Ok(()),
    }
}

/// Puts the flag of an item up or down.
#[derive(Clone, Debug)]
pub struct Flag {
    /// The attempt.
    pub attempt: Uuid,
    /// The item.
    pub item: String,
    /// The id of this act.
    pub save_id: Uuid,
    /// Up or down.
    pub up: bool,
}

/// Marks an item to be looked at again. It changes nothing else.
pub async fn flag(ctx: &Ctx, flag: Flag) -> Result<()> {
    ctx.may(Action::Learn)?;
    let loaded = store::own(ctx, flag.attempt).await?;
    loaded.asked().find(&flag.item).ok_or(Error::NotFound)?;
    let txn = ctx.records.db.write().await?;
    let mut row = store::locked(&txn, flag.attempt).await?;
    if store::event_of(&*txn, flag.attempt, flag.save_id).await?.is_some() {
        return Ok(());
    }
    if !takes(ctx, &loaded, &row, &flag.item) {
        return Err(Error::Closed);
    }
    let mut answer = store::standing(&*txn, flag.attempt, &flag.item)
        .await?
        .unwrap_or_else(|| fold::blank(flag.attempt, &flag.item));
    if answer.flagged == flag.up {
        return Ok(());
    }
    fold::apply(&mut answer, &Happened::Flagged(flag.up), None, ctx.now())?;
    let body = Body { flagged: Some(flag.up), ..Body::default() };
    let fresh = Fresh { save_id: flag.save_id, kind: "flagged", item: Some(&flag.item), base: answer.seq, body: &body };
    store::append(ctx, &txn, &mut row, fresh).await?;
    store::put(&txn, answer).await?;
    store::update(&txn, &row).await?;
    txn.commit().await
}
