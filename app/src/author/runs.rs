//! A change as people read it: taken out and put in, by word and mark and not by colour alone.

use i18n::Words;
use leptos::prelude::*;
use records::drafts::{Run, RunKind};

/// Most characters of an unchanged run that are shown whole.
const AROUND: usize = 160;

/// The runs of a change. Long unchanged stretches are cut in the middle when `short`.
pub(super) fn runs(words: &Words, runs: &[Run], lang: Option<&'static str>, short: bool) -> AnyView {
    let run = |run: &Run| match run.kind {
        RunKind::Same => {
            let text = if short { shortened(&run.text) } else { run.text.clone() };
            view! { <span>{text}</span> }.into_any()
        }
        RunKind::Gone => {
            view! { <del><span class="hush">{words.author_gone()}" "</span>{run.text.clone()}</del> }.into_any()
        }
        RunKind::New => {
            view! { <ins><span class="hush">{words.author_new()}" "</span>{run.text.clone()}</ins> }.into_any()
        }
    };
    let runs: Vec<_> = runs.iter().map(run).collect();
    view! { <p class="runs" lang=lang>{runs}</p> }.into_any()
}

fn shortened(text: &str) -> String {
    let count = text.chars().count();
    if count <= AROUND {
        return text.to_owned();
    }
    let head: String = text.chars().take(AROUND / 2).collect();
    let tail: String = text.chars().skip(count - AROUND / 2).collect();
    format!("{head}…{tail}")
}
