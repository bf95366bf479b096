//! XLSX: one header row that stays in sight, real dates and numbers, a filter on every column.

use super::cells::{Cell, Table};
use crate::{Error, Result};
use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// A sheet for each table; the workbook has the name of the first.
pub(super) fn write(tables: &[Table], made: NaiveDateTime) -> Result<Vec<u8>> {
    build(tables, made).map_err(Error::internal)
}

fn build(tables: &[Table], made: NaiveDateTime) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let title = tables.first().map_or("", |table| table.name.as_str());
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&moment(made)?));
    for table in tables {
        fill(book.add_worksheet(), table)?;
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> std::result::Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let time = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let share = Format::new().set_num_format("0%");
    for (column, head) in (0..).zip(&table.head) {
        sheet.write_string_with_format(0, column, head, &bold)?;
        sheet.set_column_width(column, width(table, usize::from(column)))?;
    }
    for (line, row) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(row) {
            match cell {
                Cell::Empty => continue,
                Cell::Text(text) => sheet.write_string(line, column, text)?,
                Cell::Number(number) => sheet.write_number(line, column, *number as f64)?,
                Cell::Share(value) => sheet.write_number_with_format(line, column, *value, &share)?,
                Cell::Day(value) => {
                    let value = moment(value.and_time(chrono::NaiveTime::MIN))?;
                    sheet.write_datetime_with_format(line, column, &value, &day)?
                }
                Cell::Moment(value) => sheet.write_datetime_with_format(line, column, &moment(*value)?, &time)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let (last, columns) = (table.rows.len() as u32, table.head.len().saturating_sub(1) as u16);
    sheet.autofilter(0, 0, last, columns)?;
    Ok(())
}

fn moment(at: NaiveDateTime) -> std::result::Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(at.year().clamp(1900, 9999) as u16, at.month() as u8, at.day() as u8)?.and_hms(
        at.hour() as u16,
        at.minute() as u8,
        at.second() as u8,
    )
}

/// Wide enough for the words of a column; a Chinese character takes two places.
fn width(table: &Table, column: usize) -> f64 {
    let places = |text: &str| text.chars().map(|c| if c.is_ascii() { 1.0 } else { 2.0 }).sum::<f64>();
    let cell = |row: &Vec<Cell>| match row.get(column) {
        Some(Cell::Text(text)) => places(text),
        Some(Cell::Moment(_)) => 16.0,
        Some(Cell::Day(_)) => 10.0,
        _ => 4.0,
    };
    let head = table.head.get(column).map_or(0.0, |head| places(head));
    // Room for the arrow of the filter in the header.
    table.rows.iter().map(cell).fold(head + 3.0, f64::max).clamp(8.0, 40.0) + 1.0
}
