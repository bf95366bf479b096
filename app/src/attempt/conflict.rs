//! Two answers built on the same state: both are shown, and either may be kept.

use crate::{
    Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        figures::when,
        question::{Filled, lines},
    },
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use records::{Conflict, attempts::View};

/// The page, status 409. `action` is where the form went, `back` where the person was.
pub(crate) fn conflict_page(
    visit: &Visit,
    view: &View,
    conflict: &Conflict,
    form: &Form,
    action: &str,
    back: &str,
) -> Response {
    let words = visit.words();
    let item = form.get("item");
    let (yours, theirs) = match view.question(item, visit.lang()) {
        Some(question) => {
            (lines(words, &question, Filled(&form.0)), lines(words, &question, Filled(&view.fields(item))))
        }
        None => (text(&conflict.yours), text(&conflict.theirs)),
    };
    let kept: Vec<_> = form
        .0
        .iter()
        .filter(|(name, _)| !["save_id", "base", "then"].contains(&name.as_str()))
        .map(|(name, value)| hidden(name.clone(), value.clone()))
        .collect();
    let title = words.attempt_conflict_title();
    let lead = words.attempt_conflict_lead(when(visit, conflict.at));
    let (action, back) = (action.to_owned(), back.to_owned());
    Page::new(visit, title.clone()).at(Place::Learn).status(StatusCode::CONFLICT).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{title}</h1>
            </div>
            <Banner mood=Mood::Warn><p>{lead}</p></Banner>
            <div class="conflict">
                <section aria-labelledby="yours">
                    <h2 id="yours">{words.attempt_conflict_yours()}</h2>
                    {shown(&yours, words.attempt_conflict_empty())}
                    <form method="post" action=action>
                        {kept}
                        {hidden("save_id".into(), visit.ctx.id().to_string())}
                        {hidden("base".into(), conflict.seq.to_string())}
                        <button class="button button-main">{words.attempt_conflict_keep_yours()}</button>
                    </form>
                </section>
                <section aria-labelledby="theirs">
                    <h2 id="theirs">{words.attempt_conflict_theirs()}</h2>
                    {shown(&theirs, words.attempt_conflict_empty())}
                    <a class="button" href=back>{words.attempt_conflict_keep_theirs()}</a>
                </section>
            </div>
        }
    })
}

fn hidden(name: String, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value /> }.into_any()
}

fn text(text: &str) -> Vec<(String, String)> {
    text.lines().map(|line| (String::new(), line.to_owned())).collect()
}

fn shown(lines: &[(String, String)], empty: String) -> AnyView {
    if lines.iter().all(|(_, value)| value.is_empty()) {
        return view! { <p class="quiet">{empty}</p> }.into_any();
    }
    let line = |(label, value): &(String, String)| {
        let label = (!label.is_empty()).then(|| view! { <b>{label.clone()}</b> });
        view! { <li>{label}<span>{value.clone()}</span></li> }
    };
    let lines: Vec<_> = lines.iter().map(line).collect();
    view! { <ul class="conflict-lines">{lines}</ul> }.into_any()
}
