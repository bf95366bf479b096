//! What is taught and how an answer is judged. Pure: no clock, no database, no randomness but a seed.

#![forbid(unsafe_code)]

pub mod finding;
pub mod text;

pub mod boxes;
pub mod card;
pub mod course;
pub mod exercise;
pub mod figure;
pub mod item;
pub mod lesson;
mod made;
pub mod markup;
pub mod package;
pub mod paper;
pub mod pieces;
mod reading;
pub mod scenario;

pub use course::Course;
pub use finding::{Finding, Level};
pub use package::Package;
pub use text::{Lang, Text};
