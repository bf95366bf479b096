//! The calendar filled while days are chosen. Without scripts the page fills it at each save.

use crate::{dom, fields};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// Wraps lists of days and a calendar whose days have `data-day`, and says below them how many tasks have a day.
#[island]
pub fn PlaceDays(
    /// Tasks with a day as it was saved.
    placed: u32,
    /// The line, with `{placed}` in the place of the number.
    line: String,
    /// Lists and calendar.
    children: Children,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let (count, set_count) = signal(placed);
    let change = move |_| {
        if let Some(root) = root.get_untracked() {
            set_count.set(fill(&root));
        }
    };
    view! {
        <div node_ref=root on:change=change>
            <div class="calendar-plan">{children()}</div>
            <p class="answer-used" role="status">
                <svg class="mark" aria-hidden="true">
                    <use href="#clock"></use>
                </svg>
                <span>{move || line.replace("{placed}", &count.get().to_string())}</span>
            </p>
        </div>
    }
    .into_any()
}

/// Puts the number of each task on its day, and counts those that have one.
fn fill(root: &Element) -> u32 {
    for day in fields::all(root, "[data-day] .calendar-tasks") {
        day.set_text_content(None);
    }
    let mut placed = 0;
    for (task, element) in (1_usize..).zip(fields::all(root, "select")) {
        let Some(day) = element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value) else { continue };
        if day.is_empty() {
            continue;
        }
        placed += 1;
        let tasks = fields::all(root, &format!("[data-day=\"{day}\"] .calendar-tasks")).into_iter().next();
        let mark = root.owner_document().and_then(|document| document.create_element("span").ok());
        if let (Some(tasks), Some(mark)) = (tasks, mark) {
            mark.set_class_name("calendar-task");
            mark.set_text_content(Some(&task.to_string()));
            let _ = tasks.append_child(&mark);
        }
    }
    placed
}
