//! How somebody sits, drawn, and the same in words. Never a number, never a face.

use content::scenario::Gesture;
use leptos::prelude::*;

/// The symbol of a posture.
fn symbol(gesture: Gesture) -> &'static str {
    match gesture {
        Gesture::Up => "#lean-in",
        Gesture::None => "#upright",
        Gesture::Down => "#lean-back",
    }
}

/// One person at the table.
#[component]
pub fn Posture(
    /// Where their trust moved when it last moved.
    gesture: Gesture,
    /// Who.
    name: String,
    /// How they sit, in words.
    words: String,
) -> impl IntoView {
    view! {
        <div class="mood">
            <svg aria-hidden="true"><use href=symbol(gesture)></use></svg>
            <p><b>{name}</b><span>{words}</span></p>
        </div>
    }
}
