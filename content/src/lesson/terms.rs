//! Glossary terms in place: the first use of each in the explanation opens its meaning.

use super::TermUse;
use super::glue::glue;
use crate::course::Term;
use crate::markup::emphasis::is_ideograph;
use crate::{Lang, Text};

/// A word that stands for a term.
struct Word {
    term: usize,
    /// Which of the term's alternatives it is, the same in both languages.
    place: Option<usize>,
    text: String,
    /// Matched only where the author emphasises it and nothing else: names that are ordinary words otherwise.
    emphasised: bool,
    /// Its term was marked already. It still holds its place: in “decision maker” nobody is to find “decision”.
    spent: bool,
}

/// Marks terms over the paragraphs of one page.
pub(crate) struct Marker<'t> {
    terms: &'t [Term],
    lang: Lang,
    words: Vec<Word>,
    /// What was marked, in order.
    pub(crate) used: Vec<TermUse>,
}

/// From how many alternatives on a term is a list of names, each an ordinary word.
const LIST: usize = 5;

impl<'t> Marker<'t> {
    pub(crate) fn new(terms: &'t [Term], lang: Lang) -> Marker<'t> {
        let mut words = Vec::new();
        for (at, term) in terms.iter().enumerate() {
            let own = alternatives(term.term.get(lang));
            let both = own.len() == alternatives(term.term.get(lang.other())).len();
            for (place, text) in own.iter().enumerate() {
                words.push(Word {
                    term: at,
                    place: both.then_some(place),
                    text: text.clone(),
                    emphasised: term.ordinary.contains(&lang) || own.len() >= LIST,
                    spent: false,
                });
            }
        }
        // A word of two terms says nothing by itself.
        let texts: Vec<String> = words.iter().map(|word| word.text.to_lowercase()).collect();
        let mut at = 0;
        words.retain(|word| {
            let twice = texts.iter().enumerate().any(|(other, text)| other != at && *text == word.text.to_lowercase());
            at += 1;
            !twice && !word.text.is_empty()
        });
        // The longest word wins at the same place.
        words.sort_by_key(|word| std::cmp::Reverse(word.text.chars().count()));
        Marker { terms, lang, words, used: Vec::new() }
    }

    /// Marks the first uses in one paragraph of safe inline HTML.
    pub(crate) fn mark(&mut self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        let mut closed = 0_usize;
        while !rest.is_empty() {
            if rest.starts_with('<') {
                let end = rest.find('>').map_or(rest.len(), |end| end + 1);
                let tag = &rest[..end];
                match tag {
                    "</a>" | "</code>" => closed = closed.saturating_sub(1),
                    _ if tag.starts_with("<a ") || tag == "<code>" => closed += 1,
                    _ => {}
                }
                out.push_str(tag);
                rest = &rest[end..];
                continue;
            }
            let end = rest.find('<').unwrap_or(rest.len());
            let text = &rest[..end];
            if closed > 0 {
                out.push_str(text);
            } else {
                let opens = out.ends_with("<em>") || out.ends_with("<strong>");
                let closes = rest[end..].starts_with("</em>") || rest[end..].starts_with("</strong>");
                self.words_of(text, opens && closes, &mut out);
            }
            rest = &rest[end..];
        }
        glue(&out)
    }

    /// `emphasised`: whether the text is all that stands in an emphasis.
    fn words_of(&mut self, text: &str, emphasised: bool, out: &mut String) {
        let mut from = 0;
        let mut at = 0;
        while at < text.len() {
            let alone = |word: &Word| emphasised && word.text.len() == text.len();
            let hit = self
                .words
                .iter()
                .position(|word| (!word.emphasised || alone(word)) && stands_at(text, at, word, self.lang));
            if let Some(hit) = hit {
                let word = &self.words[hit];
                let end = word_end(text, at + word.text.len());
                if word.spent {
                    at = end;
                    continue;
                }
                let term = &self.terms[word.term];
                let popover = format!("t-{}", term.id.to_lowercase());
                out.push_str(&text[from..at]);
                out.push_str(&format!(
                    "<dfn><button type=\"button\" popovertarget=\"{popover}\">{}</button></dfn>",
                    &text[at..end]
                ));
                // The note of a list speaks of all its names, so the list stands above it.
                let pair = word.place.filter(|_| !word.emphasised).and_then(|place| {
                    let half = |lang| alternatives(term.term.get(lang)).into_iter().nth(place);
                    Some(Text { zh: half(Lang::Zh)?, en: half(Lang::En)? })
                });
                self.used.push(TermUse {
                    id: term.id.clone(),
                    popover,
                    term: pair.unwrap_or_else(|| term.term.clone()),
                    note: term.note.clone(),
                });
                let done = word.term;
                self.words.iter_mut().filter(|word| word.term == done).for_each(|word| word.spent = true);
                from = end;
                at = end;
                continue;
            }
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
        out.push_str(&text[from..]);
    }
}

/// Whether a word stands at a place: in English as a whole word, its case free unless the term is a name.
fn stands_at(text: &str, at: usize, word: &Word, lang: Lang) -> bool {
    let Some(found) = text.get(at..at + word.text.len()) else { return false };
    if lang == Lang::Zh {
        let latin = |char: Option<char>| char.is_some_and(|char| char.is_ascii_alphanumeric());
        let edge = word.text.chars().next().is_some_and(|char| !is_ideograph(char));
        return found == word.text && !(edge && latin(text[..at].chars().next_back()));
    }
    let name = !word.emphasised && word.text.starts_with(|char: char| char.is_uppercase());
    let same = if name { found == word.text } else { found.eq_ignore_ascii_case(&word.text) };
    let letter = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '-');
    let rest = &text[at + word.text.len()..];
    let plural = rest.strip_prefix('s').unwrap_or(rest);
    same && !letter(text[..at].chars().next_back()) && (!letter(rest.chars().next()) || !letter(plural.chars().next()))
}

/// Where the marked word ends: an English plural belongs to it.
fn word_end(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let plural = rest.starts_with('s') && !rest[1..].starts_with(|char: char| char.is_alphanumeric() || char == '-');
    if plural && text[..end].ends_with(|char: char| char.is_ascii_alphabetic()) { end + 1 } else { end }
}

/// The words of one half of a term: alternatives parted by ` / `, without codes and what stands in brackets.
fn alternatives(half: &str) -> Vec<String> {
    half.split(" / ")
        .map(|word| {
            let word = word.split(['(', '（']).next().unwrap_or_default().trim();
            // "sync point F/E/D/C/B/A": the letters follow the noun and are not part of it.
            let codes = |tail: &str| tail.split('/').count() > 1 && tail.split('/').all(|code| code.len() <= 2);
            match word.rsplit_once(' ') {
                Some((noun, tail)) if codes(tail) => noun.to_owned(),
                _ => word.to_owned(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> Vec<Term> {
        [
            ("GL-02", "同步点 F/E/D/C/B/A", "sync point F/E/D/C/B/A"),
            (
                "GL-03",
                "需求 / 可行性 / 立项 / 评估 / 决策",
                "Need / Feasibility / Project start / Evaluation / Decision",
            ),
            ("GL-07", "教练", "coach"),
            ("GL-17", "超前 / 落后", "ahead / behind"),
            ("GL-13", "项目小组 / 决策组（决策班子）", "project team / decision group (decision body)"),
        ]
        .map(|(id, zh, en)| Term {
            id: id.into(),
            term: Text::new(zh, en),
            note: None,
            ordinary: if id == "GL-17" { vec![Lang::Zh, Lang::En] } else { Vec::new() },
        })
        .into()
    }

    fn marked(lang: Lang, paragraphs: &[&str]) -> (String, Vec<TermUse>) {
        let terms = terms();
        let mut marker = Marker::new(&terms, lang);
        let html: Vec<String> = paragraphs.iter().map(|html| marker.mark(html)).collect();
        let short =
            html.join("|").replace("<dfn><button type=\"button\" popovertarget=", "{").replace("</button></dfn>", "}");
        (short, marker.used)
    }

    #[test]
    fn only_the_first_use_of_a_term_is_marked() {
        let (html, used) =
            marked(Lang::En, &["Coaches of project teams", "a project team, <a href=\"#\">coach</a> coach"]);
        assert_eq!(
            html,
            "Coaches of {\"t-gl-13\">project teams}|a project team, <a href=\"#\">coach</a> {\"t-gl-07\">coach}"
        );
        assert_eq!(used[0].term, Text::new("项目小组", "project team"));
        let (html, used) = marked(Lang::Zh, &["到了同步点，项目小组和决策组", "项目小组"]);
        assert_eq!(
            html,
            "到了<span class=\"glue\">{\"t-gl-02\">同步点}，</span>{\"t-gl-13\">项目小组}和决策组|项目小组"
        );
        assert_eq!(used.len(), 2);
    }

    #[test]
    fn a_word_inside_a_term_that_was_marked_before_is_no_term() {
        let (html, _) = marked(Lang::En, &["The project team and a <em>decision</em> group and a decision group"]);
        assert_eq!(
            html,
            "The {\"t-gl-13\">project team} and a <em>{\"t-gl-03\">decision}</em> group and a decision group"
        );
        let (html, _) = marked(Lang::En, &["A coach and a <em>coach</em>"]);
        assert_eq!(html, "A {\"t-gl-07\">coach} and a <em>coach</em>");
    }

    #[test]
    fn names_that_are_ordinary_words_are_marked_only_where_they_are_emphasised() {
        let (html, _) = marked(Lang::En, &["You need a Decision. At <strong>Need</strong> it begins"]);
        assert_eq!(html, "You need a Decision. At <strong>{\"t-gl-03\">Need}</strong> it begins");
        let (html, _) = marked(Lang::En, &["A reason behind it, and <em>customer need</em>; you are <em>behind</em>"]);
        assert_eq!(html, "A reason behind it, and <em>customer need</em>; you are <em>{\"t-gl-17\">behind}</em>");
        let (html, _) = marked(Lang::Zh, &["<strong>客户需求</strong>，了解需求，从<strong>需求</strong>开始"]);
        assert_eq!(html, "<strong>客户需求</strong>，了解需求，从<strong>{\"t-gl-03\">需求}</strong>开始");
    }
}
