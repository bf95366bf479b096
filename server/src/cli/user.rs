//! `syncpoint user …`: people from the command line, for the first administrator and for scripts of HR.

mod create;
mod list;
mod set;

use super::Outcome;
use crate::config::Config;
use clap::Subcommand;
use content::Lang;
use records::{Ctx, Error, Role, departments, people};
use uuid::Uuid;

/// People and their accounts
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Create a person, or a new code for one that exists; prints a one-time code that lives an hour
    Create(create::Args),
    /// List people
    List(list::Args),
    /// Change a person: name, department, manager, roles, language, whether they left
    Set(set::Args),
}

/// Runs the command.
pub async fn run(config: &Config, command: Command) -> Outcome {
    match command {
        Command::Create(args) => create::run(config, args).await,
        Command::List(args) => list::run(config, args).await,
        Command::Set(args) => set::run(config, args).await,
    }
}

fn role(word: &str) -> Result<Role, String> {
    Role::from_word(word).ok_or_else(|| "one of trainee, trainer, manager, hr, admin".into())
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "zh-CN or en".into())
}

/// An error of a use case as one line per field.
fn told(error: Error) -> String {
    match error {
        Error::Invalid(problems) => {
            let words = i18n::words("en");
            let each = |(field, problem)| format!("{field}: {}", records::words::problem(words, problem));
            problems.0.iter().map(each).collect::<Vec<_>>().join("\n")
        }
        other => format!("it could not be done: {other}"),
    }
}

/// The department at a path and the manager with an address, as options name them.
async fn place(
    ctx: &Ctx,
    department: Option<&str>,
    manager: Option<&str>,
) -> Result<(Option<Uuid>, Option<Uuid>), String> {
    let manager = match manager.filter(|email| !email.is_empty()) {
        Some(email) => Some(one(ctx, email).await?),
        None => None,
    };
    let department = match department {
        Some(path) => departments::at_path(ctx, path).await.map_err(told)?,
        None => None,
    };
    Ok((department, manager))
}

async fn one(ctx: &Ctx, email: &str) -> Result<Uuid, String> {
    people::with_email(ctx, email).await.map_err(|error| match error {
        Error::NotFound => format!("nobody has the address {email}; see syncpoint user list"),
        other => told(other),
    })
}
