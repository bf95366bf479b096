//! Answering a question by its form: save, save and see the reasons, save and go on, move a card, flag.

use super::{
    conflict::conflict_page,
    question::{State, question_page},
    test_summary::open_section,
};
use crate::{Failure, Visit, form::Form, kit::question::moved, see_other};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::item::Layout;
use records::{
    Error,
    attempts::{self, Confidence, Flag, Given, Save, View},
};
use uuid::Uuid;

/// Names of fields that are not part of the answer.
const OWN: [&str; 5] = ["item", "save_id", "base", "sure", "then"];

pub(super) async fn answer(visit: Visit, Path(id): Path<String>, form: Form) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let view = attempts::view(&visit.ctx, id).await?;
    let item = form.get("item").to_owned();
    let at = view.items.iter().position(|known| known.id == item).ok_or(Error::NotFound)?;
    let number = at + 1;
    let then = form.get("then");
    let fields = fields(&visit, &view, &item, &form);
    let base: i64 = form.get("base").parse().unwrap_or(0);
    let nothing = fields.iter().all(|(name, value)| OWN.contains(&name.as_str()) || value.is_empty());
    let here = format!("/attempts/{id}?item={number}");
    let last = match open_section(&view) {
        Some((_, section)) => section.items.end,
        None => view.items.len(),
    };
    let mut released = false;
    if base > 0 || !nothing || then == "check" {
        let save = Save {
            attempt: id,
            item: item.clone(),
            save_id: form.get("save_id").parse().unwrap_or_else(|_| visit.ctx.id()),
            base,
            given: Given::Fields(fields.clone()),
            confidence: Confidence::from_word(form.get("sure")),
            release: then == "check",
        };
        let state = |message: String, base: i64| State {
            fields: Some(fields.clone()),
            message: Some(message),
            base: Some(base),
        };
        let words = visit.words();
        match attempts::save_answer(&visit.ctx, save).await {
            Ok(receipt) if then == "check" && !receipt.released => {
                let view = attempts::view(&visit.ctx, id).await?;
                let state = state(words.attempt_fill(), receipt.seq);
                return Ok(question_page(&visit, &view, number, StatusCode::UNPROCESSABLE_ENTITY, state));
            }
            Ok(receipt) => released = receipt.released,
            Err(Error::Invalid(problems)) => {
                let state = state(records::words::answer(words, &problems), base);
                return Ok(question_page(&visit, &view, number, StatusCode::UNPROCESSABLE_ENTITY, state));
            }
            Err(Error::Conflict(conflict)) => {
                let view = attempts::view(&visit.ctx, id).await?;
                let action = format!("/attempts/{id}/answers");
                return Ok(conflict_page(&visit, &view, &conflict, &form, &action, &here));
            }
            // Its time ran out, or its section was handed in elsewhere: the summary says so.
            Err(Error::Closed) if view.kind.is_test() => return Ok(see_other(&format!("/attempts/{id}"))),
            Err(Error::Closed) => {
                let view = attempts::view(&visit.ctx, id).await?;
                let state = State { message: Some(words.attempt_closed()), ..State::default() };
                return Ok(question_page(&visit, &view, number, StatusCode::CONFLICT, state));
            }
            Err(other) => return Err(other.into()),
        }
    }
    if let "flag" | "unflag" = then {
        let flag = Flag { attempt: id, item, save_id: visit.ctx.id(), up: then == "flag" };
        attempts::flag(&visit.ctx, flag).await?;
    }
    Ok(see_other(&match then {
        "next" if !released && number < last => format!("/attempts/{id}?item={}", number + 1),
        "next" | "summary" => format!("/attempts/{id}"),
        _ => here,
    }))
}

/// The fields of the answer; a pressed arrow has moved one card.
fn fields(visit: &Visit, view: &View, item: &str, form: &Form) -> Vec<(String, String)> {
    let cards = match view.question(item, visit.lang()).map(|question| question.layout) {
        Some(Layout::Order { cards }) => cards,
        _ => return form.0.clone(),
    };
    let Some(positions) = moved(&cards, &form.0, form.get("then")) else { return form.0.clone() };
    let mut fields: Vec<_> = form.0.iter().filter(|(name, _)| !name.starts_with("pos.")).cloned().collect();
    fields.extend(positions);
    fields
}
