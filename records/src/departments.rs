//! The tree of departments.

use crate::{Action, Ctx, Error, Problem, Problems, Result, audit, db::Write, entity::department, sql::Sql};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, IntoActiveModel, QueryFilter, Set,
};
use serde_json::json;
use std::collections::HashMap;
use uuid::Uuid;

const LONGEST: usize = 80;
/// Whoever adds or renames decides alone, so that two siblings never get one name.
const TREE: i64 = 0x5359_4e45;

/// One department in the order of the tree: a parent, then everything below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Steps below the root.
    pub depth: usize,
    /// `Sales / East`.
    pub path: String,
    /// People who are here, in this department alone.
    pub people: i64,
    /// The same with everything below.
    pub with_below: i64,
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    name: String,
    parent_id: Option<Uuid>,
    people: i64,
}

/// All departments in the order of the tree. Names of departments are no secret among those who are signed in as
/// somebody who leads, trains or keeps people.
pub async fn tree(ctx: &Ctx) -> Result<Vec<Node>> {
    if ctx.may(Action::EditPeople).is_err() {
        ctx.may(Action::ExportCompletion)?;
    }
    all(ctx.records.db.read()).await
}

/// The tree without asking who wants it: for use cases that have asked already.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Node>> {
    let sql = Sql::new(
        "SELECT d.id, d.name, d.parent_id, count(p.id) AS people FROM departments d \
         LEFT JOIN people p ON p.department_id = d.id AND p.status = 'active' GROUP BY d.id, d.name, d.parent_id",
    );
    let mut below: HashMap<Option<Uuid>, Vec<Found>> = HashMap::new();
    for row in sql.all::<Found>(db).await? {
        below.entry(row.parent_id).or_default().push(row);
    }
    for rows in below.values_mut() {
        rows.sort_by(|a, b| a.name.cmp(&b.name));
    }
    let mut nodes = Vec::new();
    grow(&mut below, None, 0, "", &mut nodes);
    Ok(nodes)
}

fn grow(
    below: &mut HashMap<Option<Uuid>, Vec<Found>>,
    parent: Option<Uuid>,
    depth: usize,
    path: &str,
    nodes: &mut Vec<Node>,
) -> i64 {
    let mut sum = 0;
    for row in below.remove(&parent).unwrap_or_default() {
        let place = nodes.len();
        let path = if path.is_empty() { row.name.clone() } else { format!("{path} / {}", row.name) };
        nodes.push(Node { id: row.id, name: row.name, depth, path: path.clone(), people: row.people, with_below: 0 });
        let with_below = row.people + grow(below, Some(row.id), depth + 1, &path, nodes);
        nodes[place].with_below = with_below;
        sum += with_below;
    }
    sum
}

/// Adds a department below another one, or at the top.
///
/// # Errors
/// [`Error::Invalid`] at `name` (empty, too long, taken by a sibling) or `parent` (unknown).
pub async fn add(ctx: &Ctx, name: &str, parent: Option<Uuid>) -> Result<Uuid> {
    ctx.may(Action::EditPeople)?;
    let txn = ctx.records.db.write().await?;
    txn.alone(TREE).await?;
    if let Some(parent) = parent
        && department::Entity::find_by_id(parent).one(&*txn).await?.is_none()
    {
        return Err(Problems::one("parent", Problem::Unknown));
    }
    let name = check(&txn, name, parent, None).await?;
    let id = insert(ctx, &txn, &name, parent).await?;
    txn.commit().await?;
    Ok(id)
}

/// Gives a department another name.
///
/// # Errors
/// [`Error::Invalid`] at `name`.
pub async fn rename(ctx: &Ctx, id: Uuid, name: &str) -> Result<()> {
    ctx.may(Action::EditPeople)?;
    let txn = ctx.records.db.write().await?;
    txn.alone(TREE).await?;
    let row = department::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    let name = check(&txn, name, row.parent_id, Some(id)).await?;
    if row.name == name {
        return Ok(());
    }
    let body = json!({"before": row.name, "after": name});
    let mut row = row.into_active_model();
    row.name = Set(name);
    row.update(&*txn).await?;
    audit::append(ctx, &txn, "department-renamed", format!("department/{id}"), body).await?;
    txn.commit().await
}

/// The department at `Sales/East`; what is missing of the path is created, so that a script can be run twice.
pub async fn at_path(ctx: &Ctx, path: &str) -> Result<Option<Uuid>> {
    ctx.may(Action::EditPeople)?;
    let txn = ctx.records.db.write().await?;
    txn.alone(TREE).await?;
    let mut at = None;
    for name in path.split('/').map(str::trim).filter(|name| !name.is_empty()) {
        at = match child(&txn, name, at).await? {
            Some(row) => Some(row.id),
            None => {
                let name = check(&txn, name, at, None).await?;
                Some(insert(ctx, &txn, &name, at).await?)
            }
        };
    }
    txn.commit().await?;
    Ok(at)
}

/// The department at `Sales/East`, if it is there.
pub async fn find(ctx: &Ctx, path: &str) -> Result<Option<Uuid>> {
    let wanted: Vec<_> = path.split('/').map(str::trim).filter(|name| !name.is_empty()).collect();
    let wanted = wanted.join(" / ");
    Ok(tree(ctx).await?.into_iter().find(|node| node.path == wanted).map(|node| node.id))
}

async fn child(txn: &Write, name: &str, parent: Option<Uuid>) -> Result<Option<department::Model>> {
    let query = department::Entity::find().filter(department::Column::Name.eq(name));
    let query = match parent {
        Some(parent) => query.filter(department::Column::ParentId.eq(parent)),
        None => query.filter(department::Column::ParentId.is_null()),
    };
    Ok(query.one(&**txn).await?)
}

async fn check(txn: &Write, name: &str, parent: Option<Uuid>, id: Option<Uuid>) -> Result<String> {
    let name = name.trim();
    let problem = if name.is_empty() {
        Some(Problem::Empty)
    } else if name.chars().count() > LONGEST {
        Some(Problem::TooLong(LONGEST))
    } else if name.contains('/') || name.chars().any(char::is_control) {
        Some(Problem::Malformed)
    } else {
        child(txn, name, parent).await?.filter(|row| Some(row.id) != id).map(|_| Problem::Taken)
    };
    match problem {
        Some(problem) => Err(Problems::one("name", problem)),
        None => Ok(name.into()),
    }
}

async fn insert(ctx: &Ctx, txn: &Write, name: &str, parent: Option<Uuid>) -> Result<Uuid> {
    let id = ctx.id();
    let row = department::ActiveModel {
        id: Set(id),
        name: Set(name.into()),
        parent_id: Set(parent),
        created_at: Set(ctx.now()),
    };
    row.insert(&**txn).await?;
    audit::append(ctx, txn, "department-added", format!("department/{id}"), json!({"name": name})).await?;
    Ok(id)
}
