//! Where a person stands with every test of a course.

use super::{
    Test,
    rule::{Facts, Standing, best, passed},
};
use crate::{
    attempts::{self, Kind},
    courses::{self, Version},
    ctx::Ctx,
    enrolments,
    entity::{attempt, attempt_answer, enrolment, granted_sitting, lesson_result},
    error::Result,
    policy::Action,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use uuid::Uuid;

/// One test as a person has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestState {
    /// Which one.
    pub test: Test,
    /// Whether it may begin.
    pub standing: Standing,
    /// Sittings so far.
    pub sittings: usize,
    /// Sittings that are left, where they are limited.
    pub left: Option<i64>,
    /// The best score in basis points, where one may be told.
    pub best: Option<i32>,
    /// When it was passed first.
    pub passed_at: Option<i64>,
    /// The newest sitting that is over.
    pub last: Option<Uuid>,
}

/// All tests of a course as the actor has them, in the order of the path. Empty for a course without any.
///
/// # Errors
/// [`crate::Error::NotFound`] for a course that this installation does not have.
pub async fn all(ctx: &Ctx, course: &str) -> Result<Vec<TestState>> {
    ctx.may(Action::Learn)?;
    match enrolments::find(ctx, course).await? {
        Some(enrolment) => {
            let version = courses::version(ctx, &enrolment.version_hash).await?;
            late(ctx, enrolment.id).await?;
            Ok(gather(ctx, ctx.records.db.read(), &enrolment, &version).await?.states())
        }
        None => {
            let version = courses::published(ctx, course).await?;
            Ok(Gathered::empty(ctx, version).states())
        }
    }
}

/// Hands in what ran out of time.
async fn late(ctx: &Ctx, enrolment: Uuid) -> Result<()> {
    let open = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment))
        .filter(attempt::Column::State.eq("open"))
        .filter(attempt::Column::Deadline.is_not_null());
    for row in open.all(ctx.records.db.read()).await? {
        attempts::hand_in_late(ctx, &attempts::loaded(ctx, row).await?).await?;
    }
    Ok(())
}

/// The rows that every decision about tests rests on.
pub(super) struct Gathered {
    pub version: Arc<Version>,
    now: i64,
    attempts: Vec<attempt::Model>,
    practised: Vec<(String, i64)>,
    begun: usize,
    lessons_done: bool,
    granted: i64,
    /// By attempt: the scores of its items.
    scores: HashMap<Uuid, HashMap<String, i32>>,
    /// By attempt: loaded, for its paper.
    loaded: HashMap<Uuid, attempts::Loaded>,
}

/// Reads them; inside a transaction when `db` is one.
pub(super) async fn gather(
    ctx: &Ctx,
    db: &impl ConnectionTrait,
    enrolment: &enrolment::Model,
    version: &Arc<Version>,
) -> Result<Gathered> {
    let rows = attempt::Entity::find()
        .filter(attempt::Column::EnrolmentId.eq(enrolment.id))
        .filter(attempt::Column::Kind.is_not_in([Kind::Lesson.word(), Kind::Exercise.word()]))
        .order_by_asc(attempt::Column::Number)
        .all(db)
        .await?;
    let (practice, tests): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.kind == Kind::Practice.word());
    let results =
        lesson_result::Entity::find().filter(lesson_result::Column::EnrolmentId.eq(enrolment.id)).all(db).await?;
    let attempted: BTreeMap<&str, i64> =
        results.iter().map(|row| (row.lesson_id.as_str(), row.items_attempted)).collect();
    let done = |lesson: &content::lesson::Lesson| {
        attempted.get(lesson.id.as_str()).is_some_and(|items| *items >= lesson.items.len() as i64)
    };
    let granted =
        granted_sitting::Entity::find().filter(granted_sitting::Column::EnrolmentId.eq(enrolment.id)).count(db).await?;
    let answers = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.is_in(tests.iter().map(|row| row.id)))
        .filter(attempt_answer::Column::Score.is_not_null())
        .all(db)
        .await?;
    let mut scores: HashMap<Uuid, HashMap<String, i32>> = HashMap::new();
    for row in answers {
        scores.entry(row.attempt_id).or_default().insert(row.item_id, row.score.unwrap_or_default() as i32);
    }
    let mut loaded = HashMap::new();
    for row in &tests {
        loaded.insert(row.id, attempts::loaded(ctx, row.clone()).await?);
    }
    Ok(Gathered {
        now: ctx.now(),
        practised: practice.into_iter().filter_map(|row| Some((row.subject, row.submitted_at?))).collect(),
        begun: attempted.values().filter(|items| **items > 0).count(),
        lessons_done: version.course.lessons().all(done),
        granted: granted as i64,
        attempts: tests,
        scores,
        loaded,
        version: version.clone(),
    })
}

impl Gathered {
    /// Of somebody who has not begun.
    fn empty(ctx: &Ctx, version: Arc<Version>) -> Gathered {
        Gathered {
            version,
            now: ctx.now(),
            attempts: Vec::new(),
            practised: Vec::new(),
            begun: 0,
            lessons_done: false,
            granted: 0,
            scores: HashMap::new(),
            loaded: HashMap::new(),
        }
    }

    /// Whether an attempt passed.
    pub(super) fn passed(&self, row: &attempt::Model) -> bool {
        let Some(kind) = Kind::from_word(&row.kind) else { return false };
        let score = row.score.unwrap_or_default() as i32;
        row.state == "submitted" && passed(&self.version.course, kind, score, &self.sections(row))
    }

    /// The score of each section.
    fn sections(&self, row: &attempt::Model) -> Vec<(String, i32)> {
        let scores = self.scores.get(&row.id);
        let paper = self.loaded.get(&row.id).and_then(|loaded| loaded.paper.as_ref());
        let earned = |id: &String| scores.and_then(|scores| scores.get(id)).copied().unwrap_or_default();
        paper
            .iter()
            .flat_map(|paper| &paper.sections)
            .map(|section| {
                (section.module.clone(), attempts::mean(section.items.iter().map(earned), section.items.len()))
            })
            .collect()
    }

    fn weak(&self, row: &attempt::Model) -> Vec<String> {
        let none = HashMap::new();
        match self.loaded.get(&row.id) {
            Some(loaded) => attempts::weak(loaded, self.scores.get(&row.id).unwrap_or(&none)),
            None => Vec::new(),
        }
    }

    /// Decides with what was gathered.
    pub(super) fn with<T>(&self, decide: impl FnOnce(&Facts<'_>) -> T) -> T {
        let weak = |row: &attempt::Model| self.weak(row);
        let passed = |row: &attempt::Model| self.passed(row);
        decide(&Facts {
            course: &self.version.course,
            now: self.now,
            attempts: &self.attempts,
            practised: &self.practised,
            begun: self.begun,
            lessons_done: self.lessons_done,
            granted: self.granted,
            weak: &weak,
            passed: &passed,
        })
    }

    fn states(&self) -> Vec<TestState> {
        self.with(|facts| {
            Test::of(facts.course)
                .into_iter()
                .map(|test| {
                    let rows = facts.of(&test);
                    let over = || rows.iter().filter(|row| row.state == "submitted");
                    let limit = facts.course.blueprints.exam.as_ref().filter(|_| test == Test::Exam);
                    TestState {
                        standing: facts.standing(&test),
                        sittings: rows.len(),
                        left: limit.map(|rule| (i64::from(rule.sittings) + facts.granted - rows.len() as i64).max(0)),
                        best: best(over().copied(), |row| self.passed(row))
                            .map(|score| score as i32)
                            .filter(|_| test != Test::PreTest),
                        passed_at: over().filter(|row| self.passed(row)).filter_map(|row| row.submitted_at).min(),
                        last: over().next_back().map(|row| row.id),
                        test,
                    }
                })
                .collect()
        })
    }

    /// What earlier sittings of a test asked.
    pub(super) fn seen(&self, test: &Test) -> std::collections::BTreeSet<String> {
        let rows = self.attempts.iter().filter(|row| row.kind == test.kind().word());
        rows.filter_map(|row| self.loaded.get(&row.id)?.paper.as_ref())
            .flat_map(|paper| paper.items())
            .map(str::to_owned)
            .collect()
    }

    /// The form of the pre-test that was sat.
    pub(super) fn form(&self) -> Option<&str> {
        self.attempts.iter().find(|row| row.kind == Kind::PreTest.word()).map(|row| row.subject.as_str())
    }
}
