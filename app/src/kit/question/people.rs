//! The people of a decision map: a line for each with roles and attitude, and above them the map itself, whose boxes say
//! what the lines hold.

use super::Filled;
use content::item::{Attitude, Control, Review, Role, Verdict};
use frontend::MapBoxes;
use i18n::Words;
use leptos::prelude::*;

/// What is known of the people before anybody fills the map.
#[derive(Clone, Copy)]
pub(super) struct People<'p> {
    /// The people.
    pub people: &'p [Control],
    /// Under whom each of them works, by place; all none where nothing is drawn.
    pub above: &'p [Option<usize>],
    /// The roles there are.
    pub roles: &'p [Role],
    /// The attitudes there are.
    pub attitudes: &'p [Attitude],
}

/// The lines, under the map where there is one. `label` is the id of the stem.
pub(super) fn people(words: &Words, given: People<'_>, filled: Filled<'_>, label: &str) -> AnyView {
    let heads: Vec<_> = given.roles.iter().map(|one| head(one.code(), role(words, *one))).collect();
    let rows: Vec<_> = given.people.iter().map(|person| line(words, given, person, filled, label)).collect();
    let lines = view! {
        <div class="people">
            <p class="people-heads" aria-hidden="true">{heads}<span>{words.item_attitude()}</span></p>
            <ul class="answer-rows">{rows}</ul>
        </div>
    }
    .into_any();
    match drawn(words, given, filled, label, None) {
        Some(map) => {
            let inside = view! { {map}{lines} }.into_any();
            view! { <MapBoxes>{inside}</MapBoxes> }.into_any()
        }
        None => lines,
    }
}

fn head(code: &'static str, name: String) -> AnyView {
    view! { <span><b>{code}</b>" "{name}</span> }.into_any()
}

fn line(words: &Words, given: People<'_>, person: &Control, filled: Filled<'_>, label: &str) -> AnyView {
    let name = format!("roles.{}", person.name);
    let roles: Vec<_> = given
        .roles
        .iter()
        .map(|one| {
            let checked = filled.has(&name, one.code());
            view! {
                <label>
                    <input type="checkbox" name=name.clone() value=one.code() checked=checked />
                    <span><b>{one.code()}</b><span class="people-word">" "{role(words, *one)}</span></span>
                </label>
            }
        })
        .collect();
    let field = format!("attitude.{}", person.name);
    let held = filled.get(&field).to_owned();
    let attitudes: Vec<_> = given
        .attitudes
        .iter()
        .map(|one| {
            view! {
                <option value=one.code() selected=one.code() == held>
                    {format!("{} {}", one.code(), attitude(words, *one))}
                </option>
            }
        })
        .collect();
    let (called, title) = parted(&person.text);
    let id = line_id(label, &person.name);
    let named = id.clone();
    view! {
        <li>
            <div class="answer-person" role="group" aria-labelledby=named>
                <p class="people-name" id=id tabindex="-1"><b>{called.to_owned()}</b>{title.map(|title| view! { " "<span>{title.to_owned()}</span> })}</p>
                <div class="answer-roles">{roles}</div>
                <label class="answer-place">
                    <span class="people-word">{words.item_attitude()}</span>
                    <select name=field>
                        <option value="" selected=held.is_empty()>{words.item_choose()}</option>
                        {attitudes}
                    </select>
                </label>
            </div>
        </li>
    }
    .into_any()
}

/// The map: who works under whom, and in each box the codes as they were filled. After the answer each box says whether it
/// is right. Nothing where the text tells no such order.
pub(super) fn drawn(
    words: &Words,
    given: People<'_>,
    filled: Filled<'_>,
    label: &str,
    told: Option<&Review>,
) -> Option<AnyView> {
    given.above.iter().any(Option::is_some).then(|| {
        let tree = Tree { given, filled, label, told };
        view! {
            <div class="map" role="group" aria-label=words.item_map_drawn()>
                {tree.under(None)}
                <p class="map-legend note">{words.item_map_legend()}</p>
            </div>
        }
        .into_any()
    })
}

struct Tree<'t> {
    given: People<'t>,
    filled: Filled<'t>,
    label: &'t str,
    told: Option<&'t Review>,
}

impl Tree<'_> {
    /// Those who work under a person, or under nobody.
    fn under(&self, person: Option<usize>) -> Option<AnyView> {
        let here = (0..self.given.people.len()).filter(|at| self.given.above.get(*at).copied().flatten() == person);
        let boxes: Vec<_> =
            here.map(|at| view! { <li>{self.boxed(at)}{self.under(Some(at))}</li> }.into_any()).collect();
        (!boxes.is_empty()).then(|| view! { <ul>{boxes}</ul> }.into_any())
    }

    fn boxed(&self, at: usize) -> AnyView {
        let person = &self.given.people[at];
        let (called, title) = parted(&person.text);
        let attitude = self.filled.get(&format!("attitude.{}", person.name)).to_owned();
        let code = code(self.given.roles, &person.name, self.filled);
        let state = self.told.and_then(|told| {
            let row = told.rows.iter().find(|row| row.value == person.name)?;
            Some(match row.verdict {
                Verdict::Right => "right",
                Verdict::Part => "part",
                _ => "wrong",
            })
        });
        let inside = view! {
            <b>{called.to_owned()}</b>
            {title.map(|title| view! { <span class="map-title">{title.to_owned()}</span> })}
            <span class="map-code">{code}</span>
        };
        match self.told {
            Some(_) => view! { <div class="map-box" data-attitude=attitude data-state=state>{inside}</div> }.into_any(),
            None => {
                let href = format!("#{}", line_id(self.label, &person.name));
                view! { <a class="map-box" href=href data-person=person.name.clone() data-attitude=attitude>{inside}</a> }.into_any()
            }
        }
    }
}

fn line_id(label: &str, person: &str) -> String {
    format!("{label}-{person}")
}

/// `E+U+SP`, as the course writes it; nothing yet where nothing is given.
fn code(roles: &[Role], person: &str, filled: Filled<'_>) -> String {
    let name = format!("roles.{person}");
    let roles = roles.iter().filter(|role| filled.has(&name, role.code())).map(|role| role.code());
    let attitude = filled.get(&format!("attitude.{person}"));
    roles.chain((!attitude.is_empty()).then_some(attitude)).collect::<Vec<_>>().join("+")
}

/// Name and title of `孟朗，总经理`.
fn parted(text: &str) -> (&str, Option<&str>) {
    match text.split_once(['，', ',']) {
        Some((name, title)) => (name.trim(), Some(title.trim())),
        None => (text, None),
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_written_as_the_course_writes_them() {
        let fields = [("roles.x", "U"), ("roles.x", "E"), ("attitude.x", "SP"), ("attitude.y", "?")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let filled = Filled(&fields);
        assert_eq!(code(&Role::ALL, "x", filled), "E+U+SP");
        assert_eq!(code(&Role::ALL, "y", filled), "?");
        assert_eq!(code(&Role::ALL, "z", filled), "");
        assert_eq!(parted("Meng Lang, general manager"), ("Meng Lang", Some("general manager")));
    }
}
