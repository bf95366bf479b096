//! What people send by mistake or on purpose, each with a clear answer and nothing lost.

use crate::site::{PASSWORD, Site, Visitor};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use records::testing::both;

both!(an_unknown_account_and_a_wrong_password_read_alike, |bench| {
    let site = Site::new(bench).await;
    site.sign_in("lin@demo.example", &[]).await;
    let nobody = Visitor::default();
    let unknown = site.post(&nobody, "/sign-in", "email=who%40demo.example&password=wrong+wrong+wrong").await;
    let wrong = site.post(&nobody, "/sign-in", "email=lin%40demo.example&password=wrong+wrong+wrong").await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let same = |body: &str| body.replace("who@", "lin@").split("nonce").next().map(str::to_string);
    assert_eq!(same(&unknown.body), same(&wrong.body));
    assert!(wrong.body.contains("E-mail or password is not right"), "says what to do");
    assert!(wrong.body.contains("value=\"lin@demo.example\""), "keeps what was typed");
    assert!(!wrong.body.contains("wrong wrong wrong"), "but never a password");
});

both!(ten_wrong_passwords_make_the_eleventh_wait_and_say_how_long, |bench| {
    let site = Site::new(bench).await;
    site.sign_in("lin@demo.example", &[]).await;
    let nobody = Visitor::default();
    let mut waits = Vec::new();
    for _ in 0..10 {
        let answer = site.post(&nobody, "/sign-in", "email=lin%40demo.example&password=wrong+wrong+wrong").await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            assert!(answer.body.contains("Too many tries. Wait"));
            waits.push(answer.status);
        }
    }
    assert_eq!(waits.len(), 5, "five are free");
    let right = format!("email=lin%40demo.example&password={}", PASSWORD.replace(' ', "+"));
    let blocked = site.post(&nobody, "/sign-in", right.clone()).await;
    assert_eq!(blocked.status, StatusCode::TOO_MANY_REQUESTS, "the right one has to wait too");
    bench.advance(15 * 60_000);
    assert_eq!(site.post(&nobody, "/sign-in", right).await.status, StatusCode::SEE_OTHER);
});

both!(another_site_cannot_send_a_form, |bench| {
    let site = Site::new(bench).await;
    let lin = site.sign_in("lin@demo.example", &[]).await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example"), ("x-none", "x")] {
        let request = Request::post("/sign-out")
            .header(name, value)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let answer = site.send(&lin, request, Body::empty()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
        assert!(answer.body.contains("This request was refused"), "{name}");
    }
    assert_eq!(site.get(&lin, "/me").await.status, StatusCode::OK, "the session lives");
});

both!(a_body_too_large_or_not_text_is_refused_in_words, |bench| {
    let site = Site::new(bench).await;
    let nobody = Visitor { lang: "zh-CN", ..Visitor::default() };
    let large = format!("email={}", "a".repeat(10 * 1024 * 1024));
    let answer = site.post(&nobody, "/sign-in", large).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("内容太大"));
    for body in [b"email=%ff&password=x".to_vec(), b"email=\xff\xfe".to_vec()] {
        let answer = site.post(&nobody, "/sign-in", body).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.body.contains("内容无法读取"));
    }
    let request = Request::post("/sign-in").header("sec-fetch-site", "same-origin").header("content-type", "text/xml");
    let answer = site.send(&nobody, request, Body::from("<a/>")).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
});

both!(an_ended_session_leads_back_to_the_same_page, |bench| {
    let site = Site::new(bench).await;
    let lin = site.sign_in("lin@demo.example", &[]).await;
    bench.advance(8 * 60 * 60_000 + 1);
    let answer = site.get(&lin, "/learn/project-selling/m2-l4?part=d").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let to = answer.location.expect("a place to sign in");
    assert!(to.starts_with("/sign-in?next=%2Flearn%2Fproject") && to.ends_with("expired=1"), "{to}");
    assert!(site.get(&Visitor::default(), &to).await.body.contains("Your sign-in has run out"));
    let call = site.rpc(
        &lin,
        "place/keep",
        serde_json::json!({"course": "project-selling", "lesson": "M2-L1", "part": "predict"}),
    );
    let call = call.await;
    assert_eq!((call.status, call.body.contains("unauthenticated")), (StatusCode::UNAUTHORIZED, true), "{}", call.body);
});

both!(a_form_that_is_sent_after_the_session_ended_comes_back_with_what_was_typed, |bench| {
    let site = Site::new(bench).await;
    let lin = site.sign_in("lin@demo.example", &[]).await;
    bench.advance(8 * 60 * 60_000 + 1);
    let somewhere = "0190a3c0-0000-7000-8000-00000000dead";
    for path in [
        "/learn/project-selling/m2-l1/answers".into(),
        "/learn/project-selling/m2-l1/practice".into(),
        format!("/attempts/{somewhere}/answers"),
        format!("/attempts/{somewhere}/submit"),
        format!("/plays/{somewhere}"),
        "/practice/s3/start".into(),
        "/people/new".into(),
        "/assignments/new".into(),
    ] {
        let answer = site.post(&lin, &path, "say=two+words%0Aand+more&say=again").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
        assert!(answer.body.contains(&format!("action=\"{path}\"")), "{path}: {}", answer.body);
        assert!(answer.body.contains("two words\nand more") && answer.body.contains("\"again\""), "{path}");
        // Whoever goes there later without a form finds a page that says so.
        let get = site.get(&lin, &path).await;
        assert!(
            get.status == StatusCode::SEE_OTHER || get.body.contains("There is nothing here"),
            "{path}: {}",
            get.status
        );
    }
    let answer = site.post(&lin, "/sign-out", "").await;
    assert_eq!((answer.status, answer.location.as_deref()), (StatusCode::SEE_OTHER, Some("/sign-in?lang=en")));
});

both!(a_password_that_is_sent_after_the_session_ended_never_comes_back, |bench| {
    let site = Site::new(bench).await;
    let lin = site.sign_in("lin@demo.example", &[]).await;
    bench.advance(8 * 60 * 60_000 + 1);
    let answer = site.post(&lin, "/me/password", "current=the+old+words&password=the+new+words").await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("action=\"/me/password\""), "{}", answer.body);
    assert!(!answer.body.contains("the old words") && !answer.body.contains("the new words"), "{}", answer.body);
});

both!(every_answer_carries_its_headers_and_a_page_its_own_nonce, |bench| {
    let site = Site::new(bench).await;
    let nobody = Visitor::default();
    let mut nonces = Vec::new();
    for path in ["/sign-in", "/sign-in", "/nothing/here", "/healthz", "/favicon.svg", "/pkg/none/learn.js", "/"] {
        let answer = site.get(&nobody, path).await;
        for name in ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy"] {
            assert!(answer.headers.contains_key(name), "{path} lacks {name}");
        }
        assert!(answer.headers.contains_key(header::CACHE_CONTROL), "{path}");
        assert!(!answer.headers.contains_key(header::SERVER), "{path}");
        if let Some(policy) = answer.headers.get(header::CONTENT_SECURITY_POLICY) {
            let policy = policy.to_str().expect("a policy is text");
            assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe-inline"), "{policy}");
            nonces.push(policy.split("'nonce-").nth(1).expect("a nonce").split('\'').next().unwrap().to_string());
        }
        assert!(!answer.body.contains("<script>"), "{path}: no script without a nonce");
    }
    assert_eq!(nonces.len(), 3);
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), 3, "no nonce twice");
});
