//! The process: configuration, HTTP layers, assets, API, jobs and the command line.

pub mod assets;
