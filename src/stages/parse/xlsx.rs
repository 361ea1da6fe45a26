//! Reads an Excel workbook cell by cell, as it was stored. A sheet is never held as a rectangle.

use super::audit;
use super::budget::Meter;
use super::grid::{Grid, GridBuilder, SheetCells};
use super::refusal::Refusal;
use super::stored::{self, is_hidden};
use crate::definitions::forms::FileForm;
use crate::vocabulary::Epoch;
use calamine::{Reader, Sheet, SheetType, Xlsx, XlsxError};
use std::io::Cursor;
use std::sync::atomic::{AtomicUsize, Ordering};

/// From this size on, a second thread is worth opening the file twice.
const LARGE: usize = 1 << 20;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The container has been audited.
pub fn read(bytes: &[u8], meter: &Meter<'_>) -> Result<Vec<SheetCells>, Refusal> {
    let mut workbook = open(bytes)?;
    let next = AtomicUsize::new(0);
    let sheets = workbook.sheets_metadata().len();
    audit::refuse_sheets_of_one_part(sheets, bytes)?;
    if bytes.len() < LARGE || sheets < 2 {
        return in_order(read_sheets(&mut workbook, &next, meter)?);
    }
    let (here, there) = std::thread::scope(|scope| {
        let other = scope.spawn(|| read_sheets(&mut open(bytes)?, &next, meter));
        let here = read_sheets(&mut workbook, &next, meter);
        (here, other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let mut all = here?;
    all.extend(there?);
    in_order(all)
}

/// Reads the sheets that nobody else has begun to read, with their places.
fn read_sheets(
    workbook: &mut Workbook<'_>,
    next: &AtomicUsize,
    meter: &Meter<'_>,
) -> Result<Vec<(usize, SheetCells)>, Refusal> {
    let epoch = if workbook.has_1904_epoch() { Epoch::Year1904 } else { Epoch::Year1900 };
    let sheets = workbook.sheets_metadata().to_vec();
    let mut read = Vec::new();
    loop {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some(sheet) = sheets.get(at) else { return Ok(read) };
        if let Some(grid) = read_sheet(workbook, sheet, epoch, meter)? {
            let name = Some(sheet.name.clone());
            read.push((at, SheetCells { name, hidden: is_hidden(sheet), form: FileForm::Workbook, epoch, grid }));
        }
    }
}

/// A chart on a sheet of its own has no cells and is `None`.
fn read_sheet(
    workbook: &mut Workbook<'_>,
    sheet: &Sheet,
    epoch: Epoch,
    meter: &Meter<'_>,
) -> Result<Option<Grid>, Refusal> {
    let mut cells = match workbook.worksheet_cells_reader(&sheet.name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) if sheet.typ != SheetType::WorkSheet => return Ok(None),
        Err(error) => return Err(refusal(error)),
    };
    let mut builder = GridBuilder::new(meter);
    while let Some(cell) = cells.next_cell().map_err(refusal)? {
        let (row, column) = cell.get_position();
        builder.put(row, column, stored::cell(cell.get_value(), epoch))?;
    }
    builder.finish().map(Some)
}

fn open(bytes: &[u8]) -> Result<Workbook<'_>, Refusal> {
    Xlsx::new(Cursor::new(bytes)).map_err(refusal)
}

fn in_order(mut sheets: Vec<(usize, SheetCells)>) -> Result<Vec<SheetCells>, Refusal> {
    sheets.sort_by_key(|(at, _)| *at);
    Ok(sheets.into_iter().map(|(_, sheet)| sheet).collect())
}

/// The reader's own words are left out: they may quote a cell.
fn refusal(error: XlsxError) -> Refusal {
    match error {
        XlsxError::Password => Refusal::Protected,
        XlsxError::Io(_) | XlsxError::Zip(_) => Refusal::unreadable("its zip container is cut short or damaged"),
        XlsxError::Xml(_) | XlsxError::XmlEof(_) | XlsxError::XmlAttr(_) | XlsxError::Encoding(_) => {
            Refusal::unreadable("the XML inside it is cut short or damaged")
        }
        XlsxError::CellError(_) => {
            Refusal::unreadable("it has an error value in a cell that no version of Excel writes")
        }
        _ => Refusal::unreadable("its parts do not fit together"),
    }
}
