//! Throwing a draft away, after being told what goes with it.

use super::count;
use crate::{Failure, Page, Place, Visit, form::Form, see_other};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use records::{Error, drafts};

pub(super) async fn ask(visit: Visit, Path(course): Path<String>) -> Result<Response, Failure> {
    let draft = drafts::current(&visit.ctx, &course).await?.ok_or(Error::NotFound)?;
    let changes = drafts::changes(&visit.ctx, &course).await?;
    let words = visit.words();
    let back = format!("/author/{course}");
    let discard = format!("{back}/discard");
    Ok(Page::new(&visit, words.author_discard_title()).at(Place::Author).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.author_discard_title()}</h1>
                <p class="page-lead">{words.author_discard_lead(count(changes.len()))}</p>
            </div>
            <form class="button-row" method="post" action=discard>
                <input type="hidden" name="draft" value=draft.id.to_string() />
                <button class="button button-main">{words.author_discard_go()}</button>
                <a class="button" href=back>{words.author_discard_keep()}</a>
            </form>
        }
    }))
}

pub(super) async fn discard(visit: Visit, Path(course): Path<String>, form: Form) -> Result<Response, Failure> {
    visit.ctx.may(records::Action::Author)?;
    let draft = form.get("draft").parse().map_err(|_| Error::NotFound)?;
    drafts::discard(&visit.ctx, draft).await?;
    Ok(see_other(&format!("/author/{course}")))
}
