//! Opening the database that a command works on, with a message that says what to do when it does not open.

use super::Outcome;
use crate::config::Config;
use records::{Db, Records, clock::System, passwords::Passwords};
use std::{path::Path, process::ExitCode, sync::Arc};

/// Opens the database of this installation, up to date and with the built-in courses.
pub async fn records(config: &Config) -> Result<Records, String> {
    let db = database(config).await?;
    db.migrate().await.map_err(|error| error.to_string())?;
    let records = Records::new(db, Arc::new(System), config.settings.clone(), Passwords::new());
    records::courses::import_builtin(&records.system())
        .await
        .map_err(|error| format!("cannot import the built-in course: {error}"))?;
    Ok(records)
}

/// `syncpoint migrate`.
pub async fn migrate(config: &Config) -> Outcome {
    let db = database(config).await?;
    db.migrate().await.map_err(|error| error.to_string())?;
    println!("the schema at {} is up to date", db.place());
    Ok(ExitCode::SUCCESS)
}

async fn database(config: &Config) -> Result<Db, String> {
    let url = match &config.database_url {
        Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => url.clone(),
        Some(_) => {
            return Err(
                "DATABASE_URL must begin with postgres://; without it the file in the data folder is used".into()
            );
        }
        None => {
            prepare(&config.data)?;
            format!("sqlite://{}", config.data.join("syncpoint.db").display())
        }
    };
    Db::open(&url).await.map_err(|error| error.to_string())
}

/// Creates the data folder and tries to write in it, so that a read-only one is named before anything happens.
fn prepare(folder: &Path) -> Result<(), String> {
    let remedy = "create it, or give write access to the user that runs syncpoint, or name another one with --data";
    std::fs::create_dir_all(folder).map_err(|error| format!("data folder {}: {error}; {remedy}", folder.display()))?;
    let probe = folder.join(".writable");
    std::fs::write(&probe, b"")
        .and_then(|()| std::fs::remove_file(&probe))
        .map_err(|error| format!("data folder {}: {error}; {remedy}", folder.display()))
}
