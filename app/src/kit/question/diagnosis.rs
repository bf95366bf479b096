//! A case to diagnose: dated notes, the two rails with a marker each, the state and the recovery.

use super::Filled;
use content::item::{Alignment, CaseNote, Shown, StagePair};
use i18n::Words;
use leptos::prelude::*;

/// The notes of a case, each with the grade of its evidence.
pub(super) fn notes(words: &Words, notes: &[CaseNote], label: &str) -> AnyView {
    let note = |note: &CaseNote| {
        view! {
            <li>
                <p class="notes-who">{words.item_note_who(&note.when, &note.who)}</p>
                <p inner_html=note.what.clone()></p>
                <p class="notes-grade" data-grade=note.grade.to_string()>
                    {words.item_grade(note.grade, grade(words, note.grade))}
                </p>
            </li>
        }
    };
    let lines: Vec<_> = notes.iter().map(note).collect();
    let head = format!("{label}-notes");
    view! {
        <section class="notes" aria-labelledby=head.clone()>
            <h2 id=head.clone()>{words.item_notes()}</h2>
            <ol class="notes-lines">{lines}</ol>
        </section>
    }
    .into_any()
}

fn grade(words: &Words, grade: u8) -> String {
    match grade {
        0 => words.item_grade_0(),
        1 => words.item_grade_1(),
        2 => words.item_grade_2(),
        _ => words.item_grade_3(),
    }
}

/// Markers, state and recovery.
pub(super) fn board(
    words: &Words,
    stages: &[StagePair],
    recoveries: &[Shown],
    filled: Filled<'_>,
    label: &str,
) -> AnyView {
    let points: Vec<_> = stages
        .iter()
        .map(|stage| {
            let class = if stage.letter.is_some() { "rails-point" } else { "rails-point rails-point-none" };
            view! { <li><span class=class>{stage.letter.clone()}</span></li> }
        })
        .collect();
    let states: Vec<_> = Alignment::ALL
        .into_iter()
        .map(|one| {
            let checked = filled.has("place.state", one.code());
            view! {
                <label>
                    <input type="radio" name="place.state" value=one.code() checked=checked />
                    {state(words, one)}
                </label>
            }
        })
        .collect();
    let recoveries: Vec<_> = recoveries
        .iter()
        .map(|shown| {
            let checked = filled.has("place.recovery", &shown.value);
            view! {
                <li>
                    <label>
                        <input type="radio" name="place.recovery" value=shown.value.clone() checked=checked />
                        <span inner_html=shown.html.clone()></span>
                    </label>
                </li>
            }
        })
        .collect();
    view! {
        <div class="trams">
            {side(words, "buyer", words.item_marker_buyer(), stages, filled, label)}
            <ol class="trams-points" aria-hidden="true">{points}</ol>
            {side(words, "seller", words.item_marker_seller(), stages, filled, label)}
        </div>
        <fieldset class="sure">
            <legend>{words.item_state()}</legend>
            <div>{states}</div>
        </fieldset>
        <fieldset class="answer-group">
            <legend>{words.item_recovery()}</legend>
            <ul class="options">{recoveries}</ul>
        </fieldset>
    }
    .into_any()
}

/// One rail: a stop for each stage, one of which takes the marker.
fn side(
    words: &Words,
    who: &'static str,
    head: String,
    stages: &[StagePair],
    filled: Filled<'_>,
    label: &str,
) -> AnyView {
    let name = format!("place.{who}");
    let stops: Vec<_> = stages
        .iter()
        .map(|stage| {
            let value = stage.number.to_string();
            let checked = filled.has(&name, &value);
            let text = words.item_stage(stage.number, if who == "buyer" { &stage.buyer } else { &stage.seller });
            view! {
                <label class="trams-stop">
                    <input type="radio" name=name.clone() value=value checked=checked />
                    <span>{text}</span>
                </label>
            }
        })
        .collect();
    let id = format!("{label}-{who}");
    view! {
        <div class="trams-side" data-side=who role="radiogroup" aria-labelledby=id.clone()>
            <p class="trams-head" id=id.clone()>{head}</p>
            {stops}
        </div>
    }
    .into_any()
}

/// The name of a state.
pub(crate) fn state(words: &Words, state: Alignment) -> String {
    match state {
        Alignment::Ahead => words.item_state_ahead(),
        Alignment::InStep => words.item_state_in_step(),
        Alignment::Behind => words.item_state_behind(),
    }
}
