//! A half-filled sheet as a text to keep: one line a field.

use crate::{dom, question::given};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// Whether the form of this turn is a sheet.
pub(super) fn is_in(root: &Element) -> bool {
    dom::first::<Element>(root, ".say-sheet").is_some()
}

/// What stands on the sheet now.
pub(super) fn written(root: &Element) -> String {
    let Some(sheet) = dom::first::<Element>(root, ".say-sheet") else { return String::new() };
    let lines: Vec<String> = given(&sheet).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    lines.join("\n")
}

/// Puts back what was kept: a field that is not named is empty.
pub(super) fn fill(root: &Element, kept: &str) {
    let lines: Vec<(&str, &str)> = kept.lines().filter_map(|line| line.split_once('=')).collect();
    let Some(sheet) = dom::first::<Element>(root, ".say-sheet") else { return };
    for element in dom::all(&sheet, "input, select") {
        if let Some(tick) = element.dyn_ref::<HtmlInputElement>() {
            tick.set_checked(lines.contains(&(tick.name().as_str(), tick.value().as_str())));
        } else if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
            let held = lines.iter().find(|(name, _)| *name == list.name());
            list.set_value(held.map_or("", |(_, value)| value));
        }
    }
}
