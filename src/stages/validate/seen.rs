//! What a cell says before its field is asked: nothing, an error, or something, and its text in tidy form.

use crate::vocabulary::plain::tidy;
use crate::vocabulary::{Cell, CellError};
use chrono::NaiveDate;
use compact_str::CompactString;

/// A cell with the spaces around its text cut off.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Seen<'a> {
    Blank,
    Error,
    Text(&'a str),
    Number(f64),
    Day(NaiveDate),
    Truth(bool),
}

impl<'a> Seen<'a> {
    /// A dash alone and `#N/A` are blank in every field.
    pub fn of(cell: &'a Cell) -> Self {
        match cell {
            Cell::Blank | Cell::Error(CellError::NotAvailable) => Self::Blank,
            Cell::Error(_) => Self::Error,
            Cell::Number(number) => Self::Number(*number),
            // The time of day is no part of any field.
            Cell::Date(when) => Self::Day(when.date()),
            Cell::Truth(truth) => Self::Truth(*truth),
            Cell::Text(text) => Self::of_text(tidy(text)),
        }
    }

    fn of_text(text: &'a str) -> Self {
        if text.chars().all(|c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')) || text == "#N/A" {
            return Self::Blank;
        }
        if text.starts_with('#') && ERRORS.iter().any(|error| error.shown() == text) {
            return Self::Error;
        }
        Self::Text(text)
    }
}

/// The errors that are none of the field's business, as text in a CSV too.
const ERRORS: [CellError; 7] = [
    CellError::DivisionByZero,
    CellError::Name,
    CellError::Null,
    CellError::Number,
    CellError::Reference,
    CellError::Value,
    CellError::GettingData,
];

/// Words for nothing, where a date, a number, a code or a yes or no belongs. In a text field they are text.
pub fn means_nothing(text: &str) -> bool {
    const WORDS: [&str; 9] = ["n/a", "na", "n.a.", "not applicable", "null", "nan", "nat", "blank", "(blank)"];
    text.len() <= 14 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A cell's text as it is kept and shown: no spaces around it, and ordinary spaces in it.
pub fn text_of(cell: &Cell) -> CompactString {
    let Cell::Text(text) = cell else { return cell.shown() };
    let text = tidy(text);
    if text.is_ascii() || !text.contains('\u{a0}') {
        return CompactString::new(text);
    }
    text.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }).collect()
}
