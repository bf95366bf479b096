//! Numbers and codes of a text, to see whether both languages state the same ones.

use std::collections::BTreeSet;

/// What both languages must share.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Stated {
    /// Numbers in figures, as they are written without commas.
    pub(crate) figures: BTreeSet<String>,
    /// All numbers, also those in words, in hundredths.
    numbers: BTreeSet<i64>,
    /// Codes of the method: `SN`, `1W2F6C`, single letters of points and roles.
    pub(crate) codes: BTreeSet<String>,
}

impl Stated {
    /// Whether a number in figures is stated here too, in figures, in words, or in another unit (1.2 million, 一百二十万).
    pub(crate) fn has(&self, figure: &str) -> bool {
        let Some(value) = hundredths(figure) else { return true };
        let scales = [1, 10, 100, 1_000, 10_000, 1_000_000, 100_000_000];
        self.numbers.iter().any(|number| {
            scales
                .iter()
                .any(|scale| value.checked_mul(*scale) == Some(*number) || number.checked_mul(*scale) == Some(value))
        })
    }
}

fn hundredths(figure: &str) -> Option<i64> {
    let (whole, part) = figure.split_once('.').unwrap_or((figure, ""));
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{:0<2}", part.chars().take(2).collect::<String>()).parse().ok()?;
    whole.checked_mul(100)?.checked_add(part)
}

/// Numbers and codes of a Chinese text.
pub(crate) fn chinese(text: &str) -> Stated {
    let mut stated = latin(text);
    let digit = |char: char| "零一二三四五六七八九".chars().position(|known| known == char).map(|at| at as i64);
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        let run = chars[at..].iter().take_while(|char| "零一二两三四五六七八九十百千万亿".contains(**char)).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let (mut total, mut section, mut last) = (0_i64, 0_i64, 0_i64);
        for char in &chars[at..at + run] {
            match char {
                '两' => last = 2,
                '十' => {
                    section += last.max(1) * 10;
                    last = 0;
                }
                '百' => {
                    section += last.max(1) * 100;
                    last = 0;
                }
                '千' => {
                    section += last.max(1) * 1000;
                    last = 0;
                }
                '万' => {
                    total = (total + section + last).max(1) * 10_000;
                    (section, last) = (0, 0);
                }
                '亿' => {
                    total = (total + section + last).max(1) * 100_000_000;
                    (section, last) = (0, 0);
                }
                // 二三十: the last figure counts, and each by itself is stated too.
                other => {
                    last = digit(*other).unwrap_or(0);
                    stated.numbers.insert(last * 100);
                }
            }
        }
        stated.numbers.insert((total + section + last).saturating_mul(100));
        at += run;
    }
    // 一半、半天: a half.
    if text.contains('半') {
        stated.numbers.insert(50);
    }
    stated
}

/// Words for numbers in English.
const WORDS: [(&str, i64); 43] = [
    ("zero", 0),
    ("no", 0),
    ("one", 1),
    ("once", 1),
    ("first", 1),
    ("two", 2),
    ("twice", 2),
    ("second", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("fourth", 4),
    ("five", 5),
    ("fifth", 5),
    ("six", 6),
    ("sixth", 6),
    ("seven", 7),
    ("seventh", 7),
    ("eight", 8),
    ("eighth", 8),
    ("nine", 9),
    ("ninth", 9),
    ("ten", 10),
    ("tenth", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
];

/// Numbers and codes of an English text.
pub(crate) fn english(text: &str) -> Stated {
    let mut stated = latin(text);
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let value = |word: &str| WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
    let mut sum: Option<i64> = None;
    for word in &words {
        match (sum, value(word)) {
            (Some(so_far), Some(factor @ (100 | 1000))) => sum = Some(so_far.max(1) * factor),
            (Some(so_far), Some(more)) if so_far >= 20 && so_far % 10 == 0 && more < so_far => {
                stated.numbers.insert(more * 100);
                sum = Some(so_far + more);
            }
            (_, Some(number)) => {
                stated.numbers.extend(sum.map(|so_far| so_far * 100));
                sum = Some(number);
            }
            (_, None) if *word == "and" && sum.is_some_and(|so_far| so_far >= 100) => {}
            (_, None) => {
                stated.numbers.extend(sum.map(|so_far| so_far * 100));
                sum = None;
            }
        }
    }
    stated.numbers.extend(sum.map(|so_far| so_far * 100));
    stated
}

/// Codes that no language writes otherwise. `A` and `I` are English words and left out when they stand alone.
const CODES: [&str; 15] = ["B", "C", "D", "E", "F", "U", "PS", "SN", "SP", "NS", "H", "HR", "W", "C139", "N"];

/// What is written in figures and Latin letters.
fn latin(text: &str) -> Stated {
    let mut stated = Stated::default();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        let inside = |char: &char| char.is_ascii_alphanumeric();
        if !inside(&chars[at]) {
            at += 1;
            continue;
        }
        let mut end = at;
        while end < chars.len() {
            let joins = matches!(chars[end], ',' | '.')
                && end > at
                && chars[end - 1].is_ascii_digit()
                && chars.get(end + 1).is_some_and(char::is_ascii_digit);
            if !inside(&chars[end]) && !joins {
                break;
            }
            end += 1;
        }
        let word: String = chars[at..end].iter().filter(|char| **char != ',').collect();
        // The letter of a contraction or of a plural is no code.
        let tail = at > 0 && matches!(chars[at - 1], '’' | '\'');
        if word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            stated.numbers.extend(hundredths(&word));
            stated.figures.insert(word);
        } else if !tail && (CODES.contains(&word.as_str()) || is_score(&word)) {
            stated.codes.insert(word);
        }
        at = end;
    }
    stated
}

/// `1W2F6C`, `6C`.
fn is_score(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len().is_multiple_of(2)
        && bytes.chunks(2).all(|pair| pair[0].is_ascii_digit() && matches!(pair[1], b'W' | b'F' | b'C'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_and_in_other_units_are_the_same_numbers() {
        let zh = chinese("一年二十六场审计，每场抄四天，一共一百零四天；一百二十万到一百六十万；三十八家；十四人");
        for figure in ["26", "104", "1.2", "1.6", "38", "14", "4"] {
            assert!(zh.has(figure), "{figure}: {zh:?}");
        }
        assert!(!zh.has("27"));
        let en = english("thirty-eight companies, one hundred and four days, 1,200 yuan");
        for figure in ["38", "104", "1200"] {
            assert!(en.has(figure), "{figure}: {en:?}");
        }
    }

    #[test]
    fn codes_are_letters_of_the_method_and_no_words() {
        let codes = english("A demo at point C; I see SN, 1W2F6C and the customer’s D").codes;
        assert_eq!(codes.into_iter().collect::<Vec<_>>(), ["1W2F6C", "C", "D", "SN"]);
    }
}
