//! Projection: the runs of a scenario.

use sea_orm::entity::prelude::*;

/// One row of `scenario_results`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "scenario_results")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub enrolment_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub scenario_id: String,
    pub practice_runs: i64,
    pub official_runs: i64,
    pub best_score: Option<i64>,
    pub passed_at: Option<i64>,
    pub debrief_read_at: Option<i64>,
    pub updated_at: i64,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
