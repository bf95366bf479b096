//! The rows of a review, in the order in which the trainee saw the question.

use super::{Row, Slot, Verdict, worksheets};
use crate::item::deal::pick;
use crate::item::form::field_value;
use crate::item::question::ringed;
use crate::item::token::Side;
use crate::item::{Answer, Choice, Item, Quantity, Task, judge};
use crate::{Lang, Text, markup};
use std::collections::BTreeMap;

/// What a row has in common whatever its type: label, reason, and how it is worded.
pub(super) struct Maker {
    pub(super) lang: Lang,
}

impl Maker {
    pub(super) fn row(&self, value: impl Into<String>, label: &Text, feedback: &Text) -> Row {
        Row {
            value: value.into(),
            strip: None,
            text: markup::plain(label.get(self.lang), self.lang),
            html: markup::inline(label.get(self.lang), self.lang),
            chosen: false,
            given: None,
            right: Vec::new(),
            verdict: Verdict::Missed,
            faults: Vec::new(),
            feedback: markup::inline(feedback.get(self.lang), self.lang),
        }
    }

    pub(super) fn slot(&self, text: &Text) -> Slot {
        Slot::Text(markup::plain(text.get(self.lang), self.lang))
    }
}

/// All rows.
pub(super) fn rows(item: &Item, lang: Lang, answer: Option<&Answer>, order: &[usize]) -> Vec<Row> {
    let make = Maker { lang };
    let nothing = BTreeMap::new();
    let places = match answer {
        Some(Answer::Assign { places } | Answer::Plan { places, .. }) => places,
        _ => &nothing,
    };
    let name = |prefix: &str, id: &str| format!("{prefix}{}", field_value(item, Side::Card, id));
    match &item.task {
        Task::One { options, .. } => {
            let choice = match answer {
                Some(Answer::Choice { choice: Some(choice) }) => std::slice::from_ref(choice),
                _ => &[],
            };
            pick(options, order).map(|option| choose(item, &make, option, choice, Verdict::Right)).collect()
        }
        Task::TwoTier { verdict, options } => {
            let (given, reason) = match answer {
                Some(Answer::TwoTier { verdict, reason }) => (*verdict, reason.as_slice()),
                _ => (None, &[][..]),
            };
            let mut first = make.row("verdict", &Text::default(), &Text::default());
            first.chosen = given.is_some();
            first.given = given.map(Slot::Truth);
            first.right = vec![Slot::Truth(*verdict)];
            first.verdict = by(given.map(|given| given == *verdict));
            let reasons = pick(options, order).map(|option| choose(item, &make, option, reason, Verdict::Right));
            std::iter::once(first).chain(reasons).collect()
        }
        Task::Many { options, .. } => {
            let choices = match answer {
                Some(Answer::Choices { choices }) => choices.as_slice(),
                _ => &[],
            };
            pick(options, order).map(|option| choose(item, &make, option, choices, Verdict::Missed)).collect()
        }
        Task::BestWorst { options, rank } => {
            let (best, worst) = match answer {
                Some(Answer::BestWorst { best, worst }) => (best.as_ref(), worst.as_ref()),
                _ => (None, None),
            };
            pick(options, order)
                .map(|option| {
                    let at = rank.iter().position(|id| *id == option.id).unwrap_or_default();
                    let from_end = rank.len().saturating_sub(1 + at);
                    let mut row = make.row(field_value(item, Side::Card, &option.id), &option.text, &option.feedback);
                    let (given, off) = if best == Some(&option.id) {
                        (Some(Slot::Best), Some(at))
                    } else if worst == Some(&option.id) {
                        (Some(Slot::Worst), Some(from_end))
                    } else {
                        (None, None)
                    };
                    row.chosen = given.is_some();
                    row.given = given;
                    row.right = vec![Slot::Position(at as u32 + 1)];
                    row.right.extend((at == 0).then_some(Slot::Best));
                    row.right.extend((from_end == 0).then_some(Slot::Worst));
                    row.verdict = match off {
                        Some(0) => Verdict::Right,
                        Some(1) => Verdict::Part,
                        Some(_) => Verdict::Wrong,
                        None if at == 0 || from_end == 0 => Verdict::Missed,
                        None => Verdict::Left,
                    };
                    row
                })
                .collect()
        }
        Task::Order { cards, order: key } => {
            let positions = match answer {
                Some(Answer::Order { positions }) => positions.clone(),
                _ => BTreeMap::new(),
            };
            pick(cards, order)
                .map(|card| {
                    let mut row = make.row(name("pos.", &card.id), &card.text, &card.feedback);
                    let right = key.iter().position(|id| *id == card.id).unwrap_or_default() as u32 + 1;
                    let given = positions.get(&card.id).copied();
                    placed(
                        &mut row,
                        given.map(Slot::Position),
                        vec![Slot::Position(right)],
                        given.map(|at| at == right),
                    );
                    row
                })
                .collect()
        }
        Task::Match { pairs } => pairs
            .iter()
            .map(|pair| {
                let mut row = make.row(name("place.", &pair.id), &pair.left, &pair.feedback);
                let given = places.get(&pair.id).and_then(|id| pairs.iter().find(|other| other.id == *id));
                let right = given.map(|other| judge::fits(pairs, pair, &other.id));
                placed(&mut row, given.map(|other| make.slot(&other.right)), vec![make.slot(&pair.right)], right);
                row
            })
            .collect(),
        Task::Sort { bins, cards } => pick(cards, order)
            .map(|card| {
                let mut row = make.row(name("place.", &card.id), &card.text, &card.feedback);
                let bin = |id: &String| bins.iter().find(|bin| bin.id == *id).map(|bin| make.slot(&bin.text));
                let given = places.get(&card.id);
                let right = given.map(|id| card.keys.contains(id));
                placed(&mut row, given.and_then(bin), card.keys.iter().filter_map(bin).collect(), right);
                row
            })
            .collect(),
        Task::Map { people } => people
            .iter()
            .map(|person| {
                let mut row = make.row(person.id.clone(), &person.name, &person.feedback);
                let mark = match answer {
                    Some(Answer::Map { people }) => people.get(&person.id),
                    _ => None,
                };
                let given = mark.map(|mark| Slot::Marks { roles: mark.roles.clone(), attitude: mark.attitude });
                let right = vec![Slot::Marks { roles: person.roles.clone(), attitude: Some(person.attitude) }];
                let points = judge::person_points(person, mark);
                placed(&mut row, given, right, mark.map(|_| points == judge::PERSON));
                if row.verdict == Verdict::Wrong && points > 0 {
                    row.verdict = Verdict::Part;
                }
                row
            })
            .collect(),
        Task::Cloze { blanks } => blanks
            .iter()
            .zip(1..)
            .map(|(blank, number): (_, usize)| {
                let label = Text::new(ringed(number), ringed(number));
                let mut row = make.row(format!("blank.{}", blank.id), &label, &blank.feedback);
                let typed = match answer {
                    Some(Answer::Blanks { blanks }) => blanks.get(&blank.id).filter(|text| !text.trim().is_empty()),
                    _ => None,
                };
                let accepted = match lang {
                    Lang::Zh => &blank.accept_zh,
                    Lang::En => &blank.accept_en,
                };
                // One spelling shows what was meant; the others are accepted alike.
                let right = accepted.first().cloned().map(Slot::Text).into_iter().collect();
                placed(&mut row, typed.cloned().map(Slot::Text), right, typed.map(|text| judge::accepts(blank, text)));
                row
            })
            .collect(),
        Task::Number { answer: right, tolerance, wrong } => {
            let typed = match answer {
                Some(Answer::Number { number }) if !number.trim().is_empty() => Some(number),
                _ => None,
            };
            let value = typed.and_then(|typed| Quantity::parse(typed));
            let reason = wrong.iter().find(|wrong| Some(wrong.value) == value).map(|wrong| wrong.feedback.clone());
            let mut row = make.row("number", &Text::default(), &reason.unwrap_or_default());
            let verdict = typed.map(|_| value.is_some_and(|value| value.is_within(*right, *tolerance)));
            placed(&mut row, typed.cloned().map(Slot::Text), vec![Slot::Text(right.to_string())], verdict);
            vec![row]
        }
        Task::Board(board) => worksheets::board(&make, board, places, |id| name("place.", id)),
        Task::Planner(planner) => {
            let meet = matches!(answer, Some(Answer::Plan { meet: true, .. }));
            worksheets::plan(&make, planner, places, meet, answer.is_some())
        }
        Task::Calendar(calendar) => worksheets::calendar(&make, calendar, places, order, |id| name("place.", id)),
        Task::Diagnosis(case) => {
            worksheets::diagnosis(&make, case, places, order, |id| field_value(item, Side::Place, id))
        }
    }
}

/// A row of an option: chosen or not, right or not.
fn choose(item: &Item, make: &Maker, option: &Choice, chosen: &[String], overlooked: Verdict) -> Row {
    let mut row = make.row(field_value(item, Side::Card, &option.id), &option.text, &option.feedback);
    row.chosen = chosen.contains(&option.id);
    row.verdict = match (option.correct, row.chosen) {
        (true, true) => Verdict::Right,
        (false, true) => Verdict::Wrong,
        (true, false) => overlooked,
        (false, false) => Verdict::Left,
    };
    row
}

/// Right, wrong, or missed when nothing was given.
fn by(right: Option<bool>) -> Verdict {
    match right {
        Some(true) => Verdict::Right,
        Some(false) => Verdict::Wrong,
        None => Verdict::Missed,
    }
}

/// Fills in what was given to a card.
pub(super) fn placed(row: &mut Row, given: Option<Slot>, right: Vec<Slot>, is_right: Option<bool>) {
    row.chosen = given.is_some();
    row.given = given;
    row.right = right;
    row.verdict = by(is_right);
}
