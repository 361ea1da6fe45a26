//! Writes a delivery's sheets as a workbook. The same sheets always give the same bytes.

use super::sheets::{Delivery, OtherSheet, Spelling, TableSheet, Written};
use super::spelling::{preferred, said};
use crate::stages::tables::Values;
use anyhow::Context;
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Formula, Workbook, Worksheet};

/// The workbook of this name, or the only one.
pub fn write(delivery: &Delivery, book: Option<&str>, snapshot: NaiveDate) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // The clock stays out of the file: it says that it was made on the day it is about.
    let made = ExcelDateTime::parse_from_str(&snapshot.to_string())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for OtherSheet { name, lines, .. } in delivery.others.iter().filter(|other| other.book.as_deref() == book) {
        let sheet = workbook.add_worksheet().set_name(name)?;
        for (row, line) in lines.iter().enumerate() {
            sheet.write_string(row as u32, 0, line)?;
        }
    }
    let formats = Formats::new();
    for table in delivery.sheets.iter().filter(|table| table.book.as_deref() == book) {
        // Rows go straight to the disk: a large sample must not fill the memory.
        let sheet = workbook.add_worksheet_with_low_memory()?.set_name(&table.name)?;
        let spell = if table.spelling == Spelling::AsSaid { said } else { preferred };
        Writer { sheet, table, formats: &formats, codes: table.table.table.fields.iter().map(spell).collect() }
            .write()
            .with_context(|| format!("in the sheet `{}`", table.name))?;
    }
    Ok(workbook.save_to_buffer()?)
}

struct Formats {
    title: Format,
    group: Format,
    heading: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            group: Format::new().set_bold().set_align(rust_xlsxwriter::FormatAlign::Center),
            heading: Format::new().set_bold().set_text_wrap(),
            date: Format::new().set_num_format("dd/mm/yyyy"),
        }
    }
}

struct Writer<'a> {
    sheet: &'a mut Worksheet,
    table: &'a TableSheet,
    formats: &'a Formats,
    /// The spelling of each field's codes.
    codes: Vec<Vec<String>>,
}

impl Writer<'_> {
    fn write(&mut self) -> anyhow::Result<()> {
        self.sheet.set_hidden(self.table.is_hidden);
        for column in 0..self.table.columns.len() {
            self.sheet.set_column_width(column as u16, 16)?;
        }
        self.above_headings()?;
        let heading_row = self.table.heading_row() as u32 - 1;
        for (at, column) in self.table.columns.iter().enumerate() {
            self.sheet.write_string_with_format(heading_row, at as u16, &column.heading, &self.formats.heading)?;
        }
        self.sheet.set_freeze_panes(heading_row + 1, 0)?;
        for record in 0..self.table.table.rows {
            self.record(self.table.row_of(record) as u32 - 1, record)?;
        }
        let mut at = self.table.row_of(self.table.table.rows) as u32 - 1;
        for record in self.table.repeats.iter().copied() {
            self.record(at, record)?;
            at += 1;
        }
        for footer in &self.table.footers {
            for (column, text) in footer.iter().enumerate() {
                self.sheet.write_string(at, column as u16, text)?;
            }
            at += 1;
        }
        Ok(())
    }

    fn above_headings(&mut self) -> anyhow::Result<()> {
        let last = self.table.columns.len().saturating_sub(1) as u16;
        for (row, line) in self.table.title_rows.iter().enumerate() {
            let row = row as u32;
            match self.table.is_title_merged && last > 0 {
                true => self.sheet.merge_range(row, 0, row, last, line, &self.formats.title)?,
                false => self.sheet.write_string_with_format(row, 0, line, &self.formats.title)?,
            };
        }
        // Groups stand right above the headings.
        let row = (self.table.heading_row() as u32).saturating_sub(2);
        let (columns, groups) = (self.table.columns.len(), self.table.groups.len());
        for (at, group) in self.table.groups.iter().enumerate() {
            let (first, next) = (columns * at / groups, columns * (at + 1) / groups);
            self.sheet.merge_range(row, first as u16, row, next as u16 - 1, group, &self.formats.group)?;
        }
        Ok(())
    }

    fn record(&mut self, at: u32, record: usize) -> anyhow::Result<()> {
        let odd: Vec<_> = self.table.instead.range((record, 0)..(record + 1, 0)).collect();
        for (column, field) in self.table.columns.iter().enumerate() {
            let column = column as u16;
            match field.field {
                Some(field) => match odd.iter().find(|((_, odd), _)| *odd == field) {
                    Some((_, written)) => self.written(at, column, written)?,
                    None => self.value(at, column, record, field)?,
                },
                // A column that is no field has something in it, here and there.
                None if record.is_multiple_of(7) => {
                    self.sheet.write_string(at, column, "see case note")?;
                }
                None => {}
            }
        }
        Ok(())
    }

    fn written(&mut self, at: u32, column: u16, written: &Written) -> anyhow::Result<()> {
        match written {
            Written::Nothing => {}
            Written::Text(text) => {
                self.sheet.write_string(at, column, text)?;
            }
            Written::Number(number) => {
                self.sheet.write_number(at, column, *number)?;
            }
            Written::Error(error) => {
                self.sheet.write_formula(at, column, Formula::new("=1/0").set_result(error))?;
            }
        }
        Ok(())
    }

    fn value(&mut self, at: u32, column: u16, record: usize, field: usize) -> anyhow::Result<()> {
        match &self.table.table.columns[field] {
            Values::Text(texts) => self.text(at, column, texts[record].as_deref())?,
            Values::Code(codes) => {
                let text = codes[record].map(|code| self.codes[field][code as usize].clone());
                self.text(at, column, text.as_deref())?;
            }
            Values::Truth(truths) => {
                // The list of yes and no has yes first.
                let text = truths[record].map(|truth| self.codes[field][usize::from(!truth)].clone());
                self.text(at, column, text.as_deref())?;
            }
            Values::Date(days) => {
                if let Some(day) = days[record] {
                    self.sheet.write_number_with_format(at, column, serial(day), &self.formats.date)?;
                }
            }
            Values::Whole(numbers) => self.number(at, column, numbers[record].map(|number| number as f64))?,
            Values::Decimal(numbers) => self.number(at, column, numbers[record])?,
        }
        Ok(())
    }

    fn text(&mut self, at: u32, column: u16, text: Option<&str>) -> anyhow::Result<()> {
        if let Some(text) = text {
            self.sheet.write_string(at, column, text)?;
        }
        Ok(())
    }

    fn number(&mut self, at: u32, column: u16, number: Option<f64>) -> anyhow::Result<()> {
        if let Some(number) = number {
            self.sheet.write_number(at, column, number)?;
        }
        Ok(())
    }
}

/// A day as a workbook of the 1900 kind counts it; right from March 1900 on.
fn serial(day: NaiveDate) -> f64 {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar");
    (day - first).num_days() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_the_numbers_excel_gives_them() {
        assert_eq!(serial("2026-09-30".parse().unwrap()), 46_295.0);
        assert_eq!(serial("1900-03-01".parse().unwrap()), 61.0);
    }
}
