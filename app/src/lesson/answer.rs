//! Answering inside a lesson: the form of a warm-up, a check, the prediction or the note.

use super::page::{Typed, lesson_page};
use crate::{Failure, Visit, attempt::conflict::conflict_page, form::Form, learn::lesson_path, see_other};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::lesson::PartId;
use records::{
    Error,
    attempts::{self, Given, Kind, MOST_TEXT, OWN_DEAL, PREDICT, Save, text_item},
    enrolments,
};

pub(super) async fn answer(
    visit: Visit,
    Path((course, lesson)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Failure> {
    let lesson = lesson.to_uppercase();
    let attempt = attempts::open(&visit.ctx, &course, &lesson, Kind::Lesson).await?;
    let item = form.get("item").to_owned();
    let own = [PREDICT, OWN_DEAL].into_iter().find(|name| text_item(&lesson, name) == item);
    let given = match own {
        Some(name) => Given::Text(form.get(&format!("text-{name}")).to_owned()),
        None => Given::Fields(form.0.clone()),
    };
    let base = form.get("base").parse().unwrap_or(0);
    let save = Save {
        attempt,
        item: item.clone(),
        save_id: form.get("save_id").parse().unwrap_or_else(|_| visit.ctx.id()),
        base,
        given,
        confidence: None,
        release: own.is_none(),
    };
    let anchor = own.map_or_else(|| anchor(form.get("anchor")), str::to_owned);
    let back = format!("{}#{anchor}", lesson_path(&course, &lesson));
    let words = visit.words();
    let typed =
        |message: String, base: Option<i64>| Typed { item: item.clone(), fields: form.0.clone(), message, base };
    match attempts::save_answer(&visit.ctx, save).await {
        Ok(receipt) => {
            if let Some(part) = part(&anchor) {
                enrolments::keep_place(&visit.ctx, &course, &lesson, part).await?;
            }
            if own.is_some() || receipt.released {
                return Ok(see_other(&back));
            }
            let typed = typed(words.lesson_fill(), Some(receipt.seq));
            lesson_page(&visit, &course, &lesson, StatusCode::UNPROCESSABLE_ENTITY, Some(typed)).await
        }
        Err(Error::Invalid(problems)) => {
            let message = match own {
                Some(_) => words.lesson_text_long(MOST_TEXT as i64),
                None => records::words::answer(words, &problems),
            };
            let typed = typed(message, Some(base));
            lesson_page(&visit, &course, &lesson, StatusCode::UNPROCESSABLE_ENTITY, Some(typed)).await
        }
        Err(Error::Conflict(conflict)) => {
            let view = attempts::view(&visit.ctx, attempt).await?;
            let action = format!("{}/answers", lesson_path(&course, &lesson));
            Ok(conflict_page(&visit, &view, &conflict, &form, &action, &back))
        }
        // The reasons have been shown: they stand where the form was.
        Err(Error::Closed) => Ok(see_other(&back)),
        Err(other) => Err(other.into()),
    }
}

/// An anchor as this page makes them; anything else is none.
fn anchor(text: &str) -> String {
    let plain =
        text.len() <= 40 && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if plain { text.to_owned() } else { String::new() }
}

/// The part that an anchor belongs to: `warmup-2` to the warm-up.
fn part(anchor: &str) -> Option<&'static str> {
    let part = if anchor.starts_with("warmup") { Some(PartId::Warmup) } else { PartId::from_name(anchor) };
    part.map(PartId::name)
}
