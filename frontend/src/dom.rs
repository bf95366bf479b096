//! The few things that islands ask of the browser. On the server they do nothing.

use leptos::prelude::*;

/// Marks the element when the island listens; tests and styles wait for it.
pub fn ready<E>(root: NodeRef<E>)
where
    E: leptos::html::ElementType,
    E::Output: wasm_bindgen::JsCast + Clone + AsRef<web_sys::Element> + 'static,
{
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            let element: &web_sys::Element = root.as_ref();
            let _ = element.set_attribute("data-ready", "");
        }
    });
}
