//! How far a person is, by the completion rule of the course.

use crate::{
    attempts::Kind,
    certificates,
    courses::{self, Version},
    ctx::Ctx,
    db::Write,
    entity::{attempt, attempt_answer, enrolment, lesson_result, scenario_result, test_result},
    error::{Error, Result},
};
use content::Course;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set, sea_query::OnConflict};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Takes the practice of one lesson into the enrolment: which of its items were answered for good (released or handed
/// in), and the best score. In the transaction of the act itself.
pub(crate) async fn lesson_changed(
    ctx: &Ctx,
    txn: &Write,
    version: &Version,
    enrolment: Uuid,
    lesson: &str,
) -> Result<()> {
    txn.lock("enrolments", enrolment).await?;
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment))
        .filter(attempt::Column::Kind.eq("practice"))
        .filter(attempt::Column::Subject.eq(lesson))
        .all(&**txn)
        .await?;
    let closed: BTreeSet<Uuid> = attempts.iter().filter(|row| row.state != "open").map(|row| row.id).collect();
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.is_in(attempts.iter().map(|row| row.id)))
        .filter(attempt_answer::Column::Answer.is_not_null())
        .all(&**txn)
        .await?;
    let known = version.course.lesson(lesson).map_or(&[][..], |lesson| lesson.items.as_slice());
    let attempted: BTreeSet<&str> = answers
        .iter()
        .filter(|row| row.released_at.is_some() || closed.contains(&row.attempt_id))
        .map(|row| row.item_id.as_str())
        .filter(|id| known.iter().any(|item| item == id))
        .collect();
    let row = lesson_result::Model {
        enrolment_id: enrolment,
        lesson_id: lesson.into(),
        part: String::new(),
        items_attempted: attempted.len() as i64,
        best_score: attempts.iter().filter_map(|row| row.score).max(),
        updated_at: ctx.now(),
    };
    use lesson_result::Column;
    let columns = [Column::ItemsAttempted, Column::BestScore, Column::UpdatedAt];
    lesson_result::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(OnConflict::columns([Column::EnrolmentId, Column::LessonId]).update_columns(columns).to_owned())
        .exec_without_returning(&**txn)
        .await?;
    update_progress(ctx, txn, enrolment).await
}

/// Brings progress and completion of an enrolment up to date, in the transaction of whatever changed a result. What was
/// completed stays completed.
pub(crate) async fn update_progress(ctx: &Ctx, txn: &Write, enrolment: Uuid) -> Result<()> {
    txn.lock("enrolments", enrolment).await?;
    let row = enrolment::Entity::find_by_id(enrolment).one(&**txn).await?.ok_or(Error::NotFound)?;
    let version = courses::version(ctx, &row.version_hash).await?;
    let lessons = lesson_result::Entity::find()
        .filter(lesson_result::Column::EnrolmentId.eq(enrolment))
        .all(&**txn)
        .await?
        .into_iter()
        .map(|row| (row.lesson_id, row.items_attempted))
        .collect();
    let passed = scenario_result::Entity::find()
        .filter(scenario_result::Column::EnrolmentId.eq(enrolment))
        .filter(scenario_result::Column::PassedAt.is_not_null())
        .all(&**txn)
        .await?
        .into_iter()
        .map(|row| row.scenario_id)
        .collect();
    let quizzes = test_result::Entity::find()
        .filter(test_result::Column::EnrolmentId.eq(enrolment))
        .filter(test_result::Column::Kind.eq(Kind::Quiz.word()))
        .filter(test_result::Column::PassedAt.is_not_null())
        .all(&**txn)
        .await?
        .into_iter()
        .map(|row| row.subject)
        .collect();
    let progress = share(&version.course, &lessons, &passed, &quizzes);
    let completed_at = row.completed_at.or((progress == 10_000).then(|| ctx.now()));
    if progress != row.progress || completed_at != row.completed_at {
        let change = enrolment::ActiveModel {
            id: Set(enrolment),
            progress: Set(progress),
            completed_at: Set(completed_at),
            ..Default::default()
        };
        change.update(&**txn).await?;
    }
    if completed_at.is_some() {
        let row = enrolment::Model { completed_at, progress, ..row };
        certificates::issue_when_due(ctx, txn, &row, &version).await?;
    }
    Ok(())
}

/// The share of the completion rule that is met, in basis points: each lesson, scenario and quiz of the rule weighs the
/// same. All of it only when every single one is met.
fn share(
    course: &Course,
    lessons: &BTreeMap<String, i64>,
    passed: &BTreeSet<String>,
    quizzes: &BTreeSet<String>,
) -> i64 {
    let rule = &course.completion;
    let asked = (rule.attempted.len() + rule.passed.len() + rule.quizzes.len()) as i64;
    if asked == 0 {
        return 0;
    }
    let lesson = |id: &String| {
        let items = course.lesson(id).map_or(0, |lesson| lesson.items.len() as i64);
        let attempted = lessons.get(id).copied().unwrap_or(0).min(items);
        // A lesson of the rule that is not written cannot be met.
        if items == 0 { (0, 1) } else { (attempted, items) }
    };
    let scenario = |id: &String| (i64::from(passed.contains(id)), 1);
    let quiz = |id: &String| (i64::from(quizzes.contains(id)), 1);
    let parts: Vec<(i64, i64)> = rule
        .attempted
        .iter()
        .map(lesson)
        .chain(rule.passed.iter().map(scenario))
        .chain(rule.quizzes.iter().map(quiz))
        .collect();
    if parts.iter().all(|(done, all)| done == all) {
        return 10_000;
    }
    // Hundredths of a basis point keep the sum exact enough for one rounding, half up, at the end.
    let sum: i64 = parts.iter().map(|(done, all)| done * 1_000_000 / all).sum();
    ((sum / asked + 50) / 100).min(9_999)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_everything_is_complete() {
        let mut course = Course::default();
        course.completion.passed = vec!["S3".into()];
        course.completion.quizzes = vec!["M2".into()];
        let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>();
        let share = |passed: &[&str], quizzes: &[&str]| share(&course, &BTreeMap::new(), &set(passed), &set(quizzes));
        assert_eq!(share(&[], &[]), 0);
        assert_eq!(share(&["S3", "S9"], &["M1"]), 5_000);
        assert_eq!(share(&["S3"], &["M2"]), 10_000);
        assert_eq!(super::share(&Course::default(), &BTreeMap::new(), &set(&[]), &set(&[])), 0);
    }
}
