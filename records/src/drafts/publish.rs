//! Publishing: the draft becomes a version named by its hash. New learners get it; those who have begun stay where
//! they are.

use super::{
    look::{is_scenario, look, rules},
    store::{self, Desk},
};
use crate::{
    audit, courses,
    ctx::Ctx,
    entity::course,
    error::{Error, Problem, Problems, Refusal, Result},
    policy::Action,
};
use content::Level;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
use serde_json::json;
use uuid::Uuid;

/// Most characters of a note.
const MOST_NOTE: usize = 500;

/// The version that came of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its name.
    pub hash: String,
}

/// The number that a publisher sees and sends back: the last event of the draft.
pub async fn seen(ctx: &Ctx, draft: Uuid) -> Result<i64> {
    ctx.may(Action::Publish)?;
    Ok(store::last_event(ctx.records.db.read(), draft).await?.map_or(0, |event| event.seq))
}

/// Publishes a draft as the publisher has seen it.
///
/// # Errors
/// [`Error::Refused`] when the draft has errors, changes nothing, or was changed after `seen`; [`Error::Invalid`] with
/// the field `note` for a note that is missing or too long.
pub async fn publish(ctx: &Ctx, draft: Uuid, note: &str, seen: i64) -> Result<Published> {
    ctx.may(Action::Publish)?;
    let note = note.trim();
    if note.is_empty() {
        return Err(Problems::one("note", Problem::Empty));
    }
    if note.chars().count() > MOST_NOTE {
        return Err(Problems::one("note", Problem::TooLong(MOST_NOTE)));
    }
    // Checking takes a moment, so it comes before the transaction, which then only makes sure that nothing has moved.
    let db = ctx.records.db.read();
    let row = crate::entity::draft::Entity::find_by_id(draft).one(db).await?.ok_or(Error::NotFound)?;
    if row.state != "open" {
        return Err(Error::Closed);
    }
    let desk = Desk::with(ctx, db, row).await?;
    let package = desk.package()?;
    if package.hash() == desk.base.hash {
        return Err(Error::Refused(Refusal::NothingChanged));
    }
    let errors = errors(&desk).await?;
    if errors > 0 {
        return Err(Error::Refused(Refusal::DraftHasErrors(errors)));
    }
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, draft).await?;
    let last = store::last_event(&*txn, draft).await?.map_or(0, |event| event.seq);
    let course = course::Entity::find_by_id(&row.course_id).one(&*txn).await?.ok_or(Error::NotFound)?;
    if last != seen
        || course.version_hash != row.base_hash
        || Desk::with(ctx, &*txn, row.clone()).await?.package()? != package
    {
        return Err(Error::Refused(Refusal::DraftHasMoved));
    }
    let hash = courses::insert_version(ctx, &txn, &row.course_id, &package, note).await?;
    let mut course = course.into_active_model();
    course.version_hash = Set(hash.clone());
    course.update(&*txn).await?;
    let body = json!({"course": row.course_id, "before": row.base_hash, "after": hash, "note": note, "events": last});
    let mut row = row.into_active_model();
    row.state = Set("published".into());
    row.version_hash = Set(Some(hash.clone()));
    row.closed_at = Set(Some(ctx.now()));
    row.update(&*txn).await?;
    audit::append(ctx, &txn, "course.publish", format!("draft/{draft}"), body).await?;
    txn.commit().await?;
    Ok(Published { hash })
}

/// Everything that stops publication: what is found while writing, then the recorded plays, and for each changed
/// scenario what all its states say.
async fn errors(desk: &Desk) -> Result<usize> {
    let look = look(desk).await?;
    if look.errors() > 0 {
        return Ok(look.errors());
    }
    let base = desk.base.package.clone();
    let count = tokio::task::spawn_blocking(move || {
        let package = &look.package;
        let changed = package.files().filter(|(path, text)| is_scenario(path) && base.get(path) != Some(*text));
        let found = changed.flat_map(|(path, _)| rules(package, &look.course, path, 2_000_000));
        let found: Vec<_> = content::course::check(package).findings.into_iter().chain(found).collect();
        found.iter().filter(|finding| finding.level == Level::Error).count()
    });
    count.await.map_err(Error::internal)
}
