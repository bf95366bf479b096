//! What passes, and whether a sitting may begin now: decided from rows, without a database.

use super::Test;
use crate::{attempts::Kind, entity::attempt};
use content::Course;
use uuid::Uuid;

/// Milliseconds of a minute, an hour, a day.
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Where a person stands with a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A sitting has begun.
    Open(Uuid),
    /// One may begin.
    Ready,
    /// Not before this moment, UTC in milliseconds.
    Wait(i64),
    /// Not before these lessons have been practised again.
    Repeat(Vec<String>),
    /// All sittings are used up; a trainer may grant another.
    Spent,
    /// It comes later on the path: a post-test after the lessons, a delayed check after the post-test.
    Later,
    /// It can no longer be sat: the lessons have begun, or its twin was never sat.
    Missed,
    /// It was sat, or passed, for good: the attempt that shows it.
    Done(Uuid),
}

/// What the decision rests on.
pub(super) struct Facts<'f> {
    pub course: &'f Course,
    pub now: i64,
    /// The attempts of all tests of the enrolment, in the order of their numbers.
    pub attempts: &'f [attempt::Model],
    /// The moments at which practice of a lesson was handed in.
    pub practised: &'f [(String, i64)],
    /// Lessons of which anything was answered for good.
    pub begun: usize,
    /// Whether all written lessons are done.
    pub lessons_done: bool,
    /// Sittings of the exam that were granted.
    pub granted: i64,
    /// The lessons of which an exam that failed earned little, by attempt.
    pub weak: &'f dyn Fn(&attempt::Model) -> Vec<String>,
    /// Whether an attempt passed.
    pub passed: &'f dyn Fn(&attempt::Model) -> bool,
}

impl<'f> Facts<'f> {
    /// The sittings of a test.
    pub(super) fn of(&self, test: &Test) -> Vec<&'f attempt::Model> {
        let kind = test.kind().word();
        let module = match test {
            Test::Quiz(module) => Some(module),
            _ => None,
        };
        self.attempts.iter().filter(|row| row.kind == kind && module.is_none_or(|id| row.subject == *id)).collect()
    }

    /// Whether a sitting of `test` may begin.
    pub(super) fn standing(&self, test: &Test) -> Standing {
        let rows = self.of(test);
        if let Some(open) = rows.iter().find(|row| row.state == "open") {
            return Standing::Open(open.id);
        }
        let last = rows.last().copied();
        match test {
            Test::PreTest => match last {
                Some(row) => Standing::Done(row.id),
                None if self.begun > 0 => Standing::Missed,
                None => Standing::Ready,
            },
            Test::PostTest => match (last, self.of(&Test::PreTest).last()) {
                (Some(row), _) => Standing::Done(row.id),
                (None, None) if self.begun > 0 => Standing::Missed,
                (None, Some(before)) if before.state != "open" && self.lessons_done => Standing::Ready,
                (None, _) => Standing::Later,
            },
            Test::Delayed => match (last, self.of(&Test::PostTest).last().and_then(|row| row.submitted_at)) {
                (Some(row), _) => Standing::Done(row.id),
                (None, Some(at)) => {
                    let days = self.course.blueprints.delayed.as_ref().map_or(0, |rule| rule.days);
                    self.wait(at + days * DAY).unwrap_or(Standing::Ready)
                }
                (None, None) if self.standing(&Test::PostTest) == Standing::Missed => Standing::Missed,
                (None, None) => Standing::Later,
            },
            Test::Quiz(_) => self.quiz(&rows),
            Test::Exam => self.exam(&rows),
        }
    }

    fn quiz(&self, rows: &[&attempt::Model]) -> Standing {
        let Some(rule) = &self.course.blueprints.quiz else { return Standing::Later };
        let failures = rows.iter().filter(|row| !(self.passed)(row)).count();
        match rows.last() {
            Some(last) if !(self.passed)(last) && failures >= rule.free_failures as usize => self
                .wait(last.submitted_at.unwrap_or_default() + rule.pause_minutes * MINUTE)
                .unwrap_or(Standing::Ready),
            _ => Standing::Ready,
        }
    }

    fn exam(&self, rows: &[&attempt::Model]) -> Standing {
        let Some(rule) = &self.course.blueprints.exam else { return Standing::Later };
        if let Some(row) = rows.iter().find(|row| (self.passed)(row)) {
            return Standing::Done(row.id);
        }
        let Some(last) = rows.last() else { return Standing::Ready };
        if rows.len() as i64 >= i64::from(rule.sittings) + self.granted {
            return Standing::Spent;
        }
        let ended = last.submitted_at.unwrap_or_default();
        if let Some(wait) = self.wait(ended + rule.pause_hours * HOUR) {
            return wait;
        }
        let near = last.score.unwrap_or_default() >= i64::from(rule.near);
        let again = |lesson: &String| !self.practised.iter().any(|(known, at)| known == lesson && *at > ended);
        let repeat: Vec<String> = (self.weak)(last).into_iter().filter(|_| !near).filter(again).collect();
        if repeat.is_empty() { Standing::Ready } else { Standing::Repeat(repeat) }
    }

    fn wait(&self, until: i64) -> Option<Standing> {
        (self.now < until).then_some(Standing::Wait(until))
    }
}

/// The score that a test is remembered by: the best of the sittings that passed, for a certificate tells the exam that
/// was passed and not a better one that fell below a floor; the best of all when none did.
pub(super) fn best<'r>(
    rows: impl Iterator<Item = &'r attempt::Model>,
    passed: impl Fn(&attempt::Model) -> bool,
) -> Option<i64> {
    rows.filter_map(|row| Some((passed(row), row.score?))).max().map(|(_, score)| score)
}

/// Whether a sitting passes: a quiz by its mark, the exam by its mark and by the floor of each section. Tests that only
/// measure have nothing to pass. All in basis points.
pub fn passed(course: &Course, kind: Kind, score: i32, sections: &[(String, i32)]) -> bool {
    match (kind, &course.blueprints.quiz, &course.blueprints.exam) {
        (Kind::Quiz, Some(rule), _) => score >= rule.pass,
        (Kind::Exam, _, Some(rule)) => {
            let floor = |module: &str| {
                rule.sections.iter().find(|section| section.module == module).map_or(0, |section| section.floor)
            };
            score >= rule.pass && sections.iter().all(|(module, earned)| *earned >= floor(module))
        }
        _ => false,
    }
}
