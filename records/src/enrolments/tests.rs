use super::*;
use crate::{
    Ctx, Error,
    attempts::{self, Kind, Save},
    entity::scenario_result,
    sittings::{self, Test},
    testing::{
        Bench,
        answers::{do_well, right},
        both,
    },
};
use sea_orm::{ActiveModelTrait, IntoActiveModel};

const COURSE: &str = "project-selling";

/// Passes the quiz of a module.
async fn quiz(ctx: &Ctx, module: &str) {
    let attempt = sittings::open(ctx, COURSE, &Test::Quiz(module.into())).await.unwrap();
    do_well(ctx, attempt).await;
}

/// Answers every item of a lesson's practice rightly and hands it in.
async fn practise(ctx: &Ctx, lesson: &str) {
    let attempt = attempts::open(ctx, COURSE, lesson, Kind::Practice).await.unwrap();
    let view = attempts::view(ctx, attempt).await.unwrap();
    for at in 0..view.items.len() {
        let save = Save { release: true, ..right(ctx, &view, at) };
        assert!(attempts::save_answer(ctx, save).await.unwrap().released, "{}", view.items[at].id);
    }
    attempts::submit(ctx, attempt).await.unwrap();
}

async fn pass(bench: &Bench, enrolment: uuid::Uuid, scenario: &str) {
    let ctx = bench.system();
    let txn = ctx.records.db.write().await.unwrap();
    let row = scenario_result::Model {
        enrolment_id: enrolment,
        scenario_id: scenario.into(),
        practice_runs: 0,
        official_runs: 1,
        best_score: Some(8_000),
        passed_at: Some(ctx.now()),
        debrief_read_at: None,
        updated_at: ctx.now(),
    };
    row.into_active_model().reset_all().insert(&*txn).await.unwrap();
    update_progress(&ctx, &txn, enrolment).await.unwrap();
    txn.commit().await.unwrap();
}

both!(two_that_begin_at_once_make_one_enrolment, |bench| {
    let ctx = bench.learner("lin").await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..8 {
        let ctx = ctx.clone();
        tasks.spawn(
            async move { (enrol(&ctx, COURSE).await, attempts::open(&ctx, COURSE, "M2-L1", Kind::Lesson).await) },
        );
    }
    let mut seen = std::collections::BTreeSet::new();
    while let Some(done) = tasks.join_next().await {
        let (enrolment, attempt) = done.unwrap();
        seen.insert((enrolment.unwrap(), attempt.unwrap()));
    }
    assert_eq!(seen.len(), 1);
    assert!(matches!(enrol(&ctx, "no-such-course").await.unwrap_err(), Error::NotFound));
    assert!(matches!(enrol(&bench.nobody(), COURSE).await.unwrap_err(), Error::Unauthenticated));
});

both!(the_course_is_complete_when_its_rule_is_met_and_not_before, |bench| {
    let ctx = bench.learner("lin").await;
    let mut before = -1;
    let version = crate::courses::published(&ctx, COURSE).await.unwrap();
    for lesson in version.course.lessons().map(|lesson| lesson.id.as_str()) {
        practise(&ctx, lesson).await;
        let home = course(&ctx, COURSE).await.unwrap();
        assert!(home.progress > before && home.completed_at.is_none(), "{lesson} {}", home.progress);
        before = home.progress;
        assert_eq!(home.lessons[lesson].pace, Pace::Done);
        assert_eq!(home.lessons[lesson].best_score, Some(10_000));
    }
    assert_eq!(before, 8_400, "21 of 25 parts");
    for module in ["M1", "M2", "M3", "M4"] {
        assert_eq!(course(&ctx, COURSE).await.unwrap().completed_at, None);
        quiz(&ctx, module).await;
    }
    let home = course(&ctx, COURSE).await.unwrap();
    assert_eq!((home.progress, home.completed_at), (10_000, Some(ctx.now())));
    let at = home.completed_at;
    bench.advance(1_000);
    practise(&ctx, "M2-L1").await;
    assert_eq!(course(&ctx, COURSE).await.unwrap().completed_at, at, "completed once");
});

both!(continue_leads_to_the_place_where_work_stopped, |bench| {
    let ctx = bench.learner("lin").await;
    let step = async || course(&ctx, COURSE).await.unwrap().next;
    let first = NextStep::NextLesson { lesson: "M1-L1".into() };
    let before = NextStep::Test { test: Test::PreTest };
    assert_eq!(step().await, before, "the pre-test comes first");
    keep_place(&ctx, COURSE, "M2-L1", "explain").await.unwrap();
    assert_eq!(step().await, before, "not begun, nothing kept");
    let seen = attempts::lesson(&ctx, COURSE, "M2-L1").await.unwrap();
    assert_eq!((seen.place, seen.furthest), (None, None));
    keep_place(&ctx, COURSE, "M2-L1", "example").await.unwrap();
    keep_place(&ctx, COURSE, "M2-L1", "explain").await.unwrap();
    assert!(matches!(keep_place(&ctx, COURSE, "M2-L1", "elsewhere").await.unwrap_err(), Error::NotFound));
    let seen = attempts::lesson(&ctx, COURSE, "M2-L1").await.unwrap();
    assert_eq!((seen.place.as_deref(), seen.furthest.as_deref()), (Some("explain"), Some("example")));
    let at = ctx.now();
    assert_eq!(step().await, NextStep::Lesson { lesson: "M2-L1".into(), part: "explain".into(), at });

    let attempt = attempts::open(&ctx, COURSE, "M2-L1", Kind::Practice).await.unwrap();
    let view = attempts::view(&ctx, attempt).await.unwrap();
    let of = view.items.len();
    for at in 0..of {
        let next = NextStep::Question { attempt, subject: "M2-L1".into(), kind: Kind::Practice, number: at + 1, of };
        assert_eq!(step().await, next);
        attempts::save_answer(&ctx, right(&ctx, &view, at)).await.unwrap();
    }
    assert_eq!(step().await, NextStep::HandIn { attempt, subject: "M2-L1".into(), kind: Kind::Practice });
    attempts::submit(&ctx, attempt).await.unwrap();
    assert_eq!(step().await, first, "what was left out comes next");
    let written = view.version.course.lessons().map(|lesson| lesson.id.clone());
    let written: Vec<String> = written.filter(|lesson| lesson != "M2-L1").collect();
    for lesson in written {
        practise(&ctx, &lesson).await;
    }
    for module in ["M1", "M2", "M3", "M4"] {
        assert_eq!(step().await, NextStep::Test { test: Test::Quiz(module.into()) });
        quiz(&ctx, module).await;
    }
    let enrolment = enrol(&ctx, COURSE).await.unwrap();
    // In the order of the path, each at least once.
    for scenario in ["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"] {
        assert_eq!(step().await, NextStep::Scenario { scenario: scenario.into() });
        pass(bench, enrolment, scenario).await;
    }
    let exam = Test::Exam;
    assert_eq!(step().await, NextStep::Test { test: exam.clone() }, "no pre-test, so no post-test");
    let attempt = sittings::open(&ctx, COURSE, &exam).await.unwrap();
    let open = NextStep::Question { attempt, subject: String::new(), kind: Kind::Exam, number: 1, of: 30 };
    assert_eq!(step().await, open, "its clock runs");
    do_well(&ctx, attempt).await;
    assert_eq!(step().await, NextStep::Finished);
});

both!(the_record_lists_what_was_done, |bench| {
    let ctx = bench.learner("lin").await;
    assert!(record(&ctx).await.unwrap().courses.is_empty());
    practise(&ctx, "M2-L1").await;
    let record = record(&ctx).await.unwrap();
    assert_eq!((record.courses.len(), record.attempts.len(), record.plays.len()), (1, 1, 0));
    assert_eq!(record.attempts[0].line.score, Some(10_000));
});
