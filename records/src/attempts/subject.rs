//! Which items an attempt has, by its kind and lesson.

use super::Kind;
use content::{Course, item::Item, lesson::Lesson};

/// The text item of the prediction.
pub const PREDICT: &str = "predict";

/// The text item of the note on the own deal. It is nobody else's.
pub const OWN_DEAL: &str = "own-deal";

/// Most characters of a prediction or note.
pub const MOST_TEXT: usize = 4_000;

/// The id of a text item of a lesson, `M2-L4/predict`.
pub fn text_item(lesson: &str, name: &str) -> String {
    format!("{lesson}/{name}")
}

/// What an id stands for.
pub(super) enum Subject<'c> {
    /// A question of the course.
    Item(&'c Item),
    /// Words of one's own.
    Text,
}

/// The items that are scored, in order; none for a lesson attempt.
pub(super) fn scored<'c>(course: &'c Course, kind: Kind, lesson: &str) -> Vec<&'c Item> {
    match kind {
        Kind::Lesson => Vec::new(),
        Kind::Practice => written(course, course.lesson(lesson).map_or(&[], |lesson| lesson.items.as_slice())),
        Kind::Exercise => course.exercise(lesson).map(|exercise| exercise.items.iter().collect()).unwrap_or_default(),
    }
}

/// All questions of an attempt, in order.
pub(super) fn questions<'c>(course: &'c Course, kind: Kind, lesson: &str) -> Vec<&'c Item> {
    match (kind, course.lesson(lesson)) {
        (Kind::Lesson, Some(Lesson { warm_up, checks, .. })) => {
            let mut items = written(course, warm_up);
            items.extend(written(course, checks));
            items
        }
        _ => scored(course, kind, lesson),
    }
}

/// What `item` is in this attempt; nothing for an item that does not belong to it.
pub(super) fn subject<'c>(course: &'c Course, kind: Kind, lesson: &str, item: &str) -> Option<Subject<'c>> {
    if kind == Kind::Lesson && [PREDICT, OWN_DEAL].iter().any(|name| text_item(lesson, name) == item) {
        return Some(Subject::Text);
    }
    questions(course, kind, lesson).into_iter().find(|known| known.id == item).map(Subject::Item)
}

fn written<'c>(course: &'c Course, ids: &[String]) -> Vec<&'c Item> {
    ids.iter().filter_map(|id| course.item(id)).collect()
}
