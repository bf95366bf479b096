//! V02, V03: both languages, and the notes at each decision.

use super::Board;
use crate::Level;
use std::collections::BTreeSet;

pub(super) fn check(board: &mut Board<'_>) {
    let scenario = board.scenario;
    for worded in &scenario.words {
        let place = (worded.at, worded.node.as_deref());
        let (zh, en) = (worded.text.zh.trim(), worded.text.en.trim());
        if zh.is_empty() || en.is_empty() {
            board.find(Level::Error, "V02", place, "有一种语言是空的", "one of the languages is empty");
            continue;
        }
        let ratio = zh.chars().count() as f64 / en.chars().count() as f64;
        if worded.sentence && !(0.15..=0.9).contains(&ratio) {
            let zh = format!("中文与英文的字数比是 {ratio:.2}，应在 0.15 到 0.9 之间；有一边可能漏译");
            let en = format!(
                "Chinese to English is {ratio:.2} in characters, expected 0.15 to 0.9; one side may lack words"
            );
            board.find(Level::Error, "V02", place, zh, en);
        }
        let (in_zh, in_en) = (numbers(zh), numbers(en));
        // A number may be written in words in one language (一百零四, a hundred and four); then there is nothing
        // to compare.
        if !in_zh.is_empty() && !in_en.is_empty() && in_zh != in_en {
            let zh = format!("两种语言的数字不同：{in_zh:?} 与 {in_en:?}");
            let en = format!("the numbers differ between the languages: {in_zh:?} and {in_en:?}");
            board.find(Level::Error, "V02", place, zh, en);
        }
        for code in codes(zh).symmetric_difference(&codes(en)) {
            let zh = format!("代码“{code}”只在一种语言里出现");
            board.find(Level::Error, "V02", place, zh, format!("the code `{code}` stands in one language only"));
        }
    }
    notes(board);
}

/// V03: what the customer thinks, what the coach says, and why.
fn notes(board: &mut Board<'_>) {
    for node in &board.scenario.nodes {
        let place = (node.at, Some(node.id.as_str()));
        if node.speaker.is_some() && node.inside.is_none() {
            board.find(
                Level::Error,
                "V03",
                place,
                "缺 inside：客户此刻在想什么",
                "inside is missing: what the customer thinks",
            );
        }
        if node.is_decision() && node.hint.is_none() {
            board.find(
                Level::Error,
                "V03",
                place,
                "缺 hint：教练会怎么提示",
                "hint is missing: what the coach would say",
            );
        }
        for choice in node.choices() {
            let place = (choice.at, Some(node.id.as_str()));
            if choice.why.is_none() {
                let zh = format!("选项 {} 缺 why", choice.id);
                board.find(Level::Error, "V03", place, zh, format!("option {} lacks why", choice.id));
            }
            if choice.facts.is_empty() {
                let zh = format!("选项 {} 缺 facts", choice.id);
                board.find(Level::Error, "V03", place, zh, format!("option {} lacks facts", choice.id));
            }
        }
    }
}

/// Numbers in digits, without thousands separators. A number that is part of a code is left to the codes.
fn numbers(text: &str) -> BTreeSet<String> {
    // Only digits are made plain: a full-width comma separates numbers and must not become part of one.
    let plain = |c: char| match c {
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10).unwrap_or(c),
        _ => c,
    };
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut found = BTreeSet::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        let mut number = String::new();
        while at < chars.len() {
            let next_is_digit = chars.get(at + 1).is_some_and(char::is_ascii_digit);
            match chars[at] {
                digit if digit.is_ascii_digit() => number.push(digit),
                ',' if next_is_digit => {}
                sign @ ('.' | ':') if next_is_digit => number.push(sign),
                _ => break,
            }
            at += 1;
        }
        let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(char::is_ascii_alphabetic);
        let dash = |at: Option<usize>| at.and_then(|at| chars.get(at)) == Some(&'-');
        let before = start.checked_sub(1);
        let in_code = letter(before) || letter(Some(at)) || dash(before) && letter(start.checked_sub(2));
        if !in_code {
            found.insert(number);
        }
    }
    found
}

/// Codes such as `SS-21`, `M2-L4`, `1W3F8C`: capital letters together with digits.
fn codes(text: &str) -> BTreeSet<String> {
    let plain = crate::scenario::intent::normal(text);
    let words = plain.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let code = |word: &&str| {
        word.chars().any(|c| c.is_ascii_digit())
            && word.chars().any(|c| c.is_ascii_uppercase())
            && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
    };
    words.filter(code).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_codes_are_told_apart() {
        let set = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<BTreeSet<_>>();
        let found = numbers("１０４ 天，26 × 4 = 104；9:40，1.3 与 12,000，26，38");
        assert_eq!(found, set(&["104", "26", "4", "9:40", "1.3", "12000", "38"]));
        assert_eq!(numbers("M2-L4 SS-21 1W3F8C 5%"), set(&["5"]));
        assert_eq!(codes("见 SS-21、M2-L4 和 1W3F8C，IT 不算"), set(&["SS-21", "M2-L4", "1W3F8C"]));
    }
}
