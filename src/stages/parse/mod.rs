//! Turns landed files into tables of cells. Nothing is judged here.

/// How much a file may take.
pub mod budget;

/// Why a file is turned away.
mod refusal;
/// What a file is, by its content.
mod sniff;

/// How large a zip container really is.
mod audit;
/// A look through an xls before it is opened.
mod biff;
/// OLE2 compound files.
mod compound;
/// Text with separators.
mod csv;
/// Bytes become text.
mod encoding;
/// A look through an ods before it is opened.
mod opendocument;
/// A cell of a workbook, as it was stored.
mod stored;
/// The rarer workbooks.
mod workbook;
/// Excel workbooks, cell by cell.
mod xlsx;

/// The cells of one sheet.
mod grid;
/// The row of headings and the table it belongs to.
mod heading;
/// A sheet becomes a table.
mod table;
/// Records, and what is none.
mod tail;

#[cfg(test)]
mod tests;

pub use budget::Budget;
pub use grid::SheetCells;

use crate::definitions::model::{Table, Words};
use crate::stages::tables::Parsed;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Place, RowCount, Sheet, Tally};
use budget::Meter;
use heading::Lexicon;
use refusal::Refusal;
use sniff::Format;
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct Upload<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Reads every file of a delivery and finds the collection's tables in them.
pub fn parse(
    uploads: &[Upload<'_>],
    tables: &[Arc<Table>],
    words: &Words,
    budget: &Budget,
) -> anyhow::Result<(Parsed, Findings)> {
    let mut parser = Parser {
        lexicon: Lexicon::new(tables),
        words,
        met: HashSet::new(),
        parsed: Parsed::default(),
        findings: Vec::new(),
        turned_away: 0,
    };
    for upload in uploads {
        match read(upload, budget) {
            Ok((format, sheets)) => parser.take_file(upload, format, sheets),
            Err(refusal) => parser.turn_away(upload, &refusal),
        }
    }
    // Of a delivery that could not be read at all, nobody knows what it has.
    if parser.parsed.refused.len() + parser.parsed.tables.len() > parser.turned_away {
        parser.say_missing(uploads, tables);
    }
    Ok((parser.parsed, parser.findings))
}

/// The sheets of one file, for those who have no tables yet.
pub fn sheets_of(upload: &Upload<'_>, words: &Words) -> Result<Vec<SheetCells>, Finding> {
    let read = read(upload, &Budget::default());
    read.map(|(_, sheets)| sheets).map_err(|refusal| refusal.finding(upload.name, words))
}

/// The sheets of one file.
fn read(upload: &Upload<'_>, budget: &Budget) -> Result<(Format, Vec<SheetCells>), Refusal> {
    let bytes = upload.bytes;
    budget.allow_file(bytes.len() as u64)?;
    let format = Format::of(bytes)?;
    if matches!(format, Format::Xlsx | Format::Xlsb | Format::Ods) {
        audit::audit(bytes, budget)?;
    }
    let meter = Meter::new(budget);
    let sheets = unpanicked(|| match format {
        Format::Xlsx => xlsx::read(bytes, &meter),
        Format::Xlsb => workbook::read_xlsb(bytes, &meter),
        Format::Xls => workbook::read_xls(bytes, &meter),
        Format::Ods => workbook::read_ods(bytes, &meter),
        Format::Text => csv::read(bytes, &meter),
    })?;
    Ok((format, sheets))
}

/// The readers of binary workbooks trust lengths that a damaged file gets wrong, and panic.
fn unpanicked<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    let damaged = |_| Refusal::unreadable("it is damaged in a way that stops its reader");
    catch_unwind(AssertUnwindSafe(read)).map_err(damaged)?
}

struct Parser<'a> {
    lexicon: Lexicon,
    words: &'a Words,
    /// The tables that were found, by name.
    met: HashSet<String>,
    parsed: Parsed,
    findings: Findings,
    /// Files that could not be read.
    turned_away: usize,
}

impl Parser<'_> {
    fn take_file(&mut self, upload: &Upload<'_>, format: Format, sheets: Vec<SheetCells>) {
        if format.contradicts(upload.name) {
            let gaps = [("found", format.words())];
            let place = Place::file(upload.name);
            self.findings.push(self.words.finding(code::FILE_NAMED_OTHERWISE, place, None, &gaps));
        }
        for cells in sheets {
            let sheet = Arc::new(Sheet::new(upload.name, cells.name.clone()));
            self.take_sheet(cells, &sheet);
        }
    }

    fn take_sheet(&mut self, cells: SheetCells, sheet: &Arc<Sheet>) {
        if cells.hidden && !cells.grid.is_empty() {
            self.findings.push(self.words.finding(code::SHEET_HIDDEN, Place::sheet(sheet), None, &[]));
        }
        let Some(found) = self.lexicon.find(&cells.grid, sheet) else { return self.pass_over(&cells, sheet) };
        if !self.met.insert(found.table.name.clone()) {
            self.findings.push(table::about_table(code::TABLE_REPEATED, &found.table, Place::sheet(sheet), self.words));
        }
        let made = table::make(found, cells, sheet, self.words, &mut self.findings);
        self.parsed.tables.extend(made.table);
        self.parsed.refused.extend(made.refused);
    }

    fn pass_over(&mut self, cells: &SheetCells, sheet: &Arc<Sheet>) {
        if !cells.grid.is_empty() {
            self.findings.push(self.words.finding(code::SHEET_NOT_A_TABLE, Place::sheet(sheet), None, &[]));
        }
        self.parsed.refused.push(table::refused(sheet, None, cells.grid.rows.len() as u64));
    }

    fn turn_away(&mut self, upload: &Upload<'_>, refusal: &Refusal) {
        self.turned_away += 1;
        self.findings.push(refusal.finding(upload.name, self.words));
        let file = upload.name.to_string();
        self.parsed.refused.push(RowCount { file, sheet: None, table: None, rows: Tally::default() });
    }

    fn say_missing(&mut self, uploads: &[Upload<'_>], tables: &[Arc<Table>]) {
        let place = Place::file(uploads.first().map_or("the delivery", |upload| upload.name));
        for table in tables.iter().filter(|table| !self.met.contains(&table.name)) {
            self.findings.push(table::about_table(code::TABLE_MISSING, table, place.clone(), self.words));
        }
    }
}
