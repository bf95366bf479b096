//! Where a lesson is being read.

use super::RpcError;
use leptos::{prelude::*, server_fn::codec::Json};

/// Keeps the part of a lesson that the person is reading.
#[server(prefix = "/rpc", endpoint = "place/keep", input = Json, output = Json)]
pub async fn keep_place(course: String, lesson: String, part: String) -> Result<(), RpcError> {
    let ctx = super::ctx()?;
    records::enrolments::keep_place(&ctx, &course, &lesson, &part).await.map_err(|error| super::refuse(&ctx, error))
}
