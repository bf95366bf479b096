//! The boxes of a decision map, which say what the lines below them hold. Without scripts the page says it at each save.

use super::given::given;
use crate::dom;
use leptos::{html, prelude::*};
use web_sys::Element;

/// Wraps a map whose boxes have `data-person`, and the lines with `roles.<person>` and `attitude.<person>`.
#[island]
pub fn MapBoxes(
    /// Map and lines.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let change = dom::follow(root, fill);
    view! { <div node_ref=root on:change=change>{children()}</div> }
}

/// Writes into each box the codes of its person, `E+U+SP`.
fn fill(root: &Element) {
    let fields = given(root);
    for place in dom::all(root, "[data-person]") {
        let person = place.get_attribute("data-person").unwrap_or_default();
        let of = |kind: &str| {
            let name = format!("{kind}.{person}");
            fields
                .iter()
                .filter(move |(field, value)| *field == name && !value.is_empty())
                .map(|(_, value)| value.as_str())
        };
        let codes: Vec<&str> = of("roles").chain(of("attitude")).collect();
        let _ = place.set_attribute("data-attitude", of("attitude").next().unwrap_or_default());
        if let Some(code) = dom::first::<Element>(&place, ".map-code") {
            code.set_text_content(Some(&codes.join("+")));
        }
    }
}
