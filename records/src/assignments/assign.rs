//! Assigning a course, and ending an assignment.

use crate::{
    Action, Ctx, Error, Problem, Problems, Result, audit,
    db::Write,
    entity::{assignment, course, department, person},
    mail,
};
use chrono::{Days, NaiveDate};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use serde_json::json;
use uuid::Uuid;

/// Most characters of a reason.
pub(super) const LONGEST_REASON: usize = 300;
/// A due date further ahead is a slip of the finger.
const FURTHEST: u64 = 5 * 366;

/// Whom an assignment names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// These people, one assignment each.
    People(Vec<Uuid>),
    /// A department with everything below it.
    Department(Uuid),
}

/// What the form of an assignment holds.
#[derive(Clone, Debug)]
pub struct NewAssignment {
    /// The course.
    pub course: String,
    /// Whom.
    pub target: Target,
    /// The last day, `2026-09-30`.
    pub due_on: String,
    /// Why: the people it reaches read it.
    pub reason: String,
}

/// Assigns a course. Reminders are put into the queue with it.
///
/// # Errors
/// [`Error::Invalid`] at `course`, `people`, `department`, `due_on` or `reason`.
pub async fn assign(ctx: &Ctx, new: NewAssignment) -> Result<Vec<Uuid>> {
    ctx.may(Action::Assign)?;
    let by = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    let due_on = check(ctx, &txn, &new).await?;
    let targets = match &new.target {
        Target::People(people) => people.iter().map(|id| (Some(*id), None)).collect(),
        Target::Department(id) => vec![(None, Some(*id))],
    };
    let mut ids = Vec::new();
    for (person, department) in targets {
        let id = ctx.id();
        let row = assignment::ActiveModel {
            id: Set(id),
            course_id: Set(new.course.clone()),
            person_id: Set(person),
            department_id: Set(department),
            due_on: Set(due_on.to_string()),
            reason: Set(new.reason.trim().into()),
            created_by: Set(by),
            created_at: Set(ctx.now()),
            ended_at: Set(None),
        };
        row.insert(&*txn).await?;
        let body = json!({
            "course": new.course, "person": person, "department": department, "due_on": due_on.to_string(),
            "reason": new.reason.trim(),
        });
        audit::append(ctx, &txn, "assigned", format!("assignment/{id}"), body).await?;
        mail::plan_for_assignment(ctx, &txn, id, due_on).await?;
        ids.push(id);
    }
    txn.commit().await?;
    ctx.records.jobs.notify_one();
    Ok(ids)
}

async fn check(ctx: &Ctx, txn: &Write, new: &NewAssignment) -> Result<NaiveDate> {
    let mut problems = Problems::default();
    if course::Entity::find_by_id(new.course.clone()).one(&**txn).await?.is_none() {
        problems.add("course", Problem::Unknown);
    }
    match &new.target {
        Target::People(people) if people.is_empty() => problems.add("people", Problem::Empty),
        Target::People(people) => {
            let here = person::Entity::find()
                .filter(person::Column::Id.is_in(people.iter().copied()))
                .filter(person::Column::Status.eq("active"))
                .all(&**txn)
                .await?;
            if people.iter().any(|id| here.iter().all(|row| row.id != *id)) {
                problems.add("people", Problem::Unknown);
            }
        }
        Target::Department(id) => {
            if department::Entity::find_by_id(*id).one(&**txn).await?.is_none() {
                problems.add("department", Problem::Unknown);
            }
        }
    }
    reason(&mut problems, &new.reason);
    let due_on = date(ctx, &mut problems, &new.due_on);
    problems.check()?;
    due_on.ok_or_else(|| Problems::one("due_on", Problem::Malformed))
}

pub(super) fn reason(problems: &mut Problems, reason: &str) {
    if reason.trim().is_empty() {
        problems.add("reason", Problem::Empty);
    } else if reason.trim().chars().count() > LONGEST_REASON {
        problems.add("reason", Problem::TooLong(LONGEST_REASON));
    }
}

/// A due date: readable, not gone, not decades ahead.
pub(super) fn date(ctx: &Ctx, problems: &mut Problems, text: &str) -> Option<NaiveDate> {
    let today = ctx.records.today();
    let furthest = today.checked_add_days(Days::new(FURTHEST)).unwrap_or(NaiveDate::MAX);
    let problem = match text.trim().parse::<NaiveDate>() {
        _ if text.trim().is_empty() => Problem::Empty,
        Err(_) => Problem::Malformed,
        Ok(day) if day < today => Problem::Past,
        Ok(day) if day > furthest => Problem::Malformed,
        Ok(day) => return Some(day),
    };
    problems.add("due_on", problem);
    None
}

/// Ends an assignment: it reaches nobody any more, and what people did stays.
///
/// # Errors
/// [`Error::NotFound`] for one that does not exist; [`Error::Closed`] for one that has ended.
pub async fn end(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::Assign)?;
    let txn = ctx.records.db.write().await?;
    txn.lock("assignments", id).await?;
    let row = assignment::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    if row.ended_at.is_some() {
        return Err(Error::Closed);
    }
    let mut row = row.into_active_model();
    row.ended_at = Set(Some(ctx.now()));
    row.update(&*txn).await?;
    audit::append(ctx, &txn, "assignment-ended", format!("assignment/{id}"), json!({})).await?;
    txn.commit().await
}
