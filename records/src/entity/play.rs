//! A play of a scenario; `body` is the state after the last input.

use sea_orm::entity::prelude::*;

/// One row of `plays`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "plays")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub enrolment_id: Uuid,
    pub person_id: Uuid,
    pub version_hash: String,
    pub scenario_id: String,
    pub mode: String,
    pub number: i64,
    pub seed: i64,
    pub state: String,
    pub body: String,
    pub seq: i64,
    pub started_at: i64,
    pub updated_at: i64,
    pub ended_at: Option<i64>,
    pub score: Option<i64>,
    pub passed: bool,
    pub ending: Option<String>,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
