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

/// How much of a place a list shows beside its card, in half ems.
const SHOWN: usize = 22;

/// `match` and `sort`. Places that a list would cut off are told once above the cards, each with a number (letters are
/// points and roles in this course), and the lists begin with the numbers.
pub(super) fn assign(words: &Words, cards: &[Control], places: &[Shown], filled: Filled<'_>) -> AnyView {
    let numbered = places.iter().any(|place| width(&place.text) > SHOWN);
    let told = numbered.then(|| {
        let line = |(place, number): (&Shown, usize)| {
            view! { <li><b>{number}</b><span inner_html=place.html.clone()></span></li> }
        };
        let lines: Vec<_> = places.iter().zip(1..).map(line).collect();
        view! { <ul class="answer-places">{lines}</ul> }
    });
    let named = |(place, number): (&Shown, usize)| {
        let text = if numbered { format!("{number}. {}", place.text) } else { place.text.clone() };
        (place.value.clone(), text)
    };
    let places: Vec<_> = places.iter().zip(1..).map(named).collect();
    let rows: Vec<_> = cards.iter().map(|card| row(words, card, &places, filled, None)).collect();
    view! {
        {told}
        <ul class="answer-rows">{rows}</ul>
    }
    .into_any()
}

/// How wide words are, in half ems.
fn width(text: &str) -> usize {
    text.chars().map(|char| if char.is_ascii() { 1 } else { 2 }).sum()
}
