//! Enrolments, attempts, plays: the events of learning and their projections.

use crate::column::{at, at_or_none, flag, id, index, number, number_or_none, reference, text, text_or_none, word};
use sea_orm_migration::prelude::*;

/// Step 3.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0003_learning"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        enrolments(schema).await?;
        attempts(schema).await?;
        plays(schema).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "play_events",
            "plays",
            "attempt_answers",
            "attempt_events",
            "attempts",
            "scenario_results",
            "lesson_results",
            "enrolments",
        ];
        for table in tables {
            schema.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

async fn enrolments(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    // An enrolment is pinned to its version. `place` is where the person stopped, `progress` the share of the
    // completion rule that is met, in basis points.
    schema
        .create_table(
            Table::create()
                .table("enrolments")
                .col(id("id").primary_key())
                .col(id("person_id"))
                .col(text("course_id"))
                .col(text("version_hash"))
                .col(text_or_none("place"))
                .col(at_or_none("place_at"))
                .col(number("progress"))
                .col(at("started_at"))
                .col(at_or_none("completed_at"))
                .foreign_key(&mut reference("person_id", "people", "id"))
                .foreign_key(&mut reference("course_id", "courses", "id"))
                .foreign_key(&mut reference("version_hash", "course_versions", "hash"))
                .take(),
        )
        .await?;
    schema.create_index(index("enrolments", &["person_id", "course_id"], true)).await?;
    schema.create_index(index("enrolments", &["version_hash"], false)).await?;
    schema
        .create_table(
            Table::create()
                .table("lesson_results")
                .col(id("enrolment_id"))
                .col(text("lesson_id"))
                .col(text("part"))
                .col(number("items_attempted"))
                .col(number_or_none("best_score"))
                .col(at("updated_at"))
                .primary_key(Index::create().col("enrolment_id").col("lesson_id"))
                .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                .take(),
        )
        .await?;
    schema
        .create_table(
            Table::create()
                .table("scenario_results")
                .col(id("enrolment_id"))
                .col(text("scenario_id"))
                .col(number("practice_runs"))
                .col(number("official_runs"))
                .col(number_or_none("best_score"))
                .col(at_or_none("passed_at"))
                .col(at_or_none("debrief_read_at"))
                .col(at("updated_at"))
                .primary_key(Index::create().col("enrolment_id").col("scenario_id"))
                .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                .take(),
        )
        .await
}

async fn attempts(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `kind` lesson holds the prediction, warm-up and inline checks of one lesson; practice its six items; exercise
    // its worksheet; the others are tests. `subject` is the lesson id, the module of a quiz, the form of a pre-test or
    // post-test. `number` counts from 1, `seq` is the number of the last event. A test has the paper that was drawn for
    // it, perhaps a deadline, and the number of sections that are handed in.
    schema
        .create_table(
            Table::create()
                .table("attempts")
                .col(id("id").primary_key())
                .col(id("enrolment_id"))
                .col(id("person_id"))
                .col(text("version_hash"))
                .col(word(
                    "kind",
                    &["lesson", "practice", "exercise", "pre-test", "quiz", "exam", "post-test", "delayed"],
                ))
                .col(text("subject"))
                .col(number("number"))
                .col(number("seed"))
                .col(word("state", &["open", "submitted"]))
                .col(number("seq"))
                .col(at("started_at"))
                .col(at_or_none("submitted_at"))
                .col(number_or_none("score"))
                .col(text_or_none("paper"))
                .col(at_or_none("deadline"))
                .col(number("section"))
                .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                .foreign_key(&mut reference("person_id", "people", "id"))
                .foreign_key(&mut reference("version_hash", "course_versions", "hash"))
                .take(),
        )
        .await?;
    schema.create_index(index("attempts", &["enrolment_id", "kind", "subject", "number"], true)).await?;
    schema.create_index(index("attempts", &["person_id", "started_at"], false)).await?;
    schema
        .create_table(
            Table::create()
                .table("attempt_events")
                .col(id("attempt_id"))
                .col(number("seq"))
                .col(id("save_id"))
                .col(word("kind", &["started", "saved", "lost", "flagged", "released", "section", "submitted"]))
                .col(text_or_none("item_id"))
                .col(number("base"))
                .col(text("body"))
                .col(at("at"))
                .primary_key(Index::create().col("attempt_id").col("seq"))
                .foreign_key(&mut reference("attempt_id", "attempts", "id"))
                .take(),
        )
        .await?;
    schema.create_index(index("attempt_events", &["attempt_id", "save_id"], true)).await?;
    // Projection: the answer that stands, one row per item. `seq` is the event that wrote it.
    schema
        .create_table(
            Table::create()
                .table("attempt_answers")
                .col(id("attempt_id"))
                .col(text("item_id"))
                .col(number("seq"))
                .col(text_or_none("answer"))
                .col(text_or_none("confidence"))
                .col(flag("flagged"))
                .col(at("saved_at"))
                .col(at_or_none("released_at"))
                .col(number_or_none("score"))
                .primary_key(Index::create().col("attempt_id").col("item_id"))
                .foreign_key(&mut reference("attempt_id", "attempts", "id"))
                .take(),
        )
        .await
}

async fn plays(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            Table::create()
                .table("plays")
                .col(id("id").primary_key())
                .col(id("enrolment_id"))
                .col(id("person_id"))
                .col(text("version_hash"))
                .col(text("scenario_id"))
                .col(word("mode", &["practice", "official"]))
                .col(number("number"))
                .col(number("seed"))
                .col(word("state", &["open", "ended"]))
                .col(text("body"))
                .col(number("seq"))
                .col(at("started_at"))
                .col(at("updated_at"))
                .col(at_or_none("ended_at"))
                .col(number_or_none("score"))
                .col(flag("passed"))
                .col(text_or_none("ending"))
                .foreign_key(&mut reference("enrolment_id", "enrolments", "id"))
                .foreign_key(&mut reference("person_id", "people", "id"))
                .foreign_key(&mut reference("version_hash", "course_versions", "hash"))
                .take(),
        )
        .await?;
    schema.create_index(index("plays", &["enrolment_id", "scenario_id", "mode", "number"], true)).await?;
    schema.create_index(index("plays", &["person_id", "started_at"], false)).await?;
    schema
        .create_table(
            Table::create()
                .table("play_events")
                .col(id("play_id"))
                .col(number("seq"))
                .col(id("save_id"))
                .col(text("input"))
                .col(at("at"))
                .primary_key(Index::create().col("play_id").col("seq"))
                .foreign_key(&mut reference("play_id", "plays", "id"))
                .take(),
        )
        .await?;
    schema.create_index(index("play_events", &["play_id", "save_id"], true)).await
}
