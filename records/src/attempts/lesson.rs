//! A lesson as its page shows it. No page is opened more often, so it asks the database once.

use super::{
    Kind, Line, View,
    open::open,
    store,
    view::{line, shown},
};
use crate::{
    ctx::Ctx,
    entity::{attempt, attempt_answer, enrolment, lesson_result},
    error::{Error, Result},
    policy::Action,
};
use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QueryResult, QuerySelect,
    sea_query::{Expr, ExprTrait, IntoCondition},
};

/// A lesson with everything its page shows.
#[derive(Clone)]
pub struct LessonView {
    /// Prediction, warm-up, checks, note.
    pub attempt: View,
    /// The practice attempts, newest first.
    pub practice: Vec<Line>,
    /// The attempts at the exercise, newest first.
    pub exercise: Vec<Line>,
    /// The part where reading stopped, when it stopped in this lesson.
    pub place: Option<String>,
    /// The furthest part that was read.
    pub furthest: Option<String>,
}

/// A lesson for its page. The first opening enrols the person.
pub async fn lesson(ctx: &Ctx, course: &str, lesson: &str) -> Result<LessonView> {
    ctx.may(Action::Learn)?;
    let mut found = find(ctx, course, lesson).await?;
    if found.own.is_none() {
        open(ctx, course, lesson, Kind::Lesson).await?;
        found = find(ctx, course, lesson).await?;
    }
    let own = found.own.ok_or(Error::NotFound)?;
    let lines = |kind: Kind| {
        let of_kind = found.others.iter().filter(|row| row.kind == kind.word());
        of_kind.map(line).collect::<Result<Vec<_>>>()
    };
    let (practice, exercise) = (lines(Kind::Practice)?, lines(Kind::Exercise)?);
    let place = own.place.as_deref().and_then(|place| place.split_once('#'));
    let place = place.filter(|(at, _)| *at == lesson).map(|(_, part)| part.to_owned());
    let furthest = own.part.filter(|part| !part.is_empty());
    let attempt = shown(ctx, store::loaded(ctx, own.attempt).await?, found.answers).await?;
    Ok(LessonView { attempt, practice, exercise, place, furthest })
}

/// An attempt with what is known of its lesson.
struct Row {
    attempt: attempt::Model,
    /// Where the person stopped in the course.
    place: Option<String>,
    /// The furthest part of the lesson that was read.
    part: Option<String>,
}

impl FromQueryResult for Row {
    fn from_query_result(row: &QueryResult, prefix: &str) -> std::result::Result<Row, DbErr> {
        Ok(Row {
            attempt: attempt::Model::from_query_result(row, prefix)?,
            place: row.try_get(prefix, "place")?,
            part: row.try_get(prefix, "part")?,
        })
    }
}

/// What there is of a lesson.
#[derive(Default)]
struct Found {
    /// The attempt that belongs to its page.
    own: Option<Row>,
    /// The answers of that attempt.
    answers: Vec<attempt_answer::Model>,
    /// The other attempts at it, newest first.
    others: Vec<attempt::Model>,
}

async fn find(ctx: &Ctx, course: &str, lesson: &str) -> Result<Found> {
    let enrolments =
        attempt::Entity::belongs_to(enrolment::Entity).from(attempt::Column::EnrolmentId).to(enrolment::Column::Id);
    let results = attempt::Entity::belongs_to(lesson_result::Entity)
        .from((attempt::Column::EnrolmentId, attempt::Column::Subject))
        .to((lesson_result::Column::EnrolmentId, lesson_result::Column::LessonId));
    let answers = attempt::Entity::belongs_to(attempt_answer::Entity)
        .from(attempt::Column::Id)
        .to(attempt_answer::Column::AttemptId)
        .on_condition(|attempt, _| {
            Expr::col((attempt, attempt::Column::Kind)).eq(Kind::Lesson.word()).into_condition()
        });
    let rows = attempt::Entity::find()
        .column_as(enrolment::Column::Place, "place")
        .column_as(lesson_result::Column::Part, "part")
        .join(JoinType::InnerJoin, enrolments.into())
        .join(JoinType::LeftJoin, results.into())
        .join(JoinType::LeftJoin, answers.into())
        .select_also(attempt_answer::Entity)
        .filter(enrolment::Column::PersonId.eq(ctx.person()?.id))
        .filter(enrolment::Column::CourseId.eq(course))
        .filter(attempt::Column::Subject.eq(lesson))
        .order_by_desc(attempt::Column::Number)
        .into_model::<Row, attempt_answer::Model>()
        .all(ctx.records.db.read())
        .await?;
    let mut found = Found::default();
    for (row, answer) in rows {
        // Its row comes once for each of its answers.
        if row.attempt.kind == Kind::Lesson.word() {
            found.answers.extend(answer);
            found.own = Some(row);
        } else {
            found.others.push(row.attempt);
        }
    }
    Ok(found)
}
