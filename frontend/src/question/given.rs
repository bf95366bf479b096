//! What a form holds, as name and value pairs.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Fields that are no part of what is given.
const OWN: [&str; 5] = ["item", "save_id", "base", "then", "anchor"];

/// What the form holds now.
pub fn given(root: &Element) -> Vec<(String, String)> {
    let pair = |element: Element| {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            let choice = matches!(input.type_().as_str(), "radio" | "checkbox");
            return (!choice || input.checked()).then(|| (input.name(), input.value()));
        }
        if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            return Some((select.name(), select.value()));
        }
        element.dyn_ref::<HtmlTextAreaElement>().map(|area| (area.name(), area.value()))
    };
    dom::all(root, "input, select, textarea")
        .into_iter()
        .filter_map(pair)
        .filter(|(name, _)| !name.is_empty() && !OWN.contains(&name.as_str()))
        .collect()
}
