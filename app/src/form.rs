//! Reading a posted form: pairs in their order, bytes that are no text refused, nothing guessed.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{StatusCode, header},
};
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;

/// The fields of a form as they were sent. A name may stand several times.
#[derive(Clone, Debug, Default)]
pub struct Form(pub Vec<(String, String)>);

impl Form {
    /// Reads pairs as a form or a query writes them; nothing when one of them cannot be read.
    pub fn parse(text: &str) -> Option<Form> {
        text.split('&').filter(|pair| !pair.is_empty()).map(pair).collect::<Option<Vec<_>>>().map(Form)
    }

    /// The first value of a field, or nothing at all as the empty text.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether the field was sent.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(key, _)| key == name).map(|(_, value)| value.clone()).collect()
    }
}

/// Messages at fields, in the reader's language.
pub type Messages = BTreeMap<&'static str, String>;

/// The problems of a use case as messages at fields.
pub fn messages(words: &i18n::Words, problems: &records::Problems) -> Messages {
    problems.0.iter().map(|(field, problem)| (*field, records::words::problem(words, problem))).collect()
}

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Form, StatusCode> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        let body = Bytes::from_request(request, state).await.map_err(|rejection| rejection.status())?;
        let text = std::str::from_utf8(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
        Form::parse(text).ok_or(StatusCode::BAD_REQUEST)
    }
}

fn pair(text: &str) -> Option<(String, String)> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    Some((decoded(name)?, decoded(value)?))
}

/// Percent-decodes; nothing for bytes that are not UTF-8, or for a `%` that is no escape: a browser never sends one.
fn decoded(text: &str) -> Option<String> {
    let escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    if text.split('%').skip(1).any(|rest| !escape(rest)) {
        return None;
    }
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(|text| text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::{decoded, pair};

    #[test]
    fn a_form_is_read_as_it_was_typed_or_not_at_all() {
        assert_eq!(pair("a.zh=%E4%BD%A0+%26%0D%0Ab"), Some(("a.zh".into(), "你 &\nb".into())));
        for bad in ["%ff", "%zz", "%4", "%e4%bd"] {
            assert_eq!(decoded(bad), None, "{bad}");
        }
    }
}
