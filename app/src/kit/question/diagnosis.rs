//! A case to diagnose: dated notes, the two rails with a marker each, the state and the recovery.

use super::Filled;
use crate::kit::mark::Mark;
use content::item::{Alignment, CaseNote, Review, Shown, Slot, StagePair};
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
            {letters(stages)}
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

/// The two rails after the answer: the marker where it was put, a tick where it belongs. The lines below say the same.
pub(super) fn told(words: &Words, stages: &[StagePair], told: &Review) -> AnyView {
    let side = |who: &'static str, head: String| {
        let row = told.rows.iter().find(|row| row.value == format!("place.{who}"));
        let at = |slot: &Slot, number: u8| matches!(slot, Slot::Stage { number: held, .. } if *held == number);
        let stop = |stage: &StagePair| {
            let given = row.and_then(|row| row.given.as_ref()).is_some_and(|slot| at(slot, stage.number));
            let right = row.is_some_and(|row| row.right.iter().any(|slot| at(slot, stage.number)));
            let text = words.item_stage(stage.number, if who == "buyer" { &stage.buyer } else { &stage.seller });
            view! {
                <p class="trams-stop" data-given=given.then_some("") data-right=right.then_some("")>
                    <i class="trams-marker"></i>
                    <span>{text}{right.then(|| view! { " "<Mark of="tick" /> })}</span>
                </p>
            }
        };
        let stops: Vec<_> = stages.iter().map(stop).collect();
        view! { <div class="trams-side" data-side=who><p class="trams-head">{head}</p>{stops}</div> }
    };
    view! {
        <div class="trams trams-told" aria-hidden="true">
            {side("buyer", words.item_marker_buyer())}
            {letters(stages)}
            {side("seller", words.item_marker_seller())}
        </div>
    }
    .into_any()
}

/// The letters between the rails.
fn letters(stages: &[StagePair]) -> AnyView {
    let points: Vec<_> = stages
        .iter()
        .map(|stage| {
            let class = if stage.letter.is_some() { "rails-point" } else { "rails-point rails-point-none" };
            view! { <li><span class=class>{stage.letter.clone()}</span></li> }
        })
        .collect();
    view! { <ol class="trams-points" aria-hidden="true">{points}</ol> }.into_any()
}

/// The name of a state.
pub(crate) fn state(words: &Words, state: Alignment) -> String {
    match state {
        Alignment::Ahead => words.item_state_ahead(),
        Alignment::InStep => words.item_state_in_step(),
        Alignment::Behind => words.item_state_behind(),
    }
}
