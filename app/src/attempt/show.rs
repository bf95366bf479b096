//! Which page of an attempt is asked for.

use super::{
    question::{State, question_page},
    summary::summary_page,
};
use crate::{Failure, Visit, learn::lesson_path, see_other};
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use records::{
    Error,
    attempts::{self, Kind, View},
    sittings::{self, Test},
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Deserialize)]
pub(super) struct Asked {
    item: Option<usize>,
}

pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let view = attempts::view(&visit.ctx, id).await?;
    if view.kind == Kind::Lesson {
        return Ok(see_other(&lesson_path(&view.course, &view.subject)));
    }
    match asked.item {
        None => {
            let before = before(&visit, &view).await?;
            Ok(summary_page(&visit, &view, before))
        }
        Some(number) if is_shut(&view, number.wrapping_sub(1)) => Ok(see_other(&format!("/attempts/{id}"))),
        Some(number) if (1..=view.items.len()).contains(&number) => {
            Ok(question_page(&visit, &view, number, StatusCode::OK, State::default()))
        }
        Some(_) => Err(Error::NotFound.into()),
    }
}

/// In a test there is no way into a section that was handed in or is still to come, and the exam explains no answer.
fn is_shut(view: &View, at: usize) -> bool {
    view.items.get(at).is_some_and(|item| item.closed && !item.released)
}

/// The score of the test that this one is measured by: the pre-test for its twin, the post-test for the delayed check.
async fn before(visit: &Visit, view: &View) -> Result<Option<i32>, Error> {
    let earlier = match view.kind {
        Kind::PostTest => Test::PreTest,
        Kind::Delayed => Test::PostTest,
        _ => return Ok(None),
    };
    if view.open {
        return Ok(None);
    }
    let tests = sittings::all(&visit.ctx, &view.course).await?;
    match tests.iter().find(|state| state.test == earlier).and_then(|state| state.last) {
        Some(id) => Ok(attempts::view(&visit.ctx, id).await?.score),
        None => Ok(None),
    }
}
