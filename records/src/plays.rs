//! Plays of a scenario: a seed and a list of inputs, each kept before it is answered. The state is a projection that the
//! engine rebuilds byte for byte.
//!
//! A play is practice (free, unlimited) or official (one, and no debrief read in the 24 hours before). Hints cost points
//! in official runs only.

mod act;
mod debrief;
mod list;
mod start;

pub use act::{Act, Receipt, act};
pub use debrief::{DebriefView, debrief};
pub use list::{OpenPlay, ScenarioCard, scenarios};
pub use start::{start, try_from};

use crate::{
    courses::{self, Version},
    ctx::Ctx,
    entity::{play, play_event},
    error::{Error, Result},
    policy::Action,
};
use content::scenario::{self, Brief, Input, Mode, Scene, Score, State};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use std::sync::Arc;
use uuid::Uuid;

/// Official runs a person has of one scenario.
const OFFICIAL_RUNS: i64 = 1;
/// Reading a debrief locks official runs for this long.
const LOCK: i64 = 24 * 60 * 60_000;

/// The word of a mode in the database.
pub(crate) fn word(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Official => "official",
    }
}

fn mode(word: &str) -> Mode {
    if word == "official" { Mode::Official } else { Mode::Practice }
}

/// A play as its player may see it.
#[derive(Clone, Debug)]
pub struct PlayView {
    /// Its id.
    pub id: Uuid,
    /// The course.
    pub course: String,
    /// Practice or official.
    pub mode: Mode,
    /// Which of its kind, from 1.
    pub number: i64,
    /// The brief.
    pub brief: Brief,
    /// What is on the stage.
    pub scene: Scene,
    /// Inputs so far: build the next act on this number.
    pub seq: i64,
    /// When the last input was kept, UTC in milliseconds.
    pub saved_at: i64,
    /// When it began.
    pub started_at: i64,
    /// The result, once it is over.
    pub result: Option<Outcome>,
    /// Put aside for a practice that began at a turn of another play: kept, but it cannot go on.
    pub put_aside: bool,
}

/// What a finished play came to.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// When it ended.
    pub ended_at: i64,
    /// The score with its dimensions and lines.
    pub score: Score,
    /// The title of the ending.
    pub title: String,
    /// What the ending says.
    pub say: String,
    /// Whether the full debrief may still be read without giving up an official run.
    pub official_left: bool,
}

/// The play as its player may see it now.
pub async fn view(ctx: &Ctx, id: Uuid) -> Result<PlayView> {
    ctx.may(Action::Learn)?;
    let (row, version) = load(ctx, id).await?;
    let scenario = version.course.scenario(&row.scenario_id).ok_or(Error::NotFound)?;
    let state: State = serde_json::from_str(&row.body)?;
    let mode = mode(&row.mode);
    let result = match row.ended_at {
        Some(ended_at) if state.ended() => {
            let runs = play::Entity::find()
                .filter(play::Column::EnrolmentId.eq(row.enrolment_id))
                .filter(play::Column::ScenarioId.eq(&row.scenario_id))
                .filter(play::Column::Mode.eq("official"))
                .count(ctx.records.db.read())
                .await?;
            let told = scenario::debrief(scenario, &state, ctx.lang, mode);
            let official_left = (runs as i64) < OFFICIAL_RUNS;
            Some(Outcome { ended_at, score: told.score, title: told.title, say: told.say, official_left })
        }
        _ => None,
    };
    Ok(PlayView {
        id: row.id,
        course: version.course.id.clone(),
        mode,
        number: row.number,
        brief: scenario::brief(scenario, ctx.lang),
        scene: scenario::scene(scenario, &state, ctx.lang),
        seq: row.seq,
        saved_at: row.updated_at,
        started_at: row.started_at,
        result,
        put_aside: row.state == "ended" && !state.ended(),
    })
}

/// A play of the person who asks, with its version.
async fn load(ctx: &Ctx, id: Uuid) -> Result<(play::Model, Arc<Version>)> {
    let db = ctx.records.db.read();
    let row = play::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    ctx.may_with(db, Action::ReadAnswers, row.person_id).await?;
    let version = courses::version(ctx, &row.version_hash).await?;
    Ok((row, version))
}

/// Plays every play again from its events and compares state and score with what is stored, byte for byte. Gives their
/// number.
///
/// # Errors
/// [`Error::Internal`] names the first play that differs.
pub async fn replay_all(ctx: &Ctx) -> Result<usize> {
    let db = ctx.records.db.read();
    let plays = play::Entity::find().all(db).await?;
    for row in &plays {
        let version = courses::version(ctx, &row.version_hash).await?;
        let scenario = version.course.scenario(&row.scenario_id).ok_or(Error::NotFound)?;
        let events = play_event::Entity::find()
            .filter(play_event::Column::PlayId.eq(row.id))
            .order_by_asc(play_event::Column::Seq)
            .all(db)
            .await?;
        let inputs = events
            .iter()
            .map(|event| serde_json::from_str(&event.input))
            .collect::<std::result::Result<Vec<Input>, _>>()?;
        let state =
            scenario::replay(scenario, row.seed as u64, &inputs).map_err(|(_, error)| Error::internal(error))?;
        let score = state.ended().then(|| i64::from(scenario::score(scenario, &state, mode(&row.mode)).overall));
        if serde_json::to_string(&state)? != row.body || score != row.score {
            return Err(Error::internal(format!("play {} differs from its events", row.id)));
        }
    }
    Ok(plays.len())
}

#[cfg(test)]
mod tests;
