//! What the form of a turn sends, and what becomes of it: kept, refused at the field, or overtaken by another window.

use super::{
    number,
    page::{self, Draft},
};
use crate::{Failure, Visit, form::Form, see_other};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::scenario::{Entry, Input, MAX_SAY, Scene};
use i18n::Words;
use records::{
    Error, Problem, Problems,
    plays::{self, Act},
};
use uuid::Uuid;

pub(super) async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Result<Response, Failure> {
    let play = number(&id)?;
    let input = input(&form);
    let act = Act {
        play,
        save_id: Uuid::parse_str(form.get("save_id")).unwrap_or_else(|_| visit.ctx.id()),
        // A form without its number is overtaken, whatever happened since.
        base: form.get("base").parse().unwrap_or(-1),
        input: input.clone(),
    };
    let error = match plays::act(&visit.ctx, act).await {
        Ok(_) if input == Input::Hint && typed(&form) => None,
        Ok(_) => return Ok(see_other(&format!("/plays/{play}#now"))),
        Err(error @ (Error::Conflict(_) | Error::Invalid(_) | Error::Closed)) => Some(error),
        Err(other) => return Err(other.into()),
    };
    let view = plays::view(&visit.ctx, play).await?;
    let words = visit.words();
    let mut draft = Draft { say: form.get("say").into(), ..Draft::default() };
    if form.get("turn") == view.scene.turn.to_string() {
        draft.choice = [form.get("choice"), form.get("topic")].concat();
        draft.fields = (form.get("do") == "fill").then(|| sheet(&form));
    }
    match error {
        // The coach was asked while something was typed: the same page again, with the hint and what was typed.
        None => {}
        Some(Error::Conflict(_)) => {
            draft.status = Some(StatusCode::CONFLICT);
            draft.news = Some(overtaken(words, &view.scene));
        }
        Some(Error::Invalid(problems)) => {
            draft.status = Some(StatusCode::UNPROCESSABLE_ENTITY);
            draft.messages = messages(words, &form, &problems).into_iter().collect();
        }
        Some(_) => {
            draft.status = Some(StatusCode::CONFLICT);
            draft.news = Some(words.play_closed());
        }
    }
    Ok(page::answer(&visit, view, draft))
}

fn input(form: &Form) -> Input {
    match (form.get("instead"), form.get("do")) {
        ("hint", _) => Input::Hint,
        ("options", _) => Input::ShowOptions,
        (_, "say") => Input::Say { text: form.get("say").into() },
        (_, "fill") => Input::Fill { fields: sheet(form) },
        (_, "topic") => Input::Topic { topic: form.get("topic").into() },
        _ => Input::Choose { choice: form.get("choice").into() },
    }
}

/// Whether the form holds something that a new page would lose.
fn typed(form: &Form) -> bool {
    ["say", "choice", "topic"].iter().any(|field| !form.get(field).is_empty()) || !sheet(form).is_empty()
}

/// The fields that stand on a sheet.
fn sheet(form: &Form) -> Vec<(String, String)> {
    let on_it = |name: &str| ["roles.", "attitude.", "place."].iter().any(|prefix| name.starts_with(prefix));
    form.0.iter().filter(|(name, value)| on_it(name) && !value.is_empty()).cloned().collect()
}

/// Messages at the fields, in the words of a conversation.
fn messages(words: &Words, form: &Form, problems: &Problems) -> Vec<(&'static str, String)> {
    let message = |(field, problem): (&&'static str, &Problem)| {
        let text = match (*field, problem) {
            ("sheet", Problem::Empty) => words.play_sheet_unfilled(),
            ("sheet", _) => words.play_sheet_strange(),
            ("say", Problem::Empty) => words.play_say_empty(),
            ("say", _) => words.play_say_long(MAX_SAY),
            _ if form.get("do") == "topic" && form.get("topic").is_empty() => words.play_pick_topic_first(),
            _ if form.get("do") == "choose" && form.get("choice").is_empty() => words.play_pick_first(),
            _ => words.play_pick_gone(),
        };
        (*field, text)
    };
    problems.0.iter().map(message).collect()
}

/// What was said or done in the other window.
fn overtaken(words: &Words, scene: &Scene) -> String {
    let last = scene.transcript.iter().rev().find_map(|entry| match entry {
        Entry::Sheet { sheet, .. } => Some(words.play_conflict_sheet(&sheet.label)),
        Entry::You { text, .. } => Some(words.play_conflict_said(text)),
        Entry::Missed { text, .. } => Some(words.play_conflict_missed(text)),
        Entry::Topic { text } => Some(words.play_conflict_topic(text)),
        Entry::Hint { .. } => Some(words.play_conflict_hint()),
        Entry::OptionsShown => Some(words.play_conflict_options()),
        Entry::Scene { .. } | Entry::Customer { .. } | Entry::Reply { .. } | Entry::Ending { .. } => None,
    });
    // Only a form whose number was changed by hand comes here before anything was said.
    last.unwrap_or_else(|| words.play_pick_gone())
}
