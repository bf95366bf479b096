//! The session ended while a form was filled in: what was typed stays on the page and can be sent again.

use crate::{
    Page, Visit,
    form::Form,
    kit::banner::{Banner, Mood},
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

/// The page, status 401. `action` is where the form went, `back` the page it stood on.
pub(crate) fn expired_page(visit: &Visit, form: &Form, action: &str, back: &str) -> Response {
    let words = visit.words();
    let sign_in = format!("/sign-in?expired=1&next={}", utf8_percent_encode(back, NON_ALPHANUMERIC));
    let kept: Vec<_> = form
        .0
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> })
        .collect();
    let action = action.to_owned();
    Page::new(visit, words.expired_title()).status(StatusCode::UNAUTHORIZED).answer(|| {
        view! {
            <div class="page-head"><h1 tabindex="-1">{words.expired_title()}</h1></div>
            <Banner mood=Mood::Warn><p>{words.attempt_expired_lead()}</p></Banner>
            <form class="summary-go" method="post" action=action>
                {kept}
                <div class="button-row">
                    <a class="button button-main" href=sign_in target="_blank">{words.attempt_expired_sign_in()}</a>
                    <button class="button">{words.attempt_expired_send()}</button>
                </div>
            </form>
        }
    })
}
