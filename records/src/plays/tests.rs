use super::*;
use crate::{
    Person,
    accounts::{NewAccount, create_with_code, redeem},
    courses,
    error::Refusal,
    testing::{Bench, both},
};
use content::Lang;

const COURSE: &str = "project-selling";

/// The way through S3 that the file declares best.
const BEST: [&str; 14] = [
    "open.a",
    "second.b",
    "desk.a",
    "plan.a",
    "ask.a",
    "price.b",
    "worry.a",
    "money_pick.a",
    "two_questions.a",
    "two_questions.b",
    "one_sentence.a",
    "demo.a",
    "corridor.a",
    "close.a",
];

async fn player(bench: &Bench, email: &str) -> Ctx {
    courses::import_builtin(&bench.system()).await.unwrap();
    let new = NewAccount { email: email.into(), name: "Xu".into(), roles: vec![], lang: Lang::Zh };
    let code = create_with_code(&bench.system(), new).await.unwrap();
    let person: Person = redeem(&bench.nobody(), &code, "a stone in the river".into()).await.unwrap().person;
    bench.person(person)
}

async fn choose(ctx: &Ctx, play: Uuid, choice: &str) -> Result<Receipt> {
    let seq = view(ctx, play).await?.seq;
    let input = Input::Choose { choice: choice.into() };
    act(ctx, Act { play, save_id: ctx.id(), base: seq, input }).await
}

/// Plays the best way to its end, through the free text by asking for the options.
async fn play_best(ctx: &Ctx, play: Uuid) {
    for step in BEST {
        let (node, choice) = step.split_once('.').unwrap();
        if node == "money_pick" {
            let seq = view(ctx, play).await.unwrap().seq;
            act(ctx, Act { play, save_id: ctx.id(), base: seq, input: Input::ShowOptions }).await.unwrap();
        }
        choose(ctx, play, choice).await.unwrap();
    }
}

both!(the_best_way_passes_and_is_noted_once, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let play = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    assert_eq!(start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap(), play, "an open play is taken up again");
    play_best(&ctx, play).await;
    let result = view(&ctx, play).await.unwrap().result.unwrap();
    assert_eq!((result.score.overall, result.score.passed), (10_000, true));
    let card = scenarios(&ctx, COURSE).await.unwrap().into_iter().find(|card| card.id == "S3").unwrap();
    assert_eq!((card.best, card.passed_at), (Some(10_000), Some(ctx.now())));
    assert!(matches!(choose(&ctx, play, "a").await, Err(Error::Closed)));
});

both!(a_turn_is_kept_once_and_never_overwrites_another, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let play = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    let turn =
        |save_id, base, choice: &str| Act { play, save_id, base, input: Input::Choose { choice: choice.into() } };
    let id = ctx.id();
    let first = act(&ctx, turn(id, 0, "a")).await.unwrap();
    assert_eq!(act(&ctx, turn(id, 0, "a")).await.unwrap(), first, "the same save twice");
    let other = act(&ctx, turn(id, 0, "b")).await.unwrap_err();
    assert!(matches!(other, Error::Conflict(both) if both.yours == "b" && both.theirs == "a"), "not what was kept");
    let late = act(&ctx, turn(ctx.id(), 0, "c")).await.unwrap_err();
    assert!(matches!(late, Error::Conflict(both) if both.yours == "c" && both.theirs == "a" && both.seq == 1));
    assert_eq!(view(&ctx, play).await.unwrap().seq, 1);
    let closed = choose(&ctx, play, "a").await.unwrap_err();
    assert!(matches!(closed, Error::Invalid(_)), "option a of the next node is not open: the members are known");
});

both!(twenty_starts_at_once_find_one_play, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let mut tabs = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let ctx = ctx.clone();
        tabs.spawn(async move { start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap() });
    }
    let found: std::collections::BTreeSet<_> = tabs.join_all().await.into_iter().collect();
    assert_eq!(found.len(), 1);
});

both!(twenty_tabs_at_once_make_one_turn, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let play = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    let mut tabs = tokio::task::JoinSet::new();
    for _ in 0..20 {
        let ctx = ctx.clone();
        let save_id = ctx.id();
        tabs.spawn(async move {
            act(&ctx, Act { play, save_id, base: 0, input: Input::Choose { choice: "a".into() } }).await.is_ok()
        });
    }
    let kept = tabs.join_all().await.into_iter().filter(|kept| *kept).count();
    assert_eq!((kept, view(&ctx, play).await.unwrap().seq), (1, 1));
});

both!(a_play_of_somebody_else_is_not_there, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let other = player(bench, "li@demo.example").await;
    let play = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    assert!(matches!(view(&other, play).await, Err(Error::NotFound)));
    assert!(matches!(choose(&other, play, "a").await, Err(Error::NotFound)));
    assert!(matches!(view(&other, other.id()).await, Err(Error::NotFound)));
});

both!(the_official_run_is_one_and_waits_a_day_after_a_debrief, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let practice = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    assert!(matches!(debrief(&ctx, practice).await, Err(Error::Closed)), "no debrief before the end");
    play_best(&ctx, practice).await;
    let told = debrief(&ctx, practice).await.unwrap();
    assert_eq!(told.debrief.turns.len(), 14);
    let locked = start(&ctx, COURSE, "S3", Mode::Official).await.unwrap_err();
    assert!(matches!(locked, Error::Refused(Refusal::OfficialLockedUntil(_))));
    bench.advance(LOCK - 1_000);
    debrief(&ctx, practice).await.unwrap();
    bench.advance(LOCK - 1_000);
    let still = start(&ctx, COURSE, "S3", Mode::Official).await.unwrap_err();
    assert!(matches!(still, Error::Refused(Refusal::OfficialLockedUntil(_))), "read again, locked again");
    bench.advance(1_000);
    let official = start(&ctx, COURSE, "S3", Mode::Official).await.unwrap();
    let shut = debrief(&ctx, practice).await.unwrap_err();
    assert!(matches!(shut, Error::Refused(Refusal::OfficialOpen(open)) if open == official));
    let seq = view(&ctx, official).await.unwrap().seq;
    act(&ctx, Act { play: official, save_id: ctx.id(), base: seq, input: Input::Hint }).await.unwrap();
    play_best(&ctx, official).await;
    let result = view(&ctx, official).await.unwrap().result.unwrap();
    assert_eq!(result.score.overall, 9_800, "one hint");
    debrief(&ctx, practice).await.unwrap();
    debrief(&ctx, official).await.unwrap();
    let again = start(&ctx, COURSE, "S3", Mode::Official).await.unwrap_err();
    assert!(matches!(again, Error::Refused(Refusal::NoOfficialRunLeft)));
});

both!(trying_again_from_a_turn_is_a_practice_of_its_own, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let play = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    play_best(&ctx, play).await;
    let again = try_from(&ctx, play, 3).await.unwrap();
    let there = view(&ctx, again).await.unwrap();
    assert_eq!((there.seq, there.scene.turn), (2, 3));
    choose(&ctx, again, "b").await.unwrap();
    assert_eq!(view(&ctx, play).await.unwrap().result.unwrap().score.overall, 10_000, "the first one stands");
    try_from(&ctx, play, 5).await.unwrap();
    let aside = view(&ctx, again).await.unwrap();
    assert!(aside.put_aside && aside.result.is_none(), "one practice at a time; what was open is kept");
});

both!(replaying_the_events_gives_the_same_state_byte_for_byte, |bench| {
    let ctx = player(bench, "xu@demo.example").await;
    let play = start(&ctx, COURSE, "S3", Mode::Practice).await.unwrap();
    play_best(&ctx, play).await;
    assert_eq!(replay_all(&ctx).await.unwrap(), 1);
});
