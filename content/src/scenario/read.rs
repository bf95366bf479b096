//! Reads the tables of a scenario file key by key and goes on after a fault, so that all faults come at once.

use super::model::At;
use crate::item::Item;
use crate::item::read::{Bank, item};
use crate::reading;
use crate::{Finding, Level, Text, finding::place};
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Collects what is wrong with a file.
pub(super) struct Report<'a> {
    pub(super) file: &'a str,
    pub(super) source: &'a str,
    pub(super) findings: RefCell<Vec<Finding>>,
    /// Where each line starts, so that a place costs a search and not a walk from the top.
    lines: Vec<usize>,
}

impl<'a> Report<'a> {
    pub(super) fn new(file: &'a str, source: &'a str) -> Self {
        let starts = source.match_indices('\n').map(|(at, _)| at + 1);
        Report { file, source, findings: RefCell::default(), lines: std::iter::once(0).chain(starts).collect() }
    }

    /// Line and column of a byte offset.
    pub(super) fn at(&self, offset: usize) -> At {
        let line = self.lines.partition_point(|start| *start <= offset.min(self.source.len())) - 1;
        let start = self.lines[line];
        let (_, column) = place(&self.source[start..], offset - start);
        At { line: line as u32 + 1, column }
    }

    pub(super) fn error(&self, offset: usize, code: &'static str, zh: impl Into<String>, en: impl Into<String>) {
        let At { line, column } = self.at(offset);
        let message = Text::new(zh, en);
        let finding = Finding { file: self.file.to_owned(), line, column, code, level: Level::Error, message };
        self.findings.borrow_mut().push(finding);
    }

    /// The byte offset of a position inside the text of a string value.
    pub(super) fn inside(&self, span: &Range<usize>, within: usize) -> usize {
        let raw = &self.source[span.clone()];
        let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
        let newline = raw[quotes.min(raw.len())..].starts_with('\n');
        (span.start + quotes + usize::from(newline) + within).min(span.end.saturating_sub(1).max(span.start))
    }
}

/// One table being read; what nobody asked for is reported as unknown at the end.
pub(super) struct Table<'a, 't> {
    pub(super) report: &'t Report<'a>,
    table: &'t DeTable<'a>,
    span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

/// A string with its place.
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) span: Range<usize>,
}

impl<'a, 't> Table<'a, 't> {
    pub(super) fn new(report: &'t Report<'a>, table: &'t DeTable<'a>, span: Range<usize>) -> Self {
        Table { report, table, span, asked: RefCell::default() }
    }

    /// Where the table begins.
    pub(super) fn start(&self) -> usize {
        // A dotted table has no header of its own; its first key stands for it.
        let first = self.table.iter().map(|(key, _)| key.span().start).min();
        if self.report.source[self.span.clone()].starts_with('[') {
            self.span.start
        } else {
            first.unwrap_or(self.span.start)
        }
    }

    pub(super) fn at(&self) -> At {
        self.report.at(self.start())
    }

    pub(super) fn get(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().push(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    pub(super) fn missing(&self, key: &str) {
        let zh = format!("这里缺“{key}”");
        self.report.error(self.start(), "key-missing", zh, format!("`{key}` is missing here"));
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, key: &str, zh: &str, en: &str) {
        let zh = format!("“{key}”应是{zh}");
        self.report.error(value.span().start, "value-type", zh, format!("`{key}` must be {en}"));
    }

    pub(super) fn word(&self, key: &'static str) -> Option<Word<'t>> {
        let value = self.get(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(value, key, "一段带引号的文字", "a quoted string");
        }
        text.map(|text| Word { text, span: value.span() })
    }

    pub(super) fn need_word(&self, key: &'static str) -> Option<Word<'t>> {
        let word = self.word(key);
        if word.is_none() && !self.has(key) {
            self.missing(key);
        }
        word
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref() == key)
    }

    pub(super) fn int(&self, key: &'static str) -> Option<i32> {
        let value = self.get(key)?;
        let number = integer(value.get_ref());
        if number.is_none() {
            self.wrong(value, key, "一个整数", "a whole number");
        }
        number
    }

    /// A whole number within limits.
    pub(super) fn number(&self, key: &'static str, least: i32, most: i32) -> Option<u32> {
        let number = self.int(key)?;
        if !(least..=most).contains(&number) {
            let offset = self.get(key).map_or(self.span.start, |value| value.span().start);
            let zh = format!("“{key}”应在 {least} 到 {most} 之间");
            self.report.error(offset, "value-range", zh, format!("`{key}` must be between {least} and {most}"));
            return None;
        }
        u32::try_from(number).ok()
    }

    pub(super) fn need_number(&self, key: &'static str, least: i32, most: i32) -> Option<u32> {
        if !self.has(key) {
            self.missing(key);
        }
        self.number(key, least, most)
    }

    pub(super) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(value, key, " true 或 false", "true or false");
            false
        })
    }

    /// A text in both languages.
    pub(super) fn text(&self, key: &'static str) -> Option<(Text, At)> {
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, key, "两种语言的文字：.zh 与 .en", "a text in both languages: .zh and .en");
            return None;
        };
        let table = Table::new(self.report, table, value.span());
        let half = |lang: &'static str| {
            let word = table.word(lang);
            if !table.has(lang) {
                let zh = format!("“{key}”缺 {lang}；两种语言都要写");
                let en = format!("`{key}` lacks {lang}; both languages are needed");
                self.report.error(table.start(), "V02", zh, en);
            }
            word.map(|word| word.text.to_owned())
        };
        let (zh, en) = (half("zh"), half("en"));
        table.finish();
        Some((Text::new(zh?, en?), table.at()))
    }

    pub(super) fn need_text(&self, key: &'static str) -> Option<(Text, At)> {
        if !self.has(key) {
            self.missing(key);
        }
        self.text(key)
    }

    /// A list of strings; empty if absent.
    pub(super) fn words(&self, key: &'static str) -> Vec<Word<'t>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        self.list(key, value)
    }

    fn list(&self, key: &str, value: &'t Spanned<DeValue<'a>>) -> Vec<Word<'t>> {
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(value, key, "一列带引号的文字", "a list of quoted strings");
            return Vec::new();
        };
        let mut words = Vec::new();
        for one in array {
            match one.get_ref().as_str() {
                Some(text) => words.push(Word { text, span: one.span() }),
                None => self.wrong(one, key, "一列带引号的文字", "a list of quoted strings"),
            }
        }
        words
    }

    pub(super) fn strings(&self, key: &'static str) -> Vec<String> {
        self.words(key).into_iter().map(|word| word.text.to_owned()).collect()
    }

    /// A list of lists of strings.
    pub(super) fn groups(&self, key: &'static str) -> Vec<Vec<Word<'t>>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(value, key, "一列词组：[[…], […]]", "a list of groups: [[…], […]]");
            return Vec::new();
        };
        array.iter().map(|group| self.list(key, group)).collect()
    }

    pub(super) fn table(&self, key: &'static str) -> Option<Table<'a, 't>> {
        let value = self.get(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(value, key, "一个表", "a table");
        }
        table.map(|table| Table::new(self.report, table, value.span()))
    }

    /// An array of tables; empty if absent.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Table<'a, 't>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(value, key, "一列表，写作 [[…]]", "a list of tables, written as [[…]]");
            return Vec::new();
        };
        let mut tables = Vec::new();
        for one in array {
            match one.get_ref().as_table() {
                Some(table) => tables.push(Table::new(self.report, table, one.span())),
                None => self.wrong(one, key, "一列表，写作 [[…]]", "a list of tables, written as [[…]]"),
            }
        }
        tables
    }

    /// A worksheet, in the form of an item and read by the reader of items.
    pub(super) fn item(&self, key: &'static str) -> Option<(Item, At)> {
        let table = self.table(key)?;
        let source = reading::Source::new(self.report.file, self.report.source);
        let start = table.start();
        let read = item(&source, reading::Table::over(&source, table.table, start), Bank::Exercise);
        let findings = source.into_findings();
        let sound = findings.is_empty();
        self.report.findings.borrow_mut().extend(findings);
        sound.then(|| (read.item, self.report.at(start)))
    }

    /// All entries in file order, for tables whose keys are the author's own names.
    pub(super) fn entries(&self) -> Vec<(Word<'t>, &'t Spanned<DeValue<'a>>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| (Word { text: key.get_ref().as_ref(), span: key.span() }, value))
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }

    /// The tables among the entries, by name.
    pub(super) fn named(&self) -> Vec<(Word<'t>, Table<'a, 't>)> {
        let mut named = Vec::new();
        for (key, value) in self.entries() {
            match value.get_ref().as_table() {
                Some(table) => named.push((key, Table::new(self.report, table, value.span()))),
                None => self.wrong(value, key.text, "一个表", "a table"),
            }
        }
        named
    }

    /// Reports every key that was never asked for.
    pub(super) fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, _) in self.entries() {
            if !asked.contains(&key.text) {
                let mut known: Vec<&str> = asked.clone();
                known.sort_unstable();
                known.dedup();
                let known = known.join(", ");
                let zh = format!("这里没有“{}”这个键；可用的是：{known}", key.text);
                let en = format!("`{}` is not a key of this table; it may have: {known}", key.text);
                self.report.error(key.span.start, "key-unknown", zh, en);
            }
        }
    }
}

/// A whole number of the file, if it fits.
pub(super) fn integer(value: &DeValue<'_>) -> Option<i32> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok().and_then(|number| i32::try_from(number).ok())
}
