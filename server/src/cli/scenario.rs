//! `syncpoint scenario …`: work on a scenario file, without a database.

use super::{Format, Outcome, language};
use clap::Subcommand;
use content::{
    Lang, Level,
    scenario::prove::{Proof, ProveContext, prove_file},
};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::ExitCode,
};

mod bots;

/// Scenarios
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Prove a scenario: texts, graph, best path, every reachable state, players of every skill, and ten bots
    Prove(ProveArgs),
}

/// Options of `scenario prove`
#[derive(clap::Args, Debug)]
pub struct ProveArgs {
    /// The file, for example scenarios/s3.toml; its tests are read from s3.tests.toml beside it, and the facts from
    /// facts.toml of the folder above, when they are there
    file: PathBuf,
    /// How to print the result
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Language of the messages: zh-CN or en
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Lang,
}

/// Runs the command. What is not proven is status 1.
pub fn run(command: Command) -> Outcome {
    let Command::Prove(args) = command;
    let source = read(&args.file)?;
    let context = ProveContext { facts: facts(&args.file)?, tests: tests(&args.file)?, ..ProveContext::default() };
    let proof = prove_file(&args.file.display().to_string(), &source, &context);
    match args.format {
        Format::Json => {
            let json = serde_json::to_string_pretty(&proof.json(args.lang)).map_err(|error| error.to_string())?;
            println!("{json}");
        }
        Format::Text => print!("{}", text(&proof, args.lang)),
    }
    Ok(if proof.proven { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

/// `s3.tests.toml` beside `s3.toml`, when it is there.
fn tests(file: &Path) -> Result<Option<(String, String)>, String> {
    let beside = file.with_extension("tests.toml");
    if !beside.is_file() {
        return Ok(None);
    }
    Ok(Some((beside.display().to_string(), read(&beside)?)))
}

/// The ids of the facts of the course that the file belongs to, when it lies in a course folder.
fn facts(file: &Path) -> Result<Option<BTreeSet<String>>, String> {
    #[derive(serde::Deserialize)]
    struct Facts {
        fact: Vec<Fact>,
    }
    #[derive(serde::Deserialize)]
    struct Fact {
        id: String,
    }
    let full = file.canonicalize().map_err(|error| format!("{}: {error}", file.display()))?;
    // The folder of the course, known by its course file, or else the one that holds the folder of the scenarios.
    let course = full.ancestors().skip(1).find(|folder| folder.join("course.toml").is_file());
    let Some(folder) = course.or_else(|| full.ancestors().nth(2)) else { return Ok(None) };
    let path = folder.join("facts.toml");
    if !path.is_file() {
        return Ok(None);
    }
    let facts: Facts = toml::from_str(&read(&path)?)
        .map_err(|error| format!("{}: {}; syncpoint course check says more", path.display(), error.message()))?;
    Ok(Some(facts.fact.into_iter().map(|fact| fact.id).collect()))
}

/// The proof as people read it: findings, endings with their range, what players reach, the verdict.
fn text(proof: &Proof, lang: Lang) -> String {
    let words = i18n::words(lang.tag());
    let mut text = String::new();
    for found in &proof.findings {
        let level = if found.level == Level::Error { words.check_error() } else { words.check_warning() };
        let node = found.node.as_ref().map(|node| format!(" {node}:")).unwrap_or_default();
        let (file, line, column) = (&found.file, found.line, found.column);
        text += &format!("{file}:{line}:{column}: {level} [{}]{node} {}\n", found.code, found.message.get(lang));
    }
    let percent = |points: u32| format!("{:.1} %", f64::from(points) / 100.0);
    for ending in &proof.endings {
        let line = match (ending.min, ending.max) {
            (Some(min), Some(max)) => words.check_ending(&ending.id, percent(min), percent(max)),
            _ if ending.reachable => words.check_ending_reachable(&ending.id),
            _ => words.check_ending_unreachable(&ending.id),
        };
        text += &format!("{line}\n");
    }
    for place in &proof.lost {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        text += &format!("{}\n", words.check_lost(&place.node, count(place.lost), count(place.states)));
    }
    if let (Some(best), Some(worst)) = (proof.policies.best, proof.policies.worst) {
        text += &format!("{}\n", words.check_paths(percent(best), percent(worst)));
    }
    if let Some(random) = &proof.policies.random {
        text += &format!("{}\n", words.check_random(percent(random.mean), percent(random.passing)));
    }
    text += &bots::table(proof, lang);
    if !proof.left_out.is_empty() {
        text += &format!("{}\n", words.check_left_out(proof.left_out.join(" ")));
    }
    let states = i64::try_from(proof.states).unwrap_or(i64::MAX);
    text + &if proof.proven { words.check_proven(states) } else { words.check_not_proven(states) } + "\n"
}
