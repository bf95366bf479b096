//! `/plays/{id}/debrief`: everything that was hidden, once a play is over.

mod page;
mod points;
mod turn;

use crate::{Failure, Page, Place, Visit, see_other};
use axum::{Router, extract::Path, http::StatusCode, response::Response, routing::get};
use content::scenario::Mode;
use leptos::prelude::*;
use records::{Error, Refusal, plays};
use uuid::Uuid;

pub(crate) fn router() -> Router {
    Router::new().route("/plays/{id}/debrief", get(show))
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let play = crate::play::number(&id)?;
    let told = match plays::debrief(&visit.ctx, play).await {
        Ok(told) => told,
        // Nothing is told before the end: back to the conversation.
        Err(Error::Closed) => return Ok(see_other(&format!("/plays/{play}#now"))),
        Err(Error::Refused(Refusal::OfficialOpen(open))) => return Ok(shut(&visit, open)),
        Err(other) => return Err(other.into()),
    };
    let cards = plays::scenarios(&visit.ctx, &told.course).await?;
    let card = cards.into_iter().find(|card| card.id == told.scenario);
    let standing = page::Standing {
        pass: card.as_ref().and_then(|card| card.brief.as_ref()).map_or(0, |brief| brief.pass),
        people: card.as_ref().and_then(|card| card.brief.as_ref()).map_or_else(Vec::new, |brief| brief.people.clone()),
        practice_open: card.as_ref().is_some_and(|card| card.open.iter().any(|play| play.mode == Mode::Practice)),
        locked_until: card.as_ref().filter(|card| card.official_left > 0).and_then(|card| card.locked_until),
    };
    Ok(page::answer(&visit, &told, &standing))
}

/// Beside an open official run: the debrief waits until it has ended.
fn shut(visit: &Visit, open: Uuid) -> Response {
    let words = visit.words();
    Page::new(visit, words.debrief_shut()).at(Place::Practice).status(StatusCode::CONFLICT).answer(|| {
        view! {
            <div class="page-head">
                <h1 tabindex="-1">{words.debrief_shut()}</h1>
                <p class="page-lead">{words.debrief_shut_lead()}</p>
            </div>
            <p class="button-row">
                <a class="button button-main" href=format!("/plays/{open}#now")>{words.debrief_shut_go()}</a>
            </p>
        }
    })
}
