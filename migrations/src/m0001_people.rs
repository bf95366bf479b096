//! People, their departments and roles, how they sign in.

use crate::column::{at, at_or_none, id, id_or_none, index, number, reference, text, text_or_none, word};
use sea_orm_migration::prelude::*;

/// Step 1.
pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0001_people"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema
            .create_table(
                Table::create()
                    .table("departments")
                    .col(id("id").primary_key())
                    .col(text("name"))
                    .col(id_or_none("parent_id"))
                    .col(at("created_at"))
                    .foreign_key(&mut reference("parent_id", "departments", "id"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("people")
                    .col(id("id").primary_key())
                    .col(text("email").unique_key())
                    .col(text("name"))
                    .col(text_or_none("number").unique_key())
                    .col(id_or_none("department_id"))
                    .col(id_or_none("manager_id"))
                    .col(word("lang", &["zh-CN", "en"]))
                    .col(word("status", &["active", "left"]))
                    .col(text_or_none("password"))
                    .col(number("version"))
                    .col(at("created_at"))
                    .col(at("updated_at"))
                    .foreign_key(&mut reference("department_id", "departments", "id"))
                    .foreign_key(&mut reference("manager_id", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("people", &["manager_id"], false)).await?;
        schema.create_index(index("people", &["department_id"], false)).await?;
        schema
            .create_table(
                Table::create()
                    .table("person_roles")
                    .col(id("person_id"))
                    .col(word("role", &["trainee", "trainer", "manager", "hr", "admin"]))
                    .primary_key(Index::create().col("person_id").col("role"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("sign_in_codes")
                    .col(text("code_hash").primary_key())
                    .col(id("person_id"))
                    .col(at("created_at"))
                    .col(at("expires_at"))
                    .col(at_or_none("used_at"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("sessions")
                    .col(text("token_hash").primary_key())
                    .col(id("person_id"))
                    .col(text("device"))
                    .col(text("address"))
                    .col(at("created_at"))
                    .col(at("seen_at"))
                    .col(at("idle_until"))
                    .col(at("ends_at"))
                    .foreign_key(&mut reference("person_id", "people", "id"))
                    .take(),
            )
            .await?;
        schema.create_index(index("sessions", &["person_id"], false)).await?;
        schema
            .create_table(
                Table::create()
                    .table("throttles")
                    .col(text("key").primary_key())
                    .col(number("failures"))
                    .col(at("blocked_until"))
                    .col(at("updated_at"))
                    .take(),
            )
            .await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["throttles", "sessions", "sign_in_codes", "person_roles", "people", "departments"] {
            schema.drop_table(Table::drop().table(table).take()).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
