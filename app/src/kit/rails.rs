//! The course map: two rails, buyer and seller, that meet at the points F E D C B A.

use super::mark::Mark;
use leptos::prelude::*;
use records::enrolments::{Pace, StageState};

/// A lesson or role-play beside a stop.
#[derive(Clone, Debug)]
pub struct Task {
    /// Where it leads; nothing for what is not written yet.
    pub href: Option<String>,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub pace: Pace,
    /// How far it is, in words.
    pub word: String,
}

/// One stop of the map.
#[derive(Clone, Debug)]
pub struct Stop {
    /// The letter; none for the ring after the last point.
    pub letter: Option<String>,
    /// How it is drawn.
    pub state: StageState,
    /// The same in words, after the letter.
    pub word: String,
    /// The buyer's stage.
    pub buyer: String,
    /// The seller's stage.
    pub seller: String,
    /// Left of the rails.
    pub lessons: Vec<Task>,
    /// Right of the rails.
    pub scenarios: Vec<Task>,
}

/// The map. `ends` are the four words above it: buyer, lessons, seller, role-plays.
#[component]
pub fn Rails(
    /// Words above the rails.
    ends: [String; 4],
    /// The stops in order.
    stops: Vec<Stop>,
) -> impl IntoView {
    let [buyer, lessons, seller, scenarios] = ends;
    let last = stops.len().saturating_sub(1);
    let stops: Vec<_> = stops.into_iter().enumerate().map(|(at, stop)| one(stop, at == last)).collect();
    view! {
        <ol class="rails">
            <li class="rails-ends"><span>{buyer}<br />{lessons}</span><span>{seller}<br />{scenarios}</span></li>
            {stops}
        </ol>
    }
}

fn one(stop: Stop, last: bool) -> AnyView {
    let (state, current) = match stop.state {
        StageState::Done => ("done", None),
        StageState::Now => ("now", Some("step")),
        StageState::Todo => ("todo", None),
    };
    let track = if last { "#rail-last" } else { "#rail" };
    let class = if stop.letter.is_none() { "rails-stop rails-ring" } else { "rails-stop" };
    let lessons: Vec<_> = stop.lessons.into_iter().map(task).collect();
    let scenarios: Vec<_> = stop.scenarios.into_iter().map(task).collect();
    view! {
        <li class=class data-state=state aria-current=current>
            <svg class="rails-track" aria-hidden="true"><use href=track></use></svg>
            <span class="rails-point">{stop.letter}<span class="hush">{stop.word}</span></span>
            <span class="rails-buyer"><b>{stop.buyer}</b>{lessons}</span>
            <span class="rails-seller"><b>{stop.seller}</b>{scenarios}</span>
        </li>
    }
    .into_any()
}

fn task(task: Task) -> AnyView {
    let mark = match task.pace {
        Pace::Done => "tick",
        Pace::Begun => "half",
        Pace::Todo => "ring",
    };
    let inside = view! { <Mark of=mark /><span>{task.name}<span class="hush">"，"{task.word}</span></span> };
    match task.href {
        Some(href) => view! { <a class="rails-task" href=href>{inside}</a> }.into_any(),
        None => view! { <span class="rails-task">{inside}</span> }.into_any(),
    }
}
