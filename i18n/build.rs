//! Turns the Fluent files of `locales/` into one typed function per message. A key that one language lacks, a
//! misspelt placeholder or an untyped variable stops the build.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};
use std::{collections::BTreeSet, env, error::Error, fs, path::Path};

const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

fn main() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    same_keys()?;
    try_build_from_locales_folder(
        BuildOptions::default()
            .with_locales_folder("locales")
            .with_output_file_path(&format!("{out}/words.rs"))
            .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
            .with_default_language("en")
            .with_prefix("")
            .with_lint_level(LintLevel::Strict)
            .without_bidi_isolation()
            .without_format(),
    )?;
    Ok(())
}

/// The generator skips a message that one language lacks and only warns; here that is an error.
fn same_keys() -> Result<(), Box<dyn Error>> {
    let mut keys = Vec::new();
    for language in LANGUAGES {
        let mut found = BTreeSet::new();
        for file in fs::read_dir(Path::new("locales").join(language))? {
            let file = file?;
            let name = file.file_name().to_string_lossy().into_owned();
            for line in fs::read_to_string(file.path())?.lines() {
                if let Some((key, _)) = line.split_once('=')
                    && line.starts_with(|first: char| first.is_ascii_lowercase())
                {
                    found.insert(format!("{name}: {}", key.trim()));
                }
            }
        }
        keys.push(found);
    }
    let lone: Vec<_> = keys[0].symmetric_difference(&keys[1]).cloned().collect();
    if lone.is_empty() { Ok(()) } else { Err(format!("only one language has {}", lone.join(", ")).into()) }
}
