//! Opening: the attempt that is open, or a new one with a seed of its own.

use super::{
    Kind,
    body::Body,
    store::{self, Fresh},
    subject::Asked,
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
use content::paper::Paper;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

/// The open attempt of this kind at a lesson, or a new one. The first one enrols the person. A lesson has one attempt of
/// kind lesson for good; a practice or exercise that was handed in is followed by one with the next number.
///
/// # Errors
/// [`Error::NotFound`] for a lesson that is not written, or has nothing of this kind.
pub async fn open(ctx: &Ctx, course: &str, lesson: &str, kind: Kind) -> Result<Uuid> {
    ctx.may(Action::Learn)?;
    if kind.is_test() {
        return Err(Error::NotFound);
    }
    let enrolment = enrolments::begun(ctx, course).await?;
    let version = courses::version(ctx, &enrolment.version_hash).await?;
    let found = version.course.lesson(lesson).ok_or(Error::NotFound)?;
    let asked = Asked { course: &version.course, kind, subject: &found.id, paper: None };
    if kind != Kind::Lesson && asked.questions().is_empty() {
        return Err(Error::NotFound);
    }
    if let Some(row) = latest(ctx.records.db.read(), &enrolment, lesson, kind).await?
        && row.state == "open"
    {
        return Ok(row.id);
    }
    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", enrolment.id).await?;
    let row = create(ctx, &txn, &enrolment, (kind, lesson), None).await?;
    txn.commit().await?;
    Ok(row.id)
}

/// What a test begins with.
pub(crate) struct Start {
    /// Decides paper and order of options.
    pub seed: u64,
    /// The questions.
    pub paper: Paper,
    /// When it ends.
    pub deadline: Option<i64>,
}

/// Inside a transaction that holds the enrolment: the open attempt, or a new one.
pub(crate) async fn create(
    ctx: &Ctx,
    txn: &Write,
    enrolment: &enrolment::Model,
    (kind, subject): (Kind, &str),
    start: Option<Start>,
) -> Result<attempt::Model> {
    let before = latest(&**txn, enrolment, subject, kind).await?;
    let number = match before {
        Some(row) if row.state == "open" => return Ok(row),
        Some(row) => row.number + 1,
        None => 1,
    };
    let (seed, paper, deadline) = match start {
        Some(Start { seed, paper, deadline }) => (seed, Some(paper), deadline),
        None => (self::seed(ctx), None, None),
    };
    let mut row = attempt::Model {
        id: ctx.id(),
        enrolment_id: enrolment.id,
        person_id: enrolment.person_id,
        version_hash: enrolment.version_hash.clone(),
        kind: kind.word().into(),
        subject: subject.into(),
        number,
        seed: seed as i64,
        state: "open".into(),
        seq: 0,
        started_at: ctx.now(),
        submitted_at: None,
        score: None,
        paper: paper.as_ref().map(serde_json::to_string).transpose()?,
        deadline,
        section: 0,
    };
    row.clone().into_active_model().reset_all().insert(&**txn).await?;
    let body = Body { paper, deadline, ..Body::default() };
    let started = Fresh { save_id: ctx.id(), kind: "started", item: None, base: 0, body: &body };
    store::append(ctx, txn, &mut row, started).await?;
    store::update(txn, &row).await?;
    Ok(row)
}

/// A seed for an attempt.
pub(crate) fn seed(ctx: &Ctx) -> u64 {
    let random = ctx.records.source.random();
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&random[..8]);
    u64::from_be_bytes(bytes)
}

/// The newest attempt of a kind at a subject.
async fn latest(
    db: &impl ConnectionTrait,
    enrolment: &enrolment::Model,
    subject: &str,
    kind: Kind,
) -> Result<Option<attempt::Model>> {
    let query = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment.id))
        .filter(attempt::Column::Kind.eq(kind.word()))
        .filter(attempt::Column::Subject.eq(subject))
        .order_by_desc(attempt::Column::Number);
    Ok(query.one(db).await?)
}
