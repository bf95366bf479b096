//! `/author/{course}/{lesson}/preview`: the lesson as a trainee will see it, from the draft. It leaves no record.

use super::{
    count, lesson_href,
    shown::{in_language, one_block, question},
};
use crate::{
    Failure, Islands, Page, Place, Visit,
    kit::{
        banner::{Banner, Mood},
        field::TextArea,
        parts::{PartLine, PartState, Parts},
    },
    lesson::{part_name, still_section, terms},
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use content::{
    Course, Lang,
    exercise::ExerciseKind,
    lesson::{Block, Part, PartId},
};
use leptos::prelude::*;
use records::{Error, drafts};
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// The language of the preview; unlike `lang` it does not change that of the interface.
    #[serde(default, rename = "in")]
    language: String,
}

pub(super) async fn show(
    visit: Visit,
    Path((course_id, lesson)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let id = lesson.to_uppercase();
    let look = drafts::preview(&visit.ctx, &course_id).await?;
    let draft = drafts::current(&visit.ctx, &course_id).await?;
    let course = &look.course;
    let entry = course.lesson_entry(&id).ok_or(Error::NotFound)?;
    let lang = Lang::from_tag(&asked.language).unwrap_or(visit.lang());
    let href = lesson_href(&course_id, &id);
    let shown = in_language(&visit, lang);
    let words = shown.words();
    let title = format!("{}{}{}", visit.words().author_preview_title(), visit.colon(), entry.title.get(lang));
    let Some(lesson) = course.lesson(&id) else {
        return Ok(Page::new(&visit, title.clone()).at(Place::Author).answer(|| {
            view! {
                <div class="page-head"><h1 tabindex="-1">{title}</h1></div>
                {banner(&visit, &href, lang, draft.is_some())}
                <p class="page-text author-preview-none">{visit.words().author_preview_none()}</p>
            }
        }));
    };
    let page = lesson.page(lang);
    let module = course.modules.iter().find(|module| module.id == entry.module);
    let module = module.map_or("", |module| module.title.get(lang));
    let over = words.lesson_over(&entry.module, module, entry.number, entry.minutes);
    let frame = Page::new(&shown, title)
        .at(Place::Author)
        .islands(Islands::Learn)
        .main("page page-columns page-columns-toc author-previewed");
    Ok(frame.answer(|| {
        let full = |part: &&Part| {
            !part.blocks.iter().all(|block| matches!(block, Block::WarmUp { items } if items.is_empty()))
        };
        let parts: Vec<&Part> = page.parts.iter().filter(full).collect();
        let line = |(at, part): (usize, &&Part)| PartLine {
            anchor: part.id.name(),
            name: part_name(words, part.id),
            state: if at == 0 { PartState::Now } else { PartState::Todo },
        };
        let lines: Vec<_> = parts.iter().enumerate().map(line).collect();
        let sections: Vec<_> = parts.iter().map(|part| section(&shown, course, &id, part)).collect();
        let items = lesson.items.iter().map(|item| question(&shown, course, item, &item.to_lowercase())).collect_view();
        view! {
            {banner(&visit, &href, lang, draft.is_some())}
            <Parts
                label=words.lesson_parts()
                summary=words.lesson_parts_at(count(lines.len()), 1)
                parts=lines
                done=words.lesson_part_done()
                now=words.lesson_part_now()
            />
            <article class="lesson">
                <div class="page-head">
                    <p class="page-over">{over}</p>
                    <h1 tabindex="-1">{page.title.clone()}</h1>
                </div>
                {sections}
                <section class="prose" id="items" aria-labelledby="items-h">
                    <h2 id="items-h">{words.author_preview_items()}</h2>
                    <p class="note">{words.author_preview_items_lead(count(lesson.items.len()))}</p>
                    {items}
                </section>
            </article>
            {terms(&shown, &course_id, &page.terms)}
        }
    }))
}

/// That this is a preview, in the author's own language, with the way back.
fn banner(visit: &Visit, href: &str, lang: Lang, draft: bool) -> AnyView {
    let words = visit.words();
    let lead = if draft { words.author_preview_lead() } else { words.author_preview_lead_published() };
    let (back, other) = (href.to_owned(), format!("{href}/preview?in={}", lang.other().tag()));
    view! {
        <div class="author-preview" lang=visit.tag()>
            <Banner mood=Mood::Plain>
                <p>{lead}</p>
                <p class="button-row">
                    <a class="button" href=back>{words.author_preview_back()}</a>
                    <a class="button button-quiet" href=other>{words.author_preview_other()}</a>
                </p>
            </Banner>
        </div>
    }
    .into_any()
}

fn section(visit: &Visit, course: &Course, lesson: &str, part: &Part) -> AnyView {
    let words = visit.words();
    let id = part.id.name();
    let name = part_name(words, part.id);
    let blocks = || part.blocks.iter().map(|one| one_block(visit, course, one, id)).collect_view();
    let head = format!("{id}-h");
    match part.id {
        PartId::Predict | PartId::OwnDeal => {
            let label = match part.id {
                PartId::Predict => words.lesson_predict_label(),
                _ => words.lesson_own_deal_label(),
            };
            view! {
                <section class="aside predict prose" id=id aria-labelledby=head.clone()>
                    <h2 id=head.clone()>{name}</h2>
                    {blocks()}
                    <div class="fields own-form" inert=true>
                        <TextArea name=format!("text-{id}") label value=String::new() />
                    </div>
                </section>
            }
            .into_any()
        }
        PartId::Exercise => exercise(visit, course, lesson, name),
        PartId::Explain | PartId::Diagram | PartId::Example | PartId::Takeaways => {
            still_section(visit, part).into_any()
        }
        PartId::Check1 | PartId::Check2 => view! { <section id=id aria-label=name>{blocks()}</section> }.into_any(),
        PartId::Warmup => view! {
            <section class="prose" id=id aria-labelledby=head.clone()>
                <h2 id=head.clone()>{name}</h2>
                {blocks()}
            </section>
        }
        .into_any(),
    }
}

/// The exercise with its case and its steps, as far as they are questions.
fn exercise(visit: &Visit, course: &Course, lesson: &str, name: String) -> AnyView {
    let words = visit.words();
    let Some(exercise) = course.exercise(lesson) else { return ().into_any() };
    let what = match exercise.kind {
        ExerciseKind::Steps => words.lesson_exercise_steps(count(exercise.items.len())),
        ExerciseKind::SyncBoard if exercise.is_diagnosis() => words.lesson_exercise_cases(count(exercise.items.len())),
        ExerciseKind::SyncBoard => words.lesson_exercise_board(),
        ExerciseKind::ProofPlanner => words.lesson_exercise_planner(),
        ExerciseKind::ClosingCalendar => words.lesson_exercise_calendar(),
    };
    let steps =
        exercise.items.iter().map(|item| question(visit, course, &item.id, &item.id.to_lowercase())).collect_view();
    let title = format!("{name}{}{}", visit.colon(), exercise.title.get(visit.lang()));
    view! {
        <section class="aside predict prose" id="exercise" aria-labelledby="exercise-h">
            <h2 id="exercise-h">{title}</h2>
            <p>{what}</p>
            <div inner_html=content::markup::blocks(exercise.intro.get(visit.lang()), visit.lang())></div>
            {steps}
        </section>
    }
    .into_any()
}
