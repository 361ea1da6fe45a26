//! What passes between parse, validate and convert: tables of cells, then of values.

use crate::definitions::model::Table;
use crate::vocabulary::{Cell, Epoch, RowCount, Sheet};
use chrono::NaiveDate;
use compact_str::CompactString;
use std::sync::Arc;

/// The tables of one delivery, as stored. Nothing has been judged.
#[derive(Debug, Default)]
pub struct Parsed {
    pub tables: Vec<ParsedTable>,
    /// Rows of sheets that are no table, of footers, and of files turned away.
    pub refused: Vec<RowCount>,
}

/// One table in one sheet.
#[derive(Debug)]
pub struct ParsedTable {
    /// The definition it was matched to, for the delivery's year.
    pub table: Arc<Table>,
    pub sheet: Arc<Sheet>,
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
    pub tables: Vec<ValidatedTable>,
    pub counts: Vec<RowCount>,
}

/// One table of the collection, from however many sheets it came in.
#[derive(Debug)]
pub struct ValidatedTable {
    pub table: Arc<Table>,
    /// One for each of the table's fields, in order; a field without a column is all nothing.
    pub columns: Vec<Values>,
    /// One for each row.
    pub rows: Vec<RowOrigin>,
    /// The sheets that `RowOrigin::sheet` counts.
    pub sheets: Vec<SheetOrigin>,
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
#[derive(Debug)]
pub enum Values {
    Text(Vec<Option<CompactString>>),
    /// Codes by their place in the field's list.
    Code(Vec<Option<u32>>),
    Date(Vec<Option<NaiveDate>>),
    Whole(Vec<Option<i64>>),
    Decimal(Vec<Option<f64>>),
    Truth(Vec<Option<bool>>),
}
