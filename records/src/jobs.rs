//! Work to be done outside a request: rows, enqueued in the transaction that needs them, claimed by any instance,
//! retried with growing pauses, parked where people see them when five tries did not help.

mod claim;
mod list;
mod run;

pub use list::{JobView, State, counts, list, restart};
pub use run::{Outcome, run_one};

use crate::{Ctx, Result, db::Write, entity::job};
use sea_orm::{EntityTrait, Set, sea_query::OnConflict};

/// Tries before a job is parked.
pub const TRIES: i64 = 5;

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewJob {
    /// Which kind of work.
    pub kind: &'static str,
    /// What it works on.
    pub body: serde_json::Value,
    /// A second job with the same key is not made.
    pub dedupe: Option<String>,
    /// Not before, UTC in milliseconds.
    pub run_at: i64,
}

/// Puts a job into the queue; false when one with its key is there already. Ring `records.jobs` after the commit.
pub(crate) async fn enqueue(ctx: &Ctx, txn: &Write, new: NewJob) -> Result<bool> {
    let row = job::ActiveModel {
        id: Set(ctx.id()),
        kind: Set(new.kind.into()),
        body: Set(new.body.to_string()),
        dedupe: Set(new.dedupe),
        state: Set("due".into()),
        tries: Set(0),
        run_at: Set(new.run_at),
        locked_until: Set(None),
        last_error: Set(None),
        created_at: Set(ctx.now()),
        finished_at: Set(None),
    };
    let twice = OnConflict::column(job::Column::Dedupe).do_nothing().to_owned();
    let made = job::Entity::insert(row).on_conflict(twice).exec_without_returning(&**txn).await?;
    Ok(made == 1)
}

#[cfg(test)]
mod tests;
