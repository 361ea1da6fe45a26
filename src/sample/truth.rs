//! What a right reading of the sample finds: the values, the counts and the faults, beside the delivery.

use super::sheets::{Delivery, Fault, FaultAt, OtherSheet, TableSheet};
use super::spelling::code_form;
use super::{SampleFile, Take};

/// `faults.csv`, `counts.csv` and a file for each table, in the collection's folder of the truth.
pub fn write(collection: &str, delivery: &Delivery, take: &mut Take<'_>) -> anyhow::Result<()> {
    let mut give = |name: &str, bytes| take(SampleFile { path: format!("truth/{collection}/{name}"), bytes });
    give("faults.csv", faults(delivery)?)?;
    give("counts.csv", counts(delivery)?)?;
    for sheets in delivery.sheets.chunk_by(|one, next| one.table.table.name == next.table.table.name) {
        give(&format!("tables/{}.csv", sheets[0].table.table.name), values(sheets)?)?;
    }
    Ok(())
}

/// The findings that must be made, in the order of sheets, rows and columns.
fn faults(delivery: &Delivery) -> anyhow::Result<Vec<u8>> {
    let mut lines: Vec<_> = delivery.faults.iter().map(|fault| line(delivery, fault)).collect();
    lines.sort_by_key(|line| {
        let named = |sheet: &TableSheet| delivery.place_of(&sheet.name) == (&line[1], &line[2]);
        let sheet = delivery.sheets.iter().position(named);
        (sheet, line[3].parse::<u32>().ok(), line[4].len(), line.clone())
    });
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["code", "file", "sheet", "row", "column", "field"])?;
    for line in lines {
        csv.write_record(line)?;
    }
    Ok(csv.into_inner()?)
}

fn line(delivery: &Delivery, fault: &Fault) -> [String; 6] {
    let sheet = delivery.sheets.iter().find(|sheet| sheet.name == fault.sheet);
    let (row, column, field) = match sheet {
        Some(sheet) => place(sheet, &fault.at),
        None => (None, None, None),
    };
    let name = sheet.zip(field).map(|(sheet, field)| sheet.table.table.fields[field].name().to_string());
    let row = row.map(|row| row.to_string());
    let [row, column, name] = [row, column, name].map(Option::unwrap_or_default);
    let (file, sheet) = delivery.place_of(&fault.sheet);
    [fault.code.clone(), file.to_string(), sheet.to_string(), row, column, name]
}

/// The row and the column as Excel shows them, and the field.
fn place(sheet: &TableSheet, at: &FaultAt) -> (Option<usize>, Option<String>, Option<usize>) {
    let records = sheet.table.rows;
    match at {
        FaultAt::Sheet { field } => (None, None, *field),
        FaultAt::Cell { row, field } => (Some(sheet.row_of(*row)), sheet.letter_of(*field), Some(*field)),
        FaultAt::Repeat { past, field } => (Some(sheet.row_of(records + past)), sheet.letter_of(*field), Some(*field)),
        FaultAt::Footer => (Some(sheet.row_of(records + sheet.repeats.len())), None, None),
        FaultAt::Heading(heading) => (Some(sheet.heading_row()), sheet.letter_of_heading(heading), None),
    }
}

/// Rows of each sheet: read = accepted + set aside + refused.
fn counts(delivery: &Delivery) -> anyhow::Result<Vec<u8>> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["sheet", "table", "read", "accepted", "set_aside", "refused"])?;
    for OtherSheet { name, lines, .. } in &delivery.others {
        let lines = lines.iter().filter(|line| !line.is_empty()).count().to_string();
        csv.write_record([name.as_str(), "", &lines, "0", "0", &lines])?;
    }
    for sheet in &delivery.sheets {
        let refused = sheet.footers.len();
        let set_aside = sheet.set_aside.len() + sheet.repeats.len();
        let accepted = sheet.table.rows - sheet.set_aside.len();
        let numbers = [accepted + set_aside + refused, accepted, set_aside, refused].map(|number| number.to_string());
        let (_, name) = delivery.place_of(&sheet.name);
        csv.write_record([name.to_string(), sheet.table.table.name.clone()].into_iter().chain(numbers))?;
    }
    Ok(csv.into_inner()?)
}

/// The accepted rows of one table in code form, however many sheets it is in; a value that cannot be read is nothing.
fn values(sheets: &[TableSheet]) -> anyhow::Result<Vec<u8>> {
    let fields = &sheets[0].table.table.fields;
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(fields.iter().map(|field| field.name()))?;
    for sheet in sheets {
        for row in (0..sheet.table.rows).filter(|row| !sheet.set_aside.contains(row)) {
            let columns = &sheet.table.columns;
            csv.write_record(fields.iter().zip(columns).map(|(field, values)| code_form(field, values, row)))?;
        }
    }
    Ok(csv.into_inner()?)
}
