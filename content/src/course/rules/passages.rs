//! What a trainee reads, in pairs of a Chinese and an English text: every `zh`/`en` pair of the TOML files, and every
//! section of a lesson.

use crate::lesson::raw::{RawSection, parse};
use crate::reading::Source;
use crate::{Lang, Package, Text};
use toml::de::{DeTable, DeValue};

/// A pair.
pub(super) struct Passage<'p> {
    /// The file of each half, as path and text.
    pub(super) files: [(&'p str, &'p str); 2],
    /// Where each half begins in its file.
    pub(super) at: [usize; 2],
    pub(super) text: Text,
    /// The item, node or section it belongs to, as its number in the file; what stands before all of them is 0.
    pub(super) part: usize,
}

/// Parts of a file that are read one at a time.
const PARTS: [&str; 2] = ["item", "node"];

/// Lists for authors, which trainees do not read as they stand, and recorded plays.
fn is_list(path: &str) -> bool {
    matches!(path, "course.toml" | "facts.toml" | "glossary.toml" | "names.toml") || path.ends_with(".tests.toml")
}

/// All pairs of a course, file by file.
pub(super) fn passages(package: &Package) -> Vec<Passage<'_>> {
    let mut found = Vec::new();
    for (path, text) in package.files() {
        if path.ends_with(".toml") && !is_list(path) {
            let source = Source::new(path, text);
            let document = source.document();
            for (key, value) in document.get_ref() {
                let parts = value.get_ref().as_array().filter(|_| PARTS.contains(&&**key.get_ref()));
                match parts {
                    Some(parts) => parts.iter().zip(1..).for_each(|(part, number)| {
                        in_value(part.get_ref(), (path, text), number, &mut found);
                    }),
                    None => in_value(value.get_ref(), (path, text), 0, &mut found),
                }
            }
        } else if let Some(folder) = path.strip_suffix("/lesson.en.md") {
            let other = format!("{folder}/lesson.zh-CN.md");
            if let Some(zh) = package.files().find(|(known, _)| *known == other) {
                in_lesson([zh, (path, text)], &mut found);
            }
        }
    }
    found
}

fn in_value<'p>(value: &DeValue<'_>, file: (&'p str, &'p str), part: usize, found: &mut Vec<Passage<'p>>) {
    match value {
        DeValue::Table(table) => {
            let half = |lang: &str| {
                let (_, value) = table.iter().find(|(key, _)| key.get_ref() == lang)?;
                Some((value.span().start, value.get_ref().as_str()?.to_owned()))
            };
            if let (Some((zh_at, zh)), Some((en_at, en))) = (half("zh"), half("en")) {
                found.push(Passage { files: [file; 2], at: [zh_at, en_at], text: Text { zh, en }, part });
            }
            in_table(table, file, part, found);
        }
        DeValue::Array(values) => values.iter().for_each(|value| in_value(value.get_ref(), file, part, found)),
        _ => {}
    }
}

fn in_table<'p>(table: &DeTable<'_>, file: (&'p str, &'p str), part: usize, found: &mut Vec<Passage<'p>>) {
    for (_, value) in table {
        in_value(value.get_ref(), file, part, found);
    }
}

/// The sections of a lesson, each with the title of the lesson before it.
fn in_lesson<'p>(files: [(&'p str, &'p str); 2], found: &mut Vec<Passage<'p>>) {
    let lesson = |(path, text): (&'p str, &'p str), lang| parse(&Source::new(path, text), lang);
    let (zh, en) = (lesson(files[0], Lang::Zh), lesson(files[1], Lang::En));
    let whole = |section: &RawSection| section.texts().map(|(_, text)| text).collect::<Vec<_>>().join("\n\n");
    found.push(Passage { files, at: [0, 0], text: Text { zh: zh.title.clone(), en: en.title.clone() }, part: 0 });
    for (section, part) in zh.sections.iter().zip(1..) {
        if let Some(other) = en.section(section.id) {
            let text = Text { zh: whole(section), en: whole(other) };
            found.push(Passage { files, at: [section.at, other.at], text, part });
        }
    }
}
