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
    let here = StoredValue::new(None);
    Effect::new(move |_| {
        let (course, lesson, parts) = (course.clone(), lesson.clone(), parts.clone());
        // The first part is no news: a lesson that was only opened keeps its place.
        here.set_value(topmost(&parts));
        let handle = window_event_listener(leptos::ev::scrollend, move |_| {
            let Some(now) = topmost(&parts) else { return };
            if here.try_get_value().flatten().as_ref() == Some(&now) {
                return;
            }
            here.set_value(Some(now.clone()));
            let (course, lesson) = (course.clone(), lesson.clone());
            // A place that could not be kept is no loss worth a message: the next one will be.
            spawn_local(async move {
                let _ = rpc::keep_place(course, lesson, now).await;
            });
        });
        on_cleanup(move || handle.remove());
    });
    view! { <span node_ref=root hidden></span> }
}

/// The last section whose head has passed the upper third of the window.
fn topmost(parts: &[String]) -> Option<String> {
    let height = window().inner_height().ok()?.as_f64()?;
    let above = |id: &&String| {
        document().get_element_by_id(id).is_some_and(|section| section.get_bounding_client_rect().top() < height / 3.0)
    };
    parts.iter().rfind(above).or(parts.first()).cloned()
}
