//! The role-plays of a course as the person who asks finds them.

use super::{LOCK, OFFICIAL_RUNS, mode};
use crate::{
    courses,
    ctx::Ctx,
    enrolments,
    entity::{play, scenario_result},
    error::Result,
    policy::Action,
};
use content::scenario::{self, Brief, Mode};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// One role-play of the course.
#[derive(Clone, Debug)]
pub struct ScenarioCard {
    /// `S3`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The letter of its point, if it has one.
    pub point: Option<String>,
    /// Playing time.
    pub minutes: u32,
    /// What it is about; none while it is only planned.
    pub brief: Option<Brief>,
    /// Best result so far, in basis points.
    pub best: Option<i64>,
    /// When it was first passed, UTC in milliseconds.
    pub passed_at: Option<i64>,
    /// Official runs left.
    pub official_left: i64,
    /// Official runs are locked until then.
    pub locked_until: Option<i64>,
    /// Plays that can be taken up again.
    pub open: Vec<OpenPlay>,
}

/// A play that waits for its next turn.
#[derive(Clone, Debug)]
pub struct OpenPlay {
    /// Its id.
    pub id: Uuid,
    /// Practice or official.
    pub mode: Mode,
    /// Inputs so far.
    pub seq: i64,
    /// When it was last played, UTC in milliseconds.
    pub at: i64,
}

/// All role-plays, also the planned ones, in the order of the course.
pub async fn scenarios(ctx: &Ctx, course: &str) -> Result<Vec<ScenarioCard>> {
    ctx.may(Action::Learn)?;
    let db = ctx.records.db.read();
    let enrolment = enrolments::find(ctx, course).await?;
    let version = match &enrolment {
        Some(enrolment) => courses::version(ctx, &enrolment.version_hash).await?,
        None => courses::published(ctx, course).await?,
    };
    let (results, plays) = match &enrolment {
        Some(enrolment) => (
            scenario_result::Entity::find()
                .filter(scenario_result::Column::EnrolmentId.eq(enrolment.id))
                .all(db)
                .await?,
            play::Entity::find().filter(play::Column::EnrolmentId.eq(enrolment.id)).all(db).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    let card = |entry: &content::course::ScenarioEntry| {
        let result = results.iter().find(|row| row.scenario_id == entry.id);
        let mine = || plays.iter().filter(|row| row.scenario_id == entry.id);
        let officials = mine().filter(|row| row.mode == "official").count() as i64;
        let until = result.and_then(|row| row.debrief_read_at).map(|at| at + LOCK);
        ScenarioCard {
            id: entry.id.clone(),
            title: entry.title.get(ctx.lang).to_string(),
            point: entry.point.clone(),
            minutes: entry.minutes,
            brief: version.course.scenario(&entry.id).map(|scenario| scenario::brief(scenario, ctx.lang)),
            best: result.and_then(|row| row.best_score),
            passed_at: result.and_then(|row| row.passed_at),
            official_left: (OFFICIAL_RUNS - officials).max(0),
            locked_until: until.filter(|until| ctx.now() < *until),
            open: mine()
                .filter(|row| row.state == "open")
                .map(|row| OpenPlay { id: row.id, mode: mode(&row.mode), seq: row.seq, at: row.updated_at })
                .collect(),
        }
    };
    Ok(version.course.scenarios.iter().map(card).collect())
}
