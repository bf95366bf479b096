//! The fields of a form that a draft is put back into.

use crate::dom;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// Puts a draft back into the form.
pub(super) fn write(root: &Element, fields: &[(String, String)]) {
    let held = |name: &str| fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    for element in dom::all(root, "input, select, textarea") {
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
pub(super) fn hidden(root: &Element, name: &str) -> Option<HtmlInputElement> {
    dom::first(root, &format!("input[type=hidden][name={name}]"))
}
