//! Which reminders an assignment and an extension need, and when.

use super::{REMINDER, Reminder, SWEEP, Why};
use crate::{
    Ctx, Records, Result, assignments,
    db::Write,
    entity::assignment,
    jobs::{NewJob, enqueue},
    sql::Sql,
};
use chrono::{Days, NaiveDate, NaiveTime};
use sea_orm::{EntityTrait, FromQueryResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Reminders go out when people come to work.
const MORNING: NaiveTime = match NaiveTime::from_hms_opt(9, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sweep {
    assignment: Uuid,
    why: Why,
}

/// The moments of a due date that are still to come.
fn moments(ctx: &Ctx, due_on: NaiveDate) -> Vec<(Why, i64)> {
    let days = [
        (Why::Week, due_on.checked_sub_days(Days::new(7))),
        (Why::Day, due_on.checked_sub_days(Days::new(1))),
        (Why::Overdue, due_on.checked_add_days(Days::new(1))),
    ];
    let zone = ctx.records.settings.zone;
    let moment = |(why, day): (Why, Option<NaiveDate>)| {
        let at = day?.and_time(MORNING).and_local_timezone(zone).single()?.timestamp_millis();
        (at > ctx.now()).then_some((why, at))
    };
    days.into_iter().filter_map(moment).collect()
}

/// Plans the sweeps of a new assignment.
pub(crate) async fn plan_for_assignment(ctx: &Ctx, txn: &Write, id: Uuid, due_on: NaiveDate) -> Result<()> {
    for (why, run_at) in moments(ctx, due_on) {
        let job = NewJob {
            kind: SWEEP,
            body: serde_json::to_value(Sweep { assignment: id, why })?,
            dedupe: Some(format!("{SWEEP}:{id}:{}", why.word())),
            run_at,
        };
        enqueue(ctx, txn, job).await?;
    }
    Ok(())
}

/// Plans the reminders of one person's later date.
pub(crate) async fn plan_for_person(
    ctx: &Ctx,
    txn: &Write,
    person: Uuid,
    course: &str,
    due_on: NaiveDate,
) -> Result<()> {
    for (why, run_at) in moments(ctx, due_on) {
        let reminder = Reminder { person, course: course.into(), why, due_on, by: None };
        enqueue(ctx, txn, job(&reminder, run_at)?).await?;
    }
    Ok(())
}

fn job(reminder: &Reminder, run_at: i64) -> Result<NewJob> {
    let Reminder { person, course, why, due_on, .. } = reminder;
    Ok(NewJob {
        kind: REMINDER,
        body: serde_json::to_value(reminder)?,
        dedupe: Some(format!("{REMINDER}:{person}:{course}:{}:{due_on}", why.word())),
        run_at,
    })
}

#[derive(FromQueryResult)]
struct Reached {
    person_id: Uuid,
}

/// Makes the reminders of everybody for whom this assignment's date is the one that counts and who has not completed.
pub(crate) async fn sweep(records: &Records, body: &str) -> Result<()> {
    let Sweep { assignment, why } = serde_json::from_str(body)?;
    let ctx = records.system();
    let txn = records.db.write().await?;
    let row = assignment::Entity::find_by_id(assignment).one(&*txn).await?;
    let Some(row) = row.filter(|row| row.ended_at.is_none()) else { return Ok(()) };
    let mut sql = Sql::default();
    let parts = assignments::reach::parts(&mut sql, &row.course_id);
    let (id, course) = (sql.bind(assignment), sql.bind(row.course_id.as_str()));
    sql.text = format!(
        "WITH RECURSIVE {parts} SELECT DISTINCT h.person_id FROM hit h \
         JOIN assigned s ON s.person_id = h.person_id AND s.due_on = h.due_on \
         LEFT JOIN enrolments n ON n.person_id = h.person_id AND n.course_id = {course} \
         WHERE h.assignment_id = {id} AND n.completed_at IS NULL \
         AND h.person_id NOT IN (SELECT person_id FROM extended)"
    );
    let due_on = assignments::day(&row.due_on);
    for Reached { person_id } in sql.all::<Reached>(&*txn).await? {
        let reminder = Reminder { person: person_id, course: row.course_id.clone(), why, due_on, by: None };
        enqueue(&ctx, &txn, job(&reminder, records.now())?).await?;
    }
    txn.commit().await?;
    records.jobs.notify_one();
    Ok(())
}
