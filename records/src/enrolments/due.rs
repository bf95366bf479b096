//! What is due for the actor. The rule is the one of [`crate::assignments`], so that a trainee and HR see one date.

use crate::{assignments, ctx::Ctx, error::Result, policy::Action};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

pub use crate::assignments::Due;

/// What is due for the actor, one date per course, soonest first.
pub async fn due(ctx: &Ctx) -> Result<Vec<Due>> {
    ctx.may(Action::Learn)?;
    due_of(ctx.records.db.read(), ctx.person()?.id).await
}

/// What is due for a person, soonest first, for use cases that have decided that the actor may see it.
pub async fn due_of(db: &impl ConnectionTrait, who: Uuid) -> Result<Vec<Due>> {
    assignments::all(db, who).await
}
