//! The courses that travel inside the program.

use super::Package;
use include_dir::{Dir, include_dir};

static COURSES: Dir = include_dir!("$CARGO_MANIFEST_DIR/courses");

/// The ids of the courses in this program, in the order of their names.
pub fn builtin_ids() -> Vec<&'static str> {
    let mut ids: Vec<&str> = COURSES.dirs().filter_map(|dir| dir.path().to_str()).collect();
    ids.sort_unstable();
    ids
}

/// The course of that id as it was when the program was built.
pub fn builtin(course: &str) -> Option<Package> {
    let folder = COURSES.get_dir(course)?;
    let mut files = Vec::new();
    gather(folder, &format!("{course}/"), &mut files);
    Package::from_files(files).ok()
}

/// Collects the text files below a folder; what is hidden or no text stays out, as in `Package::from_folder`.
fn gather(folder: &'static Dir, root: &str, files: &mut Vec<(String, &'static str)>) {
    for file in folder.files() {
        let Some(path) = file.path().to_str().map(|path| path.replace('\\', "/")) else { continue };
        let name = path.rsplit('/').next().unwrap_or_default();
        let wanted = [".toml", ".md", ".svg"].iter().any(|end| name.ends_with(end)) && !name.starts_with('.');
        if let (true, Some(inside), Some(text)) = (wanted, path.strip_prefix(root), file.contents_utf8()) {
            files.push((inside.to_owned(), text));
        }
    }
    for below in folder.dirs() {
        gather(below, root, files);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_built_in_course_is_in_the_program() {
        assert!(super::builtin_ids().contains(&"project-selling"));
        assert!(super::builtin("no-such-course").is_none());
    }
}
