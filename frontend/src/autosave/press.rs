//! A press that comes while a save is under way waits until that save is answered. Otherwise the form and the island would
//! answer the same question twice at once, and the person would be told that another device was quicker.

use super::Form;
use crate::drafts;
use leptos::{ev::SubmitEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlFormElement};

/// A form that is to be sent, and the button that sends it.
#[derive(Clone)]
pub(super) struct Press {
    form: HtmlFormElement,
    by: Option<HtmlElement>,
}

impl Form {
    /// Keeps the press while a save of this form is under way; whether it did.
    pub(super) fn hold(&self, event: &SubmitEvent) -> bool {
        if self.sending.try_get_value() != Some(true) || !self.waits() {
            return false;
        }
        let form = event.target().and_then(|form| form.dyn_into().ok());
        let by = event.submitter().and_then(|by| by.dyn_into().ok());
        self.pressed.set_value(form.map(|form| Press { form, by }));
        true
    }

    /// Presses what was held.
    pub(super) fn press(&self) {
        let Some(Press { form, by }) = self.pressed.try_update_value(Option::take).flatten() else { return };
        let _ = match by {
            Some(by) => form.request_submit_with_submitter(Some(&by)),
            None => form.request_submit(),
        };
    }

    /// Whether the server has yet to answer for what this form holds.
    pub(super) fn waits(&self) -> bool {
        drafts::of(&self.person).iter().any(|draft| self.owns(draft))
    }
}
