//! Judges each cell against its field, and each row by its key. What cannot be read becomes nothing and a finding.

/// One of a list's codes.
mod codes;
/// A column's cells become values.
mod column;
/// Days, however they were written.
mod dates;
/// Rows without a key, and rows with the same key.
mod keys;
/// The words of findings, made once for each field.
mod kinds;
/// Months, however they were written.
mod months;
/// Numbers, however they were written.
mod numbers;
/// Postcodes.
mod postcodes;
/// What a cell says, before its field is asked.
mod seen;
/// One table from all its sheets.
mod table;
/// What a rule of the collection's judges.
mod written;

#[cfg(test)]
mod tests;

use crate::definitions::model::{Table, Words};
use crate::stages::tables::{Parsed, ParsedTable, Validated};
use crate::vocabulary::{Findings, RowCount, Tally};
use std::sync::Arc;
use table::Builder;

/// Judges everything that was read. `tables` are the collection's, and `year` the collection year they are for.
pub fn validate(parsed: Parsed, tables: &[Arc<Table>], words: &Words, year: i32) -> (Validated, Findings) {
    let Parsed { tables: mut parts, refused, .. } = parsed;
    let mut validated = Validated { tables: Vec::new(), counts: Vec::new(), set_aside: Vec::new() };
    let mut findings = Vec::new();
    for table in tables {
        let mut builder = Builder::new(table, words, year);
        let of_this_table: Vec<ParsedTable> = parts.extract_if(.., |part| part.table.name == table.name).collect();
        for part in of_this_table {
            add(&mut validated.counts, builder.add(&part, &mut findings, &mut validated.set_aside));
        }
        validated.tables.push(builder.finish());
    }
    for count in refused {
        add(&mut validated.counts, count);
    }
    debug_assert!(validated.counts.iter().all(|count| count.rows.balances()), "every row is accounted for");
    (validated, findings)
}

/// One count for each table in each sheet of each file.
fn add(counts: &mut Vec<RowCount>, more: RowCount) {
    let same =
        |count: &&mut RowCount| count.file == more.file && count.sheet == more.sheet && count.table == more.table;
    match counts.iter_mut().find(same) {
        Some(count) => count.rows = [count.rows, more.rows].into_iter().sum::<Tally>(),
        None => counts.push(more),
    }
}
