//! The sheets of a delivery as they will be written, and the faults that have been put in them.

use super::tables::SampleTable;
use crate::definitions::model::Field;
use crate::stages::tables::Values;
use crate::vocabulary::place::letters;
use std::collections::{BTreeMap, BTreeSet};

/// What a delivery is written as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// One workbook of this name, a sheet for each table.
    Workbook(String),
    /// A text file for each table.
    Text,
    /// One XML file of this name.
    Xml(String),
}

/// Everything that is sent at once.
pub struct Delivery {
    pub form: Form,
    pub sheets: Vec<TableSheet>,
    pub others: Vec<OtherSheet>,
    pub faults: Vec<Fault>,
}

/// A sheet that is no table.
pub struct OtherSheet {
    /// The workbook it stands in, where there are several.
    pub book: Option<String>,
    pub name: String,
    pub lines: Vec<String>,
}

/// How codes are spelt in a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// As whoever asks for the collection prints them: `a) Male`.
    AsPrinted,
    /// As people write them: `Male`.
    AsSaid,
}

/// One table's sheet, or the file that takes its place. `table` holds what a right reading finds in it; the rest is how it is written.
pub struct TableSheet {
    pub name: String,
    /// The workbook it stands in, where a delivery in files has some.
    pub book: Option<String>,
    pub spelling: Spelling,
    pub is_hidden: bool,
    pub title_rows: Vec<String>,
    /// Whether the title goes over all columns.
    pub is_title_merged: bool,
    pub groups: Vec<String>,
    pub columns: Vec<SheetColumn>,
    pub table: SampleTable,
    /// Cells that are not written as their value would be, by row and field.
    pub instead: BTreeMap<(usize, usize), Written>,
    /// Rows that are written once more after the last.
    pub repeats: Vec<usize>,
    /// Rows that nothing may be made from.
    pub set_aside: BTreeSet<usize>,
    /// Records that are left out, though they should be there.
    pub gone: BTreeSet<usize>,
    /// Records with an empty row above them.
    pub gaps: BTreeSet<usize>,
    /// Last rows that are no records.
    pub footers: Vec<Vec<String>>,
}

#[derive(Clone)]
pub struct SheetColumn {
    pub heading: String,
    /// Which of the table's fields it holds; none for a column that is no field.
    pub field: Option<usize>,
}

/// What stands in a cell in place of its value.
#[derive(Debug, Clone, PartialEq)]
pub enum Written {
    Nothing,
    Text(String),
    Number(f64),
    /// A formula that shows this error.
    Error(String),
}

/// A finding that must be made.
pub struct Fault {
    pub code: String,
    pub sheet: String,
    pub at: FaultAt,
}

/// Fields by their places in their table, rows by their places among the records.
pub enum FaultAt {
    /// The sheet, for what it lacks or is: perhaps for the want of a field.
    Sheet {
        field: Option<usize>,
    },
    Cell {
        row: usize,
        field: usize,
    },
    /// A cell of a row that is written once more, by that row's place among `repeats`.
    Repeat {
        past: usize,
        field: usize,
    },
    Footer,
    /// By its heading.
    Heading(String),
}

impl Delivery {
    /// Headings in the first row, every field a column, nothing else.
    pub fn tidy(form: Form, tables: Vec<SampleTable>) -> Self {
        let sheets = tables.into_iter().map(|table| TableSheet::tidy(table, &form)).collect();
        Self { form, sheets, others: Vec::new(), faults: Vec::new() }
    }

    /// The file and the sheet that a reader names for a sheet here; a text file has no sheets.
    pub fn place_of<'a>(&'a self, sheet: &'a str) -> (&'a str, &'a str) {
        match &self.form {
            Form::Workbook(file) => (file, sheet),
            Form::Text => self.book_of(sheet).map_or((sheet, ""), |book| (book, sheet)),
            Form::Xml(file) => (file, ""),
        }
    }
}

impl Delivery {
    /// The workbook that a sheet stands in, where it is no file of its own.
    fn book_of(&self, sheet: &str) -> Option<&str> {
        let of_table = self.sheets.iter().find(|table| table.name == sheet).and_then(|table| table.book.as_deref());
        of_table.or_else(|| self.others.iter().find(|other| other.name == sheet)?.book.as_deref())
    }

    /// The workbooks of a delivery in files, in the order of their names.
    pub fn books(&self) -> BTreeSet<&str> {
        self.sheets.iter().filter_map(|sheet| sheet.book.as_deref()).collect()
    }
}

impl TableSheet {
    pub fn tidy(table: SampleTable, form: &Form) -> Self {
        let of_field =
            |(at, field): (usize, &Field)| SheetColumn { heading: field.form.title.clone(), field: Some(at) };
        // What is worked out is nobody's to send.
        let is_sent = |(_, field): &(usize, &Field)| field.form.made_by.is_none();
        let name = match form {
            Form::Text => format!("{}.csv", table.table.name),
            _ => table.table.hints.first().unwrap_or(&table.table.title).clone(),
        };
        Self {
            name,
            book: None,
            spelling: Spelling::AsPrinted,
            is_hidden: false,
            title_rows: Vec::new(),
            is_title_merged: false,
            groups: Vec::new(),
            columns: table.table.fields.iter().enumerate().filter(is_sent).map(of_field).collect(),
            table,
            instead: BTreeMap::new(),
            repeats: Vec::new(),
            set_aside: BTreeSet::new(),
            gone: BTreeSet::new(),
            gaps: BTreeSet::new(),
            footers: Vec::new(),
        }
    }

    /// The row of the headings, as Excel shows it. Title rows have an empty one after them.
    pub fn heading_row(&self) -> usize {
        let titles = if self.title_rows.is_empty() { 0 } else { self.title_rows.len() + 1 };
        titles + usize::from(!self.groups.is_empty()) + 1
    }

    /// The row of a record, as Excel shows it; rows below the last record follow on.
    pub fn row_of(&self, record: usize) -> usize {
        self.heading_row() + 1 + record + self.gaps.range(..=record).count()
    }

    /// Excel's letter for the column of a field.
    pub fn letter_of(&self, field: usize) -> Option<String> {
        self.letter(|column| column.field == Some(field))
    }

    /// Excel's letter for the column with a heading.
    pub fn letter_of_heading(&self, heading: &str) -> Option<String> {
        self.letter(|column| column.heading == heading)
    }

    /// Takes a value out of what a right reading finds.
    pub fn blank(&mut self, row: usize, field: usize) {
        match &mut self.table.columns[field] {
            Values::Text(values) => values[row] = None,
            Values::Code(values) => values[row] = None,
            Values::Date(values) => values[row] = None,
            Values::Whole(values) => values[row] = None,
            Values::Decimal(values) => values[row] = None,
            Values::Truth(values) => values[row] = None,
        }
    }

    pub fn is_blank(&self, row: usize, field: usize) -> bool {
        match &self.table.columns[field] {
            Values::Text(values) => values[row].is_none(),
            Values::Code(values) => values[row].is_none(),
            Values::Date(values) => values[row].is_none(),
            Values::Whole(values) => values[row].is_none(),
            Values::Decimal(values) => values[row].is_none(),
            Values::Truth(values) => values[row].is_none(),
        }
    }

    fn letter(&self, is_it: impl Fn(&SheetColumn) -> bool) -> Option<String> {
        self.columns.iter().position(is_it).map(|at| letters(at as u32))
    }
}
