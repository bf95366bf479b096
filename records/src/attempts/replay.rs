//! An attempt rebuilt from its events alone.

use super::{
    Kind,
    body::Body,
    fold::{self, Happened},
    subject::{Asked, Subject},
};
use crate::{
    ctx::Ctx,
    entity::{attempt_answer, attempt_event},
    error::{Error, Result},
    policy::Action,
};
use content::Course;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// One event as it is stored.
pub type Event = attempt_event::Model;

/// What the events of an attempt add up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replayed {
    /// The number of the last event.
    pub seq: i64,
    /// The rows of the items by item.
    pub answers: BTreeMap<String, attempt_answer::Model>,
    /// How many sections of a test are handed in.
    pub section: i64,
    /// When it was handed in.
    pub submitted_at: Option<i64>,
    /// The score, once handed in.
    pub score: Option<i64>,
}

/// The events of an attempt in order. Own ones for a person, any for the program itself.
pub async fn events(ctx: &Ctx, attempt: Uuid) -> Result<Vec<Event>> {
    let db = ctx.records.db.read();
    let row = crate::entity::attempt::Entity::find_by_id(attempt).one(db).await?.ok_or(Error::NotFound)?;
    ctx.may_with(db, Action::ReadAnswers, row.person_id).await?;
    let query = attempt_event::Entity::find().filter(attempt_event::Column::AttemptId.eq(attempt));
    Ok(query.order_by_asc(attempt_event::Column::Seq).all(db).await?)
}

/// Rebuilds answers and scores.
///
/// # Errors
/// [`Error::Internal`] when the events are not numbered without a gap, or tell a score that their answers do not earn.
pub fn replay(course: &Course, kind: Kind, subject: &str, events: &[Event]) -> Result<Replayed> {
    let mut state = Replayed::default();
    let started = events.first().map(|event| Body::read(&event.body)).transpose()?.unwrap_or_default();
    let asked = Asked { course, kind, subject, paper: started.paper.as_ref() };
    for event in events {
        if event.seq != state.seq + 1 {
            return Err(broken(event, "does not follow the one before"));
        }
        state.seq = event.seq;
        let body = Body::read(&event.body)?;
        let happened = match event.kind.as_str() {
            "started" | "lost" => continue,
            "section" => {
                state.section = body.section.unwrap_or_default();
                continue;
            }
            "submitted" => {
                hand_in(&mut state, asked, event)?;
                state.submitted_at = Some(started.deadline.map_or(event.at, |deadline| event.at.min(deadline)));
                if state.score != body.score.map(i64::from) {
                    return Err(broken(event, "tells a score that its answers do not earn"));
                }
                continue;
            }
            "saved" => Happened::Saved { seq: event.seq, body: &body },
            "flagged" => Happened::Flagged(body.flagged.unwrap_or_default()),
            "released" => Happened::Released,
            _ => return Err(broken(event, "is of no known kind")),
        };
        let id = event.item_id.as_deref().ok_or_else(|| broken(event, "names no item"))?;
        let item = match asked.find(id) {
            Some(Subject::Item(item)) => Some(item),
            Some(Subject::Text) => None,
            None => return Err(broken(event, "names an item that is not in the attempt")),
        };
        let row = state.answers.entry(id.into()).or_insert_with(|| fold::blank(event.attempt_id, id));
        fold::apply(row, &happened, item, event.at)?;
        if matches!(happened, Happened::Released) && row.score != body.score.map(i64::from) {
            return Err(broken(event, "tells a score that its answer does not earn"));
        }
    }
    Ok(state)
}

fn hand_in(state: &mut Replayed, asked: Asked<'_>, event: &Event) -> Result<()> {
    let items = asked.scored();
    let mut earned = HashMap::with_capacity(items.len());
    for item in &items {
        let Some(row) = state.answers.get_mut(&item.id) else { continue };
        if row.released_at.is_none() {
            fold::apply(row, &Happened::Submitted, Some(item), event.at)?;
        }
        earned.insert(item.id.as_str(), row.score.unwrap_or_default() as i32);
    }
    state.score = Some(i64::from(asked.score(&earned)));
    Ok(())
}

fn broken(event: &Event, what: &str) -> Error {
    Error::internal(format!("event {} of attempt {} {what}", event.seq, event.attempt_id))
}
