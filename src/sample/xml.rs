//! Writes a delivery as one XML file, by the paths that it is read by.

use super::sheets::{Delivery, TableSheet, Written};
use super::tables::as_sql_sees;
use crate::definitions::model::Collection;
use crate::stages::sql::Frames;
use crate::stages::submit;
use anyhow::ensure;
use polars::prelude::{Column, DataFrame};

/// The same tables always give the same bytes.
pub fn write(delivery: &Delivery, collection: &Collection, year: i32) -> anyhow::Result<Vec<u8>> {
    let mut frames = Frames::new();
    for sheet in &delivery.sheets {
        frames.insert(sheet.table.table.name.clone(), frame(sheet)?);
    }
    let written = submit::xml(collection, &frames, year)?;
    // A sample that cannot say everything is no sample: its truth would be of other rows than its file.
    ensure!(written.left_out.is_empty(), "{} values have no place in the XML", written.left_out.len());
    Ok(written.bytes)
}

/// A table as the writer takes it: what stands in a cell in place of its value has a column of its own.
fn frame(sheet: &TableSheet) -> anyhow::Result<DataFrame> {
    let records: Vec<usize> =
        (0..sheet.table.rows).filter(|row| !sheet.gone.contains(row)).chain(sheet.repeats.iter().copied()).collect();
    let mut columns = vec![Column::new("row_id".into(), (0..records.len() as i64).collect::<Vec<_>>())];
    let rows: Vec<u32> = records.iter().map(|row| *row as u32).collect();
    for column in &sheet.columns {
        let Some(at) = column.field else { continue };
        let field = &sheet.table.table.fields[at];
        let whole = as_sql_sees(field.name(), field, &sheet.table.columns[at]);
        columns.push(whole.take(&polars::prelude::IdxCa::from_vec("".into(), rows.clone()))?);
        let odd: Vec<Option<String>> = records.iter().map(|row| odd(sheet.instead.get(&(*row, at)))).collect();
        columns.push(Column::new(format!("{}_wrong", field.name()).into(), odd));
    }
    Ok(DataFrame::new(records.len(), columns)?)
}

fn odd(written: Option<&Written>) -> Option<String> {
    match written? {
        Written::Nothing => None,
        Written::Text(text) | Written::Error(text) => Some(text.clone()),
        Written::Number(number) => Some(number.to_string()),
    }
}
