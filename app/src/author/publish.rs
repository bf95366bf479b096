//! `/author/{course}/publish`: what a draft changes, who is affected, and the button.

use super::{changed, count, findings::finding};
use crate::{
    Failure, Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        field::TextArea,
    },
    see_other,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::Level;
use leptos::prelude::*;
use records::{
    Error, Refusal,
    drafts::{self, Affected},
};

/// Findings shown on the page; the rest is behind the lessons.
const MOST: usize = 12;

pub(super) async fn show(visit: Visit, Path(course): Path<String>) -> Result<Response, Failure> {
    page(&visit, &course, StatusCode::OK, String::new(), None, None).await
}

pub(super) async fn publish(visit: Visit, Path(course): Path<String>, form: Form) -> Result<Response, Failure> {
    let words = visit.words();
    visit.ctx.may(records::Action::Publish)?;
    let draft = form.get("draft").parse().map_err(|_| Error::NotFound)?;
    let note = form.get("note").to_owned();
    let seen = form.get("seen").parse().unwrap_or(-1);
    match drafts::publish(&visit.ctx, draft, &note, seen).await {
        Ok(_) | Err(Error::Closed) => Ok(see_other(&format!("/author/{course}/versions"))),
        Err(Error::Invalid(problems)) => {
            let wrong = problems.0.values().next().map(|problem| records::words::problem(words, problem));
            page(&visit, &course, StatusCode::UNPROCESSABLE_ENTITY, note, wrong, None).await
        }
        Err(Error::Refused(refusal)) => {
            let told = match refusal {
                Refusal::DraftHasErrors(errors) => words.author_why_not(count(errors)),
                Refusal::DraftHasMoved => words.author_publish_moved(),
                _ => words.author_publish_nothing(),
            };
            page(&visit, &course, StatusCode::CONFLICT, note, None, Some(told)).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(
    visit: &Visit,
    course: &str,
    status: StatusCode,
    note: String,
    wrong: Option<String>,
    refused: Option<String>,
) -> Result<Response, Failure> {
    let ctx = &visit.ctx;
    let Some(draft) = drafts::current(ctx, course).await? else {
        return Ok(see_other(&format!("/author/{course}")));
    };
    let seen = drafts::seen(ctx, draft.id).await?;
    let tree = drafts::tree(ctx, course).await?;
    let changes = drafts::changes(ctx, course).await?;
    let found = drafts::findings(ctx, course).await?;
    let words = visit.words();
    let title = words.author_publish_title();
    let why = match (tree.errors, changes.is_empty()) {
        (0, false) => None,
        (0, true) => Some(words.author_publish_none()),
        (errors, _) => Some(words.author_why_not(count(errors))),
    };
    Ok(Page::new(visit, title.clone()).at(Place::Author).wide().status(status).answer(|| {
        let errors: Vec<_> = found
            .iter()
            .filter(|found| found.level == Level::Error)
            .take(MOST)
            .map(|found| finding(visit, course, found))
            .collect();
        let errors = (!errors.is_empty()).then(|| {
            view! {
                <section class="page-part" aria-labelledby="errors">
                    <h2 id="errors">{words.author_publish_errors_title()}</h2>
                    <ol class="findings page-text">{errors}</ol>
                </section>
            }
        });
        let changes: Vec<_> = changed::grouped(&changes)
            .into_iter()
            .map(|(about, files)| changed::group(visit, &tree, about.as_deref(), &files))
            .collect();
        let stopped = why.is_some();
        view! {
            <div class="page-head">
                <p class="page-over"><a href=format!("/author/{course}")>{words.author_back()}</a></p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.author_publish_lead(tree.base.1)}</p>
            </div>
            {refused.map(|told| view! { <Banner mood=Mood::Warn><p>{told}</p></Banner> })}
            <div class="author-publish">
                <div>{errors}{changes}</div>
                <div class="author-publish-side">
                    {people(visit, &tree.affected)}
                    <form class="fields" method="post" action=format!("/author/{course}/publish")>
                        <input type="hidden" name="draft" value=draft.id.to_string() />
                        <input type="hidden" name="seen" value=seen.to_string() />
                        <TextArea
                            name="note"
                            label=words.author_publish_note()
                            value=note
                            hint=Some(words.author_publish_note_hint())
                            error=wrong
                        />
                        <div class="button-row">
                            <button
                                class="button button-main"
                                aria-disabled=stopped.then_some("true")
                                aria-describedby=stopped.then_some("why")
                            >
                                {words.author_publish_go()}
                            </button>
                        </div>
                        {why.map(|why| view! { <p class="note" id="why">{why}</p> })}
                    </form>
                </div>
            </div>
        }
    }))
}

/// Who is affected, by version.
fn people(visit: &Visit, affected: &Affected) -> AnyView {
    let words = visit.words();
    let rows: Vec<_> = affected
        .versions
        .iter()
        .map(|on| {
            view! {
                <tr>
                    <th scope="row">{on.number}</th>
                    <td class="num">{on.begun}</td>
                    <td class="num">{on.completed}</td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.author_version()}</th>
                        <th scope="col" class="num">{words.author_version_people()}</th>
                        <th scope="col" class="num">{words.author_version_done()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="aside" aria-labelledby="people">
            <h2 id="people">{words.author_publish_people()}</h2>
            <p>{words.author_publish_begun(affected.begun())}</p>
            <p>{words.author_publish_completed(affected.completed())}</p>
            {table}
        </section>
    }
    .into_any()
}
