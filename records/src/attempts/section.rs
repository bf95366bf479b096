//! Handing in a section of a test: from then on there is no way back into it.

use super::{
    body::Body,
    save::{is_open, is_over},
    store::{self, Fresh},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    policy::Action,
};
use uuid::Uuid;

/// Hands a section in.
#[derive(Clone, Debug)]
pub struct CloseSection {
    /// The attempt.
    pub attempt: Uuid,
    /// Which one, from 0.
    pub section: usize,
}

/// Hands the section in that is open and opens the next. Twice is as good as once. The last section is handed in with
/// the whole attempt.
///
/// # Errors
/// [`Error::NotFound`] for a section that is not open yet, or for the last one; [`Error::Closed`] when the attempt was
/// handed in or its time is over.
pub async fn close_section(ctx: &Ctx, close: CloseSection) -> Result<()> {
    ctx.may(Action::Learn)?;
    let loaded = store::own(ctx, close.attempt).await?;
    let sections = loaded.paper.as_ref().map_or(0, |paper| paper.sections.len());
    let txn = ctx.records.db.write().await?;
    let mut row = store::locked(&txn, close.attempt).await?;
    let open = row.section as usize;
    if close.section < open {
        return Ok(());
    }
    if close.section > open || close.section + 1 >= sections {
        return Err(Error::NotFound);
    }
    if !is_open(&row) || is_over(ctx, &row) {
        return Err(Error::Closed);
    }
    row.section += 1;
    let body = Body { section: Some(row.section), ..Body::default() };
    let base = row.seq;
    store::append(ctx, &txn, &mut row, Fresh { save_id: ctx.id(), kind: "section", item: None, base, body: &body })
        .await?;
    store::update(&txn, &row).await?;
    txn.commit().await
}
