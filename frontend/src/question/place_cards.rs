//! Places in a drawing filled while they are chosen in lists: the days of a calendar, the columns of the board. Without
//! scripts the page fills them at each save.

use crate::{dom, told::told};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

told! {
    /// What is placed, and how that is told.
    pub struct Placed {
        /// Cards with a place as it was saved.
        pub cards: u32,
        /// The line, with `{placed}` in the place of the number.
        pub line: String,
        /// The mark before the line, for example `#clock`.
        pub mark: String,
        /// The class of a card in its place.
        pub class: String,
    }
}

/// Wraps lists with `data-onto` and `data-card`, and places with `data-place`: `onto.value` is where the card of a list
/// goes. Says below them how many cards have a place.
#[island]
pub fn PlaceCards(
    /// How it was saved.
    placed: Placed,
    /// Lists and places.
    children: Children,
) -> impl IntoView {
    let Placed { cards, line, mark, class } = placed;
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let (count, set_count) = signal(cards);
    let change = dom::follow(root, move |root: &Element| set_count.set(fill(root, &class)));
    view! {
        <div node_ref=root on:change=change>
            <div class="placing">{children()}</div>
            <p class="answer-used" role="status">
                <svg class="mark" aria-hidden="true">
                    <use href=mark></use>
                </svg>
                <span>{move || line.replace("{placed}", &count.get().to_string())}</span>
            </p>
        </div>
    }
}

/// Puts the card of each list on its place, and counts those that have one.
fn fill(root: &Element, class: &str) -> u32 {
    for place in dom::all(root, "[data-place]") {
        place.set_text_content(None);
    }
    let mut placed = 0;
    for element in dom::all(root, "select[data-onto]") {
        let Some(at) = element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value) else { continue };
        if at.is_empty() {
            continue;
        }
        placed += 1;
        let named = |name: &str| element.get_attribute(name).unwrap_or_default();
        let place = dom::first::<Element>(root, &format!("[data-place=\"{}.{at}\"]", named("data-onto")));
        let card = root.owner_document().and_then(|document| document.create_element("span").ok());
        if let (Some(place), Some(card)) = (place, card) {
            card.set_class_name(class);
            card.set_text_content(Some(&named("data-card")));
            let _ = place.append_child(&card);
        }
    }
    placed
}
