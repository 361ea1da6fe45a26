//! Looks through an Excel 97 to 2003 workbook before it is opened: its reader takes memory for the whole
//! area between a sheet's first and last cell. [MS-XLS], Excel Binary File Format.

use super::budget::Budget;
use super::refusal::Refusal;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const PASSWORD: u16 = 0x002F;
const SHEET: u16 = 0x0085;
const FORMULA: u16 = 0x0006;
/// Records that begin with a row and a column: numbers, texts, truths, errors, formulas.
const CELLS: [u16; 9] = [FORMULA, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x0207];

pub fn audit(stream: &[u8], budget: &Budget) -> Result<(), Refusal> {
    let mut area = 0;
    for record in Records(stream).take_while(|record| record.kind != END) {
        match record.kind {
            PASSWORD => return Err(Refusal::Protected),
            SHEET => {
                area +=
                    record.u32_at(0).map_or(0, |start| sheet_area(stream.get(start as usize..).unwrap_or_default()));
                budget.allow_whole_area(area)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// The cells between a sheet's corners, twice where there are formulas: their texts are kept in an area too.
fn sheet_area(sheet: &[u8]) -> u64 {
    let (mut values, mut formulas) = (Corners::default(), Corners::default());
    let mut depth = 0;
    for record in Records(sheet) {
        match record.kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            kind if depth <= 1 && CELLS.contains(&kind) => {
                let Some((row, column)) = record.u16_at(0).zip(record.u16_at(2)) else { continue };
                // A record of several cells ends with the number of its last column.
                let last = record.u16_at(record.data.len().saturating_sub(2)).filter(|_| kind == 0x00BD);
                values.take(row, column, last.unwrap_or(column));
                if kind == FORMULA {
                    formulas.take(row, column, column);
                }
            }
            _ => {}
        }
    }
    values.area() + formulas.area()
}

#[derive(Default)]
struct Corners(Option<[u64; 4]>);

impl Corners {
    fn take(&mut self, row: u16, from: u16, to: u16) {
        let (row, from, to) = (u64::from(row), u64::from(from.min(to)), u64::from(to.max(from)));
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, from, to]);
        self.0 = Some([top.min(row), bottom.max(row), left.min(from), right.max(to)]);
    }

    fn area(&self) -> u64 {
        self.0.map_or(0, |[top, bottom, left, right]| (bottom - top + 1) * (right - left + 1))
    }
}

struct Records<'a>(&'a [u8]);

struct Record<'a> {
    kind: u16,
    data: &'a [u8],
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (head, rest) = self.0.split_at_checked(4)?;
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, rest) = rest.split_at_checked(length)?;
        self.0 = rest;
        Some(Record { kind: u16::from_le_bytes([head[0], head[1]]), data })
    }
}

impl Record<'_> {
    fn u16_at(&self, at: usize) -> Option<u16> {
        self.data.get(at..at + 2).map(|b| u16::from_le_bytes([b[0], b[1]]))
    }

    fn u32_at(&self, at: usize) -> Option<u32> {
        self.data.get(at..at + 4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        let place = [row.to_le_bytes(), column.to_le_bytes()].concat();
        record(0x0203, &[&place[..], &[0; 10]].concat())
    }

    fn workbook(cells: &[Vec<u8>]) -> Vec<u8> {
        let begin = record(BEGIN, &[0, 6, 5, 0]);
        let start = (begin.len() + 4 + 4 + 4) as u32;
        let sheet = record(SHEET, &start.to_le_bytes());
        [begin, sheet, record(END, &[]), record(BEGIN, &[0, 6, 16, 0]), cells.concat(), record(END, &[])].concat()
    }

    #[test]
    fn two_far_corners_are_refused() {
        assert_eq!(audit(&workbook(&[number(0, 0), number(40, 3)]), &Budget::default()), Ok(()));
        let refused = audit(&workbook(&[number(0, 0), number(u16::MAX, u16::MAX)]), &Budget::default());
        let limit = "10,000,000 cells, used or not, in a workbook of this format".to_string();
        assert_eq!(refused, Err(Refusal::TooLarge { limit }));
    }

    #[test]
    fn a_password_is_seen() {
        let stream = [record(BEGIN, &[0, 6, 5, 0]), record(PASSWORD, &[1, 0]), record(END, &[])].concat();
        assert_eq!(audit(&stream, &Budget::default()), Err(Refusal::Protected));
    }
}
