//! The pages: one file per page, holding its view, its form and the handler that answers the form.
//!
//! A page handler loads everything it shows through a use case of `records`, then renders a Leptos view in one go; forms
//! answer 303 on success and the same page with status 422, what was typed and a message at the field otherwise. Islands
//! of `frontend` enhance what works without them.

#![forbid(unsafe_code)]
#![recursion_limit = "256"]

mod address;
mod admin;
mod assignments;
mod attempt;
mod author;
mod certificate;
mod debrief;
mod departments;
mod expired;
mod failure;
pub mod form;
pub mod kit;
mod learn;
mod lesson;
mod me;
mod page;
mod people;
mod play;
mod practice;
mod redirect;
mod reports;
pub mod sign_in;
mod start;
mod team;
mod visit;

pub use expired::MOST_BODY;
pub use failure::{Failure, failure_pages};
pub use page::{Islands, Page, Place};
pub use redirect::{SafePath, see_other};
pub use visit::{Pkg, Visit};

use axum::Router;

/// All pages. The server puts a [`Visit`] into every request before it gets here.
pub fn router() -> Router {
    Router::new()
        .merge(start::router())
        .merge(sign_in::router())
        .merge(learn::router())
        .merge(certificate::router())
        .merge(lesson::router())
        .merge(attempt::router())
        .merge(me::router())
        .merge(practice::router())
        .merge(play::router())
        .merge(debrief::router())
        .merge(people::router())
        .merge(departments::router())
        .merge(assignments::router())
        .merge(reports::router())
        .merge(team::router())
        .merge(admin::router())
        .merge(author::router())
        .fallback(failure::missing)
        .method_not_allowed_fallback(failure::missing)
}
