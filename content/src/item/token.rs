//! What stands for an option in a page. Authors write the right option first and cards in the right order, so the ids of a
//! file would give the key away to anyone who looks at the page's source.

use sha2::{Digest, Sha256};

/// Which half of a pair a token stands for: both halves have the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Options, cards, left halves.
    Card,
    /// Right halves of a match.
    Place,
}

/// The token of an id: stable, so that a saved page still works after a restart and on another instance.
pub(super) fn token(item: &str, side: Side, id: &str) -> String {
    let side = match side {
        Side::Card => "card",
        Side::Place => "place",
    };
    let digest = Sha256::digest(format!("{item}\0{side}\0{id}"));
    let mut token = String::from("k");
    for byte in &digest[..5] {
        token.push_str(&format!("{byte:02x}"));
    }
    token
}

/// The id behind a token. An id itself is taken too: the HTTP API and tests speak in ids.
pub(super) fn id_of<'i>(
    item: &str,
    side: Side,
    value: &str,
    ids: impl IntoIterator<Item = &'i str>,
) -> Option<&'i str> {
    ids.into_iter().find(|id| *id == value || token(item, side, id) == value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_halves_of_a_pair_have_unlike_tokens_that_lead_back() {
        let (left, right) = (token("Q", Side::Card, "a"), token("Q", Side::Place, "a"));
        assert_ne!(left, right);
        assert_eq!(id_of("Q", Side::Place, &right, ["b", "a"]), Some("a"));
        assert_eq!(id_of("Q", Side::Card, &right, ["b", "a"]), None);
    }
}
