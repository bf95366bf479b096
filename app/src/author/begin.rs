//! Beginning a draft, and coming back to where one was.

use super::lesson_href;
use crate::{Failure, SafePath, Visit, form::Form, see_other};
use axum::{extract::Path, response::Response};
use records::drafts;

/// Begins a draft, or finds the open one; with `lesson` also the files of a planned lesson.
pub(super) async fn begin(visit: Visit, Path(course): Path<String>, form: Form) -> Result<Response, Failure> {
    let draft = drafts::open(&visit.ctx, &course).await?;
    let lesson = form.get("lesson").to_uppercase();
    if !lesson.is_empty() {
        drafts::begin_lesson(&visit.ctx, draft, &lesson).await?;
        return Ok(see_other(&lesson_href(&course, &lesson)));
    }
    let next = SafePath::parse(form.get("next"));
    let next =
        if next.as_str().starts_with("/author/") { next.as_str().to_owned() } else { format!("/author/{course}") };
    Ok(see_other(&next))
}
