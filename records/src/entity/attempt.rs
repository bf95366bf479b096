//! An attempt: a list of events about the items of one lesson, or of one sitting of a test.

use sea_orm::entity::prelude::*;

/// One row of `attempts`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub enrolment_id: Uuid,
    pub person_id: Uuid,
    pub version_hash: String,
    pub kind: String,
    pub subject: String,
    pub number: i64,
    pub seed: i64,
    pub state: String,
    pub seq: i64,
    pub started_at: i64,
    pub submitted_at: Option<i64>,
    pub score: Option<i64>,
    pub paper: Option<String>,
    pub deadline: Option<i64>,
    pub section: i64,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
