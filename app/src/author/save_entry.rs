//! The forms of files other than lesson texts: saving an entry, adding one, undo.

use super::{
    Answer, closed, conflict, desk, entry_name,
    file::{self, Asked, card_path, course_file, scenario_path},
    file_href,
    typed::Typed,
};
use crate::{Visit, form::Form, see_other};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use records::{
    Error, Problems, Result,
    drafts::{self, Place, Save, Way},
};
use uuid::Uuid;

/// The forms of a file of the course as a whole.
pub(super) async fn file(visit: Visit, Path((course, file)): Path<(String, String)>, form: Form) -> Answer {
    visit.ctx.may(records::Action::Author)?;
    answer(&visit, &course, &course_file(&file)?, &form).await
}

/// The forms of a quick-reference card.
pub(super) async fn card(visit: Visit, Path((course, card)): Path<(String, String)>, form: Form) -> Answer {
    answer(&visit, &course, &card_path(&card), &form).await
}

/// The forms of a scenario or its tests.
pub(super) async fn scenario(
    visit: Visit,
    Path((course, scenario)): Path<(String, String)>,
    Query(asked): Query<Asked>,
    form: Form,
) -> Answer {
    answer(&visit, &course, &scenario_path(&scenario, &asked.file), &form).await
}

async fn answer(visit: &Visit, course: &str, path: &str, form: &Form) -> Answer {
    let back = file_href(course, path);
    match draft(visit, course, form, &back).await? {
        Ok(draft) => entries(visit, course, draft, path, &back, form).await,
        Err(answer) => Ok(answer),
    }
}

/// The open draft; without one the page that gives the typed text back.
pub(super) async fn draft(
    visit: &Visit,
    course: &str,
    form: &Form,
    back: &str,
) -> Result<std::result::Result<Uuid, Response>> {
    Ok(match drafts::current(&visit.ctx, course).await? {
        Some(draft) => Ok(draft.id),
        None if form.0.iter().any(|(name, _)| is_text(name)) => Err(closed::page(visit, course, form)),
        None => Err(see_other(back)),
    })
}

/// Whether a field holds a text of the course.
pub(super) fn is_text(name: &str) -> bool {
    ["zh-", "en-", "e-"].iter().any(|start| name.starts_with(start))
}

/// Saves an entry, adds one, undoes.
pub(super) async fn entries(visit: &Visit, course: &str, draft: Uuid, path: &str, back: &str, form: &Form) -> Answer {
    let ctx = &visit.ctx;
    if let Some(way) = way(form.get("do")) {
        drafts::undo(ctx, draft, path, seq(form), way).await?;
        return Ok(see_other(back));
    }
    let new = form.get("do") == "new";
    let (key, name) = match new {
        true => (form.get("e.last").to_owned(), "e-new".to_owned()),
        false => (form.get("e.key").to_owned(), entry_name(form.get("e.key"))),
    };
    let mut text = form.get(&name).to_owned();
    if new {
        // A new entry is the last one with more behind it: whoever has changed the last one meanwhile is asked.
        let desk = drafts::file(ctx, course, path).await?;
        let last = desk.entries.iter().find(|entry| entry.key == key).map(|entry| entry.text.clone());
        text = format!("{}\n\n{}", last.unwrap_or_default(), text.trim());
    }
    let save = Save {
        draft,
        path: path.to_owned(),
        place: Some(Place { key: key.clone(), count: form.get("e.count").parse().unwrap_or(1) }),
        text,
        save_id: form.get("e.save").parse().unwrap_or_else(|_| ctx.id()),
        base: form.get("e.base").parse().unwrap_or(0),
    };
    let and = if back.contains('?') { '&' } else { '?' };
    match drafts::save(ctx, save).await {
        Ok(_) => Ok(see_other(&format!("{back}{and}open={}#{}", key.replace('/', "-"), entry_name(&key)))),
        Err(Error::Conflict(found)) => Ok(conflict::page(visit, &name, visit.tag(), "e", &found, form, back)),
        Err(Error::Closed) => Ok(closed::page(visit, course, form)),
        Err(Error::Invalid(problems)) => refused(visit, course, path, name, &problems, form).await,
        Err(other) => Err(other.into()),
    }
}

/// The page again with what was typed and what is wrong with it.
async fn refused(visit: &Visit, course: &str, path: &str, field: String, problems: &Problems, form: &Form) -> Answer {
    let message = problems.0.values().next().map(|problem| records::words::problem(visit.words(), problem));
    let error = Some((field, message.unwrap_or_default()));
    let typed = Typed { fields: form.0.clone(), error, ..Typed::default() };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    if let Some((lesson, part)) = path.strip_prefix("lessons/").and_then(|rest| rest.split_once('/')) {
        let desk = drafts::lesson(&visit.ctx, course, &lesson.to_uppercase(), part).await?;
        return Ok(desk::page(visit, &desk, status, Some(&typed), ""));
    }
    let desk = drafts::file(&visit.ctx, course, path).await?;
    Ok(file::page(visit, &desk, status, Some(&typed), "", None))
}

pub(super) fn way(button: &str) -> Option<Way> {
    match button {
        "undo" => Some(Way::Undo),
        "redo" => Some(Way::Redo),
        _ => None,
    }
}

pub(super) fn seq(form: &Form) -> i64 {
    form.get("seq").parse().unwrap_or(0)
}
