//! A certificate as it was issued.

use sea_orm::entity::prelude::*;

/// One row of `certificates`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "certificates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub serial: String,
    pub enrolment_id: Uuid,
    pub person_id: Uuid,
    pub name: String,
    pub course_id: String,
    pub version_hash: String,
    pub exam_score: i64,
    pub scenarios: String,
    pub issued_at: i64,
    pub revoked_at: Option<i64>,
    pub revoked_reason: Option<String>,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
