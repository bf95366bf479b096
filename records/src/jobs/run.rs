//! One step of the runner: claim a job, do it, write down how it went.

use super::{
    TRIES,
    claim::{self, Claimed},
};
use crate::{Records, Result, mail, sittings};

/// What a step came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was due.
    Nothing,
    /// A job was done.
    Done,
    /// A job failed; it comes again later or is parked.
    Failed,
}

/// Does the next job that is due, if there is one. A panic in a job is a failed try and nothing more.
pub async fn run_one(records: &Records) -> Result<Outcome> {
    // Without a mail server reminders wait where people see them, instead of failing five times.
    let kinds: &[&str] = if records.settings.smtp_url.is_some() {
        &[sittings::HAND_IN, mail::SWEEP, mail::REMINDER]
    } else {
        &[sittings::HAND_IN, mail::SWEEP]
    };
    if !claim::any(records, kinds).await? {
        return Ok(Outcome::Nothing);
    }
    let Some(job) = claim::claim(records, kinds).await? else { return Ok(Outcome::Nothing) };
    let outcome = if job.tries > TRIES {
        Err("every try was cut short: the program stopped or ran out of time while it worked".into())
    } else {
        let (records, job) = (records.clone(), job.clone());
        match tokio::spawn(async move { work(&records, &job).await }).await {
            Ok(outcome) => outcome,
            Err(panic) => Err(format!("a panic: {panic}")),
        }
    };
    claim::finish(records, &job, &outcome).await?;
    match outcome {
        Ok(()) => Ok(Outcome::Done),
        Err(error) => {
            tracing::warn!(job = %job.id, kind = job.kind, tries = job.tries, error, "a job failed");
            Ok(Outcome::Failed)
        }
    }
}

async fn work(records: &Records, job: &Claimed) -> std::result::Result<(), String> {
    match job.kind.as_str() {
        sittings::HAND_IN => sittings::hand_in(records, &job.body).await.map_err(|error| error.to_string()),
        mail::SWEEP => mail::sweep(records, &job.body).await.map_err(|error| error.to_string()),
        mail::REMINDER => mail::remind(records, job.id, &job.body).await,
        other => Err(format!("nobody knows how to do {other}")),
    }
}
