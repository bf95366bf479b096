//! Checks a course folder: `cargo run -p content --example check -- content/courses/project-selling [en|zh] [json]`.

use content::{Lang, Package, course};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let folder = words.next().unwrap_or_else(|| "content/courses/project-selling".into());
    let rest: Vec<String> = words.collect();
    let lang = rest.iter().find_map(|word| Lang::from_tag(word)).unwrap_or(Lang::En);
    let package = match Package::from_folder(folder.as_ref()) {
        Ok(package) => package,
        Err(error) => {
            eprintln!("{folder}: {error}");
            return ExitCode::from(2);
        }
    };
    let report = course::check(&package);
    if rest.iter().any(|word| word == "json") {
        println!("{}", serde_json::to_string_pretty(&report.lines(lang)).expect("a report serialises"));
    } else {
        for finding in &report.findings {
            println!("{:?} {} [{}]", finding.level, finding.line_in(lang), finding.code);
        }
        println!("{:?}", report.counts);
    }
    if report.is_fine() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}
