//! The notebook of a role-play: what can be found out, and the words in which it was.

use super::mark::Mark;
use content::scenario::Note;
use i18n::Words;
use leptos::prelude::*;

/// One line per thing that can be found out.
#[component]
pub fn Notebook(
    /// What can be found out and what has been.
    notes: Vec<Note>,
    /// What is said of a line that is still open.
    open: String,
    /// The words of the interface.
    words: &'static Words,
) -> impl IntoView {
    let note = move |note: Note| match note.learned {
        Some(learned) => {
            let text = if learned.text.is_empty() { words.play_known_before() } else { learned.text };
            view! {
                <li data-state="done">
                    <Mark of="tick" />
                    <span><b>{note.label}<span class="hush">{words.play_known()}</span></b>{text}</span>
                </li>
            }
            .into_any()
        }
        None => view! {
            <li data-state="open"><Mark of="ring" /><span><b>{note.label}</b>{open.clone()}</span></li>
        }
        .into_any(),
    };
    view! { <ul class="ticks">{notes.into_iter().map(note).collect::<Vec<_>>()}</ul> }
}
