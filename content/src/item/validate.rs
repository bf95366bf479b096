//! Whether an answer can belong to an item at all: right type, known ids, nothing twice.

use super::{Answer, AnswerError, Choice, Diagnosis, Item, Quantity, Task};
use std::collections::{BTreeMap, BTreeSet};

/// Longest text a trainee may type into one blank, in characters.
const LONGEST: usize = 200;

/// Refuses an answer that the controls of the item could not have given.
pub fn validate(item: &Item, answer: &Answer) -> Result<(), AnswerError> {
    match (&item.task, answer) {
        (Task::One { options, .. }, Answer::Choice { choice }) => each_in(choice, options),
        (Task::TwoTier { options, .. }, Answer::TwoTier { reason, .. }) => each_in(reason, options),
        (Task::Many { options, .. }, Answer::Choices { choices }) => {
            let mut seen = BTreeSet::new();
            if let Some(twice) = choices.iter().find(|choice| !seen.insert(*choice)) {
                return Err(AnswerError::Twice(twice.clone()));
            }
            each_in(choices, options)
        }
        (Task::BestWorst { options, .. }, Answer::BestWorst { best, worst }) => {
            each_in(best.iter().chain(worst), options)?;
            match (best, worst) {
                (Some(best), Some(worst)) if best == worst => Err(AnswerError::Twice(best.clone())),
                _ => Ok(()),
            }
        }
        (Task::Order { cards, .. }, Answer::Order { positions }) => {
            keys_in(positions, cards.iter().map(|card| card.id.as_str()))?;
            let mut seen = BTreeSet::new();
            for position in positions.values() {
                if *position == 0 || *position as usize > cards.len() {
                    return Err(AnswerError::Unknown(position.to_string()));
                }
                if !seen.insert(position) {
                    return Err(AnswerError::Twice(position.to_string()));
                }
            }
            Ok(())
        }
        (Task::Match { pairs }, Answer::Assign { places }) => {
            let ids: Vec<&str> = pairs.iter().map(|pair| pair.id.as_str()).collect();
            keys_in(places, ids.iter().copied())?;
            values_in(places, &ids)?;
            let mut seen = BTreeSet::new();
            match places.values().find(|place| !seen.insert(*place)) {
                Some(twice) => Err(AnswerError::Twice(twice.clone())),
                None => Ok(()),
            }
        }
        (Task::Sort { bins, cards }, Answer::Assign { places }) => {
            keys_in(places, cards.iter().map(|card| card.id.as_str()))?;
            values_in(places, &bins.iter().map(|bin| bin.id.as_str()).collect::<Vec<_>>())
        }
        (Task::Board(board), Answer::Assign { places }) => {
            let cards = board.cards();
            keys_in(places, cards.iter().map(|card| card.id.as_str()))?;
            let columns: Vec<String> = board.columns.iter().map(|column| column.number.to_string()).collect();
            values_in(places, &columns.iter().map(String::as_str).collect::<Vec<_>>())
        }
        (Task::Calendar(calendar), Answer::Assign { places }) => {
            keys_in(places, calendar.tasks.iter().map(|task| task.id.as_str()))?;
            let days: Vec<String> = (1..=calendar.days).map(|day| day.to_string()).collect();
            values_in(places, &days.iter().map(String::as_str).collect::<Vec<_>>())
        }
        (Task::Diagnosis(case), Answer::Assign { places }) => {
            keys_in(places, Diagnosis::PARTS.into_iter())?;
            match places.iter().find(|(part, place)| !case.places(part).contains(place)) {
                Some((_, unknown)) => Err(AnswerError::Unknown(unknown.clone())),
                None => Ok(()),
            }
        }
        (Task::Map { people }, Answer::Map { people: marks }) => {
            keys_in(marks, people.iter().map(|person| person.id.as_str()))
        }
        (Task::Cloze { blanks }, Answer::Blanks { blanks: typed }) => {
            keys_in(typed, blanks.iter().map(|blank| blank.id.as_str()))?;
            typed.iter().try_for_each(|(id, text)| short(id, text))
        }
        (Task::Number { answer, .. }, Answer::Number { number }) => {
            short("number", number)?;
            let same_sort = |given| std::mem::discriminant(&given) == std::mem::discriminant(answer);
            if number.trim().is_empty() || Quantity::parse(number).is_some_and(same_sort) {
                return Ok(());
            }
            Err(AnswerError::NotANumber(number.clone()))
        }
        (Task::Planner(planner), Answer::Plan { places, .. }) => {
            keys_in(places, planner.criteria.iter().map(|criterion| criterion.id.as_str()))?;
            values_in(places, &planner.tools.iter().map(|tool| tool.id.as_str()).collect::<Vec<_>>())
        }
        _ => Err(AnswerError::Kind),
    }
}

fn each_in<'a>(given: impl IntoIterator<Item = &'a String>, options: &[Choice]) -> Result<(), AnswerError> {
    match given.into_iter().find(|id| options.iter().all(|option| option.id != **id)) {
        Some(unknown) => Err(AnswerError::Unknown(unknown.clone())),
        None => Ok(()),
    }
}

fn keys_in<'i, V>(given: &BTreeMap<String, V>, ids: impl Iterator<Item = &'i str>) -> Result<(), AnswerError> {
    let ids: BTreeSet<&str> = ids.collect();
    match given.keys().find(|id| !ids.contains(id.as_str())) {
        Some(unknown) => Err(AnswerError::Unknown(unknown.clone())),
        None => Ok(()),
    }
}

fn values_in(given: &BTreeMap<String, String>, ids: &[&str]) -> Result<(), AnswerError> {
    match given.values().find(|id| !ids.contains(&id.as_str())) {
        Some(unknown) => Err(AnswerError::Unknown(unknown.clone())),
        None => Ok(()),
    }
}

fn short(field: &str, text: &str) -> Result<(), AnswerError> {
    if text.chars().count() > LONGEST { Err(AnswerError::TooLong(field.to_owned())) } else { Ok(()) }
}
