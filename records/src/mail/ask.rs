//! A reminder that a manager or HR asks for.

use super::{REMINDER, Reminder, Why};
use crate::{
    Action, Ctx, Error, Result, assignments, audit,
    entity::{enrolment, person},
    jobs::{NewJob, enqueue},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

/// Sends one person a reminder, at most once a day whoever asks; false when there was one today.
///
/// # Errors
/// [`Error::NotFound`] for somebody outside the team, for somebody who left, and for somebody whom nothing reaches;
/// [`Error::Closed`] for somebody who has completed the course.
pub async fn ask(ctx: &Ctx, person: Uuid, course: &str) -> Result<bool> {
    ctx.may(Action::Remind)?;
    let by = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    ctx.may_with(&*txn, Action::Remind, person).await?;
    person::Entity::find_by_id(person)
        .filter(person::Column::Status.eq("active"))
        .one(&*txn)
        .await?
        .ok_or(Error::NotFound)?;
    let due = assignments::find(&*txn, person, course).await?.ok_or(Error::NotFound)?;
    let done = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(person))
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(enrolment::Column::CompletedAt.is_not_null())
        .one(&*txn)
        .await?;
    if done.is_some() {
        return Err(Error::Closed);
    }
    let reminder = Reminder { person, course: course.into(), why: Why::Asked, due_on: due.due_on, by: Some(by) };
    let today = ctx.records.today();
    let job = NewJob {
        kind: REMINDER,
        body: serde_json::to_value(reminder)?,
        dedupe: Some(format!("{REMINDER}:{person}:{course}:asked:{today}")),
        run_at: ctx.now(),
    };
    let new = enqueue(ctx, &txn, job).await?;
    if new {
        audit::append(ctx, &txn, "reminded", format!("person/{person}"), json!({"course": course})).await?;
    }
    txn.commit().await?;
    ctx.records.jobs.notify_one();
    Ok(new)
}
