//! The islands of trainees: lessons, questions, worksheets, role-plays.

mod autosave;
mod drafts;
mod fields;
mod keep_place;
mod order_cards;
mod pick_region;
mod place_cards;
mod plan_days;
mod talk;
mod time_left;

pub use autosave::{Autosave, AutosaveForm, AutosaveWords};
pub use keep_place::KeepPlace;
pub use order_cards::OrderCards;
pub use pick_region::PickRegion;
pub use place_cards::{PlaceCards, Placed};
pub use plan_days::{Means, Plan, PlanDays};
pub use talk::{Talk, TalkTurn};
pub use time_left::{TimeLeft, TimeLeftWords};
