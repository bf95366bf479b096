//! The schema, one file per step, the same on SQLite and PostgreSQL.
//!
//! A step is never edited once released: add a new file, list it below, and let the test walk up, down and up again.

#![forbid(unsafe_code)]

mod column;
mod m0001_people;
mod m0002_courses;
mod m0003_learning;
mod m0004_operation;
mod m0005_tests;

pub use sea_orm_migration::{MigratorTrait, SchemaManager};

use sea_orm_migration::prelude::*;

/// All steps in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_people::Step),
            Box::new(m0002_courses::Step),
            Box::new(m0003_learning::Step),
            Box::new(m0004_operation::Step),
            Box::new(m0005_tests::Step),
        ]
    }
}
