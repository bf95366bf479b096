//! A later date for one person, with its reason.

use super::{assign, due};
use crate::{
    Action, Ctx, Error, Problem, Problems, Reach, Result, audit,
    entity::{enrolment, extension},
    mail,
};
use chrono::NaiveDate;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde_json::json;
use uuid::Uuid;

/// What the form of an extension holds.
#[derive(Clone, Debug)]
pub struct Extend {
    /// Who gets more time.
    pub person: Uuid,
    /// In which course.
    pub course: String,
    /// The new last day, `2026-10-15`.
    pub due_on: String,
    /// Why; it appears in the person's record.
    pub reason: String,
}

/// Gives one person a later date. A second one replaces the first; the audit trail has both.
///
/// # Errors
/// [`Error::NotFound`] for somebody outside the team, for oneself, and for somebody whom nothing reaches;
/// [`Error::Closed`] when the course is completed; [`Error::Invalid`] at `due_on` or `reason`.
pub async fn extend(ctx: &Ctx, form: Extend) -> Result<NaiveDate> {
    ctx.may(Action::Extend)?;
    let by = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    ctx.may_with(&*txn, Action::Extend, form.person).await?;
    // More time for oneself is for somebody else to give.
    if by == form.person && ctx.reach(Action::Extend) != Reach::All {
        return Err(Error::NotFound);
    }
    txn.lock("people", form.person).await?;
    let present = due::find(&*txn, form.person, &form.course).await?.ok_or(Error::NotFound)?;
    let done = enrolment::Entity::find()
        .filter(enrolment::Column::PersonId.eq(form.person))
        .filter(enrolment::Column::CourseId.eq(&form.course))
        .filter(enrolment::Column::CompletedAt.is_not_null())
        .one(&*txn)
        .await?;
    if done.is_some() {
        return Err(Error::Closed);
    }
    let mut problems = Problems::default();
    let day = assign::date(ctx, &mut problems, &form.due_on);
    if day.is_some_and(|day| day <= present.due_on) {
        problems.add("due_on", Problem::NotLater);
    }
    assign::reason(&mut problems, &form.reason);
    problems.check()?;
    let day = day.ok_or_else(|| Problems::one("due_on", Problem::Malformed))?;
    let key = (present.assignment, form.person);
    extension::Entity::delete_by_id(key).exec(&*txn).await?;
    let row = extension::ActiveModel {
        assignment_id: Set(present.assignment),
        person_id: Set(form.person),
        due_on: Set(day.to_string()),
        reason: Set(form.reason.trim().into()),
        created_by: Set(by),
        created_at: Set(ctx.now()),
    };
    row.insert(&*txn).await?;
    let body = json!({
        "course": form.course, "assignment": present.assignment, "before": present.due_on.to_string(),
        "after": day.to_string(), "reason": form.reason.trim(),
    });
    audit::append(ctx, &txn, "extended", format!("person/{}", form.person), body).await?;
    mail::plan_for_person(ctx, &txn, form.person, &form.course, day).await?;
    txn.commit().await?;
    ctx.records.jobs.notify_one();
    Ok(day)
}
