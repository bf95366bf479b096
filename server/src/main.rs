//! The program `syncpoint`. Run `syncpoint --help`.

#![forbid(unsafe_code)]

use clap::Parser;
use server::cli::{Cli, run};
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    run(Cli::parse()).await
}
