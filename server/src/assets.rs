//! What the browser fetches besides pages, out of the binary: `/pkg/<build-id>/…`, `/favicon.svg`, `/robots.txt`.
//!
//! The build id names the contents, so a file below it never changes and is kept for a year. An id of another release
//! answers 404 in plain text, never a page: a script or style sheet that is HTML fails in ways nobody can read.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const FOR_A_YEAR: &str = "public, max-age=31536000, immutable";
/// The names in `public/` stay when their contents change, so a browser asks again after an hour.
const FOR_AN_HOUR: &str = "public, max-age=3600";

/// One file in the binary, with its compressed forms.
#[derive(Debug)]
pub struct Asset {
    /// Its path below `/pkg/<build-id>/`, or below `/` for one of `public/`.
    pub name: &'static str,
    mime: &'static str,
    tag: &'static str,
    plain: &'static [u8],
    br: Option<&'static [u8]>,
    gz: Option<&'static [u8]>,
}

/// The file of this name in the current build, if it has one.
pub fn get(name: &str) -> Option<&'static Asset> {
    find(PKG, name)
}

/// All assets; everything else below `/pkg` is a 404 in plain text.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let mut router = Router::new().route("/pkg/{*path}", routing::get(pkg));
    for bare in ["/pkg", "/pkg/"] {
        router = router.route(bare, routing::get(missing));
    }
    for asset in PUBLIC {
        let answer = move |headers: HeaderMap| async move { asset.answer(&headers, FOR_AN_HOUR) };
        router = router.route(&format!("/{}", asset.name), routing::get(answer));
    }
    router
}

async fn pkg(Path(path): Path<String>, headers: HeaderMap) -> Response {
    match path.split_once('/').filter(|(build, _)| *build == BUILD_ID).and_then(|(_, name)| get(name)) {
        Some(asset) => asset.answer(&headers, FOR_A_YEAR),
        None => missing().await,
    }
}

async fn missing() -> Response {
    (StatusCode::NOT_FOUND, [(CACHE_CONTROL, "no-store")], "Not found\n").into_response()
}

fn find(table: &'static [Asset], name: &str) -> Option<&'static Asset> {
    table.iter().find(|asset| asset.name == name)
}

impl Asset {
    fn answer(&self, request: &HeaderMap, keep: &'static str) -> Response {
        let (coding, body) = self.choose(request);
        // Each form is other bytes, so each has a tag of its own. A file without forms may be compressed on its way,
        // so its tag is a weak one.
        let tag = match coding {
            Some(coding) => format!("\"{}-{coding}\"", self.tag),
            None if self.br.is_some() || self.gz.is_some() => format!("\"{}\"", self.tag),
            None => format!("W/\"{}\"", self.tag),
        };
        let mut answer = if matches(request, &tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut answer = body.into_response();
            answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(self.mime));
            if let Some(coding) = coding {
                answer.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
            }
            answer
        };
        let headers = answer.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(ETAG, tag);
        }
        answer
    }

    /// The form the browser likes best; the smaller one where it likes two the same.
    fn choose(&self, request: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
        let accepted = request.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let br = self.br.map(|body| (weight(accepted, "br"), "br", body));
        let gz = self.gz.map(|body| (weight(accepted, "gzip"), "gzip", body));
        match [br, gz].into_iter().flatten().filter(|form| form.0 > 0).reduce(|a, b| if b.0 > a.0 { b } else { a }) {
            Some((_, coding, body)) => (Some(coding), body),
            None => (None, self.plain),
        }
    }
}

/// What `Accept-Encoding` gives a coding, in thousandths; 0 where it is refused or not named.
fn weight(accepted: &str, coding: &str) -> u16 {
    let of = |wanted: &str| {
        accepted.split(',').find_map(|entry| {
            let mut parts = entry.split(';').map(str::trim);
            if !parts.next()?.eq_ignore_ascii_case(wanted) {
                return None;
            }
            let quality = parts.find_map(|part| part.strip_prefix("q=")).map_or(Ok(1.0), str::parse::<f32>);
            // A quality that is no number says nothing good about the rest: plain bytes are always right.
            Some(quality.map_or(0, |quality| (quality.clamp(0.0, 1.0) * 1000.0) as u16))
        })
    };
    of(coding).or_else(|| of("*")).unwrap_or(0)
}

fn matches(request: &HeaderMap, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim_start_matches("W/").to_owned();
    let held = request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    held.flat_map(|value| value.split(',')).map(str::trim).any(|held| held == "*" || bare(held) == bare(tag))
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt as _;

    use super::*;

    static SCRIPT: Asset = Asset {
        name: "learn.js",
        mime: "text/javascript; charset=utf-8",
        tag: "0123456789abcdef",
        plain: b"plain",
        br: Some(b"brotli"),
        gz: Some(b"gzip"),
    };

    fn asked(name: axum::http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_str(value).unwrap())])
    }

    fn form(accepted: &str) -> &'static [u8] {
        SCRIPT.choose(&asked(ACCEPT_ENCODING, accepted)).1
    }

    async fn fetch(path: &str) -> Response {
        router::<()>().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap()
    }

    #[test]
    fn a_browser_gets_the_form_it_likes_best() {
        for (accepted, expected) in [
            ("", b"plain".as_slice()),
            ("gzip, deflate, br, zstd", b"brotli"),
            ("gzip", b"gzip"),
            ("br;q=0.2, gzip;q=0.9", b"gzip"),
            ("br;q=0, gzip", b"gzip"),
            ("*", b"brotli"),
            ("*;q=0.5, br;q=0", b"gzip"),
            ("GZIP", b"gzip"),
            ("identity", b"plain"),
            ("br;q=much", b"plain"),
        ] {
            assert_eq!(form(accepted), expected, "Accept-Encoding: {accepted}");
        }
    }

    #[test]
    fn a_file_without_compressed_forms_is_served_as_it_is() {
        let picture = Asset { br: None, gz: None, ..SCRIPT };
        assert_eq!(picture.choose(&asked(ACCEPT_ENCODING, "br")), (None, b"plain".as_slice()));
    }

    #[test]
    fn an_answer_says_what_it_is_and_how_long_it_keeps() {
        let answer = SCRIPT.answer(&asked(ACCEPT_ENCODING, "br"), FOR_A_YEAR);
        assert_eq!(answer.status(), StatusCode::OK);
        for (header, expected) in [
            (CONTENT_TYPE, "text/javascript; charset=utf-8"),
            (CONTENT_ENCODING, "br"),
            (CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (VARY, "accept-encoding"),
            (ETAG, "\"0123456789abcdef-br\""),
        ] {
            assert_eq!(answer.headers()[&header], expected, "{header}");
        }
    }

    #[tokio::test]
    async fn a_browser_that_holds_the_bytes_is_told_so_without_them() {
        for held in ["\"0123456789abcdef\"", "\"old\", \"0123456789abcdef\"", "W/\"0123456789abcdef\"", "*"] {
            let answer = SCRIPT.answer(&asked(IF_NONE_MATCH, held), FOR_A_YEAR);
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "If-None-Match: {held}");
            assert_eq!(answer.headers()[ETAG], "\"0123456789abcdef\"");
            assert!(to_bytes(answer.into_body(), 100).await.unwrap().is_empty());
        }
        let other_form = SCRIPT.answer(&asked(IF_NONE_MATCH, "\"0123456789abcdef-br\""), FOR_A_YEAR);
        assert_eq!(other_form.status(), StatusCode::OK);
    }

    #[tokio::test]
    async fn an_unknown_file_or_another_build_is_a_404_in_plain_text() {
        for path in [
            "/pkg/0000000000000000/learn.js",
            "/pkg",
            "/pkg/",
            "/pkg/learn.js",
            "/pkg/0000000000000000/../../etc/passwd",
            &format!("/pkg/{BUILD_ID}/nothing.js"),
            &format!("/pkg/{BUILD_ID}/learn.js.br"),
        ] {
            let answer = fetch(path).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{path}");
            assert_eq!(answer.headers()[CONTENT_TYPE], "text/plain; charset=utf-8", "{path}");
            assert_eq!(answer.headers()[CACHE_CONTROL], "no-store", "{path}");
        }
    }

    #[tokio::test]
    async fn every_file_of_the_build_is_found_under_its_id() {
        for asset in PKG {
            let answer = fetch(&format!("/pkg/{BUILD_ID}/{}", asset.name)).await;
            assert_eq!(answer.status(), StatusCode::OK, "{}", asset.name);
            assert_eq!(to_bytes(answer.into_body(), usize::MAX).await.unwrap(), asset.plain, "{}", asset.name);
        }
    }

    #[tokio::test]
    async fn the_icon_and_the_word_to_robots_lie_at_the_root() {
        for (path, mime) in [("/favicon.svg", "image/svg+xml"), ("/robots.txt", "text/plain; charset=utf-8")] {
            let answer = fetch(path).await;
            assert_eq!(answer.status(), StatusCode::OK, "{path}");
            assert_eq!(answer.headers()[CONTENT_TYPE], mime, "{path}");
            assert_eq!(answer.headers()[CACHE_CONTROL], "public, max-age=3600", "{path}");
            assert!(answer.headers()[ETAG].to_str().unwrap().starts_with("W/"), "{path} may be compressed on its way");
        }
    }
}
