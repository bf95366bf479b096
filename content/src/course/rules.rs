//! Rules that authors are held to beyond the form of the files.

mod chinese;
pub(crate) mod guardrails;
pub(crate) mod items;
pub(crate) mod lessons;
mod letters;
mod names;
mod numbers;
mod passages;
mod runs;

pub(crate) use chinese::{chinese_in_markdown, chinese_in_toml};

use super::Course;
use crate::reading::Source;
use crate::{Finding, Package};
use std::collections::BTreeMap;

/// What is found in everything that a trainee reads, whatever file it stands in: names from outside the course's world,
/// and letters without their noun. Left out of loading, since nothing of it keeps a course from being read.
pub(super) fn wording(package: &Package, course: &Course) -> Vec<Finding> {
    let passages = passages::passages(package);
    let sources: BTreeMap<&str, Source> = package.files().map(|(path, text)| (path, Source::new(path, text))).collect();
    if !course.names.is_empty() {
        let words = names::Words::new(course, &passages);
        for passage in &passages {
            if let [Some(zh), Some(en)] = passage.files.map(|(path, _)| sources.get(path)) {
                words.unknown(en, passage);
                words.one_sided([zh, en], passage);
            }
        }
    }
    if let Some(letters) = &course.letters {
        letters::check(letters, &passages, &sources);
    }
    sources.into_values().flat_map(Source::into_findings).collect()
}
