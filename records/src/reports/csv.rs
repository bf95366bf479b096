//! CSV as Excel reads it: UTF-8 with its mark, CRLF, quotes where needed.

use super::cells::{Cell, Table};
use crate::{Error, Result};

pub(super) fn write(table: &Table) -> Result<Vec<u8>> {
    // Without the mark Excel reads Chinese as the code page of the machine.
    let bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(bytes);
    writer.write_record(&table.head).map_err(Error::internal)?;
    for row in &table.rows {
        writer.write_record(row.iter().map(plain)).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|error| Error::internal(error.to_string()))
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Share(share) => format!("{}%", (share * 100.0).round()),
        Cell::Day(day) => day.format("%Y-%m-%d").to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M").to_string(),
    }
}
