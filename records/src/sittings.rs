//! Tests that count: the pre-test and its twin afterwards, a quiz for each module, the final exam, the check some weeks
//! later. A sitting is an attempt with a paper that was drawn for it; here stands when one may begin, what passes, and
//! what a trainer may grant beyond the rule.

mod boxes;
mod grant;
mod late;
mod open;
mod rule;
mod state;
mod taken;

#[cfg(test)]
mod tests;

pub use grant::{Grant, Granted, grant, spent};
pub(crate) use late::{HAND_IN, hand_in};
pub use open::open;
pub use rule::{Standing, passed};
pub use state::{TestState, all};
pub(crate) use taken::taken;

use crate::attempts::Kind;
use content::{
    Course,
    paper::{self, Form, Paper},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a draw has to know of the person.
struct Known {
    /// The form of a pre-test or post-test.
    form: Form,
    /// What earlier sittings of the test asked.
    seen: BTreeSet<String>,
    /// The review boxes, for a delayed check.
    boxes: BTreeMap<String, u8>,
}

/// A test of a course.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Test {
    /// Before the course; once.
    PreTest,
    /// Of one module, `M2`; as often as wanted.
    Quiz(String),
    /// After the course, the twin of the pre-test; once.
    PostTest,
    /// The final exam.
    Exam,
    /// Some weeks after the post-test; once.
    Delayed,
}

impl Test {
    /// The tests that a course has, in the order of the path.
    pub fn of(course: &Course) -> Vec<Test> {
        let pairs = !course.pools.pairs.is_empty();
        let rules = &course.blueprints;
        let quizzes =
            course.modules.iter().filter(|_| rules.quiz.is_some()).map(|module| Test::Quiz(module.id.clone()));
        let mut tests = Vec::new();
        tests.extend(pairs.then_some(Test::PreTest));
        tests.extend(quizzes);
        tests.extend(pairs.then_some(Test::PostTest));
        tests.extend(rules.exam.is_some().then_some(Test::Exam));
        tests.extend((pairs && rules.delayed.is_some()).then_some(Test::Delayed));
        tests
    }

    /// The kind of its attempts.
    pub fn kind(&self) -> Kind {
        match self {
            Test::PreTest => Kind::PreTest,
            Test::Quiz(_) => Kind::Quiz,
            Test::PostTest => Kind::PostTest,
            Test::Exam => Kind::Exam,
            Test::Delayed => Kind::Delayed,
        }
    }

    /// The test an attempt is a sitting of.
    pub fn of_attempt(kind: Kind, subject: &str) -> Option<Test> {
        match kind {
            Kind::PreTest => Some(Test::PreTest),
            Kind::Quiz => Some(Test::Quiz(subject.into())),
            Kind::PostTest => Some(Test::PostTest),
            Kind::Exam => Some(Test::Exam),
            Kind::Delayed => Some(Test::Delayed),
            Kind::Lesson | Kind::Practice | Kind::Exercise => None,
        }
    }

    /// Its name in an address: `quiz-m2`, `exam`.
    pub fn slug(&self) -> String {
        match self {
            Test::Quiz(module) => format!("quiz-{}", module.to_lowercase()),
            other => other.kind().word().into(),
        }
    }

    /// Draws its paper.
    fn draw(&self, course: &Course, seed: u64, known: &Known) -> Option<Paper> {
        let Known { form, seen, boxes } = known;
        match self {
            Test::PreTest | Test::PostTest => paper::gain(course, *form),
            Test::Quiz(module) => paper::quiz(course, module, seed),
            Test::Exam => paper::exam(course, seed, seen),
            Test::Delayed => paper::delayed(course, seed, boxes),
        }
    }

    /// What its attempts are about, in their rows.
    fn subject(&self, form: Form) -> String {
        match self {
            Test::PreTest | Test::PostTest => form.letter().into(),
            Test::Quiz(module) => module.clone(),
            Test::Exam | Test::Delayed => String::new(),
        }
    }
}
