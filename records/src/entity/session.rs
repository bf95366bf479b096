//! A signed-in device; the token itself is only in its cookie.

use sea_orm::entity::prelude::*;

/// One row of `sessions`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub person_id: Uuid,
    pub device: String,
    pub address: String,
    pub created_at: i64,
    pub seen_at: i64,
    pub idle_until: i64,
    pub ends_at: i64,
}

/// A session is read together with its person and their roles, once per request.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// Whose session it is.
    #[sea_orm(belongs_to = "super::person::Entity", from = "Column::PersonId", to = "super::person::Column::Id")]
    Person,
    /// What that person may.
    #[sea_orm(
        belongs_to = "super::person_role::Entity",
        from = "Column::PersonId",
        to = "super::person_role::Column::PersonId"
    )]
    Roles,
}

impl Related<super::person::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Person.def()
    }
}

impl Related<super::person_role::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Roles.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
