//! `/people/{id}/leave`: says what depends on a person, asks, and marks; the mark can be taken back.

use crate::{Failure, Page, Place, Visit, address::id, form::Form, see_other};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use records::{Error, people};

pub(super) async fn show(visit: Visit, Path(person): Path<String>) -> Result<Response, Failure> {
    let person = id(&person)?;
    let depends = people::leaving(&visit.ctx, person).await?;
    let words = visit.words();
    let title = words.people_leave_title(&depends.name);
    Ok(Page::new(&visit, title.clone()).at(Place::People).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.people_leave_lead()}</p>
            </div>
            <ul>
                <li>{words.people_leave_leads(depends.leads)}</li>
                <li>{words.people_leave_assignments(depends.assignments)}</li>
                <li>{words.people_leave_records(depends.records)}</li>
            </ul>
            <form class="page-part" method="post" action=format!("/people/{person}/leave")>
                <div class="button-row">
                    <button class="button button-main">{words.people_leave_action()}</button>
                    <a class="button button-quiet" href=format!("/people/{person}")>{words.form_cancel()}</a>
                </div>
            </form>
        }
    }))
}

pub(super) async fn mark(visit: Visit, Path(person): Path<String>, form: Form) -> Result<Response, Failure> {
    let _ = form;
    let person = id(&person)?;
    match people::mark_left(&visit.ctx, person).await {
        Ok(()) => Ok(see_other(&format!("/people/{person}?done=left"))),
        Err(Error::Invalid(_)) => Err(Error::NotFound.into()),
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn back(visit: Visit, Path(person): Path<String>, form: Form) -> Result<Response, Failure> {
    let _ = form;
    let person = id(&person)?;
    match people::bring_back(&visit.ctx, person).await {
        Ok(()) => Ok(see_other(&format!("/people/{person}?done=returned"))),
        Err(Error::Invalid(_)) => Err(Error::NotFound.into()),
        Err(other) => Err(other.into()),
    }
}
