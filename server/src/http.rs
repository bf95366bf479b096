//! The layers around every request, from the outside in: number and log, headers, who asks, errors as pages, origin
//! check, size limit, panics.

mod cookies;
mod headers;
mod origin;
mod rpc;
mod visit;

use crate::{assets, config::Config};
use app::{Failure, Pkg};
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::IntoResponse,
    routing::get,
};
use records::{Error, Records};
use std::{net::IpAddr, sync::Arc, time::Duration};
use tower::ServiceBuilder;
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer};

/// What the layers share.
#[derive(Clone)]
pub struct Site {
    records: Records,
    pkg: Arc<Pkg>,
    /// `https://learn.example`: what an Origin header must say.
    origin: Arc<str>,
    secure: bool,
    proxies: Arc<[IpAddr]>,
}

/// The whole program as one router.
pub fn router(records: Records, config: &Config) -> Router {
    let site = Site {
        pkg: Arc::new(Pkg { folder: format!("pkg/{}", assets::BUILD_ID) }),
        origin: config.settings.base_url.as_str().into(),
        secure: config.secure(),
        proxies: config.proxies.as_slice().into(),
        records,
    };
    let pages = app::router().route("/rpc/{*name}", axum::routing::any(rpc::answer)).layer(
        ServiceBuilder::new()
            .layer(from_fn_with_state(site.clone(), visit::visit))
            .layer(from_fn(app::failure_pages))
            .layer(from_fn_with_state(site.clone(), origin::same_origin))
            .layer(CatchPanicLayer::custom(|cause: Box<dyn std::any::Any + Send>| panicked(&*cause)))
            .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, Duration::from_secs(30)))
            .layer(DefaultBodyLimit::max(app::MOST_BODY)),
    );
    Router::new()
        .merge(pages)
        .merge(assets::router())
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready).with_state(site.clone()))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(site, headers::headers))
}

/// Ready when the database answers.
async fn ready(axum::extract::State(site): axum::extract::State<Site>) -> impl IntoResponse {
    match site.records.db.answers().await {
        Ok(()) => (StatusCode::OK, "ready"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}

fn panicked(cause: &(dyn std::any::Any + Send)) -> axum::response::Response {
    let text =
        cause.downcast_ref::<&str>().map(ToString::to_string).or_else(|| cause.downcast_ref::<String>().cloned());
    let cause = text.unwrap_or_else(|| "a panic without words".into());
    Failure::from(Error::internal(format!("panic: {cause}"))).into_response()
}
