//! A part of a lesson as trainees see it, both languages side by side.

use crate::{
    Visit,
    kit::question::{Filled, controls, stem},
    lesson::block,
};
use content::{
    Course, Lang,
    lesson::{Block, PartId},
};
use leptos::prelude::*;
use records::drafts::Look;

/// The same visit in another language: what a trainee who reads that language is shown.
pub(super) fn in_language(visit: &Visit, lang: Lang) -> Visit {
    let mut visit = visit.clone();
    visit.ctx.lang = lang;
    visit
}

/// The part in both languages. `unsaved` says that it shows what is typed and not what is saved.
pub(super) fn part_shown(visit: &Visit, look: &Look, lesson: &str, part: &str, unsaved: bool) -> AnyView {
    let words = visit.words();
    let title = if unsaved { words.author_seen_unsaved() } else { words.author_seen_by_trainees() };
    let half = |lang: Lang| {
        let visit = in_language(visit, lang);
        let page = look.course.lesson(lesson).map(|lesson| lesson.page(lang));
        let body = match page.zip(PartId::from_name(part)).and_then(|(page, id)| page.part(id)) {
            Some(part) => part
                .blocks
                .iter()
                .map(|one| one_block(&visit, &look.course, one, part.id.name()))
                .collect_view()
                .into_any(),
            None => view! { <p class="quiet">{words.author_part_unreadable()}</p> }.into_any(),
        };
        view! { <div class="prose" lang=lang.tag()>{body}</div> }
    };
    let halves = Lang::ALL.map(half).into_iter().collect_view();
    view! {
        <section class="pair-seen" id=if unsaved { "seen-unsaved" } else { "editor-seen" }>
            <details open=unsaved>
                <summary>{title}</summary>
                <div class="pair-langs">{halves}</div>
            </details>
        </section>
    }
    .into_any()
}

/// A block; questions with their controls, which lead nowhere.
pub(super) fn one_block(visit: &Visit, course: &Course, one: &Block, anchor: &str) -> AnyView {
    match one {
        Block::Check { item } => question(visit, course, item, anchor),
        Block::WarmUp { items } => items
            .iter()
            .enumerate()
            .map(|(at, item)| question(visit, course, item, &format!("{anchor}-{}", at + 1)))
            .collect_view()
            .into_any(),
        other => block(visit, other),
    }
}

/// A question as it is asked. The order of its options is that of no attempt.
pub(super) fn question(visit: &Visit, course: &Course, item: &str, anchor: &str) -> AnyView {
    let words = visit.words();
    let lang = visit.lang();
    let Some(item) = course.item(item) else { return ().into_any() };
    let question = content::item::question(item, lang, 1);
    let heading = format!("{anchor}-{}-q", lang.tag());
    let figure = question.figure.as_deref().and_then(|id| course.figure(id)).map(|figure| figure.view(lang));
    view! {
        <section class="item item-check" aria-labelledby=heading.clone()>
            {stem(&question.stem, &heading, 3)}
            <p class="item-task">{crate::kit::question::task(words, &question)}</p>
            <div inert=true>{controls(words, &question, Filled(&[]), &heading, figure)}</div>
        </section>
    }
    .into_any()
}
