//! `/learn`: the home of a learner, and `/learn/{course}`: the map of a course with all its lessons, its tests and what
//! one looks things up in.

mod card;
mod cards;
mod course;
mod glossary;
mod go;
mod home;
mod look_up;
mod map;
mod test;

pub(crate) use glossary::glossary_path;
pub(crate) use test::{test_name, test_path};

use axum::{Router, routing::get};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/learn", get(home::show))
        .route("/learn/{course}", get(course::show))
        .route("/learn/{course}/tests/{test}", get(test::show).post(test::start))
        .route("/learn/{course}/glossary", get(glossary::show))
        .route("/learn/{course}/cards", get(cards::show))
        .route("/learn/{course}/cards/{card}", get(card::show))
}

/// The address of a lesson.
pub(crate) fn lesson_path(course: &str, lesson: &str) -> String {
    format!("/learn/{course}/{}", lesson.to_lowercase())
}

/// The address of a role-play's brief.
pub(crate) fn scenario_path(scenario: &str) -> String {
    format!("/practice/{}", scenario.to_lowercase())
}
