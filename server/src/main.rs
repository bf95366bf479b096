//! The process: configuration, HTTP layers, command line. Run `syncpoint --help`.

#![forbid(unsafe_code)]

mod cli;
mod config;
mod http;

use clap::Parser;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    cli::run(cli::Cli::parse()).await
}
