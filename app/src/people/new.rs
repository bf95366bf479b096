//! `/people/new`.

use super::form;
use crate::{
    Failure, Page, Place, Visit,
    form::{Form, Messages, messages},
    see_other,
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use records::{
    Action, Error,
    people::{self, Edit},
};

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    visit.ctx.may(Action::EditPeople)?;
    page(&visit, StatusCode::OK, Edit { lang: visit.lang(), ..Edit::default() }, Messages::new()).await
}

pub(super) async fn create(visit: Visit, form: Form) -> Result<Response, Failure> {
    let edit = form::read(&form);
    match people::create(&visit.ctx, edit.clone()).await {
        Ok(id) => Ok(see_other(&format!("/people/{id}?done=created"))),
        Err(Error::Invalid(problems)) => {
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, edit, messages(visit.words(), &problems)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(visit: &Visit, status: StatusCode, edit: Edit, mut messages: Messages) -> Result<Response, Failure> {
    let words = visit.words();
    let fields = form::fields(visit, edit, None).await?;
    Ok(Page::new(visit, words.people_new()).at(Place::People).status(status).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.people_new()}</h1>
                <p class="page-lead">{words.people_new_lead()}</p>
            </div>
            <form class="fields form" method="post" action="/people/new">
                {form::draw(visit, fields, &mut messages)}
                <div class="button-row">
                    <button class="button button-main">{words.people_create()}</button>
                    <a class="button button-quiet" href="/people">{words.form_cancel()}</a>
                </div>
            </form>
        }
    }))
}
