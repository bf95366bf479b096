//! The list of questions beside a question, with how each stands.

use super::test_summary::open_section;
use crate::{
    Visit,
    kit::{
        figures::{percent, shortened, without_tags},
        mark::Mark,
        question::kind,
        review::standing,
    },
};
use content::item::Completeness;
use leptos::prelude::*;
use records::attempts::{ItemState, Kind, View};

/// How wide a step's question may be in the list: so many Latin letters, or half as many Chinese characters.
const ROOM: usize = 40;

/// State, mark and word of one question whose answer has come so far.
pub(super) fn stands(
    visit: &Visit,
    item: &ItemState,
    completeness: Completeness,
) -> (&'static str, &'static str, String) {
    let words = visit.words();
    match (item.released, item.flagged, completeness) {
        (true, ..) => {
            let score = item.score.unwrap_or_default();
            let (state, mark) = standing(score);
            let word = match state {
                "right" => words.attempt_state_right(),
                "wrong" if completeness == Completeness::Empty => words.attempt_state_open(),
                "wrong" => words.attempt_state_wrong(),
                _ => words.attempt_state_part(percent(i64::from(score))),
            };
            (state, mark, word)
        }
        (_, true, _) => ("flag", "flag", words.attempt_state_flag()),
        (.., Completeness::Complete) => ("answered", "meet", words.attempt_state_answered()),
        (.., Completeness::Partial) => ("open", "half", words.attempt_state_partial()),
        (.., Completeness::Empty) => ("open", "ring", words.attempt_state_open()),
    }
}

/// The list; `here` is the question that is shown, from 1. How that one stands changes while its form is saved: its words
/// are all here, and the island of the form shows those that hold.
pub(super) fn list(visit: &Visit, view: &View, here: usize) -> AnyView {
    let words = visit.words();
    // In a test the list holds the section that is open.
    let shown = open_section(view).map_or(0..view.items.len(), |(_, section)| section.items.clone());
    let items = || view.items.iter().zip(1..).filter(|(_, number)| shown.contains(&(number - 1)));
    let others = items().filter(|(item, number)| *number != here && item.completeness != Completeness::Empty);
    let (others, of) = (others.count() as i64, shown.len() as i64);
    let head = |standing: Completeness| {
        let answered = others + i64::from(standing != Completeness::Empty);
        match view.kind {
            Kind::Exercise => words.attempt_list_steps(of, answered),
            _ => words.attempt_list(of, answered),
        }
    };
    let standing = view.items.get(here.saturating_sub(1)).map_or(Completeness::Empty, |item| item.completeness);
    let heads = by_standing(standing, |standing| head(standing).into_any());
    let lines: Vec<_> = items().map(|(item, number)| line(visit, view, item, number, number == here)).collect();
    let note = view.open.then(|| view! { <p class="note">{words.attempt_note()}</p> });
    view! {
        <nav class="item-list page-stay" aria-labelledby="list">
            <h2 id="list">{heads}</h2>
            <ol class="item-numbers">{lines}</ol>
            <p class="item-summary"><a href=format!("/attempts/{}", view.id)>{words.attempt_to_summary()}</a></p>
            {note}
        </nav>
    }
    .into_any()
}

/// One question: its number, its mark, and in words what it is and how it stands.
fn line(visit: &Visit, view: &View, item: &ItemState, number: usize, here: bool) -> AnyView {
    let words = visit.words();
    // The steps of an exercise go by how they begin: they are often of one kind, and ask the same of another case.
    let step = (view.kind == Kind::Exercise).then(|| view.question(&item.id, visit.lang())).flatten();
    let step = step.map(|step| shortened(&without_tags(&step.stem), ROOM));
    let state = |completeness| {
        let (state, mark, word) = stands(visit, item, completeness);
        let word = match (&step, item.kind) {
            (Some(step), _) => words.attempt_step_word(step, word),
            (None, Some(of)) => words.attempt_word(kind(words, of), word),
            (None, None) => word,
        };
        view! {
            <span class="item-state" data-state=state>
                <Mark of=mark />
                <span class="item-word">{word}</span>
            </span>
        }
        .into_any()
    };
    let state = if here { by_standing(item.completeness, state) } else { state(item.completeness) };
    view! {
        <li>
            <a href=format!("/attempts/{}?item={number}", view.id) aria-current=here.then_some("true")>
                <span>{number}</span>
                {state}
            </a>
        </li>
    }
    .into_any()
}

/// What is said of each standing, all but the present one hidden.
fn by_standing(now: Completeness, say: impl Fn(Completeness) -> AnyView) -> AnyView {
    let each = |standing: Completeness| {
        view! { <span class="item-when" data-when=standing.word() hidden=standing != now>{say(standing)}</span> }
    };
    Completeness::ALL.map(each).into_any()
}
