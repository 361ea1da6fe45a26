//! Writes a table as a text file with commas: headings as printed, values as the collection writes them.

use super::sheets::{TableSheet, Written};
use crate::definitions::forms::WritesForm;
use crate::definitions::model::Field;
use crate::stages::tables::Values;
use chrono::NaiveDate;
use csv::Terminator;
use std::collections::HashMap;

/// The same sheet always gives the same bytes.
pub fn write(sheet: &TableSheet, writes: &WritesForm) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(Vec::new());
    let empty = vec![""; sheet.columns.len().max(2)];
    for title in &sheet.title_rows {
        writer.write_record([title])?;
    }
    if !sheet.title_rows.is_empty() {
        writer.write_record(&empty)?;
    }
    writer.write_record(sheet.columns.iter().map(|column| column.heading.as_str()))?;
    let mut days = Days { pattern: writes.day(), written: HashMap::new() };
    let once = (0..sheet.table.rows).map(|record| (record, sheet.gaps.contains(&record)));
    let again = sheet.repeats.iter().map(|record| (*record, false));
    for (record, is_below_gap) in once.chain(again).filter(|(record, _)| !sheet.gone.contains(record)) {
        if is_below_gap {
            writer.write_record(&empty)?;
        }
        for column in &sheet.columns {
            match column.field {
                Some(field) => match sheet.instead.get(&(record, field)) {
                    Some(written) => writer.write_field(odd(written))?,
                    None => value(&mut writer, sheet, record, field, writes, &mut days)?,
                },
                // A column that is no field has something in it, here and there.
                None => writer.write_field(if record.is_multiple_of(7) { "see case note" } else { "" })?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    for footer in &sheet.footers {
        writer.write_record(footer)?;
    }
    Ok(writer.into_inner()?)
}

/// Days as they are written. There are far fewer days than cells.
struct Days<'a> {
    pattern: &'a str,
    written: HashMap<NaiveDate, String>,
}

impl Days<'_> {
    fn write(&mut self, day: NaiveDate) -> &str {
        let pattern = self.pattern;
        self.written.entry(day).or_insert_with(|| day.format(pattern).to_string())
    }
}

fn odd(written: &Written) -> String {
    match written {
        Written::Nothing => String::new(),
        Written::Text(text) | Written::Error(text) => text.clone(),
        Written::Number(number) => number.to_string(),
    }
}

fn value(
    writer: &mut csv::Writer<Vec<u8>>,
    sheet: &TableSheet,
    record: usize,
    field: usize,
    writes: &WritesForm,
    days: &mut Days<'_>,
) -> csv::Result<()> {
    match &sheet.table.columns[field] {
        Values::Text(texts) => writer.write_field(texts[record].as_deref().unwrap_or_default()),
        Values::Code(codes) => writer.write_field(code(&sheet.table.table.fields[field], codes[record])),
        Values::Date(values) => writer.write_field(values[record].map_or("", |day| days.write(day))),
        Values::Whole(numbers) => writer.write_field(shown(numbers[record])),
        Values::Decimal(numbers) => writer.write_field(shown(numbers[record])),
        Values::Truth(truths) => {
            let word = |truth: bool| if truth { writes.yes.as_str() } else { writes.no.as_str() };
            writer.write_field(truths[record].map_or("", word))
        }
    }
}

fn code(field: &Field, at: Option<u32>) -> &str {
    let list = field.codes.as_ref();
    list.zip(at).and_then(|(list, at)| list.codes.get(at as usize)).map_or("", |code| code.code.as_str())
}

fn shown<T: ToString>(number: Option<T>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}
