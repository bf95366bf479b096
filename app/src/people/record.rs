//! `/people/{id}`: one person. HR and administrators change the account here; HR and the managers above see how the
//! person stands in the course and give more time.

use super::form;
use crate::{
    Failure, Page, Place, Visit,
    address::{asked, id},
    form::{Form, Messages, messages},
    kit::{
        banner::{Banner, Mood},
        done::done,
    },
    people::sign_in,
    reports::standing,
    see_other,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use leptos::prelude::*;
use records::{
    Action, Error,
    people::{self, Edit, View},
};

pub(super) async fn show(visit: Visit, Path(person): Path<String>) -> Result<Response, Failure> {
    let view = people::one(&visit.ctx, id(&person)?).await?;
    let edit = form::of(&view);
    page(&visit, StatusCode::OK, view, edit, Messages::new(), None).await
}

pub(super) async fn save(visit: Visit, Path(person): Path<String>, form: Form) -> Result<Response, Failure> {
    let person = id(&person)?;
    let mut edit = form::read(&form);
    let words = visit.words();
    match people::save(&visit.ctx, person, edit.clone()).await {
        Ok(()) => Ok(see_other(&format!("/people/{person}?done=saved"))),
        Err(Error::Invalid(problems)) => {
            let view = people::one(&visit.ctx, person).await?;
            let messages = messages(words, &problems);
            page(&visit, StatusCode::UNPROCESSABLE_ENTITY, view, edit, messages, None).await
        }
        Err(Error::Conflict(conflict)) => {
            let view = people::one(&visit.ctx, person).await?;
            let by = if conflict.by.is_empty() { words.people_somebody() } else { conflict.by };
            let when = i18n::time_of_day(visit.ctx.records.local(conflict.at));
            // The next save is built on what stands now: the person has been told, and decides.
            edit.version = view.version;
            let notice = words.people_conflict(&by, &when, &conflict.theirs);
            page(&visit, StatusCode::CONFLICT, view, edit, Messages::new(), Some(notice)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    visit: &Visit,
    status: StatusCode,
    view: View,
    edit: Edit,
    mut messages: Messages,
    conflict: Option<String>,
) -> Result<Response, Failure> {
    let words = visit.words();
    let may_edit = visit.ctx.may(Action::EditPeople).is_ok();
    let fields = if may_edit { Some(form::fields(visit, edit, view.manager.as_ref()).await?) } else { None };
    let standing = standing::of(visit, &view).await?;
    let said = match asked(&visit.path).get("done") {
        "created" => Some(words.people_created()),
        "saved" => Some(words.people_saved()),
        "left" => Some(words.people_left_done()),
        "returned" => Some(words.people_returned()),
        "sessions" => Some(words.people_sessions_ended()),
        "extended" => Some(words.extend_done()),
        _ => None,
    };
    let place = if may_edit { Place::People } else { Place::Team };
    Ok(Page::new(visit, view.name.clone()).at(place).status(status).answer(|| {
        let account = fields.map(|fields| {
            view! {
                <section class="page-part" aria-labelledby="account">
                    <h2 id="account">{words.people_account()}</h2>
                    <form class="fields form" method="post" action=format!("/people/{}", view.id)>
                        {conflict.map(|text| view! { <Banner mood=Mood::Warn><p>{text}</p></Banner> })}
                        {form::draw(visit, fields, &mut messages)}
                        <div class="button-row"><button class="button button-main">{words.form_save()}</button></div>
                    </form>
                </section>
                {sign_in::section(visit, &view)}
            }
        });
        let gone =
            (!view.active).then(|| view! { <Banner mood=Mood::Warn><p>{words.people_left_banner()}</p></Banner> });
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{view.name.clone()}</h1>
                <p class="page-lead">{lead(visit, &view)}</p>
            </div>
            {done(said)}
            {gone}
            {standing}
            {account}
        }
    }))
}

/// Number, department, manager and address, as far as they are known.
fn lead(visit: &Visit, view: &View) -> String {
    let parts = [
        view.number.clone(),
        view.department.as_ref().map(|(_, name)| name.clone()),
        view.manager.as_ref().map(|(_, name)| name.clone()),
        Some(view.email.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(visit.comma())
}
