//! A message that no page says any more is taken out, so that nobody translates it for nothing.

use std::{fs, path::Path};

/// Everything that may speak: the sources of the rooms that use this one.
const ROOMS: [&str; 5] = ["app/src", "content/src", "frontend/src", "records/src", "server/src"];

fn read(folder: &Path, ending: &str, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, ending, into);
        } else if path.extension().is_some_and(|end| end == ending) {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let (mut sources, mut messages) = (String::new(), String::new());
    for room in ROOMS {
        read(&root.join(room), "rs", &mut sources);
    }
    read(&root.join("i18n/locales/en"), "ftl", &mut messages);
    let said: std::collections::BTreeSet<&str> =
        sources.split(|char: char| !char.is_alphanumeric() && char != '_').collect();
    let silent: Vec<&str> = messages
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name)
        .filter(|name| name.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-'))
        .filter(|name| !said.contains(name.replace('-', "_").as_str()))
        .collect();
    assert_eq!(silent, Vec::<&str>::new());
}
