//! Drafts: the changes to one published version, saved event by event, checked, and published as a new version.
//!
//! A course has at most one open draft, forked from the version that new learners get. Its files are those of that
//! version with the draft's own laid over them. Everybody who may author works on the same draft: a save names the
//! event it builds on, and a text that somebody else has changed in the meantime is never overwritten; the losing text
//! is kept as an event and both are given back.

mod affected;
mod begin_lesson;
mod changes;
mod diff;
mod entries;
mod find;
mod halves;
mod history;
mod lesson;
mod look;
mod offer;
mod open;
mod paths;
mod preview;
mod publish;
mod reshape;
mod save;
mod store;
mod tree;
mod undo;
mod versions;

pub use affected::{Affected, OnVersion, affected};
pub use begin_lesson::begin_lesson;
pub use changes::{FileChange, PieceChange, changes};
pub use diff::{Run, RunKind, runs};
pub use entries::{EntryView, FileDesk, file};
pub use find::{Found, Spot, findings};
pub use halves::{Half, PairView, Touched};
pub use lesson::{LessonDesk, PartState, Stale, lesson};
pub use look::Look;
pub use offer::{Offer, OfferedFile, adopt, offer};
pub use open::{Draft, current, discard, open};
pub use paths::{lesson_folder, lesson_path};
pub use preview::{coverage, played, preview, preview_of, prove, taught};
pub use publish::{Published, publish, seen};
pub use reshape::{Shape, checked, reshape};
pub use save::{Place, Receipt, Save, save};
pub use tree::{CardLine, LessonLine, ModuleLine, ScenarioLine, Tree, tree};
pub use undo::{Step, Way, undo, what_undo_does};
pub use versions::{VersionLine, versions};

/// Most bytes of one file of a draft.
pub const MOST: usize = 256 * 1024;

#[cfg(test)]
mod tests;
