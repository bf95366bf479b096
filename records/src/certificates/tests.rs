use super::*;
use crate::{
    Ctx, Error, Problem, Role,
    accounts::NewAccount,
    attempts::{self, Kind},
    enrolments,
    entity::scenario_result,
    sittings::{self, Test},
    testing::{Bench, answers::do_well, both},
};
use content::Lang;
use sea_orm::{ActiveModelTrait, IntoActiveModel};

const COURSE: &str = "project-selling";

async fn pass(ctx: &Ctx, scenarios: &[&str]) {
    let enrolment = enrolments::enrol(ctx, COURSE).await.unwrap();
    let txn = ctx.records.db.write().await.unwrap();
    for scenario in scenarios {
        let row = scenario_result::Model {
            enrolment_id: enrolment,
            scenario_id: (*scenario).into(),
            practice_runs: 0,
            official_runs: 1,
            best_score: Some(8_000),
            passed_at: Some(ctx.now()),
            debrief_read_at: None,
            updated_at: ctx.now(),
        };
        row.into_active_model().reset_all().insert(&*txn).await.unwrap();
    }
    enrolments::update_progress(ctx, &txn, enrolment).await.unwrap();
    txn.commit().await.unwrap();
}

/// All lessons, all quizzes, the exam.
async fn complete(ctx: &Ctx) {
    let version = crate::courses::published(ctx, COURSE).await.unwrap();
    for lesson in version.course.lessons() {
        let id = attempts::open(ctx, COURSE, &lesson.id, Kind::Practice).await.unwrap();
        do_well(ctx, id).await;
    }
    for module in &version.course.modules {
        let id = sittings::open(ctx, COURSE, &Test::Quiz(module.id.clone())).await.unwrap();
        do_well(ctx, id).await;
    }
    let id = sittings::open(ctx, COURSE, &Test::Exam).await.unwrap();
    do_well(ctx, id).await;
}

async fn hr(bench: &Bench) -> Ctx {
    let roles = vec![Role::Hr];
    let new = NewAccount { email: "hr@demo.example".into(), name: "hr".into(), roles, lang: Lang::En };
    let code = crate::accounts::create_with_code(&bench.system(), new).await.unwrap();
    let signed = crate::accounts::redeem(&bench.nobody(), &code, "a stone in the river".into()).await.unwrap();
    bench.person(signed.person)
}

both!(a_certificate_comes_with_the_last_of_its_conditions_and_once, |bench| {
    let ctx = bench.learner("林舟").await;
    assert!(conditions(&ctx, COURSE).await.unwrap().iter().all(|condition| !condition.met()));
    pass(&ctx, &["S1", "S2", "S3", "S4"]).await;
    complete(&ctx).await;
    assert_eq!(own(&ctx, COURSE).await.unwrap(), None, "four role-plays, and S5 not among them");
    let open: Vec<Condition> =
        conditions(&ctx, COURSE).await.unwrap().into_iter().filter(|condition| !condition.met()).collect();
    let five = Condition::Scenarios { passed: 4, asked: 5 };
    assert_eq!(open, [five, Condition::OneOf { scenarios: vec!["S5".into()], met: false }]);

    bench.advance(60_000);
    pass(&ctx, &["S5"]).await;
    let given = own(&ctx, COURSE).await.unwrap().unwrap();
    assert_eq!((given.name.as_str(), given.exam, given.issued_at), ("林舟", 10_000, ctx.now()));
    assert_eq!(given.scenarios.len(), 5);
    bench.advance(60_000);
    pass(&ctx, &["S6"]).await;
    assert_eq!(own(&ctx, COURSE).await.unwrap().unwrap(), given, "what was given stays as it was");

    let spelt = given.serial.replace('-', " ").to_lowercase();
    assert_eq!(verify(&bench.nobody(), &spelt).await.unwrap(), given, "anybody may check it, however it is typed");
    for wrong in ["", "AAAA-AAAA-AAAA-AAAA", "AAAA", &format!("{}A", given.serial)] {
        assert!(matches!(verify(&bench.nobody(), wrong).await.unwrap_err(), Error::NotFound), "{wrong}");
    }
});

both!(only_hr_revokes_and_the_first_reason_stands, |bench| {
    let ctx = bench.learner("lin").await;
    complete(&ctx).await;
    pass(&ctx, &["S3", "S5", "S6", "S7", "S8"]).await;
    let serial = own(&ctx, COURSE).await.unwrap().unwrap().serial;
    let ask = |reason: &str| Revoke { serial: serial.clone(), reason: reason.into() };
    assert!(matches!(revoke(&ctx, ask("mine")).await.unwrap_err(), Error::NotFound));
    let hr = hr(bench).await;
    let empty = revoke(&hr, ask(" ")).await.unwrap_err();
    assert!(matches!(empty, Error::Invalid(problems) if problems.0["reason"] == Problem::Empty));
    revoke(&hr, ask("sat by somebody else")).await.unwrap();
    revoke(&hr, ask("another")).await.unwrap();
    let revoked = verify(&bench.nobody(), &serial).await.unwrap().revoked.unwrap();
    assert_eq!(revoked, (ctx.now(), "sat by somebody else".to_owned()));
    pass(&ctx, &["S4"]).await;
    assert!(own(&ctx, COURSE).await.unwrap().unwrap().revoked.is_some(), "it does not come again");
});
