//! What is taught and how an answer is judged. Pure: no clock, no database, no randomness but a seed.

#![forbid(unsafe_code)]

pub mod finding;
pub mod text;

pub use finding::{Finding, Level};
pub use text::{Lang, Text};
