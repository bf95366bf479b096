//! Role-plays: the format of a scenario, the engine that plays it, and the proof that it is sound.
//!
//! ```text
//! file ─ parse ─▶ Scenario ─ start, step, replay ─▶ State ─┬─ scene    what the player may see
//!                     │                                    ├─ score    points, and where they come from
//!                     ├─ prove, tests::run                 └─ debrief  what was hidden, once it is over
//! ```
//!
//! A play is its seed and its list of [`Input`]s; [`State`] is rebuilt from them byte for byte at any time. Only
//! [`Scene`] and [`Brief`] may reach a running play's page.

mod best;
pub mod chance;
pub mod condition;
pub mod debrief;
mod engine;
mod explore;
#[cfg(test)]
mod fixture;
mod intent;
mod load;
mod model;
mod play;
pub mod prove;
mod read;
mod scene;
mod score;
mod sheet;
pub mod tests;

pub use best::best_inputs;
pub use debrief::{Debrief, debrief};
pub use engine::{replay, start, step};
pub use intent::Intent;
pub use model::*;
pub use play::{Event, Input, MAX_SAY, State, StepError};
pub use prove::{BotProof, EndingProof, Proof, ProveContext, prove, prove_file};
pub use scene::*;
pub use score::{CRITICAL_CAP, DimensionScore, HINT_COST, Mode, Score, ScoreLine, score};
pub use sheet::{Case, Handed, Sheet, SheetLine, filled_by_die};
