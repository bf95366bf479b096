//! A published version: the whole package, immutable, named by its hash.

use sea_orm::entity::prelude::*;

/// One row of `course_versions`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "course_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub course_id: String,
    pub number: i64,
    pub package: String,
    pub note: String,
    pub published_by: Option<Uuid>,
    pub published_at: i64,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
