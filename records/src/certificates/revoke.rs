//! Revoking a certificate: it stays, says that it was revoked and why, and does not come again.

use crate::{
    audit,
    ctx::Ctx,
    entity::certificate,
    error::{Error, Problem, Problems, Result},
    policy::Action,
};
use sea_orm::{ActiveModelTrait, EntityTrait, Set};
use serde_json::json;

/// Most characters of a reason.
pub(crate) const MOST_REASON: usize = 300;

/// Revokes a certificate.
#[derive(Clone, Debug)]
pub struct Revoke {
    /// Its code.
    pub serial: String,
    /// Why; whoever checks the code reads it.
    pub reason: String,
}

/// Revokes it. The second time changes nothing: the first reason stands.
///
/// # Errors
/// [`Error::NotFound`] for a code that was never given; [`Error::Invalid`] with the field `reason` without one.
pub async fn revoke(ctx: &Ctx, revoke: Revoke) -> Result<()> {
    ctx.may(Action::Revoke)?;
    let reason = revoke.reason.trim();
    if reason.is_empty() {
        return Err(Problems::one("reason", Problem::Empty));
    }
    if reason.chars().count() > MOST_REASON {
        return Err(Problems::one("reason", Problem::TooLong(MOST_REASON)));
    }
    let txn = ctx.records.db.write().await?;
    let row = certificate::Entity::find_by_id(&revoke.serial).one(&*txn).await?.ok_or(Error::NotFound)?;
    txn.lock("enrolments", row.enrolment_id).await?;
    let row = certificate::Entity::find_by_id(&revoke.serial).one(&*txn).await?.ok_or(Error::NotFound)?;
    if row.revoked_at.is_some() {
        return Ok(());
    }
    let change = certificate::ActiveModel {
        serial: Set(row.serial.clone()),
        revoked_at: Set(Some(ctx.now())),
        revoked_reason: Set(Some(reason.to_owned())),
        ..Default::default()
    };
    change.update(&*txn).await?;
    let body = json!({ "reason": reason });
    audit::append(ctx, &txn, "certificate-revoked", format!("certificate/{}", row.serial), body).await?;
    txn.commit().await
}
