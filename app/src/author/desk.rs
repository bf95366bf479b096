//! `/author/{course}/{lesson}`: the editor of a lesson. Parts at the left, pairs in the middle, findings at the right.

use super::{
    bar::{Bar, bar},
    count,
    entries::entries,
    findings::{aside, with_places},
    labels::labels,
    lesson_href,
    pair::{Around, pair},
    part_name,
    parts::parts,
    shown::part_shown,
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
use content::Lang;
use frontend::Editor;
use leptos::prelude::*;
use records::drafts::{self, LessonDesk, lesson_path};
use serde::Deserialize;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    part: String,
    #[serde(default)]
    open: String,
}

pub(super) async fn show(
    visit: Visit,
    Path((course, lesson)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let desk = drafts::lesson(&visit.ctx, &course, &lesson.to_uppercase(), &asked.part).await?;
    Ok(page(&visit, &desk, StatusCode::OK, None, &asked.open))
}

/// The page, also after a form that was not saved.
pub(super) fn page(
    visit: &Visit,
    desk: &LessonDesk,
    status: StatusCode,
    typed: Option<&Typed>,
    open: &str,
) -> Response {
    let words = visit.words();
    let (module, number) = place(&desk.lesson);
    let from = standing(visit, desk.draft.as_ref(), desk.base);
    let title = desk.title.get(visit.lang()).to_owned();
    let href = lesson_href(&desk.course, &desk.lesson);
    let action = format!("{href}?part={}", desk.part);
    let written = Lang::ALL.iter().any(|lang| desk.look.package.get(&lesson_path(&desk.lesson, *lang)).is_some());
    let frame = Page::new(visit, words.author_edit_title(&title))
        .at(Place::Author)
        .wide()
        .status(status)
        .islands(Islands::Desk);
    frame.answer(|| {
        let head = view! {
            <div class="page-head">
                <p class="page-over">
                    <a href=format!("/author/{}", desk.course)>{desk.course_title.get(visit.lang()).to_owned()}</a>
                    {visit.comma()}
                    {words.author_lesson_over(module, number, from)}
                </p>
                <h1 tabindex="-1">{title}</h1>
            </div>
        };
        if !written {
            return view! { {head}{planned(visit, desk)} }.into_any();
        }
        let around = Around { visit, desk, typed, action: &action };
        let middle = if desk.part.contains('.') {
            let path = format!("{}/{}", drafts::lesson_folder(&desk.lesson), desk.part);
            entries(visit, &path, &action, desk.draft.is_some(), desk.bases[0], &desk.entries, &desk.found, typed, open)
        } else {
            let pairs: Vec<_> = desk.pairs.iter().map(|one| pair(around, one)).collect();
            let shown = desk.part != "front" && typed.is_none_or(|typed| !typed.preview);
            let shown = shown.then(|| part_shown(visit, &desk.look, &desk.lesson, &desk.part, false));
            view! { {pairs}{shown} }.into_any()
        };
        let name = part_name(words, &desk.part);
        let notice = typed.and_then(|typed| typed.notice.clone());
        let preview = |tag: &str| format!("{href}/preview?in={tag}");
        let stale = with_places(&desk.course, &desk.lesson, &desk.stale);
        let draft = desk.draft.as_ref().map(|draft| draft.id.to_string()).unwrap_or_default();
        view! {
            {head}
            {notice.map(|notice| view! { <Banner mood=Mood::Warn><p>{notice}</p></Banner> })}
            {bar(visit, Bar {
                course: &desk.course,
                action: action.clone(),
                draft: desk.draft.as_ref(),
                undo: &desk.undo,
                errors: desk.errors,
                previews: Some([preview("zh-CN"), preview("en")]),
            })}
            <div class="editor">
                {parts(visit, desk)}
                <div class="editor-text">
                    <h2 class="editor-part">{name}</h2>
                    <Editor draft labels=labels(words)>{middle}</Editor>
                </div>
                {aside(visit, &desk.course, &desk.found, &stale, &desk.affected, true)}
            </div>
        }
        .into_any()
    })
}

/// The way to begin a lesson that is only planned.
fn planned(visit: &Visit, desk: &LessonDesk) -> AnyView {
    let words = visit.words();
    view! {
        <div class="card page-text">
            <p>{words.author_planned_lead()}</p>
            <form method="post" action=format!("/author/{}/draft", desk.course)>
                <input type="hidden" name="lesson" value=desk.lesson.clone() />
                <button class="button button-main">{words.author_write()}</button>
            </form>
        </div>
    }
    .into_any()
}

/// Module and number of a lesson: `M2-L4` is the fourth of M2.
fn place(lesson: &str) -> (&str, i64) {
    let (module, rest) = lesson.split_once("-L").unwrap_or((lesson, ""));
    (module, rest.parse().unwrap_or_else(|_| count(0)))
}
