//! Spaces that typesetting knows better than whoever types: none after a Chinese full stop, and none that would tear a
//! number from its unit, a letter from its point or a formula apart at the end of a line.

use super::emphasis::{is_ideograph, is_wide_mark};
use crate::Lang;
use pulldown_cmark::{CowStr, Event};

/// Joins what it stands between.
const TIE: char = '\u{a0}';
/// Keeps a line from breaking after the hyphen of a date.
const JOINER: char = '\u{2060}';

/// Sets the spaces of a paragraph. Emphasis does not part what it stands beside.
pub(super) fn set(events: &mut [Event<'_>], lang: Lang) {
    let mut last = None;
    for event in events {
        match event {
            Event::Text(text) => {
                let set: String = spaced(last, text, lang);
                last = set.chars().next_back().or(last);
                *text = CowStr::from(set);
            }
            Event::Code(_) | Event::SoftBreak | Event::HardBreak => last = None,
            _ => {}
        }
    }
}

/// One text, `last` being the character before it.
fn spaced(last: Option<char>, text: &str, lang: Lang) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, char) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]).or(last);
        let after = chars.get(at + 1).copied();
        match (*char, before, after) {
            (' ', Some(before), _) if lang == Lang::Zh && is_stop(before) => {}
            (' ', Some(before), Some(after)) => {
                let word: &[char] = &chars[..at];
                let tied = is_operator(before)
                    || is_operator(after)
                    || match lang {
                        Lang::En => {
                            before.is_ascii_digit() && after.is_alphabetic()
                                || after.is_ascii_digit() && is_counted(word)
                                || is_point(word, &chars[at + 1..])
                        }
                        Lang::Zh => {
                            let code = before.is_ascii_alphanumeric();
                            code && (after.is_ascii_digit()
                                || after == '点'
                                || before.is_ascii_digit() && is_ideograph(after))
                                || before == '第' && after.is_ascii_digit()
                        }
                    };
                out.push(if tied { TIE } else { ' ' });
            }
            ('-', Some(before), Some(after)) if is_date(before, after) => out.extend(['-', JOINER]),
            (char, ..) => out.push(char),
        }
    }
    out
}

/// The hyphen of `2026-03-16` and of `年-月-日`.
fn is_date(before: char, after: char) -> bool {
    before.is_ascii_digit() && after.is_ascii_digit() || is_ideograph(before) && is_ideograph(after)
}

/// Full-width punctuation brings its own room.
fn is_stop(char: char) -> bool {
    is_wide_mark(char) && !matches!(char, '“' | '‘' | '—' | '…' | '·')
}

fn is_operator(char: char) -> bool {
    matches!(char, '−' | '+' | '=' | '×' | '÷' | '↔')
}

/// Words that a number names: `Day 4`, `First 2`.
const COUNTED: [&str; 13] =
    ["day", "stage", "step", "grade", "level", "week", "part", "lesson", "question", "point", "first", "clear", "win"];

fn is_counted(before: &[char]) -> bool {
    let word: String = before.rsplit(|char| !char.is_alphabetic()).next().unwrap_or_default().iter().collect();
    COUNTED.contains(&word.to_lowercase().as_str())
}

/// `point C`.
fn is_point(before: &[char], after: &[char]) -> bool {
    before.ends_with(&['p', 'o', 'i', 'n', 't'])
        && after.first().is_some_and(|char| ('A'..='F').contains(char))
        && !after.get(1).is_some_and(|char| char.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::super::inline;
    use crate::Lang;

    #[test]
    fn a_chinese_stop_needs_no_space_after_it() {
        assert_eq!(inline("**砚川控股，审计软件。** 头一次", Lang::Zh), "<strong>砚川控股，审计软件。</strong>头一次");
        assert_eq!(inline("一、二。 三", Lang::Zh), "一、二。三");
        assert_eq!(inline("One. Two", Lang::En), "One. Two");
    }

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        let shown = |text: &str, lang| inline(text, lang).replace('\u{a0}', "~");
        assert_eq!(
            shown("4 − 4 = 0，104 天，到 D 点，第 4 段，First 2", Lang::Zh),
            "4~−~4~=~0，104~天，到 D~点，第~4~段，First~2"
        );
        assert_eq!(inline("2026-03-16，年-月-日，first-rate", Lang::Zh).matches('\u{2060}').count(), 4);
        assert_eq!(crate::markup::plain("2026-03-16", Lang::En), "2026-03-16");
        assert_eq!(shown("At point D 104 days, a point A", Lang::En), "At point~D 104~days, a point~A");
        assert_eq!(shown("points Do not, 3 or 4, stage 5", Lang::En), "points Do not, 3~or 4, stage~5");
    }
}
