//! What people change about themselves.

use crate::{
    ctx::Ctx,
    entity::person,
    error::{Error, Result},
    policy::Action,
};
use content::Lang;
use sea_orm::{ActiveModelTrait, EntityTrait, Set};

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
