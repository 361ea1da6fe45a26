//! The report as a workbook: a sheet for each page, with the tables that the page has, and a sheet of notes before them.
//! It is made from the pages themselves, so that neither can say what the other does not.

use super::blocks::{Block, Sheet, blocks};
use crate::stages::publish::csv::harmless;
use anyhow::Context;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Table, TableColumn, Workbook, Worksheet};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What stands in a cell that a page leaves empty: no cell of a table may be.
const NOTHING: &str = "[z]";

/// A page by its anchor, and its HTML.
pub struct PageHtml {
    pub anchor: String,
    pub html: String,
}

/// The bytes of the workbook. `said` is what it is for and how far it may go; `made` is the day that it says it was made on: the clock stays out of it.
pub fn workbook(title: &str, said: [&str; 2], made: NaiveDate, pages: &[PageHtml]) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made_on(made)?));
    let taken: Vec<(String, Vec<Block>)> = pages
        .iter()
        .map(|page| {
            let blocks = blocks(&page.html).with_context(|| format!("in the page `{}`", page.anchor))?;
            Ok((sheet_name(&page.anchor, &blocks), blocks))
        })
        .collect::<anyhow::Result<_>>()?;
    notes(workbook.add_worksheet(), title, said, &taken)?;
    for ((name, blocks), page) in taken.iter().zip(pages) {
        let sheet = workbook.add_worksheet().set_name(name)?;
        write_page(sheet, &page.anchor, blocks).with_context(|| format!("in the sheet `{name}`"))?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// `p4 Referrals`: short enough for a tab, and without what Excel does not take there.
fn sheet_name(anchor: &str, blocks: &[Block]) -> String {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Heading(2, text) => Some(text.as_str()),
        _ => None,
    });
    let plain = |c: char| !"[]:*?/\\'".contains(c);
    let name = format!("{anchor} {}", heading.unwrap_or_default());
    name.chars().filter(|c| plain(*c)).take(31).collect::<String>().trim().to_string()
}

fn notes(
    sheet: &mut Worksheet,
    title: &str,
    [purpose, marking]: [&str; 2],
    pages: &[(String, Vec<Block>)],
) -> anyhow::Result<()> {
    sheet.set_name("Notes")?;
    sheet.set_column_width(0, 34)?.set_column_width(1, 80)?;
    sheet.write_string_with_format(0, 0, fitting(title), &Format::new().set_bold().set_font_size(14))?;
    let said = [
        purpose,
        "Each sheet after this one is a page of the report, with the same words and the same tables.",
        "[z] stands where a page shows nothing: no such figure applies or is known.",
        marking,
    ];
    for (row, line) in (1..).zip(said) {
        sheet.write_string(row, 0, fitting(line))?;
    }
    let heading = |blocks: &[Block]| {
        blocks.iter().find_map(|block| match block {
            Block::Heading(2, text) => Some(text.clone()),
            _ => None,
        })
    };
    let rows = pages.iter().map(|(name, blocks)| vec![name.clone(), heading(blocks).unwrap_or_else(|| name.clone())]);
    let contents = Sheet {
        caption: "Sheets".to_string(),
        headings: vec!["Sheet".to_string(), "Page".to_string()],
        rows: rows.collect(),
    };
    let mut used = BTreeSet::new();
    write_table(sheet, said.len() as u32 + 2, "contents", &contents, &mut used).map(|_| ())
}

fn write_page(sheet: &mut Worksheet, anchor: &str, blocks: &[Block]) -> anyhow::Result<()> {
    sheet.set_column_width(0, 44)?;
    (1..12).try_for_each(|column| sheet.set_column_width(column, 17).map(|_| ()))?;
    let (large, bold) = (Format::new().set_bold().set_font_size(14), Format::new().set_bold());
    let (mut row, mut used) = (0, BTreeSet::new());
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                let (space, format) = if *level <= 2 { (0, &large) } else { (1, &bold) };
                sheet.write_string_with_format(row + space, 0, fitting(text), format)?;
                row += space + 1;
            }
            Block::Text(text) => {
                sheet.write_string(row, 0, fitting(text))?;
                row += 1;
            }
            Block::Table(table) => row = write_table(sheet, row + 1, anchor, table, &mut used)? + 1,
        }
    }
    Ok(())
}

/// Its caption, then one row of headings and the rows, marked as a table. Gives the first row after it.
fn write_table(
    sheet: &mut Worksheet,
    row: u32,
    anchor: &str,
    table: &Sheet,
    used: &mut BTreeSet<String>,
) -> anyhow::Result<u32> {
    sheet.write_string_with_format(row, 0, fitting(&table.caption), &Format::new().set_bold())?;
    let first = row + 1;
    for (at, cells) in (first + 1..).zip(&table.rows) {
        for column in 0..table.headings.len() {
            write_cell(sheet, at, column as u16, cells.get(column).map_or("", String::as_str))?;
        }
    }
    let headings = distinct(&table.headings);
    let columns: Vec<TableColumn> =
        headings.iter().map(|heading| TableColumn::new().set_header(fitting(heading).into_owned())).collect();
    let name = format!("{}_{}", anchor.replace('-', "_"), used.len() + 1);
    used.insert(name.clone());
    let marked = Table::new().set_name(format!("t_{name}")).set_columns(&columns).set_alt_text_title(&table.caption);
    let last = first + table.rows.len().max(1) as u32;
    if table.rows.is_empty() {
        (0..headings.len() as u16).try_for_each(|column| sheet.write_string(last, column, NOTHING).map(|_| ()))?;
    }
    sheet.add_table(first, 0, last, headings.len() as u16 - 1, &marked)?;
    Ok(last + 1)
}

/// A text as it may stand in a cell: nothing runs it, and it is no longer than Excel takes.
pub fn fitting(text: &str) -> Cow<'_, str> {
    const MOST: usize = 32_767;
    const REST: &str = " ... and more";
    let text = harmless(text);
    if text.len() <= MOST || text.encode_utf16().count() <= MOST {
        return text;
    }
    let mut units = REST.len();
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= MOST
    };
    let kept: String = text.chars().take_while(fits).collect();
    (kept + REST).into()
}

/// A number as a number that looks as it does on the page; anything else as text that nothing runs.
fn write_cell(sheet: &mut Worksheet, row: u32, column: u16, text: &str) -> anyhow::Result<()> {
    match number(text) {
        Some((number, format)) => {
            sheet.write_number_with_format(row, column, number, &Format::new().set_num_format(format))?
        }
        None if text.is_empty() => sheet.write_string(row, column, NOTHING)?,
        None => sheet.write_string(row, column, fitting(text))?,
    };
    Ok(())
}

/// `1,204`, `17.1%` and `-3.5` are numbers; `0071234` is a name.
fn number(text: &str) -> Option<(f64, String)> {
    let (digits, is_percent) = text.strip_suffix('%').map_or((text, false), |digits| (digits, true));
    let plain = digits.trim_start_matches('-');
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, ""));
    let is_name = whole.len() > 1 && whole.starts_with('0');
    let has_digits = !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit() || b == b',');
    if is_name || !has_digits || plain.ends_with('.') || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let value: f64 = digits.replace(',', "").parse().ok()?;
    let places = if decimals.is_empty() { String::new() } else { format!(".{}", "0".repeat(decimals.len())) };
    match is_percent {
        true => Some((value / 100.0, format!("0{places}%"))),
        false => Some((value, format!("#,##0{places}"))),
    }
}

/// Headings that no two columns share, and none of which is empty: a marked table may have neither.
fn distinct(headings: &[String]) -> Vec<String> {
    let mut used = BTreeSet::new();
    let mut made = Vec::new();
    for heading in headings {
        let plain = if heading.is_empty() { "Column".to_string() } else { heading.clone() };
        let mut free = (1..).map(|n| if n == 1 { plain.clone() } else { format!("{plain} ({n})") });
        let free = free.find(|name| !used.contains(&name.to_lowercase())).unwrap_or_default();
        used.insert(free.to_lowercase());
        made.push(free);
    }
    made
}

/// The day that a workbook says it was made on: one that Excel knows, whatever day a folder is named by.
pub fn made_on(day: NaiveDate) -> anyhow::Result<ExcelDateTime> {
    let year = u16::try_from(day.year()).unwrap_or(0).clamp(1900, 9999);
    let (month, day) = if i32::from(year) == day.year() { (day.month() as u8, day.day() as u8) } else { (1, 1) };
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_number_on_a_page_is_one_and_an_id_is_not() {
        let of = |text: &str| number(text).map(|(number, format)| format!("{number} {format}"));
        assert_eq!(of("1,204").as_deref(), Some("1204 #,##0"));
        assert_eq!(of("-3.50").as_deref(), Some("-3.5 #,##0.00"));
        assert_eq!(of("50.0%").as_deref(), Some("0.5 0.0%"));
        assert_eq!(of("0").as_deref(), Some("0 #,##0"));
        for text in ["0071234", "12E3", "54 of 316", "", "-", "c", "5.", "%"] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_that_excel_does_not_know_makes_a_workbook_all_the_same() {
        for day in ["0001-01-01", "-262143-01-01", "1899-12-31", "2026-09-30", "9999-12-31", "+262142-12-31"] {
            assert!(made_on(day.parse().unwrap()).is_ok(), "{day}");
        }
    }

    #[test]
    fn a_text_is_no_longer_than_a_cell_takes() {
        let long = "\u{1F600}".repeat(20_000);
        let kept = fitting(&long);
        assert_eq!(kept.encode_utf16().count(), 32_767);
        assert!(kept.ends_with(" ... and more"));
        assert_eq!(fitting("=1"), "'=1");
        assert!(Workbook::new().add_worksheet().write_string(0, 0, kept).is_ok());
    }

    #[test]
    fn headings_are_told_apart() {
        let headings = ["Part", "part", "", "Part"].map(str::to_string);
        assert_eq!(distinct(&headings), ["Part", "part (2)", "Column", "Part (3)"]);
    }

    #[test]
    fn a_tab_is_short_and_plain() {
        let blocks = [Block::Heading(2, "Who the children in care are, beside: the population".into())];
        assert_eq!(sheet_name("p18", &blocks), "p18 Who the children in care ar");
    }
}
