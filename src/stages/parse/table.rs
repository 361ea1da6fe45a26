//! Makes a table of a sheet whose headings were found, and says what was left out of it.

use super::grid::SheetCells;
use super::heading::Match;
use super::tail::{self, Rows};
use crate::definitions::forms::UnknownColumns;
use crate::definitions::model::{Field, Table, Words};
use crate::stages::tables::{ParsedColumn, ParsedTable};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Cell, Finding, Findings, Place, RowCount, Sheet, Tally};
use compact_str::CompactString;
use std::sync::Arc;

/// What became of a sheet.
pub struct Made {
    /// Absent where the definition turns tables with unknown columns away.
    pub table: Option<ParsedTable>,
    pub refused: Option<RowCount>,
}

pub fn make(found: Match, cells: SheetCells, sheet: &Arc<Sheet>, words: &Words, findings: &mut Findings) -> Made {
    say_columns(&found, &cells, sheet, words, findings);
    let rows = tail::tell_apart(&cells.grid, &found);
    if found.table.unknown_columns == UnknownColumns::Stop && !found.unknown.is_empty() {
        findings.push(about_table(code::TABLE_TURNED_AWAY, &found.table, Place::sheet(sheet), words));
        let all = (rows.records.len() + rows.others.len()) as u64;
        return Made { table: None, refused: Some(refused(sheet, Some(&found.table), all)) };
    }
    say_trimmed(&found, &cells, &rows, sheet, words, findings);
    let trimmed = rows.others.len() as u64;
    let refused = (trimmed > 0).then(|| refused(sheet, Some(&found.table), trimmed));
    Made { table: Some(take(found, cells, rows, sheet)), refused }
}

/// Rows that nothing is made of.
pub fn refused(sheet: &Sheet, table: Option<&Table>, rows: u64) -> RowCount {
    RowCount {
        file: sheet.file.clone(),
        sheet: sheet.sheet.clone(),
        table: table.map(|table| table.name.clone()),
        rows: Tally { read: rows, refused: rows, ..Tally::default() },
    }
}

pub fn about_table(code: &str, table: &Table, place: Place, words: &Words) -> Finding {
    words.finding(code, place, Some(&table.name), &[("table", &table.title)])
}

fn take(found: Match, cells: SheetCells, rows: Rows, sheet: &Arc<Sheet>) -> ParsedTable {
    let SheetCells { form, epoch, mut grid, .. } = cells;
    let columns = found.columns.iter().enumerate().filter_map(|(field, column)| Some((field, (*column)?)));
    let columns = columns
        .map(|(field, column)| {
            let cells = pick(std::mem::take(&mut grid.columns[column]), &rows.records);
            ParsedColumn { field, column: column as u32, cells }
        })
        .collect();
    ParsedTable {
        table: found.table,
        sheet: sheet.clone(),
        form,
        epoch,
        heading_row: grid.rows[found.row],
        rows: rows.records.iter().map(|row| grid.rows[*row]).collect(),
        columns,
        trimmed: rows.others.len() as u64,
    }
}

/// The cells of these rows, in order; a column that ends early is blank from there.
fn pick(mut cells: Vec<Cell>, rows: &[usize]) -> Vec<Cell> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Vec::new() };
    if last - first + 1 == rows.len() {
        // Nothing is left out in the middle, so nothing need be moved one by one.
        cells.truncate(last + 1);
        let mut picked = if *first < cells.len() { cells.split_off(*first) } else { Vec::new() };
        picked.resize(rows.len(), Cell::Blank);
        return picked;
    }
    rows.iter().map(|row| cells.get_mut(*row).map(std::mem::take).unwrap_or_default()).collect()
}

pub fn say_columns(found: &Match, cells: &SheetCells, sheet: &Arc<Sheet>, words: &Words, findings: &mut Findings) {
    let table = &found.table;
    let missing = table.fields.iter().zip(&found.columns).filter(|(field, c)| c.is_none() && !field.is_optional());
    findings.extend(missing.map(|(field, _)| missing_column(table, field, sheet, words)));
    let row = cells.grid.rows[found.row];
    let mut say = |code: &str, column: &usize| {
        let finding = about_table(code, table, Place::column(sheet, row, *column as u32), words);
        let heading = found.heading(&cells.grid, *column);
        findings.push(heading.into_iter().fold(finding, |f, heading| f.holding(CompactString::new(heading))));
    };
    found.repeated.iter().for_each(|column| say(code::COLUMN_REPEATED, column));
    if table.unknown_columns != UnknownColumns::Drop {
        found.unknown.iter().for_each(|column| say(code::COLUMN_UNKNOWN, column));
    }
}

fn missing_column(table: &Table, field: &Field, sheet: &Arc<Sheet>, words: &Words) -> Finding {
    let gaps = [("title", field.form.title.as_str()), ("table", table.title.as_str())];
    let kind = words.kind(code::COLUMN_MISSING, Some(&table.name), &[field.name()], &gaps);
    Finding::new(&kind, Place::sheet(sheet))
}

fn say_trimmed(
    found: &Match,
    cells: &SheetCells,
    rows: &Rows,
    sheet: &Arc<Sheet>,
    words: &Words,
    findings: &mut Findings,
) {
    let Some(first) = rows.others.first() else { return };
    let count = rows.others.len().to_string();
    let gaps = [("table", found.table.title.as_str()), ("count", count.as_str())];
    let place = Place::row(sheet, cells.grid.rows[*first]);
    findings.push(words.finding(code::TABLE_TRIMMED, place, Some(&found.table.name), &gaps));
}
