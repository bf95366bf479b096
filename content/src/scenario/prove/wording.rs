//! Finding words in texts: whole words in English, characters in Chinese, which has no spaces between words.

use crate::{Lang, Text};

/// A text made ready for looking up English words: words only, one space before and after each.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        spaced.push_str(word);
        spaced.push(' ');
    }
    spaced
}

/// How often whole words or phrases stand in a text made ready by [`spaced`].
pub(super) fn whole(spaced: &str, phrase: &str) -> usize {
    // Two in a row share the space between them, so each end is looked at by itself.
    let bounded = |at: usize| {
        let after = at + phrase.len();
        spaced[..at].ends_with(' ') && spaced[after..].starts_with(' ')
    };
    spaced.match_indices(phrase).filter(|(at, _)| bounded(*at)).count()
}

/// Words with one theme, in both languages.
pub(super) struct Theme {
    /// Runs of characters.
    pub(super) zh: &'static [&'static str],
    /// Words and phrases in lower case.
    pub(super) en: &'static [&'static str],
}

impl Theme {
    /// How often words of the theme stand in a text, in one language.
    pub(super) fn count(&self, text: &Text, lang: Lang) -> usize {
        match lang {
            Lang::Zh => self.zh.iter().map(|word| text.zh.matches(word).count()).sum(),
            Lang::En => {
                let spaced = spaced(&text.en.to_lowercase());
                self.en.iter().map(|word| whole(&spaced, word)).sum()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_searched_by_whole_words_and_phrases() {
        let text = spaced("Price? The PRICE-list, priced: price price. Of course!").to_lowercase();
        assert_eq!(whole(&text, "price"), 4);
        assert_eq!(whole(&text, "of course"), 1);
        assert_eq!(whole(&text, "cour"), 0);
        assert_eq!(whole(&spaced("用SAP系统"), "SAP"), 1);
    }

    #[test]
    fn a_theme_counts_in_the_language_that_is_read() {
        let theme = Theme { zh: &["报价", "折扣"], en: &["price", "discount"] };
        let text = Text::new("报价里有折扣，再报价", "A price with no discounting");
        assert_eq!((theme.count(&text, Lang::Zh), theme.count(&text, Lang::En)), (3, 1));
    }
}
