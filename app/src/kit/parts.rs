//! The list of a lesson's parts: done, being read, still to come.

use leptos::prelude::*;

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartState {
    /// Done.
    Done,
    /// Being read.
    Now,
    /// Still to come.
    Todo,
}

/// One part.
#[derive(Clone, Debug)]
pub struct PartLine {
    /// Anchor of its section.
    pub anchor: &'static str,
    /// Its name.
    pub name: String,
    /// How it stands.
    pub state: PartState,
}

/// The list, folded into one line on a phone.
#[component]
pub fn Parts(
    /// What the list is called.
    label: String,
    /// The folded line.
    summary: String,
    /// The parts in order.
    parts: Vec<PartLine>,
    /// Words after the name of a part that is done.
    done: String,
    /// Words after the name of the part that is being read.
    now: String,
) -> impl IntoView {
    let line = |part: PartLine| {
        let (state, hush) = match part.state {
            PartState::Done => ("done", done.clone()),
            PartState::Now => ("now", now.clone()),
            PartState::Todo => ("todo", String::new()),
        };
        let current = (part.state == PartState::Now).then_some("step");
        view! {
            <li data-state=state>
                <a href=format!("#{}", part.anchor) aria-current=current>
                    <span class="nav-dot"></span>
                    <span>{part.name}<span class="hush">{hush}</span></span>
                </a>
            </li>
        }
    };
    let lines: Vec<_> = parts.into_iter().map(line).collect();
    view! {
        <nav class="nav-parts page-stay" aria-label=label>
            <details>
                <summary><span>{summary}</span></summary>
                <ol class="nav-steps">{lines}</ol>
            </details>
        </nav>
    }
}
