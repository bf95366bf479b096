//! One question after its answer: the reasons, and the way on.

use crate::{
    Visit,
    kit::{
        banner::{Banner, Mood},
        question::{Filled, ground},
        review,
        sure::sure,
    },
    learn::lesson_path,
};
use content::{
    figure::FigureView,
    item::{Answer, Completeness, FULL, Review, Task},
};
use leptos::prelude::*;
use records::attempts::{Confidence, ItemState, Kind, View};

/// The reasons, and where to go from here.
pub(super) fn released(
    visit: &Visit,
    view: &View,
    number: usize,
    item: &ItemState,
    shown: &Review,
    figure: Option<&FigureView>,
    message: Option<String>,
) -> AnyView {
    let words = visit.words();
    let banner = message.map(|text| view! { <Banner mood=Mood::Warn><p>{text}</p></Banner> });
    let asked = item.confidence.map(|confidence| sure(words, Some(confidence), false));
    let note = match (item.confidence, shown.score) {
        (Some(Confidence::Sure), ..FULL) => Some(words.item_sure_wrong()),
        (Some(Confidence::Guess), FULL) => Some(words.item_guess_right()),
        _ => None,
    };
    let note = note.map(|note| view! { <p class="note">{note}</p> });
    let over = over_budget(visit, view, item).map(|text| view! { <Banner mood=Mood::Warn><p>{text}</p></Banner> });
    let ground = view
        .question(&item.id, visit.lang())
        .and_then(|question| ground(words, &question, Filled(&view.fields(&item.id)), "q", shown));
    view! {
        {banner}
        {over}
        <section class="item" aria-labelledby="q">
            {review::review(words, shown, "q", 1, figure, ground)}
            {asked}
            {note}
            {explain(visit, view, item, shown)}
        </section>
        {onward(visit, view, number)}
    }
    .into_any()
}

/// Why a plan that takes too many days earned nothing.
fn over_budget(visit: &Visit, view: &View, item: &ItemState) -> Option<String> {
    let known = view.version.course.item(&item.id)?;
    match (&known.task, item.kept.as_ref()?.answer()?) {
        (Task::Planner(planner), Answer::Plan { places, meet }) => {
            let used = planner.days(places, *meet);
            (used > planner.budget_days).then(|| visit.words().item_over_budget(used, planner.budget_days))
        }
        _ => None,
    }
}

fn explain(visit: &Visit, view: &View, item: &ItemState, shown: &Review) -> AnyView {
    let words = visit.words();
    let lesson = view.version.course.lesson_of(&item.id).unwrap_or(&view.subject);
    let href = format!("{}#explain", lesson_path(&view.course, lesson));
    let text = (!shown.explain.is_empty()).then(|| {
        view! { <h2>{words.item_explain()}</h2><div inner_html=shown.explain.clone()></div> }
    });
    // Without an explanation there is nothing to set apart.
    let class = if text.is_some() { "item-explain" } else { "item-source" };
    view! {
        <div class=class>
            {text}
            <p class="note"><a href=href>{words.item_from(lesson)}</a></p>
        </div>
    }
    .into_any()
}

/// The next question that is open; a flagged one beside it.
fn onward(visit: &Visit, view: &View, number: usize) -> AnyView {
    let words = visit.words();
    let numbered = || view.items.iter().zip(1..).filter(|(item, _)| !item.released);
    let open = numbered()
        .filter(|(item, _)| item.completeness != Completeness::Complete)
        .map(|(_, at): (_, usize)| at)
        .min_by_key(|at| (*at < number, *at));
    let next = open.or_else(|| numbered().map(|(_, at)| at).find(|at| *at != number));
    let flagged = numbered().find(|(item, at)| item.flagged && Some(*at) != next).map(|(_, at)| at);
    let to = |at: usize| format!("/attempts/{}?item={at}", view.id);
    let flagged = flagged.map(|at| {
        view! { <a class="button button-quiet" href=to(at)>{words.attempt_to_flagged(at as i64)}</a> }
    });
    let main = match next {
        Some(at) => {
            let word = match view.kind {
                Kind::Exercise => words.attempt_to_step(at as i64),
                _ => words.attempt_to(at as i64),
            };
            view! { <a class="button button-main" href=to(at)>{word}</a> }
        }
        None => view! {
            <a class="button button-main" href=format!("/attempts/{}", view.id)>{words.attempt_to_summary()}</a>
        },
    };
    view! {
        <nav class="page-action page-action-stay" aria-label=words.attempt_step()>
            {flagged}
            {main}
        </nav>
    }
    .into_any()
}
