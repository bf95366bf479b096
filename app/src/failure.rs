//! Errors of use cases as pages: the right status, in the reader's language, with what to do next; never a cause.

use crate::{Page, Visit, expired, see_other};
use axum::{
    extract::Request,
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use records::Error;
use std::sync::Arc;

/// What a page handler returns when its use case did not happen. [`failure_pages`] turns it into a page.
#[derive(Clone, Debug)]
pub struct Failure(Arc<Error>);

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure(Arc::new(error))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl Failure {
    /// Whether it is an error of this kind.
    pub(crate) fn is(&self, kind: &Error) -> bool {
        std::mem::discriminant(&*self.0) == std::mem::discriminant(kind)
    }
}

/// The layer around all pages.
pub async fn failure_pages(visit: Visit, request: Request, next: Next) -> Response {
    let response = if visit.person().is_none() && request.method() == Method::POST && !visit.path.starts_with("/rpc/") {
        expired::kept(&visit, request, next).await
    } else {
        next.run(request).await
    };
    if let Some(Failure(error)) = response.extensions().get::<Failure>() {
        return page(&visit, error);
    }
    // Server functions answer in their own form.
    if visit.path.starts_with("/rpc/") {
        return response;
    }
    let plain = response.headers().get("content-type").is_none_or(|kind| !kind.as_bytes().starts_with(b"text/html"));
    match response.status() {
        StatusCode::PAYLOAD_TOO_LARGE if plain => too_large(&visit),
        StatusCode::FORBIDDEN if plain => {
            let words = visit.words();
            notice(&visit, StatusCode::FORBIDDEN, words.refused_title(), words.refused_lead())
        }
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::UNSUPPORTED_MEDIA_TYPE if plain => {
            unreadable(&visit, response.status())
        }
        _ => response,
    }
}

/// Nothing under this address.
pub(crate) async fn missing(visit: Visit) -> Response {
    page(&visit, &Error::NotFound)
}

fn page(visit: &Visit, error: &Error) -> Response {
    let words = visit.words();
    let (status, title, lead) = match error {
        Error::Unauthenticated => {
            let next = utf8_percent_encode(&visit.path, NON_ALPHANUMERIC);
            // Somebody who brought a token was signed in: tell them that nothing is lost.
            let expired = if visit.token.is_some() { "&expired=1" } else { "" };
            return see_other(&format!("/sign-in?next={next}{expired}"));
        }
        Error::NotFound => (StatusCode::NOT_FOUND, words.missing_title(), words.missing_lead()),
        Error::Busy | Error::Throttled(_) => (StatusCode::SERVICE_UNAVAILABLE, words.busy_title(), words.busy_lead()),
        Error::Closed | Error::Conflict(_) | Error::Refused(_) => {
            (StatusCode::CONFLICT, words.closed_title(), words.closed_lead())
        }
        Error::Invalid(_) => (StatusCode::UNPROCESSABLE_ENTITY, words.unreadable_title(), words.unreadable_lead()),
        Error::Internal(source) => {
            let incident = visit.ctx.from.request.clone();
            tracing::error!(incident, error = %source, "a page failed");
            (StatusCode::INTERNAL_SERVER_ERROR, words.broken_title(), words.broken_lead(&incident))
        }
    };
    let mut response = notice(visit, status, title, lead);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert("retry-after", axum::http::HeaderValue::from_static("3"));
    }
    response
}

fn too_large(visit: &Visit) -> Response {
    let words = visit.words();
    notice(visit, StatusCode::PAYLOAD_TOO_LARGE, words.too_large_title(), words.too_large_lead())
}

fn unreadable(visit: &Visit, status: StatusCode) -> Response {
    let words = visit.words();
    notice(visit, status, words.unreadable_title(), words.unreadable_lead())
}

/// A page that says one thing and where to go.
pub(crate) fn notice(visit: &Visit, status: StatusCode, title: String, lead: String) -> Response {
    let words = visit.words();
    Page::new(visit, title.clone()).status(status).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{lead}</p>
            </div>
            <p><a class="button button-main" href="/">{words.missing_action()}</a></p>
        }
    })
}
