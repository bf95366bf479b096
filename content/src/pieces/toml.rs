//! A TOML file in pieces: what stands before the first table, then one piece per table of the first level. Tables
//! below it (`[[item.card]]`) and comments right above it belong to their entry.

use super::PieceKind;
use std::ops::Range;

/// Part, kind, facts, text.
type Found = (String, PieceKind, Option<Range<usize>>, Range<usize>);

pub(super) fn split(text: &str) -> Vec<Found> {
    let starts = starts(text);
    let mut found = Vec::new();
    let ends = starts.iter().copied().chain([text.len()]);
    for (start, end) in [0].into_iter().chain(starts.iter().copied()).zip(ends) {
        let inside = &text[start..end];
        let from = start + (inside.len() - inside.trim_start_matches('\n').len());
        let to = (start + inside.trim_end().len()).max(from);
        if from < to {
            found.push((name(&text[from..to], start == 0), PieceKind::Entry, None, from..to));
        }
    }
    if found.is_empty() {
        found.push(("head".to_owned(), PieceKind::Entry, None, 0..0));
    }
    found
}

/// Where the entries begin, their comments included.
fn starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let (mut at, mut inside) = (0, None::<&str>);
    let mut remark: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        if inside.is_none() {
            if table(bare).is_some() {
                starts.push(remark.unwrap_or(at));
            }
            remark = bare.starts_with('#').then(|| remark.unwrap_or(at));
        }
        inside = quoted(line, inside);
        at += line.len();
    }
    starts.retain(|start| *start > 0);
    starts
}

/// The name of a table of the first level whose header this line is.
fn table(line: &str) -> Option<&str> {
    let inner = line.strip_prefix("[[").and_then(|rest| rest.split_once("]]")).map(|(name, _)| name);
    let name = inner.or_else(|| line.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(name, _)| name))?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (!name.is_empty() && name.bytes().all(plain)).then_some(name)
}

/// Which kind of long string is open after this line.
fn quoted<'q>(line: &str, mut inside: Option<&'q str>) -> Option<&'q str> {
    for mark in ["\"\"\"", "'''"] {
        if inside.is_none() || inside == Some(mark) {
            for _ in 0..line.matches(mark).count() {
                inside = if inside.is_some() { None } else { Some(mark) };
            }
        }
    }
    inside
}

/// The id that an entry states, else the name of its table, else `head`.
fn name(entry: &str, first: bool) -> String {
    let mut own = true;
    for line in entry.lines() {
        if line.starts_with('[') && table(line).is_none() {
            own = false;
        }
        if own && let Some(("id", value)) = line.split_once('=').map(|(key, value)| (key.trim(), value)) {
            let value = value.trim().trim_matches('"');
            if !first
                && !value.is_empty()
                && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
            {
                return value.to_owned();
            }
        }
    }
    let header = entry.lines().find_map(table).filter(|_| !first || entry.starts_with('['));
    header.unwrap_or("head").to_owned()
}
