//! Where a lesson is being read.

use super::begin::find;
use crate::{
    courses,
    ctx::Ctx,
    entity::{enrolment, lesson_result},
    error::{Error, Result},
    policy::Action,
};
use content::{
    Lang,
    lesson::{Block, Lesson, PartId},
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set, sea_query::OnConflict};

/// Keeps the part of a lesson that is being read: a part, or a heading inside the explanation. Nothing happens for
/// somebody who has not begun the course.
///
/// # Errors
/// [`Error::NotFound`] for a lesson or a part that the version does not have.
pub async fn keep_place(ctx: &Ctx, course: &str, lesson: &str, part: &str) -> Result<()> {
    ctx.may(Action::Learn)?;
    let Some(row) = find(ctx, course).await? else { return Ok(()) };
    let version = courses::version(ctx, &row.version_hash).await?;
    let at = part_of(version.course.lesson(lesson).ok_or(Error::NotFound)?, part).ok_or(Error::NotFound)?;

    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", row.id).await?;
    let before = lesson_result::Entity::find_by_id((row.id, lesson.to_owned())).one(&*txn).await?;
    let furthest = before.as_ref().and_then(|row| PartId::from_name(&row.part)).map_or(at, |known| known.max(at));
    let result = lesson_result::Model {
        enrolment_id: row.id,
        lesson_id: lesson.into(),
        part: furthest.name().into(),
        items_attempted: before.as_ref().map_or(0, |row| row.items_attempted),
        best_score: before.as_ref().and_then(|row| row.best_score),
        updated_at: ctx.now(),
    };
    if before.as_ref().is_none_or(|before| before.part != result.part) {
        let columns = [lesson_result::Column::Part, lesson_result::Column::UpdatedAt];
        let key = [lesson_result::Column::EnrolmentId, lesson_result::Column::LessonId];
        lesson_result::Entity::insert(result.into_active_model().reset_all())
            .on_conflict(OnConflict::columns(key).update_columns(columns).to_owned())
            .exec_without_returning(&*txn)
            .await?;
    }
    let change = enrolment::ActiveModel {
        id: Set(row.id),
        place: Set(Some(format!("{lesson}#{part}"))),
        place_at: Set(Some(ctx.now())),
        ..Default::default()
    };
    change.update(&*txn).await?;
    txn.commit().await
}

/// The part that an anchor of the page belongs to.
fn part_of(lesson: &Lesson, anchor: &str) -> Option<PartId> {
    if let Some(part) = PartId::from_name(anchor) {
        return Some(part);
    }
    lesson.page(Lang::Zh).parts.iter().find_map(|part| {
        let heading = |block: &Block| matches!(block, Block::Heading { anchor: known, .. } if known == anchor);
        part.blocks.iter().any(heading).then_some(part.id)
    })
}
