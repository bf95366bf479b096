//! Why an answer could not be taken, in words that say what to change.

use i18n::Words;
use records::{Problem, Problems};

/// The first problem of the answer.
pub(crate) fn refused(words: &Words, problems: &Problems) -> String {
    match problems.0.values().next() {
        Some(Problem::Taken) => words.item_answer_twice(),
        Some(Problem::Unknown) => words.item_answer_unknown(),
        Some(Problem::TooLong(_)) => words.item_answer_long(),
        Some(Problem::Empty) => words.attempt_fill(),
        _ => words.item_answer_malformed(),
    }
}
