//! What each lesson covers: its objectives with their items, its facts, its items by level.

use super::Course;
use crate::lesson::Block;
use crate::{Lang, Text};
use std::collections::BTreeSet;

/// A lesson as a row of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonCover {
    /// `M2-L5`.
    pub lesson: String,
    /// Its title.
    pub title: Text,
    /// Not written yet.
    pub planned: bool,
    /// Each objective of the outline with the practice items that serve it.
    pub objectives: Vec<ObjectiveCover>,
    /// How many facts the lesson takes upon itself.
    pub stated: usize,
    /// Those of them that no paragraph rests on.
    pub untold: Vec<String>,
    /// Practice items of level 1 recall, 2 apply, 3 judge.
    pub levels: [usize; 3],
    /// Questions kept for tests that this lesson teaches.
    pub tests: usize,
}

/// An objective with how often it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveCover {
    /// `M2-L5-O1`.
    pub id: String,
    /// What a trainee can do.
    pub text: Text,
    /// Practice items that serve it.
    pub items: usize,
}

impl LessonCover {
    /// Its practice items.
    pub fn items(&self) -> usize {
        self.levels.iter().sum()
    }

    /// Facts that are told.
    pub fn told(&self) -> usize {
        self.stated - self.untold.len()
    }
}

/// Items that an objective needs at least.
pub const ITEMS_PER_OBJECTIVE: usize = 2;

/// The lessons of the outline in their order, the planned ones too.
pub fn matrix(course: &Course) -> Vec<LessonCover> {
    let entries = course.modules.iter().flat_map(|module| &module.lessons);
    entries
        .map(|entry| {
            let lesson = course.lesson(&entry.id);
            let items: Vec<_> =
                lesson.map(|lesson| lesson.items.iter().filter_map(|id| course.item(id)).collect()).unwrap_or_default();
            let stated: BTreeSet<&String> = lesson.map(|lesson| lesson.facts.iter().collect()).unwrap_or_default();
            let blocks = lesson.iter().flat_map(|lesson| &lesson.page(Lang::Zh).parts).flat_map(|part| &part.blocks);
            let told: BTreeSet<&String> = blocks
                .filter_map(|block| match block {
                    Block::Paragraph { facts, .. } => Some(facts),
                    _ => None,
                })
                .flatten()
                .collect();
            let level = |level: u8| items.iter().filter(|item| item.difficulty == level).count();
            LessonCover {
                lesson: entry.id.clone(),
                title: entry.title.clone(),
                planned: lesson.is_none(),
                objectives: entry
                    .objectives
                    .iter()
                    .map(|objective| ObjectiveCover {
                        id: objective.id.clone(),
                        text: objective.text.clone(),
                        items: items.iter().filter(|item| item.objective.as_ref() == Some(&objective.id)).count(),
                    })
                    .collect(),
                stated: stated.len(),
                untold: stated.difference(&told).map(|id| (*id).clone()).collect(),
                levels: [level(1), level(2), level(3)],
                tests: kept_for_tests(course, &entry.id),
            }
        })
        .collect()
}

/// Questions of the pools that a lesson teaches, both forms of a pair among them.
fn kept_for_tests(course: &Course, lesson: &str) -> usize {
    let exam = course.pools.exam.iter().filter(|pooled| pooled.lesson == lesson).count();
    let pairs = course.pools.pairs.iter().filter(|twins| twins.lesson == lesson);
    exam + pairs.map(|twins| twins.forms.len()).sum::<usize>()
}
