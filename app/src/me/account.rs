//! `/me/account`: the own password and the devices one is signed in on.

use crate::{
    Failure, Page, Place, Visit,
    address::asked,
    form::{Form, Messages, messages},
    kit::{device::device, done::done, field::Field},
    see_other,
    sign_in::SessionCookie,
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use records::{
    Error,
    accounts::{self, NewPassword},
    profile::{self, Ending, OwnSession},
};

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    page(&visit, StatusCode::OK, Messages::new()).await
}

pub(super) async fn password(visit: Visit, form: Form) -> Result<Response, Failure> {
    let typed = NewPassword { current: form.get("current").into(), new: form.get("password").into() };
    let words = visit.words();
    match accounts::change_password(&visit.ctx, typed).await {
        Ok(token) => {
            let mut response = see_other("/me/account?done=password");
            response.extensions_mut().insert(SessionCookie::Set(token.0));
            Ok(response)
        }
        // What was typed into a field of passwords is not sent back.
        Err(Error::Invalid(problems)) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, messages(words, &problems)).await
        }
        Err(Error::Throttled(seconds)) => {
            let messages = Messages::from([("current", words.sign_in_throttled(seconds))]);
            page(&visit, StatusCode::TOO_MANY_REQUESTS, messages).await
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn sessions(visit: Visit, form: Form) -> Result<Response, Failure> {
    let token = visit.token.as_deref().unwrap_or_default();
    let which = match form.get("session") {
        "" => Ending::AllBut(token),
        id => Ending::One(id),
    };
    profile::end_sessions(&visit.ctx, which).await?;
    Ok(see_other("/me/account?done=sessions"))
}

async fn page(visit: &Visit, status: StatusCode, mut messages: Messages) -> Result<Response, Failure> {
    let token = visit.token.as_deref().unwrap_or_default();
    let sessions = profile::sessions(&visit.ctx, token).await?;
    let words = visit.words();
    let said = match asked(&visit.path).get("done") {
        "password" => Some(words.account_password_done()),
        "sessions" => Some(words.account_sessions_done()),
        _ => None,
    };
    let page = Page::new(visit, words.account_title()).at(Place::Me).inside("/me", words.me_title());
    Ok(page.status(status).answer(|| {
        let others = sessions.len() > 1;
        let rows: Vec<_> = sessions.iter().map(|session| line(visit, session)).collect();
        let end = others.then(|| {
            view! {
                <form method="post" action="/me/sessions">
                    <button class="button">{words.account_end_others()}</button>
                </form>
            }
        });
        view! {
            <div class="page-head"><h1 tabindex="-1">{words.account_title()}</h1></div>
            {done(said)}
            <section class="form" aria-labelledby="password-head">
                <h2 id="password-head">{words.account_password()}</h2>
                <form class="fields" method="post" action="/me/password">
                    <Field
                        name="current"
                        kind="password"
                        label=words.account_current()
                        error=messages.remove("current")
                        complete="current-password"
                        required=true
                    />
                    <Field
                        name="password"
                        kind="password"
                        label=words.account_new()
                        hint=Some(words.sign_in_new_password_hint())
                        error=messages.remove("password")
                        complete="new-password"
                        required=true
                    />
                    <p class="note">{words.account_password_note()}</p>
                    <div class="button-row">
                        <button class="button button-main">{words.account_password_save()}</button>
                    </div>
                </form>
            </section>
            <section class="page-part form" aria-labelledby="devices">
                <h2 id="devices">{words.account_devices()}</h2>
                <ul class="lines">{rows}</ul>
                {end}
            </section>
        }
    }))
}

fn line(visit: &Visit, session: &OwnSession) -> AnyView {
    let words = visit.words();
    let moment = |at| i18n::date_time(visit.tag(), visit.ctx.records.local(at));
    let name = device(&session.device, visit.comma());
    let way = if session.here {
        view! { <b>{words.account_here()}</b> }.into_any()
    } else {
        let label = words.account_end_one(&name);
        view! {
            <form method="post" action="/me/sessions">
                <input type="hidden" name="session" value=session.id.clone() />
                <button class="button" aria-label=label>{words.account_end()}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <span class="lines-what">{name}</span>
            <span class="lines-when">{way}</span>
            <span class="lines-why">
                {session.address.clone()}{visit.comma()}{words.people_session(moment(session.since), moment(session.seen))}
            </span>
        </li>
    }
    .into_any()
}
