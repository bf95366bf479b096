//! The islands of trainees: a lesson that is read, answers that save themselves, role-plays.

mod autosave;
mod drafts;
mod keep_place;
mod talk;
mod time_left;

pub use autosave::{Autosave, AutosaveForm, AutosaveWords};
pub use keep_place::KeepPlace;
pub use talk::{Talk, TalkTurn};
pub use time_left::{TimeLeft, TimeLeftWords};
