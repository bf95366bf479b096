//! What came of a save, and how it is shown.

use super::{Form, fields};
use crate::{
    dom,
    learn::drafts,
    rpc::{Draft, Receipt, RpcError, Saved},
    told::told,
};
use leptos::{either::Either, prelude::*};

told! {
    /// The words of the island.
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
            Ok(Saved::Safe(Receipt { seq, time, stamp, standing })) => {
                if own {
                    drafts::confirm(&self.person, draft, seq);
                    self.build_on(seq);
                    stands(&standing);
                }
                self.put_away(draft, State::Saved { time, stamp });
            }
            // What is filled in next replaces it.
            Ok(Saved::NotYet(why)) | Err(RpcError::Invalid(why)) => self.put_away(draft, State::Refused(why)),
            Err(RpcError::Closed | RpcError::NotFound) => self.put_away(draft, State::Closed),
            Err(RpcError::Unauthenticated) => {
                self.tell(State::SignedOut);
                // The page that answers keeps what the form holds and asks to sign in.
                self.press();
            }
            Err(RpcError::Conflict(_)) => {
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
            Err(RpcError::Busy | RpcError::Internal(_) | RpcError::Unreachable) => {
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

    /// The server has decided about a draft: it is forgotten here, its form says so, and the next one is sent.
    fn put_away(&self, draft: &Draft, state: State) {
        drafts::forget(&self.person, draft);
        if self.owns(draft) {
            self.tell(state);
        }
        self.resend();
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

/// Shows in the list beside the form, if there is one, how far its question has come. It has all words ready.
fn stands(standing: &str) {
    let Some(page) = window().document().and_then(|document| document.document_element()) else { return };
    for words in dom::all(&page, "[data-when]") {
        let _ =
            words.toggle_attribute_with_force("hidden", words.get_attribute("data-when").as_deref() != Some(standing));
    }
}

/// The line in words: a receipt or what stands in its place, a note, and what can be done.
pub(super) fn status(state: &State, words: &AutosaveWords, form: &str) -> impl IntoView + use<> {
    let (mut receipt, mut note, mut way) = (None, None, None);
    match state {
        State::Fresh => {}
        State::Saved { time, stamp } => {
            let time = view! { " "<time datetime=stamp.clone()>{time.clone()}</time> };
            receipt = Some((None, "#tick", words.saved.clone(), Some(time)));
        }
        State::Waiting(count) => {
            receipt = Some((Some("waiting"), "#clock", format!("{count} {}", words.waiting), None));
            note = Some(words.offline.clone());
        }
        State::SignedOut => {
            receipt = Some((Some("waiting"), "#clock", words.signed_out.clone(), None));
            let (href, text) = (words.sign_in_href.clone(), words.sign_in.clone());
            way = Some(Either::Left(view! { <a href=href>{text}</a> }));
        }
        State::Conflict => {
            note = Some(words.conflict.clone());
            // It lies outside the form, so it names it; pressing it sends the form the ordinary way.
            let (form, text) = (form.to_owned(), words.see.clone());
            way = Some(Either::Right(
                view! { <button class="button button-quiet" form=form name="then" value="save">{text}</button> },
            ));
        }
        State::Closed => note = Some(words.closed.clone()),
        State::Refused(why) => note = Some(format!("{} {why}", words.refused).trim_end().to_owned()),
    }
    let receipt = receipt.map(|(state, mark, text, time)| {
        view! {
            <span class="receipt" data-state=state>
                <svg class="mark" aria-hidden="true"><use href=mark></use></svg>
                {text}
                {time}
            </span>
        }
    });
    view! {
        {receipt}
        {note.map(|note| view! { <span class="autosave-note">{note}</span> })}
        {way.map(|way| view! { " "{way} })}
    }
}
