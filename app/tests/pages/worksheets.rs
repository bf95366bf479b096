//! The sync board, the closing calendar and the cases to diagnose, answered with forms alone.

use crate::site::{Site, value};
use content::{Package, package};
use frontend::TalkTurn;
use records::{
    Ctx,
    attempts::{self, Kind, View},
    both,
    testing::publish,
};

const COURSE: &str = "project-selling";
const CALENDAR: &str = include_str!("../../../content/tests/exemplar/calendar.toml");
const CASES: &str = include_str!("../../../content/tests/exemplar/diagnosis.toml");

/// The built-in course with one exercise in the place of another.
fn with(lesson: &str, exercise: &str, own: &str) -> Package {
    let folder = format!("lessons/{}", lesson.to_lowercase());
    let mut package = package::builtin(COURSE).expect("the course is in the program").clone();
    for file in ["lesson.en.md", "lesson.zh-CN.md"] {
        let path = format!("{folder}/{file}");
        let text =
            package.get(&path).expect("a lesson").replace("exercise: proof-planner", &format!("exercise: {lesson}-X1"));
        package = package.with(path, text).expect("plain");
    }
    package.with(format!("{folder}/exercise.toml"), exercise.replace(own, lesson)).expect("plain")
}

/// An open attempt at the exercise of M2-L5, which is this one.
async fn opened(ctx: &Ctx, exercise: &str, own: &str) -> View {
    publish(ctx, COURSE, &with("M2-L5", exercise, own)).await;
    let id = attempts::open(ctx, COURSE, "M2-L5", Kind::Exercise).await.expect("opens");
    attempts::view(ctx, id).await.expect("is seen")
}

/// Sends an answer by ids; the page of the question gives base and receipt.
async fn answer(site: &Site, view: &View, number: usize, given: &[(&str, &str)], then: &str) -> (u16, String) {
    let page = site.get(&format!("/attempts/{}?item={number}", view.id)).await.1;
    let own = [
        ("item", view.items[number - 1].id.clone()),
        ("save_id", value(&page, "save_id")),
        ("base", value(&page, "base")),
        ("sure", "fairly".into()),
        ("then", then.into()),
    ];
    let mut fields: Vec<(String, String)> = own.map(|(name, value)| (name.to_owned(), value)).into();
    fields.extend(given.iter().map(|(name, value)| (format!("place.{name}"), (*value).to_owned())));
    site.post(&format!("/attempts/{}/answers", view.id), &fields).await
}

both!(a_calendar_shows_its_days_keeps_a_draft_and_tells_the_broken_rules, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let view = opened(&ctx, CALENDAR, "M2-L6").await;
    let path = format!("/attempts/{}?item=1", view.id);
    let (status, page) = site.get(&path).await;
    assert_eq!(status, 200);
    assert_eq!(page.matches("data-place=\"day.").count(), 30);
    // Six weekends lie between 21 September and 3 November, and two holidays.
    assert_eq!(page.matches("<td class=\"calendar-off\"").count(), 14);
    for shown in ["National Day holiday", "day 8, Wed 30 September", "day 9, Mon 5 October", "day 30, Tue 3 November"] {
        assert!(page.contains(shown), "{shown}");
    }
    assert!(!page.contains("data-place=\"day.31\""));

    let (status, _) = answer(&site, &view, 1, &[("submission", "3"), ("choice", "2")], "save").await;
    assert_eq!(status, 303);
    let page = site.get(&path).await.1;
    let on = |day: &str| {
        let from = page.find(&format!("data-place=\"day.{day}\"")).expect("a day");
        let cell = &page[from..from + page[from..].find("</td>").expect("its end")];
        cell.matches("class=\"calendar-task\"").count()
    };
    assert_eq!((on("2"), on("3"), on("4")), (1, 1, 0));
    assert!(page.contains("2 of 8 tasks placed"), "{page}");

    let rest = [
        ("submission", "3"),
        ("choice", "2"),
        ("budget", "6"),
        ("answer", "9"),
        ("terms", "12"),
        ("draft", "15"),
        ("sign", "24"),
        ("handover", "27"),
    ];
    assert_eq!(answer(&site, &view, 1, &rest, "check").await.0, 303);
    let page = site.get(&path).await.1;
    for told in [
        "Too early: the first possible day is day 6, Mon 28 September.",
        "Place it on a later day than “Help Shen Lan’s team write its submission”",
        "A plan that works: day 8, Wed 30 September",
        "This question earned 88%",
        "class=\"calendar\"",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
});

both!(a_board_is_drawn_as_it_is_filled_and_shows_after_the_answer_what_stands_right, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let id = attempts::open(&ctx, COURSE, "M2-L2", Kind::Exercise).await.expect("opens");
    let view = attempts::view(&ctx, id).await.expect("is seen");
    let path = format!("/attempts/{id}?item=1");
    let page = site.get(&path).await.1;
    assert_eq!(page.matches("class=\"board-pair\"").count(), 7);
    assert!(page.contains("0 of 31 cards placed") && !page.contains("class=\"board-card\""), "{page}");

    let place = |page: &str, place: &str| {
        let from = page.find(&format!("data-place=\"{place}\"")).expect("a place");
        page[from..].split_once("</li>").expect("its end").0.to_owned()
    };
    let given = [("letter-F", "1"), ("letter-E", "3")];
    assert_eq!(answer(&site, &view, 1, &given, "save").await.0, 303);
    let page = site.get(&path).await.1;
    assert!(page.contains("2 of 31 cards placed"), "{page}");
    assert!(place(&page, "letter.1").contains(">F<") && place(&page, "letter.3").contains(">E<"));

    // The reasons come once every card lies somewhere; two letters have changed places.
    let rows = ["buyer", "seller", "evidence"]
        .into_iter()
        .flat_map(|strip| (1..=7).map(move |at: u8| (format!("{strip}-{at}"), at.to_string())));
    let letters =
        "FDECBA".chars().zip(1..).map(|(letter, at): (char, u8)| (format!("letter-{letter}"), at.to_string()));
    let values = [("assumption", "1"), ("proposition", "3"), ("proof", "4"), ("delivery", "7")];
    let values = values.map(|(value, at)| (format!("value-{value}"), at.to_owned()));
    let all: Vec<(String, String)> = rows.chain(letters).chain(values).collect();
    let all: Vec<(&str, &str)> = all.iter().map(|(card, at)| (card.as_str(), at.as_str())).collect();
    assert_eq!(answer(&site, &view, 1, &all, "check").await.0, 303);
    let page = site.get(&path).await.1;
    assert!(place(&page, "letter.1").contains("data-state=\"right\""), "{page}");
    assert!(place(&page, "letter.3").contains("data-state=\"wrong\""), "{page}");
});

both!(cases_are_diagnosed_one_by_one_and_the_exercise_is_their_mean, |bench| {
    let ctx = bench.learner("lin").await;
    let site = Site::new(&ctx);
    let view = opened(&ctx, CASES, "M2-L7").await;
    assert_eq!(view.items.len(), 3);
    let (_, page) = site.get(&format!("/attempts/{}?item=1", view.id)).await;
    for shown in
        ["3 September, Head of equipment", "Evidence 0, a guess", "Evidence 3, document, or seen", "3 Project start"]
    {
        assert!(page.contains(shown), "{shown} in {page}");
    }
    assert_eq!(page.matches("role=\"radiogroup\"").count(), 2);
    assert_eq!(page.matches("name=\"place.recovery\"").count(), 4);
    assert!(!page.contains("value=\"a\""), "ids of recoveries stay behind tokens");

    let best = [("buyer", "2"), ("seller", "5"), ("state", "ahead"), ("recovery", "a")];
    assert_eq!(answer(&site, &view, 1, &best, "check").await.0, 303);
    let near = [("buyer", "4"), ("seller", "5"), ("state", "ahead"), ("recovery", "b")];
    assert_eq!(answer(&site, &view, 2, &near, "check").await.0, 303);
    let (_, page) = site.get(&format!("/attempts/{}?item=2", view.id)).await;
    for told in [
        "Should be: 4 Proof",
        "Should be: In step",
        "it will do, but there is a better one",
        "This is the one that fits",
        "trams-told",
        "The evidence reaches stage\u{a0}4",
        "3 September, Head of equipment",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    let rail = page.split_once("trams-told").and_then(|(_, rest)| rest.split_once("answer-head")).expect("rails").0;
    assert_eq!((rail.matches("data-given").count(), rail.matches("data-right").count()), (2, 2), "{rail}");
    assert_eq!(site.post(&format!("/attempts/{}/submit", view.id), &[]).await.0, 303);
    // 1, then 0.25 + 0.125 + 0 + 0.15, then nothing.
    let page = site.get(&format!("/attempts/{}", view.id)).await.1;
    assert!(page.contains("class=\"score\">51%"), "{page}");
});

#[test]
fn what_an_island_is_told_comes_back_in_its_places() {
    let turn = TalkTurn { play: "甲,\"乙\"".into(), turn: 3, missed: String::new() };
    let sent = serde_json::to_string(&turn).expect("texts");
    assert_eq!(sent, r#"["甲,\"乙\"","3",""]"#);
    assert_eq!(serde_json::from_str::<TalkTurn>(&sent).expect("a list"), turn);
}
