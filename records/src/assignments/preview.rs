//! What an assignment would do, before it is made.

use super::{Target, reach};
use crate::{Action, Ctx, Result, sql::Sql};
use sea_orm::FromQueryResult;

/// Whom an assignment would reach.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct Preview {
    /// People who are here.
    pub reaches: i64,
    /// Of these, have completed the course already.
    pub completed: i64,
    /// Of these, have another assignment of this course.
    pub assigned: i64,
}

/// Whom an assignment of this course would reach.
pub async fn preview(ctx: &Ctx, course: &str, target: &Target) -> Result<Preview> {
    ctx.may(Action::Assign)?;
    let mut sql = Sql::default();
    let parts = reach::parts(&mut sql, course);
    let course = sql.bind(course);
    let only = match target {
        Target::People(people) if people.is_empty() => return Ok(Preview::default()),
        Target::People(people) => {
            let places: Vec<_> = people.iter().map(|id| sql.bind(*id)).collect();
            format!("p.id IN ({})", places.join(", "))
        }
        Target::Department(id) => {
            let id = sql.bind(*id);
            format!("p.department_id IN (SELECT id FROM closure WHERE root = {id})")
        }
    };
    sql.text = format!(
        "WITH RECURSIVE {parts} SELECT count(*) AS reaches, count(n.completed_at) AS completed, \
         count(s.person_id) AS assigned FROM people p \
         LEFT JOIN enrolments n ON n.person_id = p.id AND n.course_id = {course} \
         LEFT JOIN assigned s ON s.person_id = p.id WHERE p.status = 'active' AND {only}"
    );
    Ok(sql.one(ctx.records.db.read()).await?.unwrap_or_default())
}
