//! The rows of an exported file, in the reader's language, before they become CSV or XLSX.

use super::{Columns, DepartmentLine, Row, Status};
use crate::Ctx;
use chrono::{NaiveDate, NaiveDateTime};
use i18n::Words;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// Words, neutralised.
    Text(String),
    /// A whole number; scores are points out of 100, half up.
    Number(i64),
    /// A share, 0 to 1.
    Share(f64),
    /// A day.
    Day(NaiveDate),
    /// A moment in the organisation's time zone.
    Moment(NaiveDateTime),
}

/// A table with its one header row.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub name: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

pub(super) fn table(ctx: &Ctx, columns: &Columns, rows: &[Row]) -> Table {
    let words = i18n::words(ctx.lang.tag());
    let scenario = columns.scenario.as_ref().map_or("", |(id, _)| id.as_str());
    Table {
        name: words.report_title(),
        head: vec![
            words.report_name(),
            words.report_number(),
            words.report_email(),
            words.report_department(),
            words.report_manager(),
            words.report_status(),
            words.report_progress(),
            words.report_lessons(columns.lessons.len() as i64),
            words.report_score(scenario),
            words.report_started(),
            words.report_completed_on(),
            words.report_due(),
            words.report_exam(),
            words.report_exam_passed_on(),
            words.report_certificate(),
            words.report_certified_on(),
        ],
        rows: rows.iter().map(|row| line(ctx, words, row)).collect(),
    }
}

/// The second sheet of a workbook: departments with everything below them, set in by their depth.
pub(super) fn departments(ctx: &Ctx, lines: &[DepartmentLine]) -> Table {
    let words = i18n::words(ctx.lang.tag());
    let row = |line: &DepartmentLine| {
        let name = line.department.as_ref().map_or_else(|| words.report_no_department(), |(_, name)| name.clone());
        let share = |number: i64| Cell::Share(number as f64 / line.figures.people.max(1) as f64);
        vec![
            indented(text(Some(&name)), line.depth),
            Cell::Number(line.figures.people),
            Cell::Number(line.figures.completed),
            share(line.figures.completed),
            Cell::Number(line.figures.overdue),
            Cell::Number(line.figures.in_progress),
            Cell::Number(line.figures.not_started),
            Cell::Share(line.progress as f64 / 10_000.0),
        ]
    };
    Table {
        name: words.report_by_department(),
        head: vec![
            words.report_department(),
            words.report_people(),
            words.report_completed(),
            words.report_completed_share(),
            words.report_overdue(),
            words.report_in_progress(),
            words.report_not_started(),
            words.report_mean_progress(),
        ],
        rows: lines.iter().map(row).collect(),
    }
}

fn indented(cell: Cell, depth: usize) -> Cell {
    match cell {
        Cell::Text(text) => Cell::Text(format!("{}{text}", "\u{2003}".repeat(depth))),
        other => other,
    }
}

fn line(ctx: &Ctx, words: &Words, row: &Row) -> Vec<Cell> {
    let points = |score: Option<i64>| score.map_or(Cell::Empty, |score| Cell::Number((score + 50) / 100));
    let moment = |at: Option<i64>| at.map_or(Cell::Empty, |at| Cell::Moment(ctx.records.local(at).naive_local()));
    vec![
        text(Some(&row.name)),
        text(row.number.as_deref()),
        text(Some(&row.email)),
        text(row.department.as_deref()),
        text(row.manager.as_deref()),
        text(Some(&status(words, row.status))),
        Cell::Share(row.progress as f64 / 10_000.0),
        Cell::Number(row.lessons),
        points(row.score),
        moment(row.started_at),
        moment(row.completed_at),
        row.due_on.map_or(Cell::Empty, Cell::Day),
        points(row.exam),
        moment(row.exam_passed_at),
        text(row.certificate.as_ref().map(|(serial, _)| serial.as_str())),
        moment(row.certificate.as_ref().map(|(_, at)| *at)),
    ]
}

pub(super) fn status(words: &Words, status: Status) -> String {
    match status {
        Status::Overdue => words.report_overdue(),
        Status::NotStarted => words.report_not_started(),
        Status::InProgress => words.report_in_progress(),
        Status::Completed => words.report_completed(),
    }
}

/// Words as a spreadsheet must take them: what begins like a formula gets an apostrophe before it, and line breaks that
/// would begin a new cell elsewhere are spaces.
fn text(words: Option<&str>) -> Cell {
    let Some(words) = words else { return Cell::Empty };
    let dangerous =
        words.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let flat = words.replace(['\r', '\n', '\t'], " ");
    Cell::Text(if dangerous { format!("'{flat}") } else { flat })
}

#[cfg(test)]
mod tests {
    use super::{Cell, text};

    #[test]
    fn a_name_that_looks_like_a_formula_is_words() {
        for bad in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =cmd|' /C calc'!A0", "＝1"] {
            match text(Some(bad)) {
                Cell::Text(text) => assert!(text.starts_with('\''), "{bad}"),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(text(Some("沈砚秋")), Cell::Text("沈砚秋".into()));
    }
}
