//! The built-in course with one text replaced, and what the checker says of it.

use content::{Level, Package, course, package};

/// The built-in course.
pub fn built_in() -> Package {
    package::builtin("project-selling").expect("the course is in the program")
}

/// The findings of the course with one text replaced in one file, as code, level, file and line.
pub fn spoilt(path: &str, from: &str, to: &str) -> Vec<(&'static str, Level, String, u32)> {
    // Recorded plays take seconds and are not what is spoilt.
    let plays: Vec<String> =
        built_in().files().map(|(path, _)| path.to_owned()).filter(|path| path.ends_with(".tests.toml")).collect();
    let package = plays.iter().fold(built_in(), |package, path| package.without(path));
    let text = package.get(path).unwrap_or_else(|| panic!("{path} is in the course"));
    assert!(text.contains(from), "{path} holds {from:?}");
    let package = package.clone().with(path, text.replacen(from, to, 1)).expect("the path is plain");
    let report = course::check(&package);
    report.findings.into_iter().map(|found| (found.code, found.level, found.file, found.line)).collect()
}

/// The line on which a text stands.
pub fn line_of(path: &str, text: &str) -> u32 {
    let package = built_in();
    let file = package.get(path).expect("the file is in the course");
    file[..file.find(text).unwrap_or_else(|| panic!("{path} holds {text:?}"))].matches('\n').count() as u32 + 1
}
