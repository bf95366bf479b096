//! The quiet proof that something is safe: saved, at the server's time.

use super::mark::Mark;
use crate::Visit;
use leptos::prelude::*;

/// “已保存 14:03:22”.
#[component]
pub fn Receipt(
    /// The word before the time.
    word: String,
    /// The server's time of day.
    time: String,
    /// The same for machines.
    stamp: String,
) -> impl IntoView {
    view! { <span class="receipt"><Mark of="tick" />{word}" "<time datetime=stamp>{time}</time></span> }
}

/// The receipt of a save, in the organisation's time zone.
pub fn saved(visit: &Visit, word: String, at: i64) -> AnyView {
    let moment = visit.ctx.records.local(at);
    view! { <Receipt word time=i18n::time_of_day(moment) stamp=moment.to_rfc3339() /> }.into_any()
}
