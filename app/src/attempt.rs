//! `/attempts/{id}`: one question a page, then the summary; of practice, of an exercise, of a test.

mod answer;
mod answered;
pub(crate) mod conflict;
mod heads;
mod list;
mod question;
mod section;
mod show;
mod submit;
mod summary;
mod test_summary;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/attempts/{id}", get(show::show))
        .route("/attempts/{id}/answers", post(answer::answer))
        .route("/attempts/{id}/sections", post(section::close))
        .route("/attempts/{id}/submit", post(submit::submit))
}
