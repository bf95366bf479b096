//! Reads TOML tables field by field and keeps reading after a mistake, so that an author sees all of them at once.

mod syntax;
mod table;

pub(crate) use syntax::fault;
pub(crate) use table::{Placed, Table};

use crate::{Finding, Level, Text, finding::place};
use std::cell::{Cell, RefCell};
use toml::Spanned;
use toml::de::DeTable;

/// One file with what was found in it.
pub(crate) struct Source<'s> {
    /// Path inside the course folder.
    pub(crate) file: &'s str,
    /// The text.
    pub(crate) text: &'s str,
    findings: RefCell<Vec<Finding>>,
    /// After a fault of syntax the rest of the tree is a guess, and findings about it would mislead.
    broken: Cell<bool>,
}

impl<'s> Source<'s> {
    pub(crate) fn new(file: &'s str, text: &'s str) -> Source<'s> {
        Source { file, text, findings: RefCell::default(), broken: Cell::new(false) }
    }

    /// Notes an error at a byte offset.
    pub(crate) fn error(&self, at: usize, code: &'static str, zh: impl Into<String>, en: impl Into<String>) {
        self.note(at, code, Level::Error, zh.into(), en.into());
    }

    /// Notes a warning at a byte offset.
    pub(crate) fn warn(&self, at: usize, code: &'static str, zh: impl Into<String>, en: impl Into<String>) {
        self.note(at, code, Level::Warning, zh.into(), en.into());
    }

    fn note(&self, at: usize, code: &'static str, level: Level, zh: String, en: String) {
        if self.broken.get() {
            return;
        }
        let (line, column) = place(self.text, at);
        let message = Text { zh, en };
        self.findings.borrow_mut().push(Finding { file: self.file.to_owned(), line, column, code, level, message });
    }

    /// The document; what could be read when its syntax is broken, with every error noted.
    pub(crate) fn document(&self) -> Spanned<DeTable<'s>> {
        let (document, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            let told = fault(error.message());
            self.error(at, "toml", told.zh, told.en);
        }
        self.broken.set(!errors.is_empty());
        document
    }

    /// Takes over what was found in a part of the file that was read by itself.
    pub(crate) fn adopt(&self, findings: Vec<Finding>) {
        self.findings.borrow_mut().extend(findings);
    }

    /// Everything noted so far.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        self.findings.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mistake_of_a_table_is_found_at_its_place() {
        let source = Source::new(
            "x.toml",
            "schema = \"a@1\"\ntitle.zh = \"标题\"\nnumber = \"two\"\nlisst = []\n[[entry]]\nid = \"\"\n",
        );
        {
            let document = source.document();
            let table = Table::new(&source, &document);
            table.schema("b@1");
            table.text("title");
            table.int("number");
            table.strings("list");
            for entry in table.tables("entry") {
                entry.string("id");
                entry.done();
            }
            table.done();
        }
        let found: Vec<(u32, &str)> = source.into_findings().iter().map(|it| (it.line, it.code)).collect();
        for expected in
            [(1, "schema"), (2, "language-missing"), (3, "type-wrong"), (4, "key-unknown"), (6, "value-empty")]
        {
            assert!(found.contains(&expected), "{expected:?} in {found:?}");
        }
    }

    #[test]
    fn several_syntax_errors_are_found_in_one_reading() {
        let source = Source::new("x.toml", "a = \nb = 1\nc = = 2\n");
        source.document();
        assert!(source.into_findings().len() >= 2);
    }
}
