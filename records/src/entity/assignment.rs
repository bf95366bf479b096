//! Who must take a course by when: one person or one department with all below it.

use sea_orm::entity::prelude::*;

/// One row of `assignments`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub course_id: String,
    pub person_id: Option<Uuid>,
    pub department_id: Option<Uuid>,
    pub due_on: String,
    pub reason: String,
    pub created_by: Uuid,
    pub created_at: i64,
    pub ended_at: Option<i64>,
}

/// No relations are declared: queries name their joins.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
