use super::*;
use crate::{
    profile::{self, Ending},
    testing::{Bench, both},
};

async fn account(bench: &Bench, roles: &[Role]) -> String {
    let new =
        NewAccount { email: "lin@demo.example".into(), name: "Lin".into(), roles: roles.to_vec(), lang: Lang::En };
    create_with_code(&bench.system(), new).await.unwrap()
}

const PASSWORD: &str = "a stone in the river";

both!(a_code_works_once_and_within_the_hour, |bench| {
    let code = account(bench, &[]).await;
    let nobody = bench.nobody();
    let first = redeem(&nobody, &code, PASSWORD.into()).await.unwrap();
    assert_eq!(first.person.roles, [Role::Trainee]);
    let again = redeem(&nobody, &code, PASSWORD.into()).await.unwrap_err();
    assert!(matches!(again, Error::Invalid(problems) if problems.0["code"] == Problem::Expired));
    let late = account(bench, &[]).await;
    bench.advance(CODE_LIFE);
    assert!(redeem(&nobody, &late, PASSWORD.into()).await.is_err());
});

both!(a_session_lives_until_it_idles_or_is_ended, |bench| {
    let code = account(bench, &[Role::Hr]).await;
    let records = &bench.records;
    let Token(token) = redeem(&bench.nobody(), &code, PASSWORD.into()).await.unwrap().token;
    let find = async |token: &str| sessions::find(records, token, &Default::default()).await.unwrap();
    assert_eq!(find(&token).await.unwrap().name, "Lin");
    assert!(find("another").await.is_none());
    bench.advance(29 * 60_000);
    assert!(find(&token).await.is_some(), "use keeps it alive");
    bench.advance(29 * 60_000);
    assert!(find(&token).await.is_some());
    bench.advance(31 * 60_000);
    assert!(find(&token).await.is_none(), "idle for more than half an hour");
    let form = SignIn { email: " LIN@demo.example ".into(), password: PASSWORD.into() };
    let signed = sign_in(&bench.nobody(), form).await.unwrap();
    sign_out(&bench.nobody().as_person(signed.person), &signed.token.0).await.unwrap();
    assert!(find(&signed.token.0).await.is_none());
});

both!(the_owner_changes_the_password_with_the_old_one_and_every_other_session_ends, |bench| {
    let code = account(bench, &[]).await;
    let records = &bench.records;
    let first = redeem(&bench.nobody(), &code, PASSWORD.into()).await.unwrap();
    let ctx = bench.nobody().as_person(first.person.clone());
    let change = async |current: &str, new: &str| {
        change_password(&ctx, NewPassword { current: current.into(), new: new.into() }).await
    };
    let new = "two stones in the river";
    for (current, new, field, problem) in [
        ("", new, "current", Problem::Empty),
        ("a wrong old password", new, "current", Problem::Wrong),
        (PASSWORD, "short", "password", Problem::TooShort(15)),
        (PASSWORD, "lin@demo.example", "password", Problem::Guessable),
    ] {
        let error = change(current, new).await.unwrap_err();
        assert!(matches!(&error, Error::Invalid(problems) if problems.0[field] == problem), "{error:?}");
    }
    let Token(token) = change(PASSWORD, new).await.unwrap();
    let alive = async |token: &str| sessions::find(records, token, &Default::default()).await.unwrap().is_some();
    assert!(alive(&token).await && !alive(&first.token.0).await);
    let sign = async |password: &str| {
        sign_in(&bench.nobody(), SignIn { email: "lin@demo.example".into(), password: password.into() }).await
    };
    assert!(matches!(sign(PASSWORD).await.unwrap_err(), Error::Unauthenticated));
    sign(new).await.unwrap();
    for _ in 0..5 {
        change("a wrong old password", PASSWORD).await.unwrap_err();
    }
    assert!(matches!(change("a wrong old password", PASSWORD).await.unwrap_err(), Error::Throttled(_)));
    assert!(matches!(sign(new).await.unwrap_err(), Error::Throttled(_)), "one count for every way to guess");
});

both!(a_person_sees_the_own_sessions_and_ends_one_or_all_others, |bench| {
    let code = account(bench, &[]).await;
    let first = redeem(&bench.nobody(), &code, PASSWORD.into()).await.unwrap();
    let ctx = bench.nobody().as_person(first.person.clone());
    let sign = async || {
        bench.advance(1_000);
        let form = SignIn { email: "lin@demo.example".into(), password: PASSWORD.into() };
        sign_in(&bench.nobody(), form).await.unwrap().token.0
    };
    let (second, third) = (sign().await, sign().await);
    let seen = profile::sessions(&ctx, &second).await.unwrap();
    assert_eq!(seen.iter().map(|session| session.here).collect::<Vec<_>>(), [true, false, false]);
    assert!(seen.iter().all(|session| !second.contains(&session.id) && session.id.len() == 16));
    let other = bench.learner("xu").await;
    profile::end_sessions(&other, Ending::One(&seen[1].id)).await.unwrap();
    assert_eq!(profile::sessions(&ctx, &second).await.unwrap().len(), 3, "nobody ends another person’s");
    profile::end_sessions(&ctx, Ending::One(&seen[1].id)).await.unwrap();
    profile::end_sessions(&ctx, Ending::One(&seen[1].id)).await.unwrap();
    assert_eq!(profile::sessions(&ctx, &second).await.unwrap().len(), 2, "twice is as good as once");
    sign().await;
    profile::end_sessions(&ctx, Ending::AllBut(&second)).await.unwrap();
    let left = profile::sessions(&ctx, &second).await.unwrap();
    assert!(left.len() == 1 && left[0].here);
    assert!(sessions::find(&bench.records, &third, &Default::default()).await.unwrap().is_none());
});

both!(guessing_is_slowed_for_known_and_unknown_accounts_alike, |bench| {
    account(bench, &[]).await;
    for email in ["lin@demo.example", "nobody@demo.example"] {
        let guess = async || {
            sign_in(&bench.nobody(), SignIn { email: email.into(), password: "wrong wrong wrong".into() }).await
        };
        for _ in 0..5 {
            assert!(matches!(guess().await.unwrap_err(), Error::Unauthenticated));
        }
        assert!(matches!(guess().await.unwrap_err(), Error::Throttled(1)));
        bench.advance(1_000);
        assert!(matches!(guess().await.unwrap_err(), Error::Unauthenticated));
        assert!(matches!(guess().await.unwrap_err(), Error::Throttled(2)));
        bench.advance(60_000);
    }
});

both!(a_network_that_guesses_is_slowed_and_the_slips_of_its_day_are_not_added_up, |bench| {
    let slip = async |number: usize| {
        let email = format!("person{number}@demo.example");
        sign_in(&bench.nobody(), SignIn { email, password: "wrong wrong wrong".into() }).await.unwrap_err()
    };
    // A slip every two minutes, by somebody else each time.
    for number in 0..60 {
        assert!(matches!(slip(number).await, Error::Unauthenticated), "{number}");
        bench.advance(120_000);
    }
    // One after the other: whoever tries many accounts meets the limit of the network.
    let slowed = async {
        for number in 100..200 {
            if matches!(slip(number).await, Error::Throttled(_)) {
                return number - 100;
            }
        }
        100
    };
    assert_eq!(slowed.await, 50);
});

both!(the_audit_trail_names_the_first_row_that_was_touched, |bench| {
    use sea_orm::{ConnectionTrait, Statement};
    account(bench, &[]).await;
    account(bench, &[]).await;
    assert_eq!(audit::verify(&bench.system()).await.unwrap(), Ok(3));
    let db = bench.records.db.clone();
    let touch = Statement::from_string(db.backend(), "UPDATE audit SET object = 'person/x' WHERE seq = 2");
    let txn = db.write().await.unwrap();
    txn.execute_raw(touch).await.unwrap();
    txn.commit().await.unwrap();
    assert_eq!(audit::verify(&bench.system()).await.unwrap(), Err(2));
});
