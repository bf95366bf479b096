//! `syncpoint demo`: fills an empty installation of this machine with a company to look at.

use super::{Format, Outcome, open};
use crate::config::Config;
use records::{Error, Problem, Refusal, demo};
use std::process::ExitCode;

/// Options of `demo`
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Password of everybody in the demo company, at least 15 characters
    #[arg(long)]
    password: String,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Runs the command.
pub async fn run(config: &Config, args: Args) -> Outcome {
    if !config.listen.ip().is_loopback() || config.secure() {
        return Err(format!(
            "the demo company has one password for everybody, so it is only for this machine; {} is not (set \
             SYNCPOINT_LISTEN=127.0.0.1:3000 and an http base URL)",
            config.settings.base_url
        ));
    }
    let records = open::records(config).await?;
    let filled = demo::fill(&records.system(), &args.password).await.map_err(|error| match error {
        Error::Refused(Refusal::NotEmpty) => {
            format!(
                "there are people in {} already; the demo company only fills an empty installation",
                records.db.place()
            )
        }
        Error::Invalid(problems) => {
            let words = i18n::words("en");
            let problem = problems.0.get("password").unwrap_or(&Problem::Malformed);
            format!("password: {}", records::words::problem(words, problem))
        }
        other => format!("cannot fill the demo company: {other}"),
    })?;
    match args.format {
        Format::Text => {
            println!("{} people work at the demo company. Sign in as", filled.people);
            for (email, role) in &filled.doors {
                println!("  {email:<24} {}", role.word());
            }
        }
        Format::Json => {
            let doors: Vec<_> = filled
                .doors
                .iter()
                .map(|(email, role)| serde_json::json!({"email": email, "role": role.word()}))
                .collect();
            println!("{}", serde_json::json!({"people": filled.people, "doors": doors}));
        }
    }
    Ok(ExitCode::SUCCESS)
}
