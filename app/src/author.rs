//! `/author/…`: the trainer's pages. The course tree, the editor of a lesson or a file, preview, publishing, versions.

mod bar;
mod begin;
mod bots;
mod changed;
mod closed;
mod conflict;
mod coverage;
mod desk;
mod discard;
mod entries;
mod file;
mod findings;
mod labels;
mod offer;
mod pair;
mod parts;
mod preview;
mod proof;
mod publish;
mod runs;
mod save;
mod save_entry;
mod shown;
mod sittings;
mod tree;
mod typed;
mod versions;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use content::Lang;
use i18n::Words;
use records::drafts::{Draft, Spot};

/// Most bytes of a form of the editor: two texts of a whole file, as browsers encode them.
const BODY: usize = 2 * 1024 * 1024;

pub(crate) fn router() -> Router {
    Router::new()
        .route("/author", get(tree::start))
        .route("/author/sittings", get(sittings::show))
        .route("/author/sittings/{enrolment}", post(sittings::grant))
        .route("/author/{course}", get(tree::show))
        .route("/author/{course}/draft", post(begin::begin))
        .route("/author/{course}/discard", get(discard::ask).post(discard::discard))
        .route("/author/{course}/publish", get(publish::show).post(publish::publish))
        .route("/author/{course}/versions", get(versions::show))
        .route("/author/{course}/coverage", get(coverage::show))
        .route("/author/{course}/offer", get(offer::show).post(offer::adopt))
        .route("/author/{course}/files/{file}", get(file::show).post(save_entry::file))
        .route("/author/{course}/cards/{card}", get(file::card).post(save_entry::card))
        .route("/author/{course}/scenarios/{scenario}", get(file::scenario).post(save_entry::scenario))
        .route("/author/{course}/{lesson}", get(desk::show).post(save::lesson))
        .route("/author/{course}/{lesson}/preview", get(preview::show))
        .layer(DefaultBodyLimit::max(BODY))
}

/// What a handler of these pages gives.
type Answer = std::result::Result<axum::response::Response, crate::Failure>;

/// The editor of a lesson.
fn lesson_href(course: &str, lesson: &str) -> String {
    format!("/author/{course}/{}", lesson.to_lowercase())
}

/// The editor of a file, wherever it belongs.
fn file_href(course: &str, path: &str) -> String {
    let names: Vec<&str> = path.split('/').collect();
    match names.as_slice() {
        ["lessons", lesson, file] => format!("/author/{course}/{lesson}?part={file}"),
        ["cards", file] => format!("/author/{course}/cards/{}", file.trim_end_matches(".toml")),
        ["scenarios", file] => {
            let id = file.split('.').next().unwrap_or_default();
            let tests = if file.ends_with(".tests.toml") { "?file=tests" } else { "" };
            format!("/author/{course}/scenarios/{id}{tests}")
        }
        _ => format!("/author/{course}/files/{path}"),
    }
}

/// Where a finding leads: to the field that holds its line.
fn spot_href(course: &str, file: &str, spot: &Spot) -> String {
    match spot {
        Spot::Text { lesson, part, key, lang } => {
            format!("{}?part={part}#{}", lesson_href(course, lesson), half_name(key, *lang))
        }
        Spot::Entry { key, .. } => {
            let href = file_href(course, file);
            let and = if href.contains('?') { '&' } else { '?' };
            format!("{href}{and}open={}#{}", key.replace('/', "-"), entry_name(key))
        }
    }
}

/// Name and id of the field of a half: `zh-3`.
fn half_name(key: &str, lang: Lang) -> String {
    let number = key.rsplit_once('/').map_or("0", |(_, number)| number);
    format!("{}-{number}", short(lang))
}

/// Name and id of the field of an entry.
fn entry_name(key: &str) -> String {
    format!("e-{}", key.replace('/', "-"))
}

/// An entry as people call it: by its name in the file, or as the part above all entries.
fn entry_title(words: &Words, name: &str) -> String {
    if name == "head" { words.author_entry_head() } else { name.to_owned() }
}

/// `zh` or `en`: the names of the two halves in forms.
fn short(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh",
        Lang::En => "en",
    }
}

/// The name of a part of a lesson: a section of its text, or a file.
fn part_name(words: &Words, part: &str) -> String {
    match part {
        "front" => words.author_part_front(),
        "items.toml" => words.author_part_items(),
        "exercise.toml" => words.author_part_exercise(),
        file if file.ends_with(".toml") => words.author_part_figure_words(file.trim_end_matches(".toml")),
        file if file.ends_with(".svg") => words.author_part_figure(file.trim_end_matches(".svg")),
        section => match content::lesson::PartId::from_name(section) {
            Some(part) => crate::lesson::part_name(words, part),
            None => section.to_owned(),
        },
    }
}

/// Which text one sees: the draft of a version, or the version itself.
fn standing(visit: &crate::Visit, draft: Option<&Draft>, (at, number): (i64, i64)) -> String {
    let words = visit.words();
    let date = crate::kit::figures::day(visit, at);
    match draft {
        Some(_) => words.author_draft_from(number, date),
        None => words.author_version_of(number, date),
    }
}

/// A count for a message.
fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
