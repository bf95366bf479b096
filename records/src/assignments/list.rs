//! The list of assignments, with whom they reach.

use super::{due::day, reach};
use crate::{
    Action, Ctx, Error, Result,
    entity::assignment,
    slice::{self, PER_PAGE, Slice},
    sql::Sql,
};
use chrono::NaiveDate;
use sea_orm::{EntityTrait, FromQueryResult};
use uuid::Uuid;

/// One assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: Uuid,
    /// The course.
    pub course: String,
    /// The person it names.
    pub person: Option<(Uuid, String)>,
    /// The department it names.
    pub department: Option<(Uuid, String)>,
    /// The last day.
    pub due_on: NaiveDate,
    /// Why.
    pub reason: String,
    /// Who made it.
    pub by: String,
    /// When, UTC in milliseconds.
    pub at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// People it reaches now.
    pub reaches: i64,
    /// Of these, have completed the course.
    pub completed: i64,
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    course_id: String,
    person_id: Option<Uuid>,
    person: Option<String>,
    department_id: Option<Uuid>,
    department: Option<String>,
    due_on: String,
    reason: String,
    by_name: String,
    created_at: i64,
    ended_at: Option<i64>,
    reaches: i64,
    completed: i64,
    total: i64,
}

/// Assignments of a course, those in force first by their date, then those that ended when `ended` is set.
pub async fn list(ctx: &Ctx, course: &str, ended: bool, page: i64) -> Result<Slice<Row>> {
    ctx.may(Action::Assign)?;
    let page = slice::asked(page);
    let only = if ended { "" } else { "AND a.ended_at IS NULL" };
    let sql = statement(course, |_| only.into(), page);
    let found: Vec<Found> = sql.all(ctx.records.db.read()).await?;
    let total = found.first().map_or(0, |row| row.total);
    Ok(Slice { rows: found.into_iter().map(row).collect(), total, page, per: PER_PAGE })
}

/// One assignment, for the page that asks before it is ended.
pub async fn ending(ctx: &Ctx, id: Uuid) -> Result<Row> {
    ctx.may(Action::Assign)?;
    let db = ctx.records.db.read();
    let stored = assignment::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let sql = statement(&stored.course_id, |sql| format!("AND a.id = {}", sql.bind(id)), 1);
    sql.one::<Found>(db).await?.map(row).ok_or(Error::NotFound)
}

/// The assignments in force that name or contain this person, earliest first.
pub async fn of_person(ctx: &Ctx, person: Uuid, course: &str) -> Result<Vec<Row>> {
    let db = ctx.records.db.read();
    ctx.may_with(db, Action::ReadCompletion, person).await?;
    let only = |sql: &mut Sql| {
        let id = sql.bind(person);
        format!("AND a.id IN (SELECT assignment_id FROM hit WHERE person_id = {id})")
    };
    Ok(statement(course, only, 1).all::<Found>(db).await?.into_iter().map(row).collect())
}

fn statement(course: &str, only: impl FnOnce(&mut Sql) -> String, page: i64) -> Sql {
    let mut sql = Sql::default();
    let parts = reach::parts(&mut sql, course);
    let course = sql.bind(course);
    let only = only(&mut sql);
    let (limit, offset) = (sql.bind(PER_PAGE), sql.bind((page - 1) * PER_PAGE));
    sql.text = format!(
        "WITH RECURSIVE {parts}, counted(assignment_id, reaches, completed) AS ( \
           SELECT h.assignment_id, count(*), count(n.completed_at) FROM hit h \
           LEFT JOIN enrolments n ON n.person_id = h.person_id AND n.course_id = {course} GROUP BY h.assignment_id) \
         SELECT a.id, a.course_id, a.person_id, p.name AS person, a.department_id, d.name AS department, a.due_on, \
           a.reason, m.name AS by_name, a.created_at, a.ended_at, coalesce(c.reaches, 0) AS reaches, \
           coalesce(c.completed, 0) AS completed, count(*) OVER () AS total \
         FROM assignments a JOIN people m ON m.id = a.created_by LEFT JOIN people p ON p.id = a.person_id \
         LEFT JOIN departments d ON d.id = a.department_id LEFT JOIN counted c ON c.assignment_id = a.id \
         WHERE a.course_id = {course} {only} \
         ORDER BY (a.ended_at IS NOT NULL), a.due_on, a.created_at, a.id LIMIT {limit} OFFSET {offset}"
    );
    sql
}

fn row(row: Found) -> Row {
    Row {
        id: row.id,
        course: row.course_id,
        person: row.person_id.zip(row.person),
        department: row.department_id.zip(row.department),
        due_on: day(&row.due_on),
        reason: row.reason,
        by: row.by_name,
        at: row.created_at,
        ended_at: row.ended_at,
        reaches: row.reaches,
        completed: row.completed,
    }
}
