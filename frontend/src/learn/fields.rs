//! The fields of a form as name and value pairs, and back.

use crate::dom::all;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Fields that are no part of what is given.
const OWN: [&str; 5] = ["item", "save_id", "base", "then", "anchor"];

/// What the form holds now.
pub fn read(root: &Element) -> Vec<(String, String)> {
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
    all(root, "input, select, textarea")
        .into_iter()
        .filter_map(pair)
        .filter(|(name, _)| !name.is_empty() && !OWN.contains(&name.as_str()))
        .collect()
}

/// Puts a draft back into the form.
pub fn write(root: &Element, fields: &[(String, String)]) {
    let held = |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    for element in all(root, "input, select, textarea") {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            let name = input.name();
            match input.type_().as_str() {
                "hidden" | "submit" => {}
                "radio" | "checkbox" => {
                    input.set_checked(fields.iter().any(|(key, value)| *key == name && *value == input.value()));
                }
                _ => input.set_value(held(&name)),
            }
        } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
            select.set_value(held(&select.name()));
        } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(held(&area.name()));
        }
    }
}

/// The value of a hidden field.
pub fn hidden(root: &Element, name: &str) -> Option<HtmlInputElement> {
    root.query_selector(&format!("input[type=hidden][name={name}]")).ok().flatten()?.dyn_into().ok()
}
