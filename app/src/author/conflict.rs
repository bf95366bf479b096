//! Two texts built on the same state: both are shown with what differs, and one is written out of both.

use super::runs;
use crate::{
    Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        field::TextArea,
        figures::when,
    },
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use records::Conflict;

/// The page, status 409. `name` is the field that lost, `side` the start of the names of its hidden fields.
pub(super) fn page(
    visit: &Visit,
    name: &str,
    lang: &'static str,
    side: &str,
    conflict: &Conflict,
    form: &Form,
    back: &str,
) -> Response {
    let words = visit.words();
    let replaced = ["base", "save", "count"].map(|what| format!("{side}.{what}"));
    let kept: Vec<_> = form
        .0
        .iter()
        .filter(|(key, _)| key != name && key != "do" && key != "shape" && !replaced.contains(key))
        .map(|(key, value)| hidden(key.clone(), value.clone()))
        .collect();
    let title = words.author_conflict_title();
    let lead = words.author_conflict_lead(&conflict.by, when(visit, conflict.at));
    let differs = runs::runs(words, &records::drafts::runs(&conflict.theirs, &conflict.yours), Some(lang), false);
    let theirs = if conflict.theirs.is_empty() { words.author_conflict_empty() } else { conflict.theirs.clone() };
    let (name, yours, action) = (name.to_owned(), conflict.yours.clone(), back.to_owned());
    let leave = action.clone();
    Page::new(visit, title.clone()).at(Place::Author).wide().status(StatusCode::CONFLICT).answer(|| {
        view! {
            <div class="page-head"><h1 tabindex="-1">{title}</h1></div>
            <Banner mood=Mood::Warn><p>{lead}</p></Banner>
            <form class="pair conflict-merge" method="post" action=action>
                {kept}
                {hidden(format!("{side}.base"), conflict.seq.to_string())}
                {hidden(format!("{side}.save"), visit.ctx.id().to_string())}
                {hidden("shape".into(), visit.ctx.id().to_string())}
                <div class="pair-langs">
                    <TextArea
                        name
                        label=words.author_conflict_yours()
                        value=yours
                        lang=Some(lang)
                        hint=Some(words.author_conflict_keep_hint())
                        rows=8
                    />
                    <section class="conflict-theirs" aria-labelledby="theirs">
                        <h2 id="theirs">{words.author_conflict_theirs()}</h2>
                        <blockquote lang=lang>{theirs}</blockquote>
                    </section>
                </div>
                <details class="pair-diff" open>
                    <summary>{words.author_conflict_differs()}</summary>
                    {differs}
                </details>
                <p class="button-row">
                    <button class="button button-main" name="do" value="save">{words.author_conflict_keep()}</button>
                    <a class="button" href=leave>{words.author_conflict_leave()}</a>
                </p>
            </form>
        }
    })
}

fn hidden(name: String, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value /> }.into_any()
}
