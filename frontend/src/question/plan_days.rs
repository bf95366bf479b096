//! The working days of a plan, counted while it is made. Without scripts the page counts them at each save.

use super::given::given;
use crate::{dom, told::told};
use leptos::{html, prelude::*};
use web_sys::Element;

told! {
    /// A means of proof as the plan counts it.
    pub struct Means {
        /// The value of the lists.
        pub value: String,
        /// Days it takes.
        pub days: u32,
        /// Whether its days count once.
        pub shared: bool,
    }
}

told! {
    /// The days of a plan, and how they are told.
    pub struct Plan {
        /// Days of the meeting.
        pub meet: u32,
        /// Days there are.
        pub budget: u32,
        /// Days of the plan as it was saved.
        pub used: u32,
        /// The line, with `{used}` in the place of the days.
        pub line: String,
    }
}

/// Wraps the plan and says below it how many days are taken.
#[island]
pub fn PlanDays(
    /// The means.
    means: Vec<Means>,
    /// The days.
    plan: Plan,
    /// The plan.
    children: Children,
) -> impl IntoView {
    let Plan { meet, budget, used, line } = plan;
    let root = NodeRef::<html::Div>::new();
    dom::ready(root);
    let (days, set_days) = signal(used);
    let count = dom::follow(root, move |root: &Element| {
        let held = given(root);
        let taken = means.iter().map(|means| {
            let uses = held.iter().filter(|(_, value)| *value == means.value).count() as u32;
            means.days * if means.shared { uses.min(1) } else { uses }
        });
        let met = held.iter().any(|(name, _)| name == "meet");
        set_days.set(taken.sum::<u32>() + if met { meet } else { 0 });
    });
    let over = move || (days.get() > budget).then_some("");
    let mark = move || if days.get() > budget { "#alert" } else { "#clock" };
    view! {
        <div node_ref=root on:change=count>
            {children()}
            <p class="answer-used" data-over=over role="status">
                <svg class="mark" aria-hidden="true">
                    <use href=mark></use>
                </svg>
                <span>{move || line.replace("{used}", &days.get().to_string())}</span>
            </p>
        </div>
    }
}
