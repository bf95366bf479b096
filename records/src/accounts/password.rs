//! Changing the own password.

use super::throttle;
use crate::{
    audit,
    ctx::Ctx,
    entity::person,
    error::{Error, Problem, Problems, Result},
    passwords,
    policy::Action,
    sessions::{self, Token},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::json;

/// The old one proves that it is the owner who asks (SECURITY A 12).
#[derive(Clone, Debug)]
pub struct NewPassword {
    /// The password that stands.
    pub current: String,
    /// The one to come.
    pub new: String,
}

/// Changes the actor's password. All sessions end, and a new one begins here.
///
/// # Errors
/// [`Error::Invalid`] at `current` (empty, wrong) or `password` (too short, too long, easy to guess);
/// [`Error::Throttled`] after too many wrong tries, which count like those of signing in.
pub async fn change_password(ctx: &Ctx, form: NewPassword) -> Result<Token> {
    ctx.may(Action::Learn)?;
    let person = ctx.person()?.clone();
    if form.current.is_empty() {
        return Err(Problems::one("current", Problem::Empty));
    }
    throttle::check(ctx, &person.email).await?;
    let row = person::Entity::find_by_id(person.id).one(ctx.records.db.read()).await?.ok_or(Error::NotFound)?;
    let short = form.current.chars().count() <= passwords::LONGEST;
    if !(short && ctx.records.passwords.verify(form.current, row.password).await?) {
        throttle::failed(ctx, &person.email).await?;
        return Err(Problems::one("current", Problem::Wrong));
    }
    if let Some(problem) = passwords::weakness(&form.new, &[&person.name, &person.email]) {
        return Err(Problems::one("password", problem));
    }
    let hash = ctx.records.passwords.hash(form.new).await?;
    let txn = ctx.records.db.write().await?;
    txn.lock("people", person.id).await?;
    throttle::forget(ctx, &txn, &person.email).await?;
    let row = person::Entity::find_by_id(person.id).one(&*txn).await?.ok_or(Error::NotFound)?;
    let mut row = row.into_active_model();
    row.password = Set(Some(hash));
    row.updated_at = Set(ctx.now());
    row.update(&*txn).await?;
    sessions::close_all(&txn, person.id).await?;
    let token = sessions::open(ctx, &txn, &person).await?;
    audit::append(ctx, &txn, "password-set", format!("person/{}", person.id), json!({"by": "owner"})).await?;
    txn.commit().await?;
    Ok(token)
}
