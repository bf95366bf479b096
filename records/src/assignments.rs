//! Who must take a course by when, and later dates for single people.
//!
//! An assignment names one person, or one department with everything below it; whoever joins that department later is
//! reached too. The date that counts for a person is the one of their latest extension, and without one that of the
//! earliest assignment that reaches them: [`due`] here, and `reach` for whole lists. A test holds the two together.

mod assign;
mod due;
mod extend;
mod list;
mod preview;
pub(crate) mod reach;

pub use assign::{NewAssignment, Target, assign, end};
pub use due::{Due, Extension, due, extensions};
pub use extend::{Extend, extend};
pub use list::{Row, ending, list, of_person};
pub use preview::{Preview, preview};

pub(crate) use due::{all, day, find};

#[cfg(test)]
mod tests;
