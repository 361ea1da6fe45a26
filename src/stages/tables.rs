//! What passes between parse, validate and convert: tables of cells, then of values.

use crate::definitions::forms::FileForm;
use crate::definitions::model::Table;
use crate::vocabulary::{Cell, Epoch, QuickSet, RowCount, Sensitive, Sheet, Tally};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use compact_str::CompactString;
use std::sync::Arc;

/// The tables of one delivery, as stored. Nothing has been judged.
#[derive(Debug, Default)]
pub struct Parsed {
    pub tables: Vec<ParsedTable>,
    /// Rows of sheets that are no table, of footers, and of files turned away.
    pub refused: Vec<RowCount>,
    /// The form of the first file that could be read.
    pub form: Option<FileForm>,
}

impl Parsed {
    /// The account of a delivery that is turned away: every row of it is refused.
    pub fn all_refused(&self) -> Vec<RowCount> {
        let of_tables = self.tables.iter().map(|parsed| {
            let rows = parsed.rows.len() as u64;
            let rows = Tally { read: rows, refused: rows, ..Tally::default() };
            let Sheet { file, sheet, .. } = (*parsed.sheet).clone();
            RowCount { file, sheet, table: Some(parsed.table.name.clone()), rows }
        });
        of_tables.chain(self.refused.iter().cloned()).collect()
    }
}

/// One table in one sheet.
#[derive(Debug)]
pub struct ParsedTable {
    /// The definition it was matched to, for the delivery's year.
    pub table: Arc<Table>,
    pub sheet: Arc<Sheet>,
    /// The form of the file it is from.
    pub form: FileForm,
    pub epoch: Epoch,
    /// The row of the headings, as Excel shows it.
    pub heading_row: u32,
    /// The rows' numbers as Excel shows them; as long as every column's cells.
    pub rows: Vec<u32>,
    /// The columns that were matched to fields, in the fields' order.
    pub columns: Vec<ParsedColumn>,
    /// Rows that were below the heading but are not records: footers and what follows them.
    pub trimmed: u64,
}

/// One matched column.
#[derive(Debug)]
pub struct ParsedColumn {
    /// Which of the table's fields it is.
    pub field: usize,
    /// Counted from 0 in the sheet.
    pub column: u32,
    pub cells: Vec<Cell>,
}

/// The tables of one delivery with every cell judged.
#[derive(Debug)]
pub struct Validated {
    /// One for each table of the collection, in its order, found or not.
    pub tables: Vec<ValidatedTable>,
    /// Where a row is in `Accepted` state, it counts as accepted; later stages may set more rows aside.
    pub counts: Vec<RowCount>,
    /// What stood in the rows that were set aside here.
    pub set_aside: Vec<SetAside>,
}

/// The rows of one sheet that a person must mend first, kept as they were read.
///
/// There may be a million: they stand end to end, as what is allocated for each row is not given back.
#[derive(Debug, Clone)]
pub struct SetAside {
    pub table: Arc<Table>,
    pub sheet: Arc<Sheet>,
    /// The rows' numbers as Excel shows them, and where the cells of each end.
    rows: Vec<(u32, usize)>,
    /// The fields that had something in them, by their places in the table, and where what stood there ends.
    cells: Vec<(u32, usize)>,
    texts: Sensitive<String>,
}

impl SetAside {
    pub fn new(table: Arc<Table>, sheet: Arc<Sheet>) -> Self {
        Self { table, sheet, rows: Vec::new(), cells: Vec::new(), texts: Sensitive::new(String::new()) }
    }

    /// Adds a row with what stood in it, by the fields' places in the table.
    pub fn push<T: AsRef<str>>(&mut self, row: u32, cells: impl IntoIterator<Item = (usize, T)>) {
        for (field, text) in cells {
            self.texts.change(|texts| texts.push_str(text.as_ref()));
            self.cells.push((field as u32, self.texts.reveal().len()));
        }
        self.rows.push((row, self.cells.len()));
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// What stood in the rows: row, field and text.
    pub fn cells(&self) -> impl Iterator<Item = (u32, usize, &str)> {
        let starts = std::iter::once(0).chain(self.rows.iter().map(|(_, end)| *end));
        let rows = self.rows.iter().zip(starts);
        let of_cells = rows.flat_map(|((row, end), start)| (start..*end).map(move |at| (*row, at)));
        let mut begins = 0;
        of_cells.map(move |(row, at)| {
            let (field, end) = self.cells[at];
            let text = &self.texts.reveal()[begins..end];
            begins = end;
            (row, field as usize, text)
        })
    }

    /// How many cells had something in them.
    pub fn n_cells(&self) -> usize {
        self.cells.len()
    }
}

/// One table of the collection, from however many sheets it came in.
#[derive(Debug)]
pub struct ValidatedTable {
    pub table: Arc<Table>,
    /// Whether any sheet was this table; one without rows may still have been found.
    pub found: bool,
    /// One for each of the table's fields, in order; a field without a column is all nothing.
    pub columns: Vec<Values>,
    /// One for each row.
    pub rows: Vec<RowOrigin>,
    /// The sheets that `RowOrigin::sheet` counts.
    pub sheets: Vec<SheetOrigin>,
    /// Field and row, by their places in `columns` and `rows`, of the cells that held something unreadable.
    /// A rule can be silent about these: they have a finding already.
    pub faulty: QuickSet<(u32, u32)>,
    /// For each field, what stands in the cells that a rule of the collection's has to judge, by row.
    pub wrong: Vec<Vec<(u32, CompactString)>>,
}

/// A sheet that rows came from.
#[derive(Debug, Clone)]
pub struct SheetOrigin {
    pub sheet: Arc<Sheet>,
    /// For each of the table's fields, the column it stood in.
    pub columns: Vec<Option<u32>>,
}

/// Where a row came from, and whether it is used.
#[derive(Debug, Clone, Copy)]
pub struct RowOrigin {
    pub sheet: u32,
    /// As Excel shows it.
    pub row: u32,
    pub state: RowState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    Accepted,
    SetAside,
}

/// The values of one column.
#[derive(Debug, PartialEq)]
pub enum Values {
    Text(Vec<Option<CompactString>>),
    /// Codes by their place in the field's list.
    Code(Vec<Option<u32>>),
    Date(Vec<Option<NaiveDate>>),
    Whole(Vec<Option<i64>>),
    Decimal(Vec<Option<f64>>),
    Truth(Vec<Option<bool>>),
}

impl Values {
    /// Adds the values of the same field in another sheet.
    pub fn append(&mut self, more: Self) {
        match (self, more) {
            (Self::Text(all), Self::Text(more)) => all.extend(more),
            (Self::Code(all), Self::Code(more)) => all.extend(more),
            (Self::Date(all), Self::Date(more)) => all.extend(more),
            (Self::Whole(all), Self::Whole(more)) => all.extend(more),
            (Self::Decimal(all), Self::Decimal(more)) => all.extend(more),
            (Self::Truth(all), Self::Truth(more)) => all.extend(more),
            _ => unreachable!("the values of one field are of one type"),
        }
    }
}

impl Epoch {
    /// The moment that a spreadsheet's serial number stands for.
    ///
    /// The system of 1900 counts a 29 February 1900 that never was, as number 60; days before it are one less.
    pub fn moment(self, serial: f64) -> Option<NaiveDateTime> {
        const LAST_DAY_EXCEL_KNOWS: f64 = 2_958_466.0;
        let day = serial.floor();
        if !(0.0..LAST_DAY_EXCEL_KNOWS).contains(&day) {
            return None;
        }
        let zero = match self {
            Self::Year1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
            Self::Year1900 if day < 60.0 => NaiveDate::from_ymd_opt(1899, 12, 31),
            Self::Year1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
        };
        let seconds = ((serial - day) * 86_400.0).round() as u32;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds.min(86_399), 0)?;
        Some(zero?.checked_add_days(Days::new(day as u64))?.and_time(time))
    }
}

#[cfg(test)]
pub mod testing {
    //! Small tables, lists and words for the tests of the stages.

    use crate::definitions::codes::CodeList;
    use crate::definitions::forms::{TableForm, WordsForm};
    use crate::definitions::mistake::{Mistakes, SourceText};
    use crate::definitions::model::{Field, Table, Words};
    use crate::definitions::xml::TableXml;
    use std::sync::Arc;

    /// The engine's words, as they are published.
    pub fn words() -> Words {
        let form: WordsForm = toml::from_str(include_str!("../../schemas/findings.toml")).unwrap();
        Words(form.finding.into_iter().map(|word| (word.code.clone(), word)).collect())
    }

    /// A table from its TOML; `lists` are code lists by name, as CSV.
    pub fn table(name: &str, toml: &str, lists: &[(&str, &str)]) -> Arc<Table> {
        let form: TableForm = toml::from_str(toml).unwrap();
        let field = |form: crate::definitions::forms::FieldForm| {
            let of_yes_no = (form.kind.word() == "yes_no").then_some("yes_no");
            let wanted = form.codes.as_deref().or(of_yes_no);
            let codes = wanted.map(|wanted| {
                let (name, text) = lists.iter().find(|(name, _)| *name == wanted).expect("the list is given");
                Arc::new(list(name, text, None))
            });
            Field { form, codes }
        };
        let xml = TableXml::read(&form).unwrap_or_else(|wrong| panic!("{wrong:?}"));
        Arc::new(Table {
            name: name.to_string(),
            title: form.title,
            grain: form.grain,
            hints: form.sheet.into_iter().chain(form.file).collect(),
            key: form.key,
            unknown_columns: form.unknown_columns,
            must_have: false,
            repeated: form.repeated,
            since: form.since,
            until: form.until,
            is_expected: true,
            writes: Default::default(),
            xml,
            fields: form.fields.into_iter().map(field).collect(),
        })
    }

    pub fn list(name: &str, text: &str, seen: Option<&str>) -> CodeList {
        let source = |text: &str| SourceText { path: format!("{name}.csv"), text: text.into() };
        let mut mistakes = Mistakes::default();
        let list = CodeList::read(name, &source(text), seen.map(source).as_ref(), &mut mistakes);
        assert!(mistakes.is_empty(), "{}", mistakes.render());
        list
    }
}
