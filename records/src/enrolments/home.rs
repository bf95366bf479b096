//! Everything the home and the map of a course show, in a fixed number of queries.

use super::{
    map::{StageState, stages},
    next::{NextStep, Situation, next},
};
use crate::{
    assignments::{self, Due},
    attempts,
    courses::{self, Version},
    ctx::Ctx,
    entity::{attempt, enrolment, lesson_result, play, scenario_result},
    error::{Error, Result},
    policy::Action,
    sittings::{self, TestState},
};
use content::Course;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::{collections::BTreeMap, sync::Arc};

/// How far something is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// Not begun.
    #[default]
    Todo,
    /// Begun.
    Begun,
    /// Done.
    Done,
}

/// How far a written lesson is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonProgress {
    /// Done when every practice item was answered for good.
    pub pace: Pace,
    /// Items answered for good.
    pub attempted: usize,
    /// Of how many.
    pub items: usize,
    /// The best practice score in basis points.
    pub best_score: Option<i32>,
}

/// How far a scenario is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScenarioProgress {
    /// Practice runs that ended.
    pub practice_runs: i64,
    /// Official runs that ended.
    pub official_runs: i64,
    /// The best official score in basis points.
    pub best_score: Option<i32>,
    /// When it was passed.
    pub passed_at: Option<i64>,
}

impl ScenarioProgress {
    /// Done when passed.
    pub fn pace(&self) -> Pace {
        match (self.passed_at, self.practice_runs + self.official_runs) {
            (Some(_), _) => Pace::Done,
            (None, 0) => Pace::Todo,
            (None, _) => Pace::Begun,
        }
    }
}

/// A course as the person has it.
#[derive(Clone)]
pub struct CourseHome {
    /// The version they are pinned to, or would be.
    pub version: Arc<Version>,
    /// When they began.
    pub started_at: Option<i64>,
    /// The share of the completion rule that is met, in basis points.
    pub progress: i64,
    /// When the rule was met.
    pub completed_at: Option<i64>,
    /// What comes next.
    pub next: NextStep,
    /// The written lessons by id.
    pub lessons: BTreeMap<String, LessonProgress>,
    /// Scenarios that were played, by id.
    pub scenarios: BTreeMap<String, ScenarioProgress>,
    /// The tests in the order of the path.
    pub tests: Vec<TestState>,
    /// The pairs of the rails, in their order.
    pub stages: Vec<StageState>,
    /// By when, who asks for it and why, when it was assigned.
    pub due: Option<Due>,
}

/// All courses of the installation as the actor has them: first what is due soonest, then what is being read.
pub async fn home(ctx: &Ctx) -> Result<Vec<CourseHome>> {
    ctx.may(Action::Learn)?;
    let published = courses::all(ctx).await?;
    let mut homes = gather(ctx, published).await?;
    homes.sort_by_key(|home| {
        let due = home.due.as_ref().map(|due| due.due_on);
        (home.completed_at.is_some(), due.is_none(), due, home.started_at.is_none())
    });
    Ok(homes)
}

/// One course as the actor has it.
///
/// # Errors
/// [`Error::NotFound`] for a course that this installation does not have.
pub async fn course(ctx: &Ctx, id: &str) -> Result<CourseHome> {
    ctx.may(Action::Learn)?;
    let published = courses::published(ctx, id).await?;
    gather(ctx, vec![published]).await?.pop().ok_or(Error::NotFound)
}

async fn gather(ctx: &Ctx, published: Vec<Arc<Version>>) -> Result<Vec<CourseHome>> {
    let db = ctx.records.db.read();
    let person = ctx.person()?.id;
    // Before the open attempts are looked at, a test that ran out of time is handed in.
    let mut tests = BTreeMap::new();
    for version in &published {
        tests.insert(version.course.id.clone(), sittings::all(ctx, &version.course.id).await?);
    }
    let dues = assignments::all(db, person).await?;
    let enrolments = enrolment::Entity::find().filter(enrolment::Column::PersonId.eq(person)).all(db).await?;
    let ids: Vec<_> = enrolments.iter().map(|row| row.id).collect();
    let results =
        lesson_result::Entity::find().filter(lesson_result::Column::EnrolmentId.is_in(ids.clone())).all(db).await?;
    let played =
        scenario_result::Entity::find().filter(scenario_result::Column::EnrolmentId.is_in(ids.clone())).all(db).await?;
    let plays = play::Entity::find()
        .filter(play::Column::EnrolmentId.is_in(ids.clone()))
        .filter(play::Column::State.eq("open"))
        .order_by_desc(play::Column::UpdatedAt)
        .all(db)
        .await?;
    let attempts = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.is_in(ids))
        .filter(attempt::Column::State.eq("open"))
        .filter(attempt::Column::Kind.ne(attempts::Kind::Lesson.word()))
        .order_by_desc(attempt::Column::StartedAt)
        .all(db)
        .await?;
    let mut homes = Vec::with_capacity(published.len());
    for newest in published {
        let tests = tests.remove(&newest.course.id).unwrap_or_default();
        let row = enrolments.iter().find(|row| row.course_id == newest.course.id);
        let version = match row {
            Some(row) => courses::version(ctx, &row.version_hash).await?,
            None => newest,
        };
        let mine = |id| row.is_some_and(|row| row.id == id);
        let own = results.iter().filter(|result| mine(result.enrolment_id));
        let lessons = lessons(&version.course, own);
        let scenarios = played.iter().filter(|result| mine(result.enrolment_id)).map(scenario).collect();
        let open = |kind: attempts::Kind| {
            attempts.iter().find(|attempt| mine(attempt.enrolment_id) && attempt.kind == kind.word())
        };
        // A test comes first. Practice counts for completion, so it comes before an exercise that was left.
        let test = attempts::Kind::ALL.into_iter().filter(|kind| kind.is_test()).find_map(open);
        let open = test.or(open(attempts::Kind::Practice)).or(open(attempts::Kind::Exercise));
        let view = match open {
            Some(attempt) => Some(attempts::view(ctx, attempt.id).await?),
            None => None,
        };
        let place = row.and_then(|row| Some((row.place.as_deref()?, row.place_at?)));
        let next = next(&Situation {
            course: &version.course,
            play: plays.iter().find(|play| mine(play.enrolment_id)),
            attempt: view.as_ref(),
            place,
            lessons: &lessons,
            scenarios: &scenarios,
            tests: &tests,
        });
        homes.push(CourseHome {
            started_at: row.map(|row| row.started_at),
            progress: row.map_or(0, |row| row.progress),
            completed_at: row.and_then(|row| row.completed_at),
            next,
            stages: stages(&version.course, &lessons, &scenarios),
            due: dues.iter().find(|due| due.course == version.course.id).cloned(),
            lessons,
            scenarios,
            tests,
            version,
        });
    }
    Ok(homes)
}

fn lessons<'r>(
    course: &Course,
    results: impl Iterator<Item = &'r lesson_result::Model>,
) -> BTreeMap<String, LessonProgress> {
    let results: BTreeMap<&str, &lesson_result::Model> = results.map(|row| (row.lesson_id.as_str(), row)).collect();
    let progress = |lesson: &content::lesson::Lesson| {
        let result = results.get(lesson.id.as_str());
        let attempted = result.map_or(0, |row| row.items_attempted.max(0) as usize);
        let items = lesson.items.len();
        let pace = match result {
            Some(_) if attempted >= items => Pace::Done,
            Some(_) => Pace::Begun,
            None => Pace::Todo,
        };
        let best_score = result.and_then(|row| row.best_score).map(|score| score as i32);
        (lesson.id.clone(), LessonProgress { pace, attempted, items, best_score })
    };
    course.lessons().map(progress).collect()
}

fn scenario(row: &scenario_result::Model) -> (String, ScenarioProgress) {
    let progress = ScenarioProgress {
        practice_runs: row.practice_runs,
        official_runs: row.official_runs,
        best_score: row.best_score.map(|score| score as i32),
        passed_at: row.passed_at,
    };
    (row.scenario_id.clone(), progress)
}
