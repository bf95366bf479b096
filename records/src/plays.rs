//! Plays of a scenario: a seed and a list of inputs, each kept before it is answered. The state is a projection that the
//! engine rebuilds byte for byte.
//!
//! A play is practice (free, unlimited) or official (one, and no debrief read in the 24 hours before). Hints cost points
//! in official runs only.

mod debrief;
mod list;
mod start;

pub use debrief::{DebriefView, debrief};
pub use list::{OpenPlay, ScenarioCard, scenarios};
pub use start::{start, try_from};

use crate::{
    courses::{self, Version},
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{play, play_event, scenario_result},
    error::{Conflict, Error, Problem, Problems, Result},
    policy::Action,
};
use content::scenario::{self, Brief, Input, Mode, Scene, Score, State, StepError};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, Set,
};
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

/// One act of the player, as a form or an island sends it.
#[derive(Clone, Debug)]
pub struct Act {
    /// The play.
    pub play: Uuid,
    /// The same id twice has one effect and the same answer.
    pub save_id: Uuid,
    /// The number of inputs that the page was drawn with.
    pub base: i64,
    /// What the player does.
    pub input: Input,
}

/// Proof that an input is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its number.
    pub seq: i64,
    /// The server's time, UTC in milliseconds.
    pub at: i64,
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

async fn event(txn: &Write, play: Uuid, seq: i64, save_id: Uuid, input: &Input, at: i64) -> Result<()> {
    let row = play_event::ActiveModel {
        play_id: Set(play),
        seq: Set(seq),
        save_id: Set(save_id),
        input: Set(serde_json::to_string(input)?),
        at: Set(at),
    };
    row.insert(&**txn).await?;
    Ok(())
}

/// Keeps one act and moves the play on.
///
/// # Errors
/// [`Error::Conflict`] when the play has moved on elsewhere; [`Error::Closed`] when it is over; [`Error::Invalid`] with
/// the field `say` for an empty or too long text, `choice` for an option that is not open.
pub async fn act(ctx: &Ctx, act: Act) -> Result<Receipt> {
    ctx.may(Action::Learn)?;
    let person = ctx.person()?.id;
    let txn = ctx.records.db.write().await?;
    txn.lock("plays", act.play).await?;
    let row = play::Entity::find_by_id(act.play).one(&*txn).await?.filter(|row| row.person_id == person);
    let row = row.ok_or(Error::NotFound)?;
    let seen = play_event::Entity::find()
        .filter(play_event::Column::PlayId.eq(row.id))
        .filter(play_event::Column::SaveId.eq(act.save_id))
        .one(&*txn)
        .await?;
    if let Some(seen) = seen {
        // The same act again has its receipt; another one under this id is none that was kept.
        return if serde_json::from_str::<Input>(&seen.input)? == act.input {
            Ok(Receipt { seq: seen.seq, at: seen.at })
        } else {
            Err(conflict(ctx, &txn, &row, &act.input).await?)
        };
    }
    if row.state != "open" {
        return Err(Error::Closed);
    }
    if act.base != row.seq {
        return Err(conflict(ctx, &txn, &row, &act.input).await?);
    }
    let version = courses::version(ctx, &row.version_hash).await?;
    let scenario = version.course.scenario(&row.scenario_id).ok_or(Error::NotFound)?;
    let state: State = serde_json::from_str(&row.body)?;
    let (state, _) = scenario::step(scenario, &state, &act.input).map_err(refused)?;
    let (now, seq, id, enrolment_id) = (ctx.now(), row.seq + 1, row.id, row.enrolment_id);
    event(&txn, id, seq, act.save_id, &act.input, now).await?;
    let (scenario_id, mode) = (row.scenario_id.clone(), mode(&row.mode));
    let mut row = row.into_active_model();
    row.body = Set(serde_json::to_string(&state)?);
    row.seq = Set(seq);
    row.updated_at = Set(now);
    if state.ended() {
        let score = scenario::score(scenario, &state, mode);
        row.state = Set("ended".into());
        row.ended_at = Set(Some(now));
        row.score = Set(Some(i64::from(score.overall)));
        row.passed = Set(score.passed);
        row.ending = Set(score.ending.clone());
        row.update(&*txn).await?;
        note_result(ctx, &txn, enrolment_id, &scenario_id, mode, &score).await?;
        enrolments::update_progress(ctx, &txn, enrolment_id).await?;
    } else {
        row.update(&*txn).await?;
    }
    txn.commit().await?;
    Ok(Receipt { seq, at: now })
}

fn refused(error: StepError) -> Error {
    match error {
        StepError::Over => Error::Closed,
        StepError::Empty => Problems::one("say", Problem::Empty),
        StepError::TooLong { max, .. } => Problems::one("say", Problem::TooLong(max)),
        StepError::NoChoice { .. } | StepError::NoTopic { .. } | StepError::NotExpected | StepError::NoHint => {
            Problems::one("choice", Problem::Unknown)
        }
        StepError::Stuck { .. } | StepError::Foreign => Error::internal(error),
    }
}

/// What the player meant to say, and what was said elsewhere in the meantime.
async fn conflict(ctx: &Ctx, txn: &Write, row: &play::Model, input: &Input) -> Result<Error> {
    let last = play_event::Entity::find()
        .filter(play_event::Column::PlayId.eq(row.id))
        .order_by_desc(play_event::Column::Seq)
        .one(&**txn)
        .await?;
    let text = |input: &Input| match input {
        Input::Say { text } => text.clone(),
        Input::Choose { choice } => choice.clone(),
        Input::Topic { topic } => topic.clone(),
        Input::ShowOptions | Input::Hint => String::new(),
    };
    let theirs = last.as_ref().and_then(|row| serde_json::from_str(&row.input).ok()).map(|input| text(&input));
    Ok(Error::Conflict(Box::new(Conflict {
        yours: text(input),
        theirs: theirs.unwrap_or_default(),
        seq: row.seq,
        by: ctx.person()?.name.clone(),
        at: last.map_or(row.updated_at, |row| row.at),
    })))
}

/// The projection of all runs of a scenario.
async fn note_result(
    ctx: &Ctx,
    txn: &Write,
    enrolment: Uuid,
    scenario_id: &str,
    mode: Mode,
    score: &Score,
) -> Result<()> {
    let key = (enrolment, scenario_id.to_string());
    let old = scenario_result::Entity::find_by_id(key).one(&**txn).await?;
    let official = i64::from(mode == Mode::Official);
    let now = ctx.now();
    let before = old.as_ref();
    let best = before.and_then(|row| row.best_score).unwrap_or(0).max(i64::from(score.overall));
    let row = scenario_result::ActiveModel {
        enrolment_id: Set(enrolment),
        scenario_id: Set(scenario_id.into()),
        practice_runs: Set(before.map_or(0, |row| row.practice_runs) + 1 - official),
        official_runs: Set(before.map_or(0, |row| row.official_runs) + official),
        best_score: Set(Some(best)),
        passed_at: Set(before.and_then(|row| row.passed_at).or(score.passed.then_some(now))),
        debrief_read_at: Set(before.and_then(|row| row.debrief_read_at)),
        updated_at: Set(now),
    };
    if old.is_some() {
        row.update(&**txn).await?
    } else {
        row.insert(&**txn).await?
    };
    Ok(())
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
