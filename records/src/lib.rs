//! Who learned what: entities, queries and the use cases, by noun. The only room that opens a transaction or decides who
//! may do what.
//!
//! A use case takes [`Ctx`] first, asks the policy in its first line, does its work in one write transaction, and gives
//! back a receipt or a view. Start with [`accounts`] for the simplest, `attempts` for the most careful.

#![forbid(unsafe_code)]

pub mod accounts;
pub mod assignments;
pub mod attempts;
pub mod audit;
pub mod certificates;
pub mod clock;
pub mod courses;
mod ctx;
pub mod db;
pub mod demo;
pub mod departments;
pub mod drafts;
pub mod enrolments;
pub mod entity;
pub mod error;
pub mod jobs;
pub mod mail;
pub mod passwords;
pub mod people;
pub mod plays;
pub mod policy;
pub mod profile;
pub mod reports;
pub mod sessions;
pub mod sittings;
mod slice;
mod sql;
pub mod testing;
pub mod words;

pub use ctx::{Actor, Ctx, Person, Records, Settings, Whence};
pub use db::Db;
pub use error::{Conflict, Error, Problem, Problems, Refusal, Result};
pub use policy::{Action, Reach, Role};
pub use slice::Slice;
