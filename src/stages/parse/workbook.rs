//! Reads the rarer workbooks: binary (xlsb), of 97 to 2003 (xls) and OpenDocument (ods).

use super::audit;
use super::budget::Meter;
use super::compound::Compound;
use super::grid::{Grid, GridBuilder, SheetCells};
use super::refusal::Refusal;
use super::stored::{self, is_hidden};
use super::{biff, binary, opendocument};
use crate::definitions::forms::FileForm;
use crate::vocabulary::{Cell, Epoch};
use calamine::{Data, Ods, OdsError, Range, Reader, Sheet, SheetType, Xls, XlsError, Xlsb, XlsbError};
use std::io::Cursor;

/// The container has been audited.
pub fn read_xlsb(bytes: &[u8], meter: &Meter<'_>) -> Result<Vec<SheetCells>, Refusal> {
    let mut workbook = Xlsb::new(Cursor::new(bytes)).map_err(refusal_of_xlsb)?;
    let epoch = epoch(workbook.has_1904_epoch());
    let sheets = workbook.sheets_metadata().to_vec();
    audit::refuse_sheets_of_one_part(sheets.len(), bytes)?;
    let mut passed_over = binary::Sheets::of(bytes)?;
    let mut read = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let mut errors = passed_over.errors(&sheet.name)?.into_iter().peekable();
        let mut cells = workbook.worksheet_cells_reader(&sheet.name).map_err(refusal_of_xlsb)?;
        let mut builder = GridBuilder::new(meter);
        while let Some(cell) = cells.next_cell().map_err(refusal_of_xlsb)? {
            let (row, column) = cell.get_position();
            // They are put in with the first cell of their row.
            while let Some((row, column, error)) = errors.next_if(|(of, ..)| *of <= row) {
                builder.put(row, column, Cell::Error(error))?;
            }
            builder.put(row, column, stored::cell(cell.get_value(), epoch))?;
        }
        errors.try_for_each(|(row, column, error)| builder.put(row, column, Cell::Error(error)))?;
        let grid = builder.finish()?;
        read.push(sheet_cells(sheet, epoch, grid));
    }
    Ok(read)
}

pub fn read_xls(bytes: &[u8], meter: &Meter<'_>) -> Result<Vec<SheetCells>, Refusal> {
    let damaged = || Refusal::unreadable("its container is cut short or damaged");
    let compound = Compound::open(bytes).ok_or_else(damaged)?;
    let stream = compound.stream("Workbook").or_else(|| compound.stream("Book")).ok_or_else(damaged)?;
    biff::audit(&stream, meter.budget)?;
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(refusal_of_xls)?;
    let epoch = epoch(workbook.has_1904_epoch());
    read_ranges(&mut workbook, epoch, meter, refusal_of_xls)
}

/// The container has been audited.
pub fn read_ods(bytes: &[u8], meter: &Meter<'_>) -> Result<Vec<SheetCells>, Refusal> {
    // An encrypted content is no XML, so the password is looked for first.
    let manifest = audit::part(bytes, "META-INF/manifest.xml")?;
    if manifest.windows(15).any(|part| part == b"encryption-data") {
        return Err(Refusal::Protected);
    }
    opendocument::audit(&audit::part(bytes, "content.xml")?, meter.budget)?;
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(refusal_of_ods)?;
    read_ranges(&mut workbook, Epoch::Year1900, meter, refusal_of_ods)
}

fn read_ranges<'a, W: Reader<Cursor<&'a [u8]>>>(
    workbook: &mut W,
    epoch: Epoch,
    meter: &Meter<'_>,
    refusal: fn(W::Error) -> Refusal,
) -> Result<Vec<SheetCells>, Refusal> {
    let sheets = workbook.sheets_metadata().to_vec();
    let mut read = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let range = workbook.worksheet_range(&sheet.name).map_err(refusal)?;
        let grid = grid_of(&range, epoch, meter)?;
        read.push(sheet_cells(sheet, epoch, grid));
    }
    Ok(read)
}

fn sheet_cells(sheet: &Sheet, epoch: Epoch, grid: Grid) -> SheetCells {
    SheetCells { name: Some(sheet.name.clone()), hidden: is_hidden(sheet), form: FileForm::Workbook, epoch, grid }
}

fn grid_of(range: &Range<Data>, epoch: Epoch, meter: &Meter<'_>) -> Result<Grid, Refusal> {
    let mut builder = GridBuilder::new(meter);
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        builder.put(top + row as u32, left + column as u32, stored::owned_cell(value, epoch))?;
    }
    builder.finish()
}

fn epoch(is_1904: bool) -> Epoch {
    if is_1904 { Epoch::Year1904 } else { Epoch::Year1900 }
}

// The readers' own words are left out everywhere: they may quote a cell.

fn refusal_of_xlsb(error: XlsbError) -> Refusal {
    match error {
        XlsbError::Password => Refusal::Protected,
        XlsbError::Io(_) | XlsbError::Zip(_) => Refusal::unreadable("its zip container is cut short or damaged"),
        _ => Refusal::unreadable("its parts do not fit together"),
    }
}

fn refusal_of_xls(error: XlsError) -> Refusal {
    match error {
        XlsError::Password => Refusal::Protected,
        XlsError::Io(_) | XlsError::Cfb(_) => Refusal::unreadable("its container is cut short or damaged"),
        _ => Refusal::unreadable("its parts do not fit together"),
    }
}

fn refusal_of_ods(error: OdsError) -> Refusal {
    match error {
        OdsError::Password => Refusal::Protected,
        OdsError::Io(_) | OdsError::Zip(_) => Refusal::unreadable("its zip container is cut short or damaged"),
        OdsError::Xml(_) | OdsError::Eof(_) => Refusal::unreadable("the XML inside it is cut short or damaged"),
        _ => Refusal::unreadable("its parts do not fit together"),
    }
}
