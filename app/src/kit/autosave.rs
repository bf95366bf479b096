//! A form that saves itself where scripts run: the island around it with its words.

use crate::Visit;
use frontend::{Autosave, AutosaveForm, AutosaveWords};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use uuid::Uuid;

/// The line above a form that saves itself.
pub struct Line {
    /// What stands at its left.
    pub over: String,
    /// When the answer was saved last, UTC in milliseconds.
    pub saved_at: Option<i64>,
    /// Why it may no longer be changed, once that is so.
    pub closed: String,
}

/// Wraps `form`, whose id is `form_id`. Without scripts it shows the line with the last receipt above the form.
pub fn autosave(
    visit: &Visit,
    attempt: Uuid,
    item: &str,
    form_id: impl Into<String>,
    line: Line,
    form: AnyView,
) -> AnyView {
    let Line { over, saved_at, closed } = line;
    let (time, stamp) = saved_at.map_or_else(Default::default, |at| {
        let moment = visit.ctx.records.local(at);
        (i18n::time_of_day(moment), moment.to_rfc3339())
    });
    let person = visit.person().map_or_else(String::new, |person| person.id.to_string());
    let (attempt, item, id) = (attempt.to_string(), item.to_owned(), form_id.into());
    let about = AutosaveForm { attempt, item, person, id, over, time, stamp };
    view! { <Autosave form=about words=words(visit, closed)>{form}</Autosave> }.into_any()
}

fn words(visit: &Visit, closed: String) -> AutosaveWords {
    let words = visit.words();
    AutosaveWords {
        saved: words.saved_at(),
        waiting: words.attempt_waiting(),
        offline: words.attempt_offline(),
        signed_out: words.attempt_signed_out(),
        sign_in: words.attempt_sign_in(),
        sign_in_href: format!("/sign-in?expired=1&next={}", utf8_percent_encode(&visit.path, NON_ALPHANUMERIC)),
        conflict: words.attempt_conflict_here(),
        see: words.attempt_conflict_see(),
        closed,
        refused: words.attempt_saved_not(),
    }
}
