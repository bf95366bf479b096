//! The list of people: filtered, sorted and cut by the database.

use crate::{
    Action, Ctx, Result, Role,
    entity::person_role,
    slice::{self, PER_PAGE, Slice},
    sql::{self, Sql},
};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

/// Which people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of a name, an address or a number.
    pub text: String,
    /// This department and everything below it.
    pub department: Option<Uuid>,
    /// People who hold this role.
    pub role: Option<Role>,
    /// Whether they are here.
    pub status: Status,
    /// In which order.
    pub sort: Sort,
    /// Downwards.
    pub down: bool,
    /// The page, from 1.
    pub page: i64,
}

/// Whether people are here or have left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Here.
    #[default]
    Active,
    /// Left.
    Left,
    /// Both.
    Any,
}

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By employee number.
    Number,
    /// By department.
    Department,
    /// By address.
    Email,
}

/// One person in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Their id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Employee number.
    pub number: Option<String>,
    /// Name of the department.
    pub department: Option<String>,
    /// Name of the manager.
    pub manager: Option<String>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Whether they are here.
    pub active: bool,
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    name: String,
    email: String,
    number: Option<String>,
    status: String,
    department: Option<String>,
    manager: Option<String>,
    total: i64,
}

/// People that the actor may see.
pub async fn list(ctx: &Ctx, filter: &Filter) -> Result<Slice<Row>> {
    let head = sql::own_team(ctx, Action::ReadPeople)?;
    let db = ctx.records.db.read();
    let mut page = slice::asked(filter.page);
    let mut found: Vec<Found> = statement(filter, head, page).all(db).await?;
    if found.is_empty() && page > 1 {
        page = 1;
        found = statement(filter, head, page).all(db).await?;
    }
    let mut roles: HashMap<Uuid, Vec<Role>> = HashMap::new();
    let ids: Vec<Uuid> = found.iter().map(|row| row.id).collect();
    for row in person_role::Entity::find().filter(person_role::Column::PersonId.is_in(ids)).all(db).await? {
        roles.entry(row.person_id).or_default().extend(Role::from_word(&row.role));
    }
    let total = found.first().map_or(0, |row| row.total);
    let row = |row: Found| {
        let mut held = roles.remove(&row.id).unwrap_or_default();
        held.sort_unstable();
        Row {
            id: row.id,
            name: row.name,
            email: row.email,
            number: row.number,
            department: row.department,
            manager: row.manager,
            roles: held,
            active: row.status == "active",
        }
    };
    Ok(Slice { rows: found.into_iter().map(row).collect(), total, page, per: PER_PAGE })
}

fn statement(filter: &Filter, head: Option<Uuid>, page: i64) -> Sql {
    let mut sql = Sql::default();
    let mut with = Vec::new();
    let mut only = vec!["1 = 1".to_string()];
    if let Some(head) = head {
        with.push(sql::team(&mut sql, head));
        only.push("p.id IN (SELECT id FROM team)".into());
    }
    if let Some(department) = filter.department {
        with.push(sql::below(&mut sql, department));
        only.push("p.department_id IN (SELECT id FROM below)".into());
    }
    if let Some(role) = filter.role {
        let role = sql.bind(role.word());
        only.push(format!("p.id IN (SELECT person_id FROM person_roles WHERE role = {role})"));
    }
    match filter.status {
        Status::Active => only.push("p.status = 'active'".into()),
        Status::Left => only.push("p.status = 'left'".into()),
        Status::Any => (),
    }
    if !filter.text.trim().is_empty() {
        let like = sql.bind(sql::anywhere(&filter.text));
        let column = |name: &str| format!("lower(p.{name}) LIKE {like} ESCAPE '\\'");
        only.push(format!("({} OR {} OR {})", column("name"), column("email"), column("number")));
    }
    let by = match filter.sort {
        Sort::Name => "p.name",
        Sort::Number => "p.number",
        Sort::Department => "d.name",
        Sort::Email => "p.email",
    };
    let way = if filter.down { "DESC" } else { "ASC" };
    let (limit, offset) = (sql.bind(PER_PAGE), sql.bind((page - 1) * PER_PAGE));
    let with = if with.is_empty() { String::new() } else { format!("WITH RECURSIVE {} ", with.join(", ")) };
    sql.text = format!(
        "{with}SELECT p.id, p.name, p.email, p.number, p.status, d.name AS department, m.name AS manager, \
         count(*) OVER () AS total FROM people p LEFT JOIN departments d ON d.id = p.department_id \
         LEFT JOIN people m ON m.id = p.manager_id WHERE {} \
         ORDER BY ({by} IS NULL), {by} {way}, p.name, p.id LIMIT {limit} OFFSET {offset}",
        only.join(" AND ")
    );
    sql
}
