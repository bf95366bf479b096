//! Many trainees at once, made through the use cases before the program starts.

use content::Lang;
use records::{
    Db, Records, Settings,
    accounts::{NewAccount, create_with_code, redeem},
    clock::System,
    courses,
    passwords::Passwords,
};
use std::{path::Path, sync::Arc};

/// The installation behind a running program, opened beside it.
pub async fn records(data: &Path, database_url: Option<&str>) -> Records {
    let url = database_url.map_or_else(|| format!("sqlite://{}", data.join("syncpoint.db").display()), str::to_string);
    let db = Db::open(&url).await.expect("the database opens");
    db.migrate().await.expect("the schema is taken");
    Records::new(db, Arc::new(System), Settings::default(), Passwords::weak())
}

/// Session tokens of `count` new trainees.
pub async fn sign_in(records: &Records, count: usize) -> Vec<String> {
    let system = records.system();
    courses::import_builtin(&system).await.expect("the built-in course is sound");
    let mut tokens = Vec::new();
    for number in 0..count {
        let email = format!("trainee{number}@crowd.example");
        let new = NewAccount { email, name: format!("Trainee {number}"), roles: vec![], lang: Lang::Zh };
        let code = create_with_code(&system, new).await.expect("a new account");
        let signed = redeem(&system, &code, "a stone in the river".into()).await.expect("a code works once");
        tokens.push(signed.token.0);
    }
    tokens
}
