//! Proves a scenario file: `cargo run -p content --example prove -- FILE`. Exit code 0 proven, 1 not proven,
//! 2 not readable.

use content::Lang;
use content::scenario::{ProveContext, prove_file};
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("usage: prove FILE");
        return ExitCode::from(2);
    };
    let source = match std::fs::read_to_string(&file) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("{file}: {error}");
            return ExitCode::from(2);
        }
    };
    let beside = file.strip_suffix(".toml").map(|stem| format!("{stem}.tests.toml"));
    let tests = beside.and_then(|name| std::fs::read_to_string(&name).ok().map(|text| (name, text)));
    let proof = prove_file(&file, &source, &ProveContext { tests, ..ProveContext::default() });
    println!("{:#}", proof.json(Lang::En));
    ExitCode::from(u8::from(!proof.proven))
}
