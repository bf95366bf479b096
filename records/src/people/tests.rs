use super::*;
use crate::{
    Error, Problem, Role, accounts, audit, departments, sessions,
    testing::{
        both,
        company::{by, form, person},
    },
};

fn problem(error: &Error, field: &str) -> Option<Problem> {
    match error {
        Error::Invalid(problems) => problems.0.get(field).cloned(),
        _ => None,
    }
}

both!(the_list_finds_sorts_and_cuts, |bench| {
    let ctx = bench.system();
    let lead = person(bench, "Lead", "Sales", None, &[Role::Manager]).await;
    for number in 0..60 {
        person(bench, &format!("P{number:02}"), "Sales/East", Some(lead), &[]).await;
    }
    person(bench, "Wei_x", "Presales", None, &[Role::Trainer]).await;
    let everyone = list(&ctx, &Filter::default()).await.unwrap();
    assert_eq!((everyone.total, everyone.rows.len(), everyone.pages()), (62, 50, 2));
    let second = list(&ctx, &Filter { page: 2, ..Default::default() }).await.unwrap();
    assert_eq!((second.first(), second.last()), (51, 62));
    let beyond = list(&ctx, &Filter { page: 9, ..Default::default() }).await.unwrap();
    assert_eq!((beyond.page, beyond.total), (1, 62), "a page that does not exist is the first");
    let sales = departments::tree(&ctx).await.unwrap().into_iter().find(|node| node.name == "Sales").unwrap();
    assert_eq!((sales.people, sales.with_below), (1, 61));
    let of_sales = list(&ctx, &Filter { department: Some(sales.id), down: true, ..Default::default() }).await.unwrap();
    assert_eq!((of_sales.total, of_sales.rows[0].name.as_str()), (61, "P59"));
    let text = |text: &str| Filter { text: text.into(), ..Default::default() };
    assert_eq!(list(&ctx, &text("I_X")).await.unwrap().total, 1, "a sign of patterns is itself");
    assert_eq!(list(&ctx, &text("i%x")).await.unwrap().total, 0);
    let trainers = list(&ctx, &Filter { role: Some(Role::Trainer), ..Default::default() }).await.unwrap();
    assert_eq!(trainers.rows[0].roles, [Role::Trainee, Role::Trainer]);
    assert_eq!(trainers.rows[0].department.as_deref(), Some("Presales"));
});

both!(a_manager_sees_the_own_line_and_a_trainee_no_list, |bench| {
    let top = person(bench, "Top", "Sales", None, &[Role::Manager]).await;
    let east = person(bench, "East", "Sales/East", Some(top), &[Role::Manager]).await;
    let west = person(bench, "West", "Sales/West", Some(top), &[Role::Manager]).await;
    let a = person(bench, "A", "Sales/East", Some(east), &[]).await;
    person(bench, "B", "Sales/West", Some(west), &[]).await;
    let names = async |id| {
        let rows = list(&by(bench, id).await, &Filter::default()).await.unwrap().rows;
        rows.into_iter().map(|row| row.name).collect::<Vec<_>>()
    };
    assert_eq!(names(top).await, ["A", "B", "East", "Top", "West"]);
    assert_eq!(names(east).await, ["A", "East"]);
    assert!(matches!(list(&by(bench, a).await, &Filter::default()).await, Err(Error::NotFound)));
    assert!(one(&by(bench, east).await, a).await.is_ok());
    assert!(matches!(one(&by(bench, west).await, a).await, Err(Error::NotFound)));
});

both!(every_problem_stands_at_its_field, |bench| {
    let hr = person(bench, "Hr", "HR", None, &[Role::Hr]).await;
    let top = person(bench, "Top", "Sales", None, &[Role::Manager]).await;
    let low = person(bench, "Low", "Sales", Some(top), &[Role::Manager]).await;
    let ctx = by(bench, hr).await;
    let mut numbered = form(&ctx, low).await;
    numbered.number = "BZ1".into();
    save(&ctx, low, numbered).await.unwrap();
    let bad = Edit {
        email: " TOP@demo.example".into(),
        name: " ".into(),
        number: "BZ1".into(),
        department: Some(hr),
        manager: Some(ctx.id()),
        roles: vec![Role::Admin],
        ..Edit::default()
    };
    let error = create(&ctx, bad).await.unwrap_err();
    for (field, expected) in [
        ("email", Problem::Taken),
        ("name", Problem::Empty),
        ("number", Problem::Taken),
        ("department", Problem::Unknown),
        ("manager", Problem::Unknown),
        ("roles", Problem::NeedsAdministrator),
    ] {
        assert_eq!(problem(&error, field), Some(expected), "{field}");
    }
    let mut circle = form(&ctx, top).await;
    circle.manager = Some(low);
    assert_eq!(problem(&save(&ctx, top, circle.clone()).await.unwrap_err(), "manager"), Some(Problem::Circle));
    circle.manager = Some(top);
    assert_eq!(problem(&save(&ctx, top, circle).await.unwrap_err(), "manager"), Some(Problem::Circle));
});

both!(a_change_on_an_old_form_is_a_conflict_and_not_an_overwrite, |bench| {
    let hr = person(bench, "Hr", "HR", None, &[Role::Hr]).await;
    let low = person(bench, "Low", "Sales", None, &[]).await;
    let ctx = by(bench, hr).await;
    let (mut first, mut second) = (form(&ctx, low).await, form(&ctx, low).await);
    first.name = "Lower".into();
    save(&ctx, low, first).await.unwrap();
    second.name = "Lowest".into();
    match save(&ctx, low, second).await.unwrap_err() {
        Error::Conflict(conflict) => {
            assert!(conflict.theirs.contains("Lower") && conflict.yours.contains("Lowest"));
            assert_eq!((conflict.by.as_str(), conflict.seq), ("Hr", 2));
        }
        other => panic!("{other}"),
    }
    assert_eq!(one(&ctx, low).await.unwrap().name, "Lower");
    let last = &audit::list(&bench.system(), None).await.unwrap()[0];
    assert_eq!(last.action, "person-changed");
    assert_eq!(last.body, r#"{"after":{"name":"Lower"},"before":{"name":"Low"}}"#);
});

both!(a_new_role_and_leaving_end_the_sessions, |bench| {
    let hr = person(bench, "Hr", "HR", None, &[Role::Hr]).await;
    let low = person(bench, "Low", "Sales", None, &[]).await;
    let ctx = by(bench, hr).await;
    let enter = async || {
        let code = accounts::make_code(&ctx, low).await.unwrap();
        accounts::redeem(&bench.nobody(), &code, "a stone in the river".into()).await.unwrap().token.0
    };
    let alive = async |token: &str| sessions::find(&bench.records, token, &Default::default()).await.unwrap().is_some();
    let token = enter().await;
    let mut edit = form(&ctx, low).await;
    edit.number = "7".into();
    save(&ctx, low, edit).await.unwrap();
    assert!(alive(&token).await, "a number changes nothing about rights");
    assert_eq!(one(&ctx, low).await.unwrap().sessions.len(), 1);
    let mut edit = form(&ctx, low).await;
    edit.roles.push(Role::Trainer);
    save(&ctx, low, edit).await.unwrap();
    assert!(!alive(&token).await);
    let token = enter().await;
    assert!(matches!(mark_left(&ctx, hr).await, Err(Error::NotFound)), "nobody locks themselves out");
    mark_left(&ctx, low).await.unwrap();
    assert!(!alive(&token).await);
    assert!(matches!(accounts::make_code(&ctx, low).await, Err(Error::NotFound)));
    assert_eq!(list(&ctx, &Filter { status: Status::Left, ..Default::default() }).await.unwrap().total, 1);
    bring_back(&ctx, low).await.unwrap();
    assert!(accounts::make_code(&ctx, low).await.is_ok());
});

both!(a_manager_who_has_left_stays_the_manager_until_somebody_else_is_chosen, |bench| {
    let hr = person(bench, "Hr", "HR", None, &[Role::Hr]).await;
    let boss = person(bench, "Boss", "Sales", None, &[Role::Manager]).await;
    let low = person(bench, "Low", "Sales", Some(boss), &[]).await;
    let other = person(bench, "Other", "Sales", None, &[]).await;
    let ctx = by(bench, hr).await;
    mark_left(&ctx, boss).await.unwrap();
    let mut edit = form(&ctx, low).await;
    edit.name = "Lowell".into();
    save(&ctx, low, edit).await.unwrap();
    assert_eq!(one(&ctx, low).await.unwrap().manager.map(|(id, _)| id), Some(boss));
    let mut edit = form(&ctx, other).await;
    edit.manager = Some(boss);
    let Err(Error::Invalid(problems)) = save(&ctx, other, edit).await else { panic!("nobody new is led by them") };
    assert_eq!(problems.0.get("manager"), Some(&Problem::Unknown));
});

both!(the_account_of_an_administrator_is_not_for_hr, |bench| {
    let hr = person(bench, "Hr", "HR", None, &[Role::Hr]).await;
    let admin = person(bench, "Admin", "IT", None, &[Role::Admin]).await;
    let ctx = by(bench, hr).await;
    assert_eq!(
        problem(&accounts::make_code(&ctx, admin).await.unwrap_err(), "roles"),
        Some(Problem::NeedsAdministrator)
    );
    let mut edit = form(&ctx, admin).await;
    edit.email = "mine@demo.example".into();
    assert_eq!(problem(&save(&ctx, admin, edit).await.unwrap_err(), "roles"), Some(Problem::NeedsAdministrator));
    assert!(problem(&mark_left(&ctx, admin).await.unwrap_err(), "roles").is_some());
});

both!(departments_have_one_name_among_siblings, |bench| {
    let ctx = bench.system();
    let east = departments::at_path(&ctx, "Sales/East").await.unwrap().unwrap();
    assert_eq!(departments::at_path(&ctx, " Sales / East ").await.unwrap(), Some(east), "twice is once");
    let west = departments::at_path(&ctx, "Sales/West").await.unwrap().unwrap();
    let error = departments::rename(&ctx, west, "East").await.unwrap_err();
    assert_eq!(problem(&error, "name"), Some(Problem::Taken));
    assert_eq!(problem(&departments::add(&ctx, "A/B", None).await.unwrap_err(), "name"), Some(Problem::Malformed));
    departments::rename(&ctx, west, "South").await.unwrap();
    let paths: Vec<_> = departments::tree(&ctx).await.unwrap().into_iter().map(|node| node.path).collect();
    assert_eq!(paths, ["Sales", "Sales / East", "Sales / South"]);
});
