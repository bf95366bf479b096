//! `/assignments/{id}/end`: says what depends on it, asks, and ends it.

use super::target;
use crate::{Failure, Page, Place, Visit, address::id, form::Form, see_other};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use records::{Error, assignments};

pub(super) async fn show(visit: Visit, Path(assignment): Path<String>) -> Result<Response, Failure> {
    let row = assignments::ending(&visit.ctx, id(&assignment)?).await?;
    if row.ended_at.is_some() {
        return Err(Error::Closed.into());
    }
    let words = visit.words();
    let lead = words.assignment_end_lead(target(&row).0, i18n::date(visit.tag(), row.due_on));
    Ok(Page::new(&visit, words.assignment_end_title()).at(Place::Assignments).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.assignment_end_title()}</h1>
                <p class="page-lead">{lead}</p>
            </div>
            <ul>
                <li>{words.assignment_end_open(row.reaches - row.completed)}</li>
                <li>{words.assignment_end_stays()}</li>
            </ul>
            <form class="page-part" method="post" action=format!("/assignments/{}/end", row.id)>
                <div class="button-row">
                    <button class="button button-main">{words.assignment_end_action()}</button>
                    <a class="button button-quiet" href="/assignments">{words.form_cancel()}</a>
                </div>
            </form>
        }
    }))
}

pub(super) async fn end(visit: Visit, Path(assignment): Path<String>, form: Form) -> Result<Response, Failure> {
    let _ = form;
    assignments::end(&visit.ctx, id(&assignment)?).await?;
    Ok(see_other("/assignments?done=ended"))
}
