//! `syncpoint course …`: work on a course folder, without a database.

use super::{Format, Outcome, language};
use clap::Subcommand;
use content::{Lang, Package, course};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Course folders
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Check a course folder: every mistake at once, with its place and its remedy
    Check(CheckArgs),
}

/// Options of `course check`
#[derive(clap::Args, Debug)]
pub struct CheckArgs {
    /// The folder that holds course.toml
    folder: PathBuf,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Language of the messages: zh-CN or en
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Lang,
}

/// Runs the command. An error found is status 1; warnings alone are none.
pub fn run(command: Command) -> Outcome {
    let Command::Check(args) = command;
    let package = package(&args.folder)?;
    let report = course::check(&package);
    let lines = report.lines(args.lang);
    match args.format {
        Format::Json => {
            println!("{}", serde_json::to_string_pretty(&lines).map_err(|error| error.to_string())?);
        }
        Format::Text => print!("{}", text(&lines, args.lang)),
    }
    Ok(if report.is_fine() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// Reads a course folder, or says what is wrong with the path that was given.
fn package(folder: &Path) -> Result<Package, String> {
    if !folder.is_dir() {
        return Err(format!("{}: not a folder; name the folder that holds course.toml", folder.display()));
    }
    Package::from_folder(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

/// The report as compilers print theirs: a line per finding, then the sums.
fn text(lines: &course::ReportLines, lang: Lang) -> String {
    let words = i18n::words(lang.tag());
    let levels = [(words.check_error(), &lines.errors), (words.check_warning(), &lines.warnings)];
    let mut text = String::new();
    for (level, findings) in levels {
        for found in findings {
            let (file, line, column) = (&found.file, found.line, found.column);
            text += &format!("{file}:{line}:{column}: {level} [{}] {}\n", found.code, found.message);
        }
    }
    let coverage = &lines.coverage;
    let holes = [
        (words.check_facts_without_lesson(), &coverage.facts_without_lesson),
        (words.check_facts_without_item(), &coverage.facts_without_item),
        (words.check_objectives_below_two(), &coverage.objectives_below_two_items),
    ];
    for (label, ids) in holes.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        text += &format!("{label} ({}): {}\n", ids.len(), ids.join(" "));
    }
    let counts = &lines.counts;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    text += &words.check_counts(
        number(counts.modules),
        number(counts.lessons),
        number(counts.items),
        number(counts.scenarios),
        number(counts.facts),
    );
    text += "\n";
    text += &words.check_sum(number(lines.errors.len()), number(lines.warnings.len()));
    text + "\n"
}
