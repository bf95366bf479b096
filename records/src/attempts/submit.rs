//! Handing in: graded once, whatever happens.

use super::{
    Kind,
    body::Body,
    fold::{self, Happened},
    release,
    save::is_open,
    store::{self, Fresh},
    subject,
};
use crate::{
    ctx::Ctx,
    entity::attempt_answer,
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
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
    let mut row = store::locked(&txn, attempt).await?;
    if !is_open(&row) {
        let score = row.score.unwrap_or_default() as i32;
        return Ok(Graded { score, at: row.submitted_at.unwrap_or_default() });
    }
    let items = subject::scored(&loaded.version.course, loaded.kind, &row.subject);
    let answers =
        attempt_answer::Entity::find().filter(attempt_answer::Column::AttemptId.eq(attempt)).all(&*txn).await?;
    let now = ctx.now();
    let mut scores = Vec::with_capacity(items.len());
    for mut answer in answers {
        let Some(item) = items.iter().find(|item| item.id == answer.item_id) else { continue };
        if answer.released_at.is_none() {
            fold::apply(&mut answer, &Happened::Submitted, Some(item), now)?;
            store::put(&txn, answer.clone()).await?;
        }
        scores.push(answer.score.unwrap_or_default() as i32);
    }
    let score = fold::mean(scores, items.len());
    let body = Body { score: Some(score), ..Body::default() };
    let base = row.seq;
    store::append(ctx, &txn, &mut row, Fresh { save_id: ctx.id(), kind: "submitted", item: None, base, body: &body })
        .await?;
    row.state = "submitted".into();
    row.submitted_at = Some(now);
    row.score = Some(i64::from(score));
    store::update(&txn, &row).await?;
    release::count(ctx, &txn, &loaded, &row).await?;
    txn.commit().await?;
    Ok(Graded { score, at: now })
}
