//! Saves a form while it is filled in, says so, and loses nothing when the network or the session ends.

mod fields;
mod keys;
mod outcome;
mod press;

pub use outcome::AutosaveWords;

use super::drafts;
use crate::{
    dom, ids,
    question::given,
    rpc::{self, Draft},
    told::told,
};
use leptos::{ev, html, leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use outcome::{State, status};
use press::Press;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long typing rests before it is saved.
const REST: Duration = Duration::from_millis(800);

/// How long until a save is tried again.
const AGAIN: Duration = Duration::from_secs(5);

told! {
    /// A form that is saved while it is filled in.
    pub struct AutosaveForm {
        /// The attempt.
        pub attempt: String,
        /// The item.
        pub item: String,
        /// Whose answers these are.
        pub person: String,
        /// The id of the form.
        pub id: String,
        /// The line at the top left.
        pub over: String,
        /// Time of day of the last save; empty before the first.
        pub time: String,
        /// The same for machines.
        pub stamp: String,
    }
}

/// Wraps the form of one question. What the server has not confirmed stays in this browser under the person's id, and is
/// sent when the network is back or the person has signed in again.
#[island]
pub fn Autosave(
    /// Which form it is.
    form: AutosaveForm,
    /// Words.
    words: AutosaveWords,
    /// The form.
    children: Children,
) -> impl IntoView {
    let AutosaveForm { attempt, item, person, id, over, time, stamp } = form;
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let state = RwSignal::new(if time.is_empty() { State::Fresh } else { State::Saved { time, stamp } });
    let (sending, sent, pressed) = (StoredValue::new(false), StoredValue::new(None), StoredValue::new_local(None));
    let (down, waiting) = (StoredValue::new(false), StoredValue::new(None));
    let form = StoredValue::new(Form { root, state, attempt, item, person, sending, sent, pressed, down, waiting });
    let with = move |act: fn(&Form)| {
        let _ = form.try_with_value(act);
    };

    Effect::new(move |_| {
        if root.get().is_some() {
            with(Form::begin);
        }
    });
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let rest = move || {
        if let Some(handle) = timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let later = move |_: ev::Event| {
        rest();
        timer.set_value(set_timeout_with_handle(move || with(Form::changed), REST).ok());
    };
    Effect::new(move |_| {
        let online = window_event_listener(ev::online, move |_| with(Form::resend));
        let keys = window_event_listener(ev::keydown, move |event| {
            if let Some(root) = root.get_untracked() {
                keys::choose(&root, &event);
            }
        });
        let up = window_event_listener(ev::pointerup, move |_| with(Form::lifted));
        let cancelled = window_event_listener(ev::pointercancel, move |_| with(Form::lifted));
        on_cleanup(move || {
            for listener in [online, keys, up, cancelled] {
                listener.remove();
            }
        });
    });
    let submit = move |event: ev::SubmitEvent| {
        // The form carries what was typed last: it need not be saved beside it.
        rest();
        if !window().navigator().on_line() {
            // Sent without a network it would end on the browser's own page, and with it what was typed.
            event.prevent_default();
            with(Form::changed);
        } else if form.try_with_value(|form| form.hold(&event)) == Some(true) {
            event.prevent_default();
        }
    };
    view! {
        <div
            node_ref=root
            class="autosave"
            on:change=move |_| with(Form::changed)
            on:input=later
            on:pointerdown=move |event| {
                let _ = form.try_with_value(|form| form.touched(&event));
            }
            on:submit=submit
        >
            <p class="page-bar">
                <span class="page-over">{over}</span>
                <span class="autosave-state" role="status">{move || status(&state.get(), &words, &id)}</span>
            </p>
            {children()}
        </div>
    }
}

/// One form on this page.
#[derive(Clone)]
struct Form {
    root: NodeRef<html::Div>,
    state: RwSignal<State>,
    attempt: String,
    item: String,
    person: String,
    sending: StoredValue<bool>,
    /// The fields that the server has.
    sent: StoredValue<Option<Vec<(String, String)>>>,
    /// What was pressed while a save was under way.
    pressed: StoredValue<Option<Press>, LocalStorage>,
    /// Whether a button is being pressed down.
    down: StoredValue<bool>,
    /// What the line says once it is released.
    waiting: StoredValue<Option<State>>,
}

impl Form {
    fn element(&self) -> Option<Element> {
        self.root.get_untracked().and_then(|root| root.dyn_into().ok())
    }

    /// Shows what was left unsent in this very form, and sends everything this person has left.
    fn begin(&self) {
        let Some(root) = self.element() else { return };
        if let Some(base) = fields::hidden(&root, "base")
            && let Some(confirmed) =
                drafts::later_than(base.value().parse().unwrap_or(0), &self.person, &self.attempt, &self.item)
        {
            base.set_value(&confirmed.seq.to_string());
            fields::write(&root, &confirmed.fields);
        }
        self.sent.set_value(Some(given(&root)));
        if let Some(draft) = drafts::of(&self.person).iter().find(|draft| self.owns(draft)) {
            fields::write(&root, &draft.fields);
        }
        self.resend();
    }

    /// Keeps what the form holds now and sends it, when it is anything new.
    fn changed(&self) {
        let Some(root) = self.element() else { return };
        let now = given(&root);
        if self.sent.try_get_value().flatten().as_ref() == Some(&now) {
            return;
        }
        let base = fields::hidden(&root, "base").and_then(|field| field.value().parse().ok()).unwrap_or(0);
        let Some(save_id) = ids::new() else { return };
        let draft =
            Draft { attempt: self.attempt.clone(), item: self.item.clone(), save_id, base, fields: now.clone() };
        self.sent.set_value(Some(now));
        drafts::keep(&self.person, &draft);
        self.resend();
    }

    /// Sends the drafts one after the other; a save that is under way comes round again by itself.
    fn resend(&self) {
        if self.sending.try_get_value() != Some(false) {
            return;
        }
        let waiting = drafts::of(&self.person);
        let own = waiting.iter().find(|draft| self.owns(draft));
        let Some(draft) = own.or(waiting.first()).cloned() else { return };
        self.sending.set_value(true);
        let form = self.clone();
        spawn_local(async move {
            let Draft { attempt, item, save_id, base, fields } = draft.clone();
            let answer = rpc::save_answer(attempt, item, save_id, base, fields).await;
            form.sending.try_set_value(false);
            form.answered(&draft, answer);
        });
    }

    fn again(&self) {
        let form = self.clone();
        set_timeout(move || form.resend(), AGAIN);
    }

    /// Whether a draft is of this form.
    fn owns(&self, draft: &Draft) -> bool {
        draft.attempt == self.attempt && draft.item == self.item
    }
}
