//! Numbers and dates as people type them, kept exact: a score may not hang on a rounding.

use unicode_normalization::UnicodeNormalization;

/// A number in millionths, or a day counted from 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quantity {
    /// A number, in millionths.
    Number(i64),
    /// A day.
    Day(i64),
}

/// Millionths in one.
const ONE: i64 = 1_000_000;

impl Quantity {
    /// Reads `2`, `+2`, `−2`, `1 200,5`, `１２`, `2026-09-30`, `2026年9月30日`. Nothing else.
    pub fn parse(typed: &str) -> Option<Quantity> {
        let text: String = typed.nfkc().filter(|char| !char.is_whitespace()).collect();
        Quantity::day(&text).or_else(|| Quantity::number(&text))
    }

    fn number(text: &str) -> Option<Quantity> {
        let text = text.replace(['\u{2212}', '\u{2013}'], "-");
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(&text)),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let whole = without_groups(whole)?;
        if part.len() > 6 || !part.bytes().all(|byte| byte.is_ascii_digit()) || whole.len() > 12 {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let part: i64 = format!("{part:0<6}").parse().ok()?;
        let value = whole * ONE + part;
        Some(Quantity::Number(if negative { -value } else { value }))
    }

    fn day(text: &str) -> Option<Quantity> {
        let text = text.trim_end_matches(['日', '号']).replace(['年', '月', '/', '.'], "-");
        let parts: Vec<i64> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        let &[year, month, day] = parts.as_slice() else { return None };
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        if !(1900..=2200).contains(&year) || !(1..=last).contains(&day) {
            return None;
        }
        // Days from the civil calendar, years beginning in March (Howard Hinnant's well-known form).
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let of_era = shifted.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Some(Quantity::Day(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468))
    }

    /// Whether the two are of one sort and no further apart than `tolerance`, in millionths or days.
    pub fn is_within(self, other: Quantity, tolerance: i64) -> bool {
        match (self, other) {
            (Quantity::Number(a), Quantity::Number(b)) | (Quantity::Day(a), Quantity::Day(b)) => {
                (a - b).abs() <= tolerance
            }
            _ => false,
        }
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Quantity::Number(value) => {
                let sign = if value < 0 { "\u{2212}" } else { "" };
                let (whole, part) = (value.abs() / ONE, value.abs() % ONE);
                if part == 0 {
                    return write!(out, "{sign}{whole}");
                }
                write!(out, "{sign}{whole}.{}", format!("{part:06}").trim_end_matches('0'))
            }
            Quantity::Day(day) => {
                let shifted = day + 719_468;
                let era = shifted.div_euclid(146_097);
                let of_era = shifted.rem_euclid(146_097);
                let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
                let of_year = of_era - (365 * year + year / 4 - year / 100);
                let month = (5 * of_year + 2) / 153;
                let date = of_year - (153 * month + 2) / 5 + 1;
                let month = if month < 10 { month + 3 } else { month - 9 };
                write!(out, "{:04}-{month:02}-{date:02}", year + era * 400 + i64::from(month <= 2))
            }
        }
    }
}

/// Digits without the commas of thousands; nothing when commas stand elsewhere.
fn without_groups(digits: &str) -> Option<String> {
    let mut groups = digits.split(',');
    let first = groups.next()?;
    let mut out = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        out.push_str(group);
    }
    (!out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit())).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::Quantity;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, value) in [
            ("2", Some(2_000_000)),
            (" ＋２ ", Some(2_000_000)),
            ("−2", Some(-2_000_000)),
            ("1,200.5", Some(1_200_500_000)),
            ("12,00", None),
            ("", None),
            ("-", None),
            ("two", None),
            ("1e3", None),
        ] {
            assert_eq!(Quantity::parse(typed), value.map(Quantity::Number), "{typed}");
        }
    }

    #[test]
    fn dates_are_read_and_written_back() {
        for typed in ["2026-09-30", "2026/9/30", "2026年9月30日", "２０２６．０９．３０"] {
            assert_eq!(Quantity::parse(typed).map(|day| day.to_string()).as_deref(), Some("2026-09-30"), "{typed}");
        }
        assert_eq!(Quantity::parse("1970-01-01"), Some(Quantity::Day(0)));
        assert_eq!(Quantity::parse("2024-02-29").map(|day| day.to_string()).as_deref(), Some("2024-02-29"));
        assert_eq!(Quantity::parse("2025-02-29"), None);
    }
}
