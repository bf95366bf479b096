//! Putting each into a place: match and sort.

use super::Filled;
use content::item::{Control, Shown};
use i18n::Words;
use leptos::prelude::*;

/// Where the card of a list shows in a drawing: the group of its places, and what stands there for it.
pub(super) struct Onto {
    pub group: String,
    pub card: String,
}

/// A line with words on the left and a list to choose from on the right.
pub(super) fn row(
    words: &Words,
    card: &Control,
    places: &[(String, String)],
    filled: Filled<'_>,
    onto: Option<Onto>,
) -> AnyView {
    let held = filled.get(&card.name);
    let (group, shown) = onto.map(|onto| (onto.group, onto.card)).unzip();
    let options: Vec<_> = places
        .iter()
        .map(|(value, text)| {
            view! { <option value=value.clone() selected=*value == held>{text.clone()}</option> }
        })
        .collect();
    view! {
        <li>
            <label class="answer-place">
                <span inner_html=card.html.clone()></span>
                <select name=card.name.clone() data-onto=group data-card=shown>
                    <option value="" selected=held.is_empty()>{words.item_choose()}</option>
                    {options}
                </select>
            </label>
        </li>
    }
    .into_any()
}

/// `match` and `sort`.
pub(super) fn assign(words: &Words, cards: &[Control], places: &[Shown], filled: Filled<'_>) -> AnyView {
    let places: Vec<_> = places.iter().map(|place| (place.value.clone(), place.text.clone())).collect();
    let rows: Vec<_> = cards.iter().map(|card| row(words, card, &places, filled, None)).collect();
    view! { <ul class="answer-rows">{rows}</ul> }.into_any()
}
