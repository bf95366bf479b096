//! Markdown to safe HTML: raw HTML is dropped, links and images are allow-listed, quotes become typographic in English, and
//! Chinese emphasis closes where people expect it.

pub(crate) mod emphasis;
mod links;
mod spaces;

use crate::Lang;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd, html};

/// Blocks: paragraphs, lists, tables. Headings sink below the page's own and carry no id.
pub fn blocks(markdown: &str, lang: Lang) -> String {
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, safe(&emphasis::mend(markdown), lang).into_iter());
    out.trim_end().to_owned()
}

/// One paragraph's inside: emphasis, links, code. Block structure is lost, its words stay.
pub fn inline(markdown: &str, lang: Lang) -> String {
    let mended = emphasis::mend(markdown);
    let mut events = Vec::new();
    for event in safe(&mended, lang) {
        match event {
            Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
                events.push(event);
            }
            Event::Start(_) | Event::Rule => {}
            Event::End(_) => events.push(Event::SoftBreak),
            other => events.push(other),
        }
    }
    while events.last() == Some(&Event::SoftBreak) {
        events.pop();
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    out
}

/// Words only, for `<option>`, titles and alternative texts. Not escaped.
pub fn plain(markdown: &str, lang: Lang) -> String {
    let mended = emphasis::mend(markdown);
    let mut out = String::new();
    for event in safe(&mended, lang) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => out.push(' '),
            _ => {}
        }
    }
    // What only keeps a line from breaking is no part of the words.
    out.trim_end().replace('\u{2060}', "")
}

/// Escapes a plain text for HTML text and double-quoted attributes.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// The events of a text with everything gone that is not on the list. Own HTML is made only here and in `links`.
fn safe<'t>(markdown: &'t str, lang: Lang) -> Vec<Event<'t>> {
    let mut options = Options::ENABLE_TABLES;
    if lang == Lang::En {
        options |= Options::ENABLE_SMART_PUNCTUATION;
    }
    let mut events: Vec<Event<'t>> = Vec::new();
    let mut images = 0_usize;
    let mut open_links = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            // The alternative text of a dropped image is dropped with it.
            _ if images > 0 => {}
            Event::Start(Tag::Link { dest_url, .. }) => {
                let opening = links::opening(&emphasis::clean(&dest_url));
                open_links.push(opening.is_some());
                events.extend(opening.map(|tag| Event::InlineHtml(tag.into())));
            }
            Event::End(TagEnd::Link) => {
                if open_links.pop() == Some(true) {
                    events.push(Event::InlineHtml("</a>".into()));
                }
            }
            // A language name would become a class, an alignment an inline style, both of which the page forbids.
            Event::Start(Tag::CodeBlock(_)) => events.push(Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))),
            Event::Start(Tag::Table(columns)) => {
                events.push(Event::Start(Tag::Table(vec![pulldown_cmark::Alignment::None; columns.len()])));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                let level = level.max(pulldown_cmark::HeadingLevel::H3);
                events.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
            }
            Event::End(TagEnd::Heading(level)) => {
                events.push(Event::End(TagEnd::Heading(level.max(pulldown_cmark::HeadingLevel::H3))));
            }
            Event::Text(text) => events.push(Event::Text(emphasis::clean(&text).into())),
            Event::Code(text) => events.push(Event::Code(emphasis::clean(&text).into())),
            other => events.push(other),
        }
    }
    let mut events = join_chinese_lines(events);
    spaces::set(&mut events, lang);
    events
}

/// A line break of the source between two Chinese characters is no space.
fn join_chinese_lines(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let wide = |event: Option<&Event>, last: bool| match event {
        Some(Event::Text(text)) => {
            let edge = if last { text.chars().next_back() } else { text.chars().next() };
            edge.is_some_and(emphasis::is_wide)
        }
        _ => false,
    };
    let keep: Vec<bool> = (0..events.len())
        .map(|at| {
            let before = at.checked_sub(1).and_then(|at| events.get(at));
            events[at] != Event::SoftBreak || !(wide(before, true) && wide(events.get(at + 1), false))
        })
        .collect();
    events.into_iter().zip(keep).filter_map(|(event, keep)| keep.then_some(event)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn english_quotes_become_typographic_and_chinese_ones_stay() {
        assert_eq!(inline("\"The customer's\" *case*", Lang::En), "“The customer’s” <em>case</em>");
        assert_eq!(inline("“转正”，*我*那个", Lang::Zh), "“转正”，<em>我</em>那个");
    }

    #[test]
    fn a_broken_chinese_line_has_no_space_in_it() {
        assert_eq!(inline("第一行\n第二行", Lang::Zh), "第一行第二行");
        assert_eq!(inline("one\ntwo", Lang::En), "one\ntwo");
    }

    #[test]
    fn links_keep_safe_schemes_only() {
        for (source, result) in [
            (
                "[a](https://x.example/?a=1&b)",
                "<a href=\"https://x.example/?a=1&amp;b\" rel=\"noopener nofollow ugc\">a</a>",
            ),
            ("[a](#explain)", "<a href=\"#explain\">a</a>"),
            ("[a](java&#x0A;script:alert)", "a"),
            ("[a](JavaScript:alert)", "a"),
            ("[a](//evil.example)", "a"),
            ("[a](data:text/html,x)", "a"),
            ("a ![alt](https://x.example/p.png) b", "a  b"),
            ("a <b onclick=x>b</b>", "a b"),
        ] {
            assert_eq!(inline(source, Lang::En), result, "{source}");
        }
    }

    #[test]
    fn tables_and_code_carry_neither_style_nor_class() {
        let html = blocks("|a|b|\n|:-:|-:|\n|1|2|\n\n```rust\nx\n```\n\n# Head", Lang::En);
        assert!(!html.contains("style") && !html.contains("class") && html.contains("<h3>"), "{html}");
    }

    proptest! {
        #[test]
        fn only_tags_of_the_list_come_out(parts in proptest::collection::vec(prop_oneof![
            Just("<script>alert(1)</script>".to_owned()), Just("<img src=x onerror=alert(1)>".to_owned()),
            Just("[a](javascript:alert(1))".to_owned()), Just("<a href='java\tscript:x'>".to_owned()),
            Just("![x](javascript:x \"t\" onerror=)".to_owned()), Just("<!-- ".to_owned()), Just("-->".to_owned()),
            Just("](javascript&colon;alert(1))".to_owned()), Just("[".to_owned()), Just("<svg/onload=alert(1)".to_owned()),
            Just("\n".to_owned()), Just("`".to_owned()), Just("**".to_owned()), Just("> ".to_owned()), Just("|-|\n".to_owned()),
            Just("\"onmouseover=\"x".to_owned()), Just("[x]: javascript:x".to_owned()), Just("<https://a\"b>".to_owned()),
            "\\PC{0,8}",
        ], 0..12)) {
            let source = parts.concat();
            let tag = regex::Regex::new(concat!(
                r#"^</?(p|em|strong|ul|ol|li|code|pre|br|hr|blockquote|table|thead|tbody|tr|th|td|h[3-6])( start="\d+")?( /)?>"#,
                r#"|^</a>|^<a href="[^"<>]*"( rel="noopener nofollow ugc")?>"#)).unwrap();
            let href = regex::Regex::new(r#"href="(https?:|mailto:|[^:"]*[/#?]|[^:"]*")"#).unwrap();
            for lang in Lang::ALL {
                for html in [blocks(&source, lang), inline(&source, lang)] {
                    for (at, _) in html.match_indices('<') {
                        prop_assert!(tag.is_match(&html[at..]), "{}", &html[at..]);
                    }
                    for (at, _) in html.match_indices("<a ") {
                        prop_assert!(href.is_match(&html[at..]), "{}", &html[at..]);
                    }
                }
            }
        }
    }
}
