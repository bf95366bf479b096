//! What changed between two texts, as people read it: Chinese by characters, English by words.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What happened to a run of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// Both have it.
    Same,
    /// Only the older text has it.
    Gone,
    /// Only the newer text has it.
    New,
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What happened to it.
    pub kind: RunKind,
    /// Its words.
    pub text: String,
}

/// Beyond this many tokens on both sides together, texts are compared line by line.
const FINE: usize = 6000;

/// The runs that lead from one text to the other, in reading order.
pub fn runs(before: &str, after: &str) -> Vec<Run> {
    let (old, new) = (tokens(before), tokens(after));
    let (old, new) = if old.len() + new.len() > FINE {
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect())
    } else {
        (old, new)
    };
    let mut runs: Vec<Run> = Vec::new();
    let mut push = |kind: RunKind, text: String| match runs.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.kind == kind => last.text.push_str(&text),
        _ => runs.push(Run { kind, text }),
    };
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (gone, added) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        match op {
            DiffOp::Equal { .. } => push(RunKind::Same, gone),
            DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                push(RunKind::Gone, gone);
                push(RunKind::New, added);
            }
        }
    }
    runs
}

/// Latin words and numbers as wholes, everything else by character.
fn tokens(text: &str) -> Vec<&str> {
    let wordy =
        |c: char| c.is_alphanumeric() && !('\u{2e80}'..='\u{ffef}').contains(&c) || matches!(c, '\'' | '’' | '-');
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if wordy(first) { rest.find(|c| !wordy(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> String {
        let mark = |run: &Run| match run.kind {
            RunKind::Same => run.text.clone(),
            RunKind::Gone => format!("[-{}-]", run.text),
            RunKind::New => format!("[+{}+]", run.text),
        };
        runs(before, after).iter().map(mark).collect()
    }

    #[test]
    fn chinese_differs_by_characters_and_english_by_words() {
        assert_eq!(told("人手，还有钱。", "人手、时间，还有钱。"), "人手[+、时间+]，还有钱。");
        assert_eq!(told("people and money", "people, time and money"), "people[+, time+] and money");
        assert_eq!(told("one step", "one stage"), "one [-step-][+stage+]");
        assert_eq!(told("same", "same"), "same");
    }
}
