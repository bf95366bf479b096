//! The rows of the worksheets.

use super::rows::{Maker, placed};
use super::{Fault, Row, Slot, Verdict};
use crate::Text;
use crate::item::deal::pick;
use crate::item::{Alignment, Board, Broken, Calendar, Credit, Diagnosis, Planner};
use std::collections::BTreeMap;

/// The cards of a board, strip by strip, and the place that stays empty.
pub(super) fn board(
    make: &Maker,
    board: &Board,
    places: &BTreeMap<String, String>,
    name: impl Fn(&str) -> String,
) -> Vec<Row> {
    let column = |place: &String| place.parse().ok().map(Slot::Column);
    let mut rows = Vec::new();
    for card in board.cards() {
        let mut row = make.row(name(&card.id), &card.text, &card.feedback);
        row.strip = Some(card.strip.to_owned());
        let given = places.get(&card.id);
        let halves = card.halves(given.map(String::as_str));
        let right = card.columns.iter().copied().map(Slot::Column).collect();
        placed(&mut row, given.and_then(column), right, given.map(|_| halves == 2));
        if row.verdict == Verdict::Wrong && halves > 0 {
            row.verdict = Verdict::Part;
        }
        rows.push(row);
    }
    // The place that stays empty is judged like a card.
    if let Some(empty) = board.columns.iter().find(|column| column.letter.is_none()) {
        let mut row = make.row("", &Text::default(), &empty.feedback);
        row.strip = Some("letter".into());
        row.given = board.intruder(places).map(|card| make.slot(&card.text));
        row.chosen = row.given.is_some();
        row.right = vec![Slot::Nowhere];
        row.verdict = match (&row.given, board.keeps_empty_place(places)) {
            (Some(_), _) => Verdict::Wrong,
            (None, true) => Verdict::Right,
            (None, false) => Verdict::Missed,
        };
        rows.push(row);
    }
    rows
}

/// The criteria of a plan, and the meeting.
pub(super) fn plan(
    make: &Maker,
    planner: &Planner,
    places: &BTreeMap<String, String>,
    meet: bool,
    answered: bool,
) -> Vec<Row> {
    let tool = |id: &String| planner.tools.iter().find(|tool| tool.id == *id).map(|tool| make.slot(&tool.text));
    let mut rows: Vec<Row> = planner
        .criteria
        .iter()
        .map(|criterion| {
            let mut row = make.row(format!("place.{}", criterion.id), &criterion.text, &Text::default());
            let most = planner.tools.iter().map(|tool| criterion.points(&tool.id)).max().unwrap_or_default();
            let best = planner.tools.iter().filter(|tool| criterion.points(&tool.id) == most);
            let given = places.get(&criterion.id);
            let points = given.map_or(0, |id| criterion.points(id));
            let right = best.map(|tool| make.slot(&tool.text)).collect();
            placed(&mut row, given.and_then(tool), right, given.map(|_| points == most));
            if row.verdict == Verdict::Wrong && points > 0 {
                row.verdict = Verdict::Part;
            }
            row
        })
        .collect();
    let mut row = make.row("meet", &Text::default(), &Text::default());
    placed(&mut row, answered.then_some(Slot::Truth(meet)), vec![Slot::Truth(true)], answered.then_some(meet));
    rows.push(row);
    rows
}

/// The tasks of a calendar, each with the rules it breaks where it stands.
pub(super) fn calendar(
    make: &Maker,
    calendar: &Calendar,
    places: &BTreeMap<String, String>,
    order: &[usize],
    name: impl Fn(&str) -> String,
) -> Vec<Row> {
    let dates = calendar.dates();
    let date = |number: u32| {
        let date = dates.iter().find(|date| date.number == Some(number));
        Slot::Day { number, date: date.map(|date| date.written()).unwrap_or_default() }
    };
    pick(&calendar.tasks, order)
        .map(|task| {
            let mut row = make.row(name(&task.id), &task.text, &task.feedback);
            let given = places.get(&task.id).and_then(|day| day.parse().ok()).map(date);
            let broken = calendar.broken(task, places);
            let right = broken.as_ref().map(Vec::is_empty);
            placed(&mut row, given, vec![date(task.best)], right);
            let fault = |broken: Broken| match broken {
                Broken::TooEarly(first) => Fault::TooEarly(date(first)),
                Broken::TooLate(last) => Fault::TooLate(date(last)),
                Broken::NotAfter(before) => Fault::NotAfter(make.slot(&before.text)),
            };
            row.faults = broken.unwrap_or_default().into_iter().map(fault).collect();
            row
        })
        .collect()
}

/// The markers and the state of a case, and its recoveries as options.
pub(super) fn diagnosis(
    make: &Maker,
    case: &Diagnosis,
    places: &BTreeMap<String, String>,
    order: &[usize],
    value: impl Fn(&str) -> String,
) -> Vec<Row> {
    let slot = |part: &str, place: &str| match part {
        "state" => Alignment::from_code(place).map(Slot::State),
        _ => {
            let stage = case.stages.iter().find(|stage| stage.number.to_string() == place)?;
            let name = if part == "buyer" { &stage.buyer } else { &stage.seller };
            Some(Slot::Stage { number: stage.number, name: name.get(make.lang).to_owned() })
        }
    };
    let mut rows = Vec::new();
    for part in Diagnosis::PARTS.into_iter().filter(|part| *part != Diagnosis::RECOVERY) {
        let mut row = make.row(format!("place.{part}"), &Text::default(), &Text::default());
        row.strip = Some("stand".into());
        let given = places.get(part);
        let halves = given.map(|place| case.halves(part, place));
        let right = slot(part, &case.right(part)).into_iter().collect();
        placed(&mut row, given.and_then(|place| slot(part, place)), right, halves.map(|halves| halves == 2));
        if halves == Some(1) {
            row.verdict = Verdict::Part;
        }
        rows.push(row);
    }
    let chosen = places.get(Diagnosis::RECOVERY);
    for recovery in pick(&case.recoveries, order) {
        let mut row = make.row(value(&recovery.id), &recovery.text, &recovery.feedback);
        row.strip = Some("recovery".into());
        row.chosen = chosen == Some(&recovery.id);
        row.verdict = match (recovery.credit, row.chosen) {
            (Credit::Best, _) => Verdict::Right,
            (Credit::Acceptable, true) => Verdict::Part,
            (Credit::Acceptable, false) => Verdict::Spare,
            (Credit::Wrong, true) => Verdict::Wrong,
            (Credit::Wrong, false) => Verdict::Left,
        };
        rows.push(row);
    }
    rows
}
