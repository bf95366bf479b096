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

/// The built-in course.
pub const COURSE: &str = "project-selling";

/// Assigns the course to a department or to one person.
pub async fn assigned(ctx: &Ctx, target: crate::assignments::Target, due_on: &str) -> Uuid {
    let new = crate::assignments::NewAssignment {
        course: COURSE.into(),
        target,
        due_on: due_on.into(),
        reason: "New in sales".into(),
    };
    crate::assignments::assign(ctx, new).await.unwrap()[0]
}

/// Puts a person into the course, `progress` basis points far; 10000 completes it now.
pub async fn enrolled(bench: &Bench, person: Uuid, progress: i64) -> Uuid {
    use sea_orm::{ActiveModelTrait, Set};
    let ctx = bench.system();
    let version = crate::courses::published(&ctx, COURSE).await.unwrap();
    let id = ctx.id();
    let row = crate::entity::enrolment::ActiveModel {
        id: Set(id),
        person_id: Set(person),
        course_id: Set(COURSE.into()),
        version_hash: Set(version.hash.clone()),
        place: Set(None),
        place_at: Set(None),
        progress: Set(progress),
        started_at: Set(ctx.now()),
        completed_at: Set((progress == 10_000).then_some(ctx.now())),
    };
    let txn = bench.records.db.write().await.unwrap();
    row.insert(&*txn).await.unwrap();
    txn.commit().await.unwrap();
    id
}
