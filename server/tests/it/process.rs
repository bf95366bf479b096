//! What the program says when it cannot start, and that it loses nothing when it is told to stop.

use crate::{
    program::{Home, Program, free_address},
    wire::Wire,
};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

const BINARY: &str = env!("CARGO_BIN_EXE_syncpoint");

fn folder() -> PathBuf {
    let id = records::clock::Source::id(&records::clock::System);
    let folder = std::env::temp_dir().join(format!("syncpoint-{id}"));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    folder
}

fn fails(arguments: &[&str], data: &Path) -> String {
    said(Command::new(BINARY).args(arguments).arg("--data").arg(data))
}

/// What a program says that must not start.
fn said(command: &mut Command) -> String {
    let output = command.env_remove("DATABASE_URL").output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn a_port_in_use_is_named_with_the_way_out() {
    let data = folder();
    let address = free_address();
    let _first = Program::start(BINARY, &Home { data: &data, database_url: None }, address).await;
    let second = fails(&["serve", "--listen", &address.to_string()], &folder());
    assert!(second.contains(&format!("cannot listen on {address}")) && second.contains("--listen"), "{second}");
    let _ = std::fs::remove_dir_all(data);
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let data = folder();
    let postgres = records::testing::Database::postgres().await;
    let file = format!("sqlite://{}", data.join("syncpoint.db").display());
    for url in [Some(file.as_str()), postgres.as_ref().map(records::testing::Database::url)].into_iter().flatten() {
        let db = records::Db::open(url).await.expect("a new database");
        db.migrate().await.expect("a new schema");
        records::testing::execute(&db, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)")
            .await;
        let address = free_address().to_string();
        let mut arguments = vec!["serve", "--listen", &address];
        // The file is the one that the data folder holds.
        if url != file {
            arguments.extend(["--database-url", url]);
        }
        let said = fails(&arguments, &data);
        assert!(said.contains("newer Syncpoint (step m9999_future)") && said.contains("restore a backup"), "{said}");
    }
    let _ = std::fs::remove_dir_all(data);
    match postgres {
        Some(database) => database.clear().await,
        None => eprintln!("no TEST_DATABASE_URL: tested on SQLite alone"),
    }
}

#[test]
fn a_data_folder_that_cannot_be_written_is_named_with_the_way_out() {
    // Even root cannot make a folder below a file, so this holds for whoever runs the tests.
    let data = folder();
    let blocked = data.join("file");
    std::fs::write(&blocked, "").expect("a file");
    let said = fails(&["serve"], &blocked.join("data"));
    assert!(said.contains("data folder") && said.contains("--data"), "{said}");
    let _ = std::fs::remove_dir_all(data);
}

#[test]
fn a_read_only_data_folder_is_named_with_the_way_out() {
    use std::os::unix::fs::PermissionsExt;
    let home = folder();
    let data = home.join("data");
    std::fs::create_dir(&data).expect("a folder");
    let set = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("the folder is ours");
    };
    set(&home, 0o755);
    set(&data, 0o555);
    let user = Command::new("id").arg("-u").output().expect("id runs").stdout;
    let mut command = match String::from_utf8_lossy(&user).trim() {
        // Nothing is read-only to root: somebody else runs a copy that may be reached by everybody.
        "0" => {
            let program = home.join("syncpoint");
            std::fs::copy(BINARY, &program).expect("a copy");
            set(&program, 0o755);
            let mut command = Command::new("setpriv");
            command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(program);
            command
        }
        _ => Command::new(BINARY),
    };
    let said = said(command.arg("serve").arg("--data").arg(&data).current_dir(&home));
    assert!(said.contains(&format!("data folder {}", data.display())) && said.contains("--data"), "{said}");
    assert_eq!(std::fs::read_dir(&data).expect("the folder").count(), 0, "nothing is half written");
    let _ = std::fs::remove_dir_all(home);
}

#[test]
fn an_address_abroad_needs_https() {
    let data = folder();
    let said = fails(&["serve", "--listen", "0.0.0.0:0"], &data);
    assert!(said.contains("needs an https base URL"), "{said}");
    let _ = std::fs::remove_dir_all(data);
}

#[tokio::test]
async fn told_to_stop_it_stops_within_seconds_and_starts_again() {
    let data = folder();
    let home = Home { data: &data, database_url: None };
    let address = free_address();
    let program = Program::start(BINARY, &home, address).await;
    let mut wire = Wire::to(address);
    assert!(wire.get("/sign-in").await.is_some());
    let told = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().expect("kill runs");
    assert!(told.success());
    program.ended().await;
    let again = Program::start(BINARY, &home, address).await;
    assert!(Wire::to(again.address).get("/sign-in").await.is_some());
    let _ = std::fs::remove_dir_all(data);
}
