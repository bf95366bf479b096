//! The page of a lesson.

use super::{
    blocks::block,
    checks::check,
    own_words::{Asked, own_words},
    part_name, parts,
    still::{Still, still},
};
use crate::{Failure, Islands, Page, Place, Visit, kit::figures::percent, learn::lesson_path};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::{
    exercise::ExerciseKind,
    lesson::{Block, Part, PartId},
};
use frontend::KeepPlace;
use leptos::prelude::*;
use records::{
    Error,
    attempts::{self, LessonView, Line, OWN_DEAL, PREDICT},
};

/// What was typed into a form of this page and could not be taken, with what is wrong.
pub(super) struct Typed {
    pub item: String,
    pub fields: Vec<(String, String)>,
    pub message: String,
    pub base: Option<i64>,
}

impl Typed {
    /// The value of a field; a text stands under the name of its own field.
    pub fn get(&self, name: &str) -> &str {
        let fits = |key: &str| key == name || (name == "text" && key.starts_with("text-"));
        self.fields.iter().find(|(key, _)| fits(key)).map_or("", |(_, value)| value)
    }
}

pub(super) async fn show(visit: Visit, Path((course, lesson)): Path<(String, String)>) -> Result<Response, Failure> {
    lesson_page(&visit, &course, &lesson.to_uppercase(), StatusCode::OK, None).await
}

/// The page, also after a form that could not be taken.
pub(super) async fn lesson_page(
    visit: &Visit,
    course_id: &str,
    id: &str,
    status: StatusCode,
    typed: Option<Typed>,
) -> Result<Response, Failure> {
    let view = attempts::lesson(&visit.ctx, course_id, id).await?;
    let words = visit.words();
    let version = view.attempt.version.clone();
    let course = &version.course;
    let (Some(lesson), Some(entry)) = (course.lesson(id), course.lesson_entry(id)) else {
        return Err(Error::NotFound.into());
    };
    let page = lesson.page(visit.lang());
    let module = course.modules.iter().find(|module| module.id == entry.module);
    let module_title = module.map_or("", |module| module.title.get(visit.lang()));
    let title = words.lesson_title(&page.title, &entry.module, entry.number);
    let over = words.lesson_over(&entry.module, module_title, entry.number, entry.minutes);
    let back = format!("/learn/{course_id}#{}", entry.module.to_lowercase());
    let exercise = course.exercise(id).map(|exercise| exercise.title.get(visit.lang()).to_owned());
    let anchors: Vec<String> = parts::shown(page).iter().map(|part| part.name().to_owned()).collect();
    let frame = Page::new(visit, title)
        .at(Place::Learn)
        .inside(back, format!("{} {module_title}", entry.module))
        .main("page page-columns page-columns-toc")
        .status(status)
        .islands(Islands::Learn);
    Ok(frame.answer(|| {
        let typed = typed.as_ref();
        let still = still(visit, &version, lesson);
        let sections: Vec<_> = page
            .parts
            .iter()
            .filter(|part| anchors.iter().any(|anchor| anchor == part.id.name()))
            .map(|part| section(visit, &view, &still, typed, part))
            .collect();
        view! {
            {parts::list(visit, lesson, &view, exercise)}
            <article class="lesson">
                <div class="page-head">
                    <p class="page-over">{over}</p>
                    <h1 tabindex="-1">{page.title.clone()}</h1>
                </div>
                {sections}
                {finish(visit, &view)}
            </article>
            {still.terms()}
            <KeepPlace course=course_id.to_owned() lesson=id.to_owned() parts=anchors.clone() />
        }
    }))
}

/// One part.
fn section(visit: &Visit, view: &LessonView, still: &Still, typed: Option<&Typed>, part: &Part) -> AnyView {
    let words = visit.words();
    let name = part_name(words, part.id);
    let id = part.id.name();
    let blocks = || part.blocks.iter().map(|one| block(visit, one)).collect_view();
    match part.id {
        PartId::Predict => {
            let asked = Asked {
                name: PREDICT,
                label: words.lesson_predict_label(),
                hint: None,
                save: words.lesson_predict_save(),
                rows: 3,
            };
            view! {
                <section class="aside predict prose" id=id aria-labelledby="predict-h">
                    <h2 id="predict-h">{name}</h2>
                    {blocks()}
                    {own_words(visit, view, typed, asked)}
                </section>
            }
            .into_any()
        }
        PartId::OwnDeal => {
            let asked = Asked {
                name: OWN_DEAL,
                label: words.lesson_own_deal_label(),
                hint: Some(words.lesson_own_deal_hint()),
                save: words.lesson_own_deal_save(),
                rows: 5,
            };
            view! {
                <section class="aside predict prose" id=id aria-labelledby="own-deal-h">
                    <h2 id="own-deal-h">{name}</h2>
                    {blocks()}
                    {own_words(visit, view, typed, asked)}
                </section>
            }
            .into_any()
        }
        PartId::Warmup => {
            let items = part.blocks.iter().find_map(|block| match block {
                Block::WarmUp { items } => Some(items.as_slice()),
                _ => None,
            });
            let items: Vec<_> = items
                .unwrap_or_default()
                .iter()
                .enumerate()
                .map(|(at, item)| {
                    check(visit, view, typed, item, format!("warmup-{}", at + 1), from(visit, view, item))
                })
                .collect();
            view! {
                <section class="prose" id=id aria-labelledby="warmup-h">
                    <h2 id="warmup-h">{name}</h2>
                    <p class="note">{words.lesson_warmup_lead()}</p>
                    {items}
                </section>
            }
            .into_any()
        }
        PartId::Check1 | PartId::Check2 => part
            .blocks
            .iter()
            .map(|block| match block {
                Block::Check { item } => {
                    check(visit, view, typed, item, id.to_owned(), words.lesson_unscored(name.clone()))
                }
                other => self::block(visit, other),
            })
            .collect_view()
            .into_any(),
        PartId::Exercise => exercise(visit, view, name),
        PartId::Explain | PartId::Diagram | PartId::Example | PartId::Takeaways => still.part(part.id).into_any(),
    }
}

/// The lesson an item of the warm-up comes from.
fn from(visit: &Visit, view: &LessonView, item: &str) -> String {
    let course = &view.attempt.version.course;
    let entry = course.lesson_of(item).and_then(|lesson| course.lesson_entry(lesson));
    entry.map_or_else(String::new, |entry| visit.words().lesson_from(&entry.module, entry.number as i64))
}

/// The exercise: what it is, how often it was done, and the way in.
fn exercise(visit: &Visit, view: &LessonView, name: String) -> AnyView {
    let words = visit.words();
    let attempt = &view.attempt;
    let Some(exercise) = attempt.version.course.exercise(&attempt.subject) else { return ().into_any() };
    let what = match exercise.kind {
        ExerciseKind::Steps => words.lesson_exercise_steps(exercise.items.len() as i64),
        ExerciseKind::SyncBoard if exercise.is_diagnosis() => words.lesson_exercise_cases(exercise.items.len() as i64),
        ExerciseKind::SyncBoard => words.lesson_exercise_board(),
        ExerciseKind::ProofPlanner => words.lesson_exercise_planner(),
        ExerciseKind::ClosingCalendar => words.lesson_exercise_calendar(),
    };
    let best = view.exercise.iter().filter_map(|line| line.score).max();
    let best =
        best.map(|score| view! { <p class="note">{words.lesson_exercise_result(percent(i64::from(score)))}</p> });
    let go = match state(&view.exercise) {
        State::New => words.lesson_exercise_start(),
        State::Open => words.lesson_exercise_continue(),
        State::Done => words.lesson_exercise_again(),
    };
    let action = format!("{}/exercise", lesson_path(&attempt.course, &attempt.subject));
    view! {
        <section class="aside predict prose" id="exercise" aria-labelledby="exercise-h">
            <h2 id="exercise-h">
                {name}{visit.colon()}{exercise.title.get(visit.lang()).to_owned()}
            </h2>
            <p>{what}</p>
            {best}
            <form method="post" action=action><button class="button">{go}</button></form>
        </section>
    }
    .into_any()
}

enum State {
    New,
    Open,
    Done,
}

fn state(lines: &[Line]) -> State {
    match lines.first() {
        None => State::New,
        Some(line) if line.open => State::Open,
        Some(_) => State::Done,
    }
}

/// The end of a lesson: the practice, and the lesson before.
fn finish(visit: &Visit, view: &LessonView) -> AnyView {
    let words = visit.words();
    let attempt = &view.attempt;
    let course = &attempt.version.course;
    let count = course.lesson(&attempt.subject).map_or(0, |lesson| lesson.items.len()) as i64;
    let written: Vec<_> = course.lessons().map(|lesson| lesson.id.as_str()).collect();
    let at = written.iter().position(|id| *id == attempt.subject).unwrap_or(0);
    let link = |id: &&str| {
        let title = course.lesson_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
        (lesson_path(&course.id, id), title.to_owned())
    };
    let before = at.checked_sub(1).and_then(|at| written.get(at)).map(link).map(|(href, title)| {
        view! { <a class="button button-quiet" href=href>{words.lesson_previous(title)}</a> }
    });
    let practised = matches!(state(&view.practice), State::Done);
    let after = written.get(at + 1).filter(|_| practised).map(link).map(|(href, title)| {
        view! { <a class="button button-quiet" href=href>{words.lesson_next(title)}</a> }
    });
    let go = match state(&view.practice) {
        State::New => words.lesson_practise(count),
        State::Open => words.lesson_practise_continue(),
        State::Done => words.lesson_practise_again(),
    };
    let action = format!("{}/practice", lesson_path(&attempt.course, &attempt.subject));
    view! {
        <p class="note page-text lesson-practise">{words.lesson_practise_note(count)}</p>
        <div class="page-action page-text" role="group" aria-label=words.lesson_around()>
            {before}
            {after}
            <form method="post" action=action><button class="button button-main">{go}</button></form>
        </div>
    }
    .into_any()
}
