//! `/learn/{course}/{lesson}`: one lesson with its prediction, warm-up, checks, exercise and note, each a form.

mod answer;
mod blocks;
mod checks;
mod own_words;
mod page;
mod parts;
mod start;
mod still;

pub(crate) use blocks::{block, terms};
pub(crate) use still::section as still_section;

use axum::{
    Router,
    routing::{get, post},
};
use content::lesson::PartId;
use i18n::Words;

pub(crate) fn router() -> Router {
    Router::new()
        .route("/learn/{course}/{lesson}", get(page::show))
        .route("/learn/{course}/{lesson}/answers", post(answer::answer))
        .route("/learn/{course}/{lesson}/practice", post(start::practice))
        .route("/learn/{course}/{lesson}/exercise", post(start::exercise))
}

/// The name of a part.
pub(crate) fn part_name(words: &Words, part: PartId) -> String {
    match part {
        PartId::Warmup => words.lesson_warmup(),
        PartId::Predict => words.lesson_predict(),
        PartId::Explain => words.lesson_explain(),
        PartId::Diagram => words.lesson_diagram(),
        PartId::Example => words.lesson_example(),
        PartId::Check1 => words.lesson_check_1(),
        PartId::Check2 => words.lesson_check_2(),
        PartId::Exercise => words.lesson_exercise(),
        PartId::Takeaways => words.lesson_takeaways(),
        PartId::OwnDeal => words.lesson_own_deal(),
    }
}
