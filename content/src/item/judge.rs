//! Scores in basis points, by the table of the design; one rounding, half up.

use super::{Answer, Item};

/// The score of an answer without a fault.
pub const FULL: i32 = 10_000;

/// The score of `answer` for `item`, 0 to 10,000. An answer of another type scores 0.
pub fn judge(_item: &Item, _answer: &Answer) -> i32 {
    todo!()
}

/// The answer that earns the full score.
pub fn key(_item: &Item) -> Answer {
    todo!()
}
