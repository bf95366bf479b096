//! Something the person must know now.

use super::mark::Mark;
use leptos::prelude::*;

/// How urgent it is; the mark goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Good to know.
    Plain,
    /// Done.
    Right,
    /// Needs attention.
    Warn,
    /// Did not work.
    Wrong,
}

/// A banner. Its children are paragraphs.
#[component]
pub fn Banner(
    /// How urgent.
    mood: Mood,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let (state, mark) = match mood {
        Mood::Plain => (None, "meet"),
        Mood::Right => (Some("right"), "tick"),
        Mood::Warn => (Some("warn"), "clock"),
        Mood::Wrong => (Some("wrong"), "alert"),
    };
    view! {
        <div class="banner" data-state=state role="status">
            <Mark of=mark />
            {children()}
        </div>
    }
}
