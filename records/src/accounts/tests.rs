use super::*;
use crate::testing::{Bench, both};

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
