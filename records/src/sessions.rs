//! Sessions: an opaque token in a cookie, only its hash in the database, new at every sign-in.
//!
//! Idle and absolute limits follow the most privileged role (SECURITY B 15): 30 minutes and 12 hours for trainers,
//! managers, HR and administrators, 8 hours and 7 days for trainees.

use crate::{
    ctx::{Ctx, Person, Records, Whence},
    db::Write,
    entity::{person, person_role, session},
    error::{Error, Result},
    policy::Role,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use content::Lang;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Set,
    sea_query::ExprTrait,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

const MINUTE: i64 = 60_000;
/// How often a session's last use is written down; less often than it is used.
const TOUCH: i64 = MINUTE;
/// Sessions a person may have at once; the oldest ends.
const MOST: usize = 10;

/// The token of a new session, for the cookie and nothing else.
#[derive(Clone, Debug)]
pub struct Token(pub String);

fn limits(roles: &[Role]) -> (i64, i64) {
    if roles.iter().all(|role| *role == Role::Trainee) {
        (8 * 60 * MINUTE, 7 * 24 * 60 * MINUTE)
    } else {
        (30 * MINUTE, 12 * 60 * MINUTE)
    }
}

/// The hash under which a secret is stored.
pub(crate) fn hashed(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// A secret of 256 bits as text for a cookie or a link.
pub(crate) fn secret(records: &Records) -> String {
    URL_SAFE_NO_PAD.encode(records.source.random())
}

/// Opens a session in the transaction that signs the person in.
pub(crate) async fn open(ctx: &Ctx, txn: &Write, person: &Person) -> Result<Token> {
    let token = secret(&ctx.records);
    let (idle, whole) = limits(&person.roles);
    let now = ctx.now();
    let row = session::ActiveModel {
        token_hash: Set(hashed(&token)),
        person_id: Set(person.id),
        device: Set(ctx.from.device.clone()),
        address: Set(ctx.from.address.clone()),
        created_at: Set(now),
        seen_at: Set(now),
        idle_until: Set(now + idle),
        ends_at: Set(now + whole),
    };
    row.insert(&**txn).await?;
    let rows = session::Entity::find()
        .filter(session::Column::PersonId.eq(person.id))
        .filter(session::Column::TokenHash.ne(hashed(&token)))
        .order_by_desc(session::Column::CreatedAt)
        .all(&**txn)
        .await?;
    for old in rows.into_iter().skip(MOST - 1) {
        session::Entity::delete_by_id(old.token_hash).exec(&**txn).await?;
    }
    Ok(Token(token))
}

/// The person behind a token, while the session lives. Notes its use at most once a minute.
pub async fn find(records: &Records, token: &str, from: &Whence) -> Result<Option<Person>> {
    // One row for each role, and one for a person without any: every request begins here, so it asks once.
    let rows = session::Entity::find_by_id(hashed(token))
        .find_also_related(person::Entity)
        .find_also_related(person_role::Entity)
        .all(records.db.read())
        .await?;
    let roles = rows.iter().filter_map(|(_, _, role)| Role::from_word(&role.as_ref()?.role)).collect();
    let Some((row, Some(owner), _)) = rows.into_iter().next() else {
        return Ok(None);
    };
    let now = records.now();
    if now >= row.idle_until || now >= row.ends_at || owner.status != "active" {
        return Ok(None);
    }
    let person = with_roles(owner, roles);
    if now - row.seen_at >= TOUCH {
        let (idle, _) = limits(&person.roles);
        let txn = records.db.write().await?;
        let mut row = row.into_active_model();
        row.seen_at = Set(now);
        row.idle_until = Set(now + idle);
        row.address = Set(from.address.clone());
        match row.update(&*txn).await {
            Ok(_) => txn.commit().await?,
            Err(sea_orm::DbErr::RecordNotUpdated) => return Ok(None),
            Err(other) => return Err(other.into()),
        }
    }
    Ok(Some(person))
}

/// A person with roles and language, from the row.
pub(crate) async fn person_of(db: &impl ConnectionTrait, row: person::Model) -> Result<Person> {
    let roles = person_role::Entity::find().filter(person_role::Column::PersonId.eq(row.id)).all(db).await?;
    Ok(with_roles(row, roles.iter().filter_map(|row| Role::from_word(&row.role)).collect()))
}

fn with_roles(row: person::Model, roles: Vec<Role>) -> Person {
    let lang = Lang::from_tag(&row.lang).unwrap_or_default();
    Person { id: row.id, lang, roles, name: row.name, email: row.email }
}

/// Ends one session.
pub(crate) async fn close(txn: &Write, token: &str) -> Result<()> {
    session::Entity::delete_by_id(hashed(token)).exec(&**txn).await?;
    Ok(())
}

/// Ends all sessions of a person: when a role, the password or the status changes.
pub(crate) async fn close_all(txn: &Write, person: Uuid) -> Result<()> {
    session::Entity::delete_many().filter(session::Column::PersonId.eq(person)).exec(&**txn).await?;
    Ok(())
}

/// Removes sessions that have ended by themselves.
pub async fn sweep(ctx: &Ctx) -> Result<u64> {
    let crate::Actor::System = ctx.actor else { return Err(Error::NotFound) };
    let now = ctx.now();
    let txn = ctx.records.db.write().await?;
    let gone = session::Entity::delete_many()
        .filter(session::Column::EndsAt.lte(now).or(session::Column::IdleUntil.lte(now)))
        .exec(&*txn)
        .await?;
    txn.commit().await?;
    Ok(gone.rows_affected)
}
