//! The one step that comes next: what the continue button does.

use super::home::{LessonProgress, Pace, ScenarioProgress};
use crate::{
    attempts::{self, View},
    entity::play,
    sittings::{Standing, Test, TestState},
};
use content::{Course, item::Completeness};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where "continue" leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// To the turn of an open role-play.
    Play {
        /// The play.
        play: Uuid,
        /// Its scenario.
        scenario: String,
        /// When it was left, UTC in milliseconds.
        at: i64,
    },
    /// To a question of an open attempt.
    Question {
        /// The attempt.
        attempt: Uuid,
        /// Its lesson, or what its test is about.
        subject: String,
        /// Practice, exercise or a test.
        kind: attempts::Kind,
        /// The question, from 1.
        number: usize,
        /// Of how many.
        of: usize,
    },
    /// To an attempt that is answered and only has to be handed in.
    HandIn {
        /// The attempt.
        attempt: Uuid,
        /// Its lesson, or what its test is about.
        subject: String,
        /// Practice, exercise or a test.
        kind: attempts::Kind,
    },
    /// To the part of a lesson where reading stopped.
    Lesson {
        /// The lesson.
        lesson: String,
        /// The anchor.
        part: String,
        /// When.
        at: i64,
    },
    /// To the next lesson that is not done.
    NextLesson {
        /// The lesson.
        lesson: String,
    },
    /// To a role-play that the completion rule asks for.
    Scenario {
        /// The scenario.
        scenario: String,
    },
    /// To a test that may begin.
    Test {
        /// Which one.
        test: Test,
    },
    /// Everything that is written is done.
    Finished,
}

/// What the decision rests on.
pub(super) struct Situation<'s> {
    pub course: &'s Course,
    pub play: Option<&'s play::Model>,
    pub attempt: Option<&'s View>,
    pub place: Option<(&'s str, i64)>,
    pub lessons: &'s BTreeMap<String, LessonProgress>,
    pub scenarios: &'s BTreeMap<String, ScenarioProgress>,
    pub tests: &'s [TestState],
}

/// An open test comes first, since its clock may run; then an open play, an open attempt, a lesson that is being read,
/// and something new: the pre-test before everything, the quiz of a module that is done, the next lesson or the role-plays that come after it, what the
/// certificate still asks for, the tests at the end.
pub(super) fn next(situation: &Situation<'_>) -> NextStep {
    if let Some(view) = situation.attempt.filter(|view| view.kind.is_test()) {
        return resume(view);
    }
    if let Some(play) = situation.play {
        return NextStep::Play { play: play.id, scenario: play.scenario_id.clone(), at: play.updated_at };
    }
    if let Some(view) = situation.attempt {
        return resume(view);
    }
    let todo = |id: &str| situation.lessons.get(id).is_some_and(|lesson| lesson.pace != Pace::Done);
    if let Some((place, at)) = situation.place
        && let Some((lesson, part)) = place.split_once('#')
        && todo(lesson)
    {
        return NextStep::Lesson { lesson: lesson.into(), part: part.into(), at };
    }
    let ready = |test: &Test| {
        let state = situation.tests.iter().find(|state| state.test == *test);
        state.is_some_and(|state| state.standing == Standing::Ready && state.passed_at.is_none())
    };
    // It can be sat until the first lesson is begun: whoever would rather begin finds that beside it.
    if ready(&Test::PreTest) {
        return NextStep::Test { test: Test::PreTest };
    }
    let done = |module: &&content::course::Module| !module.lessons.iter().any(|lesson| todo(&lesson.id));
    let quizzes = situation.course.modules.iter().take_while(done).map(|module| Test::Quiz(module.id.clone()));
    if let Some(test) = quizzes.into_iter().find(ready) {
        return NextStep::Test { test };
    }
    if let Some(step) = situation.course.lessons().find_map(|lesson| along(situation, &lesson.id, todo(&lesson.id))) {
        return step;
    }
    let passed = |id: &str| situation.scenarios.get(id).is_some_and(|scenario| scenario.passed_at.is_some());
    match wanted(situation.course, &passed) {
        Some(scenario) => NextStep::Scenario { scenario: scenario.to_owned() },
        None => match [Test::PostTest, Test::Exam, Test::Delayed].into_iter().find(ready) {
            Some(test) => NextStep::Test { test },
            None => NextStep::Finished,
        },
    }
}

/// What is new at one lesson of the path: the lesson itself, then each role-play after it that was never played.
fn along(situation: &Situation<'_>, lesson: &str, todo: bool) -> Option<NextStep> {
    if todo {
        return Some(NextStep::NextLesson { lesson: lesson.into() });
    }
    let course = situation.course;
    let fresh = |id: &str| situation.scenarios.get(id).is_none_or(|scenario| scenario.pace() == Pace::Todo);
    let mut after = course.scenarios.iter().filter(|entry| entry.after.as_deref() == Some(lesson));
    let entry = after.find(|entry| course.scenario(&entry.id).is_some() && fresh(&entry.id))?;
    Some(NextStep::Scenario { scenario: entry.id.clone() })
}

/// The role-play that completion or the certificate still asks for: one that the rule names first, else the next in the
/// order of the course.
fn wanted<'c>(course: &'c Course, passed: &dyn Fn(&str) -> bool) -> Option<&'c str> {
    let left = |id: &&str| course.scenario(id).is_some() && !passed(id);
    let all = || course.scenarios.iter().map(|entry| entry.id.as_str());
    let named = course.completion.passed.iter().map(String::as_str).find(left);
    let rule = course.certificate.as_ref();
    let one_of = || {
        let open = rule?.one_of.iter().find(|set| !set.iter().any(|id| passed(id)))?;
        open.iter().map(String::as_str).find(left)
    };
    let more =
        || all().find(left).filter(|_| rule.is_some_and(|rule| all().filter(|id| passed(id)).count() < rule.scenarios));
    named.or_else(one_of).or_else(more)
}

/// To the first question of an open attempt that still takes an answer, or to handing it in.
fn resume(view: &View) -> NextStep {
    let open = |item: &attempts::ItemState| item.completeness != Completeness::Complete && !item.closed;
    let (attempt, subject, kind) = (view.id, view.subject.clone(), view.kind);
    match view.items.iter().position(open) {
        Some(at) => NextStep::Question { attempt, subject, kind, number: at + 1, of: view.items.len() },
        None => NextStep::HandIn { attempt, subject, kind },
    }
}
