//! A person in a course, pinned to one version: the place where they stopped, what comes next, how far they are.

mod begin;
mod home;
mod map;
mod next;
mod place;
mod progress;
mod record;

#[cfg(test)]
mod tests;

pub use begin::enrol;
pub(crate) use begin::{begin, begun, by_id, find};
pub use home::{CourseHome, LessonProgress, Pace, ScenarioProgress, course, home};
pub use map::{StageState, stages};
pub use next::NextStep;
pub use place::keep_place;
pub(crate) use progress::{lesson_changed, update_progress};
pub use record::{AttemptLine, PlayLine, Record, record};
