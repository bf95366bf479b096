//! `/author/sittings`: whose sittings of the exam are used up, and granting one more.

use super::Answer;
use crate::{Page, Place, Visit, form::Form, kit::figures::percent, see_other};
use axum::extract::Path;
use leptos::prelude::*;
use records::{
    Error, Refusal,
    sittings::{self, Grant, Granted},
};

pub(super) async fn show(visit: Visit) -> Answer {
    let words = visit.words();
    let waiting = sittings::spent(&visit.ctx).await?;
    let rows: Vec<_> = waiting.iter().map(|granted| row(&visit, granted)).collect();
    Ok(Page::new(&visit, words.author_sittings()).at(Place::Author).answer(|| {
        let list = if rows.is_empty() {
            view! { <p class="note">{words.author_sittings_none()}</p> }.into_any()
        } else {
            view! { <ul class="lines">{rows}</ul> }.into_any()
        };
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.author_sittings()}</h1>
                {(!waiting.is_empty()).then(|| view! { <p class="page-lead">{words.author_sittings_lead()}</p> })}
            </div>
            {list}
        }
    }))
}

fn row(visit: &Visit, granted: &Granted) -> AnyView {
    let words = visit.words();
    let best = percent(i64::from(granted.best.unwrap_or_default()));
    view! {
        <li>
            <span class="lines-what">{granted.name.clone()}</span>
            <span class="lines-when">{words.author_sittings_used(granted.sittings, best)}</span>
            <form class="lines-why" method="post" action=format!("/author/sittings/{}", granted.enrolment)>
                <button class="button">{words.author_sittings_grant(granted.name.as_str())}</button>
            </form>
        </li>
    }
    .into_any()
}

pub(super) async fn grant(visit: Visit, Path(enrolment): Path<String>, _form: Form) -> Answer {
    // What is no id is an id that nobody has: first of all the policy is asked.
    let enrolment = enrolment.parse().unwrap_or_default();
    match sittings::grant(&visit.ctx, Grant { enrolment }).await {
        // Pressed twice, or granted by a colleague meanwhile: it is granted.
        Ok(()) | Err(Error::Refused(Refusal::NotNow)) => Ok(see_other("/author/sittings")),
        Err(other) => Err(other.into()),
    }
}
