//! The published versions of a course.

use super::affected;
use crate::{
    ctx::Ctx,
    entity::{course, course_version},
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number, from 1.
    pub number: i64,
    /// Its name.
    pub hash: String,
    /// What the publisher wrote about it.
    pub note: String,
    /// Who published it; none for the course that came with the program.
    pub by: Option<String>,
    /// When, UTC in milliseconds.
    pub at: i64,
    /// Whether new learners get it.
    pub current: bool,
    /// Learners who have begun on it and not completed.
    pub begun: i64,
    /// Learners who have completed it.
    pub completed: i64,
}

#[derive(FromQueryResult)]
struct Row {
    hash: String,
    number: i64,
    note: String,
    published_by: Option<Uuid>,
    published_at: i64,
}

/// All versions, newest first.
pub async fn versions(ctx: &Ctx, course_id: &str) -> Result<Vec<VersionLine>> {
    ctx.may(Action::Author)?;
    let db = ctx.records.db.read();
    let current = course::Entity::find_by_id(course_id).one(db).await?.ok_or(Error::NotFound)?.version_hash;
    let rows = course_version::Entity::find()
        .select_only()
        .columns([
            course_version::Column::Hash,
            course_version::Column::Number,
            course_version::Column::Note,
            course_version::Column::PublishedBy,
            course_version::Column::PublishedAt,
        ])
        .filter(course_version::Column::CourseId.eq(course_id))
        .order_by_desc(course_version::Column::Number)
        .into_model::<Row>()
        .all(db)
        .await?;
    let names = super::store::names(ctx, rows.iter().filter_map(|row| row.published_by)).await?;
    let learners = affected::of(ctx, course_id).await?;
    let line = |row: Row| {
        let on = learners.versions.iter().find(|version| version.number == row.number);
        VersionLine {
            number: row.number,
            current: row.hash == current,
            hash: row.hash,
            note: row.note,
            by: row.published_by.and_then(|id| names.get(&id).cloned()),
            at: row.published_at,
            begun: on.map_or(0, |on| on.begun),
            completed: on.map_or(0, |on| on.completed),
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// When a version was published, and its number.
pub(super) async fn published(ctx: &Ctx, hash: &str) -> Result<(i64, i64)> {
    let query = course_version::Entity::find_by_id(hash)
        .select_only()
        .columns([course_version::Column::PublishedAt, course_version::Column::Number])
        .into_tuple();
    query.one(ctx.records.db.read()).await?.ok_or(Error::NotFound)
}
