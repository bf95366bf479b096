//! The symbols that pages draw with `<use>`: the rails and the marks, once per document.

use leptos::prelude::*;

/// The sheet of symbols at the top of a page.
#[component]
pub fn Sprite() -> impl IntoView {
    view! { <svg hidden inner_html=SYMBOLS></svg> }
}

const SYMBOLS: &str = include_str!("sprite.svg");
