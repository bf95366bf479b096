//! `syncpoint user create`: an account with a one-time code, for the first administrator and for whoever lost a password.

use super::{Format, Outcome, open};
use crate::config::Config;
use clap::Subcommand;
use content::Lang;
use records::{Error, Role, accounts};
use std::process::ExitCode;

/// Accounts
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Create an account, or a new code for one that exists; prints a one-time code that lives an hour
    Create {
        /// E-mail address
        email: String,
        /// Name as the person writes it
        #[arg(long)]
        name: String,
        /// A role beyond trainee; may be given several times
        #[arg(long = "role", value_parser = role)]
        roles: Vec<Role>,
        /// Language of the profile: zh-CN or en
        #[arg(long, default_value = "zh-CN", value_parser = lang)]
        lang: Lang,
        /// How to print the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
}

fn role(word: &str) -> Result<Role, String> {
    Role::from_word(word).ok_or_else(|| "one of trainee, trainer, manager, hr, admin".into())
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "zh-CN or en".into())
}

/// Runs the command.
pub async fn run(config: &Config, command: Command) -> Outcome {
    let Command::Create { email, name, roles, lang, format } = command;
    let records = open::records(config).await?;
    let new = accounts::NewAccount { email: email.clone(), name, roles, lang };
    let code = accounts::create_with_code(&records.system(), new).await.map_err(|error| match error {
        Error::Invalid(problems) => {
            let words = i18n::words("en");
            let each = |(field, problem)| format!("{field}: {}", records::words::problem(words, problem));
            problems.0.iter().map(each).collect::<Vec<_>>().join("\n")
        }
        other => format!("cannot create the account: {other}"),
    })?;
    let link = format!("{}/sign-in/code?code={code}", records.settings.base_url);
    match format {
        Format::Text => println!("{email}: open {link} within an hour and choose a password"),
        Format::Json => println!("{}", serde_json::json!({"email": email, "code": code, "link": link})),
    }
    Ok(ExitCode::SUCCESS)
}
