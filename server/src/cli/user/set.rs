//! `syncpoint user set`: what is not named stays.

use super::{lang, one, place, role, told};
use crate::{
    cli::{Format, Outcome, open},
    config::Config,
};
use content::Lang;
use records::{Role, people};
use std::process::ExitCode;

/// Options of `user set`
#[derive(clap::Args, Debug)]
pub struct Args {
    /// E-mail address of the person
    email: String,
    /// New e-mail address
    #[arg(long)]
    new_email: Option<String>,
    /// Name
    #[arg(long)]
    name: Option<String>,
    /// Employee number; empty removes it
    #[arg(long)]
    number: Option<String>,
    /// Department as a path; what is missing is created, empty removes it
    #[arg(long)]
    department: Option<String>,
    /// E-mail address of the manager; empty removes it
    #[arg(long)]
    manager: Option<String>,
    /// The roles beyond trainee, all of them; may be given several times
    #[arg(long = "role", value_parser = role)]
    roles: Vec<Role>,
    /// Language of the profile: zh-CN or en
    #[arg(long, value_parser = lang)]
    lang: Option<Lang>,
    /// Mark as left: sessions and assignments end, the record stays
    #[arg(long, conflicts_with = "back")]
    left: bool,
    /// Take the mark back
    #[arg(long)]
    back: bool,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) async fn run(config: &Config, args: Args) -> Outcome {
    let records = open::records(config).await?;
    let ctx = records.system();
    let id = one(&ctx, &args.email).await?;
    let (department, manager) = place(&ctx, args.department.as_deref(), args.manager.as_deref()).await?;
    let now = people::one(&ctx, id).await.map_err(told)?;
    let edit = people::Edit {
        email: args.new_email.unwrap_or(now.email),
        name: args.name.unwrap_or(now.name),
        number: args.number.or(now.number).unwrap_or_default(),
        department: if args.department.is_some() { department } else { now.department.map(|(id, _)| id) },
        manager: if args.manager.is_some() { manager } else { now.manager.map(|(id, _)| id) },
        roles: if args.roles.is_empty() { now.roles } else { args.roles },
        lang: args.lang.unwrap_or(now.lang),
        version: now.version,
    };
    people::save(&ctx, id, edit).await.map_err(told)?;
    if args.left {
        people::mark_left(&ctx, id).await.map_err(told)?;
    }
    if args.back {
        people::bring_back(&ctx, id).await.map_err(told)?;
    }
    let view = people::one(&ctx, id).await.map_err(told)?;
    match args.format {
        Format::Text => println!("{}: changed", view.email),
        Format::Json => {
            let roles: Vec<_> = view.roles.iter().map(|role| role.word()).collect();
            let body = serde_json::json!({
                "id": id, "email": view.email, "name": view.name, "number": view.number, "roles": roles,
                "department": view.department.map(|(_, name)| name), "manager": view.manager.map(|(_, name)| name),
                "active": view.active, "version": view.version,
            });
            println!("{body}");
        }
    }
    Ok(ExitCode::SUCCESS)
}
