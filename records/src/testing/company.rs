//! A small company for tests: people by name, departments by path.

use super::Bench;
use crate::{Ctx, Role, departments, people, sessions};
use sea_orm::EntityTrait;
use uuid::Uuid;

/// Creates a person called `name`, with the address `name@demo.example`.
pub async fn person(bench: &Bench, name: &str, department: &str, manager: Option<Uuid>, roles: &[Role]) -> Uuid {
    let ctx = bench.system();
    let department = departments::at_path(&ctx, department).await.unwrap();
    let email = format!("{}@demo.example", name.to_lowercase());
    let edit =
        people::Edit { email, name: name.into(), department, manager, roles: roles.to_vec(), ..Default::default() };
    people::create(&ctx, edit).await.unwrap()
}

/// A request made by this person.
pub async fn by(bench: &Bench, id: Uuid) -> Ctx {
    let db = bench.records.db.read();
    let row = crate::entity::person::Entity::find_by_id(id).one(db).await.unwrap().unwrap();
    bench.person(sessions::person_of(db, row).await.unwrap())
}

/// The form of a person as it was opened.
pub async fn form(ctx: &Ctx, id: Uuid) -> people::Edit {
    let view = people::one(ctx, id).await.unwrap();
    people::Edit {
        email: view.email,
        name: view.name,
        number: view.number.unwrap_or_default(),
        department: view.department.map(|(id, _)| id),
        manager: view.manager.map(|(id, _)| id),
        roles: view.roles,
        lang: view.lang,
        version: view.version,
    }
}
