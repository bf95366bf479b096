//! Every save of a draft file; the losing text of a conflict too.

use sea_orm::entity::prelude::*;

/// One row of `draft_events`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub draft_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub save_id: Uuid,
    pub path: String,
    pub kind: String,
    pub base: i64,
    pub body: String,
    pub person_id: Uuid,
    pub at: i64,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
