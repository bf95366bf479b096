//! Quick-reference cards: what a lesson taught, on one sheet of paper, to be kept beside the work.

pub(crate) mod read;

use crate::{Lang, Text};

/// Between the buyer's half and the seller's half of a heading.
const PAIR: &str = " ↔ ";

/// A card in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// `sync-points`: the name of its file and of its page.
    pub id: String,
    /// Its place among the cards, from 1.
    pub number: i64,
    /// Title.
    pub title: Text,
    /// How the sheet is read, one or two sentences, Markdown.
    pub lead: Text,
    /// What the lead rests on.
    pub facts: Vec<String>,
    /// Whether the blocks are the rows of one table: they all list the same terms, which are its columns.
    pub table: bool,
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// A part of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// A code that stands before the heading: the letter of a sync point.
    pub mark: Option<String>,
    /// Heading; a pair of stages is written `buyer ↔ seller`.
    pub heading: Text,
    /// Its lines.
    pub rows: Vec<Row>,
}

/// A line of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// A code that stands before the term: `SP`, `F2`.
    pub mark: Option<String>,
    /// What it is about.
    pub term: Text,
    /// What there is to know, Markdown.
    pub text: Text,
    /// Facts it rests on.
    pub facts: Vec<String>,
    /// Whether all of them are our additions.
    pub addition: bool,
}

impl Card {
    /// The columns of a table: the terms of its first row.
    pub fn columns(&self) -> Vec<&Text> {
        self.blocks.first().map(|block| block.rows.iter().map(|row| &row.term).collect()).unwrap_or_default()
    }

    /// Whether anything on it goes beyond the source.
    pub fn has_additions(&self) -> bool {
        self.blocks.iter().flat_map(|block| &block.rows).any(|row| row.addition)
    }
}

impl Block {
    /// The halves of a heading that names a pair of stages, the buyer's first.
    pub fn pair(&self, lang: Lang) -> Option<(&str, &str)> {
        self.heading.get(lang).split_once(PAIR)
    }
}
