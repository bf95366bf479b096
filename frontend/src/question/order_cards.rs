//! Cards that are put in order by buttons and by dragging. Without scripts each card has a list of positions, and the
//! buttons send the form.

use crate::dom;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};

/// Wraps the list; its cards are the elements with `data-card`.
#[island]
pub fn OrderCards(
    /// The list.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let held = StoredValue::new_local(None::<Element>);

    let click = move |event: ev::MouseEvent| {
        let Some(button) = closest(&event, "button[name=then]") else { return };
        let Some(root) = root.get_untracked() else { return };
        let (Some(card), Some(value)) = (button.closest("[data-card]").ok().flatten(), button.get_attribute("value"))
        else {
            return;
        };
        event.prevent_default();
        let moved = if value.starts_with("up.") {
            card.previous_element_sibling().is_some_and(|before| before.before_with_node_1(&card).is_ok())
        } else {
            card.next_element_sibling().is_some_and(|after| after.after_with_node_1(&card).is_ok())
        };
        if moved {
            number(&root);
        }
        if let Some(button) = button.dyn_ref::<HtmlElement>() {
            let _ = button.focus();
        }
    };
    let down = move |event: ev::PointerEvent| {
        if event.button() != 0 || closest(&event, "button, select, label").is_some() {
            return;
        }
        if let Some(card) = closest(&event, "[data-card]") {
            event.prevent_default();
            let _ = card.set_attribute("data-held", "");
            let _ = card.set_pointer_capture(event.pointer_id());
            held.set_value(Some(card));
        }
    };
    let drag = move |event: ev::PointerEvent| {
        let Some(card) = held.try_get_value().flatten() else { return };
        let at = f64::from(event.client_y());
        let middle = |card: &Element| {
            let place = card.get_bounding_client_rect();
            place.top() + place.height() / 2.0
        };
        if let Some(before) = card.previous_element_sibling().filter(|before| at < middle(before)) {
            let _ = before.before_with_node_1(&card);
        } else if let Some(after) = card.next_element_sibling().filter(|after| at > middle(after)) {
            let _ = after.after_with_node_1(&card);
        }
    };
    let up = move |_: ev::PointerEvent| {
        let (Some(card), Some(root)) = (held.try_get_value().flatten(), root.get_untracked()) else { return };
        let _ = card.remove_attribute("data-held");
        held.set_value(None);
        number(&root);
    };
    view! {
        <div
            node_ref=root
            class="order-cards"
            on:click=click
            on:pointerdown=down
            on:pointermove=drag
            on:pointerup=up
            on:pointercancel=up
        >
            {children()}
        </div>
    }
}

/// The element around the target of an event.
fn closest(event: &impl AsRef<web_sys::Event>, selector: &str) -> Option<Element> {
    event.as_ref().target()?.dyn_into::<Element>().ok()?.closest(selector).ok().flatten()
}

/// Gives every card the position it stands at, and lets the form know.
fn number(root: &Element) {
    let cards = dom::all(root, "[data-card]");
    let count = cards.len();
    let mut last = None;
    for (at, card) in cards.iter().enumerate() {
        if let Some(select) = dom::first::<HtmlSelectElement>(card, "select") {
            select.set_value(&(at + 1).to_string());
            last = Some(select);
        }
        // Not disabled: the button that was just pressed keeps the focus.
        for (button, end) in [("up", at == 0), ("down", at + 1 == count)] {
            if let Some(button) = dom::first::<Element>(card, &format!("button[value^='{button}.']")) {
                let _ = match end {
                    true => button.set_attribute("aria-disabled", "true"),
                    false => button.remove_attribute("aria-disabled"),
                };
            }
        }
    }
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    if let (Some(select), Ok(event)) = (last, web_sys::Event::new_with_event_init_dict("change", &init)) {
        let _ = select.dispatch_event(&event);
    }
}
