//! The two languages of a part side by side: which piece of one belongs to which of the other.

use super::{Piece, Pieces};

/// A piece in both languages, by position in its file; one side may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Position of the Chinese piece.
    pub zh: Option<usize>,
    /// Position of the English piece.
    pub en: Option<usize>,
}

/// The pairs of a part in reading order. Pieces of one kind that rest on the same facts belong together; a paragraph
/// that only one language has stands alone and does not shift the rest.
pub fn pairs(zh: &Pieces, en: &Pieces, part: &str) -> Vec<Pair> {
    let of = |pieces: &Pieces| -> Vec<usize> {
        (0..pieces.list().len()).filter(|at| pieces.list()[*at].part == part).collect()
    };
    let (left, right) = (of(zh), of(en));
    let worth = |a: usize, b: usize| worth((zh, &zh.list()[left[a]]), (en, &en.list()[right[b]]));
    // The best way through both lists: best[a][b] is what the rests from a and b on are worth.
    let mut best = vec![vec![0; right.len() + 1]; left.len() + 1];
    for a in (0..left.len()).rev() {
        for b in (0..right.len()).rev() {
            let together = worth(a, b).map_or(0, |worth| worth + best[a + 1][b + 1]);
            best[a][b] = together.max(best[a + 1][b]).max(best[a][b + 1]);
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut pairs = Vec::new();
    while a < left.len() || b < right.len() {
        let together = a < left.len()
            && b < right.len()
            && worth(a, b).is_some_and(|worth| worth + best[a + 1][b + 1] == best[a][b]);
        if together {
            pairs.push(Pair { zh: Some(left[a]), en: Some(right[b]) });
            (a, b) = (a + 1, b + 1);
        } else if a < left.len() && (b == right.len() || best[a + 1][b] >= best[a][b + 1]) {
            pairs.push(Pair { zh: Some(left[a]), en: None });
            a += 1;
        } else {
            pairs.push(Pair { zh: None, en: Some(right[b]) });
            b += 1;
        }
    }
    pairs
}

/// How well two pieces belong together; none when they cannot.
fn worth(zh: (&Pieces, &Piece), en: (&Pieces, &Piece)) -> Option<u32> {
    if zh.1.kind != en.1.kind {
        return None;
    }
    Some(if zh.0.facts(zh.1) == en.0.facts(en.1) { 4 } else { 1 })
}
