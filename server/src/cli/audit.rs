//! `syncpoint audit verify`: is the trail whole?

use super::{Format, Outcome, open};
use crate::config::Config;
use clap::Subcommand;
use records::audit;
use std::process::ExitCode;

/// The audit trail
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Walk the chain from its start; status 1 names the first row that was changed, is missing or stands elsewhere
    Verify {
        /// How to print the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

/// Runs the command.
pub async fn run(config: &Config, command: Command) -> Outcome {
    let Command::Verify { format } = command;
    let records = open::records(config).await?;
    let found = audit::verify(&records.system()).await.map_err(|error| error.to_string())?;
    let (text, json, code) = match found {
        Ok(rows) => (format!("{rows} rows, the chain is whole"), serde_json::json!({"whole": true, "rows": rows}), 0),
        Err(seq) => (
            format!("row {seq} was changed, is missing, or stands in the wrong place"),
            serde_json::json!({"whole": false, "broken_at": seq}),
            1,
        ),
    };
    match format {
        Format::Text => println!("{text}"),
        Format::Json => println!("{json}"),
    }
    Ok(ExitCode::from(code))
}
