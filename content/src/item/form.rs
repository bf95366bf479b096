//! An answer as the fields of a form, and back. Names are listed at [`super::Layout`].

use super::token::{Side, id_of, token};
use super::{Answer, AnswerError, Attitude, Diagnosis, Item, Mark, Role, Task, validate};
use std::collections::BTreeMap;

/// Name and value pairs as a browser sends them.
type Fields = [(String, String)];

/// Reads the fields of a form. Fields of other purposes (those without a name of the list) are left alone; an unanswered
/// field may be absent or empty. Incomplete answers are taken as drafts, see [`super::completeness`].
pub fn answer_from_form(item: &Item, fields: &Fields) -> Result<Answer, AnswerError> {
    let card = |value: &str| known(item, Side::Card, value);
    let answer = match &item.task {
        Task::One { figure: Some(_), .. } => Answer::Choice { choice: once(fields, "choice")?.map(str::to_owned) },
        Task::One { .. } => Answer::Choice { choice: once(fields, "choice")?.map(card).transpose()? },
        Task::TwoTier { .. } => Answer::TwoTier {
            verdict: match once(fields, "verdict")? {
                None => None,
                Some("true") => Some(true),
                Some("false") => Some(false),
                Some(other) => return Err(AnswerError::Unknown(other.to_owned())),
            },
            reason: once(fields, "reason")?.map(card).transpose()?,
        },
        Task::Many { options, .. } => {
            let mut choices = all(fields, "choices").map(card).collect::<Result<Vec<_>, _>>()?;
            // One order for one answer, whatever order the page had.
            choices.sort_by_key(|choice| options.iter().position(|option| option.id == *choice));
            Answer::Choices { choices }
        }
        Task::BestWorst { .. } => Answer::BestWorst {
            best: once(fields, "best")?.map(card).transpose()?,
            worst: once(fields, "worst")?.map(card).transpose()?,
        },
        Task::Order { .. } => {
            let mut positions = BTreeMap::new();
            for (id, value) in named(fields, "pos.")? {
                let position = value.parse().map_err(|_| AnswerError::Unknown(value.to_owned()))?;
                positions.insert(card(id)?, position);
            }
            Answer::Order { positions }
        }
        Task::Match { .. } => Answer::Assign {
            places: named(fields, "place.")?
                .into_iter()
                .map(|(id, value)| Ok((card(id)?, known(item, Side::Place, value)?)))
                .collect::<Result<_, AnswerError>>()?,
        },
        Task::Sort { .. } | Task::Board(_) | Task::Calendar(_) => Answer::Assign {
            places: named(fields, "place.")?
                .into_iter()
                .map(|(id, value)| Ok((card(id)?, value.to_owned())))
                .collect::<Result<_, AnswerError>>()?,
        },
        Task::Diagnosis(_) => Answer::Assign {
            places: named(fields, "place.")?
                .into_iter()
                .map(|(part, value)| match part {
                    Diagnosis::RECOVERY => Ok((part.to_owned(), known(item, Side::Place, value)?)),
                    _ => Ok((part.to_owned(), value.to_owned())),
                })
                .collect::<Result<_, AnswerError>>()?,
        },
        Task::Map { .. } => Answer::Map { people: marks(fields)? },
        Task::Cloze { .. } => Answer::Blanks { blanks: owned(named(fields, "blank.")?) },
        Task::Number { .. } => Answer::Number { number: once(fields, "number")?.unwrap_or_default().to_owned() },
        Task::Planner(_) => Answer::Plan {
            places: owned(named(fields, "place.")?),
            meet: match once(fields, "meet")? {
                None | Some("no") => false,
                Some("yes") => true,
                Some(other) => return Err(AnswerError::Unknown(other.to_owned())),
            },
        },
    };
    validate(item, &answer)?;
    Ok(answer)
}

/// The fields that give this answer again, to fill a form.
pub fn form_of(item: &Item, answer: &Answer) -> Vec<(String, String)> {
    let card = |id: &str| field_value(item, Side::Card, id);
    let mut fields = Vec::new();
    let mut put = |name: String, value: String| fields.push((name, value));
    match answer {
        Answer::Choice { choice } => choice.iter().for_each(|id| put("choice".into(), card(id))),
        Answer::TwoTier { verdict, reason } => {
            verdict.iter().for_each(|verdict| put("verdict".into(), verdict.to_string()));
            reason.iter().for_each(|id| put("reason".into(), card(id)));
        }
        Answer::Choices { choices } => choices.iter().for_each(|id| put("choices".into(), card(id))),
        Answer::BestWorst { best, worst } => {
            best.iter().for_each(|id| put("best".into(), card(id)));
            worst.iter().for_each(|id| put("worst".into(), card(id)));
        }
        Answer::Order { positions } => {
            positions.iter().for_each(|(id, position)| put(format!("pos.{}", card(id)), position.to_string()));
        }
        Answer::Assign { places } => {
            for (id, place) in places {
                let open = matches!(item.task, Task::Diagnosis(_)) && id != Diagnosis::RECOVERY;
                let place = if open { place.clone() } else { field_value(item, Side::Place, place) };
                put(format!("place.{}", card(id)), place);
            }
        }
        Answer::Map { people } => {
            for (id, mark) in people {
                mark.roles.iter().for_each(|role| put(format!("roles.{id}"), role.code().into()));
                mark.attitude.iter().for_each(|attitude| put(format!("attitude.{id}"), attitude.code().into()));
            }
        }
        Answer::Blanks { blanks } => blanks.iter().for_each(|(id, text)| put(format!("blank.{id}"), text.clone())),
        Answer::Number { number } => {
            if !number.is_empty() {
                put("number".into(), number.clone());
            }
        }
        Answer::Plan { places, meet } => {
            places.iter().for_each(|(id, tool)| put(format!("place.{id}"), tool.clone()));
            if *meet {
                put("meet".into(), "yes".into());
            }
        }
    }
    fields
}

/// What stands for an id in a page: a token where the id could betray the key.
pub(super) fn field_value(item: &Item, side: Side, id: &str) -> String {
    let open = match (&item.task, side) {
        // Regions are named in the drawing, boxes and columns by their own words.
        (Task::One { figure: Some(_), .. } | Task::Planner(_), _) => true,
        (Task::Sort { .. } | Task::Board(_) | Task::Calendar(_), Side::Place) => true,
        // Markers and state have names of their own; a recovery is an option like any other.
        (Task::Diagnosis(_), Side::Card) => true,
        _ => false,
    };
    if open { id.to_owned() } else { token(&item.id, side, id) }
}

/// The id behind a value of a page.
fn known(item: &Item, side: Side, value: &str) -> Result<String, AnswerError> {
    let board;
    let ids: Vec<&str> = match &item.task {
        Task::One { options, .. }
        | Task::TwoTier { options, .. }
        | Task::Many { options, .. }
        | Task::BestWorst { options, .. } => options.iter().map(|option| option.id.as_str()).collect(),
        Task::Order { cards, .. } | Task::Sort { cards, .. } => cards.iter().map(|card| card.id.as_str()).collect(),
        Task::Match { pairs } => pairs.iter().map(|pair| pair.id.as_str()).collect(),
        Task::Board(kept) => {
            board = kept.cards();
            board.iter().map(|card| card.id.as_str()).collect()
        }
        Task::Calendar(calendar) => calendar.tasks.iter().map(|task| task.id.as_str()).collect(),
        Task::Diagnosis(case) => case.recoveries.iter().map(|recovery| recovery.id.as_str()).collect(),
        Task::Map { .. } | Task::Cloze { .. } | Task::Number { .. } | Task::Planner(_) => Vec::new(),
    };
    id_of(&item.id, side, value, ids).map(str::to_owned).ok_or_else(|| AnswerError::Unknown(value.to_owned()))
}

/// All values of a name that are not empty.
fn all<'f>(fields: &'f Fields, name: &'f str) -> impl Iterator<Item = &'f str> {
    fields.iter().filter(move |(field, value)| field == name && !value.is_empty()).map(|(_, value)| value.as_str())
}

/// The one value of a name.
fn once<'f>(fields: &'f Fields, name: &'f str) -> Result<Option<&'f str>, AnswerError> {
    let mut values = all(fields, name);
    let first = values.next();
    if values.next().is_some() { Err(AnswerError::Twice(name.to_owned())) } else { Ok(first) }
}

/// The values of all names with a prefix, each at most once, by what follows the prefix.
fn named<'f>(fields: &'f Fields, prefix: &str) -> Result<BTreeMap<&'f str, &'f str>, AnswerError> {
    let mut found = BTreeMap::new();
    for (name, value) in fields {
        if let (Some(id), false) = (name.strip_prefix(prefix), value.is_empty())
            && found.insert(id, value.as_str()).is_some()
        {
            return Err(AnswerError::Twice(id.to_owned()));
        }
    }
    Ok(found)
}

fn owned(fields: BTreeMap<&str, &str>) -> BTreeMap<String, String> {
    fields.into_iter().map(|(id, value)| (id.to_owned(), value.to_owned())).collect()
}

/// Roles and attitudes by person.
fn marks(fields: &Fields) -> Result<BTreeMap<String, Mark>, AnswerError> {
    let mut people: BTreeMap<String, Mark> = BTreeMap::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        if let Some(id) = name.strip_prefix("roles.") {
            let role = Role::from_code(value).ok_or_else(|| AnswerError::Unknown(value.clone()))?;
            if !people.entry(id.to_owned()).or_default().roles.insert(role) {
                return Err(AnswerError::Twice(value.clone()));
            }
        }
    }
    for (id, value) in named(fields, "attitude.")? {
        let attitude = Attitude::from_code(value).ok_or_else(|| AnswerError::Unknown(value.to_owned()))?;
        people.entry(id.to_owned()).or_default().attitude = Some(attitude);
    }
    Ok(people)
}
