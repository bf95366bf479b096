use super::*;
use crate::{
    Error, Records, Role, audit,
    jobs::claim::{claim, finish},
    mail,
    testing::{
        Bench, both,
        company::{by, person},
    },
};

async fn put(bench: &Bench, body: &str, dedupe: Option<&str>) -> bool {
    let ctx = bench.system();
    let txn = bench.records.db.write().await.unwrap();
    let job = NewJob { kind: mail::SWEEP, body: body.into(), dedupe: dedupe.map(Into::into), run_at: ctx.now() };
    let made = enqueue(&ctx, &txn, job).await.unwrap();
    txn.commit().await.unwrap();
    made
}

async fn states(bench: &Bench) -> Vec<(State, i64)> {
    let all = counts(&bench.system()).await.unwrap();
    all.into_iter().filter(|(_, number)| *number > 0).collect()
}

both!(a_key_stands_for_one_job, |bench| {
    assert!(put(bench, "a", Some("key")).await);
    assert!(!put(bench, "b", Some("key")).await);
    assert!(put(bench, "c", None).await && put(bench, "c", None).await);
    assert_eq!(states(bench).await, [(State::Due, 3)]);
});

both!(a_job_of_a_transaction_that_did_not_happen_did_not_happen_either, |bench| {
    let ctx = bench.system();
    let txn = bench.records.db.write().await.unwrap();
    let job = NewJob { kind: mail::SWEEP, body: "x".into(), dedupe: None, run_at: ctx.now() };
    assert!(enqueue(&ctx, &txn, job).await.unwrap());
    drop(txn);
    assert_eq!(states(bench).await, []);
});

both!(each_job_is_claimed_by_one_instance_however_many_ask, |bench| {
    for _ in 0..20 {
        put(bench, "x", None).await;
    }
    let instance = async |records: Records| {
        let mut mine = Vec::new();
        while let Some(job) = claim(&records, &[mail::SWEEP]).await.unwrap() {
            mine.push(job.id);
        }
        mine
    };
    let (a, b, c) =
        tokio::join!(instance(bench.records.clone()), instance(bench.records.clone()), instance(bench.records.clone()));
    let mut all = [a, b, c].concat();
    assert_eq!(all.len(), 20);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 20);
});

both!(what_fails_comes_back_later_each_time_and_is_parked_after_five, |bench| {
    // A sweep whose body cannot be read fails each time.
    put(bench, "nonsense", None).await;
    for (tries, pause) in [(1, 30), (2, 120), (3, 480), (4, 1920)] {
        assert_eq!(run_one(&bench.records).await.unwrap(), Outcome::Failed);
        assert_eq!(run_one(&bench.records).await.unwrap(), Outcome::Nothing, "after try {tries}");
        bench.advance(pause * 1000 - 1);
        assert_eq!(run_one(&bench.records).await.unwrap(), Outcome::Nothing, "{pause} s are not over");
        bench.advance(1);
    }
    assert_eq!(run_one(&bench.records).await.unwrap(), Outcome::Failed);
    assert_eq!(states(bench).await, [(State::Parked, 1)]);
    bench.advance(24 * 60 * 60_000);
    assert_eq!(run_one(&bench.records).await.unwrap(), Outcome::Nothing, "parked is parked");

    let hr = by(bench, person(bench, "Hr", "HR", None, &[Role::Hr]).await).await;
    let admin = by(bench, person(bench, "Admin", "IT", None, &[Role::Admin]).await).await;
    let job = list(&admin, Some(State::Parked), 1).await.unwrap().rows.remove(0);
    assert!(job.last_error.unwrap().contains("expected"), "the reason stands there");
    assert!(matches!(restart(&hr, job.id).await, Err(Error::NotFound)));
    restart(&admin, job.id).await.unwrap();
    assert!(matches!(restart(&admin, job.id).await, Err(Error::Closed)));
    assert_eq!(states(bench).await, [(State::Due, 1)]);
    assert_eq!(audit::list(&bench.system(), None).await.unwrap()[0].action, "job-restarted");
});

both!(a_job_left_behind_by_a_dead_instance_is_taken_up_and_the_dead_one_writes_nothing, |bench| {
    put(bench, "x", None).await;
    let first = claim(&bench.records, &[mail::SWEEP]).await.unwrap().unwrap();
    assert!(claim(&bench.records, &[mail::SWEEP]).await.unwrap().is_none());
    bench.advance(5 * 60_000);
    let second = claim(&bench.records, &[mail::SWEEP]).await.unwrap().unwrap();
    assert_eq!((first.id, second.tries), (second.id, 2));
    finish(&bench.records, &first, &Ok(())).await.unwrap();
    assert_eq!(states(bench).await, [(State::Running, 1)], "its lease was over");
    finish(&bench.records, &second, &Ok(())).await.unwrap();
    assert_eq!(states(bench).await, [(State::Done, 1)]);
});

both!(a_job_that_kills_its_instance_five_times_is_parked, |bench| {
    put(bench, "x", None).await;
    for _ in 0..TRIES {
        claim(&bench.records, &[mail::SWEEP]).await.unwrap().unwrap();
        bench.advance(5 * 60_000);
    }
    assert_eq!(run_one(&bench.records).await.unwrap(), Outcome::Failed);
    assert_eq!(states(bench).await, [(State::Parked, 1)]);
});
