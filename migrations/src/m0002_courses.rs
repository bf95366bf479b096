//! Courses as published versions, and the drafts that become them.

use crate::column::{at, at_or_none, id, id_or_none, index, number, reference, text, text_or_none, word};
use sea_orm_migration::prelude::*;

/// Step 2.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0002_courses"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema
            .create_table(
                Table::create()
                    .table("course_versions")
                    .col(text("hash").primary_key())
                    .col(text("course_id"))
                    .col(number("number"))
                    .col(text("package"))
                    .col(text("note"))
                    .col(id_or_none("published_by"))
                    .col(at("published_at"))
                    .foreign_key(&mut reference("published_by", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("course_versions", &["course_id", "number"], true)).await?;
        schema
            .create_table(
                Table::create()
                    .table("courses")
                    .col(text("id").primary_key())
                    .col(text("version_hash"))
                    .col(at("created_at"))
                    .foreign_key(&mut reference("version_hash", "course_versions", "hash"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("drafts")
                    .col(id("id").primary_key())
                    .col(text("course_id"))
                    .col(text("base_hash"))
                    .col(word("state", &["open", "published", "discarded"]))
                    .col(text_or_none("version_hash"))
                    .col(id("created_by"))
                    .col(at("created_at"))
                    .col(at_or_none("closed_at"))
                    .foreign_key(&mut reference("course_id", "courses", "id"))
                    .foreign_key(&mut reference("base_hash", "course_versions", "hash"))
                    .foreign_key(&mut reference("version_hash", "course_versions", "hash"))
                    .foreign_key(&mut reference("created_by", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("drafts", &["course_id", "state"], false)).await?;
        // Events first: every save of a file is kept, the losing text of a conflict too. `body` is the whole file as it
        // stands after the event; for `lost` the text that was not taken, for `checked` the two texts that were found
        // to say the same.
        schema
            .create_table(
                Table::create()
                    .table("draft_events")
                    .col(id("draft_id"))
                    .col(number("seq"))
                    .col(id("save_id"))
                    .col(text("path"))
                    .col(word("kind", &["saved", "lost", "undone", "redone", "checked"]))
                    .col(number("base"))
                    .col(text("body"))
                    .col(id("person_id"))
                    .col(at("at"))
                    .primary_key(Index::create().col("draft_id").col("seq"))
                    .foreign_key(&mut reference("draft_id", "drafts", "id"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("draft_events", &["draft_id", "save_id"], true)).await?;
        schema
            .create_table(
                Table::create()
                    .table("draft_files")
                    .col(id("draft_id"))
                    .col(text("path"))
                    .col(number("seq"))
                    .col(text("body"))
                    .col(id("person_id"))
                    .col(at("at"))
                    .primary_key(Index::create().col("draft_id").col("path"))
                    .foreign_key(&mut reference("draft_id", "drafts", "id"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .take(),
            )
            .await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["draft_files", "draft_events", "drafts", "courses", "course_versions"] {
            schema.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
