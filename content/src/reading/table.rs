//! A TOML table under reading: each field is asked for once, and what was never asked for is unknown.

use super::Source;
use crate::Text;
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value with the byte offset at which it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Placed<T = String> {
    pub(crate) value: T,
    pub(crate) at: usize,
}

/// A table under reading.
pub(crate) struct Table<'a, 's> {
    source: &'a Source<'s>,
    table: &'a DeTable<'s>,
    /// Where the table begins.
    pub(crate) at: usize,
    asked: RefCell<BTreeSet<String>>,
}

impl<'a, 's> Table<'a, 's> {
    /// The table of a whole document.
    pub(crate) fn new(source: &'a Source<'s>, document: &'a Spanned<DeTable<'s>>) -> Table<'a, 's> {
        Table::over(source, document.get_ref(), 0)
    }

    /// A table within a document.
    pub(crate) fn over(source: &'a Source<'s>, table: &'a DeTable<'s>, at: usize) -> Table<'a, 's> {
        Table { source, table, at, asked: RefCell::default() }
    }

    fn find(&self, key: &str) -> Option<&'a Spanned<DeValue<'s>>> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// Whether the table has a key; asks for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Whether the value of a key is a table.
    pub(crate) fn is_table(&self, key: &str) -> bool {
        self.find(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// Where the value of a key stands, or the table when it is missing.
    pub(crate) fn place(&self, key: &str) -> usize {
        self.find(key).map_or(self.at, |value| value.span().start)
    }

    fn wanted(&self, key: &str) -> Option<&'a Spanned<DeValue<'s>>> {
        let value = self.find(key);
        if value.is_none() {
            self.source.error(
                self.at,
                "key-missing",
                format!("缺少 `{key}`。请补上。"),
                format!("`{key}` is missing. Add it."),
            );
        }
        value
    }

    fn wrong(&self, value: &Spanned<DeValue>, key: &str, zh: &str, en: &str) {
        self.source.error(
            value.span().start,
            "type-wrong",
            format!("`{key}` 应当是{zh}。"),
            format!("`{key}` must be {en}."),
        );
    }

    /// The schema line of a file.
    pub(crate) fn schema(&self, name: &str) {
        let found = self.string("schema");
        if !found.value.is_empty() && found.value != name {
            self.source.error(
                found.at,
                "schema",
                format!("这里的 schema 应为 `{name}`。"),
                format!("The schema of this file is `{name}`."),
            );
        }
    }

    /// A text that must be there, not empty.
    pub(crate) fn string(&self, key: &str) -> Placed {
        self.wanted(key).map_or(Placed { value: String::new(), at: self.at }, |value| self.as_string(value, key))
    }

    /// A text that may be absent.
    pub(crate) fn string_opt(&self, key: &str) -> Option<Placed> {
        self.find(key).map(|value| self.as_string(value, key))
    }

    fn as_string(&self, value: &Spanned<DeValue>, key: &str) -> Placed {
        let at = value.span().start;
        match value.get_ref().as_str() {
            Some(text) => {
                if text.trim().is_empty() {
                    self.source.error(
                        at,
                        "value-empty",
                        format!("`{key}` 是空的。请填上。"),
                        format!("`{key}` is empty. Fill it in."),
                    );
                }
                Placed { value: text.to_owned(), at }
            }
            None => {
                self.wrong(value, key, "带引号的文字", "a text in quotes");
                Placed { value: String::new(), at }
            }
        }
    }

    /// A whole number that must be there.
    pub(crate) fn int(&self, key: &str) -> i64 {
        self.wanted(key).map_or(0, |value| self.as_int(value, key))
    }

    fn as_int(&self, value: &Spanned<DeValue>, key: &str) -> i64 {
        let number =
            value.get_ref().as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            self.wrong(value, key, "整数", "a whole number");
        }
        number.unwrap_or_default()
    }

    /// A number or date as it is written.
    pub(crate) fn written(&self, key: &str) -> Placed {
        let Some(value) = self.wanted(key) else { return Placed { value: String::new(), at: self.at } };
        let written = match value.get_ref() {
            DeValue::Integer(number) => number.as_str().to_owned(),
            DeValue::Float(number) => number.as_str().to_owned(),
            DeValue::Datetime(day) => day.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => {
                self.wrong(value, key, "数字或日期", "a number or a date");
                String::new()
            }
        };
        Placed { value: written, at: value.span().start }
    }

    /// Shares by key, `{ case = 1.0, demo = 0.2 }`, in percent.
    pub(crate) fn percents(&self, key: &str) -> Vec<(Placed, u32)> {
        let Some(value) = self.wanted(key) else { return Vec::new() };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(value, key, "一张表", "a table");
            return Vec::new();
        };
        let mut shares = Vec::new();
        for (name, value) in table {
            let number: Option<f64> = match value.get_ref() {
                DeValue::Integer(number) => number.as_str().parse().ok(),
                DeValue::Float(number) => number.as_str().parse().ok(),
                _ => None,
            };
            match number.filter(|share| (0.0..=1.0).contains(share)) {
                Some(share) => {
                    let name = Placed { value: name.get_ref().to_string(), at: name.span().start };
                    shares.push((name, (share * 100.0).round() as u32));
                }
                None => self.wrong(value, name.get_ref(), "0 到 1 之间的数", "a number from 0 to 1"),
            }
        }
        shares
    }

    /// A yes or no that must be there.
    pub(crate) fn bool(&self, key: &str) -> bool {
        self.wanted(key).is_some_and(|value| self.as_bool(value, key))
    }

    /// A yes or no, no when absent.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.find(key).is_some_and(|value| self.as_bool(value, key))
    }

    fn as_bool(&self, value: &Spanned<DeValue>, key: &str) -> bool {
        let found = value.get_ref().as_bool();
        if found.is_none() {
            self.wrong(value, key, " true 或 false", "true or false");
        }
        found.unwrap_or_default()
    }

    /// A list of texts; empty when absent.
    pub(crate) fn strings(&self, key: &str) -> Vec<Placed> {
        self.list(key).iter().map(|value| self.as_string(value, key)).collect()
    }

    /// A list of whole numbers; empty when absent.
    pub(crate) fn ints(&self, key: &str) -> Vec<Placed<i64>> {
        self.list(key).iter().map(|value| Placed { value: self.as_int(value, key), at: value.span().start }).collect()
    }

    fn list(&self, key: &str) -> Vec<&'a Spanned<DeValue<'s>>> {
        let Some(value) = self.find(key) else { return Vec::new() };
        match value.get_ref().as_array() {
            Some(list) => list.iter().collect(),
            None => {
                self.wrong(value, key, "方括号里的列表", "a list in brackets");
                Vec::new()
            }
        }
    }

    /// The tables of a list; empty when absent.
    pub(crate) fn tables(&self, key: &str) -> Vec<Table<'a, 's>> {
        self.list(key)
            .into_iter()
            .filter_map(|value| match value.get_ref().as_table() {
                Some(table) => Some(Table::over(self.source, table, value.span().start)),
                None => {
                    self.wrong(value, key, "一组表", "a list of tables");
                    None
                }
            })
            .collect()
    }

    /// A table that may be absent.
    pub(crate) fn table(&self, key: &str) -> Option<Table<'a, 's>> {
        let value = self.find(key)?;
        match value.get_ref().as_table() {
            Some(table) => Some(Table::over(self.source, table, value.span().start)),
            None => {
                self.wrong(value, key, "一张表", "a table");
                None
            }
        }
    }

    /// The keys of this table with their places.
    pub(crate) fn keys(&self) -> Vec<Placed> {
        self.table.iter().map(|(name, _)| Placed { value: name.get_ref().to_string(), at: name.span().start }).collect()
    }

    /// A text in both languages that must be there.
    pub(crate) fn text(&self, key: &str) -> Text {
        if self.wanted(key).is_none() {
            return Text::default();
        }
        self.text_opt(key).unwrap_or_default()
    }

    /// A text in both languages that may be absent as a whole, never by half.
    pub(crate) fn text_opt(&self, key: &str) -> Option<Text> {
        let halves = self.table(key)?;
        let half = |lang: &str, name_zh: &str, name_en: &str| {
            if !halves.has(lang) {
                self.source.error(
                    halves.first_place(),
                    "language-missing",
                    format!("`{key}` 缺{name_zh}：请补上 `{key}.{lang}`。"),
                    format!("`{key}` lacks its {name_en} half: add `{key}.{lang}`."),
                );
            }
            halves.string_opt(lang).unwrap_or_default()
        };
        let zh = half("zh", "中文", "Chinese");
        let en = half("en", "英文", "English");
        crate::course::rules::chinese_in_toml(self.source, &zh);
        halves.done();
        Some(Text { zh: zh.value, en: en.value })
    }

    /// The place of the first key: a dotted table has no place of its own.
    fn first_place(&self) -> usize {
        self.table.keys().map(|name| name.span().start).min().unwrap_or(self.at)
    }

    /// Ends the reading: keys that nobody asked for are unknown.
    pub(crate) fn done(self) {
        let asked = self.asked.borrow();
        for (name, _) in self.table {
            let key: &str = name.get_ref();
            if asked.contains(key) {
                continue;
            }
            let near =
                asked.iter().filter(|known| alike(known, key)).min_by_key(|known| known.len().abs_diff(key.len()));
            let (zh, en) = match near {
                Some(near) => (format!("是不是想写 `{near}`？"), format!("Did you mean `{near}`?")),
                None => ("请删掉它。".to_owned(), "Remove it.".to_owned()),
            };
            self.source.error(
                name.span().start,
                "key-unknown",
                format!("这里没有 `{key}` 这个键。{zh}"),
                format!("There is no key `{key}` here. {en}"),
            );
        }
    }
}

/// Whether two keys are one slip apart: same letters but for one, or one within the other.
fn alike(known: &str, key: &str) -> bool {
    let common = known.chars().zip(key.chars()).take_while(|(a, b)| a == b).count();
    let tail = known.chars().rev().zip(key.chars().rev()).take_while(|(a, b)| a == b).count();
    let longest = known.chars().count().max(key.chars().count());
    longest > 1 && common + tail + 1 >= longest
}
