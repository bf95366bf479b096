//! Handing in: graded once, whatever happens.

use super::{
    Kind,
    body::Body,
    fold::{self, Happened},
    release,
    save::{is_open, is_over},
    store::{self, Fresh, Loaded},
};
use crate::{
    ctx::Ctx,
    db::Write,
    entity::{attempt, attempt_answer},
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

/// The grade of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// Basis points.
    pub score: i32,
    /// When it was handed in, UTC in milliseconds.
    pub at: i64,
}

/// Hands an attempt in. What is not answered counts nothing. The second time it gives the grade of the first.
///
/// # Errors
/// [`Error::NotFound`] for another person's attempt, or one of kind lesson, which is never handed in.
pub async fn submit(ctx: &Ctx, attempt: Uuid) -> Result<Graded> {
    ctx.may(Action::Learn)?;
    let loaded = store::own(ctx, attempt).await?;
    if loaded.kind == Kind::Lesson {
        return Err(Error::NotFound);
    }
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, attempt).await?;
    let graded = hand_in(ctx, &txn, &loaded, row).await?;
    txn.commit().await?;
    Ok(graded)
}

/// Hands in an attempt whose time is over, whoever notices it: the person who comes back, or the job that waits for the
/// deadline. Nothing happens to one that is not over.
pub(crate) async fn hand_in_late(ctx: &Ctx, loaded: &Loaded) -> Result<()> {
    if !is_open(&loaded.row) || !is_over(ctx, &loaded.row) {
        return Ok(());
    }
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, loaded.row.id).await?;
    hand_in(ctx, &txn, loaded, row).await?;
    txn.commit().await
}

/// Inside a transaction that holds the attempt.
async fn hand_in(ctx: &Ctx, txn: &Write, loaded: &Loaded, mut row: attempt::Model) -> Result<Graded> {
    if !is_open(&row) {
        let score = row.score.unwrap_or_default() as i32;
        return Ok(Graded { score, at: row.submitted_at.unwrap_or_default() });
    }
    let items = loaded.asked().scored();
    let answers =
        attempt_answer::Entity::find().filter(attempt_answer::Column::AttemptId.eq(row.id)).all(&**txn).await?;
    let now = ctx.now();
    let mut earned = HashMap::with_capacity(items.len());
    for mut answer in answers {
        let Some(item) = items.iter().find(|item| item.id == answer.item_id) else { continue };
        if answer.released_at.is_none() {
            fold::apply(&mut answer, &Happened::Submitted, Some(item), now)?;
            store::put(txn, answer.clone()).await?;
        }
        earned.insert(item.id.as_str(), answer.score.unwrap_or_default() as i32);
    }
    let score = loaded.asked().score(&earned);
    let body = Body { score: Some(score), ..Body::default() };
    let base = row.seq;
    let fresh = Fresh { save_id: ctx.id(), kind: "submitted", item: None, base, body: &body };
    store::append(ctx, txn, &mut row, fresh).await?;
    row.state = "submitted".into();
    // A test that ran out of time ended when its time did, not when somebody noticed.
    row.submitted_at = Some(row.deadline.map_or(now, |deadline| now.min(deadline)));
    row.score = Some(i64::from(score));
    store::update(txn, &row).await?;
    release::count(ctx, txn, loaded, &row).await?;
    Ok(Graded { score, at: row.submitted_at.unwrap_or(now) })
}
