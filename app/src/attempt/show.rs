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
    attempts::{self, Kind},
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
        None => Ok(summary_page(&visit, &view)),
        Some(number) if (1..=view.items.len()).contains(&number) => {
            Ok(question_page(&visit, &view, number, StatusCode::OK, State::default()))
        }
        Some(_) => Err(Error::NotFound.into()),
    }
}
