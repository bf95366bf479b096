//! The summary of a test: before handing in its open section, afterwards what it says.

use super::{heads, summary::row};
use crate::{
    Visit,
    kit::{
        banner::{Banner, Mood},
        bars::{Bar, Bars},
        figures::{listed, percent, when},
    },
    learn::{lesson_path, test_path},
};
use content::item::Completeness;
use leptos::prelude::*;
use records::{
    attempts::{Kind, SectionState, View},
    sittings::{self, Test},
};

/// Everything below the head of the page; `before` is the score of the test that this one is measured by.
pub(super) fn body(visit: &Visit, view: &View, before: Option<i32>) -> AnyView {
    if view.open { hand_in(visit, view) } else { result(visit, view, before) }
}

/// The section that is open, from 0; the last one when all are handed in.
pub(super) fn open_section(view: &View) -> Option<(usize, &SectionState)> {
    view.sections.iter().enumerate().find(|(_, section)| !section.closed)
}

/// The name of a section, where a test has several.
pub(super) fn section_name(visit: &Visit, view: &View, at: usize, section: &SectionState) -> Option<String> {
    let of = view.sections.len();
    let module = view.version.course.modules.iter().find(|module| module.id == section.module);
    let title = module.map_or("", |module| module.title.get(visit.lang()));
    (of > 1).then(|| visit.words().test_section(at as i64 + 1, of as i64, title))
}

fn hand_in(visit: &Visit, view: &View) -> AnyView {
    let words = visit.words();
    let Some((at, section)) = open_section(view) else { return ().into_any() };
    let last = at + 1 == view.sections.len();
    let items = || view.items.iter().zip(1..).skip(section.items.start).take(section.items.len());
    let open = items().filter(|(item, _)| item.completeness != Completeness::Complete).count() as i64;
    let next = items().find(|(item, _)| item.completeness != Completeness::Complete).map(|(_, number)| {
        let href = format!("/attempts/{}?item={number}", view.id);
        view! { <a class="button button-main" href=href>{words.attempt_to(number as i64)}</a> }
    });
    let single = view.sections.len() == 1;
    let lead = match (open, single) {
        (0, true) => words.attempt_ready_lead(),
        (0, false) => words.test_section_ready_lead(),
        (open, true) => words.attempt_open_lead(open),
        (open, false) => words.test_section_open_lead(open),
    };
    let ends = (last && !single).then(|| view! { <p>{words.test_last_lead()}</p> });
    let (action, button) = match (last, open) {
        (true, 0) => (format!("/attempts/{}/submit", view.id), words.test_submit()),
        (true, _) => (format!("/attempts/{}/submit", view.id), words.test_submit_open()),
        (false, 0) => (format!("/attempts/{}/sections", view.id), words.test_section_close()),
        (false, _) => (format!("/attempts/{}/sections", view.id), words.test_section_close_open()),
    };
    let class = if open == 0 { "button button-main" } else { "button" };
    let rows: Vec<_> = items().map(|(item, number)| row(visit, view, number, item)).collect();
    let head = section_name(visit, view, at, section).unwrap_or_else(|| words.attempt_questions());
    view! {
        <Banner mood={if open == 0 { Mood::Right } else { Mood::Warn }}><p>{lead}</p>{ends}</Banner>
        <form class="summary-go" method="post" action=action>
            <input type="hidden" name="section" value=at.to_string() />
            <div class="button-row">{next}<button class=class>{button}</button></div>
        </form>
        <section class="page-part" aria-labelledby="questions">
            <h2 id="questions">{head}</h2>
            <ol class="lines">{rows}</ol>
        </section>
    }
    .into_any()
}

fn result(visit: &Visit, view: &View, before: Option<i32>) -> AnyView {
    let words = visit.words();
    let course = &view.version.course;
    let to_course = view! {
        <div class="page-action page-text">
            {onward(visit, view)}
            <a class="button button-main" href=format!("/learn/{}", course.id)>{words.test_to_course()}</a>
        </div>
    };
    let late = view.deadline.is_some() && view.submitted_at == view.deadline;
    let late = late.then(|| view! { <Banner mood=Mood::Warn><p>{words.test_over_time()}</p></Banner> });
    let Some(score) = view.score else {
        return view! {
            <Banner mood=Mood::Right><p>{words.test_thanks()}</p><p>{words.test_thanks_lead()}</p></Banner>
            {to_course}
        }
        .into_any();
    };
    let at = words.test_score_at(view.number, when(visit, view.submitted_at.unwrap_or_default()));
    let rows: Vec<_> = view
        .items
        .iter()
        .zip(1..)
        .filter(|_| view.explained)
        .map(|(item, number)| row(visit, view, number, item))
        .collect();
    let questions = (!rows.is_empty()).then(|| {
        view! {
            <section class="page-part" aria-labelledby="questions">
                <h2 id="questions">{words.attempt_questions()}</h2>
                <ol class="lines">{rows}</ol>
            </section>
        }
    });
    view! {
        {late}
        <section class="summary-score" aria-label=words.attempt_score()>
            <p class="score">{percent(i64::from(score))}</p>
            {verdict(visit, view, score)}
            {before.map(|before| if view.kind == Kind::Delayed { kept(visit, before, score) } else { gain(visit, before, score) })}
            <p class="note">{at}</p>
        </section>
        {by_module(visit, view)}
        {weak(visit, view)}
        {questions}
        {to_course}
    }
    .into_any()
}

/// A quiz may be sat as often as one likes; an exam that failed again when its page says so; one that passed is on its way
/// to the certificate.
fn onward(visit: &Visit, view: &View) -> Option<AnyView> {
    let words = visit.words();
    let course = &view.version.course.id;
    let test = heads::test(view)?;
    let (href, word) = match (&test, passed(view)) {
        (Test::Quiz(_), _) => (test_path(course, &test), words.test_again()),
        (Test::Exam, false) => (test_path(course, &test), words.test_when_again()),
        (Test::Exam, true) => (format!("/learn/{course}/certificate"), words.certificate_title()),
        _ => return None,
    };
    Some(view! { <a class="button" href=href>{word}</a> }.into_any())
}

/// The modules of a test with what each earned, in basis points.
fn earned(view: &View) -> Vec<(String, i32)> {
    view.sections.iter().map(|section| (section.module.clone(), section.score.unwrap_or_default())).collect()
}

fn passed(view: &View) -> bool {
    sittings::passed(&view.version.course, view.kind, view.score.unwrap_or_default(), &earned(view))
}

/// Passed or not, and what was missing.
fn verdict(visit: &Visit, view: &View, score: i32) -> AnyView {
    let words = visit.words();
    let course = &view.version.course;
    let rules = &course.blueprints;
    let (mark, near) = match (view.kind, &rules.quiz, &rules.exam) {
        (Kind::Quiz, Some(rule), _) => (rule.pass, rule.pass),
        (Kind::Exam, _, Some(rule)) => (rule.pass, rule.near),
        _ => return ().into_any(),
    };
    if passed(view) {
        return view! { <p class="summary-verdict" data-state="right">{words.test_passed()}</p> }.into_any();
    }
    let floor = |module: &str| {
        let section = rules.exam.iter().flat_map(|rule| &rule.sections).find(|section| section.module == module);
        section.map_or(0, |section| section.floor)
    };
    let sections = earned(view);
    let low: Vec<&str> =
        sections.iter().filter(|(module, earned)| *earned < floor(module)).map(|(module, _)| module.as_str()).collect();
    let why = if score >= mark {
        words.test_floor_lead(listed(visit, &low))
    } else {
        words.test_failed_lead(percent(i64::from(mark)))
    };
    let word = if score >= near && view.kind == Kind::Exam { words.test_near() } else { words.test_failed() };
    view! {
        <p class="summary-verdict" data-state="wrong">{word}</p>
        <p>{why}</p>
    }
    .into_any()
}

/// What stayed after some weeks: delayed / post (course design, section 7.1); more than all cannot stay.
fn kept(visit: &Visit, before: i32, after: i32) -> AnyView {
    let words = visit.words();
    let share = |score: i32| percent(i64::from(score));
    let text = if before == 0 || after > before {
        words.test_kept_plain(share(before), share(after))
    } else {
        words.test_kept(share(before), share(after), percent(i64::from(after) * 10_000 / i64::from(before)))
    };
    view! { <p>{text}</p> }.into_any()
}

/// What the course has changed: (after − before) / (100 − before), not told above 90 % before.
/// Hake's normalised gain, American Journal of Physics 66 (1998), 64–74.
fn gain(visit: &Visit, before: i32, after: i32) -> AnyView {
    let words = visit.words();
    let share = |points: i32| percent(i64::from(points));
    let text = if before > 9_000 || after < before {
        words.test_gain_plain(share(before), share(after))
    } else {
        let gain = i64::from(after - before) * 10_000 / i64::from(10_000 - before);
        words.test_gain(share(before), share(after), percent(gain))
    };
    view! { <p>{text}</p> }.into_any()
}

fn by_module(visit: &Visit, view: &View) -> AnyView {
    if view.sections.len() < 2 {
        return ().into_any();
    }
    let course = &view.version.course;
    let bars = view
        .sections
        .iter()
        .map(|section| {
            let module = course.modules.iter().find(|module| module.id == section.module);
            let title = module.map_or("", |module| module.title.get(visit.lang()));
            Bar {
                label: format!("{} {title}", section.module),
                score: u32::try_from(section.score.unwrap_or_default()).unwrap_or_default(),
            }
        })
        .collect();
    view! {
        <section class="page-part" aria-labelledby="modules">
            <h2 id="modules">{visit.words().test_by_module()}</h2>
            <Bars bars />
        </section>
    }
    .into_any()
}

/// The lessons of which little was earned.
fn weak(visit: &Visit, view: &View) -> AnyView {
    let words = visit.words();
    let course = &view.version.course;
    let lessons: Vec<_> = view
        .weak
        .iter()
        .map(|id| {
            let title = course.lesson_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
            view! { <li><a class="lines-what" href=lesson_path(&course.id, id)>{format!("{id} {title}")}</a></li> }
        })
        .collect();
    let list = if lessons.is_empty() {
        view! { <p class="note">{words.test_weak_none()}</p> }.into_any()
    } else {
        view! { <ul class="lines">{lessons}</ul> }.into_any()
    };
    view! {
        <section class="page-part" aria-labelledby="weak">
            <h2 id="weak">{words.test_weak()}</h2>
            {list}
        </section>
    }
    .into_any()
}
