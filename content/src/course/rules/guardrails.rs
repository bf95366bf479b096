//! A claim that could be read as a licence to press or to pry has its guardrail beside it (course design, section 9,
//! rule 9). Which one, the facts say.

use crate::course::Course;
use crate::lesson::raw::{PieceKind, RawLesson, facts_of};
use crate::reading::{Placed, Source};
use crate::scenario::Scenario;
use crate::{Finding, Level, Text};

const CODE: &str = "guardrail-missing";

/// Checks a text that is read as one, by the facts it rests on.
pub(crate) fn check(course: &Course, source: &Source, facts: &[Placed]) {
    for claim in facts {
        let Some(guard) = guard(course, &claim.value) else { continue };
        if !facts.iter().any(|fact| fact.value == guard) {
            let Text { zh, en } = message(&claim.value, guard);
            source.error(claim.at, CODE, zh, en);
        }
    }
}

/// Checks the paragraphs of a lesson, which is read as one.
pub(crate) fn in_lesson(course: &Course, source: &Source, raw: &RawLesson) {
    let pieces = raw.sections.iter().flat_map(|section| &section.pieces);
    let facts = pieces.filter_map(|piece| match &piece.kind {
        PieceKind::Directive { name, value } if name == "facts" => Some((piece.at, facts_of(value).0)),
        _ => None,
    });
    let facts: Vec<Placed> =
        facts.flat_map(|(at, ids)| ids.into_iter().map(move |value| Placed { value, at })).collect();
    check(course, source, &facts);
}

/// Checks each scene of a scenario by the explanations of its options, which are read together in the debrief.
pub(crate) fn in_scenario(course: &Course, path: &str, scenario: &Scenario) -> Vec<Finding> {
    let mut findings = Vec::new();
    for node in &scenario.nodes {
        let said = |guard: &str| node.choices().iter().any(|choice| choice.facts.iter().any(|fact| fact == guard));
        for choice in node.choices() {
            for claim in &choice.facts {
                let Some(guard) = guard(course, claim).filter(|guard| !said(guard)) else { continue };
                findings.push(Finding {
                    file: path.to_owned(),
                    line: choice.at.line,
                    column: choice.at.column,
                    code: CODE,
                    level: Level::Error,
                    message: message(claim, guard),
                });
            }
        }
    }
    findings
}

fn guard<'c>(course: &'c Course, claim: &str) -> Option<&'c str> {
    course.fact(claim)?.guard.as_deref()
}

fn message(claim: &str, guard: &str) -> Text {
    Text {
        zh: format!(
            "`{claim}` 容易被读成可以施压或打听，要与护栏 `{guard}` 一起出现。请在同一处把它说出来，并加进依据。"
        ),
        en: format!(
            "`{claim}` could be read as a licence to press or to pry; its guardrail `{guard}` belongs beside it. Say it in the same place and add it to the facts."
        ),
    }
}
