//! One file, read by itself: what is in it, before any of it is matched to a collection.

use super::budget::{Budget, Meter};
use super::grid::SheetCells;
use super::refusal::Refusal;
use super::sniff::Format;
use super::sought::Sought;
use super::xml::{self, XmlRead};
use super::{audit, csv, workbook, xlsx};
use crate::definitions::model::Words;
use crate::vocabulary::Finding;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a file holds, or why it is turned away.
#[derive(Debug)]
pub struct FileRead {
    pub name: String,
    pub content: Result<(Format, Content), Refusal>,
}

#[derive(Debug)]
pub enum Content {
    Sheets(Vec<SheetCells>),
    Xml(Box<XmlRead>),
}

/// Reads one file: all of it, or what of it is sought.
pub fn read_file(name: &str, bytes: &[u8], sought: Option<&Sought>, budget: &Budget) -> FileRead {
    let read = || {
        let format = Format::of(bytes)?;
        budget.allow_file(bytes.len() as u64)?;
        Ok((format, content(bytes, format, &Meter::seeking(sought, budget))?))
    };
    FileRead { name: name.to_string(), content: unpanicked(read) }
}

/// The sheets of a file, for those who have no tables yet.
pub fn sheets_of(file: FileRead, words: &Words) -> Result<Vec<SheetCells>, Finding> {
    match file.content {
        Ok((_, Content::Sheets(sheets))) => Ok(sheets),
        Ok((format, Content::Xml(_))) => Err(misnamed(format).finding(&file.name, words)),
        Err(refusal) => Err(refusal.finding(&file.name, words)),
    }
}

fn content(bytes: &[u8], format: Format, meter: &Meter<'_>) -> Result<Content, Refusal> {
    if matches!(format, Format::Xlsx | Format::Xlsb | Format::Ods) {
        audit::audit(bytes, meter.budget)?;
    }
    let sheets = match (format, meter.sought.and_then(|sought| sought.xml.as_ref())) {
        (Format::Xml, Some(plan)) => return xml::read(bytes, plan, meter).map(|read| Content::Xml(Box::new(read))),
        (Format::Xml, None) => return Err(misnamed(format)),
        (Format::Xlsx, _) => xlsx::read(bytes, meter),
        (Format::Xlsb, _) => workbook::read_xlsb(bytes, meter),
        (Format::Xls, _) => workbook::read_xls(bytes, meter),
        (Format::Ods, _) => workbook::read_ods(bytes, meter),
        (Format::Text, _) => csv::read(bytes, meter),
    }?;
    // A book in which nothing stands at all, or of which its reader understands nothing: rows may be lost in it.
    if sheets.iter().all(|sheet| sheet.grid.rows.is_empty()) {
        return Err(Refusal::Empty);
    }
    Ok(Content::Sheets(sheets))
}

fn misnamed(format: Format) -> Refusal {
    Refusal::Misnamed { found: format.words().into() }
}

/// The readers of binary workbooks trust lengths that a damaged file gets wrong, and panic.
fn unpanicked<T>(read: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    let damaged = |_| Refusal::unreadable("it is damaged in a way that stops its reader");
    catch_unwind(AssertUnwindSafe(read)).map_err(damaged)?
}
