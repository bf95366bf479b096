//! A page from a lesson file: parts in order, each a list of blocks.

use super::raw::{PieceKind, RawLesson, RawSection, facts_of, fields};
use super::terms::Marker;
use super::{Block, Page, Part, PartId, Step};
use crate::course::Term;
use crate::figure::Figure;
use crate::reading::Source;
use crate::{Lang, markup};
use std::collections::BTreeMap;

/// What a page is put together from besides its file.
pub(crate) struct Around<'c> {
    /// The glossary.
    pub(crate) terms: &'c [Term],
    /// Drawings by id.
    pub(crate) figures: &'c BTreeMap<String, Figure>,
    /// Practice items that are written, for the warm-up.
    pub(crate) is_item: &'c dyn Fn(&str) -> bool,
    /// The exercise of the lesson.
    pub(crate) exercise: Option<&'c str>,
}

/// The page of one language. A paragraph of the explanation without facts is noted.
pub(crate) fn page(source: &Source, raw: &RawLesson, lang: Lang, around: &Around) -> Page {
    let mut marker = Marker::new(around.terms, lang);
    let parts = raw
        .sections
        .iter()
        .map(|section| Part {
            id: section.id,
            blocks: blocks(source, &raw.id.value, section, lang, around, &mut marker),
        })
        .collect();
    Page { lang, title: raw.title.clone(), parts, terms: marker.used }
}

fn blocks(
    source: &Source,
    lesson: &str,
    section: &RawSection,
    lang: Lang,
    around: &Around,
    marker: &mut Marker,
) -> Vec<Block> {
    let explain = section.id == PartId::Explain;
    let check = matches!(section.id, PartId::Check1 | PartId::Check2);
    let mut blocks = Vec::new();
    let mut heads = 0;
    let mut tag: Option<(Vec<String>, bool)> = None;
    for piece in &section.pieces {
        match &piece.kind {
            PieceKind::Directive { name, value } => match name.as_str() {
                "facts" => tag = Some(facts_of(value)),
                "items" => blocks.push(Block::WarmUp {
                    items: value.split_whitespace().filter(|id| (around.is_item)(id)).map(str::to_owned).collect(),
                }),
                "svg" => {
                    let (id, rest) = fields(value);
                    if let Some(figure) = around.figures.get(id) {
                        let mut figure = figure.view(lang).clone();
                        if let Some((_, alt)) = rest.iter().find(|(name, _)| *name == "alt") {
                            figure.alt = (*alt).to_owned();
                        }
                        blocks.push(Block::Figure { figure });
                    }
                }
                "item inline" => blocks.push(Block::Check { item: format!("{lesson}/{}", section.id.name()) }),
                "exercise" => {
                    if let Some(exercise) = around.exercise {
                        blocks.push(Block::Exercise { exercise: exercise.to_owned() });
                    }
                }
                _ => {}
            },
            // Question and options of a check belong to its item.
            PieceKind::Text(_) if check => {}
            PieceKind::Text(text) => {
                if text.starts_with('#') {
                    heads += 1;
                    let html = markup::inline(text.trim_start_matches('#').trim_start(), lang);
                    blocks.push(Block::Heading { html, anchor: format!("{}-{heads}", section.id.name()) });
                    continue;
                }
                if explain && tag.is_none() {
                    source.error(
                        piece.at,
                        "facts-missing",
                        "这一段没有写依据。请在前面加一行 `<!-- facts: … -->`。",
                        "The paragraph states no facts. Put a line `<!-- facts: … -->` before it.",
                    );
                }
                let (facts, addition) = tag.take().unwrap_or_default();
                let mut own = text_blocks(text, lang, facts, addition, section.id == PartId::Example);
                if explain {
                    own.iter_mut().for_each(|block| mark(block, marker));
                }
                blocks.extend(own);
            }
        }
    }
    blocks
}

fn mark(block: &mut Block, marker: &mut Marker) {
    match block {
        Block::Paragraph { html, .. } => *html = marker.mark(html),
        Block::List { items, .. } => items.iter_mut().for_each(|html| *html = marker.mark(html)),
        _ => {}
    }
}

/// A block of text: paragraph, list, or in an example steps.
fn text_blocks(text: &str, lang: Lang, facts: Vec<String>, addition: bool, example: bool) -> Vec<Block> {
    let paragraph = |text: &str| Block::Paragraph { html: markup::inline(text, lang), addition, facts: facts.clone() };
    if let Some((ordered, entries)) = list(text) {
        let items = entries.iter().map(|entry| markup::inline(entry, lang)).collect();
        return vec![Block::List { ordered, items, addition }];
    }
    if !example {
        return vec![paragraph(text)];
    }
    let mut blocks = Vec::new();
    let mut plain: Vec<&str> = Vec::new();
    let mut steps = Vec::new();
    for line in text.split('\n') {
        match step(line, lang) {
            Some(step) => steps.push(step),
            None => match steps.last_mut() {
                // A line that goes on belongs to the step before it.
                Some(step) => step.html.push_str(&format!(" {}", markup::inline(line, lang))),
                None => plain.push(line),
            },
        }
    }
    if !plain.is_empty() {
        blocks.push(paragraph(&plain.join("\n")));
    }
    if !steps.is_empty() {
        blocks.push(Block::Steps { steps });
    }
    blocks
}

/// `*Step 1, read the buyer.* …` or `*第一步，读客户。* …`
fn step(line: &str, lang: Lang) -> Option<Step> {
    let (name, rest) = line.strip_prefix('*').filter(|rest| !rest.starts_with('*'))?.split_once('*')?;
    let title = match lang {
        Lang::En => {
            let (number, title) = name.strip_prefix("Step ")?.split_once([',', ':', '.'])?;
            number.trim().parse::<u32>().ok()?;
            title
        }
        Lang::Zh => {
            let (number, title) = name.strip_prefix('第')?.split_once('步')?;
            if number.is_empty() || number.chars().count() > 3 {
                return None;
            }
            title.trim_start_matches(['，', '：', '、', ',', ' '])
        }
    };
    let title = markup::plain(title.trim().trim_end_matches(['.', '。', '：', ':']), lang);
    let mut letters = title.chars();
    let title = letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default();
    Some(Step { title, html: markup::inline(rest.trim_start(), lang) })
}

/// The entries of a list, when every line is one or goes on one.
fn list(text: &str) -> Option<(bool, Vec<String>)> {
    let entry = |line: &str| -> Option<(bool, String)> {
        if let Some(rest) = line.strip_prefix("- ").or(line.strip_prefix("* ")) {
            return Some((false, rest.to_owned()));
        }
        let (number, rest) = line.split_once(". ")?;
        number.parse::<u32>().ok().map(|_| (true, rest.to_owned()))
    };
    let (ordered, _) = entry(text.lines().next()?)?;
    let mut entries: Vec<String> = Vec::new();
    for line in text.lines() {
        match (entry(line), entries.last_mut()) {
            (Some((_, text)), _) => entries.push(text),
            (None, Some(last)) => {
                last.push('\n');
                last.push_str(line.trim_start());
            }
            (None, None) => return None,
        }
    }
    Some((ordered, entries))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lose_their_number_and_keep_their_name() {
        let step = step("*Step 4, help C begin.* You propose half a day.", Lang::En).expect("a step");
        assert_eq!((step.title.as_str(), step.html.as_str()), ("Help C begin", "You propose half a day."));
        let step = super::step("*第十步，读客户。* 小组有名有姓。", Lang::Zh).expect("a step");
        assert_eq!((step.title.as_str(), step.html.as_str()), ("读客户", "小组有名有姓。"));
        assert_eq!(super::step("*Only emphasis* here", Lang::En), None);
    }

    #[test]
    fn a_list_keeps_lines_that_go_on() {
        assert_eq!(list("1. one\n   more\n2. two"), Some((true, vec!["one\nmore".into(), "two".into()])));
        assert_eq!(list("1.2 million"), None);
    }
}
