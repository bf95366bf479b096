//! Guessing costs time: five free tries for an account and for a network, then 1, 2, 4 … seconds up to a quarter of an
//! hour. Counted in the database, so that a restart or a second instance forgets nothing (SECURITY A 6).

use crate::{
    ctx::Ctx,
    db::Write,
    entity::throttle,
    error::{Error, Result},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

/// Free tries of an account. A whole network is given ten times as many: people share it.
const FREE: [i64; 2] = [5, 50];
const LONGEST: i64 = 15 * 60_000;
/// Failures of an account that nobody added to for a day are forgotten.
const FORGET: i64 = 24 * 60 * 60_000;
/// A network forgets a failure in this time: the slips of an office are not added up over its day, guesses are.
const LEAK: i64 = 60_000;

/// An account, and the network that the request came from: a /24 of IPv4, a /64 of IPv6.
fn keys(ctx: &Ctx, account: &str) -> [String; 2] {
    let network = match ctx.from.address.parse() {
        Ok(std::net::IpAddr::V4(ip)) => {
            let [a, b, c, _] = ip.octets();
            format!("{a}.{b}.{c}")
        }
        Ok(std::net::IpAddr::V6(ip)) => ip.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
        Err(_) => String::from("unknown"),
    };
    [format!("account:{account}"), format!("network:{network}")]
}

/// [`Error::Throttled`] with the seconds to wait.
pub(super) async fn check(ctx: &Ctx, account: &str) -> Result<()> {
    let rows = throttle::Entity::find()
        .filter(throttle::Column::Key.is_in(keys(ctx, account)))
        .all(ctx.records.db.read())
        .await?;
    let until = rows.iter().map(|row| row.blocked_until).max().unwrap_or(0);
    let wait = until - ctx.now();
    if wait > 0 { Err(Error::Throttled((wait + 999) / 1000)) } else { Ok(()) }
}

/// What an account still remembers of its failures.
fn of_account(failures: i64, since: i64) -> i64 {
    if since >= FORGET { 0 } else { failures }
}

/// What a network still remembers of its failures.
fn of_network(failures: i64, since: i64) -> i64 {
    (failures - since / LEAK).max(0)
}

/// Counts a failure of the account and of the network.
pub(super) async fn failed(ctx: &Ctx, account: &str) -> Result<()> {
    let txn = ctx.records.db.write().await?;
    let now = ctx.now();
    let remembered: [fn(i64, i64) -> i64; 2] = [of_account, of_network];
    for ((key, free), remembered) in keys(ctx, account).into_iter().zip(FREE).zip(remembered) {
        let old = throttle::Entity::find_by_id(key.clone()).one(&*txn).await?;
        let failures = old.as_ref().map_or(0, |row| remembered(row.failures, now - row.updated_at)) + 1;
        let over = failures - free;
        let wait = if over < 0 { 0 } else { (1_000_i64 << over.min(20)).min(LONGEST) };
        let row = throttle::ActiveModel {
            key: Set(key),
            failures: Set(failures),
            blocked_until: Set(now + wait),
            updated_at: Set(now),
        };
        if old.is_some() {
            row.update(&*txn).await?
        } else {
            row.insert(&*txn).await?
        };
    }
    txn.commit().await
}

/// A success clears the account; the network keeps its count.
pub(super) async fn forget(ctx: &Ctx, txn: &Write, account: &str) -> Result<()> {
    let [account, _] = keys(ctx, account);
    if let Some(row) = throttle::Entity::find_by_id(account).one(&**txn).await? {
        row.into_active_model().delete(&**txn).await?;
    }
    Ok(())
}
