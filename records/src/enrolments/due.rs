//! What is due for a person: assignments to them or to a department above them, with who asked for it and why.

use crate::{
    ctx::Ctx,
    entity::{assignment, department, extension, person},
    error::{Error, Result},
    policy::Action,
};
use chrono::NaiveDate;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

/// One assignment as it meets one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The assignment.
    pub assignment: Uuid,
    /// The course.
    pub course: String,
    /// The last day, with an extension taken into account.
    pub due_on: NaiveDate,
    /// Whether this person was given a later day.
    pub extended: bool,
    /// Why, in the words of who assigned it.
    pub reason: String,
    /// Who assigned it.
    pub by: String,
    /// The department it was assigned to, when it was not the person alone.
    pub department: Option<String>,
}

/// What is due for the actor, soonest first.
pub async fn due(ctx: &Ctx) -> Result<Vec<Due>> {
    ctx.may(Action::Learn)?;
    due_of(ctx.records.db.read(), ctx.person()?.id).await
}

/// What is due for a person, soonest first, for use cases that have decided that the actor may see it.
pub async fn due_of(db: &impl ConnectionTrait, who: Uuid) -> Result<Vec<Due>> {
    let row = person::Entity::find_by_id(who).one(db).await?.ok_or(Error::NotFound)?;
    let departments: HashMap<Uuid, department::Model> =
        department::Entity::find().all(db).await?.into_iter().map(|row| (row.id, row)).collect();
    let above = line_up(&departments, row.department_id);
    let assignments = assignment::Entity::find()
        .filter(assignment::Column::EndedAt.is_null())
        .filter(
            Condition::any()
                .add(assignment::Column::PersonId.eq(who))
                .add(assignment::Column::DepartmentId.is_in(above)),
        )
        .all(db)
        .await?;
    if assignments.is_empty() {
        return Ok(Vec::new());
    }
    let extensions: HashMap<Uuid, String> = extension::Entity::find()
        .filter(extension::Column::PersonId.eq(who))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.assignment_id, row.due_on))
        .collect();
    let names: HashMap<Uuid, String> = person::Entity::find()
        .filter(person::Column::Id.is_in(assignments.iter().map(|row| row.created_by)))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let mut dues = Vec::new();
    for row in assignments {
        let later = extensions.get(&row.id);
        let due_on = later.unwrap_or(&row.due_on).parse().map_err(Error::internal)?;
        let department = row.department_id.and_then(|id| departments.get(&id)).map(|row| row.name.clone());
        dues.push(Due {
            assignment: row.id,
            course: row.course_id,
            due_on,
            extended: later.is_some(),
            reason: row.reason,
            by: names.get(&row.created_by).cloned().unwrap_or_default(),
            department,
        });
    }
    dues.sort_by(|a, b| (a.due_on, a.assignment).cmp(&(b.due_on, b.assignment)));
    Ok(dues)
}

/// A department and everything above it. The tree has no circles; a bound stops it anyway.
fn line_up(departments: &HashMap<Uuid, department::Model>, start: Option<Uuid>) -> Vec<Uuid> {
    let above = |id: &Uuid| departments.get(id).and_then(|row| row.parent_id);
    std::iter::successors(start, above).take(64).collect()
}
