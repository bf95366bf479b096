//! Which items an attempt has: by its kind and lesson, or by the paper that was drawn for a test.

use super::{Kind, fold};
use content::{Course, item::Item, lesson::Lesson, paper::Paper};
use std::collections::HashMap;

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

/// What an attempt asks.
#[derive(Clone, Copy)]
pub(super) struct Asked<'c> {
    pub course: &'c Course,
    pub kind: Kind,
    /// The lesson, the module of a quiz, the form of a pre-test or post-test.
    pub subject: &'c str,
    /// The paper of a test.
    pub paper: Option<&'c Paper>,
}

impl<'c> Asked<'c> {
    /// The items that are scored, in order; none for a lesson attempt.
    pub(super) fn scored(self) -> Vec<&'c Item> {
        let course = self.course;
        match (self.kind, self.paper) {
            (Kind::Lesson, _) => Vec::new(),
            (Kind::Practice, _) => {
                self.written(course.lesson(self.subject).map_or(&[], |lesson| lesson.items.as_slice()))
            }
            (Kind::Exercise, _) => {
                course.exercise(self.subject).map(|exercise| exercise.items.iter().collect()).unwrap_or_default()
            }
            (_, Some(paper)) => paper.items().filter_map(|id| course.item(id)).collect(),
            (_, None) => Vec::new(),
        }
    }

    /// The score of the whole from those of its items: by the points of the steps in an exercise, else their mean.
    pub(super) fn score(self, earned: &HashMap<&str, i32>) -> i32 {
        match self.course.exercise(self.subject).filter(|_| self.kind == Kind::Exercise) {
            Some(exercise) => exercise.score(|item| earned.get(item).copied().unwrap_or_default()),
            None => fold::mean(earned.values().copied(), self.scored().len()),
        }
    }

    /// All questions, in order.
    pub(super) fn questions(self) -> Vec<&'c Item> {
        match (self.kind, self.course.lesson(self.subject)) {
            (Kind::Lesson, Some(Lesson { warm_up, checks, .. })) => {
                let mut items = self.written(warm_up);
                items.extend(self.written(checks));
                items
            }
            _ => self.scored(),
        }
    }

    /// What `item` is in this attempt; nothing for an item that does not belong to it.
    pub(super) fn find(self, item: &str) -> Option<Subject<'c>> {
        let texts = [PREDICT, OWN_DEAL];
        if self.kind == Kind::Lesson && texts.iter().any(|name| text_item(self.subject, name) == item) {
            return Some(Subject::Text);
        }
        self.questions().into_iter().find(|known| known.id == item).map(Subject::Item)
    }

    fn written(self, ids: &[String]) -> Vec<&'c Item> {
        ids.iter().filter_map(|id| self.course.item(id)).collect()
    }
}
