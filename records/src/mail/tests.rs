use super::*;
use crate::{
    Ctx, Error, Records, Role, Settings,
    assignments::{Extend, Target, end, extend},
    courses, departments,
    entity::person,
    jobs::{Outcome, State, counts, run_one},
    passwords::Passwords,
    people,
    testing::{
        Bench, both,
        company::{COURSE, assigned, by, enrolled, person},
        smtp::{Manner, Smtp},
    },
};
use sea_orm::{ActiveModelTrait, Set};
use std::time::Duration;

const DAY: i64 = 24 * 60 * 60_000;

/// The same installation with a mail server.
fn with_mail(bench: &Bench, smtp: &Smtp) -> Records {
    let settings = Settings {
        base_url: "https://learn.example".into(),
        smtp_url: Some(smtp.url.clone()),
        mail_patience: Duration::from_millis(300),
        ..Settings::default()
    };
    Records::new(bench.records.db.clone(), bench.records.source.clone(), settings, Passwords::weak())
}

async fn company(bench: &Bench) -> (Ctx, Ctx, Uuid) {
    courses::import_builtin(&bench.system()).await.unwrap();
    let hr = by(bench, person(bench, "Hr", "HR", None, &[Role::Hr]).await).await;
    let lead = person(bench, "Lead", "Sales", None, &[Role::Manager]).await;
    let a = person(bench, "A", "Sales", Some(lead), &[]).await;
    (hr, by(bench, lead).await, a)
}

/// Runs everything that is due.
async fn work(records: &Records) {
    while run_one(records).await.unwrap() != Outcome::Nothing {}
}

/// Who was written to, sorted.
fn addressees(mails: &[String]) -> Vec<String> {
    let to = |mail: &String| {
        let line = mail.lines().find(|line| line.starts_with("To:")).unwrap_or_default();
        line.split(['<', '>']).nth(1).unwrap_or(line).to_string()
    };
    let mut all: Vec<_> = mails.iter().map(to).collect();
    all.sort();
    all
}

/// The readable part of a mail: quoted-printable and base64 undone far enough to look for words.
fn readable(mail: &str) -> String {
    use base64::Engine;
    let mut text = String::new();
    for part in mail.split("\n\n") {
        let packed: String = part.lines().take_while(|line| !line.starts_with("--")).collect();
        match base64::engine::general_purpose::STANDARD.decode(packed.as_bytes()) {
            Ok(bytes) => text.push_str(&String::from_utf8_lossy(&bytes)),
            Err(_) => text.push_str(&part.replace("=\n", "").replace("=3D", "=")),
        }
        text.push('\n');
    }
    text
}

both!(reminders_come_a_week_and_a_day_before_and_once_after, |bench| {
    let smtp = Smtp::start().await;
    let (hr, _, _) = company(bench).await;
    let records = with_mail(bench, &smtp);
    let done = person(bench, "Done", "Sales", None, &[]).await;
    let gone = person(bench, "Gone", "Sales", None, &[]).await;
    let sales = departments::at_path(&bench.system(), "Sales").await.unwrap().unwrap();
    // It is 17 September, 14 o'clock.
    assigned(&hr, Target::Department(sales), "2026-09-30").await;
    work(&records).await;
    assert_eq!(smtp.mails().len(), 0);
    enrolled(bench, done, 10_000).await;
    people::mark_left(&hr, gone).await.unwrap();
    let late =
        Extend { person: hr.person().unwrap().id, course: COURSE.into(), due_on: String::new(), reason: "".into() };
    assert!(matches!(extend(&hr, late).await, Err(Error::NotFound)), "HR is not reached");
    bench.advance(6 * DAY);
    work(&records).await;
    assert_eq!(addressees(&smtp.mails()), ["a@demo.example", "lead@demo.example"]);
    let mail = readable(&smtp.mails()[0]);
    assert!(mail.contains("https://learn.example/learn/project-selling"), "{mail}");
    bench.advance(DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 2, "once");
    bench.advance(5 * DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 4);
    bench.advance(2 * DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 6);
    bench.advance(30 * DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 6);
});

both!(a_later_date_moves_the_reminders_and_an_end_stops_them, |bench| {
    let smtp = Smtp::start().await;
    let (hr, lead, a) = company(bench).await;
    let records = with_mail(bench, &smtp);
    let id = assigned(&hr, Target::People(vec![a]), "2026-09-25").await;
    let later = Extend { person: a, course: COURSE.into(), due_on: "2026-10-25".into(), reason: "Ill".into() };
    extend(&lead, later).await.unwrap();
    bench.advance(20 * DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 0, "nothing for the old date");
    bench.advance(12 * DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 1, "seven days before the new one");
    end(&hr, id).await.unwrap();
    bench.advance(20 * DAY);
    work(&records).await;
    assert_eq!(smtp.mails().len(), 1);
});

both!(a_refused_and_a_slow_server_cost_patience_and_one_mail_arrives, |bench| {
    let smtp = Smtp::start().await;
    let (hr, lead, a) = company(bench).await;
    let records = with_mail(bench, &smtp);
    assigned(&hr, Target::People(vec![a]), "2026-09-19").await;
    assert!(ask(&lead, a, COURSE).await.unwrap());
    smtp.behave(Manner::Refuses);
    assert_eq!(run_one(&records).await.unwrap(), Outcome::Failed);
    smtp.behave(Manner::Silent);
    bench.advance(30_000);
    assert_eq!(run_one(&records).await.unwrap(), Outcome::Failed);
    smtp.behave(Manner::Takes);
    bench.advance(120_000);
    assert_eq!(run_one(&records).await.unwrap(), Outcome::Done);
    work(&records).await;
    assert_eq!(addressees(&smtp.mails()), ["a@demo.example"]);
    let mail = readable(&smtp.mails()[0]);
    assert!(mail.contains("Lead") && mail.contains("New in sales"), "{mail}");
});

both!(a_button_sends_one_mail_a_day_whoever_presses_it, |bench| {
    let smtp = Smtp::start().await;
    let (hr, lead, a) = company(bench).await;
    let records = with_mail(bench, &smtp);
    let out = person(bench, "Out", "Presales", None, &[]).await;
    assert!(matches!(ask(&lead, a, COURSE).await, Err(Error::NotFound)), "nothing is assigned");
    assigned(&hr, Target::People(vec![a, out]), "2026-10-30").await;
    assert!(ask(&lead, a, COURSE).await.unwrap());
    assert!(!ask(&lead, a, COURSE).await.unwrap() && !ask(&hr, a, COURSE).await.unwrap());
    assert!(matches!(ask(&lead, out, COURSE).await, Err(Error::NotFound)), "not in the team");
    work(&records).await;
    assert_eq!(smtp.mails().len(), 1);
    bench.advance(DAY);
    assert!(ask(&hr, a, COURSE).await.unwrap());
    enrolled(bench, a, 10_000).await;
    work(&records).await;
    assert_eq!(smtp.mails().len(), 1, "completed before it was sent");
    assert!(matches!(ask(&hr, a, COURSE).await, Err(Error::Closed)));
});

both!(without_a_mail_server_reminders_wait, |bench| {
    let (hr, lead, a) = company(bench).await;
    assigned(&hr, Target::People(vec![a]), "2026-10-30").await;
    ask(&lead, a, COURSE).await.unwrap();
    work(&bench.records).await;
    let admin = bench.system();
    assert_eq!(counts(&admin).await.unwrap()[1], (State::Due, 4), "three sweeps to come, one reminder that waits");
    let smtp = Smtp::start().await;
    work(&with_mail(bench, &smtp)).await;
    assert_eq!(smtp.mails().len(), 1);
});

both!(a_hostile_name_is_a_name, |bench| {
    let smtp = Smtp::start().await;
    let (hr, lead, a) = company(bench).await;
    let records = with_mail(bench, &smtp);
    let name = "<b>A</b> \"x\" 沈";
    let row = person::ActiveModel { id: Set(a), name: Set(name.into()), lang: Set("en".into()), ..Default::default() };
    let txn = bench.records.db.write().await.unwrap();
    row.update(&*txn).await.unwrap();
    txn.commit().await.unwrap();
    assigned(&hr, Target::People(vec![a]), "2026-10-30").await;
    ask(&lead, a, COURSE).await.unwrap();
    work(&records).await;
    let mail = readable(&smtp.mails()[0]);
    assert!(mail.contains("<p>Hello &lt;b&gt;A&lt;/b&gt;"), "{mail}");
    assert!(mail.contains("Hello <b>A</b>"), "as text it is text: {mail}");
});
