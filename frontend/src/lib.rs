//! What runs in the browser: the islands, their server functions, and `hydrate()`. The only crate that becomes wasm.
//!
//! An island enhances a form or a page that works without it. It never panics (a panic in one leaves all later ones
//! dead), it gets its words as props, and it marks its root with `data-ready` when it listens.

#![forbid(unsafe_code)]
#![recursion_limit = "256"]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod autosave;
mod dom;
mod drafts;
mod editor;
mod fields;
mod keep_place;
mod order_cards;
mod pick_region;
mod place_days;
mod plan_days;
pub mod rpc;
mod talk;
mod time_left;

pub use autosave::{Autosave, AutosaveWords};
pub use editor::{Editor, EditorLabels};
pub use keep_place::KeepPlace;
pub use order_cards::OrderCards;
pub use pick_region::PickRegion;
pub use place_days::PlaceDays;
pub use plan_days::{Means, PlanDays};
pub use talk::Talk;
pub use time_left::TimeLeft;

/// Called once by the page's script. Naming the islands here keeps the linker from dropping them.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
