use super::*;
use crate::{
    Error, Role,
    assignments::{Extend, Target, extend},
    audit, certificates, courses, departments,
    entity::{certificate, lesson_result, scenario_result, test_result},
    people,
    testing::{
        Bench, both,
        company::{COURSE, assigned, by, enrolled, person},
    },
};
use sea_orm::{ActiveModelTrait, Set};

fn all() -> Filter {
    Filter { course: COURSE.into(), ..Filter::default() }
}

fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

/// HR, two sibling teams below one head, and the course assigned to all of sales until 30 September.
async fn company(bench: &Bench) -> (Ctx, [Uuid; 6]) {
    courses::import_builtin(&bench.system()).await.unwrap();
    let hr = by(bench, person(bench, "Hr", "HR", None, &[Role::Hr]).await).await;
    let top = person(bench, "Top", "Sales", None, &[Role::Manager]).await;
    let east = person(bench, "East", "Sales/East", Some(top), &[Role::Manager]).await;
    let west = person(bench, "West", "Sales/West", Some(top), &[Role::Manager]).await;
    let a = person(bench, "A", "Sales/East", Some(east), &[]).await;
    let deep = person(bench, "Deep", "Sales/East", Some(a), &[]).await;
    let b = person(bench, "B", "Sales/West", Some(west), &[Role::Trainer]).await;
    let sales = departments::at_path(&bench.system(), "Sales").await.unwrap().unwrap();
    assigned(&hr, Target::Department(sales), "2026-09-30").await;
    (hr, [top, east, west, a, deep, b])
}

async fn results(bench: &Bench, enrolment: Uuid) {
    let txn = bench.records.db.write().await.unwrap();
    for (lesson, items, score) in [("M2-L1", 6, 9_000), ("M2-L2", 6, 5_500), ("M2-L3", 5, 7_000), ("M9-L1", 6, 10_000)]
    {
        let row = lesson_result::ActiveModel {
            enrolment_id: Set(enrolment),
            lesson_id: Set(lesson.into()),
            part: Set("check-1".into()),
            items_attempted: Set(items),
            best_score: Set(Some(score)),
            updated_at: Set(bench.records.now()),
        };
        row.insert(&*txn).await.unwrap();
    }
    let row = scenario_result::ActiveModel {
        enrolment_id: Set(enrolment),
        scenario_id: Set("S3".into()),
        practice_runs: Set(2),
        official_runs: Set(0),
        best_score: Set(Some(7_350)),
        passed_at: Set(None),
        debrief_read_at: Set(None),
        updated_at: Set(bench.records.now()),
    };
    row.insert(&*txn).await.unwrap();
    txn.commit().await.unwrap();
}

both!(everybody_sees_exactly_the_own_reach, |bench| {
    let (hr, [top, east, west, a, _, b]) = company(bench).await;
    let seen = async |id| {
        let filter = Filter { sort: Sort::Name, ..all() };
        let report = completion(&by(bench, id).await, &filter).await?;
        assert_eq!(report.figures.people, report.slice.total, "figures and rows are one cut");
        Ok::<_, Error>(report.slice.rows.into_iter().map(|row| row.name).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(seen(top).await.unwrap(), "A B Deep East Top West");
    assert_eq!(seen(east).await.unwrap(), "A Deep East");
    assert_eq!(seen(west).await.unwrap(), "B West");
    assert_eq!(seen(b).await.unwrap(), "A B Deep East Top West", "a trainer sees the course");
    assert!(matches!(seen(a).await, Err(Error::NotFound)), "leading without the role shows nothing");
    assert_eq!(completion(&hr, &all()).await.unwrap().slice.total, 6);
    let west = by(bench, west).await;
    assert!(matches!(standing(&west, a, COURSE).await, Err(Error::NotFound)));
    let text = Filter { text: "deep".into(), ..all() };
    assert_eq!(completion(&west, &text).await.unwrap().figures.people, 0, "a search leaves the reach as it is");
    let file = export(&west, &all(), Format::Csv).await.unwrap();
    assert_eq!(file.rows, 2);
});

both!(a_status_says_where_somebody_stands_and_the_figures_add_up, |bench| {
    let (hr, [top, east, west, a, deep, b]) = company(bench).await;
    enrolled(bench, top, 10_000).await;
    let begun = enrolled(bench, east, 4_000).await;
    results(bench, begun).await;
    let late = Extend { person: west, course: COURSE.into(), due_on: "2026-10-09".into(), reason: "Ill".into() };
    extend(&hr, late).await.unwrap();
    let outside = person(bench, "Outside", "HR", None, &[]).await;
    enrolled(bench, outside, 100).await;
    people::mark_left(&hr, b).await.unwrap();
    bench.advance(14 * 24 * 60 * 60_000);
    let report = completion(&hr, &all()).await.unwrap();
    let expected = Figures { people: 6, assigned: 5, overdue: 3, not_started: 1, in_progress: 1, completed: 1 };
    assert_eq!(report.figures, expected);
    assert_eq!(names(&report.slice.rows), ["A", "Deep", "East", "West", "Outside", "Top"]);
    let row = |id| report.slice.rows.iter().find(|row| row.person == id).unwrap();
    assert_eq!(row(west).due_on.map(|day| day.to_string()).as_deref(), Some("2026-10-09"));
    assert!(row(west).extended && row(outside).due_on.is_none());
    assert_eq!((row(a).status, row(deep).manager.as_deref()), (Status::Overdue, Some("A")));
    let east = row(east);
    assert_eq!((east.lessons, east.score, east.passed), (2, Some(7_350), false), "five of six items are not a lesson");
    assert_eq!(east.weakest, Some(("M2-L2".into(), 5_500)));
    let late = Filter { status: Some(Status::Overdue), ..all() };
    let late = completion(&hr, &late).await.unwrap();
    assert_eq!((late.slice.total, late.figures), (3, expected), "the figures lead to the other statuses");
    let by_score = Filter { sort: Sort::Score, down: true, ..all() };
    assert_eq!(completion(&hr, &by_score).await.unwrap().slice.rows[0].name, "East");
});

both!(departments_are_summed_up_their_tree_within_the_own_reach, |bench| {
    let (hr, [top, east, west, ..]) = company(bench).await;
    enrolled(bench, top, 10_000).await;
    enrolled(bench, east, 4_000).await;
    let lines = async |ctx: &Ctx, filter: Filter| {
        let report = completion(ctx, &filter).await.unwrap();
        let line = |line: &DepartmentLine| {
            let name = line.department.as_ref().map_or("-", |(_, name)| name.as_str());
            format!("{name} {} {}/{} {}", line.depth, line.figures.completed, line.figures.people, line.progress)
        };
        report.departments.iter().map(line).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(lines(&hr, all()).await, "Sales 0 1/6 2333, East 1 0/3 1333, West 1 0/2 0");
    let below = departments::at_path(&bench.system(), "Sales/East").await.unwrap();
    assert_eq!(lines(&hr, Filter { department: below, ..all() }).await, "East 0 0/3 1333");
    assert_eq!(lines(&by(bench, west).await, all()).await, "Sales 0 0/2 0, West 1 0/2 0");
    let late = Filter { status: Some(Status::Completed), ..all() };
    assert_eq!(lines(&hr, late).await, "Sales 0 1/6 2333, East 1 0/3 1333, West 1 0/2 0", "figures of all statuses");
    people::mark_left(&hr, top).await.unwrap();
    assert_eq!(lines(&hr, Filter { text: "deep".into(), ..all() }).await, "Sales 0 0/1 0, East 1 0/1 0");
    let report = completion(&hr, &all()).await.unwrap();
    let whole = report.departments.iter().filter(|line| line.depth == 0).map(|line| line.figures.people).sum::<i64>();
    assert_eq!(whole, report.figures.people);
});

both!(the_gain_of_a_group_is_told_for_five_or_more_within_the_own_reach, |bench| {
    let (hr, [top, east, west, a, deep, b]) = company(bench).await;
    for (person, after) in [(top, 7_000), (east, 8_000), (west, 6_000), (a, 9_000), (deep, 5_000)] {
        let begun = enrolled(bench, person, 10_000).await;
        let txn = bench.records.db.write().await.unwrap();
        for (kind, score) in [("pre-test", 5_000), ("post-test", after)] {
            let row = test_result::ActiveModel {
                enrolment_id: Set(begun),
                kind: Set(kind.into()),
                subject: Set("A".into()),
                sittings: Set(1),
                failures: Set(0),
                best_score: Set(Some(score)),
                passed_at: Set(None),
                updated_at: Set(bench.records.now()),
            };
            row.insert(&*txn).await.unwrap();
        }
        txn.commit().await.unwrap();
    }
    enrolled(bench, b, 100).await;
    let gain = async |ctx: &Ctx, filter: Filter| completion(ctx, &filter).await.unwrap().gain;
    let told = gain(&hr, all()).await.expect("five have sat both");
    let share = told.gain.expect("all of them had something to gain");
    assert_eq!((told.people, told.means, share.people), (5, [5_000, 7_000], 5));
    assert!((share.mean - 0.4).abs() < 1e-9 && share.low < 0.4 && share.high > 0.4);
    assert_eq!(gain(&by(bench, east).await, all()).await, None, "three are too few");
    assert_eq!(gain(&hr, Filter { text: "deep".into(), ..all() }).await, None);
});

both!(a_file_holds_what_the_screen_shows, |bench| {
    let (hr, [top, east, ..]) = company(bench).await;
    let evil = person(bench, "=1+1", "Sales", Some(top), &[]).await;
    enrolled(bench, top, 10_000).await;
    let begun = enrolled(bench, east, 2_500).await;
    results(bench, begun).await;
    let mut hr = hr;
    hr.lang = content::Lang::Zh;
    let filter = Filter { sort: Sort::Name, ..all() };
    let file = export(&hr, &filter, Format::Csv).await.unwrap();
    let text = String::from_utf8(file.bytes).unwrap();
    assert!(text.starts_with("\u{feff}姓名,工号,邮箱,部门,经理,状态,进度,"), "{text}");
    assert_eq!(text.matches("\r\n").count(), 8, "a header and seven people");
    assert!(!text.replace("\r\n", "").contains('\n'));
    assert!(text.contains("'=1+1,") && !text.contains("\n=1+1"));
    assert!(text.contains("East,,east@demo.example,East,Top,进行中,25%,2,74,2026-09-17 14:00,,2026-09-30,,,,\r\n"));
    assert_eq!(file.name, "完成情况-项目型销售：与客户同步-2026-09-17.csv");
    assert_eq!(file.plain_name, "completion-project-selling-2026-09-17.csv");
    let book = export(&hr, &filter, Format::Xlsx).await.unwrap();
    assert!(book.bytes.starts_with(b"PK") && book.rows == 7);
    let json = export(&hr, &filter, Format::Json).await.unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    assert_eq!((json["figures"]["completed"].as_i64(), json["rows"].as_array().map(Vec::len)), (Some(1), Some(7)));
    assert_eq!(
        (json["departments"][0]["name"].as_str(), &json["departments"][0]["figures"]),
        (Some("Sales"), &json["figures"])
    );
    let trail = audit::list(&bench.system(), None).await.unwrap();
    assert_eq!(trail.iter().filter(|entry| entry.action == "exported").count(), 3);
    assert!(matches!(export(&by(bench, evil).await, &filter, Format::Csv).await, Err(Error::NotFound)));
});

both!(exam_and_certificate_stand_in_the_row_and_a_revoked_one_does_not, |bench| {
    let (hr, [top, east, ..]) = company(bench).await;
    let done = enrolled(bench, top, 10_000).await;
    let begun = enrolled(bench, east, 4_000).await;
    let now = bench.records.now();
    let txn = bench.records.db.write().await.unwrap();
    for (enrolment, score, passed_at) in [(done, 8_333, Some(now)), (begun, 6_000, None)] {
        let row = test_result::ActiveModel {
            enrolment_id: Set(enrolment),
            kind: Set("exam".into()),
            subject: Set(String::new()),
            sittings: Set(1),
            failures: Set(i64::from(passed_at.is_none())),
            best_score: Set(Some(score)),
            passed_at: Set(passed_at),
            updated_at: Set(now),
        };
        row.insert(&*txn).await.unwrap();
    }
    let certificate = certificate::ActiveModel {
        serial: Set("AAAA-BBBB-CCCC-DDDD".into()),
        enrolment_id: Set(done),
        person_id: Set(top),
        name: Set("Top".into()),
        course_id: Set(COURSE.into()),
        version_hash: Set(courses::published(&hr, COURSE).await.unwrap().hash.clone()),
        exam_score: Set(8_333),
        scenarios: Set("S3 S5".into()),
        issued_at: Set(now),
        revoked_at: Set(None),
        revoked_reason: Set(None),
    };
    certificate.insert(&*txn).await.unwrap();
    txn.commit().await.unwrap();

    let down = Filter { sort: Sort::Exam, down: true, ..all() };
    let rows = completion(&hr, &down).await.unwrap().slice.rows;
    let told = |row: &Row| (row.exam, row.exam_passed_at, row.certificate.clone());
    assert_eq!(told(&rows[0]), (Some(8_333), Some(now), Some(("AAAA-BBBB-CCCC-DDDD".into(), now))));
    assert_eq!((rows[1].name.as_str(), told(&rows[1])), ("East", (Some(6_000), None, None)));
    assert_eq!(told(&rows[2]), (None, None, None));
    let file = String::from_utf8(export(&hr, &down, Format::Csv).await.unwrap().bytes).unwrap();
    assert!(file.contains(",83,2026-09-17 14:00,AAAA-BBBB-CCCC-DDDD,2026-09-17 14:00\r\n"), "{file}");
    assert!(file.contains(",60,,,\r\n"), "{file}");

    let revoke = certificates::Revoke { serial: "AAAA-BBBB-CCCC-DDDD".into(), reason: "Sat by somebody else".into() };
    certificates::revoke(&hr, revoke).await.unwrap();
    assert_eq!(completion(&hr, &down).await.unwrap().slice.rows[0].certificate, None);
});

both!(a_talk_has_one_concrete_reason, |bench| {
    let (hr, [top, east, west, a, ..]) = company(bench).await;
    enrolled(bench, top, 10_000).await;
    let begun = enrolled(bench, east, 4_000).await;
    results(bench, begun).await;
    enrolled(bench, west, 1_000).await;
    bench.advance(9 * 24 * 60 * 60_000);
    let (_, _, rows) = team(&hr, COURSE).await.unwrap();
    let (today, now) = (bench.records.today(), bench.records.now());
    let about = |id| talk(rows.iter().find(|row| row.person == id).unwrap(), today, now);
    assert_eq!(about(top), None);
    assert_eq!(about(east), Some(Talk::Weak("M2-L2".into(), 5_500)));
    assert_eq!(about(west), Some(Talk::Still(9, None)));
    assert_eq!(about(a), Some(Talk::NotBegun(-4)));
});
