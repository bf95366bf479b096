//! The debrief of a play: everything that was hidden, once it is over.

use super::{load, mode};
use crate::{
    ctx::Ctx,
    entity::{play, scenario_result},
    error::{Error, Refusal, Result},
    policy::Action,
};
use content::scenario::{self, Debrief, Mode, State};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};
use uuid::Uuid;

/// A debrief with the frame of its play.
#[derive(Clone, Debug)]
pub struct DebriefView {
    /// The play.
    pub id: Uuid,
    /// The course.
    pub course: String,
    /// `S3`.
    pub scenario: String,
    /// Its title in the language of the reader.
    pub title: String,
    /// The letter of its point.
    pub point: char,
    /// Practice or official.
    pub mode: Mode,
    /// When it began and ended, UTC in milliseconds.
    pub started_at: i64,
    /// When it ended.
    pub ended_at: i64,
    /// What was hidden.
    pub debrief: Debrief,
    /// Facts that turns rest on, with their words.
    pub facts: Vec<(String, String)>,
}

/// How long a reading lasts: a page that is opened again within it is read once.
const SITTING: i64 = 60_000;

/// Locks official runs from now on, unless one is open. The start of a run and the reading of a debrief wait for each other.
async fn note_reading(ctx: &Ctx, row: &play::Model) -> Result<()> {
    let key = (row.enrolment_id, row.scenario_id.clone());
    let open = play::Entity::find()
        .filter(play::Column::EnrolmentId.eq(row.enrolment_id))
        .filter(play::Column::ScenarioId.eq(&row.scenario_id))
        .filter(play::Column::Mode.eq("official"))
        .filter(play::Column::State.eq("open"));
    let db = ctx.records.db.read();
    if let Some(open) = open.clone().one(db).await? {
        return Err(Error::Refused(Refusal::OfficialOpen(open.id)));
    }
    let fresh = |at: Option<i64>| at.is_some_and(|at| ctx.now() - at < SITTING);
    let result = scenario_result::Entity::find_by_id(key.clone()).one(db).await?;
    if result.is_none_or(|result| fresh(result.debrief_read_at)) {
        return Ok(());
    }
    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", row.enrolment_id).await?;
    if let Some(open) = open.one(&*txn).await? {
        return Err(Error::Refused(Refusal::OfficialOpen(open.id)));
    }
    if let Some(result) = scenario_result::Entity::find_by_id(key).one(&*txn).await? {
        let mut result = result.into_active_model();
        result.debrief_read_at = Set(Some(ctx.now()));
        result.update(&*txn).await?;
    }
    txn.commit().await
}

/// The debrief of an own play that is over. Reading it locks official runs of the scenario for a day from then on, each time
/// anew; while one is open, it stays shut.
///
/// # Errors
/// [`Error::Closed`] while the play is still open; [`Error::Refused`] with [`Refusal::OfficialOpen`] beside an official run.
pub async fn debrief(ctx: &Ctx, id: Uuid) -> Result<DebriefView> {
    ctx.may(Action::Learn)?;
    let (row, version) = load(ctx, id).await?;
    let scenario = version.course.scenario(&row.scenario_id).ok_or(Error::NotFound)?;
    let state: State = serde_json::from_str(&row.body)?;
    let (Some(ended_at), true) = (row.ended_at, state.ended()) else { return Err(Error::Closed) };
    note_reading(ctx, &row).await?;
    let mode = mode(&row.mode);
    let debrief = scenario::debrief(scenario, &state, ctx.lang, mode);
    let mut ids: Vec<&String> =
        debrief.turns.iter().flat_map(|turn| &turn.options).flat_map(|option| &option.facts).collect();
    ids.sort_unstable();
    ids.dedup();
    let facts = ids.into_iter().filter_map(|id| version.course.fact(id));
    let brief = scenario::brief(scenario, ctx.lang);
    Ok(DebriefView {
        id: row.id,
        course: version.course.id.clone(),
        scenario: row.scenario_id.clone(),
        title: brief.title,
        point: brief.point,
        mode,
        started_at: row.started_at,
        ended_at,
        facts: facts.map(|fact| (fact.id.clone(), fact.text.get(ctx.lang).to_string())).collect(),
        debrief,
    })
}
