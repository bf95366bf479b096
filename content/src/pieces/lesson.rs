//! A lesson in pieces, and what may be typed into each of them.

use super::PieceKind;
use std::ops::Range;

/// Part, kind, facts, text.
type Found = (String, PieceKind, Option<Range<usize>>, Range<usize>);

/// Each line with the offset of its start; the line without its end.
fn lines(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let mut at = from;
    text[from..].split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.strip_suffix('\n').unwrap_or(line))
    })
}

/// The pieces of a lesson file. Nothing is an error here: what the checker will reject still has its piece.
pub(super) fn split(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let fenced = text.strip_prefix("+++\n").and_then(|rest| match rest.strip_prefix("+++\n") {
        Some(_) => Some(0),
        None => rest.find("\n+++\n"),
    });
    let body = match fenced {
        Some(length) => {
            found.push(("front".to_owned(), PieceKind::Front, None, 4..4 + length));
            4 + length + if length == 0 { 4 } else { 5 }
        }
        None => {
            let end = lines(text, 0).find(|(_, line)| line.starts_with("## ")).map_or(text.len(), |(at, _)| at);
            found.push(("front".to_owned(), PieceKind::Front, None, trimmed(text, 0..end)));
            end
        }
    };
    let heads: Vec<(usize, &str)> = lines(text, body).filter(|(_, line)| line.starts_with("## ")).collect();
    for (place, (at, line)) in heads.iter().enumerate() {
        let name = line.trim_start_matches('#').trim();
        let start = (at + line.len() + 1).min(text.len());
        let end = heads.get(place + 1).map_or(text.len(), |(next, _)| *next);
        if name == "explain" {
            explain(text, start..end, &mut found);
        } else {
            found.push((name.to_owned(), PieceKind::Body, None, trimmed(text, start..end)));
        }
    }
    found
}

/// Headings and paragraphs of the explanation. A line of facts belongs to the paragraph after it, or to an empty one.
fn explain(text: &str, range: Range<usize>, found: &mut Vec<Found>) {
    let part = || "explain".to_owned();
    let before = found.len();
    let mut facts: Option<Range<usize>> = None;
    let mut open: Option<Range<usize>> = None;
    for (at, line) in lines(&text[..range.end], range.start) {
        let comment = is_facts(line);
        let heading = line.starts_with('#');
        if (line.trim().is_empty() || comment || heading)
            && let Some(text) = open.take()
        {
            found.push((part(), PieceKind::Paragraph, facts.take(), text));
        }
        if line.trim().is_empty() {
            continue;
        }
        if (comment || heading) && facts.is_some() {
            let lone = facts.take();
            let end = lone.as_ref().map_or(at, |range| range.end);
            found.push((part(), PieceKind::Paragraph, lone, end..end));
        }
        let end = at + line.trim_end().len();
        if comment {
            facts = Some(at..end);
        } else if heading {
            let start = at + (line.len() - line.trim_start_matches('#').trim_start().len());
            found.push((part(), PieceKind::Heading, None, start.min(end)..end));
        } else {
            open = Some(open.map_or(at, |range| range.start)..end);
        }
    }
    if let Some(text) = open.take() {
        found.push((part(), PieceKind::Paragraph, facts.take(), text));
    }
    if let Some(lone) = facts {
        let end = lone.end;
        found.push((part(), PieceKind::Paragraph, Some(lone), end..end));
    }
    if found.len() == before {
        found.push((part(), PieceKind::Paragraph, None, trimmed(text, range)));
    }
}

fn is_facts(line: &str) -> bool {
    line.strip_prefix("<!--")
        .is_some_and(|rest| rest.trim_start().starts_with("facts:") && rest.trim_end().ends_with("-->"))
}

/// The range without empty lines at its ends; of nothing but empty lines, the place where a text may stand.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = &text[range.clone()];
    let start = range.start + (inside.len() - inside.trim_start_matches('\n').len());
    let end = range.start + inside.trim_end_matches('\n').len();
    if start >= end { range.start..range.start } else { start..end }
}

/// A comment with facts; what would end the comment is taken out.
pub(super) fn comment(facts: &str) -> String {
    let words: Vec<&str> = facts.split_whitespace().filter(|word| !word.contains("--")).collect();
    format!("<!-- facts: {} -->", words.join(" ")).replace("  ", " ")
}

/// Without lines that would close it.
pub(super) fn front(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| *line != "+++" && !line.starts_with("## ")).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// One line.
pub(super) fn heading(text: &str) -> String {
    let words: Vec<&str> = text.trim_start_matches(['#', ' ', '\n']).split_whitespace().collect();
    words.join(" ")
}

/// What would open a section becomes a heading inside it.
pub(super) fn body(text: &str) -> String {
    let lines: Vec<String> =
        text.lines().map(|line| if line.starts_with("## ") { format!("#{line}") } else { line.to_owned() }).collect();
    lines.join("\n").trim_matches('\n').trim_end().to_owned()
}

/// As [`body`]; a paragraph after an empty line rests on the same facts, unless it states its own.
pub(super) fn paragraph(text: &str, facts: Option<&str>) -> String {
    let text = body(text);
    let Some(facts) = facts else { return text };
    let mut lines: Vec<&str> = Vec::new();
    let (mut stated, mut empty) = (true, false);
    for line in text.lines() {
        let blank = line.trim().is_empty();
        let heading = line.starts_with('#');
        if !blank && !heading && !is_facts(line) && empty && !stated {
            lines.push(facts);
            stated = true;
        }
        if is_facts(line) {
            stated = true;
        } else if heading {
            (stated, empty) = (false, true);
            lines.push(line);
            continue;
        }
        if blank {
            stated = stated && lines.last().is_some_and(|last| is_facts(last));
        }
        empty = blank;
        lines.push(line);
    }
    lines.join("\n")
}
