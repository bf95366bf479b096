//! Taking the last save back, and bringing it again. Both are events of their own: nothing is ever removed.

use super::{
    history::{self, Mark, Stack},
    store::{self, Desk, Fresh},
};
use crate::{ctx::Ctx, error::Result, policy::Action};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The last save goes.
    Undo,
    /// What was undone last comes again.
    Redo,
}

/// The save that an undo takes back, or a redo brings again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub seq: i64,
    /// The file.
    pub path: String,
    /// Who saved.
    pub by: String,
    /// When, UTC in milliseconds.
    pub at: i64,
}

/// What an undo and a redo would do to the files below a folder, or to one file.
pub async fn what_undo_does(ctx: &Ctx, draft: Uuid, scope: &str) -> Result<(Option<Step>, Option<Step>)> {
    ctx.may(Action::Author)?;
    let marks = history::marks(ctx.records.db.read(), draft, scope).await?;
    let stacks = stacks(&marks);
    let (undo, redo) = (next(&stacks, Way::Undo), next(&stacks, Way::Redo));
    let names = store::names(ctx, [undo, redo].into_iter().flatten().map(|mark| mark.person_id)).await?;
    let step = |mark: &Mark| Step {
        seq: mark.seq,
        path: mark.path.clone(),
        by: names.get(&mark.person_id).cloned().unwrap_or_default(),
        at: mark.at,
    };
    Ok((undo.map(step), redo.map(step)))
}

/// Undoes or redoes the last save below a folder; what was saved in one step goes in one. `seq` is the save that the
/// person meant: when it is no longer the last, nothing happens, so that two presses undo no more than was seen.
pub async fn undo(ctx: &Ctx, draft: Uuid, scope: &str, seq: i64, way: Way) -> Result<()> {
    ctx.may(Action::Author)?;
    let txn = ctx.records.db.write().await?;
    let row = store::locked(&txn, draft).await?;
    let desk = Desk::with(ctx, &*txn, row).await?;
    let marks = history::marks(&*txn, draft, scope).await?;
    let stacks = stacks(&marks);
    let Some(meant) = next(&stacks, way).filter(|mark| mark.seq == seq) else { return Ok(()) };
    let together = |mark: &&Mark| {
        mark.seq == meant.seq
            || ((mark.seq - meant.seq).abs() == 1 && (mark.at, mark.person_id) == (meant.at, meant.person_id))
    };
    let steps: Vec<(&String, &Stack)> =
        stacks.iter().filter(|(_, stack)| top(stack, way).filter(together).is_some()).collect();
    for (path, stack) in steps {
        let before = match way {
            Way::Undo => stack.done.len().checked_sub(2).and_then(|at| stack.done.get(at)).map_or(0, |mark| mark.seq),
            Way::Redo => stack.undone.last().map_or(0, |mark| mark.seq),
        };
        let body = store::text_at(&*txn, &desk, draft, path, before).await?;
        let kind = if way == Way::Undo { "undone" } else { "redone" };
        let fresh = Fresh { save_id: ctx.id(), path, kind, base: before, body: &body };
        store::append(ctx, &txn, draft, fresh).await?;
    }
    txn.commit().await
}

fn stacks(marks: &[Mark]) -> BTreeMap<String, Stack> {
    let paths: BTreeSet<&String> = marks.iter().map(|mark| &mark.path).collect();
    paths
        .into_iter()
        .map(|path| (path.clone(), history::stack(marks.iter().filter(|mark| &mark.path == path))))
        .collect()
}

fn top(stack: &Stack, way: Way) -> Option<&Mark> {
    match way {
        Way::Undo => stack.done.last(),
        Way::Redo => stack.undone.last(),
    }
}

/// The save that goes next: the newest that stands, or the oldest of those undone.
fn next(stacks: &BTreeMap<String, Stack>, way: Way) -> Option<&Mark> {
    let tops = stacks.values().filter_map(|stack| top(stack, way));
    match way {
        Way::Undo => tops.max_by_key(|mark| mark.seq),
        Way::Redo => tops.min_by_key(|mark| mark.seq),
    }
}
