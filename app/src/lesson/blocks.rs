//! The blocks of a lesson as HTML. Their inline HTML was made safe when the course was loaded.

use crate::{Visit, kit::figure::Figure, learn::glossary_path};
use content::lesson::{Block, Step, TermUse};
use leptos::prelude::*;

/// A block that asks nothing; the others are drawn by their part.
pub(crate) fn block(visit: &Visit, block: &Block) -> AnyView {
    match block {
        Block::Heading { html, anchor } => view! { <h2 id=anchor.clone() inner_html=html.clone()></h2> }.into_any(),
        Block::Paragraph { html, addition, .. } => {
            let (class, mark) = added(visit, *addition);
            view! { <p class=class data-mark=mark inner_html=html.clone()></p> }.into_any()
        }
        Block::List { ordered, items, addition } => {
            let (class, mark) = added(visit, *addition);
            let items: Vec<_> = items.iter().map(|item| view! { <li inner_html=item.clone()></li> }).collect();
            // A list without a class keeps its numbers and bullets.
            match (ordered, class) {
                (true, Some(class)) => view! { <ol class=class data-mark=mark>{items}</ol> }.into_any(),
                (true, None) => view! { <ol>{items}</ol> }.into_any(),
                (false, Some(class)) => view! { <ul class=class data-mark=mark>{items}</ul> }.into_any(),
                (false, None) => view! { <ul>{items}</ul> }.into_any(),
            }
        }
        Block::Steps { steps } => {
            let step = |step: &Step| {
                let html = format!("<b>{}</b>{}", content::markup::escape(&step.title), step.html);
                view! { <li><p inner_html=html></p></li> }
            };
            let steps: Vec<_> = steps.iter().map(step).collect();
            view! { <ol class="steps">{steps}</ol> }.into_any()
        }
        Block::Figure { figure } => {
            let words = visit.words();
            let (dial_label, list) = (words.lesson_figure_dial(), words.lesson_figure_list());
            let hint = words.lesson_figure_hint();
            view! { <Figure figure=figure.clone() tag=visit.tag() dial_label list hint /> }.into_any()
        }
        Block::Check { .. } | Block::Exercise { .. } | Block::WarmUp { .. } => ().into_any(),
    }
}

/// How an addition of our own is marked: class and words.
fn added(visit: &Visit, addition: bool) -> (Option<&'static str>, Option<String>) {
    (addition.then_some("prose-added"), addition.then(|| visit.words().lesson_addition()))
}

/// The meanings that open beside their words: each term in both languages, and the way to its place in the glossary.
pub(crate) fn terms(visit: &Visit, course: &str, terms: &[TermUse]) -> Vec<AnyView> {
    let lang = visit.lang();
    let term = |term: &TermUse| {
        let other = lang.other();
        let note = term.note.as_ref().map(|note| note.get(lang).to_owned());
        view! {
            <dl class="dialog dialog-term" id=term.popover.clone() popover>
                <dt>{term.term.get(lang).to_owned()}</dt>
                <dd lang=other.tag()>{term.term.get(other).to_owned()}</dd>
                {note.map(|note| view! { <dd>{note}</dd> })}
                <dd><a href=glossary_path(course, &term.id)>{visit.words().glossary_all()}</a></dd>
            </dl>
        }
        .into_any()
    };
    terms.iter().map(term).collect()
}
