//! CSV for people: UTF-8 with a mark that Excel understands, and text that Excel would run made harmless.

use csv::Writer;
use polars::prelude::{DataFrame, DataType, StringChunked};
use std::borrow::Cow;

/// Rows of text as a CSV file.
pub fn write(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = begin(headings);
    rows.for_each(|row| record(&mut writer, row.iter().map(String::as_str)));
    writer.into_inner().expect("writing to memory does not fail")
}

/// A whole table as CSV.
pub fn of_frame(frame: &DataFrame) -> anyhow::Result<Vec<u8>> {
    let headings: Vec<&str> = frame.get_column_names().into_iter().map(|name| name.as_str()).collect();
    let columns =
        frame.columns().iter().map(|column| Ok(column.cast(&DataType::String)?.str()?.rechunk().into_owned()));
    let columns: Vec<StringChunked> = columns.collect::<anyhow::Result<_>>()?;
    let mut writer = begin(&headings);
    for row in 0..frame.height() {
        record(&mut writer, columns.iter().map(|column| column.get(row).unwrap_or_default()));
    }
    Ok(writer.into_inner().expect("writing to memory does not fail"))
}

fn begin(headings: &[&str]) -> Writer<Vec<u8>> {
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder.terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headings).expect("writing to memory does not fail");
    writer
}

fn record<'a>(writer: &mut Writer<Vec<u8>>, cells: impl Iterator<Item = &'a str>) {
    cells.for_each(|cell| writer.write_field(&*harmless(cell)).expect("writing to memory does not fail"));
    writer.write_record(None::<&[u8]>).expect("writing to memory does not fail");
}

/// Text that begins like a formula gets an apostrophe before it.
pub fn harmless(cell: &str) -> Cow<'_, str> {
    let is_like_one = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-";
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
