//! Names come from the course's own world: a name that is not in its list is found, and one that only one language says.

use super::passages::Passage;
use crate::course::{Course, Name, NameKind};
use crate::reading::Source;
use crate::{Lang, Text};
use std::collections::BTreeSet;

/// Words that English writes with a capital wherever they stand.
const CAPITAL: [&str; 25] = [
    "Mr",
    "Ms",
    "Mrs",
    "Dr",
    "Chinese",
    "English",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The English words that a capital does not make a name.
pub(super) struct Words<'c> {
    course: &'c Course,
    /// Words that the course also writes without a capital, and those of its terms and titles.
    plain: BTreeSet<String>,
    /// Words of its names.
    named: BTreeSet<&'c str>,
}

impl<'c> Words<'c> {
    pub(super) fn new(course: &'c Course, passages: &[Passage]) -> Words<'c> {
        let small = passages.iter().flat_map(|passage| words(&passage.text.en));
        let mut plain: BTreeSet<String> =
            small.filter(|(_, word)| !is_capital(word)).map(|(_, word)| word.to_owned()).collect();
        let titles = course.modules.iter().flat_map(|module| &module.lessons).map(|lesson| &lesson.title);
        let terms = course.terms.iter().map(|term| &term.term).chain(titles);
        plain.extend(terms.flat_map(|text| words(&text.en)).map(|(_, word)| word.to_lowercase()));
        let names = course.names.iter().flat_map(|known| words(&known.name.en));
        Words { course, plain, named: names.map(|(_, word)| word).collect() }
    }

    /// Notes capitals in the middle of an English sentence that belong to no known name.
    pub(super) fn unknown(&self, source: &Source, passage: &Passage) {
        let text = &passage.text.en;
        let known = |word: &str| {
            let one = word.strip_suffix('s').unwrap_or(word);
            let here = |word: &str| {
                self.named.contains(word) || CAPITAL.contains(&word) || self.plain.contains(&word.to_lowercase())
            };
            here(word) || here(one)
        };
        for (at, word) in words(text) {
            if is_capital(word) && is_inside(&text[..at]) && !known(word) {
                source.warn(
                    place(source, passage.at[1], word),
                    "name-unknown",
                    format!("`{word}` 不在 names.toml 里。人名、公司名、产品名只用那里有的；真要用新的，先加进去。"),
                    format!("`{word}` is not in names.toml. People, firms and products come from there; a new one is added there first."),
                );
            }
        }
    }

    /// Notes names that stand in one half of a pair only.
    pub(super) fn one_sided(&self, sources: [&Source; 2], passage: &Passage) {
        for known in self.course.names.iter().filter(|known| known.kind != NameKind::Other) {
            let said = Lang::ALL.map(|lang| says(known, &passage.text, lang));
            if said[0] == said[1] {
                continue;
            }
            let without = usize::from(said[0]);
            let Text { zh, en } = &known.name;
            sources[without].warn(
                passage.at[without],
                "names-differ",
                format!("另一种语言里说到了{zh}（{en}），这里没有。两种语言说的是同样的人和公司。"),
                format!(
                    "The other language names {en} ({zh}), this one does not. Both speak of the same people and firms."
                ),
            );
        }
    }
}

/// Whether a text names somebody. A person also goes by the family name, `杜总` or `Mr Du`, if the other language has the
/// full one.
fn says(known: &Name, text: &Text, lang: Lang) -> bool {
    let used = known.short.as_ref().unwrap_or(&known.name);
    let full = [text.zh.contains(&used.zh), has(&text.en, &used.en)];
    let person = known.kind == NameKind::Person;
    match lang {
        Lang::Zh => {
            full[0] || person && full[1] && used.zh.chars().next().is_some_and(|family| text.zh.contains(family))
        }
        Lang::En => full[1] || person && full[0] && has(&text.en, used.en.split(' ').next().unwrap_or_default()),
    }
}

/// Whether a text holds a name as a whole word.
fn has(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let letter = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        !letter(text[..at].chars().next_back()) && !letter(text[at + name.len()..].chars().next())
    })
}

/// Where a word stands from a place on; the place itself when it is written otherwise there.
fn place(source: &Source, from: usize, word: &str) -> usize {
    source.text.get(from..).and_then(|rest| rest.find(word)).map_or(from, |at| from + at)
}

/// The words of an English text, of two letters or more, each with its place; a possessive ending is left out.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|char: char| !char.is_ascii_alphabetic())
        .filter(|word| word.len() > 1)
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Whether a word begins with a capital and goes on without: no code, no abbreviation.
fn is_capital(word: &str) -> bool {
    let mut chars = word.chars();
    let first = chars.next().is_some_and(|first| first.is_ascii_uppercase());
    first && chars.next().is_some_and(|second| second.is_ascii_lowercase())
}

/// Whether a sentence goes on after what stands before: then a capital is no beginning.
fn is_inside(before: &str) -> bool {
    let trimmed = before.trim_end_matches(' ');
    trimmed.len() < before.len()
        && trimmed.ends_with(|char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_is_a_name_where_the_sentence_goes_on() {
        for (before, inside) in [
            ("we met ", true),
            ("in 2024, ", true),
            ("Right. ", false),
            ("", false),
            ("he said: “", false),
            ("one\n", false),
        ] {
            assert_eq!(is_inside(before), inside, "{before:?}");
        }
        let found = words("Mr Lu’s SN, CTOs of ClearTrail").map(|(_, word)| word).filter(|word| is_capital(word));
        let found: Vec<&str> = found.collect();
        assert_eq!(found, ["Mr", "Lu", "ClearTrail"]);
    }

    #[test]
    fn a_person_may_go_by_the_family_name_where_the_other_language_has_the_full_one() {
        let known = Name { kind: NameKind::Person, name: Text::new("鲁岩", "Lu Yan"), short: None, of: None };
        let both = |zh: &str, en: &str| Lang::ALL.map(|lang| says(&known, &Text::new(zh, en), lang));
        assert_eq!(both("鲁岩点头", "Mr Lu nods"), [true, true]);
        assert_eq!(both("鲁工点头", "Lu Yan nods"), [true, true]);
        assert_eq!(both("他点头", "Mr Lu nods"), [false, false]);
        assert_eq!(both("他点头", "Lu Yan nods"), [false, true]);
        assert_eq!(both("鲁岩点头", "Lucky you"), [true, false]);
    }
}
