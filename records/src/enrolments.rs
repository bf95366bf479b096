//! A person in a course, pinned to one version, with the place where they stopped.

use crate::{
    courses,
    ctx::Ctx,
    entity::enrolment,
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

/// Keeps the part of a lesson that is being read. Nothing happens for somebody who has not begun the course.
///
/// # Errors
/// [`Error::NotFound`] for a lesson or a part that the version does not have.
pub async fn keep_place(ctx: &Ctx, course: &str, lesson: &str, part: &str) -> Result<()> {
    ctx.may(Action::Learn)?;
    let person = ctx.person()?.id;
    let Some(row) = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course))
        .one(ctx.records.db.read())
        .await?
    else {
        return Ok(());
    };
    let version = courses::version(ctx, &row.version_hash).await?;
    version.course.lesson(lesson).ok_or(Error::NotFound)?;
    if part.len() > 40 {
        return Err(Error::NotFound);
    }
    let txn = ctx.records.db.write().await?;
    let mut row = row.into_active_model();
    row.place = Set(Some(format!("{lesson}#{part}")));
    row.place_at = Set(Some(ctx.now()));
    row.update(&*txn).await?;
    txn.commit().await
}

pub(crate) async fn find(ctx: &Ctx, course: &str) -> Result<Option<enrolment::Model>> {
    let person = ctx.person()?.id;
    Ok(enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course))
        .one(ctx.records.db.read())
        .await?)
}

pub(crate) async fn by_id(db: &impl sea_orm::ConnectionTrait, id: uuid::Uuid) -> Result<enrolment::Model> {
    enrolment::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

pub(crate) async fn begin(ctx: &Ctx, txn: &crate::db::Write, course: &str) -> Result<enrolment::Model> {
    let person = ctx.person()?.id;
    if let Some(row) = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course))
        .one(&**txn)
        .await?
    {
        return Ok(row);
    }
    let version = courses::published(ctx, course).await?;
    Ok(enrolment::ActiveModel {
        id: Set(ctx.id()),
        person_id: Set(person),
        course_id: Set(course.into()),
        version_hash: Set(version.hash.clone()),
        place: Set(None),
        place_at: Set(None),
        progress: Set(0),
        started_at: Set(ctx.now()),
        completed_at: Set(None),
    }
    .insert(&**txn)
    .await?)
}

pub(crate) async fn update_progress(_ctx: &Ctx, _txn: &crate::db::Write, _id: uuid::Uuid) -> Result<()> {
    Ok(())
}
