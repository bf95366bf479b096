//! Presses beside saves.
//!
//! A press that comes while a save is under way waits until that save is answered. Otherwise the form and the island would
//! answer the same question twice at once, and the person would be told that another device was quicker. And while a
//! button is down the line above the form does not change: with it the button would slip away from under the finger.

use super::{Form, outcome::State};
use crate::learn::drafts;
use leptos::{
    ev::{PointerEvent, SubmitEvent},
    prelude::*,
};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement};

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

    /// Notes that a button goes down.
    pub(super) fn touched(&self, event: &PointerEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest("button").ok().flatten());
        self.down.set_value(button.is_some());
    }

    /// Says what had to wait, once the click that ends the press has been heard.
    pub(super) fn lifted(&self) {
        if self.down.try_get_value() != Some(true) {
            return;
        }
        let form = self.clone();
        let say = move || {
            form.down.try_set_value(false);
            if let Some(state) = form.waiting.try_update_value(Option::take).flatten() {
                form.state.try_set(state);
            }
        };
        set_timeout(say, Duration::ZERO);
    }

    /// Changes what the line says; while a button is down, afterwards.
    pub(super) fn tell(&self, state: State) {
        if self.down.try_get_value() == Some(true) {
            self.waiting.try_set_value(Some(state));
        } else {
            self.state.try_set(state);
        }
    }

    /// Whether the server has yet to answer for what this form holds.
    pub(super) fn waits(&self) -> bool {
        drafts::of(&self.person).iter().any(|draft| self.owns(draft))
    }
}
