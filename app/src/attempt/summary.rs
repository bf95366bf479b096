//! The summary: before handing in what is open, afterwards the score, question by question, and what to read again.

use super::{heads, list::stands, test_summary};
use crate::{
    Page, Place, Visit,
    kit::{
        banner::{Banner, Mood},
        figures::{listed, percent, shortened, when},
        mark::Mark,
        question::{asks, kind},
        sure,
    },
    learn::lesson_path,
};
use axum::response::Response;
use content::{
    exercise::{Bands, Exercise},
    item::{Answer, Completeness, FULL},
    markup,
};
use leptos::prelude::*;
use records::attempts::{ItemState, Kept, Kind, View};

pub(super) fn summary_page(visit: &Visit, view: &View, before: Option<i32>) -> Response {
    let words = visit.words();
    let title = heads::summary(visit, view);
    let (href, back) = heads::inside(visit, view);
    Page::new(visit, title.clone()).at(Place::Learn).inside(href, back).answer(|| {
        let body = if view.kind.is_test() {
            test_summary::body(visit, view, before)
        } else {
            let exercise = heads::exercise(view);
            let rows: Vec<_> =
                view.items.iter().zip(1..).map(|(item, number)| row(visit, view, number, item)).collect();
            let head =
                if view.kind == Kind::Exercise { words.attempt_questions_steps() } else { words.attempt_questions() };
            let top = match view.score {
                Some(score) => result(visit, view, score, exercise),
                None => hand_in(visit, view),
            };
            view! {
                {top}
                <section class="page-part" aria-labelledby="questions">
                    <h2 id="questions">{head}</h2>
                    <ol class="lines">{rows}</ol>
                </section>
                {read_again(visit, view)}
                {onward(visit, view)}
            }
            .into_any()
        };
        view! {
            <div class="page-talk">
                <div class="page-head"><h1 tabindex="-1">{title}</h1></div>
                {body}
            </div>
        }
    })
}

/// One question of the list.
pub(super) fn row(visit: &Visit, view: &View, number: usize, item: &ItemState) -> AnyView {
    let words = visit.words();
    let (state, mark, word) = stands(visit, item, item.completeness);
    let name = item.kind.map_or(String::new(), |of| kind(words, of));
    let stem = view.question(&item.id, visit.lang()).map_or(String::new(), |question| short(&question.stem));
    let why = match item.confidence {
        Some(confidence) => words.attempt_word(name, sure::word(words, confidence)),
        None => name,
    };
    let points = heads::exercise(view).and_then(|exercise| exercise.points.get(number - 1));
    let points = points.map(|points| match item.score {
        Some(score) if *points > 0 => earned(visit, score, *points),
        _ => words.attempt_points(i64::from(*points)),
    });
    let why = match points {
        Some(points) => format!("{why}{}{points}", visit.comma()),
        None => why,
    };
    view! {
        <li class="summary-line" data-state=state>
            <a class="lines-what" href=format!("/attempts/{}?item={number}", view.id)>{format!("{number}. {stem}")}</a>
            <span class="lines-when"><Mark of=mark />" "{word}</span>
            <span class="lines-why">{why}</span>
        </li>
    }
    .into_any()
}

/// So many of so many points, to a tenth.
fn earned(visit: &Visit, score: i32, points: u32) -> String {
    let tenths = (i64::from(score) * i64::from(points) * 10 + i64::from(FULL) / 2) / i64::from(FULL);
    let figure = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}.{tenth}", tenths / 10),
    };
    visit.words().attempt_points_earned(i64::from(points), figure)
}

/// The beginning of what a stem asks.
fn short(stem: &str) -> String {
    shortened(&asks(stem), 120)
}

/// Before handing in.
fn hand_in(visit: &Visit, view: &View) -> AnyView {
    let words = visit.words();
    let open = view.items.iter().filter(|item| item.completeness != Completeness::Complete).count();
    let (mood, lead, button) = if open == 0 {
        let button = if view.kind == Kind::Exercise { words.attempt_submit_step() } else { words.attempt_submit() };
        (Mood::Right, words.attempt_ready_lead(), button)
    } else {
        (Mood::Warn, words.attempt_open_lead(open as i64), words.attempt_submit_anyway())
    };
    let next = view.items.iter().position(|item| item.completeness != Completeness::Complete).map(|at| {
        let href = format!("/attempts/{}?item={}", view.id, at + 1);
        let word = match view.kind {
            Kind::Exercise => words.attempt_to_step(at as i64 + 1),
            _ => words.attempt_to(at as i64 + 1),
        };
        view! { <a class="button button-main" href=href>{word}</a> }
    });
    let class = if open == 0 { "button button-main" } else { "button" };
    view! {
        <Banner mood><p>{lead}</p></Banner>
        <form class="summary-go" method="post" action=format!("/attempts/{}/submit", view.id)>
            <div class="button-row">{next}<button class=class>{button}</button></div>
        </form>
    }
    .into_any()
}

/// The score.
fn result(visit: &Visit, view: &View, score: i32, exercise: Option<&Exercise>) -> AnyView {
    let words = visit.words();
    let points = exercise.and_then(Exercise::total).map(|points| {
        view! { <p class="note">{earned(visit, score, points)}</p> }
    });
    let said = exercise.map(|exercise| {
        let html = markup::blocks(band(view, &exercise.result, score).get(visit.lang()), visit.lang());
        view! { <div class="prose summary-band" inner_html=html></div> }
    });
    let at = words.attempt_score_at(view.number, when(visit, view.submitted_at.unwrap_or_default()));
    view! {
        <section class="summary-score" aria-label=words.attempt_score()>
            <p class="score">{percent(i64::from(score))}</p>
            {points}
            <p class="note">{at}</p>
            {said}
        </section>
    }
    .into_any()
}

/// What is said at the end of an exercise; missing bands fall back to the next better one.
fn band<'b>(view: &View, bands: &'b Bands, score: i32) -> &'b content::Text {
    let planned = view.items.iter().find_map(|item| item.kept.as_ref().and_then(Kept::answer));
    if let (Some(Answer::Plan { meet: false, .. }), Some(text)) = (planned, &bands.no_decider) {
        return text;
    }
    let part = bands.part.as_ref().unwrap_or(&bands.full);
    match score {
        9_000.. => &bands.full,
        5_000.. => part,
        _ => bands.low.as_ref().unwrap_or(part),
    }
}

/// What to read again: the objectives of the questions that were not all right, each with its way into the lesson.
fn read_again(visit: &Visit, view: &View) -> AnyView {
    let words = visit.words();
    let course = &view.version.course;
    let title = course.lesson_entry(&view.subject).map_or("", |entry| entry.title.get(visit.lang()));
    let lesson = words.attempt_read_link(&view.subject, title);
    let mut aims: Vec<(String, Vec<String>)> = Vec::new();
    let missed = view.items.iter().zip(1_usize..).filter(|(item, _)| item.score.unwrap_or_default() < FULL);
    for (item, at) in missed.filter(|_| !view.open) {
        let aim = course.item(&item.id).and_then(|item| course.objective(item.objective.as_deref()?));
        let aim = aim.map_or_else(|| lesson.clone(), |aim| aim.text.get(visit.lang()).to_owned());
        match aims.iter_mut().find(|(known, _)| *known == aim) {
            Some((_, numbers)) => numbers.push(at.to_string()),
            None => aims.push((aim, vec![at.to_string()])),
        }
    }
    if aims.is_empty() {
        return ().into_any();
    }
    let href = format!("{}#explain", lesson_path(&view.course, &view.subject));
    let aims: Vec<_> = aims
        .into_iter()
        .map(|(aim, numbers)| {
            view! {
                <li>
                    <a class="lines-what" href=href.clone()>{aim}</a>
                    <span class="lines-why">{words.attempt_read_why(numbers.len() as i64, listed(visit, &numbers))}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section class="page-part" aria-labelledby="again">
            <h2 id="again">{words.attempt_read_again()}</h2>
            <p class="note">{lesson}</p>
            <ul class="lines">{aims}</ul>
        </section>
    }
    .into_any()
}

/// Again, back, or on.
fn onward(visit: &Visit, view: &View) -> AnyView {
    let words = visit.words();
    let course = &view.version.course;
    let lesson = lesson_path(&view.course, &view.subject);
    if view.open {
        return ().into_any();
    }
    let (action, again) = match view.kind {
        Kind::Exercise => (format!("{lesson}/exercise"), words.attempt_again_exercise()),
        _ => (format!("{lesson}/practice"), words.attempt_again()),
    };
    let written: Vec<_> = course.lessons().map(|lesson| lesson.id.as_str()).collect();
    let after = written.iter().position(|id| *id == view.subject).and_then(|at| written.get(at + 1));
    let main = match (view.kind, after) {
        (Kind::Practice, Some(id)) => {
            let title = course.lesson_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
            view! { <a class="button button-main" href=lesson_path(&course.id, id)>{words.attempt_next(title)}</a> }
                .into_any()
        }
        (Kind::Practice, None) => {
            view! { <a class="button button-main" href=format!("/learn/{}", course.id)>{words.attempt_to_map()}</a> }
                .into_any()
        }
        _ => {
            view! { <a class="button button-main" href=format!("{lesson}#takeaways")>{words.attempt_back_lesson()}</a> }
                .into_any()
        }
    };
    view! {
        <div class="page-action page-text">
            <form method="post" action=action><button class="button">{again}</button></form>
            {main}
        </div>
    }
    .into_any()
}
