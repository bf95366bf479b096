//! What one looks things up in, on the page of a course: the glossary and the quick-reference cards.

use crate::Visit;
use content::Course;
use leptos::prelude::*;

/// The section with the ways into both; nothing when the course has neither.
pub(super) fn look_up(visit: &Visit, course: &Course) -> Option<AnyView> {
    let words = visit.words();
    if course.terms.is_empty() && course.cards().is_empty() {
        return None;
    }
    let glossary = (!course.terms.is_empty()).then(|| {
        view! {
            <li>
                <a class="lines-what" href=format!("/learn/{}/glossary", course.id)>{words.glossary_title()}</a>
                <span class="lines-why">{words.glossary_why()}</span>
            </li>
        }
    });
    let list = (!course.cards().is_empty()).then(|| {
        view! {
            <li>
                <a class="lines-what" href=format!("/learn/{}/cards", course.id)>{words.cards_title()}</a>
                <span class="lines-why">{names(visit, course)}</span>
            </li>
        }
    });
    let section = view! {
        <section class="page-part" aria-labelledby="look-up">
            <h2 id="look-up">{words.cards_look_up()}</h2>
            <ul class="lines">{glossary}{list}</ul>
        </section>
    };
    Some(section.into_any())
}

/// The titles of the cards in one line.
fn names(visit: &Visit, course: &Course) -> String {
    let between = if visit.tag() == "en" { "; " } else { "；" };
    course.cards().iter().map(|card| card.title.get(visit.lang())).collect::<Vec<_>>().join(between)
}
