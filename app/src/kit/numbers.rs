//! Numbers people look at, drawn small; each leads to the rows behind it.

use leptos::prelude::*;

/// One number.
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// How it is defined, on hover and for screen readers.
    pub meaning: String,
    /// The number.
    pub number: i64,
    /// Of how many.
    pub of: i64,
    /// Where its rows are.
    pub href: String,
    /// Whether these rows are the ones shown.
    pub here: bool,
    /// Whether it is a number that should be nought.
    pub wrong: bool,
}

/// A row of numbers.
pub fn figures(label: String, figures: Vec<Figure>) -> AnyView {
    let one = |figure: Figure| {
        let width = if figure.of > 0 { (figure.number * 1000 / figure.of) as f64 / 10.0 } else { 0.0 };
        view! {
            <a href=figure.href aria-current=figure.here.then_some("true") title=figure.meaning>
                <small>{figure.label}</small>
                <b>{figure.number}</b>
                {bar(width, figure.wrong && figure.number > 0)}
            </a>
        }
    };
    let figures: Vec<_> = figures.into_iter().map(one).collect();
    view! { <nav class="figures" aria-label=label>{figures}</nav> }.into_any()
}

/// A bar filled to so many percent. The number stands beside it.
pub fn bar(percent: f64, wrong: bool) -> AnyView {
    let fill = if wrong { "bar-wrong" } else { "bar-fill" };
    view! {
        <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width="100" height="8"></rect>
            <rect class=fill width=percent.to_string() height="8"></rect>
        </svg>
    }
    .into_any()
}
