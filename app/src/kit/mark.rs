//! A mark: a 1em drawing that always stands beside a word.

use leptos::prelude::*;

/// Draws a symbol of the sprite, hidden from screen readers because the word beside it says the same.
#[component]
pub fn Mark(
    /// Id of the symbol: `tick`, `cross`, `alert`, `clock`, `ring`, `half`, `flag`, `dash`, `ahead`, `behind`, `meet`.
    of: &'static str,
) -> impl IntoView {
    view! { <svg class="mark" aria-hidden="true"><use href=format!("#{of}")></use></svg> }
}
