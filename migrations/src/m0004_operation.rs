//! Assignments, the job queue, the audit trail, settings.

use crate::column::{at, at_or_none, id, id_or_none, index, number, reference, text, text_or_none, word};
use sea_orm_migration::prelude::*;

/// Step 4.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0004_operation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // One target per assignment: a person, or a department with everything below it.
        schema
            .create_table(
                Table::create()
                    .table("assignments")
                    .col(id("id").primary_key())
                    .col(text("course_id"))
                    .col(id_or_none("person_id"))
                    .col(id_or_none("department_id"))
                    .col(text("due_on"))
                    .col(text("reason"))
                    .col(id("created_by"))
                    .col(at("created_at"))
                    .col(at_or_none("ended_at"))
                    .foreign_key(&mut reference("course_id", "courses", "id"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .foreign_key(&mut reference("department_id", "departments", "id"))
                    .foreign_key(&mut reference("created_by", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("assignments", &["course_id"], false)).await?;
        schema
            .create_table(
                Table::create()
                    .table("extensions")
                    .col(id("assignment_id"))
                    .col(id("person_id"))
                    .col(text("due_on"))
                    .col(text("reason"))
                    .col(id("created_by"))
                    .col(at("created_at"))
                    .primary_key(Index::create().col("assignment_id").col("person_id"))
                    .foreign_key(&mut reference("assignment_id", "assignments", "id"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .foreign_key(&mut reference("created_by", "people", "id"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("jobs")
                    .col(id("id").primary_key())
                    .col(text("kind"))
                    .col(text("body"))
                    .col(text_or_none("dedupe").unique_key())
                    .col(word("state", &["due", "running", "done", "parked"]))
                    .col(number("tries"))
                    .col(at("run_at"))
                    .col(at_or_none("locked_until"))
                    .col(text_or_none("last_error"))
                    .col(at("created_at"))
                    .col(at_or_none("finished_at"))
                    .take(),
            )
            .await?;
        schema.create_index(index("jobs", &["state", "run_at"], false)).await?;
        schema
            .create_table(
                Table::create()
                    .table("audit")
                    .col(number("seq").primary_key())
                    .col(at("at"))
                    .col(id_or_none("actor_id"))
                    .col(text("action"))
                    .col(text("object"))
                    .col(text("body"))
                    .col(text("address"))
                    .col(text("request"))
                    .col(text("previous"))
                    .col(text("hash"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("settings")
                    .col(text("key").primary_key())
                    .col(text("value"))
                    .col(at("updated_at"))
                    .take(),
            )
            .await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["settings", "audit", "jobs", "extensions", "assignments"] {
            schema.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
