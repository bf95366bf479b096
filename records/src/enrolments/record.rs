//! The person's own record: attempts and role-plays with scores and dates.

use super::home::{CourseHome, home};
use crate::{
    attempts::{Line, line},
    courses::{self, Version},
    ctx::Ctx,
    entity::{attempt, play},
    error::Result,
    policy::Action,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::sync::Arc;
use uuid::Uuid;

/// Most rows of each list: the newest.
const MOST: u64 = 200;

/// What `/me` shows.
#[derive(Clone)]
pub struct Record {
    /// The courses that have begun or are due.
    pub courses: Vec<CourseHome>,
    /// Practice and exercises, newest first.
    pub attempts: Vec<AttemptLine>,
    /// Role-plays, newest first.
    pub plays: Vec<PlayLine>,
}

/// One attempt with the version it belongs to.
#[derive(Clone)]
pub struct AttemptLine {
    /// The version, for titles.
    pub version: Arc<Version>,
    /// The attempt.
    pub line: Line,
}

/// One role-play.
#[derive(Clone)]
pub struct PlayLine {
    /// The version, for titles.
    pub version: Arc<Version>,
    /// Its id.
    pub id: Uuid,
    /// Its scenario.
    pub scenario: String,
    /// Whether it counts.
    pub official: bool,
    /// Which one of its mode, from 1.
    pub number: i64,
    /// When it began.
    pub started_at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// Basis points, once ended.
    pub score: Option<i32>,
    /// Whether it was passed.
    pub passed: bool,
}

/// The actor's own record.
pub async fn record(ctx: &Ctx) -> Result<Record> {
    ctx.may(Action::Learn)?;
    let (person, db) = (ctx.person()?.id, ctx.records.db.read());
    let mut courses = home(ctx).await?;
    courses.retain(|course| course.started_at.is_some() || course.due.is_some());
    let rows = attempt::Entity::find()
        .filter(attempt::Column::PersonId.eq(person))
        .filter(attempt::Column::Kind.ne("lesson"))
        .order_by_desc(attempt::Column::StartedAt)
        .limit(MOST)
        .all(db)
        .await?;
    let mut attempts = Vec::with_capacity(rows.len());
    for row in rows {
        attempts.push(AttemptLine { version: courses::version(ctx, &row.version_hash).await?, line: line(&row)? });
    }
    let rows = play::Entity::find()
        .filter(play::Column::PersonId.eq(person))
        .order_by_desc(play::Column::StartedAt)
        .limit(MOST)
        .all(db)
        .await?;
    let mut plays = Vec::with_capacity(rows.len());
    for row in rows {
        plays.push(PlayLine {
            version: courses::version(ctx, &row.version_hash).await?,
            id: row.id,
            scenario: row.scenario_id,
            official: row.mode == "official",
            number: row.number,
            started_at: row.started_at,
            ended_at: row.ended_at,
            score: row.score.map(|score| score as i32),
            passed: row.passed,
        });
    }
    Ok(Record { courses, attempts, plays })
}
