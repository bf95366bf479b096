//! Answers that the server has not confirmed yet, kept in this browser for one person.

use crate::rpc::Draft;
use leptos::prelude::window;
use serde::{Deserialize, Serialize};

const PREFIX: &str = "syncpoint.draft.";

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn tab() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

fn key(person: &str, attempt: &str, item: &str) -> String {
    format!("{PREFIX}{person}.{attempt}.{item}")
}

/// Keeps a draft; nothing happens where the browser keeps nothing.
pub fn keep(person: &str, draft: &Draft) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(draft)) {
        let _ = storage.set_item(&key(person, &draft.attempt, &draft.item), &text);
    }
}

/// What the server has confirmed, for a page that was on its way before: it would show what stood there earlier.
#[derive(Serialize, Deserialize)]
pub struct Confirmed {
    /// The number of the event.
    pub seq: i64,
    /// The fields.
    pub fields: Vec<(String, String)>,
}

/// Remembers in this tab what was confirmed of a draft.
pub fn confirm(person: &str, draft: &Draft, seq: i64) {
    let confirmed = Confirmed { seq, fields: draft.fields.clone() };
    if let (Some(storage), Ok(text)) = (tab(), serde_json::to_string(&confirmed)) {
        let _ = storage.set_item(&key(person, &draft.attempt, &draft.item), &text);
    }
}

/// What was confirmed in this tab after the event that a page was made from. It is told once.
pub fn later_than(base: i64, person: &str, attempt: &str, item: &str) -> Option<Confirmed> {
    let (storage, key) = (tab()?, key(person, attempt, item));
    let text = storage.get_item(&key).ok().flatten()?;
    let _ = storage.remove_item(&key);
    serde_json::from_str::<Confirmed>(&text).ok().filter(|confirmed| confirmed.seq > base)
}

/// Forgets a draft, unless a newer one has taken its place.
pub fn forget(person: &str, draft: &Draft) {
    let key = key(person, &draft.attempt, &draft.item);
    let Some(storage) = storage() else { return };
    let kept = storage.get_item(&key).ok().flatten().and_then(|text| serde_json::from_str::<Draft>(&text).ok());
    if kept.is_none_or(|kept| kept.save_id == draft.save_id) {
        let _ = storage.remove_item(&key);
    }
}

/// Everything this person has not sent yet. Drafts of other people stay where they are, unread.
pub fn of(person: &str) -> Vec<Draft> {
    let Some(storage) = storage() else { return Vec::new() };
    let own = format!("{PREFIX}{person}.");
    (0..storage.length().unwrap_or(0))
        .filter_map(|at| storage.key(at).ok().flatten())
        .filter(|key| key.starts_with(&own))
        .filter_map(|key| storage.get_item(&key).ok().flatten())
        .filter_map(|text| serde_json::from_str(&text).ok())
        .collect()
}
