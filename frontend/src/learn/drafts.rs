//! Answers that the server has not confirmed yet, kept in this browser for one person.

use crate::rpc::Draft;
use leptos::prelude::window;

const PREFIX: &str = "syncpoint.draft.";

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn key(person: &str, draft: &Draft) -> String {
    format!("{PREFIX}{person}.{}.{}", draft.attempt, draft.item)
}

/// Keeps a draft; nothing happens where the browser keeps nothing.
pub fn keep(person: &str, draft: &Draft) {
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(draft)) {
        let _ = storage.set_item(&key(person, draft), &text);
    }
}

/// Forgets a draft, unless a newer one has taken its place.
pub fn forget(person: &str, draft: &Draft) {
    let key = key(person, draft);
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
