//! The runner: does what is due, one job after the other, as long as the program serves. Any number of instances may run
//! at once; each job is one instance's.

use records::{
    Records,
    jobs::{Outcome, run_one},
    sessions,
};
use std::time::Duration;
use tokio::sync::watch;

/// How long the runner waits when nothing rang.
const LOOK: Duration = Duration::from_secs(1);
/// How long it waits when the database does not answer.
const REST: Duration = Duration::from_secs(5);
/// How often ended sessions are swept away.
const SWEEP: Duration = Duration::from_secs(15 * 60);

/// Runs until `stop` says so. A job in hand is finished first.
pub async fn run(records: Records, mut stop: watch::Receiver<bool>) {
    let mut sweep = tokio::time::interval(SWEEP);
    while !*stop.borrow() {
        let pause = match run_one(&records).await {
            Ok(Outcome::Done | Outcome::Failed) => continue,
            Ok(Outcome::Nothing) => LOOK,
            Err(error) => {
                tracing::error!(%error, "the queue of jobs could not be read");
                REST
            }
        };
        tokio::select! {
            _ = records.jobs.notified() => (),
            _ = tokio::time::sleep(pause) => (),
            _ = stop.changed() => (),
            _ = sweep.tick() => {
                if let Err(error) = sessions::sweep(&records.system()).await {
                    tracing::warn!(%error, "ended sessions were not swept away");
                }
            }
        }
    }
}
