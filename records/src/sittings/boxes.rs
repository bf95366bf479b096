//! The review boxes of a person: what practice and quizzes have shown so far.

use crate::{
    attempts::Kind,
    entity::{attempt, attempt_answer},
    error::Result,
};
use content::{boxes, item::FULL};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The box of every question that was answered for good in practice or in a quiz of this enrolment. Only a full score
/// moves a question on.
pub(super) async fn boxes(db: &impl ConnectionTrait, enrolment: Uuid) -> Result<BTreeMap<String, u8>> {
    let attempts: Vec<Uuid> = attempt::Entity::find()
        .select_only()
        .column(attempt::Column::Id)
        .filter(attempt::Column::EnrolmentId.eq(enrolment))
        .filter(attempt::Column::Kind.is_in([Kind::Practice.word(), Kind::Quiz.word()]))
        .into_tuple()
        .all(db)
        .await?;
    let rows = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.is_in(attempts))
        .filter(attempt_answer::Column::Score.is_not_null())
        .order_by_asc(attempt_answer::Column::SavedAt)
        .all(db)
        .await?;
    let mut answers: BTreeMap<String, Vec<bool>> = BTreeMap::new();
    for row in rows {
        answers.entry(row.item_id).or_default().push(row.score == Some(i64::from(FULL)));
    }
    Ok(answers.into_iter().filter_map(|(item, answers)| Some((item, boxes::after(answers)?))).collect())
}
