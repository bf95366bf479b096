//! Runs of words that two texts may not share: whoever reads both would read the same sentence twice.

use crate::markup::emphasis::is_ideograph;
use crate::{Lang, Text};
use std::collections::BTreeMap;

/// Characters of the shortest run in Chinese, words of the shortest one in English.
const RUN_ZH: usize = 12;
const RUN_EN: usize = 8;

/// The runs of all texts so far in one language, each with who wrote it first.
pub(super) struct Runs<'c> {
    lang: Lang,
    terms: Vec<String>,
    first: BTreeMap<Vec<String>, &'c str>,
}

impl<'c> Runs<'c> {
    /// No texts yet. Terms of the glossary are no run: everybody calls them by the same words.
    pub(super) fn new<'t>(lang: Lang, terms: impl Iterator<Item = &'t Text>) -> Runs<'c> {
        let words = terms.flat_map(|term| term.get(lang).split(" / ")).map(str::to_lowercase);
        Runs { lang, terms: words.collect(), first: BTreeMap::new() }
    }

    /// Adds a text of `who`, and finds the first run that somebody else has written before: who, and the run.
    pub(super) fn add(&mut self, who: &'c str, text: &str) -> Option<(&'c str, String)> {
        let grams = grams(text, self.lang, &self.terms);
        let twin = grams.iter().find_map(|gram| Some((*self.first.get(gram).filter(|other| **other != who)?, gram)));
        let space = if self.lang == Lang::En { " " } else { "" };
        let found = twin.map(|(other, gram)| (other, gram.join(space)));
        for gram in grams {
            self.first.entry(gram).or_insert(who);
        }
        found
    }
}

/// All runs of the length that counts: over commas and stops, up to a term, a name or the end of the paragraph.
fn grams(text: &str, lang: Lang, terms: &[String]) -> Vec<Vec<String>> {
    let text = terms.iter().fold(text.to_lowercase(), |text, term| text.replace(term, "|"));
    let (units, size): (Vec<Vec<String>>, usize) = match lang {
        Lang::Zh => {
            let parts = text.split(['|', '\n']);
            let runs = parts.map(|part| part.chars().filter(|char| is_ideograph(*char)).map(String::from).collect());
            (runs.collect(), RUN_ZH)
        }
        Lang::En => {
            let parts = text.split(['|', '\n']);
            let words = parts.map(|part| {
                part.split(|char: char| !char.is_alphanumeric() && char != '’')
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect()
            });
            (words.collect(), RUN_EN)
        }
    };
    units.iter().flat_map(|run| run.windows(size).map(<[String]>::to_vec)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_go_over_punctuation_and_stop_at_terms_and_paragraphs() {
        assert_eq!(grams("一二三四五六七八九十甲乙", Lang::Zh, &[]).len(), 1);
        assert_eq!(grams("一二三四五六，七八九十甲。乙", Lang::Zh, &[]).len(), 1);
        assert_eq!(grams("一二三四五六\n七八九十甲乙", Lang::Zh, &[]).len(), 0);
        assert_eq!(grams("A b, c d. E f; g h", Lang::En, &[]).len(), 1);
        assert_eq!(grams("一二三四五六七八九十甲乙", Lang::Zh, &["三四".into()]).len(), 0);
        assert_eq!(grams("A b c d e f g h i", Lang::En, &[]).len(), 2);
    }

    #[test]
    fn a_run_counts_when_somebody_else_wrote_it() {
        let mut runs = Runs::new(Lang::Zh, [].iter());
        assert_eq!(runs.add("甲", "一二三四五六七八九十甲乙丙"), None);
        assert_eq!(runs.add("甲", "一二三四五六七八九十甲乙丙"), None, "one’s own words may come again");
        assert_eq!(runs.add("乙", "看，三四五六七八九十甲乙丙"), None);
        assert_eq!(runs.add("丙", "看，一二三四五六七八九十甲乙"), Some(("甲", "一二三四五六七八九十甲乙".into())));
    }
}
