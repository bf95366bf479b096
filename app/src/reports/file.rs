//! Completion as a file to download.

use super::{course::Courses, filter};
use crate::{
    Failure, Visit,
    address::{asked, form_encoded},
};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use records::reports::{self, Format};

pub(super) async fn csv(visit: Visit) -> Result<Response, Failure> {
    file(visit, Format::Csv).await
}

pub(super) async fn xlsx(visit: Visit) -> Result<Response, Failure> {
    file(visit, Format::Xlsx).await
}

async fn file(visit: Visit, format: Format) -> Result<Response, Failure> {
    let asked = asked(&visit.path);
    let courses = Courses::of(&visit, &asked).await?;
    let file = reports::export(&visit.ctx, &filter(&courses.chosen, &asked), format).await?;
    let name = format!("attachment; filename=\"{}\"; filename*=UTF-8''{}", file.plain_name, form_encoded(&file.name));
    let name = HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment"));
    let head = [
        (header::CONTENT_TYPE, HeaderValue::from_static(format.media_type())),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((StatusCode::OK, head, file.bytes).into_response())
}
