//! Remembers which part of a lesson is being read, so that "continue" lands there on any device.

use crate::{dom, rpc};
use leptos::{html, prelude::*, task::spawn_local};

/// Watches the parts of a lesson, given by the ids of their sections, and tells the server which one is at the top.
/// Without scripts the server learns the place from the forms that are sent.
#[island]
pub fn KeepPlace(
    /// The course, for example `project-selling`.
    course: String,
    /// The lesson, for example `M2-L4`.
    lesson: String,
    /// Ids of the sections in the order of the page.
    parts: Vec<String>,
) -> impl IntoView {
    let root = NodeRef::<html::Span>::new();
    dom::ready(root);
    let (part, set_part) = signal(None::<String>);
    let watched = parts;
    Effect::new(move |_| {
        let watched = watched.clone();
        let look = move || {
            if let Some(now) = topmost(&watched) {
                set_part.update(|part| {
                    if part.as_deref() != Some(now.as_str()) {
                        *part = Some(now);
                    }
                });
            }
        };
        look();
        let handle = window_event_listener(leptos::ev::scrollend, move |_| look());
        on_cleanup(move || handle.remove());
    });
    // The first part is no news: a lesson that was only opened keeps its place. Equal values do not come through.
    let place = Memo::new(move |_| part.get());
    Effect::new(move |before: Option<Option<String>>| {
        let now = place.get();
        if let (Some(Some(before)), Some(now)) = (before, &now)
            && before != *now
        {
            let (course, lesson, part) = (course.clone(), lesson.clone(), now.clone());
            // A place that could not be kept is no loss worth a message: the next one will be.
            spawn_local(async move {
                let _ = rpc::keep_place(course, lesson, part).await;
            });
        }
        now
    });
    view! { <span node_ref=root hidden></span> }.into_any()
}

/// The last section whose head has passed the upper third of the window.
fn topmost(parts: &[String]) -> Option<String> {
    let height = window().inner_height().ok()?.as_f64()?;
    let above = |id: &&String| {
        document().get_element_by_id(id).is_some_and(|section| section.get_bounding_client_rect().top() < height / 3.0)
    };
    parts.iter().rfind(above).or(parts.first()).cloned()
}
