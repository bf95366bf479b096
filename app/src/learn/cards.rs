//! `/learn/{course}/cards`: the quick-reference cards of a course.

use crate::{Failure, Page, Place, Visit};
use axum::{extract::Path, response::Response};
use content::{card::Card, markup};
use leptos::prelude::*;
use records::enrolments;

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let home = enrolments::course(&visit.ctx, &id).await?;
    let words = visit.words();
    let course = &home.version.course;
    let title = words.cards_title();
    let name = course.title.get(visit.lang()).to_owned();
    let frame = Page::new(&visit, title.clone()).at(Place::Learn).inside(format!("/learn/{id}"), name.clone());
    Ok(frame.answer(|| {
        let cards: Vec<_> = course.cards().iter().map(|card| line(&visit, &course.id, card)).collect();
        let list = match cards.is_empty() {
            true => view! { <p>{words.cards_none()}</p> }.into_any(),
            false => view! { <ul class="lines page-text">{cards}</ul> }.into_any(),
        };
        view! {
            <div class="page-head">
                <p class="page-over">{name}</p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.cards_lead()}</p>
            </div>
            {list}
        }
    }))
}

/// The address of a card.
pub(super) fn card_path(course: &str, card: &str) -> String {
    format!("/learn/{course}/cards/{card}")
}

/// A card in a list: its title and how it is read.
pub(super) fn line(visit: &Visit, course: &str, card: &Card) -> AnyView {
    let lang = visit.lang();
    view! {
        <li>
            <a class="lines-what" href=card_path(course, &card.id)>{card.title.get(lang).to_owned()}</a>
            <span class="lines-why">{markup::plain(card.lead.get(lang), lang)}</span>
        </li>
    }
    .into_any()
}
