//! The rails of a course as one person has them.

use super::{lesson_path, scenario_path};
use crate::{
    Visit,
    kit::rails::{Rails, Stop, Task},
};
use content::Course;
use leptos::prelude::*;
use records::enrolments::{CourseHome, Pace, StageState};

/// The map with its heading, to stand beside the page.
pub(super) fn map(visit: &Visit, home: &CourseHome) -> AnyView {
    let words = visit.words();
    let course = &home.version.course;
    let passed = course
        .stages
        .iter()
        .zip(&home.stages)
        .filter(|(stage, state)| stage.point.is_some() && **state == StageState::Done)
        .count();
    let count = if passed == 0 { words.learn_map_none() } else { words.learn_map_passed(passed as i64) };
    let stops = course
        .stages
        .iter()
        .zip(&home.stages)
        .map(|(stage, state)| Stop {
            letter: stage.point.clone(),
            state: *state,
            word: match (stage.point.is_some(), state) {
                (false, StageState::Done) => words.learn_ring_done(),
                (false, StageState::Now) => words.learn_ring_now(),
                (false, StageState::Todo) => words.learn_ring(),
                (true, StageState::Done) => words.learn_point_done(),
                (true, StageState::Now) => words.learn_point_now(),
                (true, StageState::Todo) => words.learn_point_todo(),
            },
            buyer: stage.buyer.get(visit.lang()).to_owned(),
            seller: stage.seller.get(visit.lang()).to_owned(),
            lessons: runs(course, &stage.lessons).into_iter().map(|run| lessons(visit, home, run)).collect(),
            scenarios: stage.scenarios.iter().map(|id| scenario(visit, home, id)).collect(),
        })
        .collect();
    let ends =
        [words.learn_map_buyer(), words.learn_map_lessons(), words.learn_map_seller(), words.learn_map_scenarios()];
    view! {
        <section class="page-beside" aria-labelledby="map">
            <h2 class="page-map-head" id="map">{words.learn_map()}<span class="quiet">{count}</span></h2>
            <Rails ends stops />
        </section>
    }
    .into_any()
}

fn task(visit: &Visit, href: Option<String>, name: String, pace: Pace) -> Task {
    let words = visit.words();
    let word = match (&href, pace) {
        (None, _) => words.learn_planned(),
        (_, Pace::Done) => words.learn_task_done(),
        (_, Pace::Begun) => words.learn_task_begun(),
        (_, Pace::Todo) => words.learn_task_todo(),
    };
    Task { href, name, pace, word }
}

/// Lessons that follow one another in a module, taken together: seven lines at one point would hide the rails.
fn runs<'s>(course: &Course, lessons: &'s [String]) -> Vec<&'s [String]> {
    let follows = |one: &String, next: &String| match (course.lesson_entry(one), course.lesson_entry(next)) {
        (Some(one), Some(next)) => one.module == next.module && one.number + 1 == next.number,
        _ => false,
    };
    lessons.chunk_by(follows).collect()
}

/// A run of lessons: how many are done, and the way to the first that is not.
fn lessons(visit: &Visit, home: &CourseHome, run: &[String]) -> Task {
    let pace = |id: &String| home.lessons.get(id).map_or(Pace::Todo, |progress| progress.pace);
    let Some((first, last)) = run.first().zip(run.last()) else { return task(visit, None, String::new(), Pace::Todo) };
    let next = run.iter().find(|id| pace(id) != Pace::Done).unwrap_or(first);
    let href = home.lessons.get(next).map(|_| lesson_path(&home.version.course.id, next));
    if run.len() == 1 {
        return task(visit, href, first.clone(), pace(first));
    }
    let done = run.iter().filter(|id| pace(id) == Pace::Done).count();
    let all = match done {
        0 if run.iter().all(|id| pace(id) == Pace::Todo) => Pace::Todo,
        done if done == run.len() => Pace::Done,
        _ => Pace::Begun,
    };
    let last = last.rsplit_once('-').map_or(last.as_str(), |(_, number)| number);
    let word = visit.words().learn_task_run(done as i64, run.len() as i64);
    Task { word, ..task(visit, href, format!("{first}–{last} {done}/{}", run.len()), all) }
}

fn scenario(visit: &Visit, home: &CourseHome, id: &str) -> Task {
    let course = &home.version.course;
    let title = course.scenario_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
    let href = course.scenario(id).map(|_| scenario_path(id));
    let pace = home.scenarios.get(id).map_or(Pace::Todo, |progress| progress.pace());
    task(visit, href, format!("{id} {title}"), pace)
}
