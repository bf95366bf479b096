//! The two rails of a finished conversation: one column a turn, with the word at every turn out of step.

use super::mark::Mark;
use content::scenario::debrief::Place;
use i18n::Words;
use leptos::prelude::*;

/// The name of a place for `data-place` and symbols.
fn key(place: Place) -> &'static str {
    match place {
        Place::Step => "step",
        Place::Ahead { .. } => "ahead",
        Place::Behind { .. } => "behind",
        Place::None => "none",
    }
}

/// `in step`, `3 ahead`.
pub fn place_words(words: &Words, place: Place) -> String {
    match place {
        Place::Step => words.debrief_step(),
        Place::Ahead { by } => words.debrief_ahead(by),
        Place::Behind { by } => words.debrief_behind(by),
        Place::None => words.debrief_none(),
    }
}

/// Where a move stood: mark and word.
#[component]
pub fn PlaceState(
    /// The place.
    place: Place,
    /// The words of the interface.
    words: &'static Words,
) -> impl IntoView {
    let (mark, class) = match place {
        Place::Step => ("meet", "state"),
        Place::Ahead { .. } => ("ahead", "state off"),
        Place::Behind { .. } => ("behind", "state off"),
        Place::None => ("dash", "state"),
    };
    view! { <span class=class><Mark of=mark />{place_words(words, place)}</span> }
}

/// The rails. Each column leads to the part of the page about its turn.
#[component]
pub fn Turns(
    /// The place of each turn, from the first.
    places: Vec<Place>,
    /// The words of the interface.
    words: &'static Words,
) -> impl IntoView {
    let turn = |(number, place): (u32, Place)| {
        let said = words.debrief_turn_place(number, place_words(words, place));
        let off = matches!(place, Place::Ahead { .. } | Place::Behind { .. });
        let word =
            off.then(|| view! { <span class="rails-word" aria-hidden="true">{place_words(words, place)}</span> });
        view! {
            <li data-place=key(place)>
                <svg viewBox="0 0 100 80" preserveAspectRatio="none" aria-hidden="true">
                    <use href=format!("#turn-{}", key(place))></use>
                </svg>
                {word}
                <a href=format!("#turn-{number}")><span class="hush">{said}</span></a>
                <span class="rails-turn" aria-hidden="true">{number}</span>
            </li>
        }
    };
    view! { <ol class="rails-turns">{(1..).zip(places).map(turn).collect::<Vec<_>>()}</ol> }
}

/// What the columns mean.
#[component]
pub fn TurnsLegend(
    /// The words of the interface.
    words: &'static Words,
) -> impl IntoView {
    view! {
        <ul class="rails-legend">
            <li>
                <svg viewBox="0 0 48 28" aria-hidden="true">
                    <path class="rail-buyer" d="M0 6c14 0 12 8 24 8S34 6 48 6"></path>
                    <path class="rail-seller" d="M0 22c14 0 12-8 24-8s10 8 24 8"></path>
                    <circle class="rail-dot" cx="24" cy="14" r="6"></circle>
                </svg>
                {words.debrief_legend_step()}
            </li>
            <li>
                <svg viewBox="0 0 48 28" aria-hidden="true">
                    <path class="rail-buyer" d="M0 6h48"></path>
                    <path class="rail-seller" d="M0 22h48"></path>
                    <path class="rail-tie" d="M14 6l20 16"></path>
                    <circle class="rail-dot rail-dot-buyer" cx="14" cy="6" r="5"></circle>
                    <circle class="rail-dot rail-dot-seller" cx="34" cy="22" r="5"></circle>
                </svg>
                {words.debrief_legend_ahead()}
            </li>
            <li>
                <svg viewBox="0 0 48 28" aria-hidden="true">
                    <path class="rail-buyer" d="M0 6h48"></path>
                    <path class="rail-seller" d="M0 22h48"></path>
                    <path class="rail-tie" d="M34 6 14 22"></path>
                    <circle class="rail-dot rail-dot-buyer" cx="34" cy="6" r="5"></circle>
                    <circle class="rail-dot rail-dot-seller" cx="14" cy="22" r="5"></circle>
                </svg>
                {words.debrief_legend_behind()}
            </li>
            <li>
                <svg viewBox="0 0 48 28" aria-hidden="true">
                    <path class="rail-buyer" d="M0 6h48"></path>
                    <path class="rail-seller" d="M0 22h48"></path>
                </svg>
                {words.debrief_legend_none()}
            </li>
        </ul>
    }
}
