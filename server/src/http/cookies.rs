//! The two cookies: the session, and the language before and after it.

use app::sign_in::SessionCookie;
use axum::http::{HeaderMap, HeaderValue, header};
use content::Lang;

/// Name of the session cookie: the `__Host-` prefix only works over https.
fn session_name(secure: bool) -> &'static str {
    if secure { "__Host-syncpoint" } else { "syncpoint" }
}

/// The value of a cookie in a request.
fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// The session token that came with a request.
pub fn token(headers: &HeaderMap, secure: bool) -> Option<&str> {
    value(headers, session_name(secure)).filter(|token| !token.is_empty() && token.len() <= 100)
}

/// The language that a person chose on this device.
pub fn lang(headers: &HeaderMap) -> Option<Lang> {
    value(headers, "lang").and_then(Lang::from_tag)
}

/// Writes or removes the session cookie.
pub fn session(what: &SessionCookie, secure: bool) -> Option<HeaderValue> {
    let (token, life) = match what {
        SessionCookie::Set(token) => (token.as_str(), ""),
        SessionCookie::Remove => ("", "; Max-Age=0"),
    };
    let flag = if secure { "; Secure" } else { "" };
    let name = session_name(secure);
    HeaderValue::from_str(&format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{flag}{life}")).ok()
}

/// Keeps the language for a year.
pub fn language(lang: Lang, secure: bool) -> Option<HeaderValue> {
    let flag = if secure { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("lang={}; Path=/; SameSite=Lax; Max-Age=31536000{flag}", lang.tag())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("xsyncpoint=a; syncpoint=b; lang=en"));
        assert_eq!(token(&headers, false), Some("b"));
        assert_eq!(token(&headers, true), None);
        assert_eq!(lang(&headers), Some(Lang::En));
    }

    #[test]
    fn over_https_the_cookie_is_bound_to_the_host() {
        let cookie = session(&SessionCookie::Set("t".into()), true).unwrap();
        assert_eq!(cookie, "__Host-syncpoint=t; Path=/; HttpOnly; SameSite=Lax; Secure");
    }
}
