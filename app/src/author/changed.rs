//! Changes as a publisher reads them: by lesson, file and place, from before to after.

use super::{count, entry_title, file_href, half_name, lesson_href, part_name, runs};
use crate::Visit;
use content::{
    Lang,
    package::{About, ChangeKind},
};
use leptos::prelude::*;
use records::drafts::{FileChange, PieceChange, Tree};

/// What a group is about, a lesson or a scenario, and its files.
type Group<'c> = (Option<String>, Vec<&'c FileChange>);

/// The changes by lesson, scenario, or the course as a whole, in the order in which they come.
pub(super) fn grouped<'c>(changes: impl IntoIterator<Item = &'c FileChange>) -> Vec<Group<'c>> {
    let mut groups: Vec<Group<'c>> = Vec::new();
    for change in changes {
        let about = match (&change.lesson, &change.about) {
            (Some(lesson), _) => Some(lesson.clone()),
            (None, About::Scenario { scenario }) => Some(scenario.clone()),
            _ => None,
        };
        match groups.iter_mut().find(|(known, _)| *known == about) {
            Some((_, files)) => files.push(change),
            None => groups.push((about, vec![change])),
        }
    }
    groups
}

/// One group.
pub(super) fn group(visit: &Visit, tree: &Tree, about: Option<&str>, files: &[&FileChange]) -> AnyView {
    let id = format!("change-{}", about.unwrap_or("course").to_lowercase());
    let files: Vec<_> = files.iter().map(|change| file(visit, &tree.course, change)).collect();
    view! {
        <section class="page-part change" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{heading(visit, tree, about)}</h2>
            {files}
        </section>
    }
    .into_any()
}

/// What a group of changes is about.
pub(super) fn heading(visit: &Visit, tree: &Tree, about: Option<&str>) -> String {
    let words = visit.words();
    let Some(id) = about else { return words.author_change_course() };
    match tree.modules.iter().flat_map(|module| &module.lessons).find(|line| line.id == id) {
        Some(line) => words.author_change_lesson(id, line.title.get(visit.lang())),
        None => words.author_change_scenario(id),
    }
}

/// What happened to a file.
pub(super) fn told(visit: &Visit, kind: ChangeKind) -> String {
    let words = visit.words();
    match kind {
        ChangeKind::Added => words.author_added(),
        ChangeKind::Removed => words.author_removed(),
        ChangeKind::Changed => words.author_differs(),
    }
}

/// One file: its name, what happened to it, and each piece from before to after.
fn file(visit: &Visit, course: &str, file: &FileChange) -> AnyView {
    let words = visit.words();
    let name = file.path.rsplit('/').next().unwrap_or_default();
    let name = match file.lang {
        Some(Lang::Zh) => words.author_zh(),
        Some(Lang::En) => words.author_en(),
        None if file.lesson.is_some() => part_name(words, name),
        None => name.to_owned(),
    };
    let pieces: Vec<_> = file.pieces.iter().map(|one| piece(visit, course, file, one)).collect();
    let href = match (&file.lesson, file.lang) {
        (Some(lesson), Some(_)) => lesson_href(course, lesson),
        _ => file_href(course, &file.path),
    };
    let told = told(visit, file.kind);
    view! {
        <div class="change-file">
            <h3><a href=href>{name}</a><span class="note">{visit.comma()}{told}</span></h3>
            {pieces}
        </div>
    }
    .into_any()
}

fn piece(visit: &Visit, course: &str, file: &FileChange, piece: &PieceChange) -> AnyView {
    let words = visit.words();
    let part = part_name(words, &piece.part);
    let place = match (file.lang, piece.paragraph) {
        (Some(_), Some(paragraph)) => words.author_place_pair(part, count(paragraph)),
        (Some(_), None) if piece.part == "explain" => format!("{part}{}{}", visit.comma(), words.author_heading()),
        (Some(_), None) => part,
        (None, _) => entry_title(words, &piece.part),
    };
    let href = match (&file.lesson, file.lang, &piece.key) {
        (Some(lesson), Some(lang), Some(key)) => {
            Some(format!("{}?part={}#{}", lesson_href(course, lesson), piece.part, half_name(key, lang)))
        }
        _ => None,
    };
    let place = match href {
        Some(href) => view! { <a href=href>{place}</a> }.into_any(),
        None => view! { <span>{place}</span> }.into_any(),
    };
    let runs = runs::runs(words, &piece.runs, file.lang.map(Lang::tag), true);
    view! { <div class="change-piece"><p class="note">{place}{visit.colon()}</p>{runs}</div> }.into_any()
}
