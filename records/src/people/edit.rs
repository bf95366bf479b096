//! Creating and changing a person.

use super::check::{self, Fields};
use crate::{
    Action, Conflict, Ctx, Error, Problem, Problems, Result, Role, audit,
    db::Write,
    entity::{audit as trail, department, person, person_role},
    sessions,
};
use content::Lang;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Set, SqlErr,
};
use serde_json::json;
use uuid::Uuid;

/// Whoever changes the line of managers decides alone, so that two changes cannot close a circle between them.
pub(super) const LINE: i64 = 0x5359_4e44;

/// What the form of a person holds.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// Address; unique whatever its case.
    pub email: String,
    /// Name.
    pub name: String,
    /// Employee number, empty for none.
    pub number: String,
    /// Department.
    pub department: Option<Uuid>,
    /// Manager.
    pub manager: Option<Uuid>,
    /// Roles beyond trainee.
    pub roles: Vec<Role>,
    /// Language of the profile.
    pub lang: Lang,
    /// The version this change was built on; of no meaning for a new person.
    pub version: i64,
}

/// Creates a person without a password; give them a code with [`crate::accounts::make_code`].
///
/// # Errors
/// [`Error::Invalid`] with the fields that cannot be taken.
pub async fn create(ctx: &Ctx, edit: Edit) -> Result<Uuid> {
    ctx.may(Action::EditPeople)?;
    let txn = ctx.records.db.write().await?;
    let id = insert(ctx, &txn, &edit, None).await?;
    txn.commit().await?;
    Ok(id)
}

/// Creates a person in a transaction of the caller, with a password that is hashed already.
pub(crate) async fn insert(ctx: &Ctx, txn: &Write, edit: &Edit, password: Option<String>) -> Result<Uuid> {
    let fields = check::fields(edit);
    check::check(ctx, txn, None, &[], edit, &fields).await?;
    let (id, now) = (ctx.id(), ctx.now());
    let row = person::ActiveModel {
        id: Set(id),
        email: Set(fields.email.clone()),
        name: Set(fields.name.clone()),
        number: Set(fields.number.clone()),
        department_id: Set(edit.department),
        manager_id: Set(edit.manager),
        lang: Set(edit.lang.tag().into()),
        status: Set("active".into()),
        password: Set(password),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
    };
    row.insert(&**txn).await.map_err(taken)?;
    add_roles(txn, id, &fields.roles).await?;
    let body = json!({"email": fields.email, "name": fields.name, "roles": words(&fields.roles)});
    audit::append(ctx, txn, "person-created", format!("person/{id}"), body).await?;
    Ok(id)
}

/// Changes a person. A change of roles or address ends their sessions: they sign in again with what they have now.
///
/// # Errors
/// [`Error::Invalid`] with the fields that cannot be taken; [`Error::Conflict`] when somebody else changed the person
/// since the form was opened.
pub async fn save(ctx: &Ctx, id: Uuid, edit: Edit) -> Result<()> {
    ctx.may(Action::EditPeople)?;
    let fields = check::fields(&edit);
    let txn = ctx.records.db.write().await?;
    txn.alone(LINE).await?;
    let row = person::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    if row.version != edit.version {
        return Err(Error::Conflict(Box::new(conflict(ctx, &row, &fields).await?)));
    }
    let held = roles(&txn, id).await?;
    guard(ctx, &held)?;
    check::check(ctx, &txn, Some(id), &held, &edit, &fields).await?;
    let (before, after) = changes(&txn, &row, &held, &edit, &fields).await?;
    if before.is_empty() {
        return Ok(());
    }
    let new_roles = held != fields.roles;
    let new_address = row.email != fields.email;
    let version = row.version + 1;
    let mut row = row.into_active_model();
    row.email = Set(fields.email);
    row.name = Set(fields.name);
    row.number = Set(fields.number);
    row.department_id = Set(edit.department);
    row.manager_id = Set(edit.manager);
    row.lang = Set(edit.lang.tag().into());
    row.version = Set(version);
    row.updated_at = Set(ctx.now());
    row.update(&*txn).await.map_err(taken)?;
    if new_roles {
        person_role::Entity::delete_many().filter(person_role::Column::PersonId.eq(id)).exec(&*txn).await?;
        add_roles(&txn, id, &fields.roles).await?;
    }
    if new_roles || new_address {
        sessions::close_all(&txn, id).await?;
    }
    let body = json!({"before": before, "after": after});
    audit::append(ctx, &txn, "person-changed", format!("person/{id}"), body).await?;
    txn.commit().await
}

/// The account of an administrator is changed by administrators: whoever could change its address or make a code for
/// it could become it.
pub(crate) fn guard(ctx: &Ctx, held: &[Role]) -> Result<()> {
    if held.contains(&Role::Admin) && ctx.may(Action::Operate).is_err() {
        return Err(Problems::one("roles", Problem::NeedsAdministrator));
    }
    Ok(())
}

pub(crate) async fn roles(txn: &Write, id: Uuid) -> Result<Vec<Role>> {
    let rows = person_role::Entity::find().filter(person_role::Column::PersonId.eq(id)).all(&**txn).await?;
    let mut roles: Vec<Role> = rows.iter().filter_map(|row| Role::from_word(&row.role)).collect();
    roles.sort_unstable();
    Ok(roles)
}

async fn add_roles(txn: &Write, id: Uuid, roles: &[Role]) -> Result<()> {
    let rows = roles.iter().map(|role| person_role::ActiveModel { person_id: Set(id), role: Set(role.word().into()) });
    person_role::Entity::insert_many(rows).exec_without_returning(&**txn).await?;
    Ok(())
}

fn words(roles: &[Role]) -> Vec<&'static str> {
    roles.iter().map(|role| role.word()).collect()
}

type Values = serde_json::Map<String, serde_json::Value>;

/// The fields that change, before and after.
async fn changes(
    txn: &Write,
    row: &person::Model,
    held: &[Role],
    edit: &Edit,
    fields: &Fields,
) -> Result<(Values, Values)> {
    let (mut before, mut after) = (Values::new(), Values::new());
    let mut note = |name: &str, old: serde_json::Value, new: serde_json::Value| {
        if old != new {
            before.insert(name.into(), old);
            after.insert(name.into(), new);
        }
    };
    note("email", json!(row.email), json!(fields.email));
    note("name", json!(row.name), json!(fields.name));
    note("number", json!(row.number), json!(fields.number));
    note("language", json!(row.lang), json!(edit.lang.tag()));
    note("roles", json!(words(held)), json!(words(&fields.roles)));
    if row.department_id != edit.department {
        let (old, new) = (named(txn, row.department_id).await?, named(txn, edit.department).await?);
        before.insert("department".into(), json!(old));
        after.insert("department".into(), json!(new));
    }
    if row.manager_id != edit.manager {
        before.insert("manager".into(), json!(row.manager_id));
        after.insert("manager".into(), json!(edit.manager));
    }
    Ok((before, after))
}

async fn named(txn: &Write, id: Option<Uuid>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    Ok(department::Entity::find_by_id(id).one(&**txn).await?.map(|row| row.name))
}

/// What stands, and who wrote it.
async fn conflict(ctx: &Ctx, row: &person::Model, fields: &Fields) -> Result<Conflict> {
    let db = ctx.records.db.read();
    let last = trail::Entity::find()
        .filter(trail::Column::Object.eq(format!("person/{}", row.id)))
        .filter(trail::Column::Action.starts_with("person-"))
        .order_by_desc(trail::Column::Seq)
        .one(db)
        .await?;
    let by = match last.as_ref().and_then(|row| row.actor_id) {
        Some(id) => person::Entity::find_by_id(id).one(db).await?.map(|row| row.name).unwrap_or_default(),
        None => String::new(),
    };
    Ok(Conflict {
        yours: format!("{} <{}>", fields.name, fields.email),
        theirs: format!("{} <{}>", row.name, row.email),
        seq: row.version,
        by,
        at: row.updated_at,
    })
}

/// Two requests that take the same address or number at once: the database decides, and the loser is told.
fn taken(error: DbErr) -> Error {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(text)) if text.contains("number") => {
            Problems::one("number", Problem::Taken)
        }
        Some(SqlErr::UniqueConstraintViolation(_)) => Problems::one("email", Problem::Taken),
        _ => error.into(),
    }
}
