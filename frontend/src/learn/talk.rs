//! Keys for a turn of a role-play, and the keeping of what was typed. The form inside works without it.

mod place;
mod sheet;

use crate::{dom, told::told};
use leptos::{ev, html, prelude::*};
use place::Place;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

told! {
    /// A turn of a role-play.
    pub struct TalkTurn {
        /// The play, for the name under which words are kept.
        pub play: String,
        /// Its number.
        pub turn: u32,
        /// Words of this turn that were said and not understood: they are not put back.
        pub missed: String,
    }
}

/// Wraps the form of a turn: digits choose, Enter says, nothing is sent twice, and own words and half-filled sheets survive
/// a reload, a lost connection and an ended session in the storage of this tab.
#[island]
pub fn Talk(
    /// The turn.
    turn: TalkTurn,
    /// The form.
    children: Children,
) -> impl IntoView {
    let TalkTurn { play, turn, missed } = turn;
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let sent = StoredValue::new(false);
    let place = Place { play, turn };
    let mine = place.clone();
    Effect::new(move |_| {
        let Some(root) = root.get() else { return };
        mine.tidy();
        if let Some(area) = dom::first::<HtmlTextAreaElement>(&root, "textarea") {
            // What the server gave back stands; only an empty field is filled.
            if area.value().is_empty()
                && let Some(kept) = mine.kept().filter(|kept| kept.trim() != missed)
            {
                area.set_value(&kept);
            }
            count(&root, &area);
        } else if sheet::is_in(&root)
            && let Some(kept) = mine.kept()
        {
            sheet::fill(&root, &kept);
        }
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if let Some(root) = root.get_untracked() {
            key(&root, &event);
        }
    });
    // A page that comes back from the browser's memory may send again.
    let back = window_event_listener(ev::pageshow, move |_| sent.set_value(false));
    on_cleanup(move || {
        keys.remove();
        back.remove();
    });
    let typed = move |event: ev::Event| {
        let Some(root) = root.get_untracked() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
        if let Some(area) = target {
            place.keep(&area.value());
            count(&root, &area);
        } else if sheet::is_in(&root) {
            place.keep(&sheet::written(&root));
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        if sent.get_value() {
            event.prevent_default();
        }
        sent.set_value(true);
    };
    view! { <div class="talk-form" node_ref=root on:input=typed on:submit=submit>{children()}</div> }
}

/// Shows how much room is left.
fn count(root: &Element, area: &HtmlTextAreaElement) {
    if let Some(place) = dom::first::<HtmlElement>(root, "[data-count]") {
        let typed = area.value().encode_utf16().count();
        place.set_inner_text(&format!("{typed} / {}", area.max_length()));
    }
}

/// Digits choose and Enter says. Keys of an input method, with a modifier, or meant for another control are let alone.
fn key(root: &Element, event: &KeyboardEvent) {
    // While pinyin is composed, Enter belongs to the input method; Safari says so by the code 229 alone.
    let composing = event.is_composing() || event.key_code() == 229;
    if composing || event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let tag = target.as_ref().map(Element::tag_name).unwrap_or_default();
    let radio = target.as_ref().is_some_and(|target| target.get_attribute("type").as_deref() == Some("radio"));
    match (event.key().as_str(), tag.as_str()) {
        ("Enter", "TEXTAREA") if !event.shift_key() => enter(root, event),
        ("Enter", "INPUT") if radio => enter(root, event),
        // A tick is no reason to hand a sheet in.
        ("Enter", "INPUT") => event.prevent_default(),
        // On a link, a button or a fold Enter is theirs.
        ("Enter", "A" | "BUTTON" | "SUMMARY" | "SELECT" | "TEXTAREA") => {}
        ("Enter", _) => enter(root, event),
        (_, "TEXTAREA" | "SELECT") => {}
        (_, "INPUT") if !radio => {}
        (digit, _) => choose(root, event, digit),
    }
}

fn choose(root: &Element, event: &KeyboardEvent, digit: &str) {
    let Some(place) = digit.parse::<u32>().ok().and_then(|digit| digit.checked_sub(1)) else { return };
    let Ok(options) = root.query_selector_all("input[type=radio]") else { return };
    let Some(option) = options.item(place).and_then(|option| option.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    option.set_checked(true);
    let _ = option.focus();
    event.prevent_default();
}

/// Sends the form when there is something to say.
fn enter(root: &Element, event: &KeyboardEvent) {
    let Some(form) = dom::first::<HtmlFormElement>(root, "form") else { return };
    event.prevent_default();
    let chosen = dom::first::<Element>(root, "input[type=radio]:checked").is_some();
    let written =
        dom::first::<HtmlTextAreaElement>(root, "textarea").is_some_and(|area| !area.value().trim().is_empty());
    if (chosen || written) && !event.repeat() {
        let _ = form.request_submit();
    }
}
