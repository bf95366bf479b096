//! Texts that the server has not confirmed, kept in this browser by draft, file and piece.

use super::field::Field;
use leptos::prelude::window;
use serde::{Deserialize, Serialize};

/// One text with what it builds on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub text: String,
    pub base: i64,
    pub count: i64,
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn key(draft: &str, field: &Field) -> String {
    format!("syncpoint.editor.{draft}.{}.{}", field.path, field.get("key"))
}

/// Keeps what a field holds; nothing happens where the browser keeps nothing.
pub(super) fn keep(draft: &str, field: &Field) {
    let kept = Kept { text: field.text(), base: field.number("base"), count: field.number("count") };
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(&kept)) {
        let _ = storage.set_item(&key(draft, field), &text);
    }
}

/// What was kept for a field.
pub(super) fn find(draft: &str, field: &Field) -> Option<Kept> {
    let text = storage()?.get_item(&key(draft, field)).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// The server has it.
pub(super) fn forget(draft: &str, field: &Field) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(draft, field));
    }
}
