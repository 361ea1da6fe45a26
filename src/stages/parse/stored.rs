//! A cell of a workbook, taken as it was stored.

use crate::vocabulary::{Cell, CellError, Epoch};
use calamine::{CellErrorType, Data, DataRef, ExcelDateTime, Sheet, SheetVisible};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use compact_str::CompactString;

pub fn is_hidden(sheet: &Sheet) -> bool {
    sheet.visible != SheetVisible::Visible
}

pub fn cell(value: &DataRef<'_>, epoch: Epoch) -> Cell {
    match value {
        DataRef::Empty => Cell::Blank,
        DataRef::SharedString(text) => Cell::Text(CompactString::new(text)),
        DataRef::String(text) | DataRef::DurationIso(text) => Cell::Text(CompactString::new(text)),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(when) => date(*when, epoch),
        DataRef::DateTimeIso(text) => iso_date(text),
        DataRef::Error(error) => Cell::Error(error_of(error)),
    }
}

/// The same, for formats that are read whole.
pub fn owned_cell(value: &Data, epoch: Epoch) -> Cell {
    match value {
        Data::Empty => Cell::Blank,
        Data::String(text) | Data::DurationIso(text) => Cell::Text(CompactString::new(text)),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(when) => date(*when, epoch),
        Data::DateTimeIso(text) => iso_date(text),
        Data::Error(error) => Cell::Error(error_of(error)),
    }
}

/// A number shown as a date. A time of day alone, or a length of time, stays a number.
fn date(when: ExcelDateTime, epoch: Epoch) -> Cell {
    let serial = when.as_f64();
    let moment = (when.is_datetime() && serial >= 1.0).then(|| epoch.moment(serial)).flatten();
    moment.map_or(Cell::Number(serial), Cell::Date)
}

fn iso_date(text: &str) -> Cell {
    let moment = text.trim_end_matches('Z').parse::<NaiveDateTime>().ok();
    let day = || text.parse::<NaiveDate>().ok().map(|day| day.and_time(NaiveTime::MIN));
    moment.or_else(day).map_or_else(|| Cell::Text(CompactString::new(text)), Cell::Date)
}

fn error_of(error: &CellErrorType) -> CellError {
    match error {
        CellErrorType::Div0 => CellError::DivisionByZero,
        CellErrorType::NA => CellError::NotAvailable,
        CellErrorType::Name => CellError::Name,
        CellErrorType::Null => CellError::Null,
        CellErrorType::Num => CellError::Number,
        CellErrorType::Ref => CellError::Reference,
        CellErrorType::Value => CellError::Value,
        CellErrorType::GettingData => CellError::GettingData,
    }
}
