//! Opening: the attempt that is open, or a new one with a seed of its own.

use super::{
    Kind,
    body::Body,
    store::{self, Fresh},
    subject,
};
use crate::{
    courses,
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{attempt, enrolment},
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

/// The open attempt of this kind at a lesson, or a new one. The first one enrols the person. A lesson has one attempt of
/// kind lesson for good; a practice or exercise that was handed in is followed by one with the next number.
///
/// # Errors
/// [`Error::NotFound`] for a lesson that is not written, or has nothing of this kind.
pub async fn open(ctx: &Ctx, course: &str, lesson: &str, kind: Kind) -> Result<Uuid> {
    ctx.may(Action::Learn)?;
    let enrolment = enrolments::begun(ctx, course).await?;
    let version = courses::version(ctx, &enrolment.version_hash).await?;
    let found = version.course.lesson(lesson).ok_or(Error::NotFound)?;
    if kind != Kind::Lesson && subject::questions(&version.course, kind, &found.id).is_empty() {
        return Err(Error::NotFound);
    }
    if let Some(row) = latest(ctx.records.db.read(), &enrolment, lesson, kind).await?
        && row.state == "open"
    {
        return Ok(row.id);
    }
    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", enrolment.id).await?;
    let row = create(ctx, &txn, &enrolment, lesson, kind).await?;
    txn.commit().await?;
    Ok(row.id)
}

/// Inside a transaction that holds the enrolment: the open attempt, or a new one.
async fn create(
    ctx: &Ctx,
    txn: &Write,
    enrolment: &enrolment::Model,
    lesson: &str,
    kind: Kind,
) -> Result<attempt::Model> {
    let before = latest(&**txn, enrolment, lesson, kind).await?;
    let number = match before {
        Some(row) if row.state == "open" => return Ok(row),
        Some(row) => row.number + 1,
        None => 1,
    };
    let random = ctx.records.source.random();
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&random[..8]);
    let mut row = attempt::Model {
        id: ctx.id(),
        enrolment_id: enrolment.id,
        person_id: enrolment.person_id,
        version_hash: enrolment.version_hash.clone(),
        kind: kind.word().into(),
        subject: lesson.into(),
        number,
        seed: i64::from_be_bytes(bytes),
        state: "open".into(),
        seq: 0,
        started_at: ctx.now(),
        submitted_at: None,
        score: None,
    };
    row.clone().into_active_model().reset_all().insert(&**txn).await?;
    let started = Fresh { save_id: ctx.id(), kind: "started", item: None, base: 0, body: &Body::default() };
    store::append(ctx, txn, &mut row, started).await?;
    store::update(txn, &row).await?;
    Ok(row)
}

/// The newest attempt of a kind at a lesson.
async fn latest(
    db: &impl ConnectionTrait,
    enrolment: &enrolment::Model,
    lesson: &str,
    kind: Kind,
) -> Result<Option<attempt::Model>> {
    let query = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment.id))
        .filter(attempt::Column::Kind.eq(kind.word()))
        .filter(attempt::Column::Subject.eq(lesson))
        .order_by_desc(attempt::Column::Number);
    Ok(query.one(db).await?)
}
