//! How far each part of a lesson is.

use super::part_name;
use crate::{
    Visit,
    kit::parts::{PartLine, PartState, Parts},
};
use content::lesson::{Block, Lesson, Page, PartId};
use leptos::prelude::*;
use records::attempts::{LessonView, OWN_DEAL, PREDICT};

/// The parts that this page has: a warm-up without items has nothing to show.
pub(super) fn shown(page: &Page) -> Vec<PartId> {
    let empty =
        |blocks: &[Block]| blocks.iter().all(|block| matches!(block, Block::WarmUp { items } if items.is_empty()));
    page.parts.iter().filter(|part| !empty(&part.blocks)).map(|part| part.id).collect()
}

/// The list of parts.
pub(super) fn list(visit: &Visit, lesson: &Lesson, view: &LessonView, title: Option<String>) -> AnyView {
    let words = visit.words();
    let parts = shown(lesson.page(visit.lang()));
    let done: Vec<bool> = parts.iter().map(|part| is_done(lesson, view, *part)).collect();
    let place = view.place.as_deref().and_then(|place| {
        let part = if place.starts_with("explain") { Some(PartId::Explain) } else { PartId::from_name(place) };
        parts.iter().position(|known| Some(*known) == part)
    });
    let now = place.or_else(|| done.iter().position(|done| !done)).unwrap_or(0);
    let line = |(at, part): (usize, &PartId)| {
        let name = match (part, &title) {
            (PartId::Exercise, Some(title)) => format!("{}{}{title}", part_name(words, *part), visit.colon()),
            _ => part_name(words, *part),
        };
        let state = match (at == now, done.get(at)) {
            (true, _) => PartState::Now,
            (false, Some(true)) => PartState::Done,
            _ => PartState::Todo,
        };
        PartLine { anchor: part.name(), name, state }
    };
    let lines: Vec<_> = parts.iter().enumerate().map(line).collect();
    let summary = words.lesson_parts_at(parts.len() as i64, now as i64 + 1);
    view! {
        <Parts
            label=words.lesson_parts()
            summary
            parts=lines
            done=words.lesson_part_done()
            now=words.lesson_part_now()
        />
    }
    .into_any()
}

/// What asks for something is done when it was given; what is only read, when reading went past it.
fn is_done(lesson: &Lesson, view: &LessonView, part: PartId) -> bool {
    let released = |id: &String| view.attempt.item(id).is_some_and(|item| item.released);
    let written = |name| view.attempt.words(name).is_some_and(|item| item.kept.is_some());
    let furthest = view.furthest.as_deref().and_then(PartId::from_name);
    match part {
        PartId::Warmup => lesson.warm_up.iter().all(released),
        PartId::Predict => written(PREDICT),
        PartId::Check1 => lesson.checks.first().is_some_and(released),
        PartId::Check2 => lesson.checks.get(1).is_some_and(released),
        PartId::Exercise => view.exercise.iter().any(|line| !line.open),
        PartId::OwnDeal => written(OWN_DEAL),
        PartId::Explain | PartId::Diagram | PartId::Example | PartId::Takeaways => {
            furthest.is_some_and(|furthest| furthest > part)
        }
    }
}
