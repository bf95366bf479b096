//! `/verify/{serial}`: whether a certificate is real, for anybody who has its code; HR may revoke it here.

use super::sheet::sheet;
use crate::{
    Failure, Page, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        field::Field,
        figures::day,
    },
    see_other,
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::*;
use records::{
    Action, Error, Problem, Reach,
    certificates::{self, Revoke},
};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Asked {
    code: Option<String>,
}

/// The form that takes a code.
pub(super) async fn ask(visit: Visit, Query(asked): Query<Asked>) -> Result<Response, Failure> {
    let code = asked.code.unwrap_or_default();
    if code.trim().is_empty() {
        return Ok(form(&visit, StatusCode::OK, String::new(), None));
    }
    match certificates::verify(&visit.ctx, &code).await {
        Ok(found) => Ok(see_other(&format!("/verify/{}", found.serial))),
        Err(Error::NotFound) => {
            let error = visit.words().certificate_unknown();
            Ok(form(&visit, StatusCode::NOT_FOUND, code, Some(error)))
        }
        Err(other) => Err(other.into()),
    }
}

fn form(visit: &Visit, status: StatusCode, code: String, error: Option<String>) -> Response {
    let words = visit.words();
    Page::new(visit, words.certificate_verify()).status(status).answer(|| {
        view! {
            <div class="page-talk">
                <div class="page-head">
                    <h1 tabindex="-1">{words.certificate_verify()}</h1>
                    <p class="page-lead">{words.certificate_verify_lead()}</p>
                </div>
                <form class="fields" method="get" action="/verify">
                    <Field name="code" label=words.certificate_serial() value=code error=error complete="off" required=true />
                    <div class="button-row"><button class="button button-main">{words.certificate_verify_go()}</button></div>
                </form>
            </div>
        }
    })
}

pub(super) async fn show(visit: Visit, Path(serial): Path<String>) -> Result<Response, Failure> {
    match certificates::verify(&visit.ctx, &serial).await {
        Ok(found) => Ok(found_page(&visit, &found, StatusCode::OK, String::new(), None)),
        Err(Error::NotFound) => {
            let error = visit.words().certificate_unknown();
            Ok(form(&visit, StatusCode::NOT_FOUND, serial, Some(error)))
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn revoke(visit: Visit, Path(serial): Path<String>, form: Form) -> Result<Response, Failure> {
    let reason = form.get("reason").to_owned();
    let here = format!("/verify/{serial}");
    match certificates::revoke(&visit.ctx, Revoke { serial: serial.clone(), reason: reason.clone() }).await {
        Ok(()) => Ok(see_other(&here)),
        Err(Error::Invalid(problems)) => {
            let words = visit.words();
            let error = match problems.0.get("reason") {
                Some(Problem::TooLong(most)) => words.certificate_reason_long(*most as i64),
                _ => words.certificate_reason_empty(),
            };
            let found = certificates::verify(&visit.ctx, &serial).await?;
            Ok(found_page(&visit, &found, StatusCode::UNPROCESSABLE_ENTITY, reason, Some(error)))
        }
        Err(other) => Err(other.into()),
    }
}

fn found_page(
    visit: &Visit,
    found: &certificates::Certificate,
    status: StatusCode,
    reason: String,
    error: Option<String>,
) -> Response {
    let words = visit.words();
    let banner = match &found.revoked {
        Some((at, reason)) => {
            let text = words.certificate_revoked(day(visit, *at), reason);
            view! { <Banner mood=Mood::Wrong><p>{text}</p></Banner> }.into_any()
        }
        None => view! { <Banner mood=Mood::Right><p>{words.certificate_valid()}</p></Banner> }.into_any(),
    };
    let may = visit.ctx.reach(Action::Revoke) != Reach::Nobody && found.revoked.is_none();
    let action = format!("/verify/{}/revoke", found.serial);
    let wrong = error.is_some();
    let revoke = may.then(|| {
        view! {
            <details class="case page-stay" open=wrong>
                <summary>{words.certificate_revoke()}</summary>
                <form class="fields" method="post" action=action>
                    <Field
                        name="reason"
                        label=words.certificate_reason()
                        hint=Some(words.certificate_reason_hint())
                        value=reason
                        error=error
                        complete="off"
                    />
                    <div class="button-row"><button class="button">{words.certificate_revoke_go()}</button></div>
                </form>
            </details>
        }
    });
    Page::new(visit, words.certificate_verify()).status(status).answer(|| {
        view! {
            {banner}
            {sheet(visit, found)}
            {revoke}
        }
    })
}
