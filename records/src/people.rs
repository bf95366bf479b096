//! People of the organisation: finding, creating, changing, leaving. Accounts, that is signing in, are in
//! [`crate::accounts`].

mod check;
mod edit;
mod leave;
mod list;
mod view;

pub use edit::{Edit, create, save};
pub(crate) use edit::{guard, insert, roles};
pub use leave::{Leaving, bring_back, end_sessions, leaving, mark_left};
pub use list::{Filter, Row, Sort, Status, list};
pub use view::{SessionView, View, managers, named, one, with_email};

#[cfg(test)]
mod tests;
