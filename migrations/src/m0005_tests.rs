//! Tests that count: their results, the sittings that a trainer grants beyond the rule, and certificates.

use crate::column::{at, at_or_none, id, index, number, number_or_none, reference, text, text_or_none};
use sea_orm_migration::prelude::*;

/// Step 5.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0005_tests"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // Projection: the sittings of one test. `failures` counts those that were handed in and not passed.
        schema
            .create_table(
                Table::create()
                    .table("test_results")
                    .col(id("enrolment_id"))
                    .col(text("kind"))
                    .col(text("subject"))
                    .col(number("sittings"))
                    .col(number("failures"))
                    .col(number_or_none("best_score"))
                    .col(at_or_none("passed_at"))
                    .col(at("updated_at"))
                    .primary_key(Index::create().col("enrolment_id").col("kind").col("subject"))
                    .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                    .take(),
            )
            .await?;
        // A sitting of the exam beyond the rule, granted by a trainer.
        schema
            .create_table(
                Table::create()
                    .table("granted_sittings")
                    .col(id("id").primary_key())
                    .col(id("enrolment_id"))
                    .col(id("granted_by"))
                    .col(at("granted_at"))
                    .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                    .foreign_key(&mut reference("granted_by", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("granted_sittings", &["enrolment_id"], false)).await?;
        // What a certificate says is kept as it was said: a later change of name or course does not touch it.
        schema
            .create_table(
                Table::create()
                    .table("certificates")
                    .col(text("serial").primary_key())
                    .col(id("enrolment_id"))
                    .col(id("person_id"))
                    .col(text("name"))
                    .col(text("course_id"))
                    .col(text("version_hash"))
                    .col(number("exam_score"))
                    .col(text("scenarios"))
                    .col(at("issued_at"))
                    .col(at_or_none("revoked_at"))
                    .col(text_or_none("revoked_reason"))
                    .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("certificates", &["enrolment_id"], true)).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["certificates", "granted_sittings", "test_results"] {
            schema.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
