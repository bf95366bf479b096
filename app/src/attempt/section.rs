//! Handing in a section of a test.

use crate::{Failure, Visit, form::Form, see_other};
use axum::{extract::Path, response::Response};
use records::{
    Error,
    attempts::{self, CloseSection},
};
use uuid::Uuid;

pub(super) async fn close(visit: Visit, Path(id): Path<String>, form: Form) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let section = form.get("section").parse().unwrap_or(usize::MAX);
    match attempts::close_section(&visit.ctx, CloseSection { attempt: id, section }).await {
        Ok(()) => {}
        // Its time ran out meanwhile: the result says so.
        Err(Error::Closed) => return Ok(see_other(&format!("/attempts/{id}"))),
        Err(other) => return Err(other.into()),
    }
    let view = attempts::view(&visit.ctx, id).await?;
    let next = view.items.iter().position(|item| !item.closed);
    Ok(see_other(&match next {
        Some(at) => format!("/attempts/{id}?item={}", at + 1),
        None => format!("/attempts/{id}"),
    }))
}
