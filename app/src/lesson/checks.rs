//! Questions inside a lesson: warm-up and inline checks. Answered by a form, explained in place, never scored.

use super::page::Typed;
use crate::{
    Visit,
    kit::{
        field::FieldError,
        question::{Filled, controls, stem, task_unscored},
        receipt, review,
    },
};
use leptos::prelude::*;
use records::attempts::LessonView;

/// One question of a lesson; `over` says what it is.
pub(super) fn check(
    visit: &Visit,
    view: &LessonView,
    typed: Option<&Typed>,
    item: &str,
    anchor: String,
    over: String,
) -> AnyView {
    let words = visit.words();
    let lang = visit.lang();
    let (Some(state), Some(question)) = (view.attempt.item(item), view.attempt.question(item, lang)) else {
        return ().into_any();
    };
    let heading = format!("{anchor}-q");
    let space = if lang == content::Lang::En { " " } else { "" };
    let course = &view.attempt.version.course;
    let figure = question.figure.as_deref().and_then(|id| course.figure(id)).map(|figure| figure.view(lang));
    let receipt = state.saved_at.map(|at| receipt::saved(visit, words.saved_at(), at));
    if let Some(shown) = view.attempt.review(item, lang) {
        let explain = (!shown.explain.is_empty()).then(|| {
            view! { <div class="item-explain" inner_html=shown.explain.clone()></div> }
        });
        return view! {
            <section class="item item-check" id=anchor aria-labelledby=heading.clone()>
                <p class="item-task">{over}</p>
                {review::review(words, &shown, &heading, 3, figure, None)}
                {explain}
                <p class="page-receipt">{receipt}</p>
            </section>
        }
        .into_any();
    }
    let typed = typed.filter(|typed| typed.item == item);
    let fields = typed.map_or_else(|| view.attempt.fields(item), |typed| typed.fields.clone());
    let base = typed.map_or(state.seq, |typed| typed.base.unwrap_or(state.seq));
    let action = format!("{}/answers", crate::learn::lesson_path(&view.attempt.course, &view.attempt.subject));
    view! {
        <section class="item item-check" id=anchor.clone() aria-labelledby=heading.clone()>
            <form method="post" action=action>
                <input type="hidden" name="item" value=item.to_owned() />
                <input type="hidden" name="save_id" value=visit.ctx.id().to_string() />
                <input type="hidden" name="base" value=base.to_string() />
                <input type="hidden" name="anchor" value=anchor.clone() />
                {stem(&question.stem, &heading, 3)}
                <p class="item-task">{format!("{over}{space}{}", task_unscored(words, &question))}</p>
                <FieldError name=anchor.clone() error=typed.map(|typed| typed.message.clone()) />
                {controls(words, &question, Filled(&fields), &heading, figure)}
                <div class="button-row">
                    <button class="button" name="then" value="check">{words.lesson_check_go()}</button>
                    {receipt}
                </div>
            </form>
        </section>
    }
    .into_any()
}
