//! A draft: the changes to one published version.

use sea_orm::entity::prelude::*;

/// One row of `drafts`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drafts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub course_id: String,
    pub base_hash: String,
    pub state: String,
    pub version_hash: Option<String>,
    pub created_by: Uuid,
    pub created_at: i64,
    pub closed_at: Option<i64>,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
