//! One person as the page shows them.

use crate::{
    Action, Ctx, Error, Result, Role,
    entity::{department, person, person_role, session},
};
use content::Lang;
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// One person.
#[derive(Clone, Debug)]
pub struct View {
    /// Their id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Employee number.
    pub number: Option<String>,
    /// Department, id and name.
    pub department: Option<(Uuid, String)>,
    /// Manager, id and name.
    pub manager: Option<(Uuid, String)>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Language of the profile.
    pub lang: Lang,
    /// Whether they are here.
    pub active: bool,
    /// Whether a password has been set.
    pub has_password: bool,
    /// The number of the last change; a change is built on it.
    pub version: i64,
    /// People who have this person as manager.
    pub leads: i64,
    /// Created, UTC in milliseconds.
    pub created_at: i64,
    /// Open sessions, newest first; empty for those who may not edit people.
    pub sessions: Vec<SessionView>,
}

/// A signed-in device.
#[derive(Clone, Debug)]
pub struct SessionView {
    /// What the browser calls itself.
    pub device: String,
    /// From where.
    pub address: String,
    /// Signed in, UTC in milliseconds.
    pub since: i64,
    /// Last used.
    pub seen: i64,
}

/// One person.
///
/// # Errors
/// [`Error::NotFound`] for somebody who does not exist or is not the actor's to see.
pub async fn one(ctx: &Ctx, id: Uuid) -> Result<View> {
    let db = ctx.records.db.read();
    ctx.may_with(db, Action::ReadPeople, id).await?;
    let row = person::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let department = match row.department_id {
        Some(id) => department::Entity::find_by_id(id).one(db).await?.map(|row| (row.id, row.name)),
        None => None,
    };
    let manager = match row.manager_id {
        Some(id) => person::Entity::find_by_id(id).one(db).await?.map(|row| (row.id, row.name)),
        None => None,
    };
    let roles = person_role::Entity::find().filter(person_role::Column::PersonId.eq(id)).all(db).await?;
    let mut roles: Vec<Role> = roles.iter().filter_map(|row| Role::from_word(&row.role)).collect();
    roles.sort_unstable();
    let leads = person::Entity::find()
        .filter(person::Column::ManagerId.eq(id))
        .filter(person::Column::Status.eq("active"))
        .count(db)
        .await?;
    let sessions = if ctx.may(Action::EditPeople).is_ok() { open_sessions(ctx, id).await? } else { Vec::new() };
    Ok(View {
        id,
        name: row.name,
        email: row.email,
        number: row.number,
        department,
        manager,
        roles,
        lang: Lang::from_tag(&row.lang).unwrap_or_default(),
        active: row.status == "active",
        has_password: row.password.is_some(),
        version: row.version,
        leads: leads as i64,
        created_at: row.created_at,
        sessions,
    })
}

async fn open_sessions(ctx: &Ctx, person: Uuid) -> Result<Vec<SessionView>> {
    let now = ctx.now();
    let rows = session::Entity::find()
        .filter(session::Column::PersonId.eq(person))
        .filter(session::Column::IdleUntil.gt(now))
        .filter(session::Column::EndsAt.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .all(ctx.records.db.read())
        .await?;
    let view = |row: session::Model| SessionView {
        device: row.device,
        address: row.address,
        since: row.created_at,
        seen: row.seen_at,
    };
    Ok(rows.into_iter().map(view).collect())
}

#[derive(FromQueryResult)]
struct Lead {
    id: Uuid,
    name: String,
    department: Option<String>,
}

/// Those who can be chosen as a manager: everybody here who holds the role or leads somebody already.
pub async fn managers(ctx: &Ctx) -> Result<Vec<(Uuid, String, Option<String>)>> {
    ctx.may(Action::EditPeople)?;
    let sql = crate::sql::Sql::new(
        "SELECT p.id, p.name, d.name AS department FROM people p LEFT JOIN departments d ON d.id = p.department_id \
         WHERE p.status = 'active' AND (p.id IN (SELECT person_id FROM person_roles WHERE role = 'manager') \
         OR p.id IN (SELECT manager_id FROM people WHERE manager_id IS NOT NULL)) ORDER BY p.name, p.id",
    );
    let rows: Vec<Lead> = sql.all(ctx.records.db.read()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name, row.department)).collect())
}

/// The person with this address, for the command line and for forms that ask for one.
pub async fn with_email(ctx: &Ctx, email: &str) -> Result<Uuid> {
    ctx.may(Action::ReadPeople)?;
    let db = ctx.records.db.read();
    let email = email.trim().to_lowercase();
    let row = person::Entity::find().filter(person::Column::Email.eq(email)).one(db).await?.ok_or(Error::NotFound)?;
    ctx.may_with(db, Action::ReadPeople, row.id).await?;
    Ok(row.id)
}

/// Finds people as they are typed into a form: by address, employee number, or a name that only one person has. Gives
/// those found and, as they were typed, those not found.
pub async fn named(ctx: &Ctx, typed: &[String]) -> Result<(Vec<Uuid>, Vec<String>)> {
    ctx.may(Action::Assign)?;
    let lower: Vec<String> = typed.iter().map(|text| text.to_lowercase()).collect();
    let rows = person::Entity::find()
        .filter(person::Column::Status.eq("active"))
        .filter(
            Condition::any()
                .add(person::Column::Email.is_in(lower))
                .add(person::Column::Number.is_in(typed.to_vec()))
                .add(person::Column::Name.is_in(typed.to_vec())),
        )
        .all(ctx.records.db.read())
        .await?;
    let (mut found, mut unknown) = (Vec::new(), Vec::new());
    for text in typed {
        let exact =
            rows.iter().find(|row| row.email == text.to_lowercase() || row.number.as_deref() == Some(text.as_str()));
        let mut called = rows.iter().filter(|row| row.name == *text);
        match (exact, called.next(), called.next()) {
            (Some(row), ..) | (None, Some(row), None) if found.contains(&row.id) => (),
            (Some(row), ..) | (None, Some(row), None) => found.push(row.id),
            _ => unknown.push(text.clone()),
        }
    }
    Ok((found, unknown))
}
