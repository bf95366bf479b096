//! The course map: how far each pair of the two rails is.

use super::home::{LessonProgress, Pace, ScenarioProgress};
use content::Course;
use std::collections::BTreeMap;

/// How a stop of the rails is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Passed: everything written beside it is done.
    Done,
    /// Here.
    Now,
    /// Still to come.
    Todo,
}

/// The state of every pair, in the order of the course. At most one is "now": the first that is not done, once anything
/// beside it has begun or everything before it is done.
pub fn stages(
    course: &Course,
    lessons: &BTreeMap<String, LessonProgress>,
    scenarios: &BTreeMap<String, ScenarioProgress>,
) -> Vec<StageState> {
    let mut here = false;
    let mut before_done = false;
    let mut states = Vec::with_capacity(course.stages.len());
    for stage in &course.stages {
        let paces: Vec<Pace> = stage
            .lessons
            .iter()
            .map(|id| lessons.get(id).map_or(Pace::Todo, |lesson| lesson.pace))
            .chain(
                stage
                    .scenarios
                    .iter()
                    .filter(|id| course.scenario(id).is_some())
                    .map(|id| scenarios.get(id).map_or(Pace::Todo, |scenario| scenario.pace())),
            )
            .collect();
        let done = !paces.is_empty() && paces.iter().all(|pace| *pace == Pace::Done);
        let begun = paces.iter().any(|pace| *pace != Pace::Todo);
        states.push(if done && !here {
            StageState::Done
        } else if !here && (begun || before_done) {
            here = true;
            StageState::Now
        } else {
            here |= !done;
            StageState::Todo
        });
        before_done = done;
    }
    states
}
