//! Every address and server function, asked by every role: `access.txt` says what each is answered, and people read it.
//!
//! The addresses come from the source, so a new one is in the list before anybody thinks of it. After a change run
//! `UPDATE=1 cargo test -p server --test it access` and read the difference.

use crate::site::{COURSE, PASSWORD, Site, Visitor};
use records::{
    Role, accounts,
    assignments::{self, NewAssignment, Target},
    attempts::{self, Kind},
    courses, departments, drafts,
    entity::{enrolment, person},
    plays,
    sittings::{self, Test},
    testing::{both, execute},
};
use regex::Regex;
use sea_orm::EntityTrait;
use std::{collections::BTreeMap, fmt::Write as _, path::Path};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/access.txt");

/// Who asks. `trainee` owns what is asked for, `colleague` does not; both report to `manager`, and `stranger` leads others.
const ASKERS: [(&str, &[Role]); 8] = [
    ("nobody", &[]),
    ("trainee", &[]),
    ("colleague", &[]),
    ("trainer", &[Role::Trainer]),
    ("manager", &[Role::Manager]),
    ("stranger", &[Role::Manager]),
    ("hr", &[Role::Hr]),
    ("admin", &[Role::Admin]),
];

/// A call of each server function that is right in form.
fn calls(ids: &BTreeMap<&str, String>) -> BTreeMap<&'static str, serde_json::Value> {
    use serde_json::json;
    let save = "0190a3c0-0000-7000-8000-000000000001";
    BTreeMap::from([
        ("place/keep", json!({"course": COURSE, "lesson": "M2-L1", "part": "predict"})),
        (
            "drafts/save",
            json!({
                "draft": ids["drafts"], "path": "lessons/m2-l1/lesson.en.md", "key": "explain/1", "count": 1,
                "text": "One.", "save_id": save, "base": 0,
            }),
        ),
        (
            "attempts/save",
            json!({"attempt": ids["attempts"], "item": "M2-L1-Q2", "save_id": save, "base": 0, "fields": [["choice", "a"]]}),
        ),
    ])
}

/// Every `.route("…", get(…).post(…))` of the pages and of the server: method and path.
fn addresses() -> Vec<(&'static str, String)> {
    let route = Regex::new(r#"\.route\(\s*(?:&?format!\()?"([^"]+)""#).unwrap();
    let method = Regex::new(r"\b(get|post)\(").unwrap();
    let mut found = Vec::new();
    for folder in ["../app/src", "src"] {
        for text in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
            let starts: Vec<_> = route.captures_iter(&text).collect();
            for (at, start) in starts.iter().enumerate() {
                let from = start.get(0).unwrap().end();
                let to = starts.get(at + 1).map_or(text.len(), |next| next.get(0).unwrap().start());
                let rest = text[from..to].split([';', '}']).next().unwrap_or_default();
                for verb in method.captures_iter(rest) {
                    let verb = if &verb[1] == "get" { "GET" } else { "POST" };
                    found.push((verb, start[1].to_string()));
                }
            }
        }
    }
    found
        .retain(|(_, path)| !path.starts_with("/pkg") && !path.starts_with("/rpc") && path != "/{}" && path != "/bare");
    found.sort();
    found.dedup();
    found
}

/// Every server function, by its endpoint.
fn functions() -> Vec<String> {
    let endpoint = Regex::new(r#"endpoint = "([^"]+)""#).unwrap();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/src/rpc");
    let mut found: Vec<_> = sources(&folder)
        .iter()
        .flat_map(|text| endpoint.captures_iter(text).map(|found| found[1].to_string()).collect::<Vec<_>>())
        .collect();
    found.sort();
    found
}

fn sources(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder of source").flatten() {
        let path = entry.path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("source is text");
            texts.push(text.split("#[cfg(test)]").next().unwrap_or_default().to_string());
        }
    }
    texts
}

/// A path with the ids of the trainee's own things.
fn filled(path: &str, ids: &BTreeMap<&str, String>) -> String {
    let noun = match path {
        "/attempts/{id}/sections" => "exam",
        path => path.split('/').nth(1).unwrap_or_default(),
    };
    let id = ids.get(noun).cloned().unwrap_or_else(|| "0190a3c0-0000-7000-8000-00000000dead".into());
    path.replace("{course}", COURSE)
        .replace("{lesson}", "m2-l1")
        .replace("{scenario}", "s3")
        .replace("{test}", "quiz-m1")
        .replace("{id}", &id)
        .replace("{file}", "facts.toml")
        .replace("{card}", "roles")
        .replace("{turn}", "1")
        .replace("{seq}", "1")
        .replace("{serial}", &ids["verify"])
        .replace("{enrolment}", &ids["enrolment"])
        .replace("{person}", &ids["people"])
}

/// What a form of this address holds, where an empty one is refused to everybody alike.
fn body(path: &str, ids: &BTreeMap<&str, String>) -> String {
    let person = &ids["people"];
    match path {
        "/assignments/extend" => format!("course={COURSE}&person={person}&due_on=2030-01-31&reason=Travel"),
        "/assignments/remind" => format!("course={COURSE}&person={person}"),
        "/attempts/{id}/answers" => "item=M2-L1-Q2&base=0&choice=z".into(),
        "/author/{course}/publish" => format!("draft={}&seen=-1&note=A+word", ids["drafts"]),
        "/attempts/{id}/sections" => "section=0".into(),
        "/departments/{id}" => "name=Sales".into(),
        "/verify/{serial}/revoke" => "reason=Issued+by+mistake".into(),
        "/learn/{course}/{lesson}/answers" => "item=M2-L1%2Fpredict&base=0&text-predict=They+compare".into(),
        _ => String::new(),
    }
}

/// A fresh session, because some of what is asked for ends it.
async fn session(site: &Site<'_>, name: &str) -> Visitor {
    // A minute apart, so that neither the limit of sessions nor the one of tries is met.
    site.bench.advance(60_000);
    if name == "nobody" {
        return Visitor::default();
    }
    let form = accounts::SignIn { email: format!("{name}@demo.example"), password: PASSWORD.into() };
    let signed = accounts::sign_in(&site.bench.nobody(), form).await.expect("signs in");
    Visitor { person: Some(signed.person), token: Some(signed.token.0), lang: "en" }
}

/// The code of the trainee’s certificate.
const SERIAL: &str = "ABCDEFGHJKMNPQRS";

both!(every_address_answers_every_role_as_the_table_says, |bench| {
    let site = Site::new(bench).await;
    for (name, roles) in ASKERS.iter().skip(1) {
        site.sign_in(&format!("{name}@demo.example"), roles).await;
    }
    let all = person::Entity::find().all(bench.records.db.read()).await.unwrap();
    let id = |name: &str| all.iter().find(|row| row.email.starts_with(&format!("{name}@"))).expect("an account").id;
    let db = &bench.records.db;
    let hexed = |id: uuid::Uuid| match db.backend() {
        sea_orm::DbBackend::Sqlite => format!("x'{}'", id.simple()),
        _ => format!("'{id}'"),
    };
    for below in ["trainee", "colleague"] {
        let sql = format!("UPDATE people SET manager_id = {} WHERE id = {}", hexed(id("manager")), hexed(id(below)));
        execute(db, &sql).await;
    }
    let trainee = site.ctx(&session(&site, "trainee").await);
    let attempt = attempts::open(&trainee, COURSE, "M2-L1", Kind::Practice).await.unwrap();
    let play = plays::start(&trainee, COURSE, "S3", content::scenario::Mode::Practice).await.unwrap();
    let draft = drafts::open(&site.ctx(&session(&site, "trainer").await), COURSE).await.unwrap();
    let hr = site.ctx(&session(&site, "hr").await);
    let department = departments::add(&hr, "Sales", None).await.unwrap();
    let due = NewAssignment {
        course: COURSE.into(),
        target: Target::People(vec![id("trainee")]),
        due_on: "2029-12-31".into(),
        reason: "New to the team".into(),
    };
    let assignment = assignments::assign(&hr, due).await.unwrap()[0];
    let exam = sittings::open(&trainee, COURSE, &Test::Exam).await.unwrap();
    let enrolment = enrolment::Entity::find().one(bench.records.db.read()).await.unwrap().expect("it has begun").id;
    // A certificate, and a job that was given up: rows that take weeks to come about.
    let version = courses::published(&bench.system(), COURSE).await.unwrap();
    let (job, now) = (bench.system().id(), bench.records.now());
    let (begun, owner, parked, hash) = (hexed(enrolment), hexed(id("trainee")), hexed(job), &version.hash);
    execute(
        db,
        &format!(
            "INSERT INTO certificates (serial, enrolment_id, person_id, name, course_id, version_hash, exam_score, \
             scenarios, issued_at) VALUES ('{SERIAL}', {begun}, {owner}, 'Trainee', '{COURSE}', '{hash}', 9000, '[]', {now})"
        ),
    )
    .await;
    execute(
        db,
        &format!(
            "INSERT INTO jobs (id, kind, body, state, tries, run_at, created_at) \
             VALUES ({parked}, 'reminder', '{{}}', 'parked', 5, {now}, {now})"
        ),
    )
    .await;
    let ids = BTreeMap::from([
        ("admin", job.to_string()),
        ("exam", exam.to_string()),
        ("enrolment", enrolment.to_string()),
        ("verify", SERIAL.to_string()),
        ("assignments", assignment.to_string()),
        ("departments", department.to_string()),
        ("drafts", draft.to_string()),
        ("attempts", attempt.to_string()),
        ("plays", play.to_string()),
        ("people", id("trainee").to_string()),
    ]);

    let mut table = format!("{:<52}", "");
    for (name, _) in ASKERS {
        let _ = write!(table, "{name:<11}");
    }
    for (verb, path) in addresses() {
        let _ = write!(table, "\n{:<52}", format!("{verb:<5}{path}"));
        for (name, _) in ASKERS {
            // What was asked before may have marked somebody as left.
            execute(db, "UPDATE people SET status = 'active'").await;
            let who = session(&site, name).await;
            let to = filled(&path, &ids);
            let answer =
                if verb == "GET" { site.get(&who, &to).await } else { site.post(&who, &to, body(&path, &ids)).await };
            let sign_in = answer.location.as_deref().is_some_and(|to| to.starts_with("/sign-in?next"));
            let said = if sign_in { "sign-in".to_string() } else { answer.status.as_u16().to_string() };
            let _ = write!(table, "{said:<11}");
        }
    }
    let calls = calls(&ids);
    for name in functions() {
        let json = calls.get(name.as_str()).unwrap_or_else(|| panic!("{name} needs a call in this test"));
        let _ = write!(table, "\n{:<52}", format!("RPC  {name}"));
        for (asker, _) in ASKERS {
            let answer = site.rpc(&session(&site, asker).await, &name, json.clone()).await;
            let _ = write!(table, "{:<11}", answer.status.as_u16());
        }
    }
    let table = table.lines().map(|line| format!("{}\n", line.trim_end())).collect::<String>();
    if std::env::var("UPDATE").is_ok() {
        std::fs::write(GOLDEN, &table).expect("the table is kept");
    }
    let golden = std::fs::read_to_string(GOLDEN).unwrap_or_default();
    for (now, then) in table.lines().zip(golden.lines()) {
        assert_eq!(now, then, "read docs at the top of this file");
    }
    assert_eq!(table.lines().count(), golden.lines().count());
});
