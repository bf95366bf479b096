//! Taking a job so that no other instance takes it, and writing down how it went.

use super::TRIES;
use crate::{Records, Result, entity::job, sql::Sql};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, FromQueryResult, QueryFilter, Statement,
    sea_query::ExprTrait,
};
use uuid::Uuid;

/// How long an instance may work on a job before another one takes it. Longer than any job may run.
const LEASE: i64 = 5 * 60_000;
/// The pause after the first failure; each further one is four times as long.
const PAUSE: i64 = 30_000;

/// A job in hand.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Claimed {
    pub id: Uuid,
    pub kind: String,
    pub body: String,
    /// Which try this is, from 1; with the id it says whose lease it is.
    pub tries: i64,
}

/// Whether a job of these kinds is there to be claimed. A look that takes no lock, because there mostly is none.
pub(super) async fn any(records: &Records, kinds: &[&str]) -> Result<bool> {
    let waiting = job::Entity::find()
        .filter(job::Column::Kind.is_in(kinds.iter().copied()))
        .filter(
            Condition::any()
                .add(job::Column::State.eq("due").and(job::Column::RunAt.lte(records.now())))
                .add(job::Column::State.eq("running").and(job::Column::LockedUntil.lte(records.now()))),
        )
        .one(records.db.read())
        .await?;
    Ok(waiting.is_some())
}

/// The next job of these kinds: due, or left behind by an instance that died.
pub(super) async fn claim(records: &Records, kinds: &[&str]) -> Result<Option<Claimed>> {
    let mut sql = Sql::default();
    let (now, until) = (sql.bind(records.now()), sql.bind(records.now() + LEASE));
    let kinds: Vec<_> = kinds.iter().map(|kind| sql.bind(*kind)).collect();
    let skip = if records.db.backend() == DbBackend::Postgres { "FOR UPDATE SKIP LOCKED" } else { "" };
    sql.text = format!(
        "UPDATE jobs SET state = 'running', tries = tries + 1, locked_until = {until} WHERE id = ( \
         SELECT id FROM jobs WHERE kind IN ({}) AND ((state = 'due' AND run_at <= {now}) \
         OR (state = 'running' AND locked_until <= {now})) ORDER BY run_at, id LIMIT 1 {skip}) \
         RETURNING id, kind, body, tries",
        kinds.join(", ")
    );
    let txn = records.db.write().await?;
    let claimed = sql.one(&*txn).await?;
    txn.commit().await?;
    Ok(claimed)
}

/// Writes down how a try went. An instance whose lease ran out meanwhile writes nothing: the job is another one's.
pub(super) async fn finish(records: &Records, job: &Claimed, outcome: &std::result::Result<(), String>) -> Result<()> {
    let now = records.now();
    let (state, run_at, error) = match outcome {
        Ok(()) => ("done", now, None),
        Err(error) if job.tries >= TRIES => ("parked", now, Some(error)),
        Err(error) => ("due", now + PAUSE * 4_i64.pow((job.tries - 1).clamp(0, 8) as u32), Some(error)),
    };
    let finished = (state != "due").then_some(now);
    let txn = records.db.write().await?;
    let values: [sea_orm::Value; 6] = [
        state.into(),
        run_at.into(),
        error.map(|text| text.chars().take(500).collect::<String>()).into(),
        finished.into(),
        job.id.into(),
        job.tries.into(),
    ];
    let text = "UPDATE jobs SET state = $1, run_at = $2, last_error = $3, finished_at = $4, locked_until = NULL \
                WHERE id = $5 AND tries = $6 AND state = 'running'";
    txn.execute_raw(Statement::from_sql_and_values(records.db.backend(), text, values)).await?;
    txn.commit().await
}
