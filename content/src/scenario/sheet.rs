//! A worksheet inside a talk: the decision map or the C139 card that the player fills and hands in. It is an item like any
//! other, judged by the same rules; what its score means for the talk is in its bands.

use super::condition::Condition;
use super::model::{At, Choice, Scenario};
use super::play::{Core, Mark, State};
use crate::item::{
    Answer, Attitude, Card, Completeness, FULL, Item, Layout, Mark as PersonMark, Person, Question, Shuffle, Task,
    answer_from_form, completeness, judge, key, question_as_written, validate,
};
use crate::{Lang, Text};
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// A worksheet and what its score leads to.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name. Sheets of one name carry on: what the player put on the last one stands on the next.
    pub name: String,
    /// What people call it.
    pub label: Text,
    /// The worksheet with the key that holds when no case does.
    pub item: Item,
    /// Where the worksheet stands in the file.
    pub at: At,
    /// Other keys, for what this play has found out; all that hold are laid over the first, in file order.
    pub cases: Vec<Case>,
    /// What a score leads to: reply, points, effects and way on, from the best band down.
    pub bands: Vec<Choice>,
    /// The least score of each band in basis points, falling; the last is 0.
    pub least: Vec<i32>,
    /// How a thousand sheets filled by a die fall into the bands; counted when a proof first asks.
    pub(super) guesses: OnceLock<Vec<u32>>,
}

/// Keys that hold under a condition.
#[derive(Clone, Debug)]
pub struct Case {
    /// When.
    pub when: Condition,
    /// The key of these people, their names apart.
    pub people: Vec<Person>,
    /// The boxes of these cards, their words apart.
    pub cards: Vec<Card>,
}

/// Sheets that a die fills, for [`Sheet::guessed`].
const GUESSES: u64 = 1000;

impl Sheet {
    /// The worksheet with the key that holds in a state.
    pub(crate) fn item(&self, core: &Core) -> Item {
        let mut item = self.item.clone();
        for case in self.cases.iter().filter(|case| case.when.holds(core)) {
            case.lay_over(&mut item.task);
        }
        item
    }

    /// The band of a score.
    pub(crate) fn band(&self, score: i32) -> usize {
        self.least.iter().position(|least| score >= *least).unwrap_or(self.least.len().saturating_sub(1))
    }

    /// How sheets filled at random fall into the bands, so that a player without any idea can be simulated.
    pub(crate) fn guessed(&self) -> &[u32] {
        self.guesses.get_or_init(|| {
            let mut guessed = vec![0; self.bands.len()];
            let question = question_as_written(&self.item, Lang::Zh);
            for seed in 0..GUESSES {
                let answer = answer_from_form(&self.item, &filled_by_die(&question, seed));
                let band = self.band(answer.map_or(0, |answer| judge(&self.item, &answer)));
                if let Some(count) = guessed.get_mut(band) {
                    *count += 1;
                }
            }
            guessed
        })
    }

    /// The bands that no sheet comes to, as far as spoiling the key line by line shows.
    pub(super) fn unreached(&self) -> Vec<usize> {
        let mut answer = key(&self.item);
        let mut seen = BTreeSet::from([self.band(judge(&self.item, &answer)), self.band(0)]);
        for id in ids(&self.item) {
            match &mut answer {
                Answer::Map { people } => drop(people.remove(&id)),
                Answer::Assign { places } => drop(places.remove(&id)),
                _ => {}
            }
            seen.insert(self.band(judge(&self.item, &answer)));
        }
        (0..self.bands.len()).filter(|band| !seen.contains(band)).collect()
    }
}

impl Case {
    fn lay_over(&self, task: &mut Task) {
        match task {
            Task::Map { people } => {
                for person in people {
                    if let Some(other) = self.people.iter().find(|other| other.id == person.id) {
                        person.roles.clone_from(&other.roles);
                        person.attitude = other.attitude;
                        person.feedback = other.feedback.clone();
                    }
                }
            }
            Task::Sort { cards, .. } => {
                for card in cards {
                    if let Some(other) = self.cards.iter().find(|other| other.id == card.id) {
                        card.keys.clone_from(&other.keys);
                        card.feedback = other.feedback.clone();
                    }
                }
            }
            _ => {}
        }
    }
}

/// The ids of the lines of a worksheet.
pub(super) fn ids(item: &Item) -> Vec<String> {
    match &item.task {
        Task::Map { people } => people.iter().map(|person| person.id.clone()).collect(),
        Task::Sort { cards, .. } => cards.iter().map(|card| card.id.clone()).collect(),
        _ => Vec::new(),
    }
}

/// A sheet filled by a die, as the fields of its form: for each person one role and one rung, for each card one box.
pub fn filled_by_die(question: &Question, seed: u64) -> Vec<(String, String)> {
    let mut dice = Shuffle::new(seed, &question.id);
    let mut one_of = |count: usize| (dice.draw() >> 32) as usize % count.max(1);
    match &question.layout {
        Layout::Map { people, roles, attitudes, .. } => {
            let mut fields = Vec::new();
            for person in people {
                let (role, attitude) = (roles[one_of(roles.len())], attitudes[one_of(attitudes.len())]);
                fields.push((format!("roles.{}", person.name), role.code().to_owned()));
                fields.push((format!("attitude.{}", person.name), attitude.code().to_owned()));
            }
            fields
        }
        Layout::Assign { cards, places, .. } => {
            cards.iter().map(|card| (card.name.clone(), places[one_of(places.len())].value.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// What stands on a sheet before the player touches it: what they put on the last sheet of that name.
pub(crate) fn carried(scenario: &Scenario, state: &State, sheet: &Sheet) -> Option<Answer> {
    let answer = state.trail.iter().rev().find_map(|mark| match mark {
        Mark::Said { node, sheet: Some(answer), .. } => {
            scenario.nodes[*node].sheet().filter(|last| last.name == sheet.name).map(|_| answer)
        }
        _ => None,
    })?;
    let here = ids(&sheet.item);
    let mut answer = answer.clone();
    match &mut answer {
        Answer::Map { people } => people.retain(|id, _| here.contains(id)),
        Answer::Assign { places } => places.retain(|id, _| here.contains(id)),
        _ => {}
    }
    Some(answer)
}

/// Whether a sheet is filled and fits its worksheet, and if so its score.
pub(super) fn marked(item: &Item, answer: &Answer) -> Result<i32, Unfit> {
    validate(item, answer).map_err(|_| Unfit::Unknown)?;
    match completeness(item, answer) {
        Completeness::Complete => Ok(judge(item, answer).clamp(0, FULL)),
        Completeness::Empty | Completeness::Partial => Err(Unfit::Unfilled),
    }
}

/// Why a sheet cannot be handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Lines are empty.
    Unfilled,
    /// It holds something that its worksheet does not have.
    Unknown,
}

/// One line of a sheet in short: a person with codes, or a box with what was put there.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SheetLine {
    /// The person, or the box.
    pub label: String,
    /// `E+U+SN`, or the short names of the cards.
    pub put: String,
}

/// A sheet as it was handed in, in short.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Handed {
    /// What it is called.
    pub label: String,
    /// What stands on it.
    pub lines: Vec<SheetLine>,
}

/// What stands on a sheet, in short.
pub(crate) fn handed(sheet: &Sheet, answer: &Answer, lang: Lang) -> Handed {
    Handed { label: sheet.label.get(lang).to_owned(), lines: lines(&sheet.item, answer, lang) }
}

fn lines(item: &Item, answer: &Answer, lang: Lang) -> Vec<SheetLine> {
    match (&item.task, answer) {
        (Task::Map { people }, Answer::Map { people: marks }) => {
            let put = |mark: Option<&PersonMark>| {
                let roles = mark.into_iter().flat_map(|mark| &mark.roles).map(|role| role.code());
                let attitude = mark.and_then(|mark| mark.attitude).map(Attitude::code);
                roles.chain(attitude).collect::<Vec<_>>().join("+")
            };
            let line = |person: &Person| SheetLine {
                label: short(person.name.get(lang)).to_owned(),
                put: put(marks.get(&person.id)),
            };
            people.iter().map(line).collect()
        }
        (Task::Sort { bins, cards }, Answer::Assign { places }) => {
            let in_box = |bin: &str| {
                let here = cards.iter().filter(|card| places.get(&card.id).is_some_and(|place| place == bin));
                here.map(|card| short(card.text.get(lang))).collect::<Vec<_>>().join(" ")
            };
            let line = |id: &str, label: &Text| SheetLine { label: label.get(lang).to_owned(), put: in_box(id) };
            bins.iter().map(|bin| line(&bin.id, &bin.text)).filter(|line| !line.put.is_empty()).collect()
        }
        _ => Vec::new(),
    }
}

/// The name of a card or a person: what stands before the first colon, or before the title.
fn short(text: &str) -> &str {
    text.split_once(['：', ':', '，', ',']).map_or(text, |(name, _)| name).trim_matches('*')
}

#[cfg(test)]
mod tests;
