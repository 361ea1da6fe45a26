//! Codes, texts and postcodes that a rule of the collection's judges: left as they came, and marked where wrong.

use super::column::{Fault, Judged, Judgement, each};
use super::postcodes;
use super::seen::{Seen, text_of};
use crate::definitions::forms::{FieldType, WritesForm};
use crate::definitions::model::Field;
use crate::stages::tables::Values;
use crate::vocabulary::Cell;
use crate::vocabulary::finding::code;
use compact_str::CompactString;
use std::collections::HashSet;

pub fn judge(field: &Field, cells: &[Cell], year: i32, writes: &WritesForm) -> Judgement {
    let mut faults = Vec::new();
    let codes: HashSet<&str> = field.codes_in(year).collect();
    let texts = each(field, cells, &mut faults, |seen, cell| {
        let text = capitals(text_of(cell), writes);
        match field.kind() {
            FieldType::Code if !codes.contains(text.as_str()) => Judged::Doubtful(text, code::VALUE_NOT_IN_CODES),
            FieldType::Postcode => postcode(seen, text),
            _ => Judged::Value(text),
        }
    });
    let faults: Vec<Fault> = faults;
    Judgement { values: Values::Text(texts), faults, wrong: Vec::new() }
}

fn postcode(seen: Seen<'_>, text: CompactString) -> Judged<CompactString> {
    match postcodes::judge(seen) {
        Judged::Value(tidy) => Judged::Value(tidy),
        _ => Judged::Doubtful(text, code::VALUE_NOT_A_POSTCODE),
    }
}

/// In capitals, where the collection is written in them.
pub fn capitals(text: CompactString, writes: &WritesForm) -> CompactString {
    if !writes.capitals || text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_lowercase()) {
        return text;
    }
    text.to_uppercase()
}
