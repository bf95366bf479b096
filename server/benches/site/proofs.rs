//! How long the proof of each role-play takes, and how much memory it holds.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// How often the memory of a proof is read: the last reading before its end is its peak, which never falls.
const LOOK: Duration = Duration::from_millis(5);

/// One proof.
pub struct Proof {
    /// `s3`.
    pub scenario: String,
    /// From start to end of the program.
    pub took: Duration,
    /// Peak of the resident memory, as the system tells it.
    pub peak: String,
}

/// Proves every role-play of the built-in course, one after the other.
pub fn all(binary: &str) -> Vec<Proof> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/courses/project-selling/scenarios");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the role-plays of the course")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.to_str().is_some_and(|path| path.ends_with(".toml") && !path.ends_with(".tests.toml")))
        .collect();
    files.sort();
    files.iter().map(|file| prove(binary, file)).collect()
}

fn prove(binary: &str, file: &Path) -> Proof {
    let begun = Instant::now();
    let mut program = Command::new(binary)
        .args(["scenario", "prove"])
        .arg(file)
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut peak = String::new();
    let status = loop {
        if let Some(status) = program.try_wait().expect("the program ends") {
            break status;
        }
        peak = super::weight::peak(program.id()).unwrap_or(peak);
        std::thread::sleep(LOOK);
    };
    assert!(status.success(), "{} is not proven", file.display());
    let scenario = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
    Proof { scenario, took: begun.elapsed(), peak }
}
