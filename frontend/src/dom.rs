//! The few things that islands ask of the browser. On the server they do nothing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// Marks the element when the island listens; tests and styles wait for it.
pub fn ready<E>(root: NodeRef<E>)
where
    E: leptos::html::ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            let element: &Element = root.as_ref();
            let _ = element.set_attribute("data-ready", "");
        }
    });
}

/// All elements that match.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let list: Option<NodeList> = root.query_selector_all(selector).ok();
    let Some(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)).filter_map(|node| node.dyn_into().ok()).collect()
}
