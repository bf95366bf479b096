//! The map of a course: every lesson and role-play with how far it is, also those that are still planned.

use super::{lesson_path, look_up::look_up, map, scenario_path, test_name, test_path};
use crate::{
    Failure, Page, Place, Visit,
    certificate::certificate_path,
    kit::{
        figures::{day, listed, percent, when},
        mark::Mark,
    },
};
use axum::{extract::Path, response::Response};
use content::course::{LessonEntry, Module, ScenarioEntry};
use leptos::prelude::*;
use records::{
    enrolments::{self, CourseHome, Pace},
    sittings::{Standing, Test, TestState},
};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let home = enrolments::course(&visit.ctx, &id).await?;
    let words = visit.words();
    let course = &home.version.course;
    let title = course.title.get(visit.lang()).to_owned();
    let state = match home.completed_at {
        Some(at) => words.learn_finished_lead(day(&visit, at)),
        None => words.learn_progress(percent(home.progress)),
    };
    let modules: Vec<_> = course.modules.iter().map(|one| module(&visit, &home, one)).collect();
    let scenarios: Vec<_> = course.scenarios.iter().map(|entry| scenario(&visit, &home, entry)).collect();
    Ok(Page::new(&visit, title.clone()).at(Place::Learn).main("page page-columns page-columns-map").answer(|| {
        view! {
            <div>
                <div class="page-head">
                    <p class="page-over">{state}</p>
                    <h1 tabindex="-1">{title}</h1>
                    <p class="page-lead">{course.summary.get(visit.lang()).to_owned()}</p>
                </div>
                {modules}
                <section class="page-part" aria-labelledby="scenarios">
                    <h2 id="scenarios">{words.learn_scenarios()}</h2>
                    <ul class="lines">{scenarios}</ul>
                </section>
                {tests(&visit, &home)}
                {look_up(&visit, course)}
                {rule(&visit, &home)}
            </div>
            {map::map(&visit, &home)}
        }
    }))
}

/// What completes the course.
fn rule(visit: &Visit, home: &CourseHome) -> AnyView {
    let words = visit.words();
    let rule = &home.version.course.completion;
    let lessons = (!rule.attempted.is_empty()).then(|| words.learn_rule_lessons(listed(visit, &rule.attempted)));
    let quizzes = (!rule.quizzes.is_empty()).then(|| words.learn_rule_quizzes(listed(visit, &rule.quizzes)));
    let scenarios = (!rule.passed.is_empty()).then(|| words.learn_rule_scenarios(listed(visit, &rule.passed)));
    view! {
        <section class="page-part" aria-labelledby="rule">
            <h2 id="rule">{words.learn_rule()}</h2>
            <ul class="rule">
                {lessons.map(|text| view! { <li>{text}</li> })}
                {quizzes.map(|text| view! { <li>{text}</li> })}
                {scenarios.map(|text| view! { <li>{text}</li> })}
            </ul>
        </section>
    }
    .into_any()
}

/// The tests that belong to no module.
fn tests(visit: &Visit, home: &CourseHome) -> Option<AnyView> {
    let rows: Vec<_> = home
        .tests
        .iter()
        .filter(|state| !matches!(state.test, Test::Quiz(_)))
        .map(|state| test(visit, home, state))
        .collect();
    let course = &home.version.course;
    let certificate = course.certificate.is_some().then(|| {
        view! {
            <li>
                <a class="lines-what" href=certificate_path(&course.id)>{visit.words().certificate_title()}</a>
                <span class="lines-why">{visit.words().certificate_lead()}</span>
            </li>
        }
    });
    (!rows.is_empty()).then(|| {
        view! {
            <section class="page-part" aria-labelledby="tests">
                <h2 id="tests">{visit.words().test_tests()}</h2>
                <ul class="lines">{rows}{certificate}</ul>
            </section>
        }
        .into_any()
    })
}

/// One test with how it stands.
fn test(visit: &Visit, home: &CourseHome, state: &TestState) -> AnyView {
    let words = visit.words();
    let course = &home.version.course;
    let score = state.best.map(|score| percent(i64::from(score)));
    let (mark, word) = match (&state.standing, state.passed_at, score.clone()) {
        (Standing::Open(_), ..) => ("half", words.test_word_running()),
        (_, Some(_), Some(score)) => ("tick", words.test_word_passed_score(score)),
        (_, Some(_), None) => ("tick", words.test_word_passed()),
        (Standing::Done(_), _, Some(score)) => ("tick", words.test_word_done_score(score)),
        (Standing::Done(_), ..) => ("tick", words.test_word_done()),
        (Standing::Ready, ..) => ("ring", words.test_word_ready()),
        (Standing::Wait(at), ..) => ("clock", words.test_word_wait(when(visit, *at))),
        (Standing::Repeat(_), ..) => ("half", words.test_word_repeat()),
        (Standing::Spent, ..) => ("alert", words.test_word_spent()),
        (Standing::Later, ..) => ("ring", words.test_word_later()),
        (Standing::Missed, ..) => ("ring", words.test_word_missed()),
    };
    let why = score.filter(|_| state.passed_at.is_none() && !matches!(state.standing, Standing::Done(_)));
    let why = why.map(|score| view! { <span class="lines-why">{words.test_best(score)}</span> });
    view! {
        <li>
            <a class="lines-what" href=test_path(&course.id, &state.test)>{test_name(visit, course, &state.test)}</a>
            <span class="lines-when"><Mark of=mark />" "{word}</span>
            {why}
        </li>
    }
    .into_any()
}

fn module(visit: &Visit, home: &CourseHome, module: &Module) -> AnyView {
    let id = module.id.to_lowercase();
    let lessons: Vec<_> = module.lessons.iter().map(|entry| lesson(visit, home, entry)).collect();
    let quiz = home.tests.iter().find(|state| state.test == Test::Quiz(module.id.clone()));
    let quiz = quiz.map(|state| test(visit, home, state));
    view! {
        <section class="page-part" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{format!("{} {}", module.id, module.title.get(visit.lang()))}</h2>
            <ol class="lines">{lessons}{quiz}</ol>
        </section>
    }
    .into_any()
}

fn lesson(visit: &Visit, home: &CourseHome, entry: &LessonEntry) -> AnyView {
    let words = visit.words();
    let title = entry.title.get(visit.lang()).to_owned();
    let over = words.learn_lesson_number(entry.number, entry.minutes);
    let Some(progress) = home.lessons.get(&entry.id) else {
        return view! {
            <li class="lines-planned">
                <span class="lines-what">{title}</span>
                <span class="lines-when">{words.learn_planned()}</span>
                <span class="lines-why">{over}</span>
            </li>
        }
        .into_any();
    };
    let (mark, word) = match (progress.pace, progress.best_score) {
        (Pace::Done, Some(score)) => ("tick", words.learn_lesson_done(percent(i64::from(score)))),
        (Pace::Done, None) => ("tick", words.learn_lesson_done_plain()),
        (Pace::Begun, _) if progress.attempted > 0 => {
            ("half", words.learn_lesson_begun(progress.attempted as i64, progress.items as i64))
        }
        (Pace::Begun, _) => ("half", words.learn_lesson_read()),
        (Pace::Todo, _) => ("ring", words.learn_lesson_todo()),
    };
    view! {
        <li>
            <a class="lines-what" href=lesson_path(&home.version.course.id, &entry.id)>{title}</a>
            <span class="lines-when"><Mark of=mark />" "{word}</span>
            <span class="lines-why">{over}</span>
        </li>
    }
    .into_any()
}

fn scenario(visit: &Visit, home: &CourseHome, entry: &ScenarioEntry) -> AnyView {
    let words = visit.words();
    let title = format!("{} {}", entry.id, entry.title.get(visit.lang()));
    let over = words.learn_scenario_note(entry.minutes);
    if home.version.course.scenario(&entry.id).is_none() {
        return view! {
            <li class="lines-planned">
                <span class="lines-what">{title}</span>
                <span class="lines-when">{words.learn_planned()}</span>
                <span class="lines-why">{over}</span>
            </li>
        }
        .into_any();
    }
    let progress = home.scenarios.get(&entry.id).cloned().unwrap_or_default();
    let (mark, word) = match (progress.pace(), progress.best_score) {
        (Pace::Done, score) => ("tick", words.learn_scenario_passed(percent(i64::from(score.unwrap_or_default())))),
        (Pace::Begun, _) => ("half", words.learn_scenario_played()),
        (Pace::Todo, _) => ("ring", words.learn_lesson_todo()),
    };
    view! {
        <li>
            <a class="lines-what" href=scenario_path(&entry.id)>{title}</a>
            <span class="lines-when"><Mark of=mark />" "{word}</span>
            <span class="lines-why">{over}</span>
        </li>
    }
    .into_any()
}
