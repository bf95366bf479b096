//! `/author/{course}/offer`: what a newer edition of the built-in course has, to be taken into the draft file by file.

use super::{changed, runs};
use crate::{
    Failure, Page, Place, Visit,
    form::Form,
    kit::{
        banner::{Banner, Mood},
        mark::Mark,
    },
    see_other,
};
use axum::{extract::Path, http::StatusCode, response::Response};
use content::Lang;
use leptos::prelude::*;
use records::{
    Error, Refusal,
    drafts::{self, OfferedFile},
};

pub(super) async fn show(visit: Visit, Path(course): Path<String>) -> Result<Response, Failure> {
    page(&visit, &course, StatusCode::OK, None).await
}

pub(super) async fn adopt(visit: Visit, Path(course): Path<String>, form: Form) -> Result<Response, Failure> {
    let words = visit.words();
    let paths = form.all("file");
    if paths.is_empty() {
        let told = words.author_offer_empty();
        return page(&visit, &course, StatusCode::UNPROCESSABLE_ENTITY, Some(told)).await;
    }
    let draft = drafts::open(&visit.ctx, &course).await?;
    match drafts::adopt(&visit.ctx, draft, &paths).await {
        Ok(_) => Ok(see_other(&format!("/author/{course}/publish"))),
        Err(Error::Refused(Refusal::DraftHasMoved)) => {
            page(&visit, &course, StatusCode::CONFLICT, Some(words.author_offer_moved())).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn page(visit: &Visit, course: &str, status: StatusCode, told: Option<String>) -> Result<Response, Failure> {
    let Some(offer) = drafts::offer(&visit.ctx, course).await? else {
        return Ok(see_other(&format!("/author/{course}")));
    };
    let tree = drafts::tree(&visit.ctx, course).await?;
    let words = visit.words();
    let title = words.author_offer_title();
    Ok(Page::new(visit, title.clone()).at(Place::Author).wide().status(status).answer(|| {
        let groups: Vec<_> = changed::grouped(offer.files.iter().map(|file| &file.change))
            .into_iter()
            .map(|(about, changes)| {
                let title = changed::heading(visit, &tree, about.as_deref());
                let files = changes
                    .into_iter()
                    .filter_map(|change| offer.files.iter().find(|file| file.change.path == change.path))
                    .map(|file| offered(visit, file))
                    .collect_view();
                view! { <section class="page-part change"><h2>{title}</h2>{files}</section> }
            })
            .collect();
        view! {
            <div class="page-head">
                <p class="page-over"><a href=format!("/author/{course}")>{words.author_back()}</a></p>
                <h1 tabindex="-1">{title}</h1>
                <p class="page-lead">{words.author_offer_lead()}</p>
            </div>
            {told.map(|told| view! { <Banner mood=Mood::Warn><p>{told}</p></Banner> })}
            <form class="page-text" method="post" action=format!("/author/{course}/offer")>
                {groups}
                <p class="button-row"><button class="button button-main">{words.author_offer_take()}</button></p>
            </form>
        }
    }))
}

fn offered(visit: &Visit, file: &OfferedFile) -> AnyView {
    let words = visit.words();
    let change = &file.change;
    let told = changed::told(visit, change.kind);
    let ours = file.ours.then(|| {
        view! { <span class="state" data-state="warn"><Mark of="alert" />{words.author_offer_ours()}</span> }
    });
    let pieces: Vec<_> = change
        .pieces
        .iter()
        .map(|piece| {
            let runs = runs::runs(words, &piece.runs, change.lang.map(Lang::tag), true);
            view! { <div class="change-piece"><p class="note">{piece.part.clone()}</p>{runs}</div> }
        })
        .collect();
    let folded = (!pieces.is_empty()).then(|| {
        view! { <details class="pair-diff"><summary>{told.clone()}</summary>{pieces}</details> }
    });
    view! {
        <div class="change-file">
            <label class="change-pick">
                <input type="checkbox" name="file" value=change.path.clone() checked=!file.ours />
                <span><code>{change.path.clone()}</code>" "{told.clone()}" "{ours}</span>
            </label>
            {folded}
        </div>
    }
    .into_any()
}
