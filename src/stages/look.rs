//! One record of a delivery, as its own people would look at it.

use super::sql::frames::text_at;
use super::typed::{Typed, TypedTable};
use crate::vocabulary::Place;

/// A row of a record: its table, where it stands, and what its fields hold.
pub type RecordRow = (String, Place, Vec<(String, String)>);

impl Typed {
    /// The rows of every table whose record this is, in the order of the tables' names and of the files.
    pub fn rows_of(&self, id: &str) -> Vec<RecordRow> {
        let of_delivery = self.tables.values().filter(|table| !table.is_outside);
        of_delivery.flat_map(|table| rows_of(table, id)).collect()
    }
}

fn rows_of(table: &TypedTable, id: &str) -> Vec<RecordRow> {
    let Some(key) = table.table.key.first() else { return Vec::new() };
    let is_of = |at: &usize| text_at(&table.frame, key, Some(*at)).is_some_and(|text| text == id);
    (0..table.frame.height()).filter(is_of).map(|at| row(table, at)).collect()
}

fn row(table: &TypedTable, at: usize) -> RecordRow {
    let in_files = table.table.fields.iter().filter(|field| field.form.made_by.is_none());
    let cells = in_files.filter_map(|field| {
        let wrong = field.wrong_name().and_then(|wrong| text_at(&table.frame, &wrong, Some(at)));
        let text = wrong.or_else(|| text_at(&table.frame, field.name(), Some(at)))?;
        Some((field.form.title.clone(), text.to_string()))
    });
    let row_id = table.frame.column("row_id").and_then(|ids| ids.i64().map(|ids| ids.get(at))).ok().flatten();
    let origin = row_id.map(|id| table.origin(id as usize - 1));
    let place =
        origin.map_or_else(|| Place::of_no_file(&table.table.title), |(sheet, row)| Place::row(&sheet.sheet, row));
    (table.table.title.clone(), place, cells.collect())
}
