use super::*;
use crate::{
    Ctx, Error, Refusal, Role,
    accounts::NewAccount,
    attempts::{self, CloseSection, Release, Save},
    entity::{attempt, test_result},
    jobs,
    testing::{
        Bench,
        answers::{reach, right},
        both,
    },
};
use content::{
    Lang,
    item::{Answer, Task},
};
use sea_orm::EntityTrait;
use uuid::Uuid;

const COURSE: &str = "project-selling";
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Answers the questions at these places rightly.
async fn answer(ctx: &Ctx, id: Uuid, places: impl IntoIterator<Item = usize>) {
    let view = attempts::view(ctx, id).await.unwrap();
    for at in places {
        reach(ctx, &view, at).await;
        save(ctx, &view, at).await.unwrap();
    }
}

async fn save(ctx: &Ctx, view: &attempts::View, at: usize) -> crate::Result<attempts::Receipt> {
    attempts::save_answer(ctx, right(ctx, view, at)).await
}

/// Sits a test with so many right answers from the front, and hands it in.
async fn sit(ctx: &Ctx, test: &Test, right: usize) -> Uuid {
    let id = open(ctx, COURSE, test).await.unwrap();
    answer(ctx, id, 0..right).await;
    attempts::submit(ctx, id).await.unwrap();
    id
}

async fn standing(ctx: &Ctx, test: &Test) -> TestState {
    all(ctx, COURSE).await.unwrap().into_iter().find(|state| state.test == *test).unwrap()
}

async fn practise(ctx: &Ctx, lesson: &str) {
    let id = attempts::open(ctx, COURSE, lesson, Kind::Practice).await.unwrap();
    let items = attempts::view(ctx, id).await.unwrap().items.len();
    answer(ctx, id, 0..items).await;
    attempts::submit(ctx, id).await.unwrap();
}

/// The events alone give the same scores and sections.
async fn replays(bench: &Bench, id: Uuid) {
    let row = attempt::Entity::find_by_id(id).one(bench.records.db.read()).await.unwrap().unwrap();
    let version = crate::courses::version(&bench.system(), &row.version_hash).await.unwrap();
    let events = attempts::events(&bench.system(), id).await.unwrap();
    let replayed =
        attempts::replay(&version.course, Kind::from_word(&row.kind).unwrap(), &row.subject, &events).unwrap();
    assert_eq!(
        (replayed.seq, replayed.score, replayed.submitted_at, replayed.section),
        (row.seq, row.score, row.submitted_at, row.section)
    );
}

fn refused(error: &Error) -> bool {
    matches!(error, Error::Refused(Refusal::NotNow))
}

both!(a_pre_test_is_sat_once_and_explained_with_its_twin, |bench| {
    let ctx = bench.learner("lin").await;
    let before = open(&ctx, COURSE, &Test::PreTest).await.unwrap();
    assert_eq!(open(&ctx, COURSE, &Test::PreTest).await.unwrap(), before, "one is open");
    answer(&ctx, before, 0..3).await;
    attempts::submit(&ctx, before).await.unwrap();
    let seen = attempts::view(&ctx, before).await.unwrap();
    assert_eq!((seen.items.len(), seen.score, seen.explained), (12, None, false));
    assert!(seen.items.iter().all(|item| item.score.is_none() && seen.review(&item.id, Lang::En).is_none()));
    assert!(seen.weak.is_empty() && seen.sections[0].score.is_none());
    assert_eq!(standing(&ctx, &Test::PreTest).await.standing, Standing::Done(before));
    assert!(refused(&open(&ctx, COURSE, &Test::PreTest).await.unwrap_err()));
    assert_eq!(standing(&ctx, &Test::PostTest).await.standing, Standing::Later);
    assert!(refused(&open(&ctx, COURSE, &Test::PostTest).await.unwrap_err()));

    let lessons: Vec<String> = seen.version.course.lessons().map(|lesson| lesson.id.clone()).collect();
    for lesson in &lessons {
        practise(&ctx, lesson).await;
    }
    let after = sit(&ctx, &Test::PostTest, 12).await;
    let twin = attempts::view(&ctx, after).await.unwrap();
    assert_ne!(twin.subject, seen.subject, "the other form");
    assert_eq!((twin.score, twin.explained), (Some(10_000), true));
    let seen = attempts::view(&ctx, before).await.unwrap();
    assert!(seen.explained && seen.score.is_some() && seen.review(&seen.items[0].id, Lang::Zh).is_some());

    assert_eq!(standing(&ctx, &Test::Delayed).await.standing, Standing::Wait(ctx.now() + 30 * DAY));
    bench.advance(30 * DAY);
    let later = sit(&ctx, &Test::Delayed, 12).await;
    assert_eq!(standing(&ctx, &Test::Delayed).await.standing, Standing::Done(later));
    let asked = attempts::view(&ctx, later).await.unwrap();
    let practised =
        asked.items.iter().filter(|item| asked.version.course.lessons().any(|one| one.items.contains(&item.id)));
    assert_eq!((asked.items.len(), practised.count()), (12, 6), "half from the boxes, half from both forms");
    for id in [before, after, later] {
        replays(bench, id).await;
    }
});

both!(a_question_lies_in_the_box_that_its_answers_put_it_into, |bench| {
    let ctx = bench.learner("lin").await;
    practise(&ctx, "M1-L1").await;
    practise(&ctx, "M1-L1").await;
    let enrolment = crate::enrolments::find(&ctx, COURSE).await.unwrap().unwrap();
    let lying = async || boxes::boxes(ctx.records.db.read(), enrolment.id).await.unwrap();
    let twice = lying().await;
    assert!(twice.len() == 6 && twice.values().all(|number| *number == 3), "{twice:?}");
    // One missed in the third round goes back to the first box; what is not answered stays where it is.
    bench.advance(MINUTE);
    let third = attempts::open(&ctx, COURSE, "M1-L1", Kind::Practice).await.unwrap();
    let view = attempts::view(&ctx, third).await.unwrap();
    let one = |item: &content::item::Item| match &item.task {
        Task::One { options, .. } => options.iter().find(|option| !option.correct).map(|option| option.id.clone()),
        _ => None,
    };
    let missed =
        view.items.iter().enumerate().find_map(|(at, item)| Some((at, one(view.version.course.item(&item.id)?)?)));
    let (at, choice) = missed.expect("one of several is asked for");
    let given = attempts::Given::Answer(Answer::Choice { choice: Some(choice) });
    attempts::save_answer(&ctx, Save { given, ..right(&ctx, &view, at) }).await.unwrap();
    attempts::submit(&ctx, third).await.unwrap();
    let after = lying().await;
    assert_eq!(after[&view.items[at].id], 1);
    assert_eq!(after.values().filter(|number| **number == 3).count(), 5, "{after:?}");
});

both!(a_pre_test_can_no_longer_be_sat_when_the_lessons_have_begun, |bench| {
    let ctx = bench.learner("lin").await;
    practise(&ctx, "M1-L1").await;
    for test in [Test::PreTest, Test::PostTest, Test::Delayed] {
        assert_eq!(standing(&ctx, &test).await.standing, Standing::Missed, "{test:?}");
        assert!(refused(&open(&ctx, COURSE, &test).await.unwrap_err()));
    }
});

both!(a_quiz_passes_at_its_mark_and_pauses_after_the_second_failure, |bench| {
    let ctx = bench.learner("lin").await;
    let quiz = Test::Quiz("M2".into());
    let first = sit(&ctx, &quiz, 0).await;
    assert_eq!(standing(&ctx, &quiz).await.standing, Standing::Ready, "the first failure costs nothing");
    let second = sit(&ctx, &quiz, 2).await;
    let state = standing(&ctx, &quiz).await;
    assert_eq!((state.standing, state.sittings), (Standing::Wait(ctx.now() + 10 * MINUTE), 2));
    assert!(refused(&open(&ctx, COURSE, &quiz).await.unwrap_err()));
    assert_eq!(standing(&ctx, &Test::Quiz("M1".into())).await.standing, Standing::Ready, "another quiz is another");
    bench.advance(10 * MINUTE);
    let third = sit(&ctx, &quiz, 10).await;
    let state = standing(&ctx, &quiz).await;
    assert_eq!((state.best, state.passed_at, state.standing), (Some(10_000), Some(ctx.now()), Standing::Ready));
    let papers: Vec<Vec<String>> = {
        let mut papers = Vec::new();
        for id in [first, second, third] {
            let view = attempts::view(&ctx, id).await.unwrap();
            assert!(view.explained && view.review(&view.items[9].id, Lang::En).is_some());
            papers.push(view.items.iter().map(|item| item.id.clone()).collect());
            replays(bench, id).await;
        }
        papers
    };
    assert!(papers[0] != papers[1] && papers[1] != papers[2], "a new draw each time");
    let enrolment = crate::enrolments::enrol(&ctx, COURSE).await.unwrap();
    let row = test_result::Entity::find_by_id((enrolment, "quiz".to_owned(), "M2".to_owned()));
    let row = row.one(bench.records.db.read()).await.unwrap().unwrap();
    assert_eq!((row.sittings, row.failures, row.passed_at), (3, 2, Some(ctx.now())));
});

both!(nothing_of_a_test_is_explained_before_its_end_and_nothing_of_the_exam_ever, |bench| {
    let ctx = bench.learner("lin").await;
    for test in [Test::Quiz("M1".into()), Test::Exam] {
        let id = open(&ctx, COURSE, &test).await.unwrap();
        let view = attempts::view(&ctx, id).await.unwrap();
        let item = view.items[0].id.clone();
        save(&ctx, &view, 0).await.unwrap();
        let asked = attempts::release(&ctx, Release { attempt: id, item: item.clone() }).await.unwrap_err();
        assert!(matches!(asked, Error::NotFound));
        let view = attempts::view(&ctx, id).await.unwrap();
        let wanted = Save { release: true, ..right(&ctx, &view, 0) };
        assert!(matches!(attempts::save_answer(&ctx, wanted).await.unwrap_err(), Error::NotFound));
        assert!(view.review(&item, Lang::En).is_none() && view.items[0].score.is_none());
        attempts::submit(&ctx, id).await.unwrap();
        let view = attempts::view(&ctx, id).await.unwrap();
        assert_eq!(view.review(&item, Lang::En).is_some(), test != Test::Exam);
        assert_eq!(view.items[0].score.is_some(), test != Test::Exam);
        assert!(view.sections.iter().all(|section| section.score.is_some()) && !view.weak.is_empty());
    }
});

both!(a_section_takes_answers_while_it_is_open_and_neither_before_nor_after, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, &Test::Exam).await.unwrap();
    let view = attempts::view(&ctx, id).await.unwrap();
    let sizes: Vec<usize> = view.sections.iter().map(|section| section.items.len()).collect();
    assert_eq!(sizes, [4, 13, 7, 6]);
    save(&ctx, &view, 0).await.unwrap();
    for ahead in [4, 17, 29] {
        assert!(matches!(save(&ctx, &view, ahead).await.unwrap_err(), Error::Closed), "{ahead} is still to come");
        assert!(view.items[ahead].closed);
    }
    let close = |section| CloseSection { attempt: id, section };
    assert!(matches!(attempts::close_section(&ctx, close(1)).await.unwrap_err(), Error::NotFound), "in order");
    attempts::close_section(&ctx, close(0)).await.unwrap();
    attempts::close_section(&ctx, close(0)).await.unwrap();
    let view = attempts::view(&ctx, id).await.unwrap();
    let closed: Vec<bool> = view.sections.iter().map(|section| section.closed).collect();
    assert_eq!(closed, [true, false, false, false], "twice is as good as once");
    assert!(matches!(save(&ctx, &view, 1).await.unwrap_err(), Error::Closed));
    save(&ctx, &view, 4).await.unwrap();
    for section in [1, 2] {
        attempts::close_section(&ctx, close(section)).await.unwrap();
    }
    assert!(matches!(attempts::close_section(&ctx, close(3)).await.unwrap_err(), Error::NotFound));
    attempts::submit(&ctx, id).await.unwrap();
    assert!(matches!(attempts::close_section(&ctx, close(3)).await.unwrap_err(), Error::NotFound));
    replays(bench, id).await;
});

both!(an_exam_is_handed_in_by_the_server_when_its_time_is_over, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, &Test::Exam).await.unwrap();
    let view = attempts::view(&ctx, id).await.unwrap();
    let deadline = ctx.now() + 40 * MINUTE;
    assert_eq!(view.deadline, Some(deadline));
    bench.advance(40 * MINUTE + 4_000);
    save(&ctx, &view, 0).await.unwrap();
    assert_eq!(jobs::run_one(&bench.records).await.unwrap(), jobs::Outcome::Nothing, "what is on its way still counts");
    bench.advance(2_000);
    assert!(matches!(save(&ctx, &view, 1).await.unwrap_err(), Error::Closed));
    assert_eq!(jobs::run_one(&bench.records).await.unwrap(), jobs::Outcome::Done);
    let over = attempts::view(&ctx, id).await.unwrap();
    assert_eq!((over.open, over.submitted_at, over.score), (false, Some(deadline), Some(333)));
    let graded = attempts::submit(&ctx, id).await.unwrap();
    assert_eq!((graded.score, graded.at), (333, deadline), "graded once");
    replays(bench, id).await;

    // Without the job the next look does it.
    let other = bench.learner("wei").await;
    let id = open(&other, COURSE, &Test::Exam).await.unwrap();
    bench.advance(41 * MINUTE);
    let state = standing(&other, &Test::Exam).await;
    assert_eq!(state.standing, Standing::Wait(ctx.now() - MINUTE + DAY), "a day after its end, not after the look");
    assert_eq!(state.last, Some(id));
});

both!(three_failed_exams_are_the_end_until_a_trainer_grants_another, |bench| {
    let ctx = bench.learner("lin").await;
    let trainer = {
        let new =
            NewAccount { email: "t@demo.example".into(), name: "t".into(), roles: vec![Role::Trainer], lang: Lang::En };
        let code = crate::accounts::create_with_code(&bench.system(), new).await.unwrap();
        let signed = crate::accounts::redeem(&bench.nobody(), &code, "a stone in the river".into()).await.unwrap();
        bench.person(signed.person)
    };
    let first = sit(&ctx, &Test::Exam, 0).await;
    assert_eq!(standing(&ctx, &Test::Exam).await.standing, Standing::Wait(ctx.now() + DAY));
    bench.advance(DAY);
    let weak = attempts::view(&ctx, first).await.unwrap().weak;
    assert_eq!(standing(&ctx, &Test::Exam).await.standing, Standing::Repeat(weak.clone()));
    assert!(refused(&open(&ctx, COURSE, &Test::Exam).await.unwrap_err()));
    for lesson in &weak {
        practise(&ctx, lesson).await;
    }
    assert_eq!(standing(&ctx, &Test::Exam).await.standing, Standing::Ready);

    // Near, with 23 of 30: a pause and nothing more.
    sit(&ctx, &Test::Exam, 23).await;
    bench.advance(DAY);
    let state = standing(&ctx, &Test::Exam).await;
    assert_eq!((state.standing, state.left), (Standing::Ready, Some(1)));
    assert!(spent(&trainer).await.unwrap().is_empty());
    sit(&ctx, &Test::Exam, 23).await;
    bench.advance(DAY);
    assert_eq!(standing(&ctx, &Test::Exam).await.standing, Standing::Spent);

    let waiting = spent(&trainer).await.unwrap();
    assert_eq!((waiting.len(), waiting[0].sittings, waiting[0].name.as_str()), (1, 3, "lin"));
    let ask = Grant { enrolment: waiting[0].enrolment };
    assert!(matches!(grant(&ctx, ask.clone()).await.unwrap_err(), Error::NotFound), "nobody grants to themselves");
    grant(&trainer, ask.clone()).await.unwrap();
    assert!(refused(&grant(&trainer, ask).await.unwrap_err()), "a second press grants nothing");
    let passed = sit(&ctx, &Test::Exam, 30).await;
    let state = standing(&ctx, &Test::Exam).await;
    assert_eq!((state.standing, state.passed_at.is_some()), (Standing::Done(passed), true));
    assert!(refused(&open(&ctx, COURSE, &Test::Exam).await.unwrap_err()), "passed is passed");
});

both!(an_exam_is_remembered_by_the_sitting_that_passed, |bench| {
    let ctx = bench.learner("lin").await;
    let sit = async |wrong: std::ops::Range<usize>| {
        let id = open(&ctx, COURSE, &Test::Exam).await.unwrap();
        answer(&ctx, id, (0..30).filter(|at| !wrong.contains(at))).await;
        attempts::submit(&ctx, id).await.unwrap()
    };
    // Three of the seven questions of M3 wrong: a good score below the floor of that module.
    assert_eq!(sit(17..20).await.score, 9_000);
    let state = standing(&ctx, &Test::Exam).await;
    assert_eq!((state.best, state.passed_at), (Some(9_000), None));
    bench.advance(DAY);
    assert_eq!(sit(24..29).await.score, 8_333);
    let state = standing(&ctx, &Test::Exam).await;
    assert_eq!((state.best, state.passed_at), (Some(8_333), Some(ctx.now())));
    let enrolment = crate::enrolments::enrol(&ctx, COURSE).await.unwrap();
    let row = test_result::Entity::find_by_id((enrolment, "exam".to_owned(), String::new()));
    let row = row.one(bench.records.db.read()).await.unwrap().unwrap();
    assert_eq!(row.best_score, Some(8_333), "which is what a certificate tells");
});

both!(fifty_that_begin_at_once_make_one_sitting, |bench| {
    let ctx = bench.learner("lin").await;
    let mut tasks = tokio::task::JoinSet::new();
    for _ in 0..50 {
        let ctx = ctx.clone();
        tasks.spawn(async move { open(&ctx, COURSE, &Test::Exam).await.unwrap() });
    }
    let ids: BTreeSet<Uuid> = tasks.join_all().await.into_iter().collect();
    assert_eq!(ids.len(), 1);
    assert_eq!(standing(&ctx, &Test::Exam).await.sittings, 1);
});

both!(a_test_that_the_course_does_not_have_is_missing, |bench| {
    let ctx = bench.learner("lin").await;
    let unknown = open(&ctx, COURSE, &Test::Quiz("M9".into())).await.unwrap_err();
    assert!(matches!(unknown, Error::NotFound));
    assert!(matches!(open(&bench.nobody(), COURSE, &Test::Exam).await.unwrap_err(), Error::Unauthenticated));
    assert!(matches!(attempts::open(&ctx, COURSE, "M2", Kind::Quiz).await.unwrap_err(), Error::NotFound));
});

#[test]
fn an_exam_needs_its_mark_and_the_floor_of_each_section() {
    let course = content::Course::load(&content::package::builtin(COURSE).unwrap()).unwrap();
    let sections = |m2: i32, m3: i32| vec![("M1".to_owned(), 0), ("M2".to_owned(), m2), ("M3".to_owned(), m3)];
    let passes = |score, m2, m3| passed(&course, Kind::Exam, score, &sections(m2, m3));
    assert!(passes(8_000, 6_000, 6_000));
    assert!(!passes(7_999, 10_000, 10_000));
    assert!(!passes(9_000, 5_999, 10_000));
    assert!(!passes(9_000, 10_000, 5_999));
    assert!(!passed(&course, Kind::PostTest, 10_000, &[]), "what only measures passes nobody");
}
