//! A person in a course, pinned to one version.

use sea_orm::entity::prelude::*;

/// One row of `enrolments`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enrolments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub person_id: Uuid,
    pub course_id: String,
    pub version_hash: String,
    pub place: Option<String>,
    pub place_at: Option<i64>,
    pub progress: i64,
    pub started_at: i64,
    pub completed_at: Option<i64>,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
