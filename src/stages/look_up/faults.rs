//! Faults of a table of reference. There may be as many as rows: those of one kind in one column of one file are
//! one finding, at the first of them, with their number.

use crate::definitions::model::{Reference, Words};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Place};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Default)]
pub struct Faults {
    /// In the order in which they were first met.
    met: Vec<Fault>,
    places: HashMap<(Arc<crate::vocabulary::Sheet>, String, String), usize>,
}

struct Fault {
    /// Whether the row is lost by it, or only a cell.
    is_of_row: bool,
    field: String,
    why: String,
    first: Place,
    count: u64,
}

impl Faults {
    /// Counts what was found in a cell. A fault in the key loses the row.
    pub fn add(&mut self, found: &Finding, key: &str) {
        let field = found.kind.fields.first().map_or("", String::as_str);
        self.count(field == key, field, &found.kind.says, &found.place);
    }

    /// Counts a row with the key of another.
    pub fn add_repeated(&mut self, reference: &Reference, place: &Place) {
        let title = reference.table.field(&reference.form.key).map_or("", |field| &field.form.title);
        let why = format!("another row has the same `{title}` and is used");
        self.count(true, &reference.form.key, &why, place);
    }

    pub fn findings(&self, reference: &Reference, words: &Words) -> Findings {
        let finding = |fault: &Fault| {
            let code = if fault.is_of_row { code::REFERENCE_REFUSED } else { code::REFERENCE_FAULTY };
            let (table, count) = (reference.form.title.as_str(), fault.count.to_string());
            let gaps = [("table", table), ("count", count.as_str()), ("why", fault.why.as_str())];
            let kind = words.kind(code, Some(&reference.name), &[&fault.field], &gaps);
            Finding::new(&kind, fault.first.clone())
        };
        self.met.iter().map(finding).collect()
    }

    fn count(&mut self, is_of_row: bool, field: &str, why: &str, place: &Place) {
        let key = (place.sheet.clone(), field.to_string(), why.to_string());
        let at = *self.places.entry(key).or_insert_with(|| {
            let (field, why, first) = (field.to_string(), why.to_string(), place.clone());
            self.met.push(Fault { is_of_row, field, why, first, count: 0 });
            self.met.len() - 1
        });
        self.met[at].count += 1;
    }
}
