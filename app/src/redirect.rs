//! Going somewhere else after a form: only ever to a path of this site.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a Location header cannot carry; `%` stays, because the path is encoded already.
const UNSAFE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>');

/// A path of this site, safe to be sent as a Location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafePath(String);

impl SafePath {
    /// Takes a path as it came from outside: it must start with one slash, and hold no backslash and no control
    /// character, also not percent-encoded; anything else becomes `/`.
    pub fn parse(text: &str) -> SafePath {
        let decoded = text.to_lowercase();
        let hidden = ["%00", "%0a", "%0d", "%09", "%5c", "\\"].iter().any(|bad| decoded.contains(bad));
        let local = text.starts_with('/') && !text.starts_with("//") && !decoded.starts_with("/%2f");
        if local && !hidden && text.len() <= 2000 && !text.chars().any(char::is_control) {
            SafePath(utf8_percent_encode(text, UNSAFE).to_string())
        } else {
            SafePath("/".into())
        }
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// 303 to a path of this site.
pub fn see_other(path: &str) -> Response {
    let SafePath(path) = SafePath::parse(path);
    let location = HeaderValue::from_str(&path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

#[cfg(test)]
mod tests {
    use super::SafePath;

    #[test]
    fn nobody_is_sent_to_another_site() {
        for bad in [
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "/%2Fevil.example",
            "/a%0d%0aSet-Cookie:x=1",
            "/a\nb",
            "",
            "evil",
            "/%5cevil.example",
            "/\tevil",
        ] {
            assert_eq!(SafePath::parse(bad).as_str(), "/", "{bad}");
        }
        assert_eq!(SafePath::parse("/learn/m2-l4?part=d#check-1").as_str(), "/learn/m2-l4?part=d#check-1");
        assert_eq!(SafePath::parse("/team?name=沈").as_str(), "/team?name=%E6%B2%88");
    }
}
