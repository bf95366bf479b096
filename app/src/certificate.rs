//! Certificates: `/learn/{course}/certificate` for the one who earns it, `/verify` for everybody who wants to check one.

mod own;
mod sheet;
mod verify;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) fn router() -> Router {
    Router::new()
        .route("/learn/{course}/certificate", get(own::show))
        .route("/verify", get(verify::ask))
        .route("/verify/{serial}", get(verify::show))
        .route("/verify/{serial}/revoke", post(verify::revoke))
}

/// The address of the page of one's own certificate.
pub(crate) fn certificate_path(course: &str) -> String {
    format!("/learn/{course}/certificate")
}
