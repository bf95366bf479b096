//! `/`: to the page where this person's work begins.

use crate::{Visit, see_other};
use axum::{Router, response::Response, routing::get};
use records::Role;

pub(crate) fn router() -> Router {
    Router::new().route("/", get(start))
}

async fn start(visit: Visit) -> Response {
    let Some(person) = visit.person() else { return see_other("/sign-in") };
    let first = |role| person.roles.contains(&role);
    see_other(if first(Role::Hr) {
        "/reports/completion"
    } else if first(Role::Manager) {
        "/team"
    } else if first(Role::Trainer) {
        "/author"
    } else if first(Role::Admin) {
        "/admin"
    } else {
        "/learn"
    })
}
