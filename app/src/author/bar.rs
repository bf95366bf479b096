//! The bar above the editor: when it was saved last, undo and redo, previews, publishing.

use super::count;
use crate::{
    Visit,
    kit::{mark::Mark, receipt},
};
use leptos::prelude::*;
use records::drafts::{Draft, Step};

/// What the bar shows.
pub(super) struct Bar<'d> {
    pub course: &'d str,
    /// Where its forms go.
    pub action: String,
    pub draft: Option<&'d Draft>,
    pub undo: &'d (Option<Step>, Option<Step>),
    /// Errors of the whole draft.
    pub errors: usize,
    /// Addresses of the previews, Chinese first.
    pub previews: Option<[String; 2]>,
}

/// The bar. The island fetches it anew after a save, by its id.
pub(super) fn bar(visit: &Visit, bar: Bar<'_>) -> AnyView {
    let words = visit.words();
    let Some(draft) = bar.draft else {
        let next = bar.action.clone();
        return view! {
            <div class="editor-bar" id="editor-bar">
                <p class="note editor-standing">{words.author_no_draft()}</p>
                {previews(visit, bar.previews)}
                <form method="post" action=format!("/author/{}/draft", bar.course)>
                    <input type="hidden" name="next" value=next />
                    <button class="button button-main">{words.author_begin()}</button>
                </form>
            </div>
        }
        .into_any();
    };
    let saved = match &draft.saved {
        Some((at, _)) => receipt::saved(visit, words.saved_at(), *at),
        None => view! { <span class="receipt">{words.author_nothing_saved()}</span> }.into_any(),
    };
    let (undo, redo) = bar.undo;
    let why = (bar.errors > 0).then(|| {
        view! { <span class="note" id="why"><Mark of="alert" />" "{words.author_why_not(count(bar.errors))}</span> }
    });
    let publish = format!("/author/{}/publish", bar.course);
    view! {
        <div class="editor-bar" id="editor-bar">
            {saved}
            {step(visit, &bar.action, "undo", undo.as_ref())}
            {step(visit, &bar.action, "redo", redo.as_ref())}
            {previews(visit, bar.previews)}
            <a
                class="button"
                href=publish
                aria-disabled=(bar.errors > 0).then_some("true")
                aria-describedby=(bar.errors > 0).then_some("why")
            >
                {words.author_publish_see()}
            </a>
            {why}
        </div>
    }
    .into_any()
}

fn previews(visit: &Visit, previews: Option<[String; 2]>) -> Option<AnyView> {
    let words = visit.words();
    previews.map(|[zh, en]| {
        view! {
            <a class="button" href=zh>{words.author_preview_zh()}</a>
            <a class="button" href=en>{words.author_preview_en()}</a>
        }
        .into_any()
    })
}

/// Undo or redo, with whose save it moves; nothing where there is nothing to move.
fn step(visit: &Visit, action: &str, what: &'static str, step: Option<&Step>) -> Option<AnyView> {
    let words = visit.words();
    step.map(|step| {
        let time = i18n::time_of_day(visit.ctx.records.local(step.at));
        let (word, told) = match what {
            "undo" => (words.author_undo(), words.author_undo_what(&step.by, &time)),
            _ => (words.author_redo(), words.author_redo_what(&step.by, &time)),
        };
        let file = step.path.rsplit('/').next().unwrap_or_default();
        view! {
            <form method="post" action=action.to_owned()>
                <input type="hidden" name="seq" value=step.seq.to_string() />
                <button class="button" name="do" value=what title=format!("{told}{}{file}", visit.comma())>{word}</button>
            </form>
        }
        .into_any()
    })
}
