//! A field's values as the collection writes them.

use crate::definitions::forms::WritesForm;
use crate::definitions::model::{Field, Table};
use crate::stages::sql::frames::{day_numbers, day_of};
use crate::vocabulary::QuickMap;
use compact_str::{CompactString, format_compact};
use polars::prelude::{Column, DataFrame, DataType};

/// One text for each row; absent where there is nothing.
pub type Texts = Vec<Option<CompactString>>;

/// The fields that are asked for in a collection year, by their places in the table. What is worked out is nobody's
/// to send.
pub fn asked_for(table: &Table, year: i32) -> impl Iterator<Item = (usize, &Field)> {
    let fields = table.fields.iter().enumerate();
    fields.filter(move |(_, field)| field.is_in_force(year) && field.form.made_by.is_none())
}

/// The fields of an XML file: with those worked out that have an element of their own.
pub fn asked_for_in_xml(table: &Table, year: i32) -> impl Iterator<Item = (usize, &Field)> {
    let fields = table.fields.iter().enumerate();
    let has_element = |field: &Field| field.form.made_by.is_none() || field.form.xml.is_some();
    fields.filter(move |(_, field)| field.is_in_force(year) && has_element(field))
}

/// The texts of one field. What could not be read as the field's type is written as it came, where the frame has it
/// in a column of the field's name and `_wrong`: to leave it out would be to change what is sent.
pub fn texts(field: &Field, frame: &DataFrame, writes: &WritesForm) -> anyhow::Result<Texts> {
    let Ok(column) = frame.column(field.name()) else { return Ok(vec![None; frame.height()]) };
    let mut texts = of_column(column, writes)?;
    if let Ok(wrong) = frame.column(&format!("{}_wrong", field.name())) {
        for (text, wrong) in texts.iter_mut().zip(of_column(wrong, writes)?) {
            *text = text.take().or(wrong);
        }
    }
    Ok(texts)
}

/// The rows' own numbers.
pub fn row_ids(frame: &DataFrame) -> anyhow::Result<Vec<i64>> {
    Ok(frame.column("row_id")?.i64()?.iter().map(Option::unwrap_or_default).collect())
}

fn of_column(column: &Column, writes: &WritesForm) -> anyhow::Result<Texts> {
    let texts = match column.dtype() {
        DataType::Date => {
            // There are far fewer days than cells.
            let mut known: QuickMap<i32, Option<CompactString>> = QuickMap::default();
            let written = |number: i32| day_of(number).map(|day| format_compact!("{}", day.format(writes.day())));
            let mut write = |number: i32| known.entry(number).or_insert_with(|| written(number)).clone();
            day_numbers(column)?.iter().map(|number| write(number?)).collect()
        }
        DataType::Boolean => {
            let word = |truth: bool| CompactString::from(if truth { &writes.yes } else { &writes.no });
            column.bool()?.iter().map(|truth| truth.map(word)).collect()
        }
        DataType::Float64 => {
            column.f64()?.iter().map(|number| number.map(|number| format_compact!("{number}"))).collect()
        }
        _ => {
            let texts = column.cast(&DataType::String)?;
            texts.str()?.iter().map(|text| text.filter(|text| !text.is_empty()).map(CompactString::from)).collect()
        }
    };
    Ok(texts)
}
