//! Sending a text, and what the server says to it.

use super::{Desk, field::Field, fresh, kept};
use crate::{
    ids,
    rpc::{self, Clash, DraftSaved, RpcError},
};
use leptos::{prelude::UpdateValue as _, task::spawn_local};
use std::time::Duration;

/// How long until a save is tried again.
const AGAIN: Duration = Duration::from_secs(5);

impl Desk {
    /// Sends what a field holds, unless it is on its way, a word is being put together, or a decision is due.
    pub(super) fn send(&self, field: &Field) {
        let draft = self.draft();
        let text = field.text();
        let save_id = self.with(&field.name, |state| {
            if state.sending || state.composing || state.conflict || !state.dirty || draft.is_empty() {
                return None;
            }
            // The same text goes under the same id, so that a lost answer does not save it twice.
            let id = match &state.tried {
                Some((tried, id)) if *tried == text => id.clone(),
                _ => ids::new().unwrap_or_else(|| field.get("save")),
            };
            state.tried = Some((text.clone(), id.clone()));
            state.sending = true;
            Some(id)
        });
        let Some(save_id) = save_id.flatten() else { return };
        if let Some(labels) = self.labels() {
            field.say("waiting", "clock", &labels.saving);
        }
        let (desk, field) = (*self, field.clone());
        spawn_local(async move {
            let count = u32::try_from(field.number("count")).unwrap_or(1);
            let (path, key, base) = (field.path.clone(), field.get("key"), field.number("base"));
            let answer = rpc::save_draft(draft, path, key, count, text.clone(), save_id, base).await;
            desk.with(&field.name, |state| state.sending = false);
            desk.answered(&field, text, answer);
        });
    }

    fn answered(&self, field: &Field, text: String, answer: Result<DraftSaved, RpcError>) {
        let Some(labels) = self.labels() else { return };
        match answer {
            Ok(saved) => {
                field.set("base", &saved.seq.to_string());
                field.set("count", &saved.count.to_string());
                if let Some(id) = ids::new() {
                    field.set("save", &id);
                }
                self.with(&field.name, |state| {
                    state.saved = text;
                    state.tried = None;
                });
                field.say("saved", "tick", &format!("{} {}", labels.saved, saved.time));
                if self.with(&field.name, |state| state.saved == field.text()) == Some(true) {
                    self.with(&field.name, |state| state.dirty = false);
                    kept::forget(&self.draft(), field);
                    self.refresh();
                } else {
                    self.changed(field);
                }
            }
            Err(RpcError::Conflict(Clash { theirs, seq, by, at })) => {
                self.with(&field.name, |state| {
                    state.conflict = true;
                    state.tried = None;
                });
                field.say("wrong", "alert", &labels.conflict.replace("%by%", &by).replace("%at%", &at));
                field.ask(&labels, &theirs, seq);
            }
            Err(RpcError::Unauthenticated) => self.wait(field, &labels.signed_out),
            Err(RpcError::Busy) => self.wait(field, &labels.busy),
            Err(RpcError::Unreachable | RpcError::Internal(_)) => self.wait(field, &labels.waiting),
            Err(RpcError::Closed | RpcError::NotFound) => field.say("wrong", "alert", &labels.closed),
            Err(RpcError::Invalid(why)) => {
                field.say("wrong", "alert", if why.is_empty() { &labels.refused } else { &why });
            }
        }
    }

    fn wait(&self, field: &Field, words: &str) {
        field.say("waiting", "clock", words);
        self.later(field.clone(), AGAIN);
    }

    /// A conflict was decided: one's own text is saved over the other, or the other is taken.
    pub(super) fn decided(&self, field: &Field, mine: bool) {
        let Some((theirs, seq)) = field.asked() else { return };
        field.set("base", &seq.to_string());
        field.set("count", "1");
        field.answer();
        self.with(&field.name, |state| {
            state.conflict = false;
            state.saved.clone_from(&theirs);
        });
        if !mine {
            field.set_text(&theirs);
        }
        self.changed(field);
        if mine {
            self.send(field);
        }
    }

    /// Brings the page around the fields up to date, once for several saves in a row.
    fn refresh(&self) {
        let desk = *self;
        let handle = leptos::prelude::set_timeout_with_handle(
            move || {
                if let Some(root) = desk.element() {
                    spawn_local(async move { fresh::fetch(&root).await });
                }
            },
            Duration::from_millis(250),
        );
        if let Some(Some(old)) = self.refreshing.try_update_value(|slot| std::mem::replace(slot, handle.ok())) {
            old.clear();
        }
    }
}
