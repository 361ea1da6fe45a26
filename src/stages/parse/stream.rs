//! Reads a file of text a batch of rows at a time, so that a very large one is never held as a whole.
//! The headings are found as in any other file; every row below them with something in it is a record.

use super::budget::{Budget, Meter};
use super::grid::SheetCells;
use super::heading::{Lexicon, Match};
use super::refusal::Refusal;
use super::sniff::Format;
use super::table::{about_table, refused, say_columns};
use super::{csv, encoding};
use crate::definitions::forms::FileForm;
use crate::definitions::model::{Table, Words};
use crate::stages::tables::{ParsedColumn, ParsedTable};
use crate::vocabulary::finding::code;
use crate::vocabulary::plain::tidy;
use crate::vocabulary::{Cell, Epoch, Finding, Findings, Place, RowCount, Sheet};
use ::csv::{ByteRecord, Reader, ReaderBuilder};
use anyhow::Context;
use compact_str::CompactString;
use std::io::{Chain, Cursor, Read};
use std::sync::Arc;

/// Rows in a batch.
const BATCH: usize = 50_000;
/// Bytes in which the headings are looked for.
const BEGINNING: u64 = 1 << 18;

/// A file of text, opened below its headings.
pub struct Stream<'w, R> {
    reader: Reader<Chain<Cursor<Vec<u8>>, R>>,
    table: Arc<Table>,
    sheet: Arc<Sheet>,
    heading_row: u32,
    /// The table's fields that came, and their columns.
    columns: Vec<(usize, usize)>,
    words: &'w Words,
    longest: usize,
    /// The row read last, as Excel shows it.
    row: u32,
    record: ByteRecord,
}

/// What comes next in a file.
pub enum Next {
    /// Records, and the rows among them that are none.
    Batch(ParsedTable, Option<RowCount>),
    /// The file is read.
    End,
    /// It cannot be read any further.
    Refused(Finding),
}

impl<'w, R: Read> Stream<'w, R> {
    /// Whether a file that begins like this can be read in batches.
    pub fn takes(beginning: &[u8]) -> bool {
        matches!(Format::of(beginning), Ok(Format::Text)) && !encoding::is_utf16(beginning)
    }

    /// Opens a file and finds the table's headings in it, or says why not.
    pub fn open(
        name: &str,
        mut reader: R,
        table: &Arc<Table>,
        words: &'w Words,
        budget: &Budget,
    ) -> anyhow::Result<Result<(Self, Findings), Finding>> {
        let mut beginning = Vec::new();
        reader.by_ref().take(BEGINNING).read_to_end(&mut beginning).with_context(|| format!("cannot read {name}"))?;
        if beginning.starts_with(b"\xEF\xBB\xBF") {
            beginning.drain(..3);
        }
        let sheet = Arc::new(Sheet::new(name, None));
        let separator = take_separator_line(&mut beginning);
        let (cells, separator) = match first_rows(&beginning, separator, budget) {
            Ok(first) => first,
            Err(refusal) => return Ok(Err(refusal.finding(name, words))),
        };
        let Some(found) = Lexicon::new(std::slice::from_ref(table)).find(&cells.grid, &sheet) else {
            return Ok(Err(about_table(code::TABLE_MISSING, table, Place::sheet(&sheet), words)));
        };
        let mut findings = Findings::new();
        say_columns(&found, &cells, &sheet, words, &mut findings);
        let heading_row = cells.grid.rows[found.row];
        let reader = Cursor::new(beginning).chain(reader);
        let reader = ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(reader);
        let columns = columns_of(&found);
        let (table, longest, record) = (table.clone(), budget.text, ByteRecord::new());
        let mut stream = Self { reader, table, sheet, heading_row, columns, words, longest, row: 0, record };
        while stream.row < heading_row && stream.read()? {}
        Ok(Ok((stream, findings)))
    }

    /// The next rows, some tens of thousands at a time.
    pub fn take_batch(&mut self) -> anyhow::Result<Next> {
        let mut rows = Vec::new();
        let mut cells: Vec<Vec<Cell>> = self.columns.iter().map(|_| Vec::with_capacity(BATCH)).collect();
        let mut others = 0;
        while rows.len() < BATCH && self.read()? {
            if let Some(refusal) = self.too_long() {
                return Ok(Next::Refused(refusal.finding(&self.sheet.file, self.words)));
            }
            if self.columns.iter().any(|(_, column)| has_something(&self.record, *column)) {
                rows.push(self.row);
                cells.iter_mut().zip(&self.columns).for_each(|(to, (_, at))| to.push(cell(&self.record, *at)));
            } else if (0..self.record.len()).any(|column| has_something(&self.record, column)) {
                others += 1;
            }
        }
        if rows.is_empty() && others == 0 {
            return Ok(Next::End);
        }
        let refused = (others > 0).then(|| refused(&self.sheet, Some(&self.table), others));
        Ok(Next::Batch(self.batch(rows, cells), refused))
    }

    /// Reads one record and counts its row: a record of several lines is one row, and a blank line is one too.
    fn read(&mut self) -> anyhow::Result<bool> {
        let before = self.reader.position().line();
        let read = self.reader.read_byte_record(&mut self.record);
        if !read.with_context(|| format!("cannot read {}", self.sheet.file))? {
            return Ok(false);
        }
        let lines = self.reader.position().line() - before;
        let breaks = || self.record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
        // Nearly every record is one line.
        let inside = if lines > 1 { breaks() } else { 0 };
        self.row += lines.saturating_sub(inside).max(1) as u32;
        Ok(true)
    }

    /// A quotation mark that is never closed swallows the rest of the file into one cell.
    fn too_long(&self) -> Option<Refusal> {
        let is_long = self.record.as_slice().len() > self.longest && self.record.iter().any(|c| c.len() > self.longest);
        is_long.then(|| csv::too_long(self.row))
    }

    fn batch(&self, rows: Vec<u32>, cells: Vec<Vec<Cell>>) -> ParsedTable {
        let columns = self.columns.iter().zip(cells);
        let columns = columns.map(|((field, at), cells)| ParsedColumn { field: *field, column: *at as u32, cells });
        ParsedTable {
            table: self.table.clone(),
            sheet: self.sheet.clone(),
            form: FileForm::Csv,
            epoch: Epoch::default(),
            heading_row: self.heading_row,
            rows,
            columns: columns.collect(),
            trimmed: 0,
        }
    }
}

/// The first rows, for finding the headings, and what stands between their cells.
fn first_rows(beginning: &[u8], said: Option<u8>, budget: &Budget) -> Result<(SheetCells, u8), Refusal> {
    let whole_lines = match beginning.iter().rposition(|byte| *byte == b'\n') {
        Some(last) if beginning.len() as u64 >= BEGINNING - 3 => &beginning[..=last],
        _ => beginning,
    };
    let text = encoding::decode(whole_lines)?;
    let separator = said.unwrap_or_else(|| csv::likely_separator(&text));
    Ok((csv::read_with(separator, &text, &Meter::new(budget))?, separator))
}

/// Excel's own first line is no row.
fn take_separator_line(beginning: &mut Vec<u8>) -> Option<u8> {
    let length = beginning.iter().position(|byte| *byte == b'\n')? + 1;
    let (separator, _) = csv::separator_line(std::str::from_utf8(&beginning[..length]).ok()?)?;
    beginning.drain(..length);
    Some(separator)
}

fn columns_of(found: &Match) -> Vec<(usize, usize)> {
    found.columns.iter().enumerate().filter_map(|(field, column)| Some((field, (*column)?))).collect()
}

fn has_something(record: &ByteRecord, column: usize) -> bool {
    let cell = record.get(column).unwrap_or_default();
    // Most cells tell by their first letter.
    cell.first().is_some_and(u8::is_ascii_alphanumeric) || !tidy(&encoding::cell(cell)).is_empty()
}

fn cell(record: &ByteRecord, column: usize) -> Cell {
    match record.get(column) {
        Some(cell) if !cell.is_empty() => Cell::Text(CompactString::new(encoding::cell(cell))),
        _ => Cell::Blank,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stages::tables::testing::{table, words};

    const PLACES: &str = r#"
title = "Places"
grain = "One row for each place."
key   = ["name"]
unknown_columns = "drop"
fields = [
  { name = "name",   title = "place", type = "id",   blank = "never",   personal = "none", also = ["plc25cd"] },
  { name = "height", title = "elev",  type = "text", blank = "allowed", personal = "none" },
]
"#;

    /// The rows of a text as `number: cell | cell`, and how many rows were none.
    fn read(text: &[u8]) -> Result<(Vec<String>, u64), Finding> {
        let table = table("places", PLACES, &[]);
        let words = words();
        let (mut stream, _) = Stream::open("places.csv", text, &table, &words, &Budget::default()).unwrap()?;
        let (mut rows, mut others) = (Vec::new(), 0);
        loop {
            match stream.take_batch().unwrap() {
                Next::End => return Ok((rows, others)),
                Next::Refused(finding) => return Err(finding),
                Next::Batch(batch, refused) => {
                    others += refused.map_or(0, |count| count.rows.refused);
                    let shown = |at: usize| {
                        let cells = batch.columns.iter().map(|column| column.cells[at].shown().to_string());
                        format!("{}: {}", batch.rows[at], cells.collect::<Vec<_>>().join(" | "))
                    };
                    rows.extend((0..batch.rows.len()).map(shown));
                }
            }
        }
    }

    #[track_caller]
    fn check(text: &[u8], expect: &[&str], others: u64) {
        let (rows, found) = read(text).unwrap_or_else(|finding| panic!("{}", finding.kind.says));
        assert_eq!((rows.iter().map(String::as_str).collect::<Vec<_>>(), found), (expect.to_vec(), others));
    }

    #[test]
    fn only_the_columns_that_are_asked_for_are_kept_whatever_their_order() {
        check(b"x,ELEV,y,place\n1,10,2,Top\n3,,4,Low\n", &["2: Top | 10", "3: Low | "], 0);
        check(b"sep=;\nplace;elev\nTop;1,5\n", &["2: Top | 1,5"], 0);
        check(b"\xEF\xBB\xBFplc25cd;elev\r\nTop;1,5\r\n", &["2: Top | 1,5"], 0);
    }

    #[test]
    fn rows_have_the_numbers_that_excel_shows() {
        check(
            b"Places of 2026\n\nplace,elev\nTop,\"1\n2\"\n\nLow,3\nMid,4",
            &["4: Top | 1\n2", "6: Low | 3", "7: Mid | 4"],
            0,
        );
    }

    #[test]
    fn a_row_without_anything_that_is_asked_for_is_counted_and_a_blank_one_is_not() {
        check(b"place,elev,x\nTop,1,\n,,2\n,,\n", &["2: Top | 1"], 1);
    }

    #[test]
    fn letters_of_excels_own_csv_are_read() {
        check(b"place,elev\nCaf\xE9,1\n", &["2: Caf\u{e9} | 1"], 0);
    }

    #[test]
    fn a_file_of_more_than_one_batch_is_read_to_its_end() {
        let rows: String = (0..BATCH + 7).map(|row| format!("P{row},{row}\n")).collect();
        let (rows, _) = read(format!("place,elev\n{rows}").as_bytes()).ok().unwrap();
        assert_eq!(rows.len(), BATCH + 7);
        assert_eq!(rows.last().unwrap(), "50008: P50006 | 50006");
    }

    #[test]
    fn another_table_and_an_open_quotation_mark_are_said() {
        assert_eq!(read(b"a,b\n1,2\n").unwrap_err().kind.code, code::TABLE_MISSING);
        let text = format!("place,elev\n{}Low,\"oh\n{}", "Top,1\n".repeat(90_000), "Top,1\n".repeat(20_000));
        let finding = read(text.as_bytes()).unwrap_err();
        assert_eq!(finding.kind.code, code::FILE_UNREADABLE);
        assert!(finding.kind.says.contains("a cell of row 90002 is too long"), "{}", finding.kind.says);
    }

    #[test]
    fn only_plain_text_is_read_in_batches() {
        assert!(Stream::<'_, &[u8]>::takes(b"pcd,pcds\n"));
        for other in [&b"PK\x03\x04"[..], b"\xFF\xFEa\0,\0", b"", b"%PDF-1.7", b"\x1F\x8B\x08"] {
            assert!(!Stream::<'_, &[u8]>::takes(other));
        }
    }
}
