//! What people change about themselves.

use crate::{
    audit,
    ctx::Ctx,
    entity::{person, session},
    error::{Error, Result},
    policy::Action,
    sessions::hashed,
};
use content::Lang;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde_json::json;

/// Sets the language of the actor's profile: of pages on a new device, and of mails.
pub async fn set_language(ctx: &Ctx, lang: Lang) -> Result<()> {
    ctx.may(Action::Learn)?;
    let id = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    txn.lock("people", id).await?;
    let row = person::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    let change = person::ActiveModel {
        id: Set(id),
        lang: Set(lang.tag().into()),
        version: Set(row.version + 1),
        updated_at: Set(ctx.now()),
        ..Default::default()
    };
    change.update(&*txn).await?;
    txn.commit().await
}

/// A signed-in device of one's own.
#[derive(Clone, Debug)]
pub struct OwnSession {
    /// What names it in a form: neither the token nor its hash.
    pub id: String,
    /// Whether it is the one that asks.
    pub here: bool,
    /// What the browser calls itself.
    pub device: String,
    /// From where.
    pub address: String,
    /// Signed in, UTC in milliseconds.
    pub since: i64,
    /// Last used.
    pub seen: i64,
}

/// The actor's sessions, the one of `token` first, then the last used.
pub async fn sessions(ctx: &Ctx, token: &str) -> Result<Vec<OwnSession>> {
    ctx.may(Action::Learn)?;
    let now = ctx.now();
    let rows = own(ctx)?
        .filter(session::Column::EndsAt.gt(now))
        .filter(session::Column::IdleUntil.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .all(ctx.records.db.read())
        .await?;
    let here = hashed(token);
    let mut rows: Vec<OwnSession> = rows
        .into_iter()
        .map(|row| OwnSession {
            id: name(&row),
            here: row.token_hash == here,
            device: row.device,
            address: row.address,
            since: row.created_at,
            seen: row.seen_at,
        })
        .collect();
    rows.sort_by_key(|row| !row.here);
    Ok(rows)
}

/// Which of the actor's sessions end.
#[derive(Clone, Debug)]
pub enum Ending<'t> {
    /// The one with this name.
    One(&'t str),
    /// All but the one of this token.
    AllBut(&'t str),
}

/// Ends sessions of the actor. One that has ended by itself is as good as ended.
pub async fn end_sessions(ctx: &Ctx, which: Ending<'_>) -> Result<()> {
    ctx.may(Action::Learn)?;
    let person = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    let rows = own(ctx)?.all(&*txn).await?;
    let ends = |row: &session::Model| match which {
        Ending::One(id) => name(row) == id,
        Ending::AllBut(token) => row.token_hash != hashed(token),
    };
    let mut ended = 0;
    for row in rows.into_iter().filter(ends) {
        session::Entity::delete_by_id(row.token_hash).exec(&*txn).await?;
        ended += 1;
    }
    if ended > 0 {
        audit::append(ctx, &txn, "sessions-ended", format!("person/{person}"), json!({"number": ended})).await?;
    }
    txn.commit().await
}

fn own(ctx: &Ctx) -> Result<sea_orm::Select<session::Entity>> {
    Ok(session::Entity::find().filter(session::Column::PersonId.eq(ctx.person()?.id)))
}

/// The name of a session in a form, made from its hash and not leading back to it.
fn name(row: &session::Model) -> String {
    hashed(&row.token_hash).chars().take(16).collect()
}
