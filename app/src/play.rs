//! `/plays/{id}`: a role-play turn by turn, and its ending. `/plays/{id}/debrief` is in [`crate::debrief`].

mod aside;
mod decide;
pub(crate) mod ended;
mod page;
mod send;
pub(crate) mod transcript;
pub(crate) mod voices;

use crate::{Failure, Visit, see_other};
use axum::{
    Router,
    extract::Path,
    response::Response,
    routing::{get, post},
};
use content::scenario::Mode;
use i18n::Words;
use records::{Error, plays};
use uuid::Uuid;

pub(crate) fn router() -> Router {
    Router::new().route("/plays/{id}", get(show).post(send::send)).route("/plays/{id}/again", post(again))
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let play = plays::view(&visit.ctx, number(&id)?).await?;
    Ok(page::answer(&visit, play, page::Draft::default()))
}

/// A new practice from a turn of a finished play.
async fn again(visit: Visit, Path(id): Path<String>, form: crate::form::Form) -> Result<Response, Failure> {
    // No play has a turn 0: what is no number is as missing as that.
    let turn = form.get("turn").parse().unwrap_or(0);
    let play = plays::try_from(&visit.ctx, number(&id)?, turn).await?;
    Ok(see_other(&format!("/plays/{play}#now")))
}

/// The id of an address; what is no id is missing, as is the play of somebody else.
pub(crate) fn number(id: &str) -> Result<Uuid, Error> {
    Uuid::parse_str(id).map_err(|_| Error::NotFound)
}

/// `practice run 2`, `official run`.
fn mode(words: &Words, mode: Mode, number: i64) -> String {
    match mode {
        Mode::Practice => words.play_mode_practice(number),
        Mode::Official => words.play_mode_official(),
    }
}
