//! What runs in the browser: the islands, their server functions, and `hydrate()`. The only crate that becomes wasm.
//!
//! An island enhances a form or a page that works without it. It never panics (a panic in one leaves all later ones
//! dead), it gets its words as props, and it marks its root with `data-ready` when it listens.
//!
//! Two modules come of it, each by its feature, so that nobody fetches what their pages never use: `learn` for trainees,
//! `desk` for those who write the course. The islands inside a question are in both.

#![forbid(unsafe_code)]
#![recursion_limit = "256"]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod dom;
#[cfg(feature = "desk")]
mod editor;
mod ids;
#[cfg(feature = "learn")]
mod learn;
#[cfg(any(feature = "learn", feature = "desk"))]
mod question;
pub mod rpc;
mod told;

#[cfg(feature = "desk")]
pub use editor::{Editor, EditorLabels};
#[cfg(feature = "learn")]
pub use learn::{Autosave, AutosaveForm, AutosaveWords, KeepPlace, Talk, TalkTurn, TimeLeft, TimeLeftWords};
#[cfg(any(feature = "learn", feature = "desk"))]
pub use question::{MapBoxes, Means, OrderCards, PickRegion, PlaceCards, Placed, Plan, PlanDays};

/// Called once by the page's script. Naming the islands here keeps the linker from dropping them.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
