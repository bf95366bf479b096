//! What came of a save, and how it is shown.

use super::Form;
use crate::{
    drafts, fields,
    rpc::{Draft, RpcError, Saved},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words of the island.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutosaveWords {
    /// Before the time of a receipt.
    pub saved: String,
    /// After the number of answers that wait.
    pub waiting: String,
    /// What that means.
    pub offline: String,
    /// The session has ended.
    pub signed_out: String,
    /// The link to sign in.
    pub sign_in: String,
    /// Where it leads.
    pub sign_in_href: String,
    /// Changed in another place.
    pub conflict: String,
    /// The button that shows both.
    pub see: String,
    /// No longer open for changes.
    pub closed: String,
    /// What was typed is not an answer yet.
    pub refused: String,
}

/// What the line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing was saved yet.
    Fresh,
    /// The receipt.
    Saved { time: String, stamp: String },
    /// Kept here, sent later.
    Waiting(usize),
    /// The session has ended.
    SignedOut,
    /// Another device was quicker.
    Conflict,
    /// Closed for changes.
    Closed,
    /// Not an answer yet.
    Refused(String),
}

impl Form {
    /// Takes the server's word for one draft.
    pub(super) fn answered(&self, draft: &Draft, answer: Result<Saved, RpcError>) {
        let own = self.owns(draft);
        match answer {
            Ok(Saved::Safe { seq, time, stamp, .. }) => {
                drafts::forget(&self.person, draft);
                if own {
                    self.build_on(seq);
                    self.tell(State::Saved { time, stamp });
                }
                self.resend();
            }
            Ok(Saved::NotYet { why }) => {
                // What is filled in next replaces it.
                drafts::forget(&self.person, draft);
                if own {
                    self.tell(State::Refused(why));
                }
                self.resend();
            }
            Err(RpcError::Unauthenticated) => {
                self.tell(State::SignedOut);
                // The page that answers keeps what the form holds and asks to sign in.
                self.press();
            }
            Err(RpcError::Conflict { .. }) => {
                drafts::forget(&self.person, draft);
                if own {
                    // The form repeats the very save that lost, so that it is kept once and answered with both texts.
                    if let Some(field) = self.element().and_then(|root| fields::hidden(&root, "save_id")) {
                        field.set_value(&draft.save_id);
                    }
                    self.tell(State::Conflict);
                } else {
                    self.resend();
                }
            }
            Err(RpcError::Closed | RpcError::NotFound) => {
                drafts::forget(&self.person, draft);
                if own {
                    self.tell(State::Closed);
                }
                self.resend();
            }
            Err(RpcError::Invalid { fields }) => {
                drafts::forget(&self.person, draft);
                if own {
                    self.tell(State::Refused(fields.into_values().next().unwrap_or_default()));
                }
                self.resend();
            }
            Err(RpcError::Busy | RpcError::Internal { .. } | RpcError::Unreachable) => {
                self.tell(State::Waiting(drafts::of(&self.person).len()));
                // To go on now would leave this page with an answer that nobody has confirmed.
                self.pressed.set_value(None);
                self.again();
            }
        }
        if !self.waits() {
            self.press();
        }
    }

    /// The next save, by this island or by the form itself, builds on this event.
    fn build_on(&self, seq: i64) {
        let Some(root) = self.element() else { return };
        if let Some(field) = fields::hidden(&root, "base") {
            field.set_value(&seq.to_string());
        }
        // A newer draft of this form was made before the receipt came: it builds on it too.
        if let Some(mut newer) = drafts::of(&self.person).into_iter().find(|draft| self.owns(draft)) {
            newer.base = seq;
            drafts::keep(&self.person, &newer);
        }
    }
}

/// The line in words.
pub(super) fn status(state: &State, words: &AutosaveWords, form: &str) -> AnyView {
    match state {
        State::Fresh => ().into_any(),
        State::Saved { time, stamp } => view! {
            <span class="receipt">
                <svg class="mark" aria-hidden="true"><use href="#tick"></use></svg>
                {words.saved.clone()}
                " "
                <time datetime=stamp.clone()>{time.clone()}</time>
            </span>
        }
        .into_any(),
        State::Waiting(count) => view! {
            <span class="receipt" data-state="waiting">
                <svg class="mark" aria-hidden="true"><use href="#clock"></use></svg>
                {format!("{count} {}", words.waiting)}
            </span>
            <span class="autosave-note">{words.offline.clone()}</span>
        }
        .into_any(),
        State::SignedOut => view! {
            <span class="receipt" data-state="waiting">
                <svg class="mark" aria-hidden="true"><use href="#clock"></use></svg>
                {words.signed_out.clone()}
            </span>
            " "
            <a href=words.sign_in_href.clone()>{words.sign_in.clone()}</a>
        }
        .into_any(),
        State::Conflict => view! {
            <span class="autosave-note">{words.conflict.clone()}</span>
            " "
            // It lies outside the form, so it names it; pressing it sends the form the ordinary way.
            <button class="button button-quiet" form=form.to_owned() name="then" value="save">{words.see.clone()}</button>
        }
        .into_any(),
        State::Closed => view! { <span class="autosave-note">{words.closed.clone()}</span> }.into_any(),
        State::Refused(why) => {
            let text = if why.is_empty() { words.refused.clone() } else { format!("{} {why}", words.refused) };
            view! { <span class="autosave-note">{text}</span> }.into_any()
        }
    }
}
