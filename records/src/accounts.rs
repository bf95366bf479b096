//! Signing in and out, one-time codes, the language of the profile.

mod password;
mod throttle;

pub use password::{NewPassword, change_password};

use crate::{
    audit,
    ctx::{Actor, Ctx, Person},
    entity::{person, sign_in_code},
    error::{Error, Problem, Problems, Result},
    passwords, people,
    policy::{Action, Role},
    sessions::{self, Token},
};
use content::Lang;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set, sea_query::Expr};
use serde_json::json;
use uuid::Uuid;

/// How long a one-time code may be used.
const CODE_LIFE: i64 = 60 * 60_000;

/// What the sign-in form holds.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    /// The address; case and spaces around it do not matter.
    pub email: String,
    /// The password, exactly as typed.
    pub password: String,
}

/// Who came in, with the token for the cookie.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub person: Person,
    /// Their new session.
    pub token: Token,
}

/// Signs a person in.
///
/// # Errors
/// [`Error::Throttled`] after too many failures, known account or not; [`Error::Unauthenticated`] for a wrong pair, with
/// the same time for unknown accounts; [`Error::Invalid`] for empty fields.
pub async fn sign_in(ctx: &Ctx, form: SignIn) -> Result<SignedIn> {
    let mut problems = Problems::default();
    if form.email.trim().is_empty() {
        problems.add("email", Problem::Empty);
    }
    if form.password.is_empty() {
        problems.add("password", Problem::Empty);
    }
    problems.check()?;
    let email = form.email.trim().to_lowercase();
    throttle::check(ctx, &email).await?;
    let found = person::Entity::find()
        .filter(person::Column::Email.eq(&email))
        .filter(person::Column::Status.eq("active"))
        .one(ctx.records.db.read())
        .await?;
    let stored = found.as_ref().and_then(|row| row.password.clone());
    let right = form.password.chars().count() <= passwords::LONGEST
        && ctx.records.passwords.verify(form.password.clone(), stored.clone()).await?;
    let (true, Some(row)) = (right, found) else {
        throttle::failed(ctx, &email).await?;
        return Err(Error::Unauthenticated);
    };
    let renewed = match stored {
        Some(stored) if ctx.records.passwords.outdated(&stored) => {
            Some(ctx.records.passwords.hash(form.password).await?)
        }
        _ => None,
    };
    let txn = ctx.records.db.write().await?;
    throttle::forget(ctx, &txn, &email).await?;
    let person = sessions::person_of(&*txn, row.clone()).await?;
    if let Some(hash) = renewed {
        let mut row = row.into_active_model();
        row.password = Set(Some(hash));
        row.update(&*txn).await?;
    }
    let ctx = ctx.as_person(person.clone());
    let token = sessions::open(&ctx, &txn, &person).await?;
    audit::append(&ctx, &txn, "sign-in", format!("person/{}", person.id), json!({})).await?;
    txn.commit().await?;
    Ok(SignedIn { person, token })
}

/// Ends the session of this token.
pub async fn sign_out(ctx: &Ctx, token: &str) -> Result<()> {
    let person = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    sessions::close(&txn, token).await?;
    audit::append(ctx, &txn, "sign-out", format!("person/{person}"), json!({})).await?;
    txn.commit().await
}

/// A new account from the command line.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// Roles beyond trainee.
    pub roles: Vec<Role>,
    /// Language of the profile.
    pub lang: Lang,
}

/// Creates an account without a password and gives a one-time code, with which its owner sets one within an hour. For an
/// account that exists it gives a new code and changes nothing else.
///
/// # Errors
/// [`Error::Invalid`] for an empty name or an address that is none.
pub async fn create_with_code(ctx: &Ctx, new: NewAccount) -> Result<String> {
    let id = match people::with_email(ctx, &new.email).await {
        Ok(id) => id,
        Err(Error::NotFound) => {
            let edit = people::Edit {
                email: new.email,
                name: new.name,
                roles: new.roles,
                lang: new.lang,
                ..people::Edit::default()
            };
            people::create(ctx, edit).await?
        }
        Err(other) => return Err(other),
    };
    make_code(ctx, id).await
}

/// Makes a one-time code for a person who is here. Older codes stop working.
///
/// # Errors
/// [`Error::NotFound`] for somebody who left; [`Error::Invalid`] at `roles` for an administrator, when the actor is none.
pub async fn make_code(ctx: &Ctx, person: Uuid) -> Result<String> {
    ctx.may(Action::EditPeople)?;
    let now = ctx.now();
    let txn = ctx.records.db.write().await?;
    txn.lock("people", person).await?;
    person::Entity::find_by_id(person)
        .filter(person::Column::Status.eq("active"))
        .one(&*txn)
        .await?
        .ok_or(Error::NotFound)?;
    people::guard(ctx, &people::roles(&txn, person).await?)?;
    sign_in_code::Entity::update_many()
        .col_expr(sign_in_code::Column::UsedAt, Expr::value(now))
        .filter(sign_in_code::Column::PersonId.eq(person))
        .filter(sign_in_code::Column::UsedAt.is_null())
        .exec(&*txn)
        .await?;
    let code = sessions::secret(&ctx.records);
    let row = sign_in_code::ActiveModel {
        code_hash: Set(sessions::hashed(&code)),
        person_id: Set(person),
        created_at: Set(now),
        expires_at: Set(now + CODE_LIFE),
        used_at: Set(None),
    };
    row.insert(&*txn).await?;
    audit::append(ctx, &txn, "code-made", format!("person/{person}"), json!({})).await?;
    txn.commit().await?;
    Ok(code)
}

/// Sets the password with a one-time code and signs in. All other sessions of the account end.
///
/// # Errors
/// [`Error::Invalid`] with the field `code` (unknown, used, or older than an hour) or `password` (too short, too long,
/// easy to guess).
pub async fn redeem(ctx: &Ctx, code: &str, password: String) -> Result<SignedIn> {
    // Nobody can name the account before the code is right, so only where it is tried from counts.
    let place = format!("code from {}", ctx.from.address);
    throttle::check(ctx, &place).await?;
    let expired = || Problems::one("code", Problem::Expired);
    let code = sessions::hashed(code.trim());
    let db = ctx.records.db.read();
    let alive = |row: &sign_in_code::Model| row.used_at.is_none() && ctx.now() < row.expires_at;
    let Some(row) = sign_in_code::Entity::find_by_id(code.clone()).one(db).await?.filter(alive) else {
        throttle::failed(ctx, &place).await?;
        return Err(expired());
    };
    let owner = person::Entity::find_by_id(row.person_id).one(db).await?.ok_or_else(expired)?;
    if let Some(problem) = passwords::weakness(&password, &[&owner.name, &owner.email]) {
        return Err(Problems::one("password", problem));
    }
    let hash = ctx.records.passwords.hash(password).await?;
    let txn = ctx.records.db.write().await?;
    // Used once, even when two requests bring it at the same time.
    let used = sign_in_code::Entity::update_many()
        .col_expr(sign_in_code::Column::UsedAt, Expr::value(ctx.now()))
        .filter(sign_in_code::Column::CodeHash.eq(&code))
        .filter(sign_in_code::Column::UsedAt.is_null())
        .exec(&*txn)
        .await?;
    if used.rows_affected != 1 {
        return Err(expired());
    }
    let person = sessions::person_of(&*txn, owner.clone()).await?;
    let mut owner = owner.into_active_model();
    owner.password = Set(Some(hash));
    owner.updated_at = Set(ctx.now());
    owner.update(&*txn).await?;
    sessions::close_all(&txn, person.id).await?;
    let ctx = ctx.as_person(person.clone());
    let token = sessions::open(&ctx, &txn, &person).await?;
    audit::append(&ctx, &txn, "password-set", format!("person/{}", person.id), json!({"by": "code"})).await?;
    txn.commit().await?;
    Ok(SignedIn { person, token })
}

/// Looks like an address: one `@` with something on both sides, no spaces. Whether it works only a mail can tell.
pub(crate) fn is_address(text: &str) -> bool {
    let parts: Vec<_> = text.split('@').collect();
    parts.len() == 2
        && parts.iter().all(|part| !part.is_empty())
        && text.len() <= 254
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || c == ',' || c == '<' || c == '>')
}

impl Actor {
    /// The id of the person, if it is one.
    pub fn id(&self) -> Option<uuid::Uuid> {
        match self {
            Actor::Person(person) => Some(person.id),
            Actor::Nobody | Actor::System => None,
        }
    }
}

#[cfg(test)]
mod tests;
