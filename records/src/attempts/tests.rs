use super::*;
use crate::{
    Ctx, Error, Problem,
    entity::{attempt, attempt_answer},
    testing::{self, Bench, both},
};
use content::item::{Answer, Completeness, key};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::BTreeMap;
use uuid::Uuid;

const COURSE: &str = "project-selling";
const LESSON: &str = "M2-L1";

/// A save of the right answer of one item.
async fn right(ctx: &Ctx, attempt: Uuid, at: usize, base: i64) -> Save {
    let view = view(ctx, attempt).await.unwrap();
    let item = view.version.course.item(&view.items[at].id).unwrap();
    Save {
        attempt,
        item: item.id.clone(),
        save_id: ctx.id(),
        base,
        given: Given::Answer(key(item)),
        confidence: Some(Confidence::Sure),
        release: false,
    }
}

/// Replays an attempt and compares it with its projection, column by column.
async fn replays(bench: &Bench, id: Uuid) -> Replayed {
    let db = bench.records.db.read();
    let row = attempt::Entity::find_by_id(id).one(db).await.unwrap().unwrap();
    let version = crate::courses::version(&bench.system(), &row.version_hash).await.unwrap();
    let events = events(&bench.system(), id).await.unwrap();
    let replayed = replay(&version.course, Kind::from_word(&row.kind).unwrap(), &row.subject, &events).unwrap();
    let answers: BTreeMap<_, _> = attempt_answer::Entity::find()
        .filter(attempt_answer::Column::AttemptId.eq(id))
        .all(db)
        .await
        .unwrap()
        .into_iter()
        .map(|row| (row.item_id.clone(), row))
        .collect();
    assert_eq!(replayed.answers, answers);
    assert_eq!((replayed.seq, replayed.score, replayed.submitted_at), (row.seq, row.score, row.submitted_at));
    assert_eq!(replayed.section, row.section);
    replayed
}

both!(the_same_save_twice_has_one_effect_and_the_same_receipt, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    assert_eq!(open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap(), id, "one is open");
    let save = right(&ctx, id, 0, 0).await;
    let first = save_answer(&ctx, save.clone()).await.unwrap();
    bench.advance(5_000);
    let second = save_answer(&ctx, save).await.unwrap();
    assert_eq!(first, second);
    assert_eq!(events(&ctx, id).await.unwrap().len(), 2, "started and saved");
    let view = view(&ctx, id).await.unwrap();
    assert_eq!((view.items[0].seq, view.items[0].completeness), (first.seq, Completeness::Complete));
    assert_eq!(view.items[0].confidence, Some(Confidence::Sure));
    replays(bench, id).await;
});

both!(a_receipt_tells_how_far_the_answer_has_come, |bench| {
    let ctx = bench.learner("lin").await;
    let attempt = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let save = right(&ctx, attempt, 0, 0).await;
    let full = save_answer(&ctx, save.clone()).await.unwrap();
    assert_eq!(full.completeness, Some(Completeness::Complete));
    let empty = Save { save_id: ctx.id(), base: full.seq, given: Given::Fields(Vec::new()), ..save.clone() };
    assert_eq!(save_answer(&ctx, empty).await.unwrap().completeness, Some(Completeness::Empty));
    // The old save again has its old number, and says how the answer stands now.
    let again = save_answer(&ctx, save).await.unwrap();
    assert_eq!((again.seq, again.completeness), (full.seq, Some(Completeness::Empty)));
    let page = lesson(&ctx, COURSE, LESSON).await.unwrap().attempt;
    let words = Save {
        attempt: page.id,
        item: text_item(LESSON, PREDICT),
        save_id: ctx.id(),
        base: 0,
        given: Given::Text("First they decide what to compare.".into()),
        confidence: None,
        release: false,
    };
    assert_eq!(save_answer(&ctx, words).await.unwrap().completeness, None);
});

both!(a_lesson_comes_with_all_that_was_done_in_it_and_nothing_else, |bench| {
    let ctx = bench.learner("lin").await;
    let other = bench.learner("mei").await;
    // The practice is begun before the page of the lesson was ever opened, and elsewhere more is done.
    let practice = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    open(&ctx, COURSE, "M2-L2", Kind::Practice).await.unwrap();
    open(&other, COURSE, LESSON, Kind::Practice).await.unwrap();
    let page = lesson(&ctx, COURSE, LESSON).await.unwrap();
    assert_eq!(page.practice.iter().map(|line| line.id).collect::<Vec<_>>(), [practice]);
    assert!(page.exercise.is_empty() && page.attempt.items.iter().all(|item| item.kept.is_none()));
    let items: Vec<String> = page.attempt.items.iter().map(|item| item.id.clone()).collect();
    assert!(items.len() >= 3, "{items:?}");
    for at in 0..items.len() {
        save_answer(&ctx, right(&ctx, page.attempt.id, at, 0).await).await.unwrap();
    }
    submit(&ctx, practice).await.unwrap();
    let second = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let exercise = open(&ctx, COURSE, LESSON, Kind::Exercise).await.unwrap();
    let page = lesson(&ctx, COURSE, LESSON).await.unwrap();
    let ids = |lines: &[Line]| lines.iter().map(|line| line.id).collect::<Vec<_>>();
    assert_eq!((ids(&page.practice), ids(&page.exercise)), (vec![second, practice], vec![exercise]));
    assert!(page.attempt.items.iter().all(|item| item.completeness == Completeness::Complete));
    assert!(matches!(lesson(&ctx, COURSE, "M9-L9").await, Err(Error::NotFound)));
    assert!(matches!(lesson(&ctx, "no-such-course", LESSON).await, Err(Error::NotFound)));
});

both!(a_save_on_a_stale_number_is_kept_and_answered_with_both_texts, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Lesson).await.unwrap();
    let item = text_item(LESSON, PREDICT);
    let say = |text: &str, base| Save {
        attempt: id,
        item: item.clone(),
        save_id: ctx.id(),
        base,
        given: Given::Text(text.into()),
        confidence: None,
        release: false,
    };
    let phone = save_answer(&ctx, say("from the phone", 0)).await.unwrap();
    let late = say("from the desk", 0);
    for _ in 0..2 {
        let Error::Conflict(conflict) = save_answer(&ctx, late.clone()).await.unwrap_err() else { panic!() };
        assert_eq!((conflict.yours.as_str(), conflict.theirs.as_str()), ("from the desk", "from the phone"));
        assert_eq!((conflict.seq, conflict.by.as_str()), (phone.seq, "lin"));
    }
    let kinds: Vec<_> = events(&ctx, id).await.unwrap().into_iter().map(|event| event.kind).collect();
    assert_eq!(kinds, ["started", "saved", "lost"]);
    // Two devices that say the same are no conflict, and the loser may be kept after all.
    save_answer(&ctx, say("from the phone", 0)).await.unwrap();
    let seq = view(&ctx, id).await.unwrap().words(PREDICT).unwrap().seq;
    save_answer(&ctx, say("from the desk", seq)).await.unwrap();
    let view = view(&ctx, id).await.unwrap();
    assert_eq!(view.words(PREDICT).unwrap().kept.as_ref().unwrap().text(), Some("from the desk"));
    let long = save_answer(&ctx, say(&"x".repeat(MOST_TEXT + 1), view.words(PREDICT).unwrap().seq)).await;
    assert!(matches!(long.unwrap_err(), Error::Invalid(_)));
    replays(bench, id).await;
});

both!(a_form_sent_again_with_other_words_is_no_repetition, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let save = right(&ctx, id, 0, 0).await;
    save_answer(&ctx, save.clone()).await.unwrap();
    let changed = Save { confidence: Some(Confidence::Guess), ..save };
    assert!(matches!(save_answer(&ctx, changed).await.unwrap_err(), Error::Conflict(_)));
    replays(bench, id).await;
});

both!(a_released_item_shows_its_review_and_no_longer_changes, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let save = right(&ctx, id, 1, 0).await;
    let item = save.item.clone();
    let ask = Release { attempt: id, item: item.clone() };
    let early = release(&ctx, ask.clone()).await.unwrap_err();
    assert!(matches!(early, Error::Invalid(problems) if problems.0["answer"] == Problem::Empty));
    assert!(view(&ctx, id).await.unwrap().review(&item, ctx.lang).is_none());
    let receipt = save_answer(&ctx, Save { release: true, ..save.clone() }).await.unwrap();
    assert!(receipt.released);
    release(&ctx, ask).await.unwrap();
    let shown = view(&ctx, id).await.unwrap();
    assert_eq!(shown.review(&item, ctx.lang).unwrap().score, 10_000);
    assert!(shown.review(&shown.items[0].id, ctx.lang).is_none(), "the others stay closed");
    let later = Save { save_id: ctx.id(), base: receipt.seq, confidence: None, ..save.clone() };
    assert!(matches!(save_answer(&ctx, later).await.unwrap_err(), Error::Closed));
    assert_eq!(save_answer(&ctx, Save { release: true, ..save }).await.unwrap(), receipt, "the receipt stands");
    replays(bench, id).await;
});

both!(handing_in_grades_once_and_closes, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let save = right(&ctx, id, 0, 0).await;
    save_answer(&ctx, save.clone()).await.unwrap();
    flag(&ctx, Flag { attempt: id, item: save.item.clone(), save_id: ctx.id(), up: true }).await.unwrap();
    let second = right(&ctx, id, 1, 0).await;
    save_answer(&ctx, Save { release: true, ..second }).await.unwrap();
    let graded = submit(&ctx, id).await.unwrap();
    let items = view(&ctx, id).await.unwrap().items.len() as i32;
    assert_eq!(graded.score, (2 * 20_000 + items) / (2 * items), "two right, the others count nothing");
    bench.advance(60_000);
    assert_eq!(submit(&ctx, id).await.unwrap(), graded);
    let more = right(&ctx, id, 2, 0).await;
    assert!(matches!(save_answer(&ctx, more).await.unwrap_err(), Error::Closed));
    let seen = view(&ctx, id).await.unwrap();
    assert!(seen.items.iter().all(|item| seen.review(&item.id, ctx.lang).is_some()));
    assert!(seen.items[0].flagged);
    let again = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let next = view(&ctx, again).await.unwrap();
    assert_eq!((next.number, next.open, next.answered()), (2, true, 0));
    replays(bench, id).await;
});

both!(other_peoples_attempts_and_unknown_items_look_missing, |bench| {
    let ctx = bench.learner("lin").await;
    let other = bench.learner("wei").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let save = right(&ctx, id, 0, 0).await;
    assert!(matches!(view(&other, id).await.err(), Some(Error::NotFound)));
    assert!(matches!(events(&other, id).await.err(), Some(Error::NotFound)));
    assert!(matches!(save_answer(&other, save.clone()).await.unwrap_err(), Error::NotFound));
    assert!(matches!(submit(&other, id).await.unwrap_err(), Error::NotFound));
    let release_ask = Release { attempt: id, item: save.item.clone() };
    assert!(matches!(release(&other, release_ask).await.unwrap_err(), Error::NotFound));
    let stray = Save { item: "M2-L4-Q1".into(), ..save.clone() };
    assert!(matches!(save_answer(&ctx, stray).await.unwrap_err(), Error::NotFound));
    assert!(matches!(save_answer(&bench.nobody(), save.clone()).await.unwrap_err(), Error::Unauthenticated));
    let odd = Save { given: Given::Answer(Answer::Number { number: "x".into() }), ..save };
    assert!(matches!(save_answer(&ctx, odd).await.unwrap_err(), Error::Invalid(_)));
    // Somebody who begins with an edition in which a lesson is planned.
    testing::publish(&bench.system(), COURSE, &testing::unfinished()).await;
    assert!(matches!(open(&other, COURSE, "M4-L4", Kind::Practice).await.unwrap_err(), Error::NotFound));
});

both!(fifty_parallel_saves_and_submits_leave_one_true_attempt, |bench| {
    let ctx = bench.learner("lin").await;
    let id = open(&ctx, COURSE, LESSON, Kind::Practice).await.unwrap();
    let mut tasks = tokio::task::JoinSet::new();
    for at in 0..50_usize {
        let ctx = ctx.clone();
        tasks.spawn(async move {
            if at % 10 == 9 {
                return submit(&ctx, id).await.map(|graded| (None, graded.score)).ok();
            }
            let save = right(&ctx, id, at % 3, 0).await;
            let first = save_answer(&ctx, save.clone()).await;
            let again = save_answer(&ctx, save.clone()).await;
            match (first, again) {
                (Ok(first), Ok(again)) => {
                    assert_eq!(first, again);
                    Some((Some((save.item, save.save_id)), 0))
                }
                (Err(Error::Closed), Err(Error::Closed)) => None,
                (first, again) => panic!("{first:?} {again:?}"),
            }
        });
    }
    let mut acknowledged = Vec::new();
    let mut grades = Vec::new();
    while let Some(done) = tasks.join_next().await {
        match done.unwrap() {
            Some((Some(save), _)) => acknowledged.push(save),
            Some((None, grade)) => grades.push(grade),
            None => {}
        }
    }
    grades.dedup();
    assert_eq!(grades.len(), 1, "graded once");
    let events = events(&ctx, id).await.unwrap();
    for (item, save_id) in acknowledged {
        let count = events.iter().filter(|event| event.save_id == save_id).count();
        assert_eq!(count, 1, "{item} once");
    }
    assert_eq!(events.iter().filter(|event| event.kind == "submitted").count(), 1);
    replays(bench, id).await;
});
