//! A learner walks through lessons, practice and exercises in process, with forms alone.

use crate::site::{self, Site};
use content::{Lang, item::review, lesson::Lesson};
use records::{
    attempts::{self, Kind},
    both, testing,
};

const COURSE: &str = "project-selling";

/// Reasons and explanations of an item: what nobody may see before the answer.
fn secrets(course: &content::Course, item: &str, lang: Lang) -> Vec<String> {
    let item = course.item(item).expect("an item of the course");
    let shown = review(item, lang, None, 1);
    let mut secrets: Vec<String> = shown.rows.into_iter().map(|row| row.feedback).collect();
    secrets.push(shown.explain);
    secrets.retain(|text| text.chars().count() > 8);
    secrets
}

/// Everything a lesson asks, its warm-up and exercise included.
fn asked(course: &content::Course, lesson: &Lesson) -> Vec<String> {
    let steps = course.exercise(&lesson.id).map(|exercise| &exercise.items).into_iter().flatten();
    let mut ids: Vec<String> = steps.map(|item| item.id.clone()).collect();
    ids.extend(lesson.items.iter().chain(&lesson.checks).chain(&lesson.warm_up).cloned());
    ids
}

both!(no_page_of_a_lesson_tells_a_reason_before_its_answer, |bench| {
    let ctx = bench.learner("lin").await;
    let version = records::courses::published(&ctx, COURSE).await.unwrap();
    let course = &version.course;
    for lang in Lang::ALL {
        let ctx = records::Ctx { lang, ..ctx.clone() };
        let site = Site::new(&ctx);
        for lesson in course.lessons() {
            let mut pages = vec![format!("/learn/{COURSE}/{}", lesson.id.to_lowercase())];
            for kind in [Kind::Practice, Kind::Exercise] {
                if kind == Kind::Exercise && course.exercise(&lesson.id).is_none() {
                    continue;
                }
                let id = attempts::open(&ctx, COURSE, &lesson.id, kind).await.unwrap();
                pages.push(format!("/attempts/{id}"));
                let count = attempts::view(&ctx, id).await.unwrap().items.len();
                pages.extend((1..=count).map(|number| format!("/attempts/{id}?item={number}")));
            }
            for page in pages {
                let (status, body) = site.get(&page).await;
                assert_eq!(status, 200, "{page}");
                for item in asked(course, lesson) {
                    for secret in secrets(course, &item, lang) {
                        assert!(!body.contains(&secret), "{page} tells {secret} of {item}");
                    }
                }
                assert!(!body.contains("data-correct") && !body.contains("\"correct\""), "{page}");
            }
        }
        for page in ["/learn", "/me", "/learn/project-selling"] {
            assert_eq!(site.get(page).await.0, 200, "{page}");
        }
    }
});

both!(an_answer_by_form_is_saved_explained_and_kept, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let (status, to) = site.post(&format!("/learn/{COURSE}/m2-l1/practice"), &[]).await;
    assert_eq!(status, 303);
    let (_, body) = site.get(&to).await;
    let view = attempts::view(&ctx, to[10..46].parse().unwrap()).await.unwrap();
    let first = &view.items[0];
    let course = &view.version.course;
    let key = content::item::key(course.item(&first.id).unwrap());
    let mut form = content::item::form_of(course.item(&first.id).unwrap(), &key);
    let all = form.clone();
    let save_id = site::value(&body, "save_id");
    let own = |then: &str, base: &str| {
        [("item", first.id.as_str()), ("save_id", save_id.as_str()), ("base", base), ("sure", "sure"), ("then", then)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    // An incomplete answer is kept, and asked to be completed.
    form.truncate(1);
    form.extend(own("check", "0"));
    let (status, body) = site.post(&format!("/attempts/{}/answers", view.id), &form).await;
    assert_eq!(status, if all.len() == 1 { 303 } else { 422 }, "{body}");
    if status == 422 {
        let mut form = all;
        form.extend(own("check", &site::value(&body, "base")));
        form.retain(|(name, _)| name != "save_id");
        let (status, _) = site.post(&format!("/attempts/{}/answers", view.id), &form).await;
        assert_eq!(status, 303);
    }
    let (_, body) = site.get(&format!("/attempts/{}?item=1", view.id)).await;
    for secret in secrets(course, &first.id, Lang::En) {
        assert!(body.contains(&secret), "the reasons are shown: {secret}");
    }
    let second = &view.items[1].id;
    assert!(secrets(course, second, Lang::En).iter().all(|secret| !body.contains(secret)));
    let (status, _) = site.post(&format!("/attempts/{}/submit", view.id), &[]).await;
    assert_eq!(status, 303);
    let (_, body) = site.get(&format!("/attempts/{}", view.id)).await;
    assert!(body.contains("class=\"score\">17%"), "{body}");
});

both!(two_windows_are_answered_with_both_texts, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let lesson = format!("/learn/{COURSE}/m2-l1");
    let (_, page) = site.get(&lesson).await;
    let form = |text: &str, save_id: &str, base: &str| {
        [("item", "M2-L1/predict"), ("text-predict", text), ("save_id", save_id), ("base", base)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let answers = format!("{lesson}/answers");
    let (status, to) = site.post(&answers, &form("first <b>window</b>", &site::value(&page, "save_id"), "0")).await;
    assert_eq!((status, to), (303, format!("{lesson}#predict")));
    let other = ctx.id().to_string();
    let (status, body) = site.post(&answers, &form("second window", &other, "0")).await;
    assert_eq!(status, 409);
    assert!(body.contains("second window") && body.contains("first &lt;b&gt;window&lt;/b&gt;"), "{body}");
    let (save_id, base) = (site::value(&body, "save_id"), site::value(&body, "base"));
    let (status, _) = site.post(&answers, &form("second window", &save_id, &base)).await;
    assert_eq!(status, 303);
    let (_, page) = site.get(&lesson).await;
    assert!(page.contains("<p>second window"));
    let (status, body) = site.post(&answers, &form(&"x".repeat(5_000), &ctx.id().to_string(), "0")).await;
    assert_eq!(status, 422);
    assert!(body.contains(&"x".repeat(5_000)), "what was typed stays");
});

both!(foreign_missing_and_planned_look_the_same, |bench| {
    let lin = bench.learner("lin").await;
    let wei = bench.learner("wei").await;
    testing::publish(&bench.system(), COURSE, &testing::unfinished()).await;
    let id = attempts::open(&lin, COURSE, "M2-L1", Kind::Practice).await.unwrap();
    let site = Site::new(&wei);
    for path in [
        format!("/attempts/{id}"),
        format!("/attempts/{id}?item=1"),
        "/attempts/1".into(),
        format!("/attempts/{id}?item=99"),
        format!("/learn/{COURSE}/m4-l4"),
        format!("/learn/{COURSE}/nothing"),
        "/learn/nothing".into(),
    ] {
        assert_eq!(site.get(&path).await.0, 404, "{path}");
    }
    assert_eq!(site.post(&format!("/attempts/{id}/submit"), &[]).await.0, 404);
});

both!(a_drawing_with_a_dial_stands_at_its_first_setting_and_says_each_in_words, |bench| {
    let ctx = bench.learner("lin").await;
    let page = Site::new(&ctx).get("/learn/project-selling/m2-l7").await.1;
    let dial = page.split_once("figure-dial").and_then(|(_, rest)| rest.split_once("<figcaption")).expect("a dial").0;
    assert_eq!(dial.matches("name=\"m2-l7-d1-set-en\"").count(), 5);
    assert_eq!(dial.matches(" checked").count(), 1);
    assert_eq!(dial.matches("data-seen=").count(), 5);
    assert!(dial.contains("data-only=\"1\"") && dial.contains("data-only=\"5\""), "{dial}");
});
