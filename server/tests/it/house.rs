//! The arrows of the house: which room may use which.

use std::{collections::BTreeMap, process::Command};

/// Room → rooms it may use, as in docs/ARCHITECTURE.md.
const ARROWS: [(&str, &[&str]); 7] = [
    ("content", &[]),
    ("i18n", &[]),
    ("migrations", &[]),
    ("records", &["content", "migrations", "i18n"]),
    ("frontend", &["records", "content", "i18n"]),
    ("app", &["frontend", "records", "content", "i18n"]),
    ("server", &["app", "frontend", "records", "content", "i18n", "migrations"]),
];

#[test]
fn every_arrow_between_rooms_goes_down() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
        .output()
        .expect("cargo metadata runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    let allowed = BTreeMap::from(ARROWS);
    let packages = metadata["packages"].as_array().expect("packages");
    assert_eq!(packages.len(), ARROWS.len(), "a new room needs its line in the table and in docs/ARCHITECTURE.md");
    for package in packages {
        let room = package["name"].as_str().expect("a name");
        for dependency in package["dependencies"].as_array().expect("dependencies") {
            let used = dependency["name"].as_str().expect("a name");
            if allowed.contains_key(used) {
                assert!(allowed[room].contains(&used), "{room} must not use {used}");
            }
        }
    }
}

#[test]
fn no_room_has_a_drawer_for_odds_and_ends() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    for (room, _) in ARROWS {
        let mut open = vec![std::path::PathBuf::from(format!("{root}/{room}/src"))];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder of source").flatten() {
                let path = entry.path();
                let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_string();
                let banned = ["utils", "util", "helpers", "helper", "common", "types", "core", "misc", "mod"];
                assert!(!banned.contains(&stem.as_str()), "{}: name it after what it is for", path.display());
                if path.is_dir() {
                    open.push(path);
                }
            }
        }
    }
}

#[test]
fn only_the_kit_writes_a_text_area_and_nobody_writes_a_style() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    for room in ["app", "frontend"] {
        let mut open = vec![std::path::PathBuf::from(format!("{root}/{room}/src"))];
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).expect("a folder of source").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    open.push(path);
                    continue;
                }
                let text = std::fs::read_to_string(&path).expect("source is text");
                let place = path.display();
                assert!(
                    path.ends_with("kit/field.rs") || !text.contains("<textarea"),
                    "{place}: use kit::field::TextArea"
                );
                assert!(
                    !text.contains(" style=\"") && !text.contains(" style:"),
                    "{place}: the policy forbids inline style"
                );
                assert!(!text.contains("GetUrl"), "{place}: server functions take JSON");
            }
        }
    }
}
