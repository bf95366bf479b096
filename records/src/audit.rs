//! The audit trail: acts of administration, authoring, marking and access, chained by hash so that a changed, removed
//! or reordered row is found. Answers are events of their attempt, not audit rows.

use crate::{
    ctx::{Actor, Ctx},
    db::Write,
    entity::{audit, person},
    error::Result,
    policy::Action,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// The hash before the first row.
const START: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Any number that only the audit trail locks, so that two instances never number a row alike.
const LOCK: i64 = 0x5359_4e43;

/// Appends one row in the transaction of the act itself. `object` names what was acted on, for example
/// `person/0190…`; `body` holds before and after and never a secret.
pub(crate) async fn append(
    ctx: &Ctx,
    txn: &Write,
    action: &str,
    object: String,
    body: serde_json::Value,
) -> Result<()> {
    if txn.get_database_backend() == DbBackend::Postgres {
        let lock =
            Statement::from_sql_and_values(DbBackend::Postgres, "SELECT pg_advisory_xact_lock($1)", [LOCK.into()]);
        txn.query_one_raw(lock).await?;
    }
    let last = audit::Entity::find().order_by_desc(audit::Column::Seq).one(&**txn).await?;
    let actor_id = match &ctx.actor {
        Actor::Person(person) => Some(person.id),
        Actor::Nobody | Actor::System => None,
    };
    let mut row = audit::Model {
        seq: last.as_ref().map_or(1, |row| row.seq + 1),
        at: ctx.now(),
        actor_id,
        action: action.into(),
        object,
        body: body.to_string(),
        address: ctx.from.address.clone(),
        request: ctx.from.request.clone(),
        previous: last.map_or_else(|| START.into(), |row| row.hash),
        hash: String::new(),
    };
    row.hash = hash(&row);
    audit::ActiveModel::from(row).reset_all().insert(&**txn).await?;
    Ok(())
}

/// SHA-256 over the hash before and every column, each with its length so that no two rows read alike.
fn hash(row: &audit::Model) -> String {
    let mut sum = Sha256::new();
    let actor = row.actor_id.map(|id| id.to_string()).unwrap_or_default();
    let (seq, at) = (row.seq.to_string(), row.at.to_string());
    for part in [&row.previous, &seq, &at, &actor, &row.action, &row.object, &row.body, &row.address, &row.request] {
        sum.update((part.len() as u64).to_be_bytes());
        sum.update(part.as_bytes());
    }
    hex::encode(sum.finalize())
}

/// One row as people read it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its number.
    pub seq: i64,
    /// When, UTC in milliseconds.
    pub at: i64,
    /// Who; none for the program itself.
    pub actor: Option<String>,
    /// What.
    pub action: String,
    /// On which object.
    pub object: String,
    /// The name of the person it was done to, when it was done to one.
    pub about: Option<String>,
    /// Before and after, as JSON.
    pub body: String,
}

/// The newest rows below `before`, at most 100.
pub async fn list(ctx: &Ctx, before: Option<i64>) -> Result<Vec<Entry>> {
    ctx.may(Action::ReadAudit)?;
    let db = ctx.records.db.read();
    let mut query = audit::Entity::find().order_by_desc(audit::Column::Seq).limit(100);
    if let Some(before) = before {
        query = query.filter(audit::Column::Seq.lt(before));
    }
    let rows = query.all(db).await?;
    let about = |row: &audit::Model| row.object.strip_prefix("person/").and_then(|id| id.parse::<uuid::Uuid>().ok());
    let ids: Vec<_> = rows.iter().flat_map(|row| [row.actor_id, about(row)]).flatten().collect();
    let names: HashMap<_, _> = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name))
        .collect();
    let entry = |row: audit::Model| Entry {
        seq: row.seq,
        at: row.at,
        actor: row.actor_id.and_then(|id| names.get(&id).cloned()),
        about: about(&row).and_then(|id| names.get(&id).cloned()),
        action: row.action,
        object: row.object,
        body: row.body,
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// Walks the chain from its start.
///
/// # Errors
/// `Ok(Err(seq))` names the first row that was changed, is missing, or stands in the wrong place.
pub async fn verify(ctx: &Ctx) -> Result<std::result::Result<i64, i64>> {
    ctx.may(Action::ReadAudit)?;
    let (mut previous, mut next) = (START.to_string(), 1);
    loop {
        let rows = audit::Entity::find()
            .filter(audit::Column::Seq.gte(next))
            .order_by_asc(audit::Column::Seq)
            .limit(1000)
            .all(ctx.records.db.read())
            .await?;
        if rows.is_empty() {
            return Ok(Ok(next - 1));
        }
        for row in rows {
            if row.seq != next || row.previous != previous || row.hash != hash(&row) {
                return Ok(Err(next));
            }
            previous = row.hash;
            next += 1;
        }
    }
}
