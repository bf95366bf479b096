//! Beginning a sitting: the paper is drawn, the clock starts, and the job that hands it in waits for its end.

use super::{
    HAND_IN, Known, Test,
    boxes::boxes,
    rule::Standing,
    state::{all, gather},
};
use crate::{
    attempts::{self, GRACE, Start},
    courses,
    ctx::Ctx,
    enrolments,
    error::{Error, Refusal, Result},
    jobs::{self, NewJob},
    policy::Action,
};
use content::paper::Form;
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The sitting that is open, or a new one. The first one enrols the person.
///
/// # Errors
/// [`Error::NotFound`] for a test that the course does not have; [`Error::Refused`] with [`Refusal::NotNow`] while it may
/// not begin: [`all`] says why and until when.
pub async fn open(ctx: &Ctx, course: &str, test: &Test) -> Result<Uuid> {
    ctx.may(Action::Learn)?;
    let enrolment = enrolments::begun(ctx, course).await?;
    let version = courses::version(ctx, &enrolment.version_hash).await?;
    if !Test::of(&version.course).contains(test) {
        return Err(Error::NotFound);
    }
    // What ran out of time is handed in before anything is decided.
    all(ctx, course).await?;
    let txn = ctx.records.db.write().await?;
    txn.lock("enrolments", enrolment.id).await?;
    let gathered = gather(ctx, &*txn, &enrolment, &version).await?;
    match gathered.with(|facts| facts.standing(test)) {
        Standing::Open(id) => return Ok(id),
        Standing::Ready => {}
        _ => return Err(Error::Refused(Refusal::NotNow)),
    }
    let seed = attempts::seed(ctx);
    let form = match (test, gathered.form()) {
        // The other form of the one that was sat before.
        (Test::PostTest, Some("A")) => Form::B,
        (Test::PostTest, _) => Form::A,
        // A coin: half of the trainees get A first.
        _ if seed.count_ones().is_multiple_of(2) => Form::A,
        _ => Form::B,
    };
    let boxes = match test {
        Test::Delayed => boxes(&*txn, enrolment.id).await?,
        _ => BTreeMap::new(),
    };
    let known = Known { form, seen: gathered.seen(test), boxes };
    let paper = test.draw(&version.course, seed, &known).ok_or(Error::NotFound)?;
    let minutes = version.course.blueprints.exam.as_ref().filter(|_| *test == Test::Exam).map(|rule| rule.minutes);
    let deadline = minutes.map(|minutes| ctx.now() + minutes * 60_000);
    let subject = test.subject(form);
    let start = Start { seed, paper, deadline };
    let row = attempts::create(ctx, &txn, &enrolment, (test.kind(), &subject), Some(start)).await?;
    if let Some(deadline) = deadline {
        let job = NewJob {
            kind: HAND_IN,
            body: json!({ "attempt": row.id }),
            dedupe: Some(format!("{HAND_IN}/{}", row.id)),
            run_at: deadline + GRACE + 1,
        };
        jobs::enqueue(ctx, &txn, job).await?;
    }
    txn.commit().await?;
    ctx.records.jobs.notify_one();
    Ok(row.id)
}
