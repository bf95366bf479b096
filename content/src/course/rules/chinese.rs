//! Chinese text is set with full-width punctuation.

use crate::markup::emphasis::is_ideograph;
use crate::reading::{Placed, Source};

/// Half-width marks that have no place beside a Chinese character.
const MARKS: [(char, &str); 8] =
    [(',', "，"), ('.', "。"), (':', "："), (';', "；"), ('?', "？"), ('!', "！"), ('(', "（"), (')', "）")];

/// Finds half-width marks in a Chinese value of a TOML file.
pub(crate) fn chinese_in_toml(source: &Source, text: &Placed) {
    let raw = source.text.get(text.at..).unwrap_or_default();
    for (offset, mark) in half_width(&text.value) {
        // Escapes move places: look the surroundings up in the file and fall back to the beginning of the value.
        let from = text.value[..offset].char_indices().next_back().map_or(offset, |(at, _)| at);
        let to = text.value[offset + 1..].chars().next().map_or(offset + 1, |next| offset + 1 + next.len_utf8());
        let before = text.value[..offset].matches(&text.value[from..to]).count();
        let at = raw
            .match_indices(&text.value[from..to])
            .nth(before)
            .map_or(text.at, |(at, _)| text.at + at + offset - from);
        note(source, at, mark);
    }
}

/// Finds half-width marks in a Chinese Markdown file, from a byte offset on. Directives and link targets are left alone.
pub(crate) fn chinese_in_markdown(source: &Source, text: &str, start: usize) {
    for (offset, mark) in half_width(text) {
        note(source, start + offset, mark);
    }
}

fn note(source: &Source, at: usize, mark: char) {
    let wide = MARKS.iter().find(|(half, _)| *half == mark).map_or("”", |(_, wide)| wide);
    source.warn(
        at,
        "half-width",
        format!("汉字旁边是半角的“{mark}”。请改用全角“{wide}”。"),
        format!("A half-width `{mark}` stands beside a Chinese character. Use the full-width `{wide}`."),
    );
}

/// Byte offsets of half-width marks beside Chinese characters.
fn half_width(text: &str) -> Vec<(usize, char)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut target = false;
    for (place, &(offset, char)) in chars.iter().enumerate() {
        let before = place.checked_sub(1).map(|place| chars[place].1);
        let after = chars.get(place + 1).map(|(_, char)| *char);
        // `](` opens a link target, which is no Chinese text.
        if char == '(' && before == Some(']') {
            target = true;
        }
        if target {
            target = char != ')';
            continue;
        }
        let is_mark = MARKS.iter().any(|(half, _)| *half == char) || char == '"';
        if is_mark && (before.is_some_and(is_ideograph) || after.is_some_and(is_ideograph)) {
            found.push((offset, char));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::half_width;

    #[test]
    fn half_width_marks_are_found_beside_chinese_only() {
        for (text, count) in [
            ("好,吗", 1),
            ("好，吗", 0),
            ("1.2 版，3,000 元", 0),
            ("标“?”", 0),
            ("见[这里](a,好.md)", 0),
            ("(好)", 2),
            ("1. 点", 0),
            ("说\"好\"", 2),
        ] {
            assert_eq!(half_width(text).len(), count, "{text}");
        }
    }
}
