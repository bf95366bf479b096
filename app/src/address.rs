//! An address of this site with its query. The state of a list is in it and nowhere else.

use crate::{Failure, form::Form};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use records::Error;
use uuid::Uuid;

/// What stands in a query as it is.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// A value for a query or a header.
pub(crate) fn form_encoded(text: &str) -> String {
    utf8_percent_encode(text, QUERY).to_string()
}

/// A path and its pairs, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    path: String,
    pairs: Vec<(&'static str, String)>,
}

impl Address {
    /// Only a path.
    pub fn new(path: impl Into<String>) -> Address {
        Address { path: path.into(), pairs: Vec::new() }
    }

    /// The same with this pair, which replaces an earlier one of its name; an empty value takes it out.
    #[must_use]
    pub fn with(&self, name: &'static str, value: impl Into<String>) -> Address {
        let value = value.into();
        let mut pairs = self.pairs.clone();
        pairs.retain(|(key, _)| *key != name);
        if !value.is_empty() {
            pairs.push((name, value));
        }
        Address { path: self.path.clone(), pairs }
    }

    /// As it stands in a link.
    pub fn href(&self) -> String {
        let pairs: Vec<_> = self.pairs.iter().map(|(name, value)| format!("{name}={}", form_encoded(value))).collect();
        if pairs.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, pairs.join("&")) }
    }

    /// The pairs but those of these names, as hidden fields of a GET form.
    pub fn kept(&self, without: &[&str]) -> Vec<(&'static str, String)> {
        self.pairs.iter().filter(|(name, _)| !without.contains(name)).cloned().collect()
    }
}

/// The query of an address, read like a form; what cannot be read is as if it were not there.
pub(crate) fn asked(path: &str) -> Form {
    path.split_once('?').and_then(|(_, query)| Form::parse(query)).unwrap_or_default()
}

/// An id in a path. What is none looks like something that does not exist.
pub(crate) fn id(text: &str) -> Result<Uuid, Failure> {
    text.parse().map_err(|_| Error::NotFound.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_replaced_and_an_empty_one_goes() {
        let list = Address::new("/people").with("q", "沈 a&b").with("page", "2");
        assert_eq!(list.href(), "/people?q=%E6%B2%88%20a%26b&page=2");
        assert_eq!(list.with("page", "").with("q", "x").href(), "/people?q=x");
        assert_eq!(asked(&list.href()).get("q"), "沈 a&b");
        assert_eq!(asked("/people?q=%zz").get("q"), "");
    }
}
