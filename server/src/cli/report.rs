//! `syncpoint report completion`: the same file as from the page.

use super::{Outcome, open};
use crate::config::Config;
use clap::Subcommand;
use content::Lang;
use records::{
    Error, departments,
    reports::{self, Filter, Format, Status},
};
use std::{io::Write, path::PathBuf, process::ExitCode};

/// Reports
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Completion of a course: one row for everybody who is assigned or has begun
    Completion {
        /// Id of the course
        #[arg(long)]
        course: String,
        /// Form of the file
        #[arg(long, value_enum, default_value_t)]
        format: Form,
        /// Where to write it; without it, or with -, to the output
        #[arg(long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Only overdue, not-started, in-progress or completed
        #[arg(long, value_parser = status)]
        status: Option<Status>,
        /// Department as a path, with everything below it
        #[arg(long)]
        department: Option<String>,
        /// Language of the header and the states: zh-CN or en
        #[arg(long, default_value = "zh-CN", value_parser = lang)]
        lang: Lang,
    },
}

/// The form of the file
#[derive(Clone, Copy, Debug, Default, clap::ValueEnum)]
pub enum Form {
    /// For Excel and everything else.
    #[default]
    Csv,
    /// A workbook.
    Xlsx,
    /// For programs, with the figures.
    Json,
}

fn status(word: &str) -> Result<Status, String> {
    Status::from_word(word).ok_or_else(|| "one of overdue, not-started, in-progress, completed".into())
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "zh-CN or en".into())
}

/// Runs the command.
pub async fn run(config: &Config, command: Command) -> Outcome {
    let Command::Completion { course, format, output, status, department, lang } = command;
    let records = open::records(config).await?;
    let mut ctx = records.system();
    ctx.lang = lang;
    let department = match department {
        Some(path) => Some(
            departments::find(&ctx, &path)
                .await
                .map_err(|error| error.to_string())?
                .ok_or_else(|| format!("there is no department {path}"))?,
        ),
        None => None,
    };
    let filter = Filter { course: course.clone(), status, department, ..Filter::default() };
    let format = match format {
        Form::Csv => Format::Csv,
        Form::Xlsx => Format::Xlsx,
        Form::Json => Format::Json,
    };
    let file = reports::export(&ctx, &filter, format).await.map_err(|error| match error {
        Error::NotFound => format!("there is no course {course}"),
        other => format!("the report could not be made: {other}"),
    })?;
    match output.filter(|path| path.as_os_str() != "-") {
        Some(path) => {
            std::fs::write(&path, &file.bytes).map_err(|error| format!("{}: {error}", path.display()))?;
            eprintln!("{} rows in {}", file.rows, path.display());
        }
        None => std::io::stdout().write_all(&file.bytes).map_err(|error| error.to_string())?,
    }
    Ok(ExitCode::SUCCESS)
}
