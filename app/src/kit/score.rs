//! Scores as people read them: basis points in, a figure out.

/// Rounded to a whole number, half up: 7195 → `72`. Where rounding would lift a score over the pass mark that it has
/// missed, it is shown exactly.
pub fn rounded(score: u32, pass: u32) -> String {
    let whole = (score + 50) / 100;
    if whole >= pass && score < pass * 100 { exact(score) } else { whole.to_string() }
}

/// With two decimals: 7195 → `71.95`.
pub fn exact(score: u32) -> String {
    format!("{}.{:02}", score / 100, score % 100)
}

/// As a whole number where it is one, otherwise with two decimals.
pub fn plain(score: u32) -> String {
    if score.is_multiple_of(100) { (score / 100).to_string() } else { exact(score) }
}

/// Rounded percent: 1667 → `17%`.
pub fn percent(score: u32) -> String {
    format!("{}%", (score + 50) / 100)
}

/// Points with their sign; the minus is a true minus.
pub fn signed(points: i32) -> String {
    match points {
        0 => "0".into(),
        1.. => format!("+{points}"),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_never_shows_a_pass_that_was_missed() {
        for (score, shown) in [(7195, "72"), (7000, "70"), (6995, "69.95"), (6949, "69"), (0, "0"), (10_000, "100")] {
            assert_eq!(rounded(score, 70), shown, "{score}");
        }
        assert_eq!((plain(7200), plain(7195)), ("72".into(), "71.95".into()));
        assert_eq!((signed(-2), signed(3)), ("−2".into(), "+3".into()));
    }
}
