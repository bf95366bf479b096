//! No other site may send a form or a call here (SECURITY C 18): an unsafe method needs `Sec-Fetch-Site: same-origin`, or,
//! where a browser does not send it, an `Origin` that is ours.

use super::Site;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Refuses with 403; the layer around it makes it a page.
pub async fn same_origin(State(site): State<Site>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || ours(request.headers(), &site.origin) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn ours(headers: &HeaderMap, origin: &str) -> bool {
    let said = |name| headers.get(name).map(|value| value.as_bytes());
    match (said("sec-fetch-site"), said("origin")) {
        (Some(site), _) => site == b"same-origin",
        (None, Some(from)) => from == origin.as_bytes(),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_site_may_change_anything() {
        let table = [
            (Some("same-origin"), None, true),
            (Some("same-origin"), Some("https://evil.example"), true),
            (Some("same-site"), Some("https://learn.example"), false),
            (Some("cross-site"), Some("https://learn.example"), false),
            (Some("none"), None, false),
            (None, Some("https://learn.example"), true),
            (None, Some("https://evil.example"), false),
            (None, Some("null"), false),
            (None, None, false),
        ];
        for (site, from, allowed) in table {
            let mut headers = HeaderMap::new();
            if let Some(site) = site {
                headers.insert("sec-fetch-site", site.parse().unwrap());
            }
            if let Some(from) = from {
                headers.insert("origin", from.parse().unwrap());
            }
            assert_eq!(ours(&headers, "https://learn.example"), allowed, "{site:?} {from:?}");
        }
    }
}
