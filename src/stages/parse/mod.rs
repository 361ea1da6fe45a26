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
/// XML, record by record.
mod xml;

/// The cells of one sheet.
mod grid;
/// The row of headings and the table it belongs to.
mod heading;
/// A large file of text, a batch of rows at a time.
mod stream;
/// A sheet becomes a table.
mod table;
/// Records, and what is none.
mod tail;

#[cfg(test)]
mod tests;

pub use budget::Budget;
pub use grid::SheetCells;
pub use stream::{Next, Stream};

use crate::definitions::forms::XmlForm;
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
use xml::XmlTables;

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct Upload<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Reads every file of a delivery and finds the collection's tables in them. `xml` says how the collection
/// stands in an XML file, where it may come as one.
pub fn parse(
    uploads: &[Upload<'_>],
    tables: &[Arc<Table>],
    xml: Option<&XmlForm>,
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
        if let Err(refusal) = parser.take_upload(upload, tables, xml, budget) {
            parser.turn_away(upload, &refusal);
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
    let read = Format::of(upload.bytes).and_then(|format| read(upload, format, &Budget::default()));
    read.map_err(|refusal| refusal.finding(upload.name, words))
}

/// The sheets of one file.
fn read(upload: &Upload<'_>, format: Format, budget: &Budget) -> Result<Vec<SheetCells>, Refusal> {
    let bytes = upload.bytes;
    budget.allow_file(bytes.len() as u64)?;
    if matches!(format, Format::Xlsx | Format::Xlsb | Format::Ods) {
        audit::audit(bytes, budget)?;
    }
    let meter = Meter::new(budget);
    unpanicked(|| match format {
        Format::Xlsx => xlsx::read(bytes, &meter),
        Format::Xlsb => workbook::read_xlsb(bytes, &meter),
        Format::Xls => workbook::read_xls(bytes, &meter),
        Format::Ods => workbook::read_ods(bytes, &meter),
        Format::Text => csv::read(bytes, &meter),
        Format::Xml => Err(Refusal::Misnamed { found: Format::Xml.words() }),
    })
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
    fn take_upload(
        &mut self,
        upload: &Upload<'_>,
        tables: &[Arc<Table>],
        xml: Option<&XmlForm>,
        budget: &Budget,
    ) -> Result<(), Refusal> {
        let format = Format::of(upload.bytes)?;
        if let Some(form) = xml.filter(|_| format == Format::Xml) {
            budget.allow_file(upload.bytes.len() as u64)?;
            let made = xml::read(upload.name, upload.bytes, form, tables, self.words, &Meter::new(budget))?;
            self.compare_name(upload, format);
            self.take_xml(made);
        } else {
            let sheets = read(upload, format, budget)?;
            self.compare_name(upload, format);
            sheets.into_iter().for_each(|cells| self.take_cells(upload, cells));
        }
        self.parsed.form.get_or_insert(format.form());
        Ok(())
    }

    fn compare_name(&mut self, upload: &Upload<'_>, format: Format) {
        if format.contradicts(upload.name) {
            let gaps = [("found", format.words())];
            let place = Place::file(upload.name);
            self.findings.push(self.words.finding(code::FILE_NAMED_OTHERWISE, place, None, &gaps));
        }
    }

    fn take_xml(&mut self, made: XmlTables) {
        self.findings.extend(made.findings);
        for table in &made.tables {
            self.meet(&table.table, &table.sheet);
        }
        self.met.extend(made.turned_away);
        self.parsed.tables.extend(made.tables);
        self.parsed.refused.extend(made.refused);
    }

    fn take_cells(&mut self, upload: &Upload<'_>, cells: SheetCells) {
        let sheet = &Arc::new(Sheet::new(upload.name, cells.name.clone()));
        if cells.hidden && !cells.grid.is_empty() {
            self.findings.push(self.words.finding(code::SHEET_HIDDEN, Place::sheet(sheet), None, &[]));
        }
        let Some(found) = self.lexicon.find(&cells.grid, sheet) else { return self.pass_over(&cells, sheet) };
        self.meet(&found.table, sheet);
        let made = table::make(found, cells, sheet, self.words, &mut self.findings);
        self.parsed.tables.extend(made.table);
        self.parsed.refused.extend(made.refused);
    }

    fn meet(&mut self, table: &Table, sheet: &Arc<Sheet>) {
        if !self.met.insert(table.name.clone()) {
            self.findings.push(table::about_table(code::TABLE_REPEATED, table, Place::sheet(sheet), self.words));
        }
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
        for table in tables.iter().filter(|table| table.is_expected && !self.met.contains(&table.name)) {
            self.findings.push(table::about_table(code::TABLE_MISSING, table, place.clone(), self.words));
        }
    }
}
