//! `/author/{course}/files/…`, `…/cards/…` and `…/scenarios/…`: files other than lesson texts, entry by entry.

use super::{
    bar::{Bar, bar},
    entries::entries,
    file_href,
    findings::aside,
    labels::labels,
    proof::{asks, proof},
    standing,
    typed::Typed,
};
use crate::{
    Failure, Islands, Page, Place, Visit,
    kit::banner::{Banner, Mood},
};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use content::scenario::Proof;
use frontend::Editor;
use leptos::prelude::*;
use records::{
    Error,
    drafts::{self, FileDesk},
};
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    pub file: String,
    #[serde(default)]
    open: String,
    #[serde(default)]
    prove: String,
}

/// The files of the course as a whole.
const FILES: [&str; 4] = ["course.toml", "facts.toml", "glossary.toml", "names.toml"];

/// The path of a file of the course as a whole.
pub(super) fn course_file(file: &str) -> Result<String, Error> {
    if FILES.contains(&file) { Ok(file.to_owned()) } else { Err(Error::NotFound) }
}

/// The path of a quick-reference card.
pub(super) fn card_path(card: &str) -> String {
    format!("cards/{card}.toml")
}

/// The path of a scenario, or of its tests.
pub(super) fn scenario_path(scenario: &str, file: &str) -> String {
    let end = if file == "tests" { ".tests.toml" } else { ".toml" };
    format!("scenarios/{}{end}", scenario.to_lowercase())
}

pub(super) async fn show(
    visit: Visit,
    Path((course, file)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    visit.ctx.may(records::Action::Author)?;
    let desk = drafts::file(&visit.ctx, &course, &course_file(&file)?).await?;
    Ok(page(&visit, &desk, StatusCode::OK, None, &asked.open, None))
}

pub(super) async fn card(
    visit: Visit,
    Path((course, card)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let desk = drafts::file(&visit.ctx, &course, &card_path(&card)).await?;
    Ok(page(&visit, &desk, StatusCode::OK, None, &asked.open, None))
}

pub(super) async fn scenario(
    visit: Visit,
    Path((course, scenario)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let desk = drafts::file(&visit.ctx, &course, &scenario_path(&scenario, &asked.file)).await?;
    let proof = match asked.prove.as_str() {
        "" => None,
        _ => Some(drafts::prove(&visit.ctx, &course, &scenario).await?),
    };
    Ok(page(&visit, &desk, StatusCode::OK, None, &asked.open, proof.as_ref()))
}

/// The page, also after a form that was not saved.
pub(super) fn page(
    visit: &Visit,
    desk: &FileDesk,
    status: StatusCode,
    typed: Option<&Typed>,
    open: &str,
    proved: Option<&Proof>,
) -> Response {
    let words = visit.words();
    let title = title(visit, &desk.path);
    let action = file_href(&desk.course, &desk.path);
    let frame = Page::new(visit, words.author_edit_title(&title))
        .at(Place::Author)
        .wide()
        .status(status)
        .islands(Islands::Desk);
    frame.answer(|| {
        let notice = typed.and_then(|typed| typed.notice.clone());
        let draft = desk.draft.as_ref().map(|draft| draft.id.to_string()).unwrap_or_default();
        let list = entries(
            visit,
            &desk.path,
            &action,
            desk.draft.is_some(),
            desk.seq,
            &desk.entries,
            &desk.found,
            typed,
            open,
        );
        let scenario = desk.path.starts_with("scenarios/");
        view! {
            <div class="page-head">
                <p class="page-over">
                    <a href=format!("/author/{}", desk.course)>{desk.course_title.get(visit.lang()).to_owned()}</a>
                    {visit.comma()}
                    {standing(visit, desk.draft.as_ref(), desk.base)}
                </p>
                <h1 tabindex="-1">{title}</h1>
            </div>
            {notice.map(|notice| view! { <Banner mood=Mood::Warn><p>{notice}</p></Banner> })}
            {bar(visit, Bar {
                course: &desk.course,
                action: action.clone(),
                draft: desk.draft.as_ref(),
                undo: &desk.undo,
                errors: desk.errors,
                previews: None,
            })}
            <div class="editor editor-file">
                <div class="editor-text">
                    {scenario.then(|| asks(visit, &desk.course, &desk.path))}
                    {proved.map(|proved| proof(visit, &desk.course, proved))}
                    <Editor draft labels=labels(words)>{list}</Editor>
                </div>
                {aside(visit, &desk.course, &desk.found, &[], &desk.affected, false)}
            </div>
        }
    })
}

/// What a file is called.
fn title(visit: &Visit, path: &str) -> String {
    let words = visit.words();
    match path {
        "course.toml" => words.author_file_outline(),
        "facts.toml" => words.author_file_facts(),
        "glossary.toml" => words.author_file_glossary(),
        "names.toml" => words.author_file_names(),
        path => {
            let name = path.rsplit('/').next().unwrap_or_default();
            let id = name.split('.').next().unwrap_or_default();
            if path.starts_with("cards/") {
                return words.author_file_card(id);
            }
            let id = id.to_uppercase();
            let title = words.author_scenario_title(&id);
            match name.ends_with(".tests.toml") {
                true => format!("{title}{}{}", visit.comma(), words.author_file_tests()),
                false => title,
            }
        }
    }
}
