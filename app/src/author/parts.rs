//! The parts of a lesson at the side, each with its state.

use super::{count, lesson_href, part_name};
use crate::{Visit, kit::mark::Mark};
use leptos::prelude::*;
use records::drafts::{LessonDesk, PartState};

/// The list. The island fetches it anew after a save, by its id.
pub(super) fn parts(visit: &Visit, desk: &LessonDesk) -> AnyView {
    let words = visit.words();
    let open = desk.parts.iter().find(|part| part.id == desk.part);
    let summary = words
        .author_parts_at(count(desk.parts.len()), open.map_or_else(String::new, |part| part_name(words, &part.id)));
    let lines: Vec<_> = desk.parts.iter().map(|part| line(visit, desk, part)).collect();
    view! {
        <nav class="nav-parts editor-parts" id="editor-parts" aria-label=words.author_parts()>
            <details>
                <summary><span>{summary}</span></summary>
                <ol class="nav-steps">{lines}</ol>
            </details>
        </nav>
    }
    .into_any()
}

fn line(visit: &Visit, desk: &LessonDesk, part: &PartState) -> AnyView {
    let words = visit.words();
    let (state, mark, hush) = if part.errors > 0 {
        ("wrong", Some("cross"), words.author_part_error())
    } else if part.stale + part.warnings > 0 {
        ("warn", Some("alert"), words.author_part_warn())
    } else if part.changed {
        ("changed", Some("half"), words.author_part_changed())
    } else {
        ("done", None, String::new())
    };
    let mark = match mark {
        Some(mark) => view! { <Mark of=mark /> }.into_any(),
        None => view! { <span></span> }.into_any(),
    };
    let href = format!("{}?part={}", lesson_href(&desk.course, &desk.lesson), part.id);
    view! {
        <li data-state=state>
            <a href=href aria-current=(part.id == desk.part).then_some("true")>
                {mark}
                <span>{part_name(words, &part.id)}<span class="hush">{hush}</span></span>
            </a>
        </li>
    }
    .into_any()
}
