//! The page around the fields, fetched anew and put in place: findings, parts, bar, what trainees see, and the notes at
//! each pair. Fields that people type into are left alone.

use crate::dom;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, Element, Response, SupportedType};

/// Parts of the page that are replaced whole, by id.
const WHOLE: [&str; 4] = ["editor-bar", "editor-parts", "editor-find", "editor-seen"];

/// Fetches the page and replaces what may have changed. What cannot be fetched stays as it is.
pub(super) async fn fetch(root: &Element) {
    let Ok(page) = get().await else { return };
    let Some(document) = window().document() else { return };
    for id in WHOLE {
        if let (Some(old), Some(new)) = (document.get_element_by_id(id), page.get_element_by_id(id)) {
            swap(&old, &new);
        }
    }
    for old in dom::all(root, "[data-field]") {
        let Some(name) = old.get_attribute("data-field") else { continue };
        let new = page.query_selector(&format!("[data-field='{name}']")).ok().flatten();
        let Some(new) = new.filter(|new| new.get_attribute("data-path") == old.get_attribute("data-path")) else {
            continue;
        };
        notes(&old, &new);
    }
    for old in dom::all(root, "[data-fresh]") {
        let Some(name) = old.get_attribute("data-fresh") else { continue };
        if let Some(new) = page.query_selector(&format!("[data-fresh='{name}']")).ok().flatten() {
            swap(&old, &new);
        }
    }
}

async fn get() -> Result<Document, JsValue> {
    let address = window().location().href()?;
    let address = address.split('#').next().unwrap_or_default();
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() || response.redirected() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)
}

/// Replaces the inside. What was unfolded stays unfolded.
fn swap(old: &Element, new: &Element) {
    let open: Vec<bool> = dom::all(old, "details").iter().map(|details| details.has_attribute("open")).collect();
    old.set_inner_html(&new.inner_html());
    for (details, open) in dom::all(old, "details").iter().zip(open) {
        if open {
            let _ = details.set_attribute("open", "");
        }
    }
}

/// Since when a field says what it says, whether it waits for its partner, and what was found in it.
fn notes(old: &Element, new: &Element) {
    let inside = dom::first::<Element>;
    if let (Some(old), Some(new)) = (inside(old, "label"), inside(new, "label")) {
        old.set_inner_html(&new.inner_html());
    }
    if let (Some(old), Some(new)) = (inside(old, ".field"), inside(new, ".field")) {
        match new.get_attribute("data-state") {
            Some(state) => old.set_attribute("data-state", &state),
            None => old.remove_attribute("data-state"),
        }
        .ok();
    }
    match (inside(old, ".pair-found"), inside(new, ".pair-found")) {
        (Some(old), Some(new)) => old.set_inner_html(&new.inner_html()),
        (Some(old), None) => old.remove(),
        (None, Some(new)) => {
            if let Some(copy) =
                old.owner_document().and_then(|document| document.import_node_with_deep(&new, true).ok())
            {
                let under = inside(old, ".pair-under");
                let _ = under.as_ref().unwrap_or(old).append_child(&copy);
            }
        }
        (None, None) => {}
    }
}
