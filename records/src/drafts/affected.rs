//! Who is in a course, and on which version: what a publisher must know.

use crate::{
    ctx::Ctx,
    entity::{course, course_version, enrolment},
    error::{Error, Result},
};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};

/// Learners on one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnVersion {
    /// The number of the version.
    pub number: i64,
    /// Those who have begun and not completed.
    pub begun: i64,
    /// Those who have completed.
    pub completed: i64,
    /// Whether new learners get it.
    pub current: bool,
}

/// Learners of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Affected {
    /// By version, newest first; versions that nobody is on are left out.
    pub versions: Vec<OnVersion>,
}

impl Affected {
    /// All who have begun and not completed.
    pub fn begun(&self) -> i64 {
        self.versions.iter().map(|version| version.begun).sum()
    }

    /// All who have completed.
    pub fn completed(&self) -> i64 {
        self.versions.iter().map(|version| version.completed).sum()
    }
}

/// Who is in a course.
pub async fn affected(ctx: &Ctx, course: &str) -> Result<Affected> {
    ctx.may(crate::Action::Author)?;
    of(ctx, course).await
}

#[derive(FromQueryResult)]
struct Count {
    version_hash: String,
    people: i64,
    completed: i64,
}

pub(super) async fn of(ctx: &Ctx, course_id: &str) -> Result<Affected> {
    let db = ctx.records.db.read();
    let current = course::Entity::find_by_id(course_id).one(db).await?.ok_or(Error::NotFound)?.version_hash;
    let counts = enrolment::Entity::find()
        .select_only()
        .column(enrolment::Column::VersionHash)
        .column_as(enrolment::Column::Id.count(), "people")
        .column_as(enrolment::Column::CompletedAt.count(), "completed")
        .filter(enrolment::Column::CourseId.eq(course_id))
        .group_by(enrolment::Column::VersionHash)
        .into_model::<Count>()
        .all(db)
        .await?;
    let mut versions = Vec::new();
    for count in counts {
        let number: Option<i64> = course_version::Entity::find_by_id(&count.version_hash)
            .select_only()
            .column(course_version::Column::Number)
            .into_tuple()
            .one(db)
            .await?;
        versions.push(OnVersion {
            number: number.unwrap_or_default(),
            begun: count.people - count.completed,
            completed: count.completed,
            current: count.version_hash == current,
        });
    }
    versions.sort_by_key(|version| -version.number);
    Ok(Affected { versions })
}
