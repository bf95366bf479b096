//! The course of a value over the turns, drawn by the server. The table beside it has the same figures.

use content::scenario::debrief::Curve;
use leptos::prelude::*;
use std::fmt::Write as _;

/// Units of the drawing: as wide as a phone shows it, so that its words keep their size.
const WIDTH: i32 = 320;
const LEFT: i32 = 40;
const RIGHT: i32 = 12;
const TOP: i32 = 14;
const HEIGHT: i32 = 84;

/// One value: a line in steps, because it changes with a turn and not between turns.
#[component]
pub fn CurveDrawing(
    /// Its values at the start and after each turn.
    curve: Curve,
    /// What it shows, in a sentence.
    words: String,
) -> impl IntoView {
    let turns = i32::try_from(curve.values.len()).unwrap_or(1).max(2) - 1;
    let range = (curve.max - curve.min).max(1);
    let across = |turn: i32| LEFT + turn * (WIDTH - LEFT - RIGHT) / turns;
    let up = |value: i32| TOP + HEIGHT - (value.clamp(curve.min, curve.max) - curve.min) * HEIGHT / range;
    let mut line = String::new();
    for (turn, value) in (0..).zip(&curve.values) {
        let _ = match turn {
            0 => write!(line, "M{} {}", across(0), up(*value)),
            _ => write!(line, "H{}V{}", across(turn), up(*value)),
        };
    }
    let dots: Vec<_> = [(0, curve.values.first()), (turns, curve.values.last())]
        .into_iter()
        .filter_map(|(turn, value)| value.map(|value| (across(turn), up(*value))))
        .map(|(x, y)| view! { <circle class="curve-dot" cx=x cy=y r="5"></circle> })
        .collect();
    let base = TOP + HEIGHT;
    view! {
        <figure class="curve">
            <figcaption><b>{curve.label}</b><span class="quiet">{words}</span></figcaption>
            <svg viewBox=format!("0 0 {WIDTH} {}", base + 26) aria-hidden="true">
                <path class="curve-rule" d=format!("M{LEFT} {TOP}H{0}M{LEFT} {base}H{0}", WIDTH - RIGHT)></path>
                <text x=LEFT - 12 y=TOP + 5 class="end">{curve.max}</text>
                <text x=LEFT - 12 y=base + 5 class="end">{curve.min}</text>
                <path class="curve-line" d=line></path>
                {dots}
                <text x=LEFT y=base + 22 class="start">"0"</text>
                <text x=WIDTH - RIGHT y=base + 22 class="end">{turns}</text>
            </svg>
        </figure>
    }
}
