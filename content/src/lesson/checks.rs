//! Inline checks: a question and its options inside a lesson, the two languages side by side, as an item.

use super::PartId;
use super::raw::{RawLesson, RawSection, facts_of, fields};
use crate::Text;
use crate::item::read::ReadItem;
use crate::item::{Choice, Item, Kind, Origin, Task};
use crate::reading::{Placed, Source};

/// One language of a check.
struct Half {
    at: usize,
    kind: Option<Kind>,
    facts: Vec<String>,
    stem: String,
    options: Vec<Line>,
}

/// One option of a check: `- [x] text — *reason*`.
struct Line {
    at: usize,
    correct: bool,
    text: String,
    reason: String,
}

/// The checks of a lesson, from both files; what differs is noted in the English one.
pub(crate) fn checks(lesson: &str, zh: (&Source, &RawLesson), en: (&Source, &RawLesson)) -> Vec<ReadItem> {
    [PartId::Check1, PartId::Check2]
        .into_iter()
        .filter_map(|part| {
            let left = half(zh.0, zh.1.section(part)?)?;
            let right = half(en.0, en.1.section(part)?)?;
            let same = left.kind == right.kind
                && left.options.len() == right.options.len()
                && left.options.iter().zip(&right.options).all(|(a, b)| a.correct == b.correct);
            if !same {
                en.0.error(
                    right.at,
                    "check-differs",
                    format!("`{}` 两种语言不一致：题型、选项数和正确项要相同。", part.name()),
                    format!(
                        "`{}` differs between the languages: type, number of options and right options must agree.",
                        part.name()
                    ),
                );
            }
            Some(join(lesson, part, zh.0, left, right))
        })
        .collect()
}

fn half(source: &Source, section: &RawSection) -> Option<Half> {
    let Some((at, value)) = section.directive("item inline") else {
        source.error(
            section.at,
            "check-missing",
            "这一节缺检查题：请写 `<!-- item inline: single ; facts: … -->`、问题和选项。",
            "The section lacks its check: write `<!-- item inline: single ; facts: … -->`, the question and its options.",
        );
        return None;
    };
    let (name, rest) = fields(value);
    let kind = Kind::from_name(name).filter(|kind| matches!(kind, Kind::Single | Kind::Multi));
    if kind.is_none() {
        source.error(at, "type-unknown", "检查题只有 single 和 multi 两种。", "An inline check is single or multi.");
    }
    let facts = rest.iter().find(|(name, _)| *name == "facts").map(|(_, ids)| facts_of(ids).0).unwrap_or_default();
    let mut stem: Vec<&str> = Vec::new();
    let mut options = Vec::new();
    for (at, text) in section.texts() {
        let mut offset = at;
        for line in text.split('\n') {
            match option(source, offset, line) {
                Some(option) => options.push(option),
                None if options.is_empty() => stem.push(line),
                None => source.error(
                    offset,
                    "check-option",
                    "选项之后不能再有别的文字。选项写成 `- [x] 文字 — *理由*`，占一行。",
                    "No other text follows the options. An option is one line, `- [x] text — *reason*`.",
                ),
            }
            offset += line.len() + 1;
        }
        if options.is_empty() {
            stem.push("");
        }
    }
    let right = options.iter().filter(|option| option.correct).count();
    if options.len() < 2 || right == 0 || (kind == Some(Kind::Single) && right != 1) {
        source.error(
            at,
            "key-count",
            format!("这道检查题有 {} 个选项，其中 {right} 个正确。单选要恰好一个正确，多选至少一个。", options.len()),
            format!("The check has {} options, {right} of them right. A single has exactly one right option, a multi at least one.", options.len()),
        );
    }
    Some(Half { at, kind, facts, stem: stem.join("\n").trim().to_owned(), options })
}

fn option(source: &Source, at: usize, line: &str) -> Option<Line> {
    let rest = line.trim_start().strip_prefix("- [")?;
    let (correct, rest) = match rest.split_at_checked(2)? {
        ("x]" | "X]", rest) => (true, rest),
        (" ]", rest) => (false, rest),
        _ => return None,
    };
    let (text, reason) = ["— *", "——*", "—*"]
        .iter()
        .find_map(|dash| rest.rsplit_once(dash))
        .map_or((rest, None), |(text, reason)| (text, reason.trim_end().strip_suffix('*')));
    if reason.is_none_or(|reason| reason.trim().is_empty()) {
        source.error(
            at,
            "feedback-missing",
            "这个选项没有理由。写成 `- [x] 文字 — *理由*`。",
            "The option has no reason. Write `- [x] text — *reason*`.",
        );
    }
    Some(Line {
        at,
        correct,
        text: text.trim().trim_end_matches('—').trim_end().to_owned(),
        reason: reason.unwrap_or_default().trim().to_owned(),
    })
}

fn join(lesson: &str, part: PartId, source: &Source, zh: Half, en: Half) -> ReadItem {
    let at = zh.at;
    let facts = zh.facts.iter().map(|fact| Placed { value: fact.clone(), at: zh.at }).collect();
    let kind = zh.kind.unwrap_or(Kind::Single);
    let places = zh.options.iter().map(|option| option.at).collect();
    let options: Vec<Choice> = zh
        .options
        .into_iter()
        .zip(en.options)
        .zip('a'..='z')
        .map(|((zh, en), id)| Choice {
            id: id.to_string(),
            correct: zh.correct,
            text: Text::new(zh.text, en.text),
            feedback: Text::new(zh.reason, en.reason),
        })
        .collect();
    let task = match kind {
        Kind::Multi => Task::Many { options, credit: Default::default() },
        _ => Task::One { options, figure: None },
    };
    ReadItem {
        file: source.file.to_owned(),
        item: Item {
            id: format!("{lesson}/{}", part.name()),
            kind,
            objective: None,
            facts: zh.facts,
            difficulty: 1,
            origin: Origin::Source,
            confusable: Vec::new(),
            stem: Text::new(zh.stem, en.stem),
            explain: Text::default(),
            task,
            asked: Default::default(),
        },
        at,
        facts,
        objective: None,
        origin_at: at,
        figure: None,
        options: places,
    }
}
