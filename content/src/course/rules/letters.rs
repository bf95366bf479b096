//! Letters need their noun: “point E” and “role E” are not the same, so a bare letter is read in the light of a noun that
//! stands in the same section, item or scene.

use super::passages::Passage;
use crate::Lang;
use crate::course::Letters;
use crate::reading::Source;
use std::collections::BTreeMap;

/// What is read together with its part: the case of an exercise stands above each of its steps.
fn is_shared(path: &str) -> bool {
    path.ends_with("/exercise.toml")
}

/// Notes the first bare letter of each part that has no noun, in each language.
pub(super) fn check(letters: &Letters, passages: &[Passage], sources: &BTreeMap<&str, Source>) {
    for file in passages.chunk_by(|one, other| one.files == other.files) {
        for lang in Lang::ALL {
            in_file(letters, file, lang, sources);
        }
    }
}

fn in_file(letters: &Letters, file: &[Passage], lang: Lang, sources: &BTreeMap<&str, Source>) {
    let side = usize::from(lang == Lang::En);
    let nouns = letters.nouns(lang);
    let noun = |passage: &Passage| nouns.iter().any(|noun| stands(passage.text.get(lang), noun, lang));
    let last = file.iter().map(|passage| passage.part).max().unwrap_or_default();
    for part in 0..=last {
        let own = |passage: &&Passage| passage.part == part;
        // The title of a lesson and the case of an exercise are read with every part.
        let head = |passage: &&Passage| passage.part == 0 && (is_shared(passage.files[0].0) || passage.at == [0, 0]);
        if file.iter().filter(|passage| own(passage) || head(passage)).any(noun) {
            continue;
        }
        let bare =
            file.iter().filter(own).find_map(|passage| Some((passage, bare(passage.text.get(lang), letters, lang)?)));
        let Some((passage, letter)) = bare else { continue };
        let Some(source) = sources.get(passage.files[side].0) else { continue };
        source.warn(
            passage.at[side],
            "letter-bare",
            format!("字母 {letter} 没有带名词：写成“{letter} 点”“角色 {letter}”这样，或让同一段里有这个名词。"),
            format!("The letter {letter} has no noun: write “point {letter}” or “role {letter}”, or have the noun in the same passage."),
        );
    }
}

/// Whether a noun stands in a text: in English as a word of its own, in the plural too, and written as the list has it; a
/// noun without a capital may begin a sentence.
fn stands(text: &str, noun: &str, lang: Lang) -> bool {
    if lang == Lang::Zh {
        return text.contains(noun);
    }
    let named = noun.starts_with(|first: char| first.is_uppercase());
    let text = if named { text.to_owned() } else { text.to_lowercase() };
    text.match_indices(noun).any(|(at, _)| {
        let letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
        let after = text[at + noun.len()..].strip_prefix('s').unwrap_or(&text[at + noun.len()..]);
        !letter(text[..at].chars().next_back()) && !letter(after.chars().next())
    })
}

/// The first letter of the method that stands alone. In English `A` and `I` are words, and are left out.
fn bare(text: &str, letters: &Letters, lang: Lang) -> Option<char> {
    let chars: Vec<char> = text.chars().collect();
    let touches = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|char| char.is_ascii_alphanumeric() || matches!(char, '+' | '’' | '_'))
    };
    let is_word = |char: char| lang == Lang::En && matches!(char, 'A' | 'I');
    let mut of_method = chars.iter().enumerate().filter(|(_, char)| letters.of.contains(**char) && !is_word(**char));
    let alone = of_method.find(|(at, _)| !touches(at.checked_sub(1)) && !touches(Some(at + 1)));
    alone.map(|(_, char)| *char)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Text;

    fn letters() -> Letters {
        Letters { of: "ABCDEFIU".into(), nouns: [vec!["点".into()], vec!["point".into(), "role".into()]] }
    }

    #[test]
    fn a_letter_is_bare_where_no_letter_or_figure_touches_it() {
        for (text, lang, found) in [
            ("在 E 报价", Lang::Zh, Some('E')),
            ("在E报价", Lang::Zh, Some('E')),
            ("1W2F6C，E+U", Lang::Zh, None),
            ("A quote at E", Lang::En, Some('E')),
            ("A quote, I think", Lang::En, None),
            ("C’s", Lang::En, None),
        ] {
            assert_eq!(bare(text, &letters(), lang), found, "{text}");
        }
    }

    #[test]
    fn a_noun_is_a_word_of_its_own_in_the_plural_too() {
        assert!(stands("Points F and E", "point", Lang::En) && !stands("pointed at E", "point", Lang::En));
        assert!(stands("W is Win", "Win", Lang::En) && !stands("to win W", "Win", Lang::En));
        assert!(stands("E 点", "点", Lang::Zh));
        let text = Text::new("E 点", "at E");
        let noun = |lang| letters().nouns(lang).iter().any(|noun| stands(text.get(lang), noun, lang));
        assert!(noun(Lang::Zh) && !noun(Lang::En));
    }
}
