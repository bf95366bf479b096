//! The server functions that islands call: JSON in and out, an explicit endpoint each, errors of our own.
//!
//! Each calls one use case, which asks the policy itself. A test of the server lists every one with its permission.

mod keep_place;
mod save_answer;
mod save_draft;

pub use keep_place::keep_place;
pub use save_answer::{Draft, Saved, save_answer};
pub use save_draft::{DraftSaved, save_draft};

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an island is told instead of a result. Words come from the props of the island.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum RpcError {
    /// The session has ended: sign in again, nothing is lost.
    Unauthenticated,
    /// Missing, or not yours.
    NotFound,
    /// Fields with a message each, in the reader's language.
    Invalid {
        /// Field to message.
        fields: BTreeMap<String, String>,
    },
    /// Built on an older state.
    Conflict {
        /// What was sent.
        yours: String,
        /// What stands.
        theirs: String,
        /// The number to build on.
        seq: i64,
        /// Who wrote what stands.
        by: String,
        /// When, as people read it.
        at: String,
    },
    /// Closed for changes.
    Closed,
    /// Too much at once: try again in a moment.
    Busy,
    /// Unknown: the number under which the log has it.
    Internal {
        /// That number.
        incident: String,
    },
    /// The network, or an answer that was not understood: keep what was typed and try again.
    Unreachable,
}

impl FromServerFnError for RpcError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> RpcError {
        #[cfg(feature = "ssr")]
        edge::not_understood(&value);
        match value {
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => {
                RpcError::Invalid { fields: BTreeMap::new() }
            }
            _ => RpcError::Unreachable,
        }
    }
}

#[cfg(feature = "ssr")]
pub use edge::{ctx, refuse};

#[cfg(feature = "ssr")]
mod edge {
    use super::RpcError;
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;
    use records::{Ctx, Error};
    use std::collections::BTreeMap;

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
                let fields = problems.0.into_iter().map(|(field, problem)| (field.to_string(), words(ctx, &problem)));
                (422, RpcError::Invalid { fields: fields.collect::<BTreeMap<_, _>>() })
            }
            Error::Conflict(conflict) => {
                let at = i18n::time_of_day(ctx.records.local(conflict.at));
                let conflict = *conflict;
                let (yours, theirs, by) = (conflict.yours, conflict.theirs, conflict.by);
                (409, RpcError::Conflict { yours, theirs, seq: conflict.seq, by, at })
            }
            Error::Closed | Error::Refused(_) => (409, RpcError::Closed),
            Error::Throttled(_) | Error::Busy => (503, RpcError::Busy),
            Error::Internal(source) => {
                let incident = ctx.from.request.clone();
                tracing::error!(incident, error = %source, "a server function failed");
                (500, RpcError::Internal { incident })
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
