use super::*;
use crate::{
    Ctx, Error, Problem, Role, courses, departments, people,
    sql::Sql,
    testing::{
        Bench, both,
        company::{COURSE, assigned, by, enrolled, form, person},
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

const DAY: i64 = 24 * 60 * 60_000;

async fn hr(bench: &Bench) -> Ctx {
    courses::import_builtin(&bench.system()).await.unwrap();
    by(bench, person(bench, "Hr", "HR", None, &[Role::Hr]).await).await
}

async fn on(ctx: &Ctx, person: Uuid) -> Option<String> {
    due(&ctx.records.system(), ctx.records.db.read(), person, COURSE).await.unwrap().map(|due| due.due_on.to_string())
}

async fn department(ctx: &Ctx, path: &str) -> Uuid {
    departments::at_path(&ctx.records.system(), path).await.unwrap().unwrap()
}

both!(a_department_reaches_everybody_below_it_and_whoever_joins_later, |bench| {
    let ctx = hr(bench).await;
    let a = person(bench, "A", "Sales/East", None, &[]).await;
    let b = person(bench, "B", "Presales", None, &[]).await;
    assigned(&ctx, Target::Department(department(&ctx, "Sales").await), "2026-10-31").await;
    assert_eq!((on(&ctx, a).await.as_deref(), on(&ctx, b).await), (Some("2026-10-31"), None));
    let mut moved = form(&ctx, b).await;
    moved.department = Some(department(&ctx, "Sales/East/Nanjing").await);
    people::save(&ctx, b, moved).await.unwrap();
    assert_eq!(on(&ctx, b).await.as_deref(), Some("2026-10-31"));
    people::mark_left(&ctx, a).await.unwrap();
    assert_eq!(on(&ctx, a).await, None);
});

both!(the_earliest_assignment_counts_until_a_later_date_is_given, |bench| {
    let ctx = hr(bench).await;
    let lead = person(bench, "Lead", "Sales", None, &[Role::Manager]).await;
    let a = person(bench, "A", "Sales/East", Some(lead), &[]).await;
    let lead = by(bench, lead).await;
    assigned(&ctx, Target::Department(department(&ctx, "Sales").await), "2026-10-31").await;
    let early = assigned(&ctx, Target::People(vec![a]), "2026-09-30").await;
    let later = |due_on: &str| Extend {
        person: a,
        course: COURSE.into(),
        due_on: due_on.into(),
        reason: "Parental leave".into(),
    };
    assert_eq!(on(&ctx, a).await.as_deref(), Some("2026-09-30"));
    for (day, expected) in [
        ("2026-09-30", Problem::NotLater),
        ("2026-09-01", Problem::Past),
        ("31.12.2026", Problem::Malformed),
        ("20266-01-01", Problem::Malformed),
        ("", Problem::Empty),
    ] {
        match extend(&lead, later(day)).await.unwrap_err() {
            Error::Invalid(problems) => assert_eq!(problems.0["due_on"], expected, "{day}"),
            other => panic!("{other}"),
        }
    }
    extend(&lead, later("2026-10-15")).await.unwrap();
    bench.advance(1);
    extend(&lead, later("2026-11-20")).await.unwrap();
    assert_eq!(on(&ctx, a).await.as_deref(), Some("2026-11-20"), "also beyond the other assignment");
    let record = extensions(&by(bench, a).await, a).await.unwrap();
    assert_eq!(record.len(), 1);
    assert_eq!((record[0].by.as_str(), record[0].reason.as_str()), ("Lead", "Parental leave"));
    end(&ctx, early).await.unwrap();
    assert_eq!(on(&ctx, a).await.as_deref(), Some("2026-10-31"), "it went with its assignment");
    assert!(matches!(end(&ctx, early).await, Err(Error::Closed)));
});

both!(a_manager_extends_within_the_team_and_nobody_else, |bench| {
    let ctx = hr(bench).await;
    let top = person(bench, "Top", "Sales", None, &[Role::Manager]).await;
    let east = person(bench, "East", "Sales", Some(top), &[Role::Manager]).await;
    let west = person(bench, "West", "Sales", Some(top), &[Role::Manager]).await;
    let a = person(bench, "A", "Sales", Some(east), &[]).await;
    let out = person(bench, "Out", "Presales", Some(east), &[]).await;
    assigned(&ctx, Target::Department(department(&ctx, "Sales").await), "2026-09-30").await;
    let form = |person| Extend { person, course: COURSE.into(), due_on: "2026-12-01".into(), reason: "Ill".into() };
    for (who, whom, may) in
        [(west, a, false), (east, east, false), (a, a, false), (east, a, true), (top, a, false), (east, out, false)]
    {
        // The top may, but the date it names is no longer later: that is another answer than "not found".
        let outcome = extend(&by(bench, who).await, form(whom)).await;
        match (&outcome, may) {
            (Ok(_), true) => (),
            (Err(Error::Invalid(_)), false) if who == top => (),
            (Err(Error::NotFound), false) => (),
            _ => panic!("{who} {whom} {outcome:?}"),
        }
    }
    enrolled(bench, west, 10_000).await;
    assert!(matches!(extend(&ctx, form(west)).await, Err(Error::Closed)), "it is completed");
    let new = NewAssignment {
        course: COURSE.into(),
        target: Target::People(vec![a]),
        due_on: "2026-12-01".into(),
        reason: "x".into(),
    };
    assert!(matches!(assign(&by(bench, top).await, new).await, Err(Error::NotFound)));
});

both!(a_preview_says_what_the_assignment_will_do, |bench| {
    let ctx = hr(bench).await;
    let mut people = Vec::new();
    for number in 0..5 {
        people.push(person(bench, &format!("P{number}"), "Sales/East", None, &[]).await);
    }
    person(bench, "Other", "Presales", None, &[]).await;
    enrolled(bench, people[0], 10_000).await;
    enrolled(bench, people[1], 4_000).await;
    assigned(&ctx, Target::People(vec![people[2]]), "2026-10-01").await;
    people::mark_left(&ctx, people[4]).await.unwrap();
    let target = Target::Department(department(&ctx, "Sales").await);
    let before = preview(&ctx, COURSE, &target).await.unwrap();
    assert_eq!(before, Preview { reaches: 4, completed: 1, assigned: 1 });
    let id = assigned(&ctx, target, "2026-10-01").await;
    let row = list(&ctx, COURSE, false, 1).await.unwrap().rows.into_iter().find(|row| row.id == id).unwrap();
    assert_eq!((row.reaches, row.completed, row.by.as_str()), (4, 1, "Hr"));
    assert_eq!(row.department.unwrap().1, "Sales");
    assert_eq!(of_person(&ctx, people[2], COURSE).await.unwrap().len(), 2);
    end(&ctx, id).await.unwrap();
    assert_eq!(list(&ctx, COURSE, false, 1).await.unwrap().total, 1);
    assert_eq!(list(&ctx, COURSE, true, 1).await.unwrap().rows.last().map(|row| row.reaches), Some(0));
    let none = NewAssignment {
        course: "none".into(),
        target: Target::People(vec![people[4]]),
        due_on: "2026-10-01".into(),
        reason: " ".into(),
    };
    match assign(&ctx, none).await.unwrap_err() {
        Error::Invalid(problems) => {
            assert_eq!(problems.0.keys().copied().collect::<Vec<_>>(), ["course", "people", "reason"]);
        }
        other => panic!("{other}"),
    }
});

#[derive(FromQueryResult)]
struct Dated {
    person_id: Uuid,
    due_on: String,
}

both!(the_date_of_one_person_and_the_dates_of_a_list_agree, |bench| {
    let ctx = hr(bench).await;
    let mut people = Vec::new();
    for (number, path) in ["A", "A/B", "A/B/C", "A/B/C", "D", "D"].into_iter().enumerate() {
        people.push(person(bench, &format!("P{number}"), path, None, &[]).await);
    }
    for (path, day) in [("A", "2026-12-01"), ("A/B", "2026-11-01"), ("A/B/C", "2026-12-24"), ("A", "2026-10-20")] {
        assigned(&ctx, Target::Department(department(&ctx, path).await), day).await;
    }
    assigned(&ctx, Target::People(vec![people[4]]), "2026-10-02").await;
    let later = |person, day: &str| Extend { person, course: COURSE.into(), due_on: day.into(), reason: "x".into() };
    extend(&ctx, later(people[2], "2027-01-05")).await.unwrap();
    bench.advance(DAY);
    assigned(&ctx, Target::People(vec![people[2]]), "2026-09-20").await;
    extend(&ctx, later(people[4], "2026-10-05")).await.unwrap();
    let mut sql = Sql::default();
    let parts = reach::parts(&mut sql, COURSE);
    sql.text = format!(
        "WITH RECURSIVE {parts} SELECT s.person_id, coalesce(x.due_on, s.due_on) AS due_on FROM assigned s \
         LEFT JOIN extended x ON x.person_id = s.person_id AND x.place = 1"
    );
    let rows: Vec<Dated> = sql.all(ctx.records.db.read()).await.unwrap();
    for person in people {
        let listed = rows.iter().find(|row| row.person_id == person).map(|row| row.due_on.clone());
        assert_eq!(on(&ctx, person).await, listed);
    }
});
