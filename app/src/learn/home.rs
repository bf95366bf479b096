//! The home of a learner: one button, what is due and why, the map, the modules.

use super::{go, map};
use crate::{
    Failure, Page, Place, Visit,
    kit::{figures::percent, mark::Mark},
};
use axum::response::Response;
use chrono::Timelike;
use content::course::Module;
use leptos::prelude::*;
use records::enrolments::{self, CourseHome, Pace};

pub(super) async fn show(visit: Visit) -> Result<Response, Failure> {
    let homes = enrolments::home(&visit.ctx).await?;
    let words = visit.words();
    let page = Page::new(&visit, words.learn_title()).at(Place::Learn);
    let Some(first) = homes.first() else {
        return Ok(page.answer(|| {
            view! {
                <div class="page-head">
                    <h1 tabindex="-1">{words.learn_courses_none()}</h1>
                    <p class="page-lead">{words.learn_courses_none_lead()}</p>
                </div>
            }
        }));
    };
    let due: Vec<_> = homes.iter().filter(|home| home.due.is_some()).map(|home| due(&visit, home)).collect();
    let modules: Vec<_> = first.version.course.modules.iter().map(|module| line(&visit, first, module)).collect();
    Ok(page.main("page page-columns page-columns-map").answer(|| {
        let due = if due.is_empty() {
            view! { <p class="note">{words.learn_due_none()}</p> }.into_any()
        } else {
            view! { <ol class="lines">{due}</ol> }.into_any()
        };
        view! {
            <div>
                <div class="page-head"><h1 tabindex="-1">{greeting(&visit)}</h1></div>
                {go::card(&visit, first)}
                <section class="page-part" aria-labelledby="due">
                    <h2 id="due">{words.learn_due()}</h2>
                    {due}
                </section>
            </div>
            {map::map(&visit, first)}
            <section class="page-part" aria-labelledby="modules">
                <h2 id="modules">{words.learn_modules()}</h2>
                <ul class="lines">{modules}</ul>
            </section>
        }
    }))
}

/// By the organisation's clock.
fn greeting(visit: &Visit) -> String {
    let words = visit.words();
    let name = visit.person().map_or("", |person| person.name.as_str());
    match visit.ctx.records.local(visit.ctx.now()).hour() {
        5..=11 => words.learn_morning(name),
        12..=17 => words.learn_afternoon(name),
        _ => words.learn_evening(name),
    }
}

/// What is due, by when, who asks for it and why.
fn due(visit: &Visit, home: &CourseHome) -> AnyView {
    let words = visit.words();
    let course = &home.version.course;
    let Some(due) = &home.due else { return ().into_any() };
    let left = (due.due_on - visit.ctx.records.today()).num_days();
    let (mark, note) = match (home.completed_at, left) {
        (Some(_), _) => (Some("tick"), Some(words.learn_due_done())),
        (None, ..0) => (Some("alert"), Some(words.learn_due_late(-left))),
        (None, 0) => (Some("clock"), Some(words.learn_due_today())),
        (None, 1..=7) => (Some("clock"), Some(words.learn_due_soon(left))),
        (None, _) => (None, None),
    };
    let later = due
        .extension
        .as_ref()
        .map(|extension| format!(" {}", words.learn_due_extended(i18n::month_day(visit.tag(), extension.instead_of))));
    let why = match &due.department {
        Some(department) => words.learn_due_department(department, &due.by, &due.reason),
        None => words.learn_due_person(&due.by, &due.reason),
    };
    let mark = mark.map(|mark| view! { <Mark of=mark /> });
    let note = note.map(|note| view! { <span class="lines-note">{mark}{note}</span> });
    view! {
        <li>
            <a class="lines-what" href=format!("/learn/{}", course.id)>{course.title.get(visit.lang()).to_owned()}</a>
            <span class="lines-when">
                <time datetime=due.due_on.to_string()>{words.learn_due_by(i18n::month_day(visit.tag(), due.due_on))}</time>
                {note}
            </span>
            <span class="lines-why">
                {why}{later}{visit.space()}
                {words.learn_progress(percent(home.progress))}
            </span>
        </li>
    }
    .into_any()
}

/// One module.
fn line(visit: &Visit, home: &CourseHome, module: &Module) -> AnyView {
    let words = visit.words();
    let written: Vec<Pace> =
        module.lessons.iter().filter_map(|entry| home.lessons.get(&entry.id)).map(|lesson| lesson.pace).collect();
    let done = written.iter().filter(|pace| **pace == Pace::Done).count();
    let why = if written.is_empty() {
        words.learn_module_planned()
    } else if done == written.len() {
        words.learn_module_done()
    } else if written.iter().any(|pace| *pace != Pace::Todo) {
        words.learn_module_now()
    } else {
        words.learn_module_todo()
    };
    let href = format!("/learn/{}#{}", home.version.course.id, module.id.to_lowercase());
    view! {
        <li>
            <a class="lines-what" href=href>{format!("{} {}", module.id, module.title.get(visit.lang()))}</a>
            <span class="lines-when">{words.learn_module_lessons(done as i64, module.lessons.len() as i64)}</span>
            <span class="lines-why">{why}</span>
        </li>
    }
    .into_any()
}
