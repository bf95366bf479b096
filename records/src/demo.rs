//! The demo company 北渚数科: the same people and the same history each time, made through the use cases that people use,
//! with a clock that walks through the last four weeks.

mod company;
mod history;

use crate::{
    assignments::{self, Extend, NewAssignment, Target},
    clock::Fixed,
    ctx::{Ctx, Person, Records},
    departments,
    entity::person,
    error::{Error, Problems, Refusal, Result},
    passwords,
    people::{self, Edit},
    policy::Role,
    sessions,
};
use chrono::Days;
use company::Employee;
use sea_orm::{EntityTrait, PaginatorTrait};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// The course that everybody takes.
const COURSE: &str = "project-selling";
/// The history begins this many days before today.
const DAYS: i64 = 28;
const HOUR: i64 = 60 * 60_000;
const DAY: i64 = 24 * HOUR;

/// What was made.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Addresses to sign in with, and what each is for.
    pub doors: Vec<(String, Role)>,
    /// How many people.
    pub people: usize,
}

/// Fills an empty installation. Everybody has the same password.
///
/// # Errors
/// [`Error::Refused`] when anybody is there already; [`Error::Invalid`] at `password` for one that is too easy.
pub async fn fill(ctx: &Ctx, password: &str) -> Result<Filled> {
    let crate::Actor::System = ctx.actor else { return Err(Error::NotFound) };
    if person::Entity::find().count(ctx.records.db.read()).await? > 0 {
        return Err(Error::Refused(Refusal::NotEmpty));
    }
    if let Some(problem) = passwords::weakness(password, &[]) {
        return Err(Problems::one("password", problem));
    }
    let hash = ctx.records.passwords.hash(password.into()).await?;
    let real = &ctx.records;
    let clock = Arc::new(Fixed::at(real.now() - DAYS * DAY));
    let then = Records::new(real.db.clone(), clock.clone(), real.settings.clone(), real.passwords.clone());
    let system = then.system();

    let crew = hire(&system, &hash).await?;
    clock.advance(DAY);
    assign(&system, &crew).await?;
    for employee in company::crew() {
        let Some(story) = employee.story else { continue };
        let ctx = system.as_person(crew[employee.email].clone());
        history::live(&ctx, &clock, story, employee.seed).await?;
    }
    clock.advance((DAYS - 5) * DAY);
    give_time(&system, &crew).await?;
    let doors = company::DOORS.map(|(email, role)| (email.to_string(), role)).to_vec();
    Ok(Filled { doors, people: crew.len() })
}

/// Departments and people, managers before those they lead.
async fn hire(system: &Ctx, hash: &str) -> Result<BTreeMap<&'static str, Person>> {
    let mut places = BTreeMap::new();
    for path in company::DEPARTMENTS {
        let id = departments::at_path(system, path).await?.ok_or(Error::NotFound)?;
        places.insert(path, id);
    }
    let mut crew: BTreeMap<&'static str, Person> = BTreeMap::new();
    let txn = system.records.db.write().await?;
    for Employee { email, name, number, department, manager, roles, lang, .. } in company::crew() {
        let edit = Edit {
            email: email.into(),
            name: name.into(),
            number: format!("BZ{number:04}"),
            department: places.get(department).copied(),
            manager: manager.and_then(|email| crew.get(email)).map(|person| person.id),
            roles: roles.to_vec(),
            lang,
            version: 0,
        };
        let id: Uuid = people::insert(system, &txn, &edit, Some(hash.into())).await?;
        let row = person::Entity::find_by_id(id).one(&*txn).await?.ok_or(Error::NotFound)?;
        crew.insert(email, sessions::person_of(&*txn, row).await?);
    }
    txn.commit().await?;
    Ok(crew)
}

/// A later date, given by a manager a few days ago.
async fn give_time(system: &Ctx, crew: &BTreeMap<&'static str, Person>) -> Result<()> {
    let manager = system.as_person(crew[company::EAST_MANAGER].clone());
    let due_on = system.records.today().checked_add_days(Days::new(31)).unwrap_or_default().to_string();
    let person = crew[company::EXTENDED].id;
    let later = Extend {
        person, course: COURSE.into(), due_on, reason: "负责的项目正在投标，下个月补上。".into()
    };
    assignments::extend(&manager, later).await.map(|_| ())
}

/// Assignments to departments and to people by name: due soon, run out, far away.
async fn assign(system: &Ctx, crew: &BTreeMap<&'static str, Person>) -> Result<()> {
    let hr = system.as_person(crew[company::HR].clone());
    let today = system.records.today();
    let on = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today).to_string();
    let start = DAYS as u64 - 1;
    let south = departments::find(system, "销售部/华南").await?.ok_or(Error::NotFound)?;
    let sales = departments::find(system, "销售部").await?.ok_or(Error::NotFound)?;
    let orders = [
        (Target::Department(south), on(start - 4), "华南区新产品上市前，先把同步销售学完。"),
        (Target::Department(sales), on(start + 9), "销售部全员，第三季度的必修课。"),
        (
            Target::People(company::LATE.iter().map(|email| crew[email].id).collect()),
            on(start - 3),
            "新人入职三个月内学完。",
        ),
        (
            Target::People(company::BY_NAME.iter().map(|email| crew[email].id).collect()),
            on(start + 16),
            "售前同事和销售说同一种话。",
        ),
    ];
    for (target, due_on, reason) in orders {
        let new = NewAssignment { course: COURSE.into(), target, due_on, reason: reason.into() };
        assignments::assign(&hr, new).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        attempts::{self, Kind},
        entity::{attempt, attempt_answer},
        testing::both,
    };
    use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

    const PASSWORD: &str = "a demo for the tests";

    both!(the_demo_company_fills_an_empty_installation_and_no_other, |bench| {
        crate::courses::import_builtin(&bench.system()).await.unwrap();
        let filled = fill(&bench.system(), PASSWORD).await.unwrap();
        assert_eq!(filled.people, company::crew().len());
        assert!(filled.people >= 65);
        assert!(matches!(fill(&bench.system(), PASSWORD).await, Err(Error::Refused(Refusal::NotEmpty))));
        assert!(crate::plays::replay_all(&bench.system()).await.unwrap() > 10);
        assert!(replay_attempts(&bench.system()).await > 100);
    });

    /// Every attempt rebuilt from its events is the attempt that stands.
    async fn replay_attempts(ctx: &Ctx) -> usize {
        let db = ctx.records.db.read();
        let rows = attempt::Entity::find().all(db).await.unwrap();
        for row in &rows {
            let version = crate::courses::version(ctx, &row.version_hash).await.unwrap();
            let kind = Kind::from_word(&row.kind).unwrap();
            let events = attempts::events(ctx, row.id).await.unwrap();
            let told = attempts::replay(&version.course, kind, &row.subject, &events).unwrap();
            let stands = attempt_answer::Entity::find().filter(attempt_answer::Column::AttemptId.eq(row.id));
            let stands = stands.all(db).await.unwrap().into_iter().map(|answer| (answer.item_id.clone(), answer));
            assert_eq!(told.answers, stands.collect(), "{} of {}", row.kind, row.subject);
            let summary = (told.seq, told.section, told.submitted_at, told.score);
            assert_eq!(summary, (row.seq, row.section, row.submitted_at, row.score), "{} of {}", row.kind, row.subject);
        }
        rows.len()
    }
}
