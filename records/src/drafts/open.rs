//! Beginning a draft, finding the open one, throwing it away.

use super::store::{self, Desk};
use crate::{
    audit,
    ctx::Ctx,
    entity::{course, draft},
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::json;
use uuid::Uuid;

/// Any number that only the opening of drafts locks: a course has one open draft.
const LOCK: i64 = 0x5359_4452;

/// An open draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: Uuid,
    /// Who began it.
    pub by: String,
    /// When, UTC in milliseconds.
    pub at: i64,
    /// The number of its last event; 0 when nothing has been changed.
    pub seq: i64,
    /// When that was, and who it was.
    pub saved: Option<(i64, String)>,
}

impl Draft {
    pub(super) async fn of(ctx: &Ctx, desk: &Desk) -> Result<Option<Draft>> {
        let Some(row) = &desk.draft else { return Ok(None) };
        let last = store::last_event(ctx.records.db.read(), row.id).await?;
        let names =
            store::names(ctx, [row.created_by].into_iter().chain(last.iter().map(|event| event.person_id))).await?;
        let name = |id: &Uuid| names.get(id).cloned().unwrap_or_default();
        Ok(Some(Draft {
            id: row.id,
            by: name(&row.created_by),
            at: row.created_at,
            seq: last.as_ref().map_or(0, |event| event.seq),
            saved: last.map(|event| (event.at, name(&event.person_id))),
        }))
    }
}

/// The open draft of a course.
pub async fn current(ctx: &Ctx, course: &str) -> Result<Option<Draft>> {
    ctx.may(Action::Author)?;
    let desk = Desk::of(ctx, course).await?;
    Draft::of(ctx, &desk).await
}

/// Begins a draft from the published version, or gives the open one.
pub async fn open(ctx: &Ctx, course_id: &str) -> Result<Uuid> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    txn.alone(LOCK).await?;
    let course = course::Entity::find_by_id(course_id).one(&*txn).await?.ok_or(Error::NotFound)?;
    if let Some(open) = store::open_draft(&*txn, course_id).await? {
        return Ok(open.id);
    }
    let id = ctx.id();
    let row = draft::ActiveModel {
        id: Set(id),
        course_id: Set(course_id.into()),
        base_hash: Set(course.version_hash.clone()),
        state: Set("open".into()),
        version_hash: Set(None),
        created_by: Set(ctx.person()?.id),
        created_at: Set(ctx.now()),
        closed_at: Set(None),
    };
    row.insert(&*txn).await?;
    let body = json!({"course": course_id, "base": course.version_hash});
    audit::append(ctx, &txn, "draft.open", format!("draft/{id}"), body).await?;
    txn.commit().await?;
    Ok(id)
}

/// Throws the draft away. Its events stay, so that nothing that was ever saved is lost; nobody sees them on a page.
pub async fn discard(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, id).await?;
    let last = store::last_event(&*txn, id).await?.map_or(0, |event| event.seq);
    let course = row.course_id.clone();
    let mut row = row.into_active_model();
    row.state = Set("discarded".into());
    row.closed_at = Set(Some(ctx.now()));
    row.update(&*txn).await?;
    let body = json!({"course": course, "events": last});
    audit::append(ctx, &txn, "draft.discard", format!("draft/{id}"), body).await?;
    txn.commit().await
}
