//! What a check found in a course file: where, what, and how to mend it.

use crate::{Lang, Text};
use serde::Serialize;

/// Whether a finding stops publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Stops publication.
    Error,
    /// Needs a trainer's eye.
    Warning,
}

/// One finding. Lines and columns count from 1; columns count characters, not bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Path inside the course folder, with forward slashes.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// A stable short code, for example `fact-unknown` or `V08`.
    pub code: &'static str,
    /// Error or warning.
    pub level: Level,
    /// What is wrong and what to do about it, in both languages.
    pub message: Message,
}

/// The sentence of a finding in both languages.
pub type Message = Text;

impl Finding {
    /// `file:line:column: message`, as compilers print it.
    pub fn line_in(&self, lang: Lang) -> String {
        format!("{}:{}:{}: {}", self.file, self.line, self.column, self.message.get(lang))
    }
}

/// Line and column, both from 1, of a byte offset in a text.
pub fn place(source: &str, offset: usize) -> (u32, u32) {
    let mut end = offset.min(source.len());
    while !source.is_char_boundary(end) {
        end -= 1;
    }
    let before = &source[..end];
    let line = before.matches('\n').count() as u32 + 1;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (line, before[start..].chars().count() as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_counts_characters_and_survives_offsets_inside_one() {
        assert_eq!(place("甲乙\n丙丁", 7), (2, 1));
        assert_eq!(place("甲乙\n丙丁", 8), (2, 1));
        assert_eq!(place("甲乙\n丙丁", 10), (2, 2));
        assert_eq!(place("", 9), (1, 1));
    }
}
