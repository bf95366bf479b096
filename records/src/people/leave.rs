//! Leaving: sessions and assignments end, the record stays.

use super::edit::{guard, roles};
use crate::{
    Action, Ctx, Error, Result, audit,
    entity::{assignment, attempt, person, play, sign_in_code},
    sessions,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Set, sea_query::Expr,
};
use serde_json::json;
use uuid::Uuid;

/// What depends on a person, for the page that asks before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Name.
    pub name: String,
    /// People who have this person as manager and keep it until somebody changes it.
    pub leads: i64,
    /// Assignments to this person alone, which end.
    pub assignments: i64,
    /// Attempts and role-plays that stay.
    pub records: i64,
}

/// What depends on this person.
pub async fn leaving(ctx: &Ctx, id: Uuid) -> Result<Leaving> {
    ctx.may(Action::EditPeople)?;
    let db = ctx.records.db.read();
    let row = person::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let leads = person::Entity::find()
        .filter(person::Column::ManagerId.eq(id))
        .filter(person::Column::Status.eq("active"))
        .count(db)
        .await?;
    let assignments = assignment::Entity::find()
        .filter(assignment::Column::PersonId.eq(id))
        .filter(assignment::Column::EndedAt.is_null())
        .count(db)
        .await?;
    let attempts = attempt::Entity::find().filter(attempt::Column::PersonId.eq(id)).count(db).await?;
    let plays = play::Entity::find().filter(play::Column::PersonId.eq(id)).count(db).await?;
    Ok(Leaving {
        name: row.name,
        leads: leads as i64,
        assignments: assignments as i64,
        records: (attempts + plays) as i64,
    })
}

/// Marks a person as left: they cannot sign in, their sessions, codes and own assignments end, their record stays.
///
/// # Errors
/// [`Error::NotFound`] for somebody who does not exist, and for the actor: nobody locks themselves out.
pub async fn mark_left(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::EditPeople)?;
    if ctx.actor.id() == Some(id) {
        return Err(Error::NotFound);
    }
    let now = ctx.now();
    let txn = ctx.records.db.write().await?;
    txn.lock("people", id).await?;
    let row = person::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    guard(ctx, &roles(&txn, id).await?)?;
    if row.status == "left" {
        return Ok(());
    }
    let version = row.version + 1;
    let mut row = row.into_active_model();
    row.status = Set("left".into());
    row.version = Set(version);
    row.updated_at = Set(now);
    row.update(&*txn).await?;
    sessions::close_all(&txn, id).await?;
    sign_in_code::Entity::update_many()
        .col_expr(sign_in_code::Column::UsedAt, Expr::value(now))
        .filter(sign_in_code::Column::PersonId.eq(id))
        .filter(sign_in_code::Column::UsedAt.is_null())
        .exec(&*txn)
        .await?;
    let ended = assignment::Entity::update_many()
        .col_expr(assignment::Column::EndedAt, Expr::value(now))
        .filter(assignment::Column::PersonId.eq(id))
        .filter(assignment::Column::EndedAt.is_null())
        .exec(&*txn)
        .await?;
    let body = json!({"assignments_ended": ended.rows_affected});
    audit::append(ctx, &txn, "person-left", format!("person/{id}"), body).await?;
    txn.commit().await
}

/// Takes the mark back. Assignments to departments reach the person again; those to the person alone stay ended.
pub async fn bring_back(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::EditPeople)?;
    let txn = ctx.records.db.write().await?;
    txn.lock("people", id).await?;
    let row = person::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    guard(ctx, &roles(&txn, id).await?)?;
    if row.status == "active" {
        return Ok(());
    }
    let version = row.version + 1;
    let mut row = row.into_active_model();
    row.status = Set("active".into());
    row.version = Set(version);
    row.updated_at = Set(ctx.now());
    row.update(&*txn).await?;
    audit::append(ctx, &txn, "person-returned", format!("person/{id}"), json!({})).await?;
    txn.commit().await
}

/// Ends all sessions of a person, for a lost phone.
pub async fn end_sessions(ctx: &Ctx, id: Uuid) -> Result<()> {
    ctx.may(Action::EditPeople)?;
    let txn = ctx.records.db.write().await?;
    person::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
    sessions::close_all(&txn, id).await?;
    audit::append(ctx, &txn, "sessions-ended", format!("person/{id}"), json!({})).await?;
    txn.commit().await
}
