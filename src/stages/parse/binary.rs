//! Looks through the sheets of an Excel binary workbook for what its reader passes over: formulas that came to an error,
//! and rows after the last that there is. [MS-XLSB], Excel Binary File Format.

use super::audit::{content, damaged, links};
use super::refusal::Refusal;
use crate::vocabulary::CellError;
use std::collections::BTreeMap;
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;

const ROW: u16 = 0x00;
const FORMULA_ERROR: u16 = 0x0B;
const BEGIN_CELLS: u16 = 0x91;
const END_CELLS: u16 = 0x92;
const SHEET: u16 = 0x9C;

const BOOK: &str = "xl/workbook.bin";
const LINKS: &str = "xl/_rels/workbook.bin.rels";

/// Excel has no more.
const ROWS: u32 = 1 << 20;

/// A formula that came to an error: row and column from 0, and which.
pub type Error = (u32, u32, CellError);

/// The sheets of a workbook, by their names, and the parts that they are in.
pub struct Sheets<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    parts: BTreeMap<String, String>,
}

impl<'a> Sheets<'a> {
    pub fn of(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        // Case does not tell parts apart.
        let there: BTreeMap<String, String> =
            archive.file_names().flatten().map(|name| (name.to_lowercase(), name.to_string())).collect();
        let links: BTreeMap<String, String> = links(&content(&mut archive, LINKS)?)
            .into_iter()
            .map(|link| (link.id, path_of(&link.target).to_lowercase()))
            .collect();
        let named = named(&content(&mut archive, BOOK)?)?;
        let parts = named.into_iter().filter_map(|(sheet, link)| Some((sheet, there.get(links.get(&link)?)?.clone())));
        let parts = parts.collect();
        Ok(Self { archive, parts })
    }

    /// The formulas of a sheet that came to an error, in the order of their rows.
    pub fn errors(&mut self, sheet: &str) -> Result<Vec<Error>, Refusal> {
        let Some(part) = self.parts.get(sheet) else { return Ok(Vec::new()) };
        errors_in(BufReader::new(self.archive.by_name(part).map_err(damaged)?))
    }
}

/// The sheets that a workbook names, and by which links.
fn named(book: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
    let (mut records, mut sheets) = (Records(book), Vec::new());
    while let Some((kind, length)) = records.head()? {
        if kind == SHEET {
            let data = records.data(length)?;
            let (link, after) = text(&data, 8).ok_or_else(unfit)?;
            let (name, _) = text(&data, after).ok_or_else(unfit)?;
            sheets.push((name, link));
        } else {
            records.pass_over(length)?;
        }
    }
    Ok(sheets)
}

/// Where a part lies that a list of the workbook names.
fn path_of(target: &str) -> String {
    target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_string)
}

fn errors_in(part: impl Read) -> Result<Vec<Error>, Refusal> {
    let (mut records, mut errors) = (Records(part), Vec::new());
    let (mut row, mut is_within) = (0, false);
    while let Some((kind, length)) = records.head()? {
        match kind {
            BEGIN_CELLS => is_within = true,
            END_CELLS => return records.pass_over(length).map(|()| errors),
            ROW | FORMULA_ERROR if is_within => {
                let data = records.data(length)?;
                let number = u32_at(&data, 0).ok_or_else(unfit)?;
                if kind == FORMULA_ERROR {
                    let error = data.get(8).copied().and_then(error).ok_or_else(unfit)?;
                    errors.push((row, number, error));
                } else if number < ROWS {
                    row = number;
                } else {
                    return Err(Refusal::unreadable("it has a row after the last that Excel has"));
                }
                continue;
            }
            _ => {}
        }
        records.pass_over(length)?;
    }
    Ok(errors)
}

fn unfit() -> Refusal {
    Refusal::unreadable("its parts do not fit together")
}

fn error(code: u8) -> Option<CellError> {
    Some(match code {
        0x00 => CellError::Null,
        0x07 => CellError::DivisionByZero,
        0x0F => CellError::Value,
        0x17 => CellError::Reference,
        0x1D => CellError::Name,
        0x24 => CellError::Number,
        0x2A => CellError::NotAvailable,
        0x2B => CellError::GettingData,
        _ => return None,
    })
}

/// The records of a part: a kind, a length, and so many bytes.
struct Records<R>(R);

impl<R: Read> Records<R> {
    /// What the next one is, and how long.
    fn head(&mut self) -> Result<Option<(u16, u64)>, Refusal> {
        let Some(first) = self.byte()? else { return Ok(None) };
        let mut kind = u16::from(first & 0x7F);
        if first & 0x80 != 0 {
            kind += u16::from(self.byte()?.ok_or_else(unfit)? & 0x7F) << 7;
        }
        let mut length = 0;
        for shift in [0, 7, 14, 21] {
            let byte = self.byte()?.ok_or_else(unfit)?;
            length += u64::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        Ok(Some((kind, length)))
    }

    fn byte(&mut self) -> Result<Option<u8>, Refusal> {
        let mut byte = [0];
        Ok((self.0.read(&mut byte).map_err(damaged)? == 1).then_some(byte[0]))
    }

    fn data(&mut self, length: u64) -> Result<Vec<u8>, Refusal> {
        let mut data = Vec::new();
        self.0.by_ref().take(length).read_to_end(&mut data).map_err(damaged)?;
        if data.len() as u64 == length { Ok(data) } else { Err(unfit()) }
    }

    /// The reader makes room for as much as a record says: what is not there is asked for no further.
    fn pass_over(&mut self, length: u64) -> Result<(), Refusal> {
        let passed = io::copy(&mut self.0.by_ref().take(length), &mut io::sink()).map_err(damaged)?;
        if passed == length { Ok(()) } else { Err(unfit()) }
    }
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// A text in two bytes a letter behind its length, and where it ends.
fn text(data: &[u8], at: usize) -> Option<(String, usize)> {
    let end = at + 4 + 2 * u32_at(data, at)? as usize;
    let letters = data.get(at + 4..end)?.chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]]));
    Some((String::from_utf16_lossy(&letters.collect::<Vec<_>>()), end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        let head = if kind < 0x80 { vec![kind as u8] } else { vec![kind as u8 | 0x80, (kind >> 7) as u8] };
        [head, vec![data.len() as u8], data.to_vec()].concat()
    }

    fn row(number: u32) -> Vec<u8> {
        record(ROW, &[&number.to_le_bytes()[..], &[0; 13]].concat())
    }

    fn formula(column: u32, error: u8) -> Vec<u8> {
        record(FORMULA_ERROR, &[&column.to_le_bytes()[..], &[0; 4], &[error], &[0; 10]].concat())
    }

    fn found(cells: &[Vec<u8>]) -> Result<Vec<Error>, Refusal> {
        let before = record(FORMULA_ERROR, &[9]);
        let sheet = [before, record(BEGIN_CELLS, &[]), cells.concat(), record(END_CELLS, &[]), vec![0x80]].concat();
        errors_in(sheet.as_slice())
    }

    #[test]
    fn formulas_that_came_to_an_error_are_found_with_their_cells() {
        let cells = [row(0), record(0x06, &[0; 12]), formula(3, 0x17), row(7), formula(0, 0x2A)];
        assert_eq!(found(&cells), Ok(vec![(0, 3, CellError::Reference), (7, 0, CellError::NotAvailable)]));
    }

    #[test]
    fn what_excel_does_not_have_is_refused() {
        assert_eq!(found(&[row(ROWS - 1)]), Ok(Vec::new()));
        assert_eq!(found(&[row(ROWS)]), Err(Refusal::unreadable("it has a row after the last that Excel has")));
        assert_eq!(found(&[formula(3, 99)]), Err(unfit()));
        // A record that is longer than what is there.
        assert_eq!(errors_in(&[0x91, 0x01, 0, 0, 200, 1][..]), Err(unfit()));
        assert_eq!(errors_in(&[0x91, 0x01, 0, 6, 0xFF, 0xFF, 0xFF, 0x7F, 1][..]), Err(unfit()));
        assert_eq!(errors_in(&[0x91, 0x01, 0, 0x92, 0x01, 0xFF, 0xFF, 0xFF, 0x7F][..]), Err(unfit()));
    }

    #[test]
    fn a_text_is_read_as_long_as_it_is() {
        let data = [&[0, 0][..], &2u32.to_le_bytes(), &[b'a', 0, b'b', 0, 9]].concat();
        assert_eq!(text(&data, 2), Some(("ab".to_string(), 10)));
        assert_eq!(text(&data, 6), None);
    }
}
