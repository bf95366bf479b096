//! `/me`: what was done with scores and dates, the language of the profile, signing out.

mod account;

use crate::{
    Failure, Page, Place, Visit,
    form::Form,
    kit::{
        figures::{day, percent, when},
        mark::Mark,
    },
    learn::test_name,
    see_other,
};
use axum::{
    Router,
    response::Response,
    routing::{get, post},
};
use content::Lang;
use leptos::prelude::*;
use records::{
    attempts::Kind,
    enrolments::{self, AttemptLine, CourseHome, PlayLine},
    profile,
    sittings::Test,
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/me", get(show))
        .route("/me/language", post(language))
        .route("/me/account", get(account::show))
        .route("/me/password", post(account::password))
        .route("/me/sessions", post(account::sessions))
}

async fn language(visit: Visit, form: Form) -> Result<Response, Failure> {
    let lang = Lang::from_tag(form.get("language")).unwrap_or(visit.lang());
    profile::set_language(&visit.ctx, lang).await?;
    // The language of the pages follows at once.
    Ok(see_other(&format!("/me?lang={}", lang.tag())))
}

async fn show(visit: Visit) -> Result<Response, Failure> {
    let record = enrolments::record(&visit.ctx).await?;
    let words = visit.words();
    let courses: Vec<_> = record.courses.iter().map(|course| one_course(&visit, course)).collect();
    let attempts: Vec<_> = record.attempts.iter().map(|line| attempt(&visit, line)).collect();
    let plays: Vec<_> = record.plays.iter().map(|line| play(&visit, line)).collect();
    Ok(Page::new(&visit, words.me_title()).at(Place::Me).main("page page-columns").answer(|| {
        view! {
            <div>
                <div class="page-head">
                    <h1 tabindex="-1">{words.me_title()}</h1>
                    <p class="page-lead">{words.me_lead()}</p>
                </div>
                {part("courses", words.me_courses(), courses, words.learn_courses_none())}
                {part("attempts", words.me_attempts(), attempts, words.me_attempts_none())}
                {part("plays", words.me_plays(), plays, words.me_plays_none())}
            </div>
            {profile_part(&visit)}
        }
    }))
}

fn part(id: &'static str, title: String, lines: Vec<AnyView>, empty: String) -> AnyView {
    let body = if lines.is_empty() {
        view! { <p class="note">{empty}</p> }.into_any()
    } else {
        view! { <ul class="lines">{lines}</ul> }.into_any()
    };
    view! {
        <section class="page-part" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {body}
        </section>
    }
    .into_any()
}

fn one_course(visit: &Visit, home: &CourseHome) -> AnyView {
    let words = visit.words();
    let course = &home.version.course;
    let why = match (home.completed_at, &home.due, home.started_at) {
        (Some(at), ..) => words.me_course_completed(day(visit, at)),
        (None, Some(due), _) => words.me_course_due(i18n::date(visit.tag(), due.due_on)),
        (None, None, Some(at)) => words.me_course_started(day(visit, at)),
        (None, None, None) => String::new(),
    };
    let mark = if home.completed_at.is_some() { "tick" } else { "half" };
    view! {
        <li>
            <a class="lines-what" href=format!("/learn/{}", course.id)>{course.title.get(visit.lang()).to_owned()}</a>
            <span class="lines-when"><Mark of=mark />" "{words.me_course_progress(percent(home.progress))}</span>
            <span class="lines-why">{why}</span>
        </li>
    }
    .into_any()
}

fn attempt(visit: &Visit, AttemptLine { version, line }: &AttemptLine) -> AnyView {
    let words = visit.words();
    let title = version.course.lesson_entry(&line.subject).map_or("", |entry| entry.title.get(visit.lang()));
    let what = match (line.kind, Test::of_attempt(line.kind, &line.subject)) {
        (_, Some(test)) => words.me_test(test_name(visit, &version.course, &test), line.number),
        (Kind::Exercise, None) => words.me_exercise(&line.subject, line.number),
        _ => words.me_practice(&line.subject, line.number),
    };
    let score = match line.score {
        Some(score) => percent(i64::from(score)),
        None if line.open => words.me_open(),
        None => words.me_handed_in(),
    };
    let at = when(visit, line.submitted_at.unwrap_or(line.started_at));
    // A test is no lesson and has its name already.
    let why = if title.is_empty() { at } else { words.me_line(title, at) };
    view! {
        <li>
            <a class="lines-what" href=format!("/attempts/{}", line.id)>{what}</a>
            <span class="lines-when">{score}</span>
            <span class="lines-why">{why}</span>
        </li>
    }
    .into_any()
}

fn play(visit: &Visit, line: &PlayLine) -> AnyView {
    let words = visit.words();
    let title = line.version.course.scenario_entry(&line.scenario).map_or("", |entry| entry.title.get(visit.lang()));
    let what = if line.official {
        words.me_play_official(&line.scenario, line.number)
    } else {
        words.me_play_practice(&line.scenario, line.number)
    };
    let comma = visit.comma();
    let score = match (line.score, line.passed) {
        (Some(score), true) => format!("{}{comma}{}", percent(i64::from(score)), words.me_passed()),
        (Some(score), false) => format!("{}{comma}{}", percent(i64::from(score)), words.me_not_passed()),
        (None, _) => words.me_open(),
    };
    let at = line.ended_at.unwrap_or(line.started_at);
    view! {
        <li>
            <a class="lines-what" href=format!("/plays/{}", line.id)>{what}</a>
            <span class="lines-when">{score}</span>
            <span class="lines-why">{words.me_line(title, when(visit, at))}</span>
        </li>
    }
    .into_any()
}

/// Name, address, language, sign-out.
fn profile_part(visit: &Visit) -> AnyView {
    let words = visit.words();
    let Some(person) = visit.person() else { return ().into_any() };
    let choice = |lang: Lang, word: String| {
        view! {
            <label lang=lang.tag()>
                <input type="radio" name="language" value=lang.tag() checked=person.lang == lang />
                {word}
            </label>
        }
    };
    view! {
        <aside class="aside" aria-labelledby="profile">
            <h2 id="profile">{words.me_profile()}</h2>
            <dl>
                <div><dt>{words.me_name()}</dt><dd>{person.name.clone()}</dd></div>
                <div><dt>{words.me_email()}</dt><dd>{person.email.clone()}</dd></div>
            </dl>
            <form class="me-form" method="post" action="/me/language">
                <fieldset class="sure">
                    <legend>{words.me_language()}</legend>
                    <div class="me-languages">
                        {choice(Lang::Zh, words.me_language_zh())}
                        {choice(Lang::En, words.me_language_en())}
                    </div>
                </fieldset>
                <button class="button">{words.me_language_save()}</button>
            </form>
            <p class="aside-foot"><a href="/me/account">{words.account_title()}</a></p>
            <form class="me-form" method="post" action="/sign-out">
                <p class="note">{words.me_sign_out_note()}</p>
                <button class="button">{words.sign_out()}</button>
            </form>
        </aside>
    }
    .into_any()
}
