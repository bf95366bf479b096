//! The whole program in one process, for tests: requests go through every layer, answers are read whole.

use axum::{
    Router,
    body::Body,
    http::{Request, Response, StatusCode, header},
};
use records::{
    Ctx, Person, Role,
    accounts::{self, NewAccount, SignedIn},
    courses,
    testing::Bench,
};
use server::{config::Config, http};
use std::net::SocketAddr;
use tower::ServiceExt as _;

/// A password that the rules allow.
pub const PASSWORD: &str = "a stone in the river";
/// The built-in course.
pub const COURSE: &str = "project-selling";

/// A running site on a bench.
pub struct Site<'b> {
    pub bench: &'b Bench,
    pub router: Router,
}

/// Somebody who is signed in, or nobody.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    pub person: Option<Person>,
    pub token: Option<String>,
    pub lang: &'static str,
}

/// An answer with its body as text.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl<'b> Site<'b> {
    /// The site with the built-in course.
    pub async fn new(bench: &'b Bench) -> Site<'b> {
        courses::import_builtin(&bench.system()).await.expect("the built-in course is sound");
        let config = Config {
            data: std::env::temp_dir(),
            database_url: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 3000)),
            log: "off".into(),
            proxies: Vec::new(),
            settings: bench.records.settings.clone(),
        };
        Site { bench, router: http::router(bench.records.clone(), &config) }
    }

    /// Creates an account with these roles and signs it in.
    pub async fn sign_in(&self, email: &str, roles: &[Role]) -> Visitor {
        let lang = content::Lang::En;
        let new = NewAccount { email: email.into(), name: name(email), roles: roles.to_vec(), lang };
        let code = accounts::create_with_code(&self.bench.system(), new).await.expect("a new account");
        let SignedIn { person, token } =
            accounts::redeem(&self.bench.nobody(), &code, PASSWORD.into()).await.expect("a code works once");
        Visitor { person: Some(person), token: Some(token.0), lang: "en" }
    }

    /// A context of this visitor, for use cases without HTTP.
    pub fn ctx(&self, who: &Visitor) -> Ctx {
        match &who.person {
            Some(person) => self.bench.person(person.clone()),
            None => self.bench.nobody(),
        }
    }

    pub async fn get(&self, who: &Visitor, path: &str) -> Answer {
        self.send(who, Request::get(path), Body::empty()).await
    }

    /// Posts a form; the body is already encoded.
    pub async fn post(&self, who: &Visitor, path: &str, form: impl Into<Body>) -> Answer {
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(who, request, form.into()).await
    }

    /// Calls a server function with JSON.
    pub async fn rpc(&self, who: &Visitor, name: &str, json: serde_json::Value) -> Answer {
        let request = Request::post(format!("/rpc/{name}"))
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, "application/json");
        self.send(who, request, Body::from(json.to_string())).await
    }

    pub async fn send(&self, who: &Visitor, request: axum::http::request::Builder, body: Body) -> Answer {
        let mut request = request;
        let mut cookies = format!("lang={}", if who.lang.is_empty() { "en" } else { who.lang });
        if let Some(token) = &who.token {
            cookies.push_str(&format!("; syncpoint={token}"));
        }
        request = request.header(header::COOKIE, cookies);
        let request = request.body(body).expect("a request");
        let answer: Response<Body> = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = answer.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a whole body");
        Answer {
            status: parts.status,
            location: parts.headers.get(header::LOCATION).and_then(|at| at.to_str().ok()).map(str::to_string),
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }
}

fn name(email: &str) -> String {
    email.split('@').next().unwrap_or_default().to_string()
}
