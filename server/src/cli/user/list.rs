//! `syncpoint user list`.

use super::{role, told};
use crate::{
    cli::{Format, Outcome, open},
    config::Config,
};
use records::{
    Role, departments,
    people::{self, Filter, Row, Status},
};
use serde_json::json;
use std::process::ExitCode;

/// Options of `user list`
#[derive(clap::Args, Debug)]
pub struct Args {
    /// Part of a name, an address or an employee number
    #[arg(default_value = "")]
    text: String,
    /// Department as a path, with everything below it
    #[arg(long)]
    department: Option<String>,
    /// Only people with this role
    #[arg(long, value_parser = role)]
    role: Option<Role>,
    /// Also people who have left
    #[arg(long)]
    left: bool,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) async fn run(config: &Config, args: Args) -> Outcome {
    let records = open::records(config).await?;
    let ctx = records.system();
    let department = match &args.department {
        Some(path) => {
            let found = departments::find(&ctx, path).await.map_err(told)?;
            Some(found.ok_or_else(|| format!("there is no department {path}"))?)
        }
        None => None,
    };
    let status = if args.left { Status::Any } else { Status::Active };
    let mut filter = Filter { text: args.text, department, role: args.role, status, page: 1, ..Filter::default() };
    let mut rows = Vec::new();
    loop {
        let slice = people::list(&ctx, &filter).await.map_err(told)?;
        let last = slice.page >= slice.pages();
        rows.extend(slice.rows);
        if last {
            break;
        }
        filter.page += 1;
    }
    match args.format {
        Format::Text => rows.iter().for_each(|row| println!("{}", line(row))),
        Format::Json => {
            let people: Vec<_> = rows.iter().map(object).collect();
            println!("{}", json!({"people": people}));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn words(row: &Row) -> Vec<&'static str> {
    row.roles.iter().map(|role| role.word()).collect()
}

fn line(row: &Row) -> String {
    let or = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    let left = if row.active { "" } else { "\tleft" };
    let (roles, number) = (words(row).join(","), or(&row.number));
    format!("{}\t{}\t{number}\t{}\t{}\t{roles}{left}", row.email, row.name, or(&row.department), or(&row.manager))
}

fn object(row: &Row) -> serde_json::Value {
    json!({
        "id": row.id, "email": row.email, "name": row.name, "number": row.number, "department": row.department,
        "manager": row.manager, "roles": words(row), "active": row.active,
    })
}
