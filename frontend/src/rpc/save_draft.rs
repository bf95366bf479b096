//! Saving a text of a course draft while it is written.

use super::RpcError;
use crate::told::told;
use leptos::{prelude::*, server_fn::codec::Json};

told! {
    /// The receipt.
    pub struct DraftSaved {
        /// The number of the event: the next save builds on it.
        pub seq: i64,
        /// How many pieces of the file the field holds now.
        pub count: u32,
        /// The server's time of day, as it is shown.
        pub time: String,
        /// The same for machines.
        pub stamp: String,
    }
}

/// Saves what one field of the editor holds.
#[server(prefix = "/rpc", endpoint = "drafts/save", input = Json, output = Json)]
pub async fn save_draft(
    draft: String,
    path: String,
    key: String,
    count: u32,
    text: String,
    save_id: String,
    base: i64,
) -> Result<DraftSaved, RpcError> {
    use records::drafts::{self, Place, Save};
    let ctx = super::ctx()?;
    let missing = || super::refuse(&ctx, records::Error::NotFound);
    let save = Save {
        draft: draft.parse().map_err(|_| missing())?,
        path,
        place: Some(Place { key, count: count as usize }),
        text,
        save_id: save_id.parse().map_err(|_| missing())?,
        base,
    };
    let receipt = drafts::save(&ctx, save).await.map_err(|error| super::refuse(&ctx, error))?;
    let moment = ctx.records.local(receipt.at);
    Ok(DraftSaved {
        seq: receipt.seq,
        count: u32::try_from(receipt.count).unwrap_or(1),
        time: i18n::time_of_day(moment),
        stamp: moment.to_rfc3339(),
    })
}
