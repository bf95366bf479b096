//! Where a play comes from: the opening of its scenario, or a turn of another one.

use super::{LOCK, OFFICIAL_RUNS, act::event, load, word};
use crate::{
    courses,
    ctx::Ctx,
    db::Write,
    enrolments,
    entity::{enrolment, play, scenario_result},
    error::{Error, Refusal, Result},
    policy::Action,
};
use content::scenario::{self, Input, Mode, Scenario, State};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, Set};
use uuid::Uuid;

/// Starts a play, or gives the open one of this mode.
///
/// # Errors
/// [`Error::Refused`] when no official run is left or a debrief was read less than a day ago.
pub async fn start(ctx: &Ctx, course: &str, scenario_id: &str, mode: Mode) -> Result<Uuid> {
    ctx.may(Action::Learn)?;
    let txn = ctx.records.db.write().await?;
    let enrolment = enrolments::begin(ctx, &txn, course).await?;
    // Two starts at once: the second finds the play of the first.
    txn.lock("enrolments", enrolment.id).await?;
    let version = courses::version(ctx, &enrolment.version_hash).await?;
    let scenario = version.course.scenario(scenario_id).ok_or(Error::NotFound)?;
    let of_mode = || {
        play::Entity::find()
            .filter(play::Column::EnrolmentId.eq(enrolment.id))
            .filter(play::Column::ScenarioId.eq(scenario_id))
            .filter(play::Column::Mode.eq(word(mode)))
    };
    if let Some(open) = of_mode().filter(play::Column::State.eq("open")).one(&*txn).await? {
        return Ok(open.id);
    }
    let runs = of_mode().count(&*txn).await? as i64;
    if mode == Mode::Official {
        let result = scenario_result::Entity::find_by_id((enrolment.id, scenario_id.to_string())).one(&*txn).await?;
        official_allowed(ctx, runs, result.as_ref())?;
    }
    let seed = i64::from_be_bytes(ctx.records.source.random()[..8].try_into().map_err(Error::internal)?);
    let id = insert(ctx, &txn, &enrolment, scenario, mode, runs + 1, seed, &[]).await?;
    txn.commit().await?;
    Ok(id)
}

fn official_allowed(ctx: &Ctx, runs: i64, result: Option<&scenario_result::Model>) -> Result<()> {
    if runs >= OFFICIAL_RUNS {
        return Err(Error::Refused(Refusal::NoOfficialRunLeft));
    }
    let until = result.and_then(|row| row.debrief_read_at).map_or(0, |at| at + LOCK);
    if ctx.now() < until { Err(Error::Refused(Refusal::OfficialLockedUntil(until))) } else { Ok(()) }
}

/// A practice play that begins where another one stood before a turn: what if I had said something else?
pub async fn try_from(ctx: &Ctx, id: Uuid, turn: u32) -> Result<Uuid> {
    ctx.may(Action::Learn)?;
    let (row, version) = load(ctx, id).await?;
    let state: State = serde_json::from_str(&row.body)?;
    if row.state != "ended" {
        return Err(Error::Closed);
    }
    let inputs = state.inputs_before(turn).ok_or(Error::NotFound)?;
    let scenario = version.course.scenario(&row.scenario_id).ok_or(Error::NotFound)?;
    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", row.enrolment_id).await?;
    let enrolment = enrolments::by_id(&*txn, row.enrolment_id).await?;
    let runs = play::Entity::find()
        .filter(play::Column::EnrolmentId.eq(row.enrolment_id))
        .filter(play::Column::ScenarioId.eq(&row.scenario_id))
        .filter(play::Column::Mode.eq("practice"));
    // One practice at a time: what is open is put aside, and kept.
    let open = runs.clone().filter(play::Column::State.eq("open")).one(&*txn).await?;
    if let Some(open) = open {
        let mut open = open.into_active_model();
        open.state = Set("ended".into());
        open.ended_at = Set(Some(ctx.now()));
        open.update(&*txn).await?;
    }
    let number = runs.count(&*txn).await? as i64 + 1;
    let new = insert(ctx, &txn, &enrolment, scenario, Mode::Practice, number, row.seed, &inputs).await?;
    txn.commit().await?;
    Ok(new)
}

#[expect(clippy::too_many_arguments, reason = "the columns of one row")]
async fn insert(
    ctx: &Ctx,
    txn: &Write,
    enrolment: &enrolment::Model,
    scenario: &Scenario,
    mode: Mode,
    number: i64,
    seed: i64,
    inputs: &[Input],
) -> Result<Uuid> {
    let now = ctx.now();
    let id = ctx.id();
    let state = scenario::replay(scenario, seed as u64, inputs).map_err(|(_, error)| Error::internal(error))?;
    let row = play::ActiveModel {
        id: Set(id),
        enrolment_id: Set(enrolment.id),
        person_id: Set(enrolment.person_id),
        version_hash: Set(enrolment.version_hash.clone()),
        scenario_id: Set(scenario.id.clone()),
        mode: Set(word(mode).into()),
        number: Set(number),
        seed: Set(seed),
        state: Set("open".into()),
        body: Set(serde_json::to_string(&state)?),
        seq: Set(inputs.len() as i64),
        started_at: Set(now),
        updated_at: Set(now),
        ended_at: Set(None),
        score: Set(None),
        passed: Set(false),
        ending: Set(None),
    };
    row.insert(&**txn).await?;
    for (at, input) in inputs.iter().enumerate() {
        event(txn, id, at as i64 + 1, ctx.id(), input, now).await?;
    }
    Ok(id)
}
