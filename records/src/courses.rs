//! Courses and their versions: immutable, named by their hash, loaded once per process.

use crate::{
    ctx::Ctx,
    db::Write,
    entity::{course, course_version},
    error::{Error, Result},
    policy::Action,
};
use content::{Course, Package};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// Loaded versions by hash. A version never changes, so each is loaded once in a process, and nothing is lost with it.
static LOADED: LazyLock<Mutex<HashMap<String, Arc<Version>>>> = LazyLock::new(Mutex::default);

/// Held while a version is loaded.
static LOADING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn cached(hash: &str) -> Option<Arc<Version>> {
    LOADED.lock().unwrap_or_else(PoisonError::into_inner).get(hash).cloned()
}

/// One published version.
pub struct Version {
    /// Its name.
    pub hash: String,
    /// The course as it is taught.
    pub course: Course,
    /// The files it was made from.
    pub package: Package,
}

/// The version that new learners of a course get.
pub async fn published(ctx: &Ctx, course_id: &str) -> Result<Arc<Version>> {
    ctx.may(Action::Learn)?;
    let row = course::Entity::find_by_id(course_id).one(ctx.records.db.read()).await?.ok_or(Error::NotFound)?;
    version(ctx, &row.version_hash).await
}

/// What the front door shows of the first course: its title and the pairs of the two rails. Public by intent.
pub async fn front(ctx: &Ctx) -> Result<Option<Arc<Version>>> {
    let first = course::Entity::find().order_by_asc(course::Column::Id).one(ctx.records.db.read()).await?;
    match first {
        Some(row) => version(ctx, &row.version_hash).await.map(Some),
        None => Ok(None),
    }
}

/// The courses of this installation: id and the version that new learners get, in the order of their ids.
pub async fn all(ctx: &Ctx) -> Result<Vec<Arc<Version>>> {
    ctx.may(Action::Learn)?;
    let mut rows = course::Entity::find().all(ctx.records.db.read()).await?;
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    let mut found = Vec::new();
    for row in rows {
        found.push(version(ctx, &row.version_hash).await?);
    }
    Ok(found)
}

/// A version by its hash, for use cases that have decided that the actor may see it.
pub(crate) async fn version(ctx: &Ctx, hash: &str) -> Result<Arc<Version>> {
    if let Some(version) = cached(hash) {
        return Ok(version);
    }
    // Loading takes a while: whoever comes meanwhile waits for the one that loads, and the runtime goes on serving.
    let _turn = LOADING.lock().await;
    if let Some(version) = cached(hash) {
        return Ok(version);
    }
    let row = course_version::Entity::find_by_id(hash).one(ctx.records.db.read()).await?.ok_or(Error::NotFound)?;
    let package: Package = serde_json::from_str(&row.package)?;
    let (package, course) = tokio::task::spawn_blocking(move || {
        let course = Course::load(&package);
        (package, course)
    })
    .await
    .map_err(Error::internal)?;
    let course = course
        .map_err(|findings| Error::internal(format!("version {hash} does not load: {} findings", findings.len())))?;
    let version = Arc::new(Version { hash: hash.into(), course, package });
    let mut versions = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(versions.entry(hash.into()).or_insert(version).clone())
}

/// Imports the built-in courses that this installation does not have yet, as their first version. A course that exists
/// is left alone: a newer built-in package is offered as a draft, never imposed.
pub async fn import_builtin(ctx: &Ctx) -> Result<()> {
    ctx.may(Action::Publish)?;
    for id in content::package::builtin_ids() {
        if course::Entity::find_by_id(id).one(ctx.records.db.read()).await?.is_some() {
            continue;
        }
        let package = content::package::builtin(id).ok_or(Error::NotFound)?;
        let txn = ctx.records.db.write().await?;
        if course::Entity::find_by_id(id).one(&*txn).await?.is_none() {
            let hash = insert_version(ctx, &txn, id, &package, "built in").await?;
            let row = course::ActiveModel { id: Set(id.into()), version_hash: Set(hash), created_at: Set(ctx.now()) };
            row.insert(&*txn).await?;
            txn.commit().await?;
        }
    }
    Ok(())
}

/// Keeps a package as a version, once; gives its hash.
pub(crate) async fn insert_version(
    ctx: &Ctx,
    txn: &Write,
    course_id: &str,
    package: &Package,
    note: &str,
) -> Result<String> {
    let hash = package.hash();
    if course_version::Entity::find_by_id(hash.clone()).one(&**txn).await?.is_none() {
        let count =
            course_version::Entity::find().filter(course_version::Column::CourseId.eq(course_id)).count(&**txn).await?;
        let row = course_version::ActiveModel {
            hash: Set(hash.clone()),
            course_id: Set(course_id.into()),
            number: Set(count as i64 + 1),
            package: Set(serde_json::to_string(package)?),
            note: Set(note.into()),
            published_by: Set(ctx.actor.id()),
            published_at: Set(ctx.now()),
        };
        row.insert(&**txn).await?;
    }
    Ok(hash)
}
