//! `/learn/{course}/tests/{test}`: what awaits somebody who begins a test, and beginning it.

use crate::{
    Failure, Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        figures::{listed, percent, when},
    },
    learn::lesson_path,
    see_other,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::{Course, item::Completeness};
use leptos::prelude::*;
use records::{
    Error, Refusal, attempts, enrolments,
    enrolments::CourseHome,
    sittings::{self, Standing, Test, TestState},
};

/// The address of a test's page.
pub(crate) fn test_path(course: &str, test: &Test) -> String {
    format!("/learn/{course}/tests/{}", test.slug())
}

/// The name of a test.
pub(crate) fn test_name(visit: &Visit, course: &Course, test: &Test) -> String {
    let words = visit.words();
    match test {
        Test::PreTest => words.test_name_pre(),
        Test::Quiz(module) => words.test_name_quiz(module),
        Test::PostTest => words.test_name_post(),
        Test::Exam => words.test_name_exam(),
        Test::Delayed => words.test_name_delayed(course.blueprints.delayed.as_ref().map_or(0, |rule| rule.days)),
    }
}

pub(super) async fn show(visit: Visit, Path((course, test)): Path<(String, String)>) -> Result<Response, Failure> {
    let home = enrolments::course(&visit.ctx, &course).await?;
    page(&visit, &home, &test, StatusCode::OK)
}

pub(super) async fn start(
    visit: Visit,
    Path((course, test)): Path<(String, String)>,
    _form: Form,
) -> Result<Response, Failure> {
    let home = enrolments::course(&visit.ctx, &course).await?;
    let state = find(&home, &test)?;
    match sittings::open(&visit.ctx, &course, &state.test).await {
        Ok(id) => {
            let view = attempts::view(&visit.ctx, id).await?;
            let open = view.items.iter().position(|item| item.completeness != Completeness::Complete && !item.closed);
            Ok(see_other(&match open {
                Some(at) => format!("/attempts/{id}?item={}", at + 1),
                None => format!("/attempts/{id}"),
            }))
        }
        // It may no longer begin: two windows, or a page that stood open. The page says why.
        Err(Error::Refused(Refusal::NotNow)) => {
            let home = enrolments::course(&visit.ctx, &course).await?;
            page(&visit, &home, &test, StatusCode::CONFLICT)
        }
        Err(other) => Err(other.into()),
    }
}

/// How many questions each test has that measures and is not passed.
pub(super) fn pairs(course: &Course) -> i64 {
    course.pools.pairs.len() as i64
}

fn find<'h>(home: &'h CourseHome, slug: &str) -> Result<&'h TestState, Error> {
    home.tests.iter().find(|state| state.test.slug() == slug).ok_or(Error::NotFound)
}

fn page(visit: &Visit, home: &CourseHome, slug: &str, status: StatusCode) -> Result<Response, Failure> {
    let words = visit.words();
    let course = &home.version.course;
    let state = find(home, slug)?;
    let title = test_name(visit, course, &state.test);
    let lead = match &state.test {
        Test::PreTest => words.test_lead_pre(pairs(course)),
        Test::Quiz(id) => {
            let module = course.modules.iter().find(|module| module.id == *id);
            words.test_lead_quiz(id, module.map_or("", |module| module.title.get(visit.lang())))
        }
        Test::PostTest => words.test_lead_post(),
        Test::Exam => words.test_lead_exam(),
        Test::Delayed => words.test_lead_delayed(pairs(course)),
    };
    let refused = (status == StatusCode::CONFLICT)
        .then(|| view! { <Banner mood=Mood::Warn><p>{words.test_not_now()}</p></Banner> });
    let rules: Vec<_> = rules(visit, course, state).into_iter().map(|rule| view! { <li>{rule}</li> }).collect();
    Ok(Page::new(visit, title.clone())
        .at(Place::Learn)
        .inside(format!("/learn/{}", course.id), course.title.get(visit.lang()).to_owned())
        .status(status)
        .answer(|| {
            view! {
                <div class="page-talk">
                    <div class="page-head">
                        <h1 tabindex="-1">{title}</h1>
                        <p class="page-lead">{lead}</p>
                    </div>
                    {refused}
                    <section class="page-part" aria-labelledby="rules">
                        <h2 id="rules">{words.test_rules()}</h2>
                        <ul class="rule">{rules}</ul>
                    </section>
                    {go(visit, home, state)}
                </div>
            }
        }))
}

/// What holds in this test, one sentence each.
fn rules(visit: &Visit, course: &Course, state: &TestState) -> Vec<String> {
    let words = visit.words();
    let share = |points: i32| percent(i64::from(points));
    let items = |count: usize| words.test_rule_items(count as i64);
    match (&state.test, &course.blueprints.quiz, &course.blueprints.exam) {
        (Test::Quiz(_), Some(rule), _) => vec![
            items(rule.items),
            words.test_rule_no_time(),
            words.test_rule_pass(share(rule.pass)),
            words.test_rule_pause(i64::from(rule.free_failures), rule.pause_minutes),
            words.test_rule_explained(),
        ],
        (Test::Exam, _, Some(rule)) => {
            let floors = rule.sections.iter().filter(|section| section.floor > 0);
            let floors: Vec<_> =
                floors.map(|section| words.test_rule_floor(share(section.floor), &section.module)).collect();
            let count = rule.sections.iter().map(|section| section.pool + section.anchors).sum();
            let pass = match floors.is_empty() {
                true => words.test_rule_pass(share(rule.pass)),
                false => words.test_rule_pass_floors(share(rule.pass), listed(visit, &floors)),
            };
            let left = state.left.unwrap_or_default();
            vec![
                items(count),
                words.test_rule_minutes(rule.minutes),
                words.test_rule_sections(rule.sections.len() as i64),
                pass,
                words.test_rule_left(left, left + state.sittings as i64),
                words.test_rule_explained_exam(),
            ]
        }
        (Test::PreTest, ..) => vec![
            words.test_rule_items(pairs(course)),
            words.test_rule_no_time(),
            words.test_rule_once(),
            words.test_rule_explained_post(),
        ],
        _ => vec![
            words.test_rule_items(pairs(course)),
            words.test_rule_no_time(),
            words.test_rule_once(),
            words.test_rule_explained(),
        ],
    }
}

/// The button, or why there is none and from when.
fn go(visit: &Visit, home: &CourseHome, state: &TestState) -> AnyView {
    let words = visit.words();
    let course = &home.version.course;
    let action = test_path(&course.id, &state.test);
    let begin = |word: String| {
        view! {
            <form class="summary-go" method="post" action=action.clone()>
                <div class="button-row"><button class="button button-main">{word}</button>{see(visit, state, "button")}</div>
            </form>
        }
        .into_any()
    };
    let banner = |text: String| {
        view! { <Banner mood=Mood::Plain><p>{text}</p></Banner>{see(visit, state, "button")} }.into_any()
    };
    match &state.standing {
        Standing::Open(_) => begin(words.test_resume()),
        Standing::Ready if state.sittings > 0 => begin(words.test_again()),
        Standing::Ready => begin(words.test_start()),
        Standing::Wait(at) if state.sittings > 0 => banner(words.test_wait(when(visit, *at))),
        Standing::Wait(at) => banner(words.test_wait_first(when(visit, *at))),
        Standing::Spent => banner(words.test_spent()),
        Standing::Later if state.test == Test::Delayed => banner(words.test_later_delayed()),
        Standing::Later => banner(words.test_later_post()),
        Standing::Missed if state.test == Test::PreTest => banner(words.test_missed_pre()),
        Standing::Missed => banner(words.test_missed_post()),
        Standing::Done(_) => see(visit, state, "button button-main"),
        Standing::Repeat(lessons) => {
            let lessons: Vec<_> = lessons
                .iter()
                .map(|id| {
                    let title = course.lesson_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
                    view! { <li><a class="lines-what" href=lesson_path(&course.id, id)>{format!("{id} {title}")}</a></li> }
                })
                .collect();
            view! {
                <Banner mood=Mood::Plain><p>{words.test_repeat()}</p></Banner>
                <ul class="lines">{lessons}</ul>
                {see(visit, state, "button")}
            }
            .into_any()
        }
    }
}

/// The way to the newest result.
fn see(visit: &Visit, state: &TestState, class: &'static str) -> AnyView {
    state
        .last
        .map(|id| view! { <a class=class href=format!("/attempts/{id}")>{visit.words().test_see()}</a> })
        .into_any()
}
