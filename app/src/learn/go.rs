//! The one continue button: what it says and where it leads.

use super::{lesson_path, scenario_path, test::pairs, test_name, test_path};
use crate::{
    Visit,
    kit::figures::{day, when, without_tags},
};
use content::{
    Course,
    lesson::{Block, PartId},
};
use leptos::prelude::*;
use records::{
    attempts::Kind,
    enrolments::{CourseHome, NextStep},
    sittings::Test,
};

/// The card.
struct Go {
    lead: String,
    head: String,
    note: String,
    href: String,
    button: String,
    /// Another way on, beside the button.
    other: Option<(String, String)>,
}

/// The filled card of the page: where the person stopped, and the button.
pub(super) fn card(visit: &Visit, home: &CourseHome) -> AnyView {
    let Go { lead, head, note, href, button, other } = go(visit, home);
    let other = other.map(|(href, words)| view! { <a class="button" href=href>{words}</a> });
    view! {
        <section class="card card-go" aria-labelledby="go">
            <p class="note">{lead}</p>
            <h2 class="card-head" id="go">{head}</h2>
            {(!note.is_empty()).then(|| view! { <p class="note">{note}</p> })}
            <div class="button-row"><a class="button button-main" href=href>{button}</a>{other}</div>
        </section>
    }
    .into_any()
}

fn go(visit: &Visit, home: &CourseHome) -> Go {
    let words = visit.words();
    let course = &home.version.course;
    let scenario = |id: &str| course.scenario_entry(id);
    let scenario_head = |id: &str| {
        let title = scenario(id).map_or("", |entry| entry.title.get(visit.lang()));
        format!("{id} {title}")
    };
    let scenario_note = |id: &str| scenario(id).map_or(String::new(), |entry| words.learn_scenario_note(entry.minutes));
    let lesson = |lead: String, id: &str, anchor: &str, button: String| Go {
        lead,
        head: lesson_title(visit, course, id),
        note: lesson_note(visit, course, id),
        href: format!("{}{anchor}", lesson_path(&course.id, id)),
        button,
        other: None,
    };
    match &home.next {
        NextStep::Play { play, scenario, at } => Go {
            lead: words.learn_stopped_play(when(visit, *at)),
            head: scenario_head(scenario),
            note: scenario_note(scenario),
            href: format!("/plays/{play}"),
            button: words.learn_go(),
            other: None,
        },
        NextStep::Question { attempt, subject, kind, number, of } if kind.is_test() => Go {
            lead: words.learn_stopped_test(*number as i64, *of as i64),
            head: attempt_name(visit, course, *kind, subject),
            note: String::new(),
            href: format!("/attempts/{attempt}?item={number}"),
            button: words.learn_go_question(*number as i64),
            other: None,
        },
        NextStep::HandIn { attempt, subject, kind } if kind.is_test() => Go {
            lead: words.learn_all_answered(),
            head: attempt_name(visit, course, *kind, subject),
            note: String::new(),
            href: format!("/attempts/{attempt}"),
            button: words.learn_go_hand_in(),
            other: None,
        },
        NextStep::Question { attempt, subject: id, kind, number, of } => {
            let (number, of) = (*number as i64, *of as i64);
            let (lead, button) = match kind {
                Kind::Exercise => (words.learn_stopped_exercise(number, of), words.learn_go_step(number)),
                _ => (words.learn_stopped_question(number, of), words.learn_go_question(number)),
            };
            Go { href: format!("/attempts/{attempt}?item={number}"), ..lesson(lead, id, "", button) }
        }
        NextStep::HandIn { attempt, subject: id, .. } => Go {
            href: format!("/attempts/{attempt}"),
            ..lesson(words.learn_all_answered(), id, "", words.learn_go_hand_in())
        },
        NextStep::Lesson { lesson: id, part, at } => {
            let name = part_name(visit, course, id, part);
            lesson(words.learn_stopped(when(visit, *at), name), id, &format!("#{part}"), words.learn_go())
        }
        NextStep::NextLesson { lesson: id } => {
            let first = home.started_at.is_none();
            let lead = if first { words.learn_start_lead() } else { words.learn_next_lead() };
            lesson(lead, id, "", words.learn_go_start())
        }
        NextStep::Scenario { scenario } => Go {
            lead: words.learn_scenario_lead(),
            head: scenario_head(scenario),
            note: scenario_note(scenario),
            href: scenario_path(scenario),
            button: words.learn_go_scenario(),
            other: None,
        },
        NextStep::Test { test: Test::PreTest } => Go {
            lead: words.learn_pre_lead(),
            head: test_name(visit, course, &Test::PreTest),
            note: words.learn_pre_note(pairs(course)),
            href: test_path(&course.id, &Test::PreTest),
            button: words.learn_pre_go(),
            other: course.lessons().next().map(|lesson| (lesson_path(&course.id, &lesson.id), words.learn_pre_skip())),
        },
        NextStep::Test { test } => Go {
            lead: match test {
                Test::Quiz(_) | Test::PreTest => words.learn_test_lead_quiz(),
                Test::PostTest => words.learn_test_lead_post(),
                Test::Exam => words.learn_test_lead_exam(),
                Test::Delayed => words.learn_test_lead_delayed(),
            },
            head: test_name(visit, course, test),
            note: String::new(),
            href: test_path(&course.id, test),
            button: words.learn_go_test(),
            other: None,
        },
        NextStep::Finished => Go {
            lead: match home.completed_at {
                Some(at) => words.learn_finished_lead(day(visit, at)),
                None => words.learn_finished_open(),
            },
            head: course.title.get(visit.lang()).to_owned(),
            note: course.summary.get(visit.lang()).to_owned(),
            href: format!("/learn/{}", course.id),
            button: words.learn_go_again(),
            other: None,
        },
    }
}

/// The name of the test that an attempt is a sitting of.
fn attempt_name(visit: &Visit, course: &Course, kind: Kind, subject: &str) -> String {
    Test::of_attempt(kind, subject).map_or_else(String::new, |test| test_name(visit, course, &test))
}

fn lesson_title(visit: &Visit, course: &Course, id: &str) -> String {
    course.lesson_entry(id).map_or_else(|| id.to_owned(), |entry| entry.title.get(visit.lang()).to_owned())
}

fn lesson_note(visit: &Visit, course: &Course, id: &str) -> String {
    course
        .lesson_entry(id)
        .map_or(String::new(), |entry| visit.words().learn_lesson_note(&entry.module, entry.number, entry.minutes))
}

/// The name of a part, or the words of the heading where reading stopped.
fn part_name(visit: &Visit, course: &Course, lesson: &str, anchor: &str) -> String {
    if let Some(part) = PartId::from_name(anchor) {
        return crate::lesson::part_name(visit.words(), part);
    }
    let page = course.lesson(lesson).map(|lesson| lesson.page(visit.lang()));
    let heading =
        page.into_iter().flat_map(|page| &page.parts).flat_map(|part| &part.blocks).find_map(|block| match block {
            Block::Heading { html, anchor: known } if known == anchor => Some(without_tags(html)),
            _ => None,
        });
    heading.unwrap_or_else(|| crate::lesson::part_name(visit.words(), PartId::Explain))
}
