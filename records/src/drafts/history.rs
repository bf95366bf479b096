//! What the events of a file say: which can be undone or redone, who touched a text last, what was found to agree.

use super::store::{CHANGES, Desk};
use crate::{entity::draft_event, error::Result};
use content::pieces::Pieces;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashSet};
use uuid::Uuid;

/// Most events whose whole text is read to find out who touched a paragraph last.
const DEEP: u64 = 60;

/// An event without its text.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Mark {
    pub seq: i64,
    pub path: String,
    pub kind: String,
    pub person_id: Uuid,
    pub at: i64,
}

/// The events that changed files whose path begins like this, in their order.
pub(super) async fn marks(db: &impl ConnectionTrait, draft: Uuid, scope: &str) -> Result<Vec<Mark>> {
    let query = draft_event::Entity::find()
        .select_only()
        .columns([
            draft_event::Column::Seq,
            draft_event::Column::Path,
            draft_event::Column::Kind,
            draft_event::Column::PersonId,
            draft_event::Column::At,
        ])
        .filter(draft_event::Column::DraftId.eq(draft))
        .filter(draft_event::Column::Path.starts_with(scope))
        .filter(draft_event::Column::Kind.is_in(CHANGES))
        .order_by_asc(draft_event::Column::Seq);
    Ok(query.into_model::<Mark>().all(db).await?)
}

/// The saves of one file that stand, oldest first, and those that were undone, the next to come back last.
#[derive(Clone, Debug, Default)]
pub(super) struct Stack {
    pub done: Vec<Mark>,
    pub undone: Vec<Mark>,
}

/// Replays the marks of one file.
pub(super) fn stack<'m>(marks: impl Iterator<Item = &'m Mark>) -> Stack {
    let mut stack = Stack::default();
    for mark in marks {
        match mark.kind.as_str() {
            "undone" => stack.undone.extend(stack.done.pop()),
            "redone" => stack.done.extend(stack.undone.pop()),
            _ => {
                stack.done.push(mark.clone());
                stack.undone.clear();
            }
        }
    }
    stack
}

/// Who wrote the texts of a file that differ from the published ones.
pub(super) struct Touches {
    /// Text, who, when; the last one to bring this text in.
    found: Vec<(String, Uuid, i64)>,
}

impl Touches {
    pub(super) async fn of(db: &impl ConnectionTrait, desk: &Desk, path: &str) -> Result<Touches> {
        let mut touches = Touches { found: Vec::new() };
        let Some(draft) = desk.draft.as_ref().filter(|_| desk.seq(path) > 0) else { return Ok(touches) };
        let query = draft_event::Entity::find()
            .filter(draft_event::Column::DraftId.eq(draft.id))
            .filter(draft_event::Column::Path.eq(path))
            .filter(draft_event::Column::Kind.is_in(CHANGES))
            .order_by_desc(draft_event::Column::Seq)
            .limit(DEEP);
        let mut events = query.all(db).await?;
        events.reverse();
        let whole = (events.len() as u64) < DEEP;
        let mut before: HashSet<String> = if whole { texts(path, desk.base_text(path)) } else { HashSet::new() };
        for event in events {
            let now = texts(path, &event.body);
            for text in now.difference(&before) {
                touches.found.push((text.clone(), event.person_id, event.at));
            }
            before = now;
        }
        Ok(touches)
    }

    /// Who brought in this text, and when.
    pub(super) fn last(&self, text: &str) -> Option<(Uuid, i64)> {
        self.found.iter().rfind(|(found, _, _)| found == text).map(|(_, who, at)| (*who, *at))
    }

    /// Everybody who touched the file.
    pub(super) fn people(&self) -> impl Iterator<Item = Uuid> + '_ {
        self.found.iter().map(|(_, who, _)| *who)
    }
}

/// The texts of all pieces of a file.
pub(super) fn texts(path: &str, text: &str) -> HashSet<String> {
    let pieces = Pieces::of(path, text);
    pieces.list().iter().map(|piece| pieces.text(piece).to_owned()).collect()
}

/// The pairs of texts that an author found to say the same, as `reshape::digests` writes them.
pub(super) async fn agreed(db: &impl ConnectionTrait, desk: &Desk, path: &str) -> Result<BTreeSet<String>> {
    let Some(draft) = &desk.draft else { return Ok(BTreeSet::new()) };
    let query = draft_event::Entity::find()
        .filter(draft_event::Column::DraftId.eq(draft.id))
        .filter(draft_event::Column::Path.eq(path))
        .filter(draft_event::Column::Kind.eq("checked"));
    Ok(query.all(db).await?.into_iter().map(|event| event.body).collect())
}
