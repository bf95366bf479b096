//! The program `syncpoint`. Run `syncpoint --help`.

#![forbid(unsafe_code)]

use clap::Parser;
use server::cli::{Cli, run};
use std::process::ExitCode;

/// Rendering a page makes and drops thousands of small texts on every core at once, where the allocator of the C library
/// waits for itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    run(Cli::parse()).await
}
