//! Problems in words, the same on pages, in server functions and on the command line.

use crate::error::{Problem, Problems};
use i18n::Words;

/// What is wrong with a field and what to do.
pub fn problem(words: &Words, problem: &Problem) -> String {
    match problem {
        Problem::Empty => words.problem_empty(),
        Problem::TooLong(most) => words.problem_too_long(*most as i64),
        Problem::TooShort(least) => words.problem_too_short(*least as i64),
        Problem::Taken => words.problem_taken(),
        Problem::Malformed => words.problem_malformed(),
        Problem::Unknown => words.problem_unknown(),
        Problem::Circle => words.problem_circle(),
        Problem::Past => words.problem_past(),
        Problem::NotLater => words.problem_not_later(),
        Problem::Guessable => words.sign_in_password_guessable(),
        Problem::Wrong => words.problem_wrong(),
        Problem::Expired => words.sign_in_code_wrong(),
        Problem::NeedsAdministrator => words.problem_needs_administrator(),
        Problem::TooLarge(most) => words.problem_too_large(*most as i64),
    }
}

/// Why a form could not be taken as an answer, in words that say what to change.
pub fn answer(words: &Words, problems: &Problems) -> String {
    match problems.0.values().next() {
        Some(Problem::Taken) => words.item_answer_twice(),
        Some(Problem::Unknown) => words.item_answer_unknown(),
        Some(Problem::TooLong(_)) => words.item_answer_long(),
        Some(Problem::Empty) => words.attempt_fill(),
        _ => words.item_answer_malformed(),
    }
}
