//! The job that hands in a sitting whose time ran out while nobody looked.

use crate::{Records, Result, attempts, entity::attempt, error::Error};
use sea_orm::EntityTrait;
use serde::Deserialize;
use uuid::Uuid;

/// Hands a sitting in at its deadline.
pub(crate) const HAND_IN: &str = "hand-in";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    attempt: Uuid,
}

/// Does the job. Nothing happens when the sitting was handed in already.
pub(crate) async fn hand_in(records: &Records, body: &str) -> Result<()> {
    let Body { attempt } = serde_json::from_str(body)?;
    let ctx = records.system();
    let row = attempt::Entity::find_by_id(attempt).one(records.db.read()).await?.ok_or(Error::NotFound)?;
    attempts::hand_in_late(&ctx, &attempts::loaded(&ctx, row).await?).await
}
