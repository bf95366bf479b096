//! The debrief of a play: everything that was hidden, once it is over.

use super::{load, mode};
use crate::{
    ctx::Ctx,
    entity::scenario_result,
    error::{Error, Result},
    policy::Action,
};
use content::scenario::{self, Debrief, Mode, State};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, Set};
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

/// The debrief of an own play that is over. The first reading locks official runs of the scenario for a day.
///
/// # Errors
/// [`Error::Closed`] while the play is still open.
pub async fn debrief(ctx: &Ctx, id: Uuid) -> Result<DebriefView> {
    ctx.may(Action::Learn)?;
    let (row, version) = load(ctx, id).await?;
    let scenario = version.course.scenario(&row.scenario_id).ok_or(Error::NotFound)?;
    let state: State = serde_json::from_str(&row.body)?;
    let (Some(ended_at), true) = (row.ended_at, state.ended()) else { return Err(Error::Closed) };
    let key = (row.enrolment_id, row.scenario_id.clone());
    let result = scenario_result::Entity::find_by_id(key).one(ctx.records.db.read()).await?;
    if let Some(result) = result.filter(|result| result.debrief_read_at.is_none_or(|at| at < ended_at)) {
        let txn = ctx.records.db.write().await?;
        let mut result = result.into_active_model();
        result.debrief_read_at = Set(Some(ctx.now()));
        result.update(&*txn).await?;
        txn.commit().await?;
    }
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
