//! A text that was sent to a draft which is no longer open: given back to be copied, never dropped.

use super::save_entry::is_text;
use crate::{
    Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        field::TextArea,
    },
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;

/// The page, status 409.
pub(super) fn page(visit: &Visit, course: &str, form: &Form) -> Response {
    let words = visit.words();
    let title = words.author_closed_title();
    Page::new(visit, title.clone()).at(Place::Author).status(StatusCode::CONFLICT).answer(|| {
        let texts: Vec<_> = form
            .0
            .iter()
            .filter(|(name, value)| is_text(name) && !value.trim().is_empty())
            .map(|(name, value)| {
                let (label, lang) = if name.starts_with("zh-") {
                    (words.author_zh(), Some("zh-CN"))
                } else if name.starts_with("en-") {
                    (words.author_en(), Some("en"))
                } else {
                    (words.author_conflict_yours(), None)
                };
                view! { <TextArea name=name.clone() label value=value.clone() lang rows=6 fixed=true /> }
            })
            .collect();
        view! {
            <div class="page-head"><h1 tabindex="-1">{title}</h1></div>
            <Banner mood=Mood::Warn><p>{words.author_closed_lead()}</p></Banner>
            <div class="fields page-text author-closed">{texts}</div>
            <form class="button-row" method="post" action=format!("/author/{course}/draft")>
                <button class="button button-main">{words.author_begin()}</button>
                <a class="button" href=format!("/author/{course}")>{words.author_back()}</a>
            </form>
        }
    })
}
