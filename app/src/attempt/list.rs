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

/// State, mark and word of one question.
pub(super) fn stands(visit: &Visit, item: &ItemState) -> (&'static str, &'static str, String) {
    let words = visit.words();
    match (item.released, item.flagged, item.completeness) {
        (true, ..) => {
            let score = item.score.unwrap_or_default();
            let (state, mark) = standing(score);
            let word = match state {
                "right" => words.attempt_state_right(),
                "wrong" if item.completeness == Completeness::Empty => words.attempt_state_open(),
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

/// The list; `here` is the question that is shown, from 1.
pub(super) fn list(visit: &Visit, view: &View, here: usize) -> AnyView {
    let words = visit.words();
    // In a test the list holds the section that is open.
    let shown = open_section(view).map_or(0..view.items.len(), |(_, section)| section.items.clone());
    let items = || view.items.iter().enumerate().filter(|(at, _)| shown.contains(at));
    let answered = items().filter(|(_, item)| item.completeness != Completeness::Empty).count() as i64;
    let of = shown.len() as i64;
    let head = match view.kind {
        Kind::Exercise => words.attempt_list_steps(of, answered),
        _ => words.attempt_list(of, answered),
    };
    let line = |(at, item): (usize, &ItemState)| {
        let number = at + 1;
        let (state, mark, word) = stands(visit, item);
        // The steps of an exercise go by how they begin: they are often of one kind, and ask the same of another case.
        let step = (view.kind == Kind::Exercise).then(|| view.question(&item.id, visit.lang())).flatten();
        let word = match (step, item.kind) {
            (Some(step), _) => words.attempt_step_word(shortened(&without_tags(&step.stem), ROOM), word),
            (None, Some(of)) => words.attempt_word(kind(words, of), word),
            (None, None) => word,
        };
        view! {
            <li data-state=state>
                <a href=format!("/attempts/{}?item={number}", view.id) aria-current=(number == here).then_some("true")>
                    <span>{number}</span>
                    <Mark of=mark />
                    <span class="item-word">{word}</span>
                </a>
            </li>
        }
    };
    let lines: Vec<_> = items().map(line).collect();
    let note = view.open.then(|| view! { <p class="note">{words.attempt_note()}</p> });
    view! {
        <nav class="item-list page-stay" aria-labelledby="list">
            <h2 id="list">{head}</h2>
            <ol class="item-numbers">{lines}</ol>
            <p class="item-summary"><a href=format!("/attempts/{}", view.id)>{words.attempt_to_summary()}</a></p>
            {note}
        </nav>
    }
    .into_any()
}
