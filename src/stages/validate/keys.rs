//! Tells rows with the same key, over all the sheets of a table.

use crate::stages::tables::Values;
use crate::vocabulary::QuickMap;
use chrono::Datelike;
use compact_str::CompactString;
use std::collections::hash_map::Entry;
use std::fmt::Write;

/// Where a row stands: its sheet's place, and its number as Excel shows it.
pub type Stand = (u32, u32);

/// The keys met so far, and where each was met first.
#[derive(Default)]
pub struct Keys {
    first: QuickMap<CompactString, Stand>,
    text: String,
}

impl Keys {
    /// Where this row's key was met before. Two blanks are the same.
    pub fn met_before(&mut self, parts: &[&Values], row: usize, stand: Stand) -> Option<Stand> {
        self.text.clear();
        for part in parts {
            write_part(&mut self.text, part, row);
        }
        match self.first.entry(CompactString::new(&self.text)) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(place) => {
                place.insert(stand);
                None
            }
        }
    }
}

/// A part and a mark that no text has, so that `A`, `1B` and `A1`, `B` differ.
fn write_part(text: &mut String, part: &Values, row: usize) {
    const END: char = '\u{1f}';
    const BLANK: char = '\u{1e}';
    let written = match part {
        Values::Text(values) => values[row].as_ref().map(|value| text.push_str(value)),
        Values::Code(values) => values[row].map(|value| write_number(text, i64::from(value))),
        Values::Date(values) => values[row].map(|value| write_number(text, i64::from(value.num_days_from_ce()))),
        Values::Whole(values) => values[row].map(|value| write_number(text, value)),
        Values::Decimal(values) => values[row].map(|value| write_number(text, value.to_bits() as i64)),
        Values::Truth(values) => values[row].map(|value| write_number(text, i64::from(value))),
    };
    if written.is_none() {
        text.push(BLANK);
    }
    text.push(END);
}

fn write_number(text: &mut String, number: i64) {
    write!(text, "{number}").expect("writing into a text cannot fail");
}
