//! Saving an answer while it is given.

use super::RpcError;
use crate::told::told;
use leptos::{prelude::*, server_fn::codec::Json};
use serde::{Deserialize, Serialize};

/// One save as a browser keeps it until the server has said that it is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The attempt.
    pub attempt: String,
    /// The item.
    pub item: String,
    /// The id of this save, made once.
    pub save_id: String,
    /// The number it builds on.
    pub base: i64,
    /// The fields of the form.
    pub fields: Vec<(String, String)>,
}

/// What came of a save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saved {
    /// The receipt.
    Safe(Receipt),
    /// The form is on its way to an answer: half a date, or two cards at one place while they change places. Nobody did
    /// anything wrong, so this is no error; what was saved before still stands. What is missing, in the reader's language.
    NotYet(String),
}

told! {
    /// The server has it.
    pub struct Receipt {
        /// The number of the event: the next save builds on it.
        pub seq: i64,
        /// The server's time of day, as it is shown.
        pub time: String,
        /// The same for machines.
        pub stamp: String,
        /// How far the answer has come: `empty`, `partial`, `complete`; nothing for words of one's own.
        pub standing: String,
    }
}

/// Saves what a form holds.
#[server(prefix = "/rpc", endpoint = "attempts/save", input = Json, output = Json)]
pub async fn save_answer(
    attempt: String,
    item: String,
    save_id: String,
    base: i64,
    fields: Vec<(String, String)>,
) -> Result<Saved, RpcError> {
    use records::{
        Error,
        attempts::{self, Confidence, Given, Save},
    };
    let ctx = super::ctx()?;
    let missing = || super::refuse(&ctx, Error::NotFound);
    let value = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    let text = fields.iter().find(|(key, _)| key.starts_with("text-")).map(|(_, text)| text.clone());
    let save = Save {
        attempt: attempt.parse().map_err(|_| missing())?,
        item,
        save_id: save_id.parse().map_err(|_| missing())?,
        base,
        confidence: value("sure").and_then(Confidence::from_word),
        given: match text {
            Some(text) => Given::Text(text),
            None => Given::Fields(fields),
        },
        release: false,
    };
    match attempts::save_answer(&ctx, save).await {
        Ok(receipt) => {
            let moment = ctx.records.local(receipt.at);
            let (time, stamp) = (i18n::time_of_day(moment), moment.to_rfc3339());
            let standing = receipt.completeness.map_or("", |completeness| completeness.word()).to_owned();
            Ok(Saved::Safe(Receipt { seq: receipt.seq, time, stamp, standing }))
        }
        Err(Error::Invalid(problems)) if attempts::is_on_the_way(&problems) => {
            Ok(Saved::NotYet(records::words::answer(i18n::words(ctx.lang.tag()), &problems)))
        }
        Err(error) => Err(super::refuse(&ctx, error)),
    }
}
