//! Nothing of key, reason or hidden state in any answer to a trainee before its release. Every secret text of the course
//! is marked with a canary; a trainee goes through everything; no answer may hold one, until it is released.

use crate::site::{COURSE, Site, Visitor};
use axum::http::StatusCode;
use content::{Package, item::form_of};
use records::{
    Ctx,
    attempts::{self, Given, Kind},
    plays::{self, Act},
    sittings::{self, Test},
    testing::{answers::right, both, publish},
};
use regex::Regex;

const CANARY: &str = "CANARY";

/// The built-in course with a canary in each text that is a secret for a while: feedback, explanations and results of
/// items and exercises, reasons of inline checks; thoughts, reasons and hints of role-plays.
fn planted() -> (Package, usize) {
    let toml = Regex::new(r#"(?m)^((?:feedback|explain|full|part|low|why|inside|hint)\.(?:zh|en) = ".*)"$"#).unwrap();
    let reason = Regex::new(r"(?m)^(- \[[ x]\] .* — \*.*)\*$").unwrap();
    let built_in = content::package::builtin(COURSE).expect("the built-in course");
    let mut count = 0;
    let marked = built_in.files().map(|(path, text)| {
        let mark = |found: &regex::Captures, end: &str| {
            count += 1;
            format!("{} {CANARY}{count}{end}", &found[1])
        };
        let text = if path.ends_with(".md") {
            let mut mark = mark;
            reason.replace_all(text, |found: &regex::Captures| mark(found, "*")).into_owned()
        } else if path.ends_with(".tests.toml") {
            text.to_string()
        } else {
            let mut mark = mark;
            toml.replace_all(text, |found: &regex::Captures| mark(found, "\"")).into_owned()
        };
        (path.to_string(), text)
    });
    let package = Package::from_files(marked.collect::<Vec<_>>()).expect("the same paths");
    (package, count)
}

/// Fetches a page in both languages and looks for canaries.
async fn clean(site: &Site<'_>, who: &Visitor, path: &str) {
    for lang in ["zh-CN", "en"] {
        let answer = site.get(&Visitor { lang, ..who.clone() }, path).await;
        assert!(answer.status.is_success(), "{path} answers {}", answer.status);
        nothing_in(&answer.body, &format!("{path} in {lang}"));
    }
}

fn nothing_in(body: &str, what: &str) {
    let found = body.find(CANARY).map(|at| {
        let from = body[..at].char_indices().rev().nth(80).map_or(0, |(from, _)| from);
        body[from..].chars().take(120).collect::<String>()
    });
    assert_eq!(found, None, "{what}");
}

/// Goes through the questions of an attempt by its pages, its form and its server function: what is right, what is
/// stale, what is no answer. Nothing that comes back may hold a canary.
async fn walked(site: &Site<'_>, who: &Visitor, ctx: &Ctx, attempt: uuid::Uuid) {
    let view = attempts::view(ctx, attempt).await.unwrap();
    clean(site, who, &format!("/attempts/{attempt}")).await;
    let to = format!("/attempts/{attempt}/answers");
    for place in 0..view.items.len() {
        let page = format!("/attempts/{attempt}?item={}", place + 1);
        clean(site, who, &page).await;
        let save = right(ctx, &view, place);
        let Given::Answer(answer) = &save.given else { panic!("an answer") };
        let fields = form_of(view.version.course.item(&save.item).unwrap(), answer);
        let form = |base: i64, fields: &[(String, String)]| {
            let own = [("item".to_owned(), save.item.clone()), ("base".to_owned(), base.to_string())];
            let pairs = own.iter().chain(fields).map(|(name, value)| format!("{name}={}", encoded(value)));
            pairs.collect::<Vec<_>>().join("&")
        };
        let saved = site.post(who, &to, form(0, &fields)).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", save.item);
        let (first, value) = fields[0].clone();
        let stale = site.post(who, &to, form(0, &[(first.clone(), String::new())])).await;
        let unknown = site.post(who, &to, form(1, &[(first, format!("{value}?"))])).await;
        let call = serde_json::json!({
            "attempt": attempt, "item": save.item, "save_id": ctx.id(), "base": 0, "fields": [["sure", "guess"]],
        });
        let call = site.rpc(who, "attempts/save", call).await;
        for (what, answer) in [("stale", stale), ("unknown", unknown), ("called", call)] {
            nothing_in(&answer.body, &format!("{what} answer to {}", save.item));
        }
        clean(site, who, &page).await;
    }
    clean(site, who, &format!("/attempts/{attempt}")).await;
}

fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

both!(no_answer_to_a_trainee_holds_a_secret_before_its_release, |bench| {
    let site = Site::new(bench).await;
    let (package, count) = planted();
    assert!(count > 800, "only {count} canaries: the texts are written in another form");
    publish(&bench.system(), COURSE, &package).await;
    let lin = site.sign_in("lin@demo.example", &[]).await;
    let ctx = site.ctx(&lin);
    let version = records::courses::published(&ctx, COURSE).await.unwrap();
    for path in ["/learn", "/learn/project-selling", "/practice", "/practice/s3", "/me"] {
        clean(&site, &lin, path).await;
    }
    let before = sittings::open(&ctx, COURSE, &Test::PreTest).await.unwrap();
    walked(&site, &lin, &ctx, before).await;
    attempts::submit(&ctx, before).await.unwrap();
    clean(&site, &lin, &format!("/attempts/{before}")).await;
    for lesson in version.course.lessons() {
        clean(&site, &lin, &format!("/learn/{COURSE}/{}", lesson.id.to_lowercase())).await;
        for kind in [Kind::Practice, Kind::Exercise] {
            let attempt = attempts::open(&ctx, COURSE, &lesson.id, kind).await.unwrap();
            walked(&site, &lin, &ctx, attempt).await;
            attempts::submit(&ctx, attempt).await.unwrap();
        }
    }
    let quiz = sittings::open(&ctx, COURSE, &Test::Quiz("M2".into())).await.unwrap();
    walked(&site, &lin, &ctx, quiz).await;
});

both!(no_turn_of_a_role_play_tells_what_the_customer_thinks, |bench| {
    let site = Site::new(bench).await;
    publish(&bench.system(), COURSE, &planted().0).await;
    let lin = site.sign_in("lin@demo.example", &[]).await;
    let ctx = site.ctx(&lin);
    let play = plays::start(&ctx, COURSE, "S3", content::scenario::Mode::Practice).await.unwrap();
    for turn in 0..40 {
        let view = plays::view(&ctx, play).await.unwrap();
        let Some(decision) = view.scene.decision else { break };
        clean(&site, &lin, &format!("/plays/{play}")).await;
        let input = match decision {
            content::scenario::Decision::Choose { options } => {
                content::scenario::Input::Choose { choice: options[turn % options.len()].id.clone() }
            }
            content::scenario::Decision::Say { .. } => content::scenario::Input::ShowOptions,
            content::scenario::Decision::Sheet { question, .. } => {
                content::scenario::Input::Fill { fields: content::scenario::filled_by_die(&question, 1) }
            }
            content::scenario::Decision::Topics { topics } => {
                content::scenario::Input::Topic { topic: topics[0].id.clone() }
            }
        };
        plays::act(&ctx, Act { play, save_id: ctx.id(), base: view.seq, input }).await.unwrap();
    }
    clean(&site, &lin, &format!("/plays/{play}")).await;
    let debrief = site.get(&lin, &format!("/plays/{play}/debrief")).await;
    assert!(debrief.body.contains(CANARY), "the debrief tells it all, so this test can fail");
});
