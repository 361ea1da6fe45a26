//! A table as CSV, with the headings as printed and the values as they are.

use super::values::{Texts, asked_for, texts};
use crate::definitions::forms::WritesForm;
use crate::definitions::model::Table;
use ::csv::{Terminator, WriterBuilder};
use polars::prelude::DataFrame;

/// The fields that are asked for in the year, in the definition's order.
///
/// Text that begins with `=`, `+`, `-` or `@` is not made harmless here, as it is in files for people: this file is
/// read by the asker's own system, which must get each value letter by letter. Nor is there a mark for Excel.
pub fn csv(table: &Table, frame: &DataFrame, writes: &WritesForm, year: i32) -> anyhow::Result<Vec<u8>> {
    let fields: Vec<_> = asked_for(table, year).map(|(_, field)| field).collect();
    let columns: Vec<Texts> = fields.iter().map(|field| texts(field, frame, writes)).collect::<anyhow::Result<_>>()?;
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(fields.iter().map(|field| field.form.title.as_str()))?;
    for row in 0..frame.height() {
        writer.write_record(columns.iter().map(|column| column[row].as_deref().unwrap_or_default()))?;
    }
    Ok(writer.into_inner()?)
}
