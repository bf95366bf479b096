//! Rules for lessons: both languages say the same, and neither says too much.

use super::chinese_in_markdown;
use super::numbers::{Stated, chinese, english};
use super::runs::Runs;
use crate::Lang;
use crate::course::Course;
use crate::lesson::raw::{PieceKind, RawLesson, RawSection, facts_of};
use crate::lesson::{Lesson, PartId};
use crate::markup::emphasis::is_ideograph;
use crate::markup::plain;
use crate::reading::Source;
use std::collections::BTreeSet;

/// Compares the two files of a lesson. What differs is noted in the English one, since Chinese is read first.
pub(crate) fn compare(zh: (&Source, &RawLesson), en: (&Source, &RawLesson)) {
    front(zh, en);
    for section in &zh.1.sections {
        for (at, text) in section.texts() {
            chinese_in_markdown(zh.0, text, at);
        }
        if let Some((at, alt)) =
            section.directive("svg").and_then(|(at, value)| Some((at, value.split_once("alt:")?.1)))
        {
            chinese_in_markdown(zh.0, alt, zh.0.text[at..].find(alt).map_or(at, |inside| at + inside));
        }
        let Some(other) = en.1.section(section.id) else { continue };
        facts(zh.0, section, en.0, other);
        if section.id != PartId::Warmup {
            stated(zh.0, section, en.0, other);
        }
    }
}

fn front(zh: (&Source, &RawLesson), en: (&Source, &RawLesson)) {
    let list = |raw: &RawLesson, facts: bool| -> Vec<String> {
        let entries = if facts { &raw.facts } else { &raw.objectives };
        entries.iter().map(|entry| entry.value.clone()).collect()
    };
    let same = zh.1.id.value == en.1.id.value
        && zh.1.minutes == en.1.minutes
        && list(zh.1, true) == list(en.1, true)
        && list(zh.1, false) == list(en.1, false);
    if !same {
        en.0.error(
            en.1.id.at,
            "front-differs",
            "两种语言的开头不一致：id、minutes、objectives、facts 要相同。",
            "The front matters differ: id, minutes, objectives and facts must agree.",
        );
    }
}

/// The fact tags of a section, in order.
fn facts(zh_source: &Source, zh: &RawSection, en_source: &Source, en: &RawSection) {
    let tags = |section: &RawSection| -> Vec<(usize, String)> {
        let pieces = section.pieces.iter().filter_map(|piece| match &piece.kind {
            PieceKind::Directive { name, value } => Some((piece.at, name, value)),
            PieceKind::Text(_) => None,
        });
        pieces
            .map(|(at, name, value)| {
                let value = match name.as_str() {
                    "facts" => {
                        let (ids, addition) = facts_of(value);
                        format!("{}{}", ids.join(" "), if addition { " origin: addition" } else { "" })
                    }
                    // The alternative text is written in the language of the file.
                    "svg" => value.split(';').next().unwrap_or_default().trim().to_owned(),
                    _ => value.split_whitespace().collect::<Vec<_>>().join(" "),
                };
                (at, format!("{name}: {value}"))
            })
            .collect()
    };
    let (left, right) = (tags(zh), tags(en));
    let differs = left.iter().zip(&right).find(|((_, a), (_, b))| a != b);
    let (zh_line, en_at) = match differs {
        Some(((zh_at, _), (en_at, _))) => (*zh_at, *en_at),
        None if left.len() != right.len() => (zh.at, en.at),
        None => return,
    };
    let (line, _) = crate::finding::place(zh_source.text, zh_line);
    en_source.error(
        en_at,
        "tags-differ",
        format!("`{}` 一节的指令与中文第 {line} 行不一致。两种语言的依据、题和图要相同，顺序也相同。", zh.id.name()),
        format!("The directives of `{}` differ from the Chinese file, line {line}. Facts, items and figures must agree, in the same order.", zh.id.name()),
    );
}

/// Numbers and codes, paragraph by paragraph where both languages have as many, else for the section as a whole.
fn stated(zh_source: &Source, zh: &RawSection, en_source: &Source, en: &RawSection) {
    let (left, right): (Vec<_>, Vec<_>) = (zh.texts().collect(), en.texts().collect());
    if left.len() == right.len() {
        for ((zh_at, zh_text), (en_at, en_text)) in left.into_iter().zip(right) {
            pair(zh.id, (zh_source, zh_at, chinese(zh_text)), (en_source, en_at, english(en_text)));
        }
        return;
    }
    let join = |texts: Vec<(usize, &str)>| texts.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n");
    pair(zh.id, (zh_source, zh.at, chinese(&join(left))), (en_source, en.at, english(&join(right))));
}

/// Notes on each side what only the other one states.
fn pair(part: PartId, zh: (&Source, usize, Stated), en: (&Source, usize, Stated)) {
    let part = part.name();
    for ((source, at, own), other) in [(&zh, &en.2), (&en, &zh.2)] {
        let numbers: Vec<&str> = other.figures.iter().map(String::as_str).filter(|figure| !own.has(figure)).collect();
        if !numbers.is_empty() {
            source.warn(
                *at,
                "numbers-differ",
                format!("`{part}` 这一段没有另一种语言里的数字：{}。", numbers.join("、")),
                format!("This passage of `{part}` lacks numbers of the other language: {}.", numbers.join(", ")),
            );
        }
        let codes: Vec<&str> = other.codes.difference(&own.codes).map(String::as_str).collect();
        if !codes.is_empty() {
            source.error(
                *at,
                "codes-differ",
                format!("`{part}` 这一段没有另一种语言里的代号：{}。", codes.join("、")),
                format!("This passage of `{part}` lacks codes of the other language: {}.", codes.join(", ")),
            );
        }
    }
}

/// Long runs that two lessons share in one language, passage by passage; noted in the later one.
pub(crate) fn shared_runs<'r>(
    course: &Course,
    lang: Lang,
    lessons: impl Iterator<Item = (&'r Source<'r>, &'r RawLesson)>,
) {
    let mut runs = Runs::new(lang, course.set_phrases());
    for (source, raw) in lessons {
        for (at, text) in raw.sections.iter().flat_map(RawSection::texts) {
            if let Some((other, run)) = runs.add(&raw.id.value, &plain(text, lang)) {
                source.warn(
                    at,
                    "lesson-shared",
                    format!("这一段与 {other} 有一处相同：“{run}”。请换个说法。"),
                    format!("This passage shares a run with {other}: “{run}”. Reword."),
                );
            }
        }
    }
}

/// The parts whose length counts.
const BODY: [PartId; 4] = [PartId::Predict, PartId::Explain, PartId::Example, PartId::Takeaways];

/// Length of the text and number of new terms.
pub(crate) fn dosage(sources: &[(&Source, &Source)], lessons: &[Lesson]) {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for ((zh, en), lesson) in sources.iter().zip(lessons) {
        for (source, lang, least, most) in [(zh, Lang::Zh, 1000, 1500), (en, Lang::En, 650, 900)] {
            let length = length(source.text, lang);
            if length > 0 && !(least..=most).contains(&length) {
                let (unit_zh, unit_en) = if lang == Lang::Zh { ("字", "characters") } else { ("词", "words") };
                source.warn(
                    0,
                    "lesson-length",
                    format!("正文 {length} {unit_zh}，应在 {least} 到 {most} 之间（predict、explain、example、takeaways）。"),
                    format!("The text has {length} {unit_en}; it should have {least} to {most} (predict, explain, example, takeaways)."),
                );
            }
            let page = lesson.page(lang);
            let new = page.terms.iter().filter(|term| !known.contains(term.id.as_str())).count();
            if new > 7 {
                source.warn(
                    0,
                    "lesson-terms",
                    format!("这一课有 {new} 个新术语，最多七个。"),
                    format!("The lesson brings {new} new terms; seven is the most."),
                );
            }
        }
        for lang in Lang::ALL {
            known.extend(lesson.page(lang).terms.iter().map(|term| term.id.as_str()));
        }
    }
}

/// Characters of a Chinese body, words of an English one; directives do not count.
fn length(text: &str, lang: Lang) -> usize {
    let mut body = String::new();
    let mut counts = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            counts = PartId::from_name(name.trim()).is_some_and(|part| BODY.contains(&part));
        } else if counts && !line.trim_start().starts_with("<!--") {
            body.push_str(&plain(line, lang));
            body.push('\n');
        }
    }
    match lang {
        Lang::Zh => {
            let wide = body.chars().filter(|char| is_ideograph(*char)).count();
            wide + body.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).count()
        }
        Lang::En => body.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count(),
    }
}
