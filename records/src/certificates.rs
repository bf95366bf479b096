//! Certificates: given by the program itself in the transaction that met the last condition, checked by anybody who has
//! the code, revoked by HR with a reason.

mod issue;
mod revoke;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use issue::issue_when_due;
pub use issue::{Condition, conditions};
pub use revoke::{Revoke, revoke};
pub use view::{Certificate, own, verify};
