//! One's own certificate, or what is still missing for it.

use super::sheet::sheet;
use crate::{
    Failure, Page, Place, Visit,
    kit::{
        banner::{Banner, Mood},
        figures::{day, listed},
        mark::Mark,
    },
};
use axum::{extract::Path, response::Response};
use content::Course;
use leptos::prelude::*;
use records::{
    Error,
    certificates::{self, Condition},
    enrolments,
};

pub(super) async fn show(visit: Visit, Path(course): Path<String>) -> Result<Response, Failure> {
    let words = visit.words();
    let home = enrolments::course(&visit.ctx, &course).await?;
    let known = &home.version.course;
    let page = |title: String| {
        Page::new(&visit, title)
            .at(Place::Learn)
            .inside(format!("/learn/{}", known.id), known.title.get(visit.lang()).to_owned())
    };
    if let Some(certificate) = certificates::own(&visit.ctx, &course).await? {
        let revoked = certificate.revoked.as_ref().map(|(at, reason)| {
            let text = words.certificate_revoked(day(&visit, *at), reason);
            view! { <Banner mood=Mood::Wrong><p>{text}</p></Banner> }
        });
        return Ok(page(words.certificate_title()).answer(|| {
            view! {
                {revoked}
                {sheet(&visit, &certificate)}
                <p class="note page-stay">{words.certificate_print()}</p>
            }
        }));
    }
    let conditions = certificates::conditions(&visit.ctx, &course).await?;
    if conditions.is_empty() {
        return Err(Error::NotFound.into());
    }
    let rows: Vec<_> = conditions.iter().map(|condition| row(&visit, known, condition)).collect();
    Ok(page(words.certificate_title()).answer(|| {
        view! {
            <div class="page-talk">
                <div class="page-head">
                    <h1 tabindex="-1">{words.certificate_title()}</h1>
                    <p class="page-lead">{words.certificate_lead()}</p>
                </div>
                <ul class="lines">{rows}</ul>
            </div>
        }
    }))
}

/// One condition and whether it is met.
fn row(visit: &Visit, course: &Course, condition: &Condition) -> AnyView {
    let words = visit.words();
    let named = |id: &String| {
        let title = course.scenario_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
        format!("{id} {title}")
    };
    let what = match condition {
        Condition::Completed { .. } => words.certificate_if_completed(),
        Condition::Exam { .. } => words.certificate_if_exam(),
        Condition::Scenarios { asked, passed } => words.certificate_if_plays(*asked as i64, *passed as i64),
        Condition::OneOf { scenarios, .. } => match scenarios.as_slice() {
            [one] => words.certificate_if_play(named(one)),
            several => words.certificate_if_one_of(listed(visit, &several.iter().map(named).collect::<Vec<_>>())),
        },
    };
    let (mark, word) =
        if condition.met() { ("tick", words.certificate_met()) } else { ("ring", words.certificate_open()) };
    view! {
        <li>
            <span class="lines-what">{what}</span>
            <span class="lines-when"><Mark of=mark />" "{word}</span>
        </li>
    }
    .into_any()
}
