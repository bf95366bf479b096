//! The trainer's pages, by forms alone: nothing typed is lost, nothing hostile runs, nobody is moved.

use crate::site::{COURSE, Site, Visitor};
use axum::http::StatusCode;
use records::{Role, drafts, enrolments, testing::both};
use regex::Regex;

const LESSON: &str = "/author/project-selling/m2-l1";
const EXPLAIN: &str = "/author/project-selling/m2-l1?part=explain";

fn encoded(fields: &[(&str, &str)]) -> String {
    let quote =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    fields.iter().map(|(name, value)| format!("{}={}", quote(name), quote(value))).collect::<Vec<_>>().join("&")
}

/// The hidden fields of the first form that holds this field.
fn hidden(page: &str, field: &str) -> Vec<(String, String)> {
    let form = page
        .split("<form")
        .find(|form| form.contains(&format!("name=\"{field}\"")))
        .unwrap_or_else(|| panic!("no form with {field}"));
    let form = form.split("</form>").next().unwrap_or_default();
    let input = Regex::new(r#"<input type="hidden" name="([^"]+)" value="([^"]*)""#).unwrap();
    input.captures_iter(form).map(|found| (found[1].to_string(), found[2].to_string())).collect()
}

/// Sends the form that holds `field`, with this text in it.
async fn send(
    site: &Site<'_>,
    who: &Visitor,
    page: &str,
    field: &str,
    text: &str,
    button: &str,
) -> crate::site::Answer {
    let kept = hidden(page, field);
    let mut fields: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push((field, text));
    fields.push(("do", button));
    site.post(who, EXPLAIN, encoded(&fields)).await
}

async fn with_draft(site: &Site<'_>, name: &str) -> Visitor {
    let who = site.sign_in(&format!("{name}@demo.example"), &[Role::Trainer]).await;
    let begun = site.post(&who, "/author/project-selling/draft", encoded(&[("next", EXPLAIN)])).await;
    assert_eq!((begun.status, begun.location.as_deref()), (StatusCode::SEE_OTHER, Some(EXPLAIN)));
    who
}

both!(every_page_of_the_trainer_answers_with_and_without_a_draft, |bench| {
    let site = Site::new(bench).await;
    let who = site.sign_in("ke@demo.example", &[Role::Trainer]).await;
    let pages = [
        "/author",
        "/author/project-selling",
        "/author/project-selling/versions",
        "/author/project-selling/coverage",
        "/author/project-selling/coverage?only=holes",
        LESSON,
        EXPLAIN,
        "/author/project-selling/m2-l1?part=front",
        "/author/project-selling/m2-l1?part=check-1",
        "/author/project-selling/m2-l1?part=items.toml",
        "/author/project-selling/m2-l1?part=d1.svg",
        "/author/project-selling/m2-l1/preview?in=zh-CN",
        "/author/project-selling/m2-l1/preview?in=en",
        "/author/project-selling/m2-l6",
        "/author/project-selling/scenarios/s3",
        "/author/project-selling/scenarios/s3?file=tests",
        "/author/project-selling/files/facts.toml",
    ];
    for path in pages {
        let page = site.get(&who, path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains("style=\""), "{path}");
    }
    assert!(site.get(&who, EXPLAIN).await.body.contains("readonly"), "without a draft nothing can be typed");
    with_draft(&site, "lin").await;
    for path in pages {
        assert_eq!(site.get(&who, path).await.status, StatusCode::OK, "{path}");
    }
    for path in ["/author/project-selling/publish", "/author/project-selling/discard"] {
        assert_eq!(site.get(&who, path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(site.get(&who, "/author/project-selling/files/secret.toml").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&who, "/author/project-selling/m9-l9").await.status, StatusCode::NOT_FOUND);
});

both!(a_text_is_saved_by_its_form_and_hostile_text_comes_back_as_text, |bench| {
    let site = Site::new(bench).await;
    let who = with_draft(&site, "ke").await;
    let page = site.get(&who, EXPLAIN).await.body;
    let hostile = "</textarea><script>alert(1)</script> & “<b>”";
    let saved = send(&site, &who, &page, "zh-1", hostile, "save").await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let page = site.get(&who, EXPLAIN).await.body;
    assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)"), "the text is there");
    assert!(!page.contains("<script>alert"), "and does not run");
    assert!(page.contains("older than the Chinese"), "its English half waits");
    // The checker dislikes nothing about it, and the preview drops what is no text.
    let preview = site.get(&who, "/author/project-selling/m2-l1/preview?in=zh-CN").await.body;
    assert!(!preview.contains("<script>alert"));
});

both!(preview_and_refusal_keep_what_was_typed, |bench| {
    let site = Site::new(bench).await;
    let who = with_draft(&site, "ke").await;
    let page = site.get(&who, EXPLAIN).await.body;
    let seen = send(&site, &who, &page, "zh-1", "只是*看一看*。", "preview").await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.body.contains("只是*看一看*。") && seen.body.contains("只是<em>看一看</em>。"));
    assert!(!site.get(&who, EXPLAIN).await.body.contains("只是"), "a preview saves nothing");
    let large = "a".repeat(300 * 1024);
    let refused = send(&site, &who, &page, "en-1", &large, "save").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("A course file may hold 256 KiB") && refused.body.contains(&large));
});

both!(two_authors_are_shown_both_texts_and_either_may_stand, |bench| {
    let site = Site::new(bench).await;
    let ke = with_draft(&site, "ke").await;
    let lin = with_draft(&site, "lin").await;
    let page = site.get(&ke, EXPLAIN).await.body;
    send(&site, &ke, &page, "zh-1", "王珂的写法。", "save").await;
    let conflict = send(&site, &lin, &page, "zh-1", "林的写法。", "save").await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(
        conflict.body.contains("林的写法。") && conflict.body.contains("王珂的写法。") && conflict.body.contains("ke")
    );
    let merged = send(&site, &lin, &conflict.body, "zh-1", "两人合写。", "save").await;
    assert_eq!(merged.status, StatusCode::SEE_OTHER);
    assert!(site.get(&ke, EXPLAIN).await.body.contains("两人合写。"));
});

both!(publishing_by_forms_pins_those_who_have_begun, |bench| {
    let site = Site::new(bench).await;
    let learner = site.sign_in("early@demo.example", &[]).await;
    enrolments::enrol(&site.ctx(&learner), COURSE).await.unwrap();
    let who = with_draft(&site, "ke").await;
    let page = site.get(&who, EXPLAIN).await.body;
    send(&site, &who, &page, "zh-1", "新的第一段。", "save").await;
    let publish = "/author/project-selling/publish";
    let page = site.get(&who, publish).await.body;
    assert!(page.contains("<ins>") && page.contains("stays on their version"), "change and people are shown");
    let kept = hidden(&page, "note");
    let with = |note: &'static str| {
        let mut fields: Vec<_> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("note", note));
        encoded(&fields)
    };
    assert_eq!(site.post(&who, publish, with("")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = site.post(&who, publish, with("第一段写清楚了")).await;
    assert_eq!(done.location.as_deref(), Some("/author/project-selling/versions"));
    assert!(site.get(&who, "/author/project-selling/versions").await.body.contains("第一段写清楚了"));
    let on = drafts::affected(&site.ctx(&who), COURSE).await.unwrap().versions;
    assert_eq!((on[0].number, on[0].begun), (1, 1), "the learner stays");
    let late = send(&site, &who, &page_of(&site, &who).await, "zh-1", "太晚了。", "save").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("太晚了。"), "the text is given back");
});

/// A page of the editor whose draft has since been closed: the fields of any will do.
async fn page_of(site: &Site<'_>, who: &Visitor) -> String {
    let _ = (site, who);
    "<form><input type=\"hidden\" name=\"zh.key\" value=\"explain/1\"><textarea name=\"zh-1\"></form>".into()
}

both!(a_draft_with_errors_names_them_and_refuses_to_publish, |bench| {
    let site = Site::new(bench).await;
    let who = with_draft(&site, "ke").await;
    let items = "/author/project-selling/m2-l1?part=items.toml";
    let page = site.get(&who, items).await.body;
    let kept = hidden(&page, "e-head-0");
    let mut fields: Vec<_> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("e-head-0", "schema = \"syncpoint/items@9\""));
    fields.push(("do", "save"));
    assert_eq!(site.post(&who, items, encoded(&fields)).await.status, StatusCode::SEE_OTHER);
    let page = site.get(&who, items).await.body;
    assert!(page.contains("#e-head-0") && page.contains("items.toml, line"), "the finding leads to its entry");
    let publish = site.get(&who, "/author/project-selling/publish").await.body;
    assert!(publish.contains("aria-disabled=\"true\"") && publish.contains("First mend"));
    let kept = hidden(&publish, "note");
    let mut fields: Vec<_> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.push(("note", "trotzdem"));
    let refused = site.post(&who, "/author/project-selling/publish", encoded(&fields)).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.body.contains("trotzdem"), "the note is kept");
});

both!(the_server_function_saves_and_answers_a_conflict_with_what_stands, |bench| {
    let site = Site::new(bench).await;
    let who = with_draft(&site, "ke").await;
    let draft = drafts::current(&site.ctx(&who), COURSE).await.unwrap().unwrap().id;
    let call = |text: &str, save: u8, base: i64| {
        serde_json::json!({
            "draft": draft, "path": "lessons/m2-l1/lesson.zh-CN.md", "key": "explain/1", "count": 1, "text": text,
            "save_id": format!("0190a3c0-0000-7000-8000-0000000000{save:02}"), "base": base,
        })
    };
    let saved = site.rpc(&who, "drafts/save", call("一。\n\n二。", 1, 0)).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
    let receipt: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!((&receipt[0], &receipt[1]), (&"1".into(), &"2".into()), "the number to build on, and the pieces");
    assert_eq!(site.rpc(&who, "drafts/save", call("三。", 2, 1)).await.status, StatusCode::OK);
    let stale = site.rpc(&who, "drafts/save", call("另一个。", 3, 1)).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let clash: serde_json::Value = serde_json::from_str(&stale.body).unwrap();
    assert_eq!(clash["conflict"][0], "三。", "what stands there now: {clash}");
    assert_eq!((&clash["conflict"][1], &clash["conflict"][2]), (&"2".into(), &"ke".into()), "{clash}");
});
