//! Review boxes: where a question stands in somebody's memory, from 1 (just met or just missed) to 5 (known for long).
//!
//! A right answer moves a question one box on, a wrong one puts it back into the first (Leitner, *So lernt man lernen*,
//! 1972). The boxes come round after 1, 3, 7, 16 and 35 days; here they only say what a delayed check asks about.

/// The last box.
pub const LAST: u8 = 5;

/// The box of a question after these answers, the oldest first; none when it was never answered. A question begins in the
/// first box, so the first right answer puts it into the second.
pub fn after(answers: impl IntoIterator<Item = bool>) -> Option<u8> {
    answers.into_iter().fold(None, |now: Option<u8>, right| match right {
        true => Some((now.unwrap_or(1) + 1).min(LAST)),
        false => Some(1),
    })
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn right_moves_one_box_on_and_wrong_goes_to_the_first() {
        assert_eq!(after([]), None);
        assert_eq!(after([false]), Some(1));
        assert_eq!(after([true]), Some(2));
        assert_eq!(after([true, true, false, true]), Some(2));
        assert_eq!(after([true; 9]), Some(5));
    }
}
