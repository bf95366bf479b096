//! What gives an answer away, or repeats another question.

use crate::Lang;
use crate::course::Course;
use crate::course::rules::runs::Runs;
use crate::item::read::{Bank, ReadItem};
use crate::item::{Choice, Kind, Task};
use crate::reading::Source;
use std::collections::BTreeMap;

/// Words that promise no exception. A trainee soon learns that such an option is wrong.
const ABSOLUTE: [&str; 7] = ["always", "never", "总是", "绝不", "永远", "从不", "从来不"];

/// Length and absolute words of the options of one item.
pub(super) fn options(source: &Source, read: &ReadItem) {
    let recoveries;
    let (options, best): (&[Choice], Option<&str>) = match &read.item.task {
        Task::Diagnosis(case) => {
            recoveries = case.options();
            (&recoveries, None)
        }
        Task::One { options, figure: None } | Task::TwoTier { options, .. } => (options, None),
        Task::Many { options, .. } if read.item.kind == Kind::Multi => (options, None),
        Task::BestWorst { options, rank } => (options, rank.first().map(String::as_str)),
        _ => return,
    };
    let is_right = |option: &Choice| option.correct || best == Some(option.id.as_str());
    for lang in Lang::ALL {
        let length = |option: &&Choice| option.text.get(lang).chars().count();
        let right = options.iter().zip(&read.options).filter(|(option, _)| is_right(option));
        let longest_wrong = options.iter().filter(|option| !is_right(option)).map(|option| length(&option)).max();
        let longest_right = right.max_by_key(|(option, _)| length(option));
        if let (Some((option, at)), Some(wrong)) = (longest_right, longest_wrong) {
            let own = length(&option);
            if own * 10 > wrong * 13 {
                source.error(
                    *at,
                    "length",
                    format!("{}里正确项（{own} 字）比最长的错误项（{wrong} 字）长出三成以上。请写短，或把错误项写实。", name(lang).0),
                    format!("In {} the right option ({own} characters) is more than 30% longer than the longest wrong one ({wrong}). Shorten it, or give the wrong ones substance.", name(lang).1),
                );
            }
        }
        for word in ABSOLUTE {
            let has = |option: &Choice| has_word(option.text.get(lang), word);
            let in_wrong = options.iter().zip(&read.options).find(|(option, _)| !is_right(option) && has(option));
            if let (Some((_, at)), false) = (in_wrong, options.iter().any(|option| is_right(option) && has(option))) {
                source.warn(
                    *at,
                    "absolute",
                    format!("绝对的说法“{word}”只出现在错误项里，等于提示答案。请换个说法。"),
                    format!("The absolute word `{word}` stands in wrong options only and gives them away. Reword."),
                );
            }
        }
    }
}

fn name(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::Zh => ("中文", "Chinese"),
        Lang::En => ("英文", "English"),
    }
}

/// Whether a word stands in a text, in English as a whole word.
fn has_word(text: &str, word: &str) -> bool {
    let lower = text.to_lowercase();
    if !word.is_ascii() {
        return lower.contains(word);
    }
    lower.split(|char: char| !char.is_alphanumeric()).any(|part| part == word)
}

/// Long runs that two items share in their stems.
pub(super) fn shared_stems(course: &Course, sources: &BTreeMap<&str, Source>, all: &[(&str, &ReadItem, Bank)]) {
    for lang in Lang::ALL {
        let mut runs = Runs::new(lang, course.set_phrases());
        for (_, read, _) in all.iter().filter(|(_, _, bank)| bank.is_item()) {
            let twin = runs.add(&read.item.id, read.item.stem.get(lang));
            if let (Some((other, run)), Some(source)) = (twin, sources.get(read.file.as_str())) {
                source.warn(
                    read.at,
                    "stem-shared",
                    format!("题干与 `{other}` 有一段相同：“{run}”。请换个说法。"),
                    format!("The stem shares a run with `{other}`: “{run}”. Reword."),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absolute_words_are_whole_words() {
        assert!(has_word("You Never know", "never"));
        assert!(!has_word("nevertheless", "never"));
        assert!(has_word("他总是这样", "总是"));
    }
}
