//! Beginning the practice or the exercise of a lesson, or going on with the open one.

use crate::{Failure, Visit, form::Form, see_other};
use axum::{extract::Path, response::Response};
use content::item::Completeness;
use records::attempts::{self, Kind};

pub(super) async fn practice(visit: Visit, path: Path<(String, String)>, form: Form) -> Result<Response, Failure> {
    start(visit, path, form, Kind::Practice).await
}

pub(super) async fn exercise(visit: Visit, path: Path<(String, String)>, form: Form) -> Result<Response, Failure> {
    start(visit, path, form, Kind::Exercise).await
}

/// To the first question that is not answered.
async fn start(
    visit: Visit,
    Path((course, lesson)): Path<(String, String)>,
    _form: Form,
    kind: Kind,
) -> Result<Response, Failure> {
    let id = attempts::open(&visit.ctx, &course, &lesson.to_uppercase(), kind).await?;
    let view = attempts::view(&visit.ctx, id).await?;
    let open = view.items.iter().position(|item| item.completeness != Completeness::Complete && !item.released);
    Ok(see_other(&match open {
        Some(at) => format!("/attempts/{id}?item={}", at + 1),
        None => format!("/attempts/{id}"),
    }))
}
