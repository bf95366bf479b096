//! Projection: the answer that stands, one row per item.

use sea_orm::entity::prelude::*;

/// One row of `attempt_answers`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt_answers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub attempt_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub item_id: String,
    pub seq: i64,
    pub answer: Option<String>,
    pub confidence: Option<String>,
    pub flagged: bool,
    pub saved_at: i64,
    pub released_at: Option<i64>,
    pub score: Option<i64>,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
