//! Keys 1 to 9 choose an option.

use crate::dom;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Presses the option of a digit, unless somebody types. Enter in the middle of a Chinese or Japanese word never sends.
pub(super) fn choose(root: &Element, event: &KeyboardEvent) {
    if event.is_composing() {
        if event.key() == "Enter" {
            event.stop_propagation();
        }
        return;
    }
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return;
    }
    let Some(digit) = event.key().parse::<usize>().ok().filter(|digit| (1..=9).contains(digit)) else { return };
    if event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| types(&target)) {
        return;
    }
    let options = dom::all(root, ".options input");
    let Some(input) = options.get(digit - 1) else { return };
    if let Some(input) = input.dyn_ref::<HtmlElement>() {
        event.prevent_default();
        input.click();
        let _ = input.focus();
    }
}

/// Whether keys pressed here are letters of a text or choices of a list.
fn types(element: &Element) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
        None => matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT"),
    }
}
