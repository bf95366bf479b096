//! Which files a draft may hold: those of the version it was forked from, and new ones where the outline has a place.

use super::store::Desk;
use crate::error::{Problem, Problems, Result};
use content::Lang;

/// The folder of a lesson, `lessons/m2-l4`.
pub fn lesson_folder(lesson: &str) -> String {
    format!("lessons/{}", lesson.to_lowercase())
}

/// The file of a lesson in one language.
pub fn lesson_path(lesson: &str, lang: Lang) -> String {
    format!("{}/lesson.{}.md", lesson_folder(lesson), lang.tag())
}

/// Refuses a path that the course has no place for.
pub(super) fn allowed(desk: &Desk, path: &str) -> Result<()> {
    let known = desk.base.package.get(path).is_some() || desk.files.iter().any(|file| file.path == path);
    if known || new_file(desk, path) { Ok(()) } else { Err(Problems::one("path", Problem::Unknown)) }
}

/// Whether the outline of the draft has a place for this file.
fn new_file(desk: &Desk, path: &str) -> bool {
    let outline = desk.text("course.toml");
    let named = |id: &str| !id.is_empty() && outline.contains(&format!("\"{}\"", id.to_uppercase()));
    let plain =
        |name: &str| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["lessons", lesson, file] => {
            let drawing = file.strip_suffix(".svg").or(file.strip_suffix(".toml"));
            let drawing = drawing.is_some_and(|name| name.starts_with('d') && plain(name));
            let fixed = ["lesson.zh-CN.md", "lesson.en.md", "items.toml", "exercise.toml"].contains(file);
            named(lesson) && plain(lesson) && (fixed || drawing)
        }
        ["scenarios", file] => {
            let id = file.strip_suffix(".tests.toml").or(file.strip_suffix(".toml")).unwrap_or_default();
            named(id) && plain(id)
        }
        _ => false,
    }
}
