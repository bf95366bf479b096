//! How an attempt is called: by its lesson, its exercise, or its test; and the page it belongs to.

use crate::{
    Visit,
    learn::{lesson_path, test_name, test_path},
};
use content::exercise::{Exercise, ExerciseKind};
use records::{
    attempts::{Kind, View},
    sittings::Test,
};

/// The test that an attempt is a sitting of.
pub(super) fn test(view: &View) -> Option<Test> {
    Test::of_attempt(view.kind, &view.subject)
}

/// The exercise of an attempt.
pub(super) fn exercise(view: &View) -> Option<&Exercise> {
    view.version.course.exercise(&view.subject).filter(|_| view.kind == Kind::Exercise)
}

/// Title of the page of a question and the line above it.
pub(super) fn question(visit: &Visit, view: &View, number: usize) -> (String, String) {
    let words = visit.words();
    let (of, number) = (view.items.len() as i64, number as i64);
    if let Some(test) = test(view) {
        let name = test_name(visit, &view.version.course, &test);
        return (words.test_title(&name, number), words.test_over(&name, number, of));
    }
    match exercise(view) {
        None => (words.attempt_title(&view.subject, number), words.attempt_over(&view.subject, number, of)),
        Some(exercise) if of > 1 || exercise.kind == ExerciseKind::Steps => {
            let name = exercise.title.get(visit.lang());
            let over = words.attempt_over_exercise(name, number, of);
            let over = match exercise.points.get(number as usize - 1) {
                Some(points) => format!("{over}{}{}", visit.comma(), words.attempt_points(i64::from(*points))),
                None => over,
            };
            (words.attempt_title_exercise(&view.subject, number), over)
        }
        Some(exercise) => (exercise.title.get(visit.lang()).to_owned(), words.attempt_over_one(&view.subject)),
    }
}

/// Title of the summary.
pub(super) fn summary(visit: &Visit, view: &View) -> String {
    let words = visit.words();
    match (test(view), exercise(view)) {
        (Some(test), _) => {
            let name = test_name(visit, &view.version.course, &test);
            if view.open { words.test_summary(name) } else { words.test_result(name) }
        }
        (None, Some(exercise)) => words.attempt_summary_exercise(exercise.title.get(visit.lang())),
        (None, None) => words.attempt_summary_title(&view.subject),
    }
}

/// The page it belongs to: address and name.
pub(super) fn inside(visit: &Visit, view: &View) -> (String, String) {
    let course = &view.version.course;
    match test(view) {
        Some(test) => (test_path(&view.course, &test), test_name(visit, course, &test)),
        None => {
            let title = course.lesson_entry(&view.subject).map_or("", |entry| entry.title.get(visit.lang()));
            (lesson_path(&view.course, &view.subject), visit.words().attempt_back(&view.subject, title))
        }
    }
}
