//! The server functions that islands call: JSON in and out, an explicit endpoint each, errors of our own.
//!
//! Each calls one use case, which asks the policy itself. A test of the server lists every one with its permission.

mod keep_place;
mod save_answer;
mod save_draft;

pub use keep_place::keep_place;
pub use save_answer::{Draft, Receipt, Saved, save_answer};
pub use save_draft::{DraftSaved, save_draft};

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

use crate::told::told;

/// What an island is told instead of a result. Words come from the props of the island.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RpcError {
    /// The session has ended: sign in again, nothing is lost.
    Unauthenticated,
    /// Missing, or not yours.
    NotFound,
    /// Cannot be taken as it is: what is wrong, in the reader's language; empty where the call itself was not understood.
    Invalid(String),
    /// Built on an older state.
    Conflict(Clash),
    /// Closed for changes.
    Closed,
    /// Too much at once: try again in a moment.
    Busy,
    /// Unknown: the number under which the log has it.
    Internal(String),
    /// The network, or an answer that was not understood: keep what was typed and try again.
    Unreachable,
}

told! {
    /// Two texts built on the same one.
    pub struct Clash {
        /// What stands.
        pub theirs: String,
        /// The number to build on.
        pub seq: i64,
        /// Who wrote what stands.
        pub by: String,
        /// When, as people read it.
        pub at: String,
    }
}

impl FromServerFnError for RpcError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> RpcError {
        #[cfg(feature = "ssr")]
        edge::not_understood(&value);
        match value {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => RpcError::Invalid(String::new()),
            _ => RpcError::Unreachable,
        }
    }
}

#[cfg(feature = "ssr")]
pub use edge::{ctx, refuse};

#[cfg(feature = "ssr")]
mod edge {
    use super::{Clash, RpcError};
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;
    use records::{Ctx, Error};

    /// The context of this request, provided by the server.
    pub fn ctx() -> Result<Ctx, RpcError> {
        use_context::<Ctx>().ok_or(RpcError::Unauthenticated)
    }

    /// Turns an error of a use case into what the island may know, with the right status.
    pub fn refuse(ctx: &Ctx, error: Error) -> RpcError {
        let (status, answer) = match error {
            Error::Unauthenticated => (401, RpcError::Unauthenticated),
            Error::NotFound => (404, RpcError::NotFound),
            Error::Invalid(problems) => {
                let first = problems.0.values().next().map(|problem| words(ctx, problem));
                (422, RpcError::Invalid(first.unwrap_or_default()))
            }
            Error::Conflict(conflict) => {
                let at = i18n::time_of_day(ctx.records.local(conflict.at));
                let conflict = *conflict;
                let (theirs, seq, by) = (conflict.theirs, conflict.seq, conflict.by);
                (409, RpcError::Conflict(Clash { theirs, seq, by, at }))
            }
            Error::Closed | Error::Refused(_) => (409, RpcError::Closed),
            Error::Throttled(_) | Error::Busy => (503, RpcError::Busy),
            Error::Internal(source) => {
                let incident = ctx.from.request.clone();
                tracing::error!(incident, error = %source, "a server function failed");
                (500, RpcError::Internal(incident))
            }
        };
        if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), http::StatusCode::from_u16(status)) {
            options.set_status(status);
        }
        answer
    }

    /// A call that is not of the right form is the caller's mistake: 400, and a line in the log.
    pub(super) fn not_understood(reason: &super::ServerFnErrorErr) {
        tracing::warn!(%reason, "a call was not understood");
        if let Some(options) = use_context::<ResponseOptions>() {
            options.set_status(http::StatusCode::BAD_REQUEST);
        }
    }

    /// A problem in the reader's language.
    fn words(ctx: &Ctx, problem: &records::Problem) -> String {
        records::words::problem(i18n::words(ctx.lang.tag()), problem)
    }
}
