//! The session ended while a form was filled in: what was typed stays on the page and can be sent again.

use crate::{
    Failure, Page, Visit,
    form::Form,
    kit::banner::{Banner, Mood},
};
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use records::Error;

/// Most bytes of a form, and of any other body that is sent here.
pub const MOST_BODY: usize = 1024 * 1024;

/// The fields of passwords: what was typed into them never comes back.
const SECRET: [&str; 2] = ["current", "password"];

/// Hands on a form of somebody who is signed out, as a rule since their session has ended. Where it asks for a person, its
/// fields come back with the way to sign in.
pub(crate) async fn kept(visit: &Visit, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BODY).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let back = came_from(&parts.headers);
    let form = std::str::from_utf8(&bytes).ok().and_then(Form::parse);
    let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    let asks = response.extensions().get::<Failure>().is_some_and(|failure| failure.is(&Error::Unauthenticated));
    match form {
        Some(form) if asks => page(visit, &form, &back),
        _ => response,
    }
}

/// The path of the page that the form stood on; the start page where a browser does not tell.
fn came_from(headers: &HeaderMap) -> String {
    let told = headers.get(header::REFERER).and_then(|from| from.to_str().ok()).unwrap_or_default();
    let path = told.split_once("://").and_then(|(_, rest)| rest.split_once('/')).map(|(_, path)| path);
    format!("/{}", path.unwrap_or_default())
}

/// Whether a person wrote it: words, not the ids and figures of a form.
fn is_written(value: &str) -> bool {
    let has = |of: fn(char) -> bool| value.chars().any(of);
    has(|char| char.is_whitespace() || !char.is_ascii()) && has(char::is_alphabetic)
}

/// The page, status 401. `back` is the page the form stood on.
fn page(visit: &Visit, form: &Form, back: &str) -> Response {
    let words = visit.words();
    let sign_in = format!("/sign-in?expired=1&next={}", utf8_percent_encode(back, NON_ALPHANUMERIC));
    let fields: Vec<_> = form.0.iter().filter(|(name, _)| !SECRET.contains(&name.as_str())).collect();
    let kept: Vec<_> = fields
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> })
        .collect();
    let typed: Vec<_> = fields
        .iter()
        .filter(|(_, value)| is_written(value))
        .map(|(_, value)| view! { <blockquote class="own">{value.clone()}</blockquote> })
        .collect();
    let action = visit.path.clone();
    Page::new(visit, words.expired_title()).status(StatusCode::UNAUTHORIZED).answer(|| {
        view! {
            <div class="page-head"><h1 tabindex="-1">{words.expired_title()}</h1></div>
            <Banner mood=Mood::Warn><p>{words.attempt_expired_lead()}</p></Banner>
            {typed}
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
