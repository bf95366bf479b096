//! What authors may rely on: nothing overwritten, nothing lost, nothing published with errors, nobody moved.

use super::*;
use crate::{
    Ctx, Error, Refusal, Role, audit, both, courses, enrolments,
    error::Problem,
    testing::{Bench, company},
};
use content::{Lang, Level, pieces::PieceKind};
use uuid::Uuid;

const COURSE: &str = "project-selling";
const LESSON: &str = "M2-L1";

async fn trainer(bench: &Bench, name: &str) -> Ctx {
    courses::import_builtin(&bench.system()).await.unwrap();
    let id = company::person(bench, name, "Training", None, &[Role::Trainer]).await;
    company::by(bench, id).await
}

/// A save of one piece.
fn piece(draft: Uuid, lang: Lang, key: &str, text: &str, base: i64) -> Save {
    let place = Some(Place { key: key.into(), count: 1 });
    Save { draft, path: lesson_path(LESSON, lang), place, text: text.into(), save_id: new_id(), base }
}

fn new_id() -> Uuid {
    crate::clock::Source::id(&crate::clock::System)
}

async fn desk(ctx: &Ctx, part: &str) -> LessonDesk {
    lesson(ctx, COURSE, LESSON, part).await.unwrap()
}

/// The text of a half as it stands.
async fn text(ctx: &Ctx, number: usize, lang: Lang) -> String {
    desk(ctx, "explain").await.pairs[number].half(lang).text.clone()
}

/// The key of the first paragraph of the explanation.
async fn first(ctx: &Ctx) -> (usize, String) {
    let desk = desk(ctx, "explain").await;
    let at = desk.pairs.iter().position(|pair| pair.kind == PieceKind::Paragraph).unwrap();
    (at, desk.pairs[at].half(Lang::Zh).key.clone().unwrap())
}

both!(the_same_save_twice_has_one_effect_and_the_same_answer, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    assert_eq!(open(&ke, COURSE).await.unwrap(), draft, "a course has one open draft");
    let (at, key) = first(&ke).await;
    let edit = piece(draft, Lang::Zh, &key, "第一段。\n\n第二段。", 0);
    let receipt = save(&ke, edit.clone()).await.unwrap();
    assert_eq!((receipt.seq, receipt.count), (1, 2));
    bench.advance(5000);
    assert_eq!(save(&ke, edit).await.unwrap(), receipt);
    assert_eq!(text(&ke, at, Lang::Zh).await, "第一段。");
    // The field that holds two pieces is saved again as one.
    let mut again = piece(draft, Lang::Zh, &key, "只有一段。", receipt.seq);
    again.place = Some(Place { key: key.clone(), count: 2 });
    assert_eq!(save(&ke, again).await.unwrap().count, 1);
    assert_eq!(text(&ke, at, Lang::Zh).await, "只有一段。");
});

both!(a_stale_save_gives_back_both_texts_and_keeps_the_losing_one, |bench| {
    let ke = trainer(bench, "Ke").await;
    let lin = trainer_too(bench, "Lin").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (_, key) = first(&ke).await;
    let receipt = save(&ke, piece(draft, Lang::Zh, &key, "王珂的写法。", 0)).await.unwrap();
    let late = piece(draft, Lang::Zh, &key, "林的写法。", 0);
    let conflict = match save(&lin, late.clone()).await {
        Err(Error::Conflict(conflict)) => *conflict,
        other => panic!("{other:?}"),
    };
    assert_eq!((conflict.yours.as_str(), conflict.theirs.as_str()), ("林的写法。", "王珂的写法。"));
    assert_eq!((conflict.seq, conflict.by.as_str(), conflict.at), (receipt.seq, "Ke", receipt.at));
    let lost = store::event_of(bench.records.db.read(), draft, late.save_id).await.unwrap().unwrap();
    assert_eq!((lost.kind.as_str(), lost.body.as_str()), ("lost", "林的写法。"));
    assert!(matches!(save(&lin, late).await, Err(Error::Conflict(_))), "the same save, the same answer");
    // Built on what stands, the same text is taken.
    save(&lin, piece(draft, Lang::Zh, &key, "林的写法。", conflict.seq)).await.unwrap();
});

both!(two_authors_in_one_file_do_not_meet_while_they_write_different_paragraphs, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (at, key) = first(&ke).await;
    let last = desk(&ke, "explain").await.pairs.len() - 1;
    let below = desk(&ke, "explain").await.pairs[last].half(Lang::Zh).key.clone().unwrap();
    save(&ke, piece(draft, Lang::Zh, &key, "上面改了。\n\n还多了一段。", 0)).await.unwrap();
    save(&ke, piece(draft, Lang::Zh, &below, "下面也改了。", 0)).await.unwrap();
    assert_eq!(text(&ke, at, Lang::Zh).await, "上面改了。");
    let pairs = desk(&ke, "explain").await.pairs;
    assert!(pairs.iter().any(|pair| pair.half(Lang::Zh).text == "下面也改了。"), "{pairs:#?}");
    assert!(pairs.iter().any(|pair| pair.missing == Some(Lang::En)), "the new paragraph waits for its English half");
});

both!(an_undo_survives_and_can_be_taken_back, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (at, key) = first(&ke).await;
    let before = text(&ke, at, Lang::Zh).await;
    let one = save(&ke, piece(draft, Lang::Zh, &key, "一。", 0)).await.unwrap();
    let two = save(&ke, piece(draft, Lang::Zh, &key, "二。", one.seq)).await.unwrap();
    let scope = "lessons/m2-l1/";
    undo(&ke, draft, scope, two.seq, Way::Undo).await.unwrap();
    undo(&ke, draft, scope, two.seq, Way::Undo).await.unwrap();
    assert_eq!(text(&ke, at, Lang::Zh).await, "一。", "a second press undoes no more than was seen");
    let (step, back) = what_undo_does(&ke, draft, scope).await.unwrap();
    assert_eq!((step.clone().unwrap().seq, back.unwrap().seq), (one.seq, two.seq));
    undo(&ke, draft, scope, step.unwrap().seq, Way::Undo).await.unwrap();
    assert_eq!(text(&ke, at, Lang::Zh).await, before);
    assert!(changes(&ke, COURSE).await.unwrap().is_empty());
    undo(&ke, draft, scope, one.seq, Way::Redo).await.unwrap();
    undo(&ke, draft, scope, two.seq, Way::Redo).await.unwrap();
    assert_eq!(text(&ke, at, Lang::Zh).await, "二。");
});

both!(a_half_is_stale_until_its_partner_changes_or_is_found_to_agree, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (at, key) = first(&ke).await;
    save(&ke, piece(draft, Lang::Zh, &key, "中文改了。", 0)).await.unwrap();
    let now = desk(&ke, "explain").await;
    let pair = &now.pairs[at];
    assert_eq!((pair.stale, now.stale.len()), (Some(Lang::En), 1));
    assert_eq!(pair.half(Lang::Zh).touched.as_ref().map(|touched| touched.by.as_str()), Some("Ke"));
    let texts = [pair.half(Lang::Zh).text.as_str(), pair.half(Lang::En).text.as_str()];
    checked(&ke, draft, LESSON, texts, new_id()).await.unwrap();
    assert_eq!(desk(&ke, "explain").await.pairs[at].stale, None);
    let seq = desk(&ke, "explain").await.bases[0];
    save(&ke, piece(draft, Lang::Zh, &key, "又改了。", seq)).await.unwrap();
    assert_eq!(desk(&ke, "explain").await.pairs[at].stale, Some(Lang::En));
    save(&ke, piece(draft, Lang::En, &key, "The English follows.", 0)).await.unwrap();
    assert!(desk(&ke, "explain").await.stale.is_empty());
});

both!(a_pair_is_added_and_removed_in_both_files_in_one_step, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (at, _) = first(&ke).await;
    let before = desk(&ke, "explain").await;
    let keys = before.pairs[at].halves.clone().map(|half| half.key);
    let id = new_id();
    for _ in 0..2 {
        reshape(&ke, draft, LESSON, keys.clone(), [0, 0], id, Shape::Add).await.unwrap();
    }
    let after = desk(&ke, "explain").await;
    assert_eq!(after.pairs.len(), before.pairs.len() + 1);
    assert_eq!(after.pairs[at + 1].halves.clone().map(|half| half.text), [String::new(), String::new()]);
    let moved = reshape(&ke, draft, LESSON, keys, [0, 0], new_id(), Shape::Remove).await;
    assert!(matches!(moved, Err(Error::Refused(Refusal::DraftHasMoved))));
    let step = after.undo.0.unwrap();
    undo(&ke, draft, "lessons/m2-l1/", step.seq, Way::Undo).await.unwrap();
    assert!(changes(&ke, COURSE).await.unwrap().is_empty(), "one step takes both files back");
});

both!(a_draft_with_errors_is_not_published_and_every_finding_knows_its_place, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (at, _) = first(&ke).await;
    let keys = desk(&ke, "explain").await.pairs[at].halves.clone().map(|half| half.key);
    let key = keys[0].clone().unwrap();
    let wrong = Shape::Facts("SS-01 SS-999".into());
    reshape(&ke, draft, LESSON, keys, [0, 0], new_id(), wrong).await.unwrap();
    let now = desk(&ke, "explain").await;
    assert_eq!(now.errors, 2, "one in each language: {:#?}", now.found);
    let spot = Spot::Text { lesson: LESSON.into(), part: "explain".into(), key, lang: Lang::Zh };
    assert!(now.found.iter().any(|found| found.level == Level::Error && found.spot == spot), "{:#?}", now.found);
    assert_eq!(now.parts.iter().find(|part| part.id == "explain").map(|part| part.errors), Some(2));
    let seq = seen(&ke, draft).await.unwrap();
    let refused = publish(&ke, draft, "note", seq).await;
    assert!(matches!(refused, Err(Error::Refused(Refusal::DraftHasErrors(2)))), "{refused:?}");
});

both!(publishing_pins_those_who_have_begun_and_gives_new_learners_the_new_version, |bench| {
    let ke = trainer(bench, "Ke").await;
    let early = learner(bench, "Early").await;
    enrolments::enrol(&early, COURSE).await.unwrap();
    let old = courses::published(&ke, COURSE).await.unwrap().hash.clone();
    let draft = open(&ke, COURSE).await.unwrap();
    assert!(matches!(publish(&ke, draft, "note", 0).await, Err(Error::Refused(Refusal::NothingChanged))));
    let (_, key) = first(&ke).await;
    save(&ke, piece(draft, Lang::Zh, &key, "新的第一段。", 0)).await.unwrap();
    let stale = publish(&ke, draft, "note", 0).await;
    assert!(matches!(stale, Err(Error::Refused(Refusal::DraftHasMoved))), "{stale:?}");
    let seq = seen(&ke, draft).await.unwrap();
    assert!(matches!(publish(&ke, draft, " ", seq).await, Err(Error::Invalid(_))));
    let told = changes(&ke, COURSE).await.unwrap();
    assert_eq!((told.len(), told[0].pieces.len(), told[0].lang), (1, 1, Some(Lang::Zh)));
    let published = publish(&ke, draft, "第一段写清楚了", seq).await.unwrap();

    let new = courses::published(&early, COURSE).await.unwrap();
    assert_eq!((&new.hash, new.hash == old), (&published.hash, false));
    assert_eq!(new.package.hash(), new.hash, "a version is named by its hash");
    let late = learner(bench, "Late").await;
    enrolments::enrol(&late, COURSE).await.unwrap();
    let on = affected(&ke, COURSE).await.unwrap().versions;
    let numbers: Vec<_> = on.iter().map(|version| (version.number, version.begun, version.current)).collect();
    assert_eq!(numbers, [(2, 1, true), (1, 1, false)]);
    assert!(current(&ke, COURSE).await.unwrap().is_none(), "the draft is closed");
    let closed = save(&ke, piece(draft, Lang::Zh, &key, "太晚了。", seq)).await;
    assert!(matches!(closed, Err(Error::Closed)));
    let lines = versions(&ke, COURSE).await.unwrap();
    assert_eq!((lines[0].note.as_str(), lines[0].by.as_deref()), ("第一段写清楚了", Some("Ke")));
    let admin = company::person(bench, "Root", "IT", None, &[Role::Admin]).await;
    let trail = audit::list(&company::by(bench, admin).await, None).await.unwrap();
    assert!(trail.iter().any(|entry| entry.action == "course.publish" && entry.body.contains(&published.hash)));
});

both!(a_text_that_is_too_large_and_a_file_the_course_has_no_place_for_are_refused, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let (_, key) = first(&ke).await;
    let large = save(&ke, piece(draft, Lang::Zh, &key, &"长".repeat(100 * 1024), 0)).await;
    let Err(Error::Invalid(problems)) = large else { panic!("{large:?}") };
    assert_eq!(problems.0.get("text"), Some(&Problem::TooLarge(256)));
    for path in ["../etc/passwd", "lessons/m9-l9/items.toml", "lessons/m2-l1/secret.sh", "notes.md"] {
        let whole = Save { path: path.into(), place: None, ..piece(draft, Lang::Zh, &key, "x", 0) };
        assert!(matches!(save(&ke, whole).await, Err(Error::Invalid(_))), "{path}");
    }
    let planned = Save { path: "lessons/m2-l6/items.toml".into(), place: None, ..piece(draft, Lang::Zh, &key, "x", 0) };
    save(&ke, planned).await.unwrap();
    let overview = tree(&ke, COURSE).await.unwrap();
    let line = overview.modules.iter().flat_map(|module| &module.lessons).find(|line| line.id == "M2-L6").unwrap();
    assert!(line.changed && line.errors > 0 && !line.planned);
});

both!(only_trainers_author, |bench| {
    let ke = trainer(bench, "Ke").await;
    let draft = open(&ke, COURSE).await.unwrap();
    let somebody = learner(bench, "Somebody").await;
    assert!(matches!(tree(&somebody, COURSE).await, Err(Error::NotFound)));
    assert!(matches!(save(&somebody, piece(draft, Lang::Zh, "explain/1", "x", 0)).await, Err(Error::NotFound)));
    assert!(matches!(publish(&somebody, draft, "x", 0).await, Err(Error::NotFound)));
    discard(&ke, draft).await.unwrap();
    assert!(matches!(discard(&ke, draft).await, Err(Error::Closed)));
});

async fn trainer_too(bench: &Bench, name: &str) -> Ctx {
    let id = company::person(bench, name, "Training", None, &[Role::Trainer]).await;
    company::by(bench, id).await
}

async fn learner(bench: &Bench, name: &str) -> Ctx {
    let id = company::person(bench, name, "Sales", None, &[]).await;
    company::by(bench, id).await
}
