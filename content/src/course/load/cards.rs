//! The quick-reference cards of a course: every file of `cards/`, checked against the facts.

use super::references::unknown_fact;
use crate::card::read::card;
use crate::course::Course;
use crate::course::rules::guardrails;
use crate::reading::Source;
use crate::{Finding, Package};

/// Loads the cards, in the order that they state.
pub(super) fn cards(package: &Package, course: &mut Course, findings: &mut Vec<Finding>) {
    let mut cards = Vec::new();
    for (path, text) in package.files() {
        let Some(name) = path.strip_prefix("cards/").and_then(|name| name.strip_suffix(".toml")) else { continue };
        let source = Source::new(path, text);
        let mut read = card(&source);
        if read.id.value != name && !read.id.value.is_empty() {
            source.error(
                read.id.at,
                "id-form",
                format!("这张卡的编号应是 `{name}`，与文件同名。"),
                format!("The id of this card is `{name}`, the name of its file."),
            );
        }
        for fact in read.facts.iter().filter(|fact| !fact.value.is_empty() && course.fact(&fact.value).is_none()) {
            unknown_fact(&source, fact.at, &fact.value);
        }
        guardrails::check(course, &source, &read.facts);
        let added = |id: &String| course.fact(id).is_some_and(|fact| fact.mark.is_addition());
        for row in read.card.blocks.iter_mut().flat_map(|block| &mut block.rows) {
            row.addition = !row.facts.is_empty() && row.facts.iter().all(added);
        }
        findings.extend(source.into_findings());
        cards.push(read.card);
    }
    cards.sort_by(|a, b| (a.number, &a.id).cmp(&(b.number, &b.id)));
    course.cards = cards;
}
