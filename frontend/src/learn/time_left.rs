//! The time that is left of a test, counted down; without scripts the page says until when it lasts.

use crate::{dom, told::told};
use leptos::{html, leptos_dom::helpers::IntervalHandle, prelude::*};
use std::time::Duration;

/// How long the server still takes what was on its way when the time ran out, with a second to spare.
const GRACE: f64 = 6.0;

told! {
    /// What is left of a sitting, and how it is told.
    pub struct TimeLeftWords {
        /// Seconds left when the page was drawn.
        pub seconds: i64,
        /// What the figure is: "Time left".
        pub label: String,
        /// What is said five minutes before the end.
        pub five: String,
        /// What is said one minute before the end.
        pub one: String,
    }
}

/// Counts down from the seconds that the server saw left when it drew the page, so that a wrong clock on the device does
/// no harm. Five minutes and one minute before the end it is said aloud; after the end the page is asked for anew, which
/// shows the result.
#[island]
pub fn TimeLeft(
    /// How much, and the words.
    words: TimeLeftWords,
) -> impl IntoView {
    let TimeLeftWords { seconds, label, five, one } = words;
    let root = NodeRef::<html::Span>::new();
    dom::ready(root);
    let (left, set_left) = signal(seconds as f64);
    let timer = StoredValue::new(None::<IntervalHandle>);
    Effect::new(move |_| {
        let began = js_sys::Date::now();
        let tick = move || {
            let left = seconds as f64 - (js_sys::Date::now() - began) / 1_000.0;
            set_left.set(left);
            if left < -GRACE {
                if let Some(timer) = timer.get_value() {
                    timer.clear();
                }
                let _ = window().location().reload();
            }
        };
        timer.set_value(set_interval_with_handle(tick, Duration::from_secs(1)).ok());
    });
    on_cleanup(move || {
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
    });
    // Said once each: the text changes only when its time comes.
    let (aloud, say) = signal(String::new());
    let due = move |left: f64| match left {
        left if left <= 60.0 => one.clone(),
        left if left <= 300.0 => five.clone(),
        _ => String::new(),
    };
    Effect::new(move |_| {
        let now = due(left.get());
        if aloud.with_untracked(|said| *said != now) {
            say.set(now);
        }
    });
    view! {
        <span node_ref=root class="time-left">
            " · "{label}" "<b>{move || clock(left.get())}</b>
            <span class="hush" role="status">{aloud}</span>
        </span>
    }
}

/// Minutes and seconds, never below nothing.
fn clock(left: f64) -> String {
    let left = left.max(0.0) as i64;
    format!("{}:{:02}", left / 60, left % 60)
}
