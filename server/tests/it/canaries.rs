//! Nothing of key, reason or hidden state in any answer to a trainee before its release. Every secret text of the course
//! is marked with a canary; a trainee goes through everything; no answer may hold one, until it is released.

use crate::site::{COURSE, Site, Visitor};
use content::Package;
use records::{
    attempts::{self, Kind},
    plays::{self, Act},
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
        let found = answer.body.find(CANARY).map(|at| {
            let from = answer.body[..at].char_indices().rev().nth(80).map_or(0, |(from, _)| from);
            answer.body[from..].chars().take(120).collect::<String>()
        });
        assert_eq!(found, None, "{path} in {lang}");
    }
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
    for lesson in version.course.lessons() {
        clean(&site, &lin, &format!("/learn/{COURSE}/{}", lesson.id.to_lowercase())).await;
        for kind in [Kind::Practice, Kind::Exercise] {
            let attempt = attempts::open(&ctx, COURSE, &lesson.id, kind).await.unwrap();
            let view = attempts::view(&ctx, attempt).await.unwrap();
            for place in 0..view.items.len() {
                clean(&site, &lin, &format!("/attempts/{attempt}?item={}", place + 1)).await;
                attempts::save_answer(&ctx, right(&ctx, &view, place)).await.unwrap();
                clean(&site, &lin, &format!("/attempts/{attempt}?item={}", place + 1)).await;
            }
        }
    }
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
