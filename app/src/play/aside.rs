//! What stands beside the conversation: who is at the table, the notebook, the coach, the brief.

use super::{decide, transcript, voices};
use crate::{
    Visit,
    kit::{notebook::Notebook, posture::Posture},
};
use content::{Lang, scenario::Mode};
use i18n::Words;
use leptos::prelude::*;
use records::plays::PlayView;

/// How many notes are known, of how many.
fn known(play: &PlayView) -> (usize, usize) {
    let notes = &play.scene.notebook;
    (notes.iter().filter(|note| note.learned.is_some()).count(), notes.len())
}

/// What a hint costs in this play, in points; nothing in practice.
fn price(play: &PlayView) -> Option<u32> {
    (play.mode == Mode::Official).then_some(play.scene.hint.price / 100)
}

/// On a phone the asides follow the conversation: these lead to them.
pub(super) fn jumps(words: &Words, play: &PlayView) -> AnyView {
    let (known, all) = known(play);
    let hint = price(play).map_or_else(|| words.play_hint_jump(), |points| words.play_hint_jump_price(points));
    view! {
        <p class="page-jump">
            <a href="#notes">{words.play_notes_count(known, all)}</a>
            <a href="#hint">{hint}</a>
        </p>
    }
    .into_any()
}

/// All asides.
pub(super) fn all(visit: &Visit, play: &PlayView) -> AnyView {
    let words = visit.words();
    view! {
        {table(words, play)}
        {seen(words, play)}
        <section class="aside" id="notes" aria-labelledby="notes-h">
            <h2 id="notes-h">{words.play_notes()}</h2>
            <Notebook notes=voices::notes(&play.scene.notebook, &play.brief.people, visit.colon()) open=words.play_not_yet() words />
        </section>
        {hint(visit, play)}
        {brief(visit, play)}
    }
    .into_any()
}

fn table(words: &'static Words, play: &PlayView) -> Option<AnyView> {
    let scene = &play.scene;
    let seats: Vec<_> = scene
        .table
        .iter()
        .map(|seat| {
            let (gesture, posture) = transcript::seated(words, scene, &seat.speaker);
            let name = words.play_person(&seat.speaker.name, &seat.speaker.title);
            view! { <Posture gesture name words=posture /> }
        })
        .collect();
    // Somebody alone at the table sits in the conversation already.
    (seats.len() > 1).then(|| {
        view! {
            <section class="aside" aria-labelledby="table">
                <h2 id="table">{words.play_table()}</h2>
                {seats}
            </section>
        }
        .into_any()
    })
}

/// Variables that the scenario shows while it runs.
fn seen(words: &'static Words, play: &PlayView) -> Option<AnyView> {
    let gauges = &play.scene.gauges;
    let lines = gauges.iter().map(|gauge| {
        let range = words.play_seen_range(gauge.value, gauge.min, gauge.max);
        view! { <div><dt>{gauge.label.clone()}</dt><dd>{range}</dd></div> }
    });
    let lines = lines.collect::<Vec<_>>();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="aside" aria-labelledby="seen">
                <h2 id="seen">{words.play_seen()}</h2>
                <dl>{lines}</dl>
            </section>
        }
        .into_any()
    })
}

fn hint(visit: &Visit, play: &PlayView) -> AnyView {
    let words = visit.words();
    let hint = &play.scene.hint;
    let coach = hint.coach.as_ref().map_or_else(String::new, |coach| coach.name.clone());
    let rule = price(play).map_or_else(|| words.play_hint_free(), |points| words.play_hint_price(points));
    let foot = if hint.available {
        let label = price(play).map_or_else(|| words.play_hint_ask(), |points| words.play_hint_ask_price(points));
        // It belongs to the form of the turn, so that what was typed there comes along and is kept.
        let button = view! {
            <button class="button" form=decide::FORM name="instead" value="hint">{label}</button>
        };
        button.into_any()
    } else if hint.given.is_some() {
        words.play_hint_given().into_any()
    } else {
        words.play_hint_none().into_any()
    };
    view! {
        <section class="aside" id="hint" aria-labelledby="hint-h">
            <h2 id="hint-h">{words.play_hint_title(coach)}</h2>
            <p>{rule}{visit.space()}{words.play_hint_taken(hint.taken)}</p>
            <div class="aside-foot">{foot}</div>
        </section>
    }
    .into_any()
}

fn brief(visit: &Visit, play: &PlayView) -> AnyView {
    let words = visit.words();
    let comma = if visit.lang() == Lang::Zh { "，" } else { ", " };
    let list: Vec<String> = play.brief.dimensions.iter().map(|(label, weight)| format!("{label} {weight}")).collect();
    view! {
        <section class="aside">
            <details>
                <summary>{words.play_brief()}</summary>
                <dl>
                    <div><dt>{words.play_brief_task()}</dt><dd>{play.brief.synopsis.clone()}</dd></div>
                    <div>
                        <dt>{words.play_brief_judged()}</dt>
                        <dd>{words.play_brief_judged_text(list.join(comma), play.brief.pass)}</dd>
                    </div>
                </dl>
            </details>
        </section>
    }
    .into_any()
}
