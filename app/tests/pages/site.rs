//! The pages in process: a request in, status and body out.

use app::{Pkg, Visit, failure_pages};
use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    http::{Method, header},
    middleware::{Next, from_fn},
};
use records::Ctx;
use std::sync::Arc;
use tower::ServiceExt;

/// The pages as one person sees them.
pub struct Site(Router);

impl Site {
    pub fn new(ctx: &Ctx) -> Site {
        let ctx = ctx.clone();
        let visit = move |mut request: Request, next: Next| {
            let visit = Visit {
                ctx: ctx.clone(),
                nonce: "nonce".into(),
                pkg: Arc::new(Pkg { folder: "pkg/test".into() }),
                path: request.uri().to_string(),
                posted: *request.method() == Method::POST,
                token: None,
            };
            request.extensions_mut().insert(visit);
            next.run(request)
        };
        Site(app::router().layer(from_fn(failure_pages)).layer(from_fn(visit)))
    }

    pub async fn get(&self, path: &str) -> (u16, String) {
        self.send(Method::GET, path, Body::empty()).await
    }

    /// The body of the answer, or where a 303 leads.
    pub async fn post(&self, path: &str, fields: &[(String, String)]) -> (u16, String) {
        let pairs: Vec<_> =
            fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        self.send(Method::POST, path, Body::from(pairs.join("&"))).await
    }

    async fn send(&self, method: Method, path: &str, body: Body) -> (u16, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(body)
            .unwrap();
        let response = self.0.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        if let Some(to) = response.headers().get(header::LOCATION) {
            return (status, to.to_str().unwrap().to_owned());
        }
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }
}

/// The first value of a hidden field of a page.
pub fn value(page: &str, name: &str) -> String {
    let from = page.find(&format!("name=\"{name}\"")).unwrap_or_else(|| panic!("no field {name} in {page}"));
    let rest = &page[from..];
    let start = rest.find("value=\"").unwrap() + 7;
    rest[start..].split('"').next().unwrap().to_owned()
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
