//! The few things that islands ask of the browser. On the server they do nothing.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, NodeList};

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

/// The first element that matches.
pub fn first<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

/// Shows what a form holds: once the island is there, since a browser that comes back fills a form without a word, and at
/// each change, by the handler that is given back.
pub fn follow<E>(root: NodeRef<E>, show: impl Fn(&Element) + Clone + 'static) -> impl Fn(Event) + 'static
where
    E: leptos::html::ElementType,
    E::Output: JsCast + Clone + AsRef<Element> + 'static,
{
    let first = show.clone();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            first(root.as_ref());
        }
    });
    move |_| {
        if let Some(root) = root.get_untracked() {
            show(root.as_ref());
        }
    }
}
