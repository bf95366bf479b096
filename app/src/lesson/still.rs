//! What a lesson shows to everybody alike: its text, its drawings, the meanings of its terms. It is drawn once for each
//! version and language; what asks, answers or tells how far somebody is, is drawn anew for each page.

use super::{
    blocks::{block, terms},
    part_name,
};
use crate::Visit;
use content::{
    Lang,
    lesson::{Lesson, Part, PartId},
};
use leptos::{prelude::*, tachys::html::InertElement};
use records::courses::Version;
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

/// The still pieces of one lesson in one language, as HTML.
pub(super) struct Still {
    parts: Vec<(PartId, String)>,
    terms: String,
}

/// A lesson of a version in a language. A version is named by its hash and never changes.
type Key = (String, String, Lang);

/// What was drawn is kept as long as the process lives, like the versions themselves.
static DRAWN: LazyLock<Mutex<HashMap<Key, Arc<Still>>>> = LazyLock::new(Mutex::default);

/// The still pieces of a lesson in the language of the visit.
pub(super) fn still(visit: &Visit, version: &Version, lesson: &Lesson) -> Arc<Still> {
    let key: Key = (version.hash.clone(), lesson.id.clone(), visit.lang());
    let drawn = || DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(still) = drawn().get(&key) {
        return still.clone();
    }
    let page = lesson.page(visit.lang());
    let parts = page.parts.iter().filter_map(|part| Some((part.id, section(visit, part)?.to_html()))).collect();
    let terms = terms(visit, &version.course.id, &page.terms).to_html();
    drawn().entry(key).or_insert(Arc::new(Still { parts, terms })).clone()
}

impl Still {
    /// A part that asks nothing; the others have nothing here.
    pub(super) fn part(&self, id: PartId) -> Option<InertElement> {
        let (_, html) = self.parts.iter().find(|(part, _)| *part == id)?;
        Some(InertElement::new(html.clone()))
    }

    /// The meanings that open beside their words.
    pub(super) fn terms(&self) -> InertElement {
        InertElement::new(self.terms.clone())
    }
}

/// A part that asks nothing, as a trainee sees it.
pub(crate) fn section(visit: &Visit, part: &Part) -> Option<AnyView> {
    let name = part_name(visit.words(), part.id);
    let id = part.id.name();
    let blocks = || part.blocks.iter().map(|one| block(visit, one)).collect_view();
    match part.id {
        PartId::Diagram => Some(view! { <section id=id aria-label=name>{blocks()}</section> }.into_any()),
        PartId::Explain => Some(view! { <section class="prose" id=id aria-label=name>{blocks()}</section> }.into_any()),
        PartId::Example | PartId::Takeaways => Some(
            view! {
                <section class="prose" id=id aria-labelledby=format!("{id}-h")>
                    <h2 id=format!("{id}-h")>{name}</h2>
                    {blocks()}
                </section>
            }
            .into_any(),
        ),
        PartId::Warmup | PartId::Predict | PartId::Check1 | PartId::Check2 | PartId::Exercise | PartId::OwnDeal => None,
    }
}
