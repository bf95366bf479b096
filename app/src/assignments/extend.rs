//! `/assignments/extend`: a later date for one person, or for several with one reason.

use crate::{
    Failure, Page, Place, SafePath, Visit,
    address::asked,
    form::{Form, Messages, messages},
    kit::{done::empty, field::Field},
    reports::{course::Courses, words::due},
    see_other,
};
use axum::{http::StatusCode, response::Response};
use leptos::prelude::*;
use records::{
    Action, Error,
    assignments::{self, Extend},
    reports::{self, Row, Status},
};
use uuid::Uuid;

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    page(&visit, StatusCode::OK, &asked, Messages::new()).await
}

pub(super) async fn extend(visit: Visit, form: Form) -> Result<Response, Failure> {
    visit.ctx.may(Action::Extend)?;
    let rows = rows(&visit, &form).await?;
    if rows.is_empty() {
        return Err(Error::NotFound.into());
    }
    for row in &rows {
        let later = Extend {
            person: row.person,
            course: form.get("course").into(),
            due_on: form.get("due_on").into(),
            reason: form.get("reason").into(),
        };
        match assignments::extend(&visit.ctx, later).await {
            Ok(_) => (),
            // Those before have their later date; the page comes again with those who are left.
            Err(Error::Invalid(problems)) => {
                let messages = messages(visit.words(), &problems);
                return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &form, messages).await;
            }
            Err(other) => return Err(other.into()),
        }
    }
    let back = SafePath::parse(form.get("back"));
    Ok(see_other(&super::remind::with_done(back.as_str(), "done=extended")))
}

/// Those of the people named who can get more time.
async fn rows(visit: &Visit, form: &Form) -> Result<Vec<Row>, Failure> {
    let people: Vec<Uuid> = form.all("person").iter().filter_map(|id| id.parse().ok()).collect();
    let courses = Courses::of(visit, form).await?;
    let (_, mut rows) = reports::chosen(&visit.ctx, &courses.chosen, &people).await?;
    let own = visit.ctx.actor.id();
    let all = visit.ctx.reach(Action::Extend) == records::Reach::All;
    rows.retain(|row| row.status != Status::Completed && row.due_on.is_some() && (all || Some(row.person) != own));
    Ok(rows)
}

async fn page(visit: &Visit, status: StatusCode, form: &Form, mut messages: Messages) -> Result<Response, Failure> {
    visit.ctx.may(Action::Extend)?;
    let rows = rows(visit, form).await?;
    let courses = Courses::of(visit, form).await?;
    let words = visit.words();
    let back = SafePath::parse(form.get("back")).as_str().to_string();
    let place = if visit.ctx.may(Action::Assign).is_ok() { Place::Reports } else { Place::Team };
    Ok(Page::new(visit, words.extend_title()).at(place).status(status).answer(|| {
        if rows.is_empty() {
            return view! {
                <div class="page-head"><h1 tabindex="-1">{words.extend_title()}</h1></div>
                {empty(words.extend_nobody(), Some((back, words.go_back())))}
            }
            .into_any();
        }
        let person = |row: &Row| {
            view! {
                <li>
                    <span class="lines-what">{row.name.clone()}</span>
                    <span class="lines-when">{words.extend_now(due(visit, row))}</span>
                    <input type="hidden" name="person" value=row.person.to_string() />
                </li>
            }
        };
        let people: Vec<_> = rows.iter().map(person).collect();
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.extend_title()}</h1>
                <p class="page-lead">{words.extend_lead(rows.len() as i64)}</p>
            </div>
            <form class="fields form" method="post" action="/assignments/extend">
                <input type="hidden" name="course" value=courses.chosen.clone() />
                <input type="hidden" name="back" value=back.clone() />
                <ul class="lines">{people}</ul>
                <Field
                    name="due_on"
                    kind="date"
                    label=words.extend_date()
                    value=form.get("due_on").to_string()
                    error=messages.remove("due_on")
                    required=true
                />
                <Field
                    name="reason"
                    label=words.extend_reason()
                    hint=Some(words.extend_reason_hint())
                    value=form.get("reason").to_string()
                    error=messages.remove("reason")
                    required=true
                />
                <div class="button-row">
                    <button class="button button-main">{words.extend_save()}</button>
                    <a class="button button-quiet" href=back.clone()>{words.form_cancel()}</a>
                </div>
            </form>
        }
        .into_any()
    }))
}
