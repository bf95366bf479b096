//! `/sign-in`: e-mail and password, or a one-time code and a new password. Also signs out.

use crate::{
    Failure, Page, SafePath, Visit,
    form::{Form, Messages, messages},
    kit::{
        banner::{Banner, Mood},
        field::Field,
        rails_front::{FrontStop, RailsFront},
    },
    see_other,
};
use axum::{
    Router,
    extract::Query,
    http::{HeaderValue, StatusCode},
    response::Response,
    routing::{get, post},
};
use content::{Lang, course::Stage};
use leptos::prelude::*;
use records::{Error, accounts, courses, sessions::Token};
use serde::Deserialize;

pub(crate) fn router() -> Router {
    Router::new()
        .route("/sign-in", get(show).post(sign_in))
        .route("/sign-in/code", get(show_code).post(redeem))
        .route("/sign-out", post(sign_out))
}

/// Set in the answer's extensions: the server writes the cookie, whose name and flags depend on the scheme.
#[derive(Clone, Debug)]
pub enum SessionCookie {
    /// Set this token.
    Set(String),
    /// Remove it.
    Remove,
}

#[derive(Deserialize, Default)]
struct Asked {
    #[serde(default)]
    next: String,
    #[serde(default)]
    expired: String,
    #[serde(default)]
    code: String,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    if visit.person().is_some() {
        return Ok(see_other(SafePath::parse(&asked.next).as_str()));
    }
    let state = SignInState { next: asked.next, expired: !asked.expired.is_empty(), ..SignInState::default() };
    sign_in_page(&visit, StatusCode::OK, state).await
}

#[derive(Default)]
struct SignInState {
    email: String,
    next: String,
    expired: bool,
    notice: Option<String>,
    messages: Messages,
}

async fn sign_in(visit: Visit, form: Form) -> Result<Response, Failure> {
    let typed = accounts::SignIn { email: form.get("email").into(), password: form.get("password").into() };
    let mut state = SignInState { email: typed.email.clone(), next: form.get("next").into(), ..SignInState::default() };
    let words = visit.words();
    let status = match accounts::sign_in(&visit.ctx, typed).await {
        Ok(signed) => return Ok(signed_in(&signed.token, form.get("next"))),
        Err(Error::Unauthenticated) => {
            state.messages.insert("password", words.sign_in_wrong());
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(Error::Throttled(seconds)) => {
            state.notice = Some(words.sign_in_throttled(seconds));
            StatusCode::TOO_MANY_REQUESTS
        }
        Err(Error::Invalid(problems)) => {
            for (field, _) in problems.0 {
                let message =
                    if field == "email" { words.sign_in_empty_email() } else { words.sign_in_empty_password() };
                state.messages.insert(field, message);
            }
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(other) => return Err(other.into()),
    };
    sign_in_page(&visit, status, state).await
}

fn signed_in(token: &Token, next: &str) -> Response {
    let mut response = see_other(SafePath::parse(next).as_str());
    response.extensions_mut().insert(SessionCookie::Set(token.0.clone()));
    response
}

async fn sign_out(visit: Visit, form: Form) -> Result<Response, Failure> {
    let _ = form;
    // Whoever is signed out already is where they want to be.
    if let (Some(token), Some(_)) = (visit.token.as_deref(), visit.person()) {
        accounts::sign_out(&visit.ctx, token).await?;
    }
    // The cookie of the language goes with the others: the page says in which it was asked.
    let mut response = see_other(&format!("/sign-in?lang={}", visit.tag()));
    response.extensions_mut().insert(SessionCookie::Remove);
    // What pages left in the browser is not for whoever sits here next (SECURITY B 16). Answers that wait to be sent are
    // kept apart, under the person's own id.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cookies\", \"cache\""));
    Ok(response)
}

async fn sign_in_page(visit: &Visit, status: StatusCode, state: SignInState) -> Result<Response, Failure> {
    let front = courses::front(&visit.ctx).await?;
    let words = visit.words();
    let title = front.as_ref().map(|version| version.course.title.get(visit.lang()).to_string());
    let stops: Vec<_> =
        front.iter().flat_map(|version| &version.course.stages).map(|stage| stop(stage, visit.lang())).collect();
    let mut messages = state.messages;
    let page = Page::new(visit, words.sign_in_title()).status(status).main("page page-columns page-columns-map");
    Ok(page.answer(|| {
        let banner = match (state.notice, state.expired) {
            (Some(notice), _) => Some((Mood::Warn, notice)),
            (None, true) => Some((Mood::Warn, words.sign_in_expired())),
            (None, false) => None,
        };
        view! {
            <div>
                <div class="page-head">
                    <h1 tabindex="-1">{words.sign_in_title()}</h1>
                    {title.map(|title| view! { <p class="page-lead">{words.sign_in_lead(&title)}</p> })}
                </div>
                <form class="fields sign-in" method="post" action="/sign-in">
                    {banner.map(|(mood, text)| view! { <Banner mood><p>{text}</p></Banner> })}
                    <input type="hidden" name="next" value=state.next />
                    <Field
                        name="email"
                        kind="email"
                        label=words.sign_in_email()
                        hint=Some(words.sign_in_email_hint())
                        value=state.email
                        error=messages.remove("email")
                        complete="username"
                        required=true
                    />
                    <Field
                        name="password"
                        kind="password"
                        label=words.sign_in_password()
                        error=messages.remove("password")
                        complete="current-password"
                        required=true
                    />
                    <div class="button-row">
                        <button class="button button-main">{words.sign_in_action()}</button>
                        <a class="button button-quiet" href="/sign-in/code">{words.sign_in_have_code()}</a>
                    </div>
                </form>
            </div>
            <section class="page-beside" aria-label=words.product()>
                <RailsFront buyer=words.learn_map_buyer() seller=words.learn_map_seller() stops />
            </section>
        }
    }))
}

/// A pair of the two rails as the front door shows it.
fn stop(stage: &Stage, lang: Lang) -> FrontStop {
    FrontStop {
        letter: stage.point.clone(),
        buyer: stage.buyer.get(lang).to_string(),
        seller: stage.seller.get(lang).to_string(),
    }
}

async fn show_code(visit: Visit, Query(asked): Query<Asked>) -> Response {
    code_page(&visit, StatusCode::OK, asked.code, Messages::new())
}

async fn redeem(visit: Visit, form: Form) -> Result<Response, Failure> {
    let code = form.get("code");
    match accounts::redeem(&visit.ctx, code, form.get("password").into()).await {
        Ok(signed) => Ok(signed_in(&signed.token, "/")),
        Err(Error::Invalid(problems)) => {
            let messages = messages(visit.words(), &problems);
            Ok(code_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, code.into(), messages))
        }
        Err(Error::Throttled(seconds)) => {
            let messages = Messages::from([("code", visit.words().sign_in_throttled(seconds))]);
            Ok(code_page(&visit, StatusCode::TOO_MANY_REQUESTS, code.into(), messages))
        }
        Err(other) => Err(other.into()),
    }
}

fn code_page(visit: &Visit, status: StatusCode, code: String, mut messages: Messages) -> Response {
    let words = visit.words();
    Page::new(visit, words.sign_in_code_title()).status(status).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.sign_in_code_title()}</h1>
                <p class="page-lead">{words.sign_in_code_lead()}</p>
            </div>
            <form class="fields sign-in" method="post" action="/sign-in/code">
                <Field
                    name="code"
                    label=words.sign_in_code()
                    value=code
                    error=messages.remove("code")
                    complete="one-time-code"
                    required=true
                />
                <Field
                    name="password"
                    kind="password"
                    label=words.sign_in_new_password()
                    hint=Some(words.sign_in_new_password_hint())
                    error=messages.remove("password")
                    complete="new-password"
                    required=true
                />
                <div class="button-row">
                    <button class="button button-main">{words.sign_in_set()}</button>
                    <a class="button button-quiet" href="/sign-in">{words.sign_in_action()}</a>
                </div>
            </form>
        }
    })
}

/// For the server: what to do with the cookie.
pub fn session_cookie(response: &Response) -> Option<SessionCookie> {
    response.extensions().get::<SessionCookie>().cloned()
}
