//! A course file as an editor shows it: pieces that are changed one by one, and everything between them kept byte for
//! byte.
//!
//! A lesson falls into its front matter and its sections; the explanation further into headings and paragraphs, each
//! paragraph with the facts it rests on. A TOML file falls into its entries. Any other file is one piece. Whatever is
//! typed into one piece, the others stay as they are: what would open a section or close the front matter is taken
//! down to something that does not.

mod lesson;
mod pair;
mod toml;

pub use pair::{Pair, pairs};

use std::ops::Range;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// The front matter of a lesson, without its fences.
    Front,
    /// A heading inside the explanation, without its number signs.
    Heading,
    /// A paragraph of the explanation.
    Paragraph,
    /// Everything in any other section.
    Body,
    /// An entry of a TOML file, or what stands before the first.
    Entry,
    /// A file that is not taken apart.
    Whole,
}

/// One piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The section it stands in, `front`, or the id of the entry.
    pub part: String,
    /// What it is.
    pub kind: PieceKind,
    /// Its place among the pieces of its part, from 0.
    pub number: usize,
    /// Where the line with its facts stands: the whole comment.
    facts: Option<Range<usize>>,
    /// Where its text stands.
    text: Range<usize>,
}

impl Piece {
    /// Its name in forms and addresses: `explain/2`.
    pub fn key(&self) -> String {
        format!("{}/{}", self.part, self.number)
    }
}

/// A file taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces {
    source: String,
    list: Vec<Piece>,
}

/// Several neighbouring pieces: what one field of a form holds. A paragraph into which an empty line was typed has
/// become two, and its field still holds both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Position of the first piece in [`Pieces::list`].
    pub first: usize,
    /// How many; at least one.
    pub count: usize,
}

impl Pieces {
    /// Takes a file apart, by the end of its name.
    pub fn of(path: &str, text: &str) -> Pieces {
        let source = text.to_owned();
        let mut list = if path.ends_with(".md") {
            lesson::split(text)
        } else if path.ends_with(".toml") {
            toml::split(text)
        } else {
            vec![(String::from("all"), PieceKind::Whole, None, 0..text.len())]
        }
        .into_iter()
        .map(|(part, kind, facts, text)| Piece { part, kind, number: 0, facts, text })
        .collect::<Vec<_>>();
        for at in 0..list.len() {
            list[at].number = list[..at].iter().filter(|piece| piece.part == list[at].part).count();
        }
        Pieces { source, list }
    }

    /// The pieces in the order of the file.
    pub fn list(&self) -> &[Piece] {
        &self.list
    }

    /// The whole file.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The text of a piece, as a form shows it.
    pub fn text(&self, piece: &Piece) -> &str {
        &self.source[piece.text.clone()]
    }

    /// The facts a paragraph rests on, as they are written: `SS-01 SS-02 origin: addition`.
    pub fn facts(&self, piece: &Piece) -> &str {
        let comment = piece.facts.clone().map_or("", |range| &self.source[range]);
        let inside = comment.trim_start_matches("<!--").trim_end_matches("-->").trim();
        inside.strip_prefix("facts:").unwrap_or(inside).trim()
    }

    /// The piece with this key, and `count` - 1 pieces of the same part behind it.
    pub fn span(&self, key: &str, count: usize) -> Option<Span> {
        let (part, number) = key.rsplit_once('/')?;
        let number: usize = number.parse().ok()?;
        let first = self.list.iter().position(|piece| piece.part == part && piece.number == number)?;
        let count = count.max(1);
        let whole = self.list.get(first..first.checked_add(count)?)?;
        whole.iter().all(|piece| piece.part == part).then_some(Span { first, count })
    }

    /// The text of a span: what stands between its pieces belongs to it.
    pub fn span_text(&self, span: Span) -> &str {
        &self.source[self.range(span)]
    }

    fn range(&self, span: Span) -> Range<usize> {
        let last = &self.list[span.first + span.count - 1];
        self.list[span.first].text.start..last.text.end
    }

    /// The file with another text in this span, and how many pieces the span now holds.
    pub fn with(&self, path: &str, span: Span, text: &str) -> (String, usize) {
        let piece = &self.list[span.first];
        let typed = self.fitting(piece, text);
        if typed == self.span_text(span) || text == self.span_text(span) {
            return (self.source.clone(), span.count);
        }
        let range = self.range(span);
        let mut file = String::with_capacity(self.source.len() + typed.len());
        file.push_str(&self.source[..range.start]);
        // The text of a paragraph without words begins at the end of the line with its facts.
        if typed.is_empty() {
            let gap = range.start - self.source[..range.start].trim_end_matches('\n').len();
            file.truncate(file.len() - gap);
            let rest = self.source[range.end..].trim_start_matches('\n');
            let kept = &self.source[range.end..self.source.len() - rest.len()];
            file.push_str(if kept.len() < gap && !rest.is_empty() {
                &self.source[range.start - gap..range.start]
            } else {
                kept
            });
            file.push_str(rest);
        } else {
            let block = matches!(piece.kind, PieceKind::Paragraph | PieceKind::Body);
            if block && !file.is_empty() && !file.ends_with('\n') {
                file.push('\n');
            }
            file.push_str(&typed);
            file.push_str(&self.source[range.end..]);
        }
        let before = self.list.len();
        let count = (Pieces::of(path, &file).list.len() + span.count).saturating_sub(before).max(1);
        (file, count)
    }

    /// What was typed, so that it stays within its piece.
    fn fitting(&self, piece: &Piece, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        match piece.kind {
            PieceKind::Front => lesson::front(&text),
            PieceKind::Heading => lesson::heading(&text),
            PieceKind::Paragraph => lesson::paragraph(&text, piece.facts.clone().map(|range| &self.source[range])),
            PieceKind::Body => lesson::body(&text),
            PieceKind::Entry => text.trim_matches('\n').trim_end().to_owned(),
            PieceKind::Whole => text,
        }
    }

    /// The file with other facts at a paragraph; none when the piece takes no facts.
    pub fn with_facts(&self, at: usize, facts: &str) -> Option<String> {
        let piece = self.list.get(at).filter(|piece| piece.kind == PieceKind::Paragraph)?;
        let comment = lesson::comment(facts);
        let (start, end, gap) = match &piece.facts {
            Some(range) => (range.start, range.end, ""),
            None => (piece.text.start, piece.text.start, "\n"),
        };
        Some(format!("{}{comment}{gap}{}", &self.source[..start], &self.source[end..]))
    }

    /// The file with an empty paragraph after this piece, resting on the same facts.
    pub fn with_paragraph_after(&self, at: usize) -> Option<String> {
        let piece = self.list.get(at)?;
        if !matches!(piece.kind, PieceKind::Paragraph | PieceKind::Heading) {
            return None;
        }
        let end = piece.text.end.max(piece.facts.as_ref().map_or(0, |range| range.end));
        let comment = lesson::comment(self.facts(piece));
        Some(format!("{}\n\n{comment}{}", &self.source[..end], &self.source[end..]))
    }

    /// The file without this piece, its facts and the empty lines before it.
    pub fn without(&self, at: usize) -> Option<String> {
        let piece = self.list.get(at)?;
        let start = piece.facts.as_ref().map_or(piece.text.start, |range| range.start);
        let end = piece.text.end.max(piece.facts.as_ref().map_or(0, |range| range.end));
        let start = if piece.kind == PieceKind::Heading {
            self.source[..start].rfind('\n').map_or(0, |line| line + 1)
        } else {
            start
        };
        let before = self.source[..start].trim_end_matches('\n');
        Some(format!("{before}{}", &self.source[end..]))
    }

    /// The piece that a line of the file belongs to; a line between two belongs to the one before.
    pub fn at_line(&self, line: u32) -> Option<&Piece> {
        let offset: usize = self.source.split_inclusive('\n').take(line.saturating_sub(1) as usize).map(str::len).sum();
        let start = |piece: &Piece| piece.facts.as_ref().map_or(piece.text.start, |range| range.start);
        self.list.iter().rfind(|piece| self.line_start(start(piece)) <= offset).or(self.list.first())
    }

    /// The line of the file, from 1, in which the text of a piece begins.
    pub fn line(&self, piece: &Piece) -> u32 {
        self.source[..piece.text.start].matches('\n').count() as u32 + 1
    }

    fn line_start(&self, offset: usize) -> usize {
        self.source[..offset].rfind('\n').map_or(0, |line| line + 1)
    }
}

#[cfg(test)]
mod tests;
