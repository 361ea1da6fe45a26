//! CSV for people: UTF-8 with a mark that Excel understands, and text that Excel would run made harmless.

use crate::vocabulary::QuickMap;
use csv::Writer;
use polars::prelude::{Column, DataFrame, DataType, NewChunkedArray, PolarsResult, StringChunked};
use std::borrow::Cow;
use std::io::Write;

/// Rows that are made into text at once.
const AT_ONCE: usize = 50_000;

/// Rows of text as a CSV file.
pub fn write<'a>(
    headings: &[&str],
    rows: impl Iterator<Item = impl Iterator<Item = &'a str>>,
    to: &mut dyn Write,
) -> anyhow::Result<()> {
    let mut writer = begin(headings, to)?;
    for row in rows {
        record(&mut writer, row)?;
    }
    Ok(writer.flush()?)
}

/// A whole table as CSV.
pub fn of_frame(frame: &DataFrame) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write_frame(frame, &mut bytes)?;
    Ok(bytes)
}

/// A whole table as CSV, some rows at a time.
pub fn write_frame(frame: &DataFrame, to: &mut dyn Write) -> anyhow::Result<()> {
    let headings: Vec<&str> = frame.get_column_names().into_iter().map(|name| name.as_str()).collect();
    let mut writer = begin(&headings, to)?;
    for from in (0..frame.height()).step_by(AT_ONCE) {
        let part = frame.slice(from as i64, AT_ONCE);
        let columns: Vec<StringChunked> = part.columns().iter().map(texts).collect::<PolarsResult<_>>()?;
        // One piece each, which is asked far more quickly than a column that could be of many.
        let columns: Vec<_> = columns.iter().map(|column| column.downcast_as_array()).collect();
        for row in 0..part.height() {
            record(&mut writer, columns.iter().map(|column| column.get(row).unwrap_or_default()))?;
        }
    }
    Ok(writer.flush()?)
}

/// A column as text. There are far fewer days than rows, so each is made into text once.
fn texts(column: &Column) -> PolarsResult<StringChunked> {
    let text = |column: &Column| Ok(column.cast(&DataType::String)?.str()?.rechunk().into_owned());
    if *column.dtype() != DataType::Date {
        return text(column);
    }
    let days = column.unique()?;
    let numbers = |column: &Column| column.cast(&DataType::Int32);
    let (of_days, of_rows) = (numbers(&days)?, numbers(column)?);
    let (words, of_days) = (text(&days)?, of_days.i32()?.clone());
    let known: QuickMap<i32, &str> =
        of_days.iter().zip(words.iter()).filter_map(|(day, word)| Some((day?, word?))).collect();
    let all = of_rows.i32()?.iter().map(|day| known.get(&day?).copied());
    Ok(StringChunked::from_iter_options(column.name().clone(), all))
}

fn begin<W: Write>(headings: &[&str], mut to: W) -> csv::Result<Writer<W>> {
    to.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
    writer.write_record(headings)?;
    Ok(writer)
}

fn record<'a>(writer: &mut Writer<impl Write>, cells: impl Iterator<Item = &'a str>) -> csv::Result<()> {
    for cell in cells {
        writer.write_field(&*harmless(cell))?;
    }
    writer.write_record(None::<&[u8]>)
}

/// Text that begins like a formula gets an apostrophe before it.
pub fn harmless(cell: &str) -> Cow<'_, str> {
    let is_like_one = matches!(cell.as_bytes().first(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')) && cell != "-";
    if is_like_one && !cell.parse::<f64>().is_ok_and(f64::is_finite) { format!("'{cell}").into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_made_harmless_and_a_number_left_alone() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-12.5"), "-12.5");
        assert_eq!(harmless("-inf"), "'-inf");
        assert_eq!(harmless("Fernanda"), "Fernanda");
    }
}
