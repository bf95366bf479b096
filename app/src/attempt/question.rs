//! One question: the page, and the form before the answer.

use super::{
    answered::released,
    heads,
    list::list,
    test_summary::{open_section, section_name},
};
use crate::{
    Islands, Page, Place, Visit,
    kit::{
        autosave::{Line, autosave},
        field::FieldError,
        question::{Filled, controls, stem, task},
        receipt,
        sure::sure,
    },
};
use axum::{http::StatusCode, response::Response};
use content::{figure::FigureView, item::Question, markup};
use frontend::{TimeLeft, TimeLeftWords};
use leptos::prelude::*;
use records::attempts::{Confidence, ItemState, Kind, View};

/// What a form that could not be taken leaves behind.
#[derive(Default)]
pub(super) struct State {
    pub fields: Option<Vec<(String, String)>>,
    pub message: Option<String>,
    pub base: Option<i64>,
}

/// The page of question `number`, from 1.
pub(super) fn question_page(visit: &Visit, view: &View, number: usize, status: StatusCode, state: State) -> Response {
    let words = visit.words();
    let course = &view.version.course;
    let lang = visit.lang();
    let of = view.items.len();
    let (title, over) = heads::question(visit, view, number);
    let (href, back) = heads::inside(visit, view);
    let frame = Page::new(visit, title)
        .at(Place::Learn)
        .inside(href, back)
        .main(if of > 1 { "page page-columns" } else { "page" })
        .status(status)
        .islands(Islands::Learn);
    let Some(item) = view.items.get(number.saturating_sub(1)) else { return frame.answer(|| ()) };
    let figure = view
        .question(&item.id, lang)
        .and_then(|question| question.figure)
        .and_then(|id| course.figure(&id))
        .map(|figure| figure.view(lang));
    let case = heads::exercise(view).map(|exercise| {
        let html = markup::blocks(exercise.intro.get(lang), lang);
        let open = number == 1 && !item.released;
        view! {
            <details class="case" open=open>
                <summary>{words.attempt_case()}</summary>
                <div class="prose" inner_html=html></div>
            </details>
        }
    });
    frame.answer(|| {
        let body = match (view.review(&item.id, lang), view.question(&item.id, lang)) {
            (Some(shown), _) => {
                let saved = item.saved_at.map(|at| receipt::saved(visit, words.saved_at(), at));
                view! {
                    <div class="page-head">
                        <p class="page-bar"><span class="page-over">{over}</span>{saved}</p>
                    </div>
                    {case}
                    {released(visit, view, number, item, &shown, figure, state.message)}
                }
                .into_any()
            }
            (None, Some(question)) => {
                let form = form(visit, view, number, item, &question, figure, state);
                let form = view! { {case}{form} }.into_any();
                // While the form is open its line says what is saved; afterwards the receipt stands still.
                let closed = if view.kind.is_test() { words.test_closed() } else { words.attempt_closed() };
                let line = Line { over, saved_at: item.saved_at, closed };
                autosave(visit, view.id, &item.id, "answer", line, form)
            }
            (None, None) => ().into_any(),
        };
        let class = if of > 1 { "page-text" } else { "page-sheet" };
        let list = (of > 1).then(|| list(visit, view, number));
        view! {
            <article class=class>{body}</article>
            {list}
        }
    })
}

/// The form.
fn form(
    visit: &Visit,
    view: &View,
    number: usize,
    item: &ItemState,
    question: &Question,
    figure: Option<&FigureView>,
    state: State,
) -> AnyView {
    let words = visit.words();
    let confidence = match &state.fields {
        Some(fields) => Confidence::from_word(Filled(fields).get("sure")),
        None => item.confidence,
    };
    let fields = state.fields.unwrap_or_else(|| view.fields(&item.id));
    let base = state.base.unwrap_or(item.seq);
    let (flag, flag_word) = if item.flagged { ("unflag", words.item_unflag()) } else { ("flag", words.item_flag()) };
    view! {
        <form class="item" id="answer" method="post" action=format!("/attempts/{}/answers", view.id) aria-labelledby="q">
            <input type="hidden" name="item" value=item.id.clone() />
            <input type="hidden" name="save_id" value=visit.ctx.id().to_string() />
            <input type="hidden" name="base" value=base.to_string() />
            // The first button of a form is the one that Enter presses: saving, never handing in.
            <button class="hush" name="then" value="save" tabindex="-1">{words.attempt_save()}</button>
            {section(visit, view)}
            {stem(&question.stem, "q", 1)}
            <p class="item-task">{task(words, question)}</p>
            <FieldError name="answer" error=state.message />
            {controls(words, question, Filled(&fields), "q", figure)}
            {sure(words, confidence, true)}
            <p class="item-flag">
                <button class="button button-quiet" name="then" value=flag>
                    <crate::kit::mark::Mark of="flag" />
                    {flag_word}
                </button>
            </p>
            <div class="page-action page-action-stay" role="group" aria-label=words.attempt_step()>
                {steps(visit, view, number)}
            </div>
        </form>
    }
    .into_any()
}

/// Which section of a test this is, and until when it takes answers.
fn section(visit: &Visit, view: &View) -> Option<AnyView> {
    let name = open_section(view).and_then(|(at, section)| section_name(visit, view, at, section));
    let until = view.deadline.map(|at| {
        let time = i18n::time_of_day(visit.ctx.records.local(at));
        visit.words().test_until(time.get(..5).unwrap_or_default())
    });
    let words = visit.words();
    let left = view.deadline.map(|at| {
        let seconds = ((at - visit.ctx.now()) / 1_000).max(0);
        let (label, five, one) = (words.test_left(), words.test_left_five(), words.test_left_one());
        view! { <TimeLeft words=TimeLeftWords { seconds, label, five, one } /> }
    });
    let parts: Vec<String> = name.into_iter().chain(until).collect();
    let dot = " · ";
    (!parts.is_empty()).then(|| view! { <p class="note">{parts.join(dot)}{left}</p> }.into_any())
}

/// The buttons below a question. A test explains nothing before its end, so it goes on at once.
fn steps(visit: &Visit, view: &View, number: usize) -> AnyView {
    let words = visit.words();
    let test = view.kind.is_test();
    let last = if test { open_section(view).map_or(0, |(_, section)| section.items.end) } else { view.items.len() };
    let next = match (number < last, test) {
        (true, false) if view.kind == Kind::Exercise => words.attempt_save_next_step(number as i64 + 1),
        (true, false) => words.attempt_save_next(number as i64 + 1),
        (true, true) => words.test_next(number as i64 + 1),
        (false, true) if view.sections.len() > 1 => words.test_save_section(),
        (false, _) => words.attempt_save_summary(),
    };
    if test {
        return view! { <button class="button button-main" name="then" value="next">{next}</button> }.into_any();
    }
    view! {
        <button class="button button-quiet" name="then" value="next">{next}</button>
        <button class="button button-main" name="then" value="check">{words.attempt_check()}</button>
    }
    .into_any()
}
