//! The command line. Exit status 0: fine; 1: the command found something; 2: it could not do its work.

mod audit;
mod course;
mod demo;
mod open;
mod report;
mod scenario;
mod serve;
mod user;

use crate::config::{Config, Options};
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Syncpoint, a training platform for project-type selling
#[derive(Parser, Debug)]
#[command(name = "syncpoint", version)]
pub struct Cli {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Serve the platform
    Serve(serve::Args),
    /// Fill an empty installation on this machine with a company to look at
    Demo(demo::Args),
    /// Bring the schema of the database up to date and stop
    Migrate,
    /// People and their accounts
    #[command(subcommand)]
    User(user::Command),
    /// Course folders
    #[command(subcommand)]
    Course(course::Command),
    /// Scenarios
    #[command(subcommand)]
    Scenario(scenario::Command),
    /// Reports as files
    #[command(subcommand)]
    Report(report::Command),
    /// Check the audit trail
    #[command(subcommand)]
    Audit(audit::Command),
}

/// What a command came to.
type Outcome = Result<ExitCode, String>;

/// Runs a command and prints why it could not.
pub async fn run(cli: Cli) -> ExitCode {
    let outcome = match Config::read(cli.options) {
        Ok(config) => match cli.command {
            Command::Serve(args) => serve::run(config, args).await,
            Command::Demo(args) => demo::run(&config, args).await,
            Command::Migrate => open::migrate(&config).await,
            Command::User(command) => user::run(&config, command).await,
            Command::Course(command) => course::run(command),
            Command::Scenario(command) => scenario::run(command),
            Command::Report(command) => report::run(&config, command).await,
            Command::Audit(command) => audit::run(&config, command).await,
        },
        Err(reason) => Err(reason),
    };
    outcome.unwrap_or_else(|reason| {
        eprintln!("syncpoint: {reason}");
        ExitCode::from(2)
    })
}

/// How a command prints its result.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// A language as an option names it.
fn language(tag: &str) -> Result<content::Lang, String> {
    content::Lang::from_tag(tag).ok_or_else(|| "zh-CN or en".into())
}
