//! The rails of a course as one person has them.

use super::{lesson_path, scenario_path};
use crate::{
    Visit,
    kit::rails::{Rails, Stop, Task},
};
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
                (false, _) => words.learn_ring(),
                (true, StageState::Done) => words.learn_point_done(),
                (true, StageState::Now) => words.learn_point_now(),
                (true, StageState::Todo) => words.learn_point_todo(),
            },
            buyer: stage.buyer.get(visit.lang()).to_owned(),
            seller: stage.seller.get(visit.lang()).to_owned(),
            lessons: stage.lessons.iter().map(|id| lesson(visit, home, id)).collect(),
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

fn lesson(visit: &Visit, home: &CourseHome, id: &str) -> Task {
    let progress = home.lessons.get(id);
    let href = progress.map(|_| lesson_path(&home.version.course.id, id));
    task(visit, href, id.to_owned(), progress.map_or(Pace::Todo, |progress| progress.pace))
}

fn scenario(visit: &Visit, home: &CourseHome, id: &str) -> Task {
    let course = &home.version.course;
    let title = course.scenario_entry(id).map_or("", |entry| entry.title.get(visit.lang()));
    let href = course.scenario(id).map(|_| scenario_path(id));
    let pace = home.scenarios.get(id).map_or(Pace::Todo, |progress| progress.pace());
    task(visit, href, format!("{id} {title}"), pace)
}
