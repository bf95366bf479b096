//! Putting cards in order: a position for each, and buttons that move a card by a form.

use super::Filled;
use content::item::Control;
use frontend::OrderCards;
use i18n::Words;
use leptos::prelude::*;

/// Cards in the order of their positions; those without one stand where the question shows them.
pub(super) fn order(words: &Words, cards: &[Control], filled: Filled<'_>) -> AnyView {
    let shown = arranged(cards, filled);
    let count = cards.len();
    let card = |(stands, card): (usize, &Control)| {
        let end = |end: usize| (stands == end).then_some("true");
        let at: Option<usize> = filled.get(&card.name).parse().ok();
        let positions: Vec<_> = (1..=count)
            .map(|position| {
                view! { <option value=position.to_string() selected=at == Some(position)>{position.to_string()}</option> }
            })
            .collect();
        let (up, down) = (format!("up.{}", card.name), format!("down.{}", card.name));
        view! {
            <li data-card>
                <label class="answer-position">
                    <select name=card.name.clone()>
                        <option value="" selected=at.is_none()>"–"</option>
                        {positions}
                    </select>
                    <span class="hush">{words.item_position()}": "{card.text.clone()}</span>
                </label>
                <span inner_html=card.html.clone()></span>
                <span class="answer-move">
                    <button class="button" name="then" value=up title=words.item_up_of(&card.text) aria-disabled=end(0)>
                        {words.item_up()}<span class="hush">": "{card.text.clone()}</span>
                    </button>
                    <button
                        class="button"
                        name="then"
                        value=down
                        title=words.item_down_of(&card.text)
                        aria-disabled=end(count - 1)
                    >
                        {words.item_down()}<span class="hush">": "{card.text.clone()}</span>
                    </button>
                </span>
            </li>
        }
    };
    let cards: Vec<_> = shown.into_iter().enumerate().map(card).collect();
    view! { <OrderCards><ol class="answer-order">{cards}</ol></OrderCards> }.into_any()
}

/// The cards as they are shown.
fn arranged<'c>(cards: &'c [Control], filled: Filled<'_>) -> Vec<&'c Control> {
    let mut shown: Vec<&Control> = cards.iter().collect();
    let at = |card: &Control| filled.get(&card.name).parse::<usize>().ok();
    if cards.iter().all(|card| at(card).is_some()) {
        shown.sort_by_key(|card| at(card));
    }
    shown
}

/// The fields after a card was moved by `up.pos.…` or `down.pos.…`: the order that was shown becomes the positions.
pub(crate) fn moved(cards: &[Control], fields: &[(String, String)], press: &str) -> Option<Vec<(String, String)>> {
    let (direction, name) = press.split_once('.')?;
    let mut shown = arranged(cards, Filled(fields));
    let at = shown.iter().position(|card| card.name == name)?;
    match direction {
        "up" if at > 0 => shown.swap(at, at - 1),
        "down" if at + 1 < shown.len() => shown.swap(at, at + 1),
        // Nothing moves, and an order that nobody has given does not become an answer by it.
        _ => return None,
    }
    let positions = shown.into_iter().zip(1..).map(|(card, at): (_, usize)| (card.name.clone(), at.to_string()));
    Some(positions.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pressed_button_moves_one_card_from_what_was_shown() {
        let card = |name: &str| Control { name: name.into(), text: name.into(), html: name.into() };
        let cards = [card("pos.a"), card("pos.b"), card("pos.c")];
        let names = |fields: Option<Vec<(String, String)>>| {
            let mut fields = fields.expect("a card is moved");
            fields.sort_by_key(|(_, at)| at.parse::<usize>().unwrap());
            fields.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        let first = moved(&cards, &[], "up.pos.b");
        assert_eq!(names(first.clone()), ["pos.b", "pos.a", "pos.c"]);
        assert_eq!(names(moved(&cards, &first.unwrap(), "down.pos.b")), ["pos.a", "pos.b", "pos.c"]);
        assert!(moved(&cards, &[], "up.pos.a").is_none());
        assert!(moved(&cards, &[], "down.pos.c").is_none());
        assert!(moved(&cards, &[], "save").is_none());
        assert!(moved(&cards, &[], "up.pos.z").is_none());
    }
}
