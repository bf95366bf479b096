//! Beginning a course: the first opening of a lesson, pinned to the version published then.

use crate::{
    courses,
    ctx::Ctx,
    db::Write,
    entity::enrolment,
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, sea_query::OnConflict,
};
use uuid::Uuid;

/// Begins a course, or finds that it has begun; gives the enrolment's id.
///
/// # Errors
/// [`Error::NotFound`] for a course that this installation does not have.
pub async fn enrol(ctx: &Ctx, course: &str) -> Result<Uuid> {
    ctx.may(Action::Learn)?;
    Ok(begun(ctx, course).await?.id)
}

/// The actor's enrolment; begins the course if that has not happened.
pub(crate) async fn begun(ctx: &Ctx, course: &str) -> Result<enrolment::Model> {
    if let Some(row) = find(ctx, course).await? {
        return Ok(row);
    }
    let txn = ctx.records.db.write().await?;
    let row = begin(ctx, &txn, course).await?;
    txn.commit().await?;
    Ok(row)
}

/// The actor's enrolment, inside a transaction that begins the course if need be. Two that begin at once make one row.
pub(crate) async fn begin(ctx: &Ctx, txn: &Write, course: &str) -> Result<enrolment::Model> {
    let person = ctx.person()?.id;
    if let Some(row) = of(&**txn, person, course).await? {
        return Ok(row);
    }
    let version = courses::published(ctx, course).await?;
    let row = enrolment::Model {
        id: ctx.id(),
        person_id: person,
        course_id: course.into(),
        version_hash: version.hash.clone(),
        place: None,
        place_at: None,
        progress: 0,
        started_at: ctx.now(),
        completed_at: None,
    };
    let once = OnConflict::columns([enrolment::Column::PersonId, enrolment::Column::CourseId]).do_nothing().to_owned();
    enrolment::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(once)
        .exec_without_returning(&**txn)
        .await?;
    of(&**txn, person, course).await?.ok_or(Error::NotFound)
}

/// The actor's enrolment in a course.
pub(crate) async fn find(ctx: &Ctx, course: &str) -> Result<Option<enrolment::Model>> {
    of(ctx.records.db.read(), ctx.person()?.id, course).await
}

/// An enrolment by its id.
pub(crate) async fn by_id(db: &impl ConnectionTrait, id: Uuid) -> Result<enrolment::Model> {
    enrolment::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

async fn of(db: &impl ConnectionTrait, person: Uuid, course: &str) -> Result<Option<enrolment::Model>> {
    let query = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course));
    Ok(query.one(db).await?)
}
