//! CSV for people: UTF-8 with a mark that Excel understands, and text that Excel would run made harmless.

use polars::prelude::{DataFrame, DataType};

/// Rows of text as a CSV file.
pub fn write(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(headings).expect("writing to memory does not fail");
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| harmless(cell).into_owned()))
            .expect("writing to memory does not fail");
    }
    writer.into_inner().expect("writing to memory does not fail")
}

/// A whole table as CSV.
pub fn of_frame(frame: &DataFrame) -> anyhow::Result<Vec<u8>> {
    let headings: Vec<&str> = frame.get_column_names().into_iter().map(|name| name.as_str()).collect();
    let mut columns = Vec::new();
    for column in frame.columns() {
        columns.push(column.cast(&DataType::String)?.str()?.clone());
    }
    let row = |at: usize| columns.iter().map(|column| column.get(at).unwrap_or_default().to_string()).collect();
    Ok(write(&headings, (0..frame.height()).map(row)))
}

/// Text that begins like a formula gets an apostrophe before it.
pub fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    let is_number = cell.parse::<f64>().is_ok();
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-" {
        return format!("'{cell}").into();
    }
    cell.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_made_harmless_and_a_number_left_alone() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-12.5"), "-12.5");
        assert_eq!(harmless("Fernanda"), "Fernanda");
    }
}
