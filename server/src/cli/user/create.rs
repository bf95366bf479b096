//! `syncpoint user create`.

use super::{lang, one, place, role, told};
use crate::{
    cli::{Format, Outcome, open},
    config::Config,
};
use content::Lang;
use records::{Role, accounts, people};
use std::process::ExitCode;

/// Options of `user create`
#[derive(clap::Args, Debug)]
pub struct Args {
    /// E-mail address
    email: String,
    /// Name as the person writes it
    #[arg(long)]
    name: String,
    /// A role beyond trainee; may be given several times
    #[arg(long = "role", value_parser = role)]
    roles: Vec<Role>,
    /// Department as a path, for example "Sales/East"; what is missing is created
    #[arg(long)]
    department: Option<String>,
    /// E-mail address of the manager
    #[arg(long)]
    manager: Option<String>,
    /// Employee number
    #[arg(long, default_value = "")]
    number: String,
    /// Language of the profile: zh-CN or en
    #[arg(long, default_value = "zh-CN", value_parser = lang)]
    lang: Lang,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) async fn run(config: &Config, args: Args) -> Outcome {
    let records = open::records(config).await?;
    let ctx = records.system();
    let email = args.email.trim().to_lowercase();
    let (id, new) = match people::with_email(&ctx, &email).await {
        Ok(id) => (id, false),
        Err(records::Error::NotFound) => {
            let (department, manager) = place(&ctx, args.department.as_deref(), args.manager.as_deref()).await?;
            let edit = people::Edit {
                email: email.clone(),
                name: args.name,
                number: args.number,
                department,
                manager,
                roles: args.roles,
                lang: args.lang,
                version: 0,
            };
            people::create(&ctx, edit).await.map_err(told)?;
            (one(&ctx, &email).await?, true)
        }
        Err(other) => return Err(told(other)),
    };
    let code = accounts::make_code(&ctx, id).await.map_err(told)?;
    let link = format!("{}/sign-in/code?code={code}", records.settings.base_url);
    match args.format {
        Format::Text => {
            if !new {
                eprintln!("{email} exists; nothing but the code is new. Use syncpoint user set to change a person");
            }
            println!("{email}: open {link} within an hour and choose a password");
        }
        Format::Json => {
            println!("{}", serde_json::json!({"id": id, "email": email, "new": new, "code": code, "link": link}));
        }
    }
    Ok(ExitCode::SUCCESS)
}
