//! Reads text with separators. Every cell is text; nothing looks like a number or a date to it.

use super::budget::Meter;
use super::encoding;
use super::grid::{GridBuilder, SheetCells};
use super::refusal::Refusal;
use crate::vocabulary::Cell;
use compact_str::CompactString;

/// In order of rank where two fit alike: commas also stand in prose and in numbers.
const SEPARATORS: [u8; 4] = [b'\t', b';', b'|', b','];

pub fn read(bytes: &[u8], meter: &Meter<'_>) -> Result<Vec<SheetCells>, Refusal> {
    let text = encoding::decode(bytes)?;
    let (separator, text) = separator_line(&text).unwrap_or_else(|| (likely_separator(&text), &text));
    Ok(vec![read_with(separator, text, meter)?])
}

/// The cells of a text whose separator is known.
pub fn read_with(separator: u8, text: &str, meter: &Meter<'_>) -> Result<SheetCells, Refusal> {
    let mut reader =
        ::csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    refuse_wide_lines(separator, text, meter)?;
    let mut builder = GridBuilder::new(meter);
    let mut record = ::csv::StringRecord::new();
    // The row as Excel shows it: a record of several lines is one row, and a blank line is one too.
    let mut row = 0;
    while reader.read_record(&mut record).map_err(|_| Refusal::unreadable("its rows cannot be told apart"))? {
        row += blank_lines_at(text, record.position().map_or(0, |at| at.byte() as usize));
        for (column, cell) in record.iter().enumerate() {
            allow_length(cell, row, meter)?;
            builder.put(row, column as u32, Cell::Text(CompactString::new(cell)))?;
        }
        row += 1;
    }
    Ok(SheetCells { grid: builder.finish()?, ..SheetCells::default() })
}

/// A line is read as a whole before its cells are counted and a cell before it is measured, so that one with no end
/// would take all memory.
fn refuse_wide_lines(separator: u8, text: &str, meter: &Meter<'_>) -> Result<(), Refusal> {
    let most = meter.budget.columns as usize;
    // No character takes more bytes than four.
    let longest = meter.budget.text * 4;
    // The oldest Macs ended lines with this alone.
    let end = if text.contains('\n') { b'\n' } else { b'\r' };
    let mut quoted = false;
    for (row, line) in (1..).zip(text.as_bytes().split(|byte| *byte == end)) {
        // From the first quotation mark on, a line need be no row, nor a separator the end of a cell.
        quoted = quoted || line.contains(&b'"');
        if line.len() < most {
            continue;
        }
        let columns = line.iter().filter(|byte| **byte == separator).count();
        meter.budget.allow_column(u32::try_from(columns).unwrap_or(u32::MAX - 1))?;
        if !quoted && line.split(|byte| *byte == separator).any(|cell| cell.len() > longest) {
            return Err(too_long(row));
        }
    }
    Ok(())
}

/// Excel's own first line `sep=;`, which it does not show as a row.
pub fn separator_line(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_once('\n')?;
    let separator = line.trim_end().trim_matches('"').strip_prefix("sep=")?;
    let byte = *separator.as_bytes().first().unwrap_or(&b'\t');
    byte.is_ascii().then_some((byte, rest))
}

/// The separator that stands equally often on most of the first lines.
pub fn likely_separator(text: &str) -> u8 {
    let counts = first_lines(text, 30);
    let weight = |at: usize| {
        let on_a_line = |count: usize| counts.iter().filter(|line| line[at] == count).count();
        counts.iter().map(|line| line[at] * on_a_line(line[at])).max().unwrap_or(0)
    };
    let best = (0..SEPARATORS.len()).rev().max_by_key(|at| weight(*at)).unwrap_or(0);
    SEPARATORS[best]
}

/// How often each separator stands outside quotation marks on each of the first lines.
fn first_lines(text: &str, lines: usize) -> Vec<[usize; SEPARATORS.len()]> {
    let mut counts = Vec::new();
    let (mut line, mut quoted) = ([0; SEPARATORS.len()], false);
    for byte in text.bytes().chain([b'\n']) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                counts.push(std::mem::take(&mut line));
                if counts.len() == lines {
                    break;
                }
            }
            _ if !quoted => {
                if let Some(at) = SEPARATORS.iter().position(|separator| *separator == byte) {
                    line[at] += 1;
                }
            }
            _ => {}
        }
    }
    counts
}

/// The reader passes over blank lines; they are counted here from where it began to look for a record.
fn blank_lines_at(text: &str, from: usize) -> u32 {
    let (bytes, mut at, mut lines) = (text.as_bytes(), from, 0);
    let follows = |at: usize| at > 0 && bytes[at - 1] == b'\r';
    if bytes.get(at) == Some(&b'\n') && follows(at) {
        at += 1;
    }
    loop {
        at += match (bytes.get(at), bytes.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(b'\r' | b'\n'), _) => 1,
            _ => return lines,
        };
        lines += 1;
    }
}

/// A quotation mark that is never closed swallows the rest of the file into one cell.
fn allow_length(cell: &str, row: u32, meter: &Meter<'_>) -> Result<(), Refusal> {
    let most = meter.budget.text;
    if cell.len() <= most || cell.chars().count() <= most {
        return Ok(());
    }
    Err(too_long(row + 1))
}

/// The refusal of a file with a cell that no program writes, at a row as Excel shows it.
pub fn too_long(row: u32) -> Refusal {
    Refusal::unreadable(format!("a cell of row {row} is too long, as if a quotation mark were never closed"))
}

#[cfg(test)]
mod tests {
    use super::super::budget::Budget;
    use super::*;

    fn check(text: &str, expect: &[(u32, &[&str])]) {
        let budget = Budget::default();
        let sheets = read(text.as_bytes(), &Meter::new(&budget)).unwrap();
        let grid = &sheets[0].grid;
        let shown: Vec<(u32, Vec<String>)> = (0..grid.rows.len())
            .map(|row| {
                let cells = (0..grid.columns.len()).map(|column| grid.cell(row, column).shown().to_string());
                (grid.rows[row], cells.collect())
            })
            .collect();
        let expect: Vec<(u32, Vec<String>)> =
            expect.iter().map(|(row, cells)| (*row, cells.iter().map(|c| c.to_string()).collect())).collect();
        assert_eq!(shown, expect);
    }

    #[test]
    fn rows_have_the_numbers_that_excel_shows() {
        let expect: &[(u32, &[&str])] = &[(3, &["child", "note"]), (4, &["A1", "two\nlines"]), (7, &["A2", "x"])];
        check("\n\nchild,note\nA1,\"two\nlines\"\n\n\nA2,x\n", expect);
        check("\r\n\r\nchild,note\r\nA1,\"two\nlines\"\r\n\r\n,\r\nA2,x", expect);
    }

    #[test]
    fn the_separator_is_found_outside_quotation_marks() {
        let expect: &[(u32, &[&str])] = &[(1, &["child, or adult", "born"]), (2, &["A1", "1,5"])];
        check("child, or adult;born\nA1;1,5\n", expect);
        check("\"child, or adult\",born\nA1,\"1,5\"\n", expect);
        check("child, or adult\tborn\nA1\t1,5\n", expect);
        check("sep=;\nchild, or adult;born\nA1;1,5\n", expect);
    }

    #[test]
    fn a_title_above_the_table_does_not_matter() {
        check(
            "Contacts, all\nchild;born;sex\nA1;;F\n",
            &[(1, &["Contacts, all", "", ""]), (2, &["child", "born", "sex"]), (3, &["A1", "", "F"])],
        );
    }

    #[test]
    fn lines_may_end_as_they_did_on_the_oldest_macs() {
        let budget = Budget::default();
        let text = "child,born\r".to_string() + &"A1,2015\r".repeat(20_000);
        assert_eq!(read(text.as_bytes(), &Meter::new(&budget)).unwrap()[0].grid.rows.len(), 20_001);
    }

    #[test]
    fn a_cell_without_end_is_said_to_be_so_before_it_is_read() {
        let budget = Budget::default();
        let refused = |text: &str| read(text.as_bytes(), &Meter::new(&budget)).unwrap_err();
        for before in ["", "child,note\n\n", "child,note\n\"A\n1\",x\n"] {
            let row = if before.is_empty() { 1 } else { 3 };
            assert_eq!(refused(&format!("{before}{},x\n", "a".repeat(140_000))), too_long(row), "{before}");
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_said_so() {
        let text = format!("child,note\nA1,\"oh\n{}", "A2,x\n".repeat(20_000));
        let budget = Budget::default();
        let refused = read(text.as_bytes(), &Meter::new(&budget)).unwrap_err();
        let reason = "a cell of row 2 is too long, as if a quotation mark were never closed";
        assert_eq!(refused, Refusal::unreadable(reason));
    }
}
