//! `/attempts/{id}`: one question a page, then the summary.

mod answer;
pub(crate) mod conflict;
pub(crate) mod expired;
mod list;
mod question;
pub(crate) mod refused;
mod show;
mod submit;
mod summary;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/attempts/{id}", get(show::show))
        .route("/attempts/{id}/answers", post(answer::answer))
        .route("/attempts/{id}/submit", post(submit::submit))
}
