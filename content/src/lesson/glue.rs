//! A term and the punctuation beside it on one line. A marked term is a button, and a browser may break a line beside
//! a button: a comma must not begin a line for that, nor an opening quote end one.

/// Marks that may not begin a line.
const CLOSING: &str = "，。、；：！？”’）》」』…,.;:!?)";
/// Marks that may not end a line.
const OPENING: &str = "“‘（《「『(";
/// The widest term that is kept whole, in half ems: ten Chinese characters. A longer one may not fit a phone.
const WIDEST: usize = 20;

/// Puts each marked term of a paragraph together with the punctuation that stands directly beside it.
pub(super) fn glue(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((start, end)) = term(rest) {
        let (before, word, after) = (&rest[..start], &rest[start..end], &rest[end..]);
        let opening = before.char_indices().rev().take(2).take_while(|(_, mark)| OPENING.contains(*mark)).last();
        let from = opening.map_or(start, |(at, _)| at);
        let to = after.chars().take(2).take_while(|mark| CLOSING.contains(*mark)).map(char::len_utf8).sum::<usize>();
        out.push_str(&rest[..from]);
        if (from < start || to > 0) && width(word) <= WIDEST {
            out.push_str(&format!("<span class=\"glue\">{}{word}{}</span>", &rest[from..start], &after[..to]));
        } else {
            out.push_str(&rest[from..end + to]);
        }
        rest = &after[to..];
    }
    out.push_str(rest);
    out
}

/// Where the next marked term stands, with the emphasis that holds nothing else.
fn term(html: &str) -> Option<(usize, usize)> {
    const END: &str = "</dfn>";
    let start = html.find("<dfn>")?;
    let end = start + html[start..].find(END)? + END.len();
    for (open, close) in [("<strong>", "</strong>"), ("<em>", "</em>")] {
        if html[..start].ends_with(open) && html[end..].starts_with(close) {
            return Some((start - open.len(), end + close.len()));
        }
    }
    Some((start, end))
}

/// How wide the words are, in half ems; tags have no width.
fn width(html: &str) -> usize {
    let mut inside = false;
    html.chars()
        .map(|char| match char {
            '<' => {
                inside = true;
                0
            }
            '>' => {
                inside = false;
                0
            }
            _ if inside => 0,
            char if char.is_ascii() => 1,
            _ => 2,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::glue;

    /// `{` and `}` for the tags of a term, `[` and `]` for the glue.
    fn short(html: &str) -> String {
        let long = html.replace('{', "<dfn><button>").replace('}', "</button></dfn>");
        glue(&long)
            .replace("<dfn><button>", "{")
            .replace("</button></dfn>", "}")
            .replace("<span class=\"glue\">", "[")
            .replace("</span>", "]")
    }

    #[test]
    fn a_mark_that_follows_a_term_never_begins_a_line() {
        for (from, to) in [
            ("先找{教练}，再找{赞助者}。", "先找[{教练}，]再找[{赞助者}。]"),
            ("他叫“{教练}”，人在", "他叫[“{教练}”，]人在"),
            ("<strong>{教练}</strong>，人在", "[<strong>{教练}</strong>，]人在"),
            ("ask a {coach}, or", "ask a [{coach},] or"),
        ] {
            assert_eq!(short(from), to);
        }
    }

    #[test]
    fn a_term_without_a_mark_or_too_long_for_a_phone_stays_free() {
        for same in [
            "{教练}说",
            "教练，{教练}",
            "<strong>这是{教练}</strong>，人在",
            "{一个长得一行放不下的词}，人在",
            "{coach} , and",
        ] {
            assert_eq!(short(same), same);
        }
    }
}
