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
/// What the reader of xlsb passes over.
mod binary;
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
/// How a worksheet's cells hold their values.
mod values;
/// The rarer workbooks.
mod workbook;
/// Excel workbooks, cell by cell.
mod xlsx;
/// XML, record by record.
mod xml;

/// One file, by itself.
mod file;
/// The cells of one sheet.
mod grid;
/// The row of headings and the table it belongs to.
mod heading;
/// What is sought in a file.
mod sought;
/// A large file of text, a batch of rows at a time.
mod stream;
/// A sheet becomes a table.
mod table;
/// Records, and what is none.
mod tail;
/// What was read, through a pipe.
mod wire;

#[cfg(test)]
mod tests;

pub use budget::Budget;
pub use file::{FileRead, read_file, sheets_of};
pub use grid::SheetCells;
pub use refusal::Refusal;
pub use sought::Sought;
pub use stream::{Next, Stream};
pub use wire::{receive, receive_piece, send, send_piece};

use crate::definitions::forms::XmlForm;
use crate::definitions::model::{Table, Words};
use crate::stages::tables::Parsed;
use crate::vocabulary::finding::code;
use crate::vocabulary::{Findings, Place, RowCount, Sheet, Tally};
use file::Content;
use heading::Lexicon;
use sniff::Format;
use std::collections::HashSet;
use std::sync::Arc;
use xml::XmlTables;

/// A file as it came.
#[derive(Debug, Clone, Copy)]
pub struct Upload<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// Reads every file of a delivery here and now, and finds the collection's tables in them. `xml` says how the
/// collection stands in an XML file, where it may come as one.
pub fn parse(
    uploads: &[Upload<'_>],
    tables: &[Arc<Table>],
    xml: Option<&XmlForm>,
    words: &Words,
    budget: &Budget,
) -> (Parsed, Findings) {
    let sought = Sought::new(tables, xml);
    let files = uploads.iter().map(|upload| read_file(upload.name, upload.bytes, Some(&sought), budget)).collect();
    find_tables(files, tables, &sought, words)
}

/// Finds the collection's tables in the files of a delivery, which were read for what is sought.
pub fn find_tables(files: Vec<FileRead>, tables: &[Arc<Table>], sought: &Sought, words: &Words) -> (Parsed, Findings) {
    let mut parser = Parser {
        lexicon: Lexicon::new(tables),
        words,
        met: HashSet::new(),
        parsed: Parsed::default(),
        findings: Vec::new(),
        turned_away: 0,
    };
    let first = files.first().map_or_else(|| "the delivery".to_string(), |file| file.name.clone());
    for FileRead { name, content } in files {
        match content {
            Ok((format, content)) => parser.take_file(&name, format, content, sought),
            Err(refusal) => parser.turn_away(&name, &refusal),
        }
    }
    // Of a delivery that could not be read at all, nobody knows what it has.
    if parser.parsed.refused.len() + parser.parsed.tables.len() > parser.turned_away {
        parser.say_missing(&first, tables);
    }
    (parser.parsed, parser.findings)
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
    fn take_file(&mut self, name: &str, format: Format, content: Content, sought: &Sought) {
        self.compare_name(name, format);
        match content {
            Content::Sheets(sheets) => sheets.into_iter().for_each(|cells| self.take_cells(name, cells)),
            Content::Xml(read) => {
                let plan = sought.xml.as_ref().expect("XML is only read by a plan");
                self.take_xml(read.tables(name, plan, self.words));
            }
        }
        self.parsed.form.get_or_insert(format.form());
    }

    fn compare_name(&mut self, name: &str, format: Format) {
        if format.contradicts(name) {
            let gaps = [("found", format.words())];
            let place = Place::file(name);
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

    fn take_cells(&mut self, file: &str, cells: SheetCells) {
        let sheet = &Arc::new(Sheet::new(file, cells.name.clone()));
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

    fn turn_away(&mut self, name: &str, refusal: &Refusal) {
        self.turned_away += 1;
        self.findings.push(refusal.finding(name, self.words));
        let file = name.to_string();
        self.parsed.refused.push(RowCount { file, sheet: None, table: None, rows: Tally::default() });
    }

    fn say_missing(&mut self, file: &str, tables: &[Arc<Table>]) {
        let place = Place::file(file);
        for table in tables.iter().filter(|table| table.is_expected && !self.met.contains(&table.name)) {
            self.findings.push(table::about_table(code::TABLE_MISSING, table, place.clone(), self.words));
        }
    }
}
