//! Bars: one per dimension of a score, each with its figure, and the same as a table.

use super::score::percent;
use leptos::prelude::*;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it measures.
    pub label: String,
    /// How much is reached, in basis points.
    pub score: u32,
}

/// A list of bars. The figure beside each says what the drawing shows.
#[component]
pub fn Bars(
    /// The bars.
    bars: Vec<Bar>,
) -> impl IntoView {
    let bar = |bar: Bar| {
        let width = format!("{}.{:02}", bar.score / 100, bar.score % 100);
        view! {
            <li>
                <span>{bar.label}</span>
                <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect width="100" height="8"></rect>
                    <rect class="bar-fill" width=width height="8"></rect>
                </svg>
                <data value=bar.score.to_string()>{percent(bar.score)}</data>
            </li>
        }
    };
    view! { <ul class="bars">{bars.into_iter().map(bar).collect::<Vec<_>>()}</ul> }
}
