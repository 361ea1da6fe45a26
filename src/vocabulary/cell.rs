//! A cell as it was stored in the file. Nothing is guessed here.

use chrono::NaiveDateTime;
use compact_str::CompactString;
use serde::{Deserialize, Serialize};

/// What the file kept in one cell.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Cell {
    #[default]
    Blank,
    Text(#[serde(with = "super::short_text")] CompactString),
    Number(f64),
    Date(#[serde(with = "chrono::naive::serde::ts_microseconds")] NaiveDateTime),
    Truth(bool),
    Error(CellError),
}

/// The error values a spreadsheet shows in place of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellError {
    DivisionByZero,
    NotAvailable,
    Name,
    Null,
    Number,
    Reference,
    Value,
    GettingData,
}

impl CellError {
    pub fn shown(self) -> &'static str {
        match self {
            Self::DivisionByZero => "#DIV/0!",
            Self::NotAvailable => "#N/A",
            Self::Name => "#NAME?",
            Self::Null => "#NULL!",
            Self::Number => "#NUM!",
            Self::Reference => "#REF!",
            Self::Value => "#VALUE!",
            Self::GettingData => "#DATA!",
        }
    }
}

/// The day that serial number 0 stands for in a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Epoch {
    #[default]
    Year1900,
    Year1904,
}

impl Cell {
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// The cell as a person would read it: whole numbers without a point, dates as ISO.
    pub fn shown(&self) -> CompactString {
        match self {
            Self::Blank => CompactString::const_new(""),
            Self::Text(text) => text.clone(),
            Self::Number(number) => compact_str::format_compact!("{number}"),
            Self::Date(when) if when.time() == chrono::NaiveTime::MIN => {
                compact_str::format_compact!("{}", when.date())
            }
            Self::Date(when) => compact_str::format_compact!("{when}"),
            Self::Truth(truth) => CompactString::const_new(if *truth { "TRUE" } else { "FALSE" }),
            Self::Error(error) => CompactString::const_new(error.shown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_number_is_shown_without_a_point() {
        assert_eq!(Cell::Number(9_212_044.0).shown(), "9212044");
        assert_eq!(Cell::Number(7.25).shown(), "7.25");
    }
}
