//! Putting each into a place: match, sort, and the people of a map.

use super::Filled;
use content::item::{Attitude, Control, Role, Shown};
use i18n::Words;
use leptos::prelude::*;

/// Where the card of a list shows in a drawing: the group of its places, and what stands there for it.
pub(super) struct Onto {
    pub group: String,
    pub card: String,
}

/// A line with words on the left and a list to choose from on the right.
pub(super) fn row(
    words: &Words,
    card: &Control,
    places: &[(String, String)],
    filled: Filled<'_>,
    onto: Option<Onto>,
) -> AnyView {
    let held = filled.get(&card.name);
    let (group, shown) = onto.map(|onto| (onto.group, onto.card)).unzip();
    let options: Vec<_> = places
        .iter()
        .map(|(value, text)| {
            view! { <option value=value.clone() selected=*value == held>{text.clone()}</option> }
        })
        .collect();
    view! {
        <li>
            <label class="answer-place">
                <span inner_html=card.html.clone()></span>
                <select name=card.name.clone() data-onto=group data-card=shown>
                    <option value="" selected=held.is_empty()>{words.item_choose()}</option>
                    {options}
                </select>
            </label>
        </li>
    }
    .into_any()
}

/// `match` and `sort`.
pub(super) fn assign(words: &Words, cards: &[Control], places: &[Shown], filled: Filled<'_>) -> AnyView {
    let places: Vec<_> = places.iter().map(|place| (place.value.clone(), place.text.clone())).collect();
    let rows: Vec<_> = cards.iter().map(|card| row(words, card, &places, filled, None)).collect();
    view! { <ul class="answer-rows">{rows}</ul> }.into_any()
}

/// Roles and attitude of each person.
pub(super) fn map(
    words: &Words,
    people: &[Control],
    roles: &[Role],
    attitudes: &[Attitude],
    filled: Filled<'_>,
) -> AnyView {
    let person = |person: &Control| {
        let name = format!("roles.{}", person.name);
        let roles: Vec<_> = roles
            .iter()
            .map(|one| {
                let checked = filled.has(&name, one.code());
                view! {
                    <label>
                        <input type="checkbox" name=name.clone() value=one.code() checked=checked />
                        {format!("{} {}", one.code(), role(words, *one))}
                    </label>
                }
            })
            .collect();
        let field = format!("attitude.{}", person.name);
        let held = filled.get(&field).to_owned();
        let attitudes: Vec<_> = attitudes
            .iter()
            .map(|one| {
                view! {
                    <option value=one.code() selected=one.code() == held>
                        {format!("{} {}", one.code(), attitude(words, *one))}
                    </option>
                }
            })
            .collect();
        view! {
            <li>
                <fieldset class="answer-person">
                    <legend inner_html=person.html.clone()></legend>
                    <div class="answer-roles">{roles}</div>
                    <label class="answer-place">
                        <span>{words.item_attitude()}</span>
                        <select name=field>
                            <option value="" selected=held.is_empty()>{words.item_choose()}</option>
                            {attitudes}
                        </select>
                    </label>
                </fieldset>
            </li>
        }
    };
    let people: Vec<_> = people.iter().map(person).collect();
    view! { <ul class="answer-rows">{people}</ul> }.into_any()
}

/// The name of a role.
pub fn role(words: &Words, role: Role) -> String {
    match role {
        Role::A => words.item_role_a(),
        Role::D => words.item_role_d(),
        Role::E => words.item_role_e(),
        Role::I => words.item_role_i(),
        Role::U => words.item_role_u(),
    }
}

/// The name of an attitude.
pub fn attitude(words: &Words, attitude: Attitude) -> String {
    match attitude {
        Attitude::PS => words.item_attitude_ps(),
        Attitude::SN => words.item_attitude_sn(),
        Attitude::SP => words.item_attitude_sp(),
        Attitude::N => words.item_attitude_n(),
        Attitude::NS => words.item_attitude_ns(),
        Attitude::H => words.item_attitude_h(),
        Attitude::Unknown => words.item_attitude_unknown(),
    }
}
