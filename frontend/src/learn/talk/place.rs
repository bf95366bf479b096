//! Where what was typed in a turn is kept: the storage of this tab.

use leptos::prelude::window;
use web_sys::Storage;

/// Where the words of a turn are kept.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) play: String,
    pub(super) turn: u32,
}

impl Place {
    fn name(&self) -> String {
        format!("talk:{}:{}", self.play, self.turn)
    }

    pub(super) fn kept(&self) -> Option<String> {
        storage()?.get_item(&self.name()).ok()?
    }

    /// A storage that is full or forbidden is no reason to disturb anybody: the form works without it.
    pub(super) fn keep(&self, words: &str) {
        if let Some(storage) = storage() {
            let _ = if words.is_empty() {
                storage.remove_item(&self.name())
            } else {
                storage.set_item(&self.name(), words)
            };
        }
    }

    /// Forgets the words of earlier turns: they are said.
    pub(super) fn tidy(&self) {
        let Some(storage) = storage() else { return };
        for turn in 1..self.turn {
            let _ = storage.remove_item(&Place { play: self.play.clone(), turn }.name());
        }
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}
