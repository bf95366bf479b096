//! The prediction and the note on one's own deal: words that are kept and given back.

use super::page::Typed;
use crate::{
    Visit,
    kit::{
        autosave::{Line, autosave},
        field::TextArea,
        receipt,
    },
};
use leptos::prelude::*;
use records::attempts::{ItemState, LessonView, text_item};

/// The words of a form for one's own text.
pub(super) struct Asked {
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub save: String,
    pub rows: u32,
}

/// The form, or the text given back with the form folded below.
pub(super) fn own_words(visit: &Visit, view: &LessonView, typed: Option<&Typed>, asked: Asked) -> AnyView {
    let words = visit.words();
    let state = view.attempt.words(asked.name);
    let item = text_item(&view.attempt.subject, asked.name);
    let typed = typed.filter(|typed| typed.item == item);
    let kept = state.and_then(|state| state.kept.as_ref()).and_then(|kept| kept.text()).filter(|text| !text.is_empty());
    let form = form(visit, view, state, typed, &item, asked);
    match (kept, state.and_then(|state| state.saved_at)) {
        (Some(text), Some(at)) => {
            let lines: Vec<_> = text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect();
            view! {
                <blockquote class="own">
                    {lines}
                    <footer>{receipt::saved(visit, yours(visit), at)}</footer>
                </blockquote>
                <details class="own-change" open=typed.is_some()>
                    <summary>{words.lesson_predict_change()}</summary>
                    {form}
                </details>
            }
            .into_any()
        }
        _ => form,
    }
}

fn yours(visit: &Visit) -> String {
    let words = visit.words();
    format!("{}{}{}", words.lesson_predict_yours(), visit.comma(), words.saved_at().to_lowercase())
}

fn form(
    visit: &Visit,
    view: &LessonView,
    state: Option<&ItemState>,
    typed: Option<&Typed>,
    item: &str,
    asked: Asked,
) -> AnyView {
    let text = match typed {
        Some(typed) => typed.get("text").to_owned(),
        None => state.and_then(|state| state.kept.as_ref()).and_then(|kept| kept.text()).unwrap_or_default().to_owned(),
    };
    let base = typed.map_or(state.map_or(0, |state| state.seq), |typed| typed.get("base").parse().unwrap_or(0));
    let action = format!("{}/answers", crate::learn::lesson_path(&view.attempt.course, &view.attempt.subject));
    let error = typed.map(|typed| typed.message.clone());
    let field = format!("text-{}", asked.name);
    let form_id = asked.name;
    let form = view! {
        <form class="fields own-form" id=format!("own-{form_id}") method="post" action=action>
            <input type="hidden" name="item" value=item.to_owned() />
            <input type="hidden" name="save_id" value=visit.ctx.id().to_string() />
            <input type="hidden" name="base" value=base.to_string() />
            <TextArea name=field label=asked.label value=text hint=asked.hint error rows=asked.rows />
            <div class="button-row"><button class="button">{asked.save}</button></div>
        </form>
    };
    let saved_at = state.and_then(|state| state.saved_at);
    let line = Line { over: String::new(), saved_at, closed: visit.words().attempt_closed() };
    autosave(visit, view.attempt.id, item, format!("own-{form_id}"), line, form.into_any())
}
