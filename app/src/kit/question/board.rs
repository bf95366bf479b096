//! The sync board: a list for each card, and the board itself with what stands on it.

use super::{
    Filled,
    assign::{Onto, row},
};
use content::item::{Control, Group, Review, Row, Verdict};
use frontend::{PlaceCards, Placed};
use i18n::Words;
use leptos::prelude::*;

/// The cards strip by strip, each with the list of columns, beside the board.
pub(super) fn board(words: &Words, strips: &[Group], columns: u8, filled: Filled<'_>) -> AnyView {
    let places: Vec<_> = (1..=columns).map(|at| (at.to_string(), words.item_column(at))).collect();
    let card = |group: &Group, card: &Control| {
        let onto = Onto { group: group.strip.clone(), card: card.text.clone() };
        row(words, card, &places, filled, Some(onto))
    };
    let strip = |group: &Group| {
        let rows: Vec<_> = group.cards.iter().map(|one| card(group, one)).collect();
        view! {
            <fieldset class="answer-group">
                <legend>{strip(words, &group.strip)}</legend>
                <ul class="answer-rows">{rows}</ul>
            </fieldset>
        }
    };
    let lists: Vec<_> = strips.iter().map(strip).collect();
    let cards = || strips.iter().flat_map(|group| &group.cards);
    let placed = cards().filter(|card| !filled.get(&card.name).is_empty()).count() as u32;
    let line = words.item_board_placed("{placed}", cards().count() as u32);
    let placed = Placed { cards: placed, line, mark: "#half".into(), class: "board-card".into() };
    let inside = view! {
        <div class="board-lists">{lists}</div>
        {drawn(words, strips, columns, filled, None)}
    }
    .into_any();
    view! { <PlaceCards placed>{inside}</PlaceCards> }.into_any()
}

/// The board with its cards: the buyer's rail at the left, ours at the right, a letter between them, value and evidence
/// below. It shows what the lists say, so only eyes need it. After the answer each card says whether it stands right.
pub(super) fn drawn(
    words: &Words,
    strips: &[Group],
    columns: u8,
    filled: Filled<'_>,
    told: Option<&Review>,
) -> AnyView {
    let pair = |at: u8| {
        let places: Vec<_> = strips.iter().map(|group| place(group, at, filled, told)).collect();
        view! { <li class="board-pair"><span class="board-number">{at}</span>{places}</li> }
    };
    let pairs: Vec<_> = (1..=columns).map(pair).collect();
    view! {
        <div class="board" aria-hidden="true">
            <p class="board-heads">
                <span data-strip="buyer">{words.item_strip_buyer()}</span>
                <span data-strip="seller">{words.item_strip_seller()}</span>
            </p>
            <ol class="board-pairs">{pairs}</ol>
        </div>
    }
    .into_any()
}

/// One place of the board with the cards that lie there.
fn place(group: &Group, at: u8, filled: Filled<'_>, told: Option<&Review>) -> AnyView {
    let here = at.to_string();
    let state = |card: &Control| {
        let row: &Row = told?.rows.iter().find(|row| row.value == card.name)?;
        Some(match row.verdict {
            Verdict::Right => "right",
            Verdict::Part => "part",
            _ => "wrong",
        })
    };
    let cards: Vec<_> = group
        .cards
        .iter()
        .filter(|card| filled.get(&card.name) == here)
        .map(|card| view! { <span class="board-card" data-state=state(card)>{card.text.clone()}</span> })
        .collect();
    let place = format!("{}.{at}", group.strip);
    view! { <span class="board-place" data-strip=group.strip.clone() data-place=place>{cards}</span> }.into_any()
}

/// The name of a strip.
pub fn strip(words: &Words, strip: &str) -> String {
    match strip {
        "buyer" => words.item_strip_buyer(),
        "letter" => words.item_strip_letter(),
        "seller" => words.item_strip_seller(),
        "value" => words.item_strip_value(),
        "stand" => words.item_strip_stand(),
        "recovery" => words.item_recovery(),
        _ => words.item_strip_evidence(),
    }
}
