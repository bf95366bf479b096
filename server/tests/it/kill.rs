//! Fifty trainees save and submit while the program is killed ten times: what was receipted is there once, and no attempt
//! is graded twice (the oracle of RELIABILITY: journal within database, one effect per save, at most one grade).

use crate::{
    crowd,
    program::{Home, Program, free_address},
    saver::{Noted, Saver},
};
use records::{
    attempts::{self, Kind},
    entity::{attempt, attempt_event},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::task::JoinSet;

const BINARY: &str = env!("CARGO_BIN_EXE_syncpoint");
const TRAINEES: usize = 50;
const KILLS: usize = 10;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sqlite_keeps_every_receipted_answer_through_ten_kills() {
    let data = std::env::temp_dir().join(format!("syncpoint-kill-{}", std::process::id()));
    std::fs::create_dir_all(&data).expect("a temporary folder");
    survive(&Home { data: &data, database_url: None }).await;
    let _ = std::fs::remove_dir_all(data);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn postgres_keeps_every_receipted_answer_through_ten_kills() {
    let Some(database) = records::testing::Database::postgres().await else {
        eprintln!("no TEST_DATABASE_URL: tested on SQLite alone");
        return;
    };
    survive(&Home { data: Path::new("unused"), database_url: Some(database.url()) }).await;
    database.clear().await;
}

async fn survive(home: &Home<'_>) {
    let records = crowd::records(home.data, home.database_url).await;
    let tokens = crowd::sign_in(&records, TRAINEES).await;
    drop(records);
    let address = free_address();
    let mut program = Program::start(BINARY, home, address).await;

    let (receipts, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
    let mut trainees = JoinSet::new();
    for token in tokens {
        let (receipts, over) = (receipts.clone(), over.clone());
        trainees.spawn(async move {
            let mut saver = Saver::new(address, &token);
            saver.open().await;
            while !over.load(Ordering::Relaxed) {
                saver.save().await;
                receipts.fetch_add(1, Ordering::Relaxed);
                if saver.journal.len().is_multiple_of(7) {
                    saver.submit().await;
                }
            }
            saver
        });
    }

    // The moments are as random as the order in which fifty trainees come through; the seed is the process.
    let mut step = std::process::id() as usize;
    for _ in 0..KILLS {
        step = step.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let until = receipts.load(Ordering::Relaxed) + 40 + (step >> 33) % 160;
        while receipts.load(Ordering::Relaxed) < until {
            if let Some(ended) = trainees.try_join_next() {
                ended.map(drop).expect("a trainee goes on until it is over");
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        program.kill();
        program = Program::start(BINARY, home, address).await;
    }
    over.store(true, Ordering::Relaxed);
    let savers = trainees.join_all().await;
    program.kill();
    judge(home, &savers).await;
}

/// Compares what was written down with what is there.
async fn judge(home: &Home<'_>, savers: &[Saver]) {
    let records = crowd::records(home.data, home.database_url).await;
    let db = records.db.read();
    let journal: Vec<&Noted> = savers.iter().flat_map(|saver| &saver.journal).collect();
    assert!(journal.len() > KILLS * 40, "only {} receipts", journal.len());
    for noted in journal {
        let kept = attempt_event::Entity::find()
            .filter(attempt_event::Column::AttemptId.eq(noted.attempt))
            .filter(attempt_event::Column::SaveId.eq(noted.save_id))
            .all(db)
            .await
            .expect("events can be read");
        let kept: Vec<_> = kept.iter().map(|row| (row.seq, row.kind.as_str(), row.item_id.as_deref())).collect();
        assert_eq!(kept, [(noted.seq, "saved", Some(noted.item.as_str()))], "{noted:?}");
    }
    let system = records.system();
    let course = records::courses::published(&system, "project-selling").await.expect("the course");
    for id in savers.iter().flat_map(|saver| &saver.submitted) {
        let row = attempt::Entity::find_by_id(*id).one(db).await.expect("attempts can be read").expect("it is there");
        assert_eq!(row.state, "submitted");
        let grades = attempt_event::Entity::find()
            .filter(attempt_event::Column::AttemptId.eq(*id))
            .filter(attempt_event::Column::Kind.eq("submitted"))
            .count(db)
            .await
            .expect("events can be counted");
        assert_eq!(grades, 1, "graded once");
        let events = attempts::events(&system, *id).await.expect("the events");
        let again = attempts::replay(&course.course, Kind::Practice, "M2-L4", &events).expect("they can be replayed");
        assert_eq!(again.score, row.score, "the same score from the events");
    }
    let clear = records::audit::verify(&system).await.expect("the trail can be read");
    assert!(clear.is_ok(), "the audit trail is whole");
}
