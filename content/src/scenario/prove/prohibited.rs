//! V28: words that have no place in a training: names of real companies and brands, stereotypes.

use super::Board;
use super::wording::{spaced, whole};
use crate::{Level, Text};
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    schema: String,
    word: Vec<Prohibited>,
}

/// Words that are prohibited for one reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prohibited {
    /// Runs of characters, looked for in the Chinese.
    #[serde(default)]
    zh: Vec<String>,
    /// Whole words or phrases, looked for in both languages: foreign names are not always translated.
    #[serde(default)]
    en: Vec<String>,
    /// Whether capitals matter: `Oracle` is a company, an oracle is none.
    #[serde(default)]
    exact: bool,
    reason: Text,
}

const SOURCE: &str = include_str!("prohibited.toml");

static LIST: LazyLock<Vec<Prohibited>> = LazyLock::new(|| {
    let list: Result<List, _> = toml::from_str(SOURCE);
    // That the list can be read is a test of this module.
    list.ok().filter(|list| list.schema == "syncpoint/prohibited@1").map(|list| list.word).unwrap_or_default()
});

pub(super) fn check(board: &mut Board<'_>) {
    for worded in &board.scenario.words {
        for (word, reason) in found(&worded.text) {
            let place = (worded.at, worded.node.as_deref());
            let zh = format!("不该出现的词“{word}”：{}", reason.zh);
            board.find(Level::Warning, "V28", place, zh, format!("the word `{word}` must not occur: {}", reason.en));
        }
    }
}

/// The prohibited words of a text, with the reason.
fn found(text: &Text) -> Vec<(&'static str, &'static Text)> {
    let exact = spaced(&format!("{} {}", text.zh, text.en));
    let lower = exact.to_lowercase();
    let mut found = Vec::new();
    for group in LIST.iter() {
        let zh = group.zh.iter().filter(|word| text.zh.contains(word.as_str()));
        let en = group
            .en
            .iter()
            .filter(|word| if group.exact { whole(&exact, word) > 0 } else { whole(&lower, &word.to_lowercase()) > 0 });
        found.extend(zh.chain(en).map(|word| (word.as_str(), &group.reason)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(zh: &str, en: &str) -> Vec<&'static str> {
        found(&Text::new(zh, en)).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn the_list_is_read_whole_and_every_word_has_its_reason_in_both_languages() {
        assert!(LIST.len() >= 10);
        for group in LIST.iter() {
            assert!(!group.reason.zh.is_empty() && !group.reason.en.is_empty());
            for word in &group.en {
                assert_eq!(spaced(word), format!(" {word} "), "only letters, digits and single spaces can be found");
            }
            assert!(group.zh.iter().all(|word| word.chars().count() > 1), "one character is part of too many words");
        }
    }

    #[test]
    fn english_words_are_found_whole_and_chinese_ones_anywhere() {
        assert_eq!(words("他们用的是华为的设备", "They use Huawei's equipment"), ["华为", "Huawei"]);
        assert_eq!(words("接入SAP的接口", "An interface"), ["SAP"]);
        assert_eq!(words("树液", "sap and an oracle in the oracles' cave"), [] as [&str; 0]);
        assert_eq!(words("女司机都这样", "Man up and sign"), ["女司机", "man up and"]);
    }
}
