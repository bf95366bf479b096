//! `/learn`: the home of a learner, and `/learn/{course}`: the map of a course with all its lessons.

mod course;
mod go;
mod home;
mod map;
mod test;

pub(crate) use test::{test_name, test_path};

use axum::{Router, routing::get};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/learn", get(home::show))
        .route("/learn/{course}", get(course::show))
        .route("/learn/{course}/tests/{test}", get(test::show).post(test::start))
}

/// The address of a lesson.
pub(crate) fn lesson_path(course: &str, lesson: &str) -> String {
    format!("/learn/{course}/{}", lesson.to_lowercase())
}

/// The address of a role-play's brief.
pub(crate) fn scenario_path(scenario: &str) -> String {
    format!("/practice/{}", scenario.to_lowercase())
}
