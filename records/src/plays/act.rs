//! One act of the player: kept first, then answered.

use super::mode;
use crate::{
    courses,
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{play, play_event, scenario_result},
    error::{Conflict, Error, Problem, Problems, Result},
    policy::Action,
};
use content::scenario::{self, Input, Mode, Score, State, StepError};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

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

/// Appends one input.
pub(super) async fn event(txn: &Write, play: Uuid, seq: i64, save_id: Uuid, input: &Input, at: i64) -> Result<()> {
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
        StepError::Unfilled => Problems::one("sheet", Problem::Empty),
        StepError::NoSheet => Problems::one("sheet", Problem::Unknown),
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
        Input::ShowOptions | Input::Hint | Input::Fill { .. } | Input::Sheet { .. } => String::new(),
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
