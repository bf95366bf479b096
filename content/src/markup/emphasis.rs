//! Chinese emphasis. `CommonMark` does not close `**` between full-width punctuation and a Chinese character
//! (`**重点：**说明` stays literal), because its rules look for spaces that Chinese does not have. A letter that nobody sees is
//! put between the mark and the punctuation before parsing and taken out of every text afterwards; so the words stay as
//! they were written. To go when pulldown-cmark brings the rule itself.

/// The unseen letter, of the private use area.
const JOINT: char = '\u{e000}';

/// Puts joints beside emphasis marks that touch wide punctuation on one side and a letter on the other.
pub(super) fn mend(markdown: &str) -> String {
    let chars: Vec<char> = markdown.chars().filter(|char| *char != JOINT).collect();
    let mut out = String::with_capacity(markdown.len() + 16);
    let mut at = 0;
    while at < chars.len() {
        if chars[at] != '*' {
            out.push(chars[at]);
            at += 1;
            continue;
        }
        let end = chars[at..].iter().position(|char| *char != '*').map_or(chars.len(), |run| at + run);
        let before = at.checked_sub(1).map(|before| chars[before]);
        let after = chars.get(end).copied();
        let escaped = before == Some('\\');
        if !escaped && before.is_some_and(is_wide_mark) && after.is_some_and(char::is_alphanumeric) {
            out.push(JOINT);
        }
        out.extend(&chars[at..end]);
        if !escaped && after.is_some_and(is_wide_mark) && before.is_some_and(char::is_alphanumeric) {
            out.push(JOINT);
        }
        at = end;
    }
    out
}

/// Takes the joints out again.
pub(super) fn clean(text: &str) -> String {
    text.replace(JOINT, "")
}

/// Punctuation as Chinese text uses it, with the quotes and dashes that both languages share.
pub(super) fn is_wide_mark(char: char) -> bool {
    matches!(char,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff3d}' | '\u{ff5b}'..='\u{ff65}'
        | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}

/// A character of Chinese text: an ideograph or its punctuation.
pub(crate) fn is_wide(char: char) -> bool {
    is_wide_mark(char) || is_ideograph(char)
}

/// A Chinese character.
pub(crate) fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use crate::{Lang, markup::inline};

    #[test]
    fn chinese_emphasis_closes_beside_punctuation() {
        for (source, result) in [
            ("**重点：**说明", "<strong>重点：</strong>说明"),
            ("说明**“重点”**后面", "说明<strong>“重点”</strong>后面"),
            ("*第一步，读客户。* 一个", "<em>第一步，读客户。</em>一个"),
            ("这是*（旁注）*和**（又一）**。", "这是<em>（旁注）</em>和<strong>（又一）</strong>。"),
            ("3 * 4 ** 5", "3 * 4 ** 5"),
            ("\\*不是*", "*不是*"),
        ] {
            assert_eq!(inline(source, Lang::Zh), result, "{source}");
        }
    }
}
