//! What a trainee may see of the worksheets.

use super::{Control, Layout, Shown};
use crate::item::form::field_value;
use crate::item::token::Side;
use crate::item::{Board, BoardCard, Calendar, Diagnosis, Item, Planner};
use crate::{Lang, markup};
use serde::{Deserialize, Serialize};

/// A strip of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// `buyer`, `letter`, `seller`, `value` or `evidence`.
    pub strip: String,
    /// The cards of the strip, each a field whose value is a column number, `1` to `7`.
    pub cards: Vec<Control>,
}

/// A criterion of the planner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    /// The field.
    pub control: Control,
    /// Who asks.
    pub who: String,
    /// Points, known to everybody.
    pub weight: u32,
}

/// A means of the planner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTool {
    /// The value.
    pub shown: Shown,
    /// Days it takes.
    pub days: u32,
    /// Whether its days count once.
    pub shared: bool,
}

/// A day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarDay {
    /// `2026-09-21`.
    pub date: String,
    /// Monday is 0, Sunday 6.
    pub weekday: u8,
    /// Which working day it is; nothing on a day off.
    pub number: Option<u32>,
    /// The holiday that falls on it.
    pub holiday: Option<String>,
}

/// A dated note of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNote {
    /// The day, in words.
    pub when: String,
    /// Who.
    pub who: String,
    /// What was said, done or seen, as safe inline HTML.
    pub what: String,
    /// Grade of the evidence, 0 to 3.
    pub grade: u8,
}

/// A pair of the two rails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagePair {
    /// 1 to 7, the value of both markers.
    pub number: u8,
    /// The letter of its point; nothing for the seventh.
    pub letter: Option<String>,
    /// The buyer's stage.
    pub buyer: String,
    /// The seller's stage.
    pub seller: String,
}

/// The board.
pub(super) fn board(item: &Item, board: &Board, lang: Lang) -> Layout {
    Layout::Board { strips: strips(item, board, lang), columns: board.columns.len() as u8 }
}

/// The plan of proof.
pub(super) fn plan(planner: &Planner, lang: Lang) -> Layout {
    Layout::Plan {
        criteria: planner
            .criteria
            .iter()
            .map(|criterion| PlanRow {
                control: Control::new(format!("place.{}", criterion.id), &criterion.text, lang),
                who: criterion.who.get(lang).to_owned(),
                weight: criterion.weight,
            })
            .collect(),
        tools: planner
            .tools
            .iter()
            .map(|tool| PlanTool {
                shown: Shown::new(tool.id.clone(), &tool.text, lang),
                days: tool.days,
                shared: tool.shared,
            })
            .collect(),
        budget_days: planner.budget_days,
        meet_days: planner.meet_days,
        meet_points: planner.meet_points,
    }
}

/// The calendar.
pub(super) fn calendar(item: &Item, calendar: &Calendar, lang: Lang) -> Layout {
    Layout::Calendar {
        tasks: calendar
            .tasks
            .iter()
            .map(|task| Control::new(format!("place.{}", field_value(item, Side::Card, &task.id)), &task.text, lang))
            .collect(),
        days: calendar
            .dates()
            .into_iter()
            .map(|date| CalendarDay {
                date: date.written(),
                weekday: date.weekday(),
                number: date.number,
                holiday: date.holiday.map(|name| name.get(lang).to_owned()),
            })
            .collect(),
    }
}

/// A case of the board in diagnose mode.
pub(super) fn diagnosis(item: &Item, case: &Diagnosis, lang: Lang) -> Layout {
    Layout::Diagnosis {
        notes: case
            .notes
            .iter()
            .map(|note| CaseNote {
                when: note.when.get(lang).to_owned(),
                who: note.who.get(lang).to_owned(),
                what: markup::inline(note.what.get(lang), lang),
                grade: note.grade,
            })
            .collect(),
        stages: case
            .stages
            .iter()
            .map(|stage| StagePair {
                number: stage.number,
                letter: stage.letter.clone(),
                buyer: stage.buyer.get(lang).to_owned(),
                seller: stage.seller.get(lang).to_owned(),
            })
            .collect(),
        recoveries: case
            .recoveries
            .iter()
            .map(|recovery| Shown::new(field_value(item, Side::Place, &recovery.id), &recovery.text, lang))
            .collect(),
    }
}

/// The strips of the board; the letters in the order of the alphabet.
fn strips(item: &Item, board: &Board, lang: Lang) -> Vec<Group> {
    let cards = board.cards();
    Board::STRIPS
        .iter()
        .map(|strip| {
            let mut own: Vec<_> = cards.iter().filter(|card| card.strip == *strip).collect();
            if *strip == "letter" {
                own.sort_by(|a, b| a.id.cmp(&b.id));
            }
            let control = |card: &&BoardCard| {
                Control::new(format!("place.{}", field_value(item, Side::Card, &card.id)), &card.text, lang)
            };
            Group { strip: (*strip).to_owned(), cards: own.iter().map(control).collect() }
        })
        .collect()
}
