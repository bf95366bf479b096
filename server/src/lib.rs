//! The process: configuration, HTTP layers, assets, API, jobs and the command line.

#![forbid(unsafe_code)]

pub mod assets;
pub mod cli;
pub mod config;
pub mod http;
pub mod jobs;
