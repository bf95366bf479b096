//! Rows of attempts: finding one that is the actor's own, and writing an event with its projection.

use super::{Kind, body::Body, subject::Asked};
use crate::{
    courses::{self, Version},
    ctx::Ctx,
    db::Write,
    entity::{attempt, attempt_answer, attempt_event},
    error::{Error, Result},
};
use content::paper::Paper;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, Set,
    sea_query::OnConflict,
};
use std::sync::Arc;
use uuid::Uuid;

/// An attempt with the course it is pinned to.
pub(crate) struct Loaded {
    pub row: attempt::Model,
    pub kind: Kind,
    pub version: Arc<Version>,
    /// The paper of a test.
    pub paper: Option<Paper>,
}

impl Loaded {
    /// What it asks.
    pub(super) fn asked(&self) -> Asked<'_> {
        Asked { course: &self.version.course, kind: self.kind, subject: &self.row.subject, paper: self.paper.as_ref() }
    }
}

/// The actor's own attempt. Another person's looks missing.
pub(super) async fn own(ctx: &Ctx, id: Uuid) -> Result<Loaded> {
    let person = ctx.person()?.id;
    let row = attempt::Entity::find_by_id(id).one(ctx.records.db.read()).await?.ok_or(Error::NotFound)?;
    if row.person_id != person {
        return Err(Error::NotFound);
    }
    loaded(ctx, row).await
}

/// An attempt row with its course.
pub(crate) async fn loaded(ctx: &Ctx, row: attempt::Model) -> Result<Loaded> {
    let version = courses::version(ctx, &row.version_hash).await?;
    let kind = Kind::from_word(&row.kind).ok_or_else(|| Error::internal(format!("an attempt of kind {}", row.kind)))?;
    let paper = row.paper.as_deref().map(serde_json::from_str).transpose()?;
    Ok(Loaded { row, kind, version, paper })
}

/// The attempt as it stands inside the transaction, held until its end.
pub(crate) async fn locked(txn: &Write, id: Uuid) -> Result<attempt::Model> {
    txn.lock("attempts", id).await?;
    attempt::Entity::find_by_id(id).one(&**txn).await?.ok_or(Error::NotFound)
}

/// The event that a save id has had, if any.
pub(super) async fn event_of(
    db: &impl ConnectionTrait,
    attempt: Uuid,
    save_id: Uuid,
) -> Result<Option<attempt_event::Model>> {
    let query = attempt_event::Entity::find()
        .filter(attempt_event::Column::AttemptId.eq(attempt))
        .filter(attempt_event::Column::SaveId.eq(save_id));
    Ok(query.one(db).await?)
}

/// The answer that stands for an item.
pub(super) async fn standing(
    db: &impl ConnectionTrait,
    attempt: Uuid,
    item: &str,
) -> Result<Option<attempt_answer::Model>> {
    Ok(attempt_answer::Entity::find_by_id((attempt, item.to_owned())).one(db).await?)
}

/// An event about to be written.
pub(super) struct Fresh<'b> {
    pub save_id: Uuid,
    pub kind: &'static str,
    pub item: Option<&'b str>,
    pub base: i64,
    pub body: &'b Body,
}

/// Appends an event under the next number, and notes that number in the attempt's row.
pub(super) async fn append(ctx: &Ctx, txn: &Write, row: &mut attempt::Model, fresh: Fresh<'_>) -> Result<i64> {
    let event = attempt_event::Model {
        attempt_id: row.id,
        seq: row.seq + 1,
        save_id: fresh.save_id,
        kind: fresh.kind.into(),
        item_id: fresh.item.map(str::to_owned),
        base: fresh.base,
        body: fresh.body.write()?,
        at: ctx.now(),
    };
    row.seq = event.seq;
    event.into_active_model().reset_all().insert(&**txn).await?;
    Ok(row.seq)
}

/// Writes the attempt's own row.
pub(super) async fn update(txn: &Write, row: &attempt::Model) -> Result<()> {
    let change = attempt::ActiveModel {
        id: Set(row.id),
        seq: Set(row.seq),
        state: Set(row.state.clone()),
        submitted_at: Set(row.submitted_at),
        score: Set(row.score),
        section: Set(row.section),
        ..Default::default()
    };
    change.update(&**txn).await?;
    Ok(())
}

/// Writes the row of an item, new or not.
pub(super) async fn put(txn: &Write, row: attempt_answer::Model) -> Result<()> {
    use attempt_answer::Column;
    let columns = [
        Column::Seq,
        Column::Answer,
        Column::Confidence,
        Column::Flagged,
        Column::SavedAt,
        Column::ReleasedAt,
        Column::Score,
    ];
    let conflict = OnConflict::columns([Column::AttemptId, Column::ItemId]).update_columns(columns).to_owned();
    attempt_answer::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(conflict)
        .exec_without_returning(&**txn)
        .await?;
    Ok(())
}
