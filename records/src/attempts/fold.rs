//! What one event does to an attempt. The use cases and the replay apply events through here, so that a projection and
//! its events cannot drift apart.

use super::body::Body;
use crate::{entity::attempt_answer, error::Result};
use content::item::{FULL, Item, judge};
use uuid::Uuid;

/// The answer row before anything happened to its item.
pub(super) fn blank(attempt: Uuid, item: &str) -> attempt_answer::Model {
    attempt_answer::Model {
        attempt_id: attempt,
        item_id: item.into(),
        seq: 0,
        answer: None,
        confidence: None,
        flagged: false,
        saved_at: 0,
        released_at: None,
        score: None,
    }
}

/// What happened to one item.
pub(super) enum Happened<'b> {
    /// Its answer was saved by event `seq`.
    Saved { seq: i64, body: &'b Body },
    /// Its flag was moved.
    Flagged(bool),
    /// Its feedback was shown.
    Released,
    /// The attempt was handed in.
    Submitted,
}

/// Applies it to the answer row; `item` is missing for words of one's own, which have no score.
pub(super) fn apply(
    row: &mut attempt_answer::Model,
    happened: &Happened<'_>,
    item: Option<&Item>,
    at: i64,
) -> Result<()> {
    match happened {
        Happened::Saved { seq, body } => {
            row.seq = *seq;
            row.answer = body.kept.as_ref().map(super::Kept::to_json).transpose()?;
            row.confidence = body.confidence.map(|confidence| confidence.word().into());
            row.saved_at = at;
        }
        Happened::Flagged(up) => row.flagged = *up,
        Happened::Released => {
            row.released_at = Some(at);
            row.score = item.map(|item| score(item, row)).transpose()?.map(i64::from);
        }
        Happened::Submitted => row.score = item.map(|item| score(item, row)).transpose()?.map(i64::from),
    }
    Ok(())
}

/// The score of the answer that stands; nothing answered earns nothing.
pub(super) fn score(item: &Item, row: &attempt_answer::Model) -> Result<i32> {
    let Some(text) = &row.answer else { return Ok(0) };
    Ok(super::Kept::from_json(text)?.answer().map_or(0, |answer| judge(item, answer)))
}

/// The mean of scores over so many items, in basis points, half up.
pub(crate) fn mean(scores: impl IntoIterator<Item = i32>, items: usize) -> i32 {
    let sum: i64 = scores.into_iter().map(i64::from).sum();
    let count = items.max(1) as i64;
    (((2 * sum + count) / (2 * count)) as i32).min(FULL)
}

#[cfg(test)]
mod tests {
    use super::mean;

    #[test]
    fn a_mean_is_rounded_once_and_half_up() {
        assert_eq!(mean([10_000, 3_333, 0, 0, 0, 0], 6), 2_222);
        assert_eq!(mean([1, 0], 2), 1);
        assert_eq!(mean([10_000], 6), 1_667);
        assert_eq!(mean([], 0), 0);
    }
}
