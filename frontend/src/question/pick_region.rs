//! Choosing a place by pressing it in the drawing. The list beside the drawing stays the way for keys and screen readers.

use crate::dom;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Wraps a drawing whose regions have ids that end in the values of the list.
#[island]
pub fn PickRegion(
    /// Drawing and list.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let press = move |event: ev::MouseEvent| {
        let Some(root) = root.get_untracked() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(region) = target.and_then(|target| target.closest(".region").ok().flatten()) else { return };
        let Some(input) = choices(&root).into_iter().find(|input| names(&region, &input.value())) else { return };
        // The press of the ring comes by here again, so it waits until this one is over.
        queue_microtask(move || input.click());
    };
    let changed = dom::follow(root, show);
    view! { <div node_ref=root class="pick-region" on:click=press on:change=changed>{children()}</div> }
}

fn choices(root: &Element) -> Vec<HtmlInputElement> {
    dom::all(root, "input[type=radio]").into_iter().filter_map(|input| input.dyn_into().ok()).collect()
}

fn names(region: &Element, value: &str) -> bool {
    region.id().strip_suffix(value).is_some_and(|before| before.ends_with('-'))
}

/// Marks the region that is chosen.
fn show(root: &Element) {
    let chosen = choices(root).into_iter().find(HtmlInputElement::checked).map(|input| input.value());
    for region in dom::all(root, ".region") {
        let here = chosen.as_deref().is_some_and(|value| names(&region, value));
        let _ = if here { region.set_attribute("data-chosen", "") } else { region.remove_attribute("data-chosen") };
    }
}
