//! The date that counts for one person, and why.

use super::reach;
use crate::{Action, Ctx, Result, sql::Sql};
use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The date that counts for one person in one course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The assignment it comes from.
    pub assignment: Uuid,
    /// The course.
    pub course: String,
    /// The last day on which completion is in time, in the organisation's time zone.
    pub due_on: NaiveDate,
    /// Whether this person was given a later day.
    pub extended: bool,
    /// Why, in the words of who assigned it.
    pub reason: String,
    /// Who assigned it.
    pub by: String,
    /// The department it was assigned to, when it was not the person alone.
    pub department: Option<String>,
    /// The later day, when one was given.
    pub extension: Option<Extension>,
}

/// A later date for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The new date.
    pub on: NaiveDate,
    /// The date of the assignment.
    pub instead_of: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who gave it.
    pub by: String,
    /// When, UTC in milliseconds.
    pub at: i64,
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    course_id: String,
    department: Option<String>,
    due_on: String,
    reason: String,
    by_name: String,
    later: Option<String>,
    why: Option<String>,
    later_by: Option<String>,
    later_at: Option<i64>,
}

/// The date that counts for this person; none when nothing reaches them.
///
/// # Errors
/// [`crate::Error::NotFound`] for somebody whose completion the actor may not see.
pub async fn due(ctx: &Ctx, db: &impl ConnectionTrait, person: Uuid, course: &str) -> Result<Option<Due>> {
    ctx.may_with(db, Action::ReadCompletion, person).await?;
    find(db, person, course).await
}

pub(crate) async fn find(db: &impl ConnectionTrait, person: Uuid, course: &str) -> Result<Option<Due>> {
    Ok(all(db, person).await?.into_iter().find(|due| due.course == course))
}

/// The date that counts in each course that reaches a person, soonest first, for use cases that have decided that the
/// actor may see it.
pub(crate) async fn all(db: &impl ConnectionTrait, person: Uuid) -> Result<Vec<Due>> {
    let mut courses: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for row in reaching(db, person).await? {
        courses.entry(row.course_id.clone()).or_default().push(row);
    }
    let mut dues: Vec<Due> = courses.values().filter_map(|rows| counting(rows)).collect();
    dues.sort_by(|a, b| (a.due_on, &a.course).cmp(&(b.due_on, &b.course)));
    Ok(dues)
}

/// The latest extension, else the earliest assignment.
fn counting(found: &[Found]) -> Option<Due> {
    let extended = found
        .iter()
        .filter(|row| row.later.is_some())
        .max_by_key(|row| (row.later_at, row.later.clone(), std::cmp::Reverse(row.id)));
    let row = extended.or_else(|| found.iter().min_by_key(|row| (row.due_on.clone(), row.id)))?;
    let extension = extension(row);
    Some(Due {
        assignment: row.id,
        course: row.course_id.clone(),
        due_on: extension.as_ref().map_or_else(|| day(&row.due_on), |later| later.on),
        extended: extension.is_some(),
        reason: row.reason.clone(),
        by: row.by_name.clone(),
        department: row.department.clone(),
        extension,
    })
}

/// The later dates that stand in a person's record, newest first.
pub async fn extensions(ctx: &Ctx, person: Uuid) -> Result<Vec<Extension>> {
    let db = ctx.records.db.read();
    ctx.may_with(db, Action::ReadCompletion, person).await?;
    let mut later: Vec<Extension> = reaching(db, person).await?.iter().filter_map(extension).collect();
    later.sort_by_key(|later| std::cmp::Reverse(later.at));
    Ok(later)
}

async fn reaching(db: &impl ConnectionTrait, person: Uuid) -> Result<Vec<Found>> {
    let mut sql = Sql::default();
    let id = sql.bind(person);
    sql.text = format!(
        "WITH RECURSIVE {} SELECT a.id, a.course_id, d.name AS department, a.due_on, a.reason, m.name AS by_name, e.due_on AS later, e.reason AS why, \
         x.name AS later_by, e.created_at AS later_at FROM assignments a JOIN people m ON m.id = a.created_by \
         LEFT JOIN extensions e ON e.assignment_id = a.id AND e.person_id = {id} \
         LEFT JOIN people x ON x.id = e.created_by \
         LEFT JOIN departments d ON d.id = a.department_id \
         WHERE a.ended_at IS NULL AND (a.person_id = {id} OR a.department_id IN (SELECT id FROM above)) \
         AND EXISTS (SELECT 1 FROM people p WHERE p.id = {id} AND p.status = 'active')",
        reach::above(&id)
    );
    sql.all(db).await
}

fn extension(row: &Found) -> Option<Extension> {
    Some(Extension {
        on: day(row.later.as_ref()?),
        instead_of: day(&row.due_on),
        reason: row.why.clone().unwrap_or_default(),
        by: row.later_by.clone().unwrap_or_default(),
        at: row.later_at.unwrap_or_default(),
    })
}

/// A day as the database keeps it. Only days that were read once are written, so the default is never seen.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}
