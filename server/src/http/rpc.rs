//! `/rpc/…`: the server functions of the islands, with the context of the request.

use app::Visit;
use axum::{
    body::Body,
    extract::Request,
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;

/// Hands the call to its server function; an unknown one is missing.
pub async fn answer(visit: Visit, request: Request<Body>) -> Response {
    let ctx = visit.ctx.clone();
    leptos_axum::handle_server_fns_with_context(move || provide_context(ctx.clone()), request).await.into_response()
}
