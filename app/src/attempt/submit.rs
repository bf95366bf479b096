//! Handing an attempt in.

use crate::{Failure, Visit, form::Form, see_other};
use axum::{extract::Path, response::Response};
use records::{Error, attempts};
use uuid::Uuid;

pub(super) async fn submit(visit: Visit, Path(id): Path<String>, _form: Form) -> Result<Response, Failure> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    attempts::submit(&visit.ctx, id).await?;
    Ok(see_other(&format!("/attempts/{id}")))
}
