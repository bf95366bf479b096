//! One input of a play, numbered by the server.

use sea_orm::entity::prelude::*;

/// One row of `play_events`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "play_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub play_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub save_id: Uuid,
    pub input: String,
    pub at: i64,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
