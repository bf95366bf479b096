//! What a person's fields must satisfy before they are written.

use super::Edit;
use crate::{
    Action, Ctx, Problem, Problems, Reach, Result, Role, accounts,
    db::Write,
    entity::{department, person},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// The fields, trimmed, as they will stand.
#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub email: String,
    pub name: String,
    pub number: Option<String>,
    pub roles: Vec<Role>,
}

const LONGEST_NAME: usize = 100;
const LONGEST_NUMBER: usize = 40;

pub(super) fn fields(edit: &Edit) -> Fields {
    let mut roles = edit.roles.clone();
    roles.push(Role::Trainee);
    roles.sort_unstable();
    roles.dedup();
    let number = edit.number.trim();
    Fields {
        email: edit.email.trim().to_lowercase(),
        name: edit.name.trim().into(),
        number: (!number.is_empty()).then(|| number.into()),
        roles,
    }
}

/// Notes every problem at its field. `id` is the person who is changed, `held` the roles they have now.
pub(super) async fn check(
    ctx: &Ctx,
    txn: &Write,
    id: Option<Uuid>,
    held: &[Role],
    edit: &Edit,
    fields: &Fields,
) -> Result<()> {
    let mut problems = Problems::default();
    if fields.email.is_empty() {
        problems.add("email", Problem::Empty);
    } else if !accounts::is_address(&fields.email) {
        problems.add("email", Problem::Malformed);
    } else if taken(txn, person::Column::Email, &fields.email, id).await? {
        problems.add("email", Problem::Taken);
    }
    if fields.name.is_empty() {
        problems.add("name", Problem::Empty);
    }
    line(&mut problems, "name", &fields.name, LONGEST_NAME);
    if let Some(number) = &fields.number {
        line(&mut problems, "number", number, LONGEST_NUMBER);
        if taken(txn, person::Column::Number, number, id).await? {
            problems.add("number", Problem::Taken);
        }
    }
    if let Some(department) = edit.department
        && department::Entity::find_by_id(department).one(&**txn).await?.is_none()
    {
        problems.add("department", Problem::Unknown);
    }
    if let Some(problem) = manager(txn, id, edit.manager).await? {
        problems.add("manager", problem);
    }
    // Who runs the installation is decided by those who run it: otherwise HR could make itself administrator.
    if held.contains(&Role::Admin) != fields.roles.contains(&Role::Admin) && ctx.reach(Action::Operate) != Reach::All {
        problems.add("roles", Problem::NeedsAdministrator);
    }
    problems.check()
}

fn line(problems: &mut Problems, field: &'static str, text: &str, most: usize) {
    if text.chars().count() > most {
        problems.add(field, Problem::TooLong(most));
    }
    if text.chars().any(char::is_control) {
        problems.add(field, Problem::Malformed);
    }
}

async fn taken(txn: &Write, column: person::Column, value: &str, id: Option<Uuid>) -> Result<bool> {
    let found = person::Entity::find().filter(column.eq(value)).one(&**txn).await?;
    Ok(found.is_some_and(|row| Some(row.id) != id))
}

async fn leads(txn: &Write, manager: Uuid, id: Option<Uuid>) -> Result<bool> {
    let Some(id) = id else { return Ok(false) };
    let row = person::Entity::find_by_id(id).one(&**txn).await?;
    Ok(row.is_some_and(|row| row.manager_id == Some(manager)))
}

/// A manager must be here, and must not stand below the person.
async fn manager(txn: &Write, id: Option<Uuid>, manager: Option<Uuid>) -> Result<Option<Problem>> {
    let Some(manager) = manager else { return Ok(None) };
    let row = person::Entity::find_by_id(manager).one(&**txn).await?;
    match row {
        None => return Ok(Some(Problem::Unknown)),
        // Whoever has left leads nobody new; those who stand below already stay until somebody else is chosen.
        Some(row) if row.status != "active" && !leads(txn, manager, id).await? => return Ok(Some(Problem::Unknown)),
        Some(_) => (),
    }
    let Some(id) = id else { return Ok(None) };
    let mut above = Some(manager);
    // The line has no circle yet; the bound is for a database that was changed by hand.
    for _ in 0..64 {
        let Some(at) = above else { return Ok(None) };
        if at == id {
            return Ok(Some(Problem::Circle));
        }
        let next: Option<Option<Uuid>> = person::Entity::find_by_id(at)
            .select_only()
            .column(person::Column::ManagerId)
            .into_tuple()
            .one(&**txn)
            .await?;
        above = next.flatten();
    }
    Ok(Some(Problem::Circle))
}
