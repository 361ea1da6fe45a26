//! The rows that a rule's result cites, table by table, and what stands in their cells.

use crate::definitions::model::Rule;
use crate::stages::sql::frames::text_of;
use crate::stages::typed::{Typed, TypedTable};
use crate::vocabulary::{Finding, Kind, Place, Sensitive};
use polars::prelude::{Column, DataFrame, DataType, Int64Chunked};
use std::sync::Arc;

/// The rows of one table, for each row of the result. There may be very many, so what they share is looked up once.
pub struct Cited<'a> {
    table: &'a str,
    /// Rows counted from 1; none where a row of the result cites no row of this table.
    rows: Int64Chunked,
    known: Option<Known<'a>>,
}

/// A table that rows were read for.
struct Known<'a> {
    typed: &'a TypedTable,
    kind: Arc<Kind>,
    /// The field that is shown, by its place in the table.
    field: Option<usize>,
    value: Option<&'a Column>,
    record: Option<&'a Column>,
    ids: Option<&'a Int64Chunked>,
    /// The fields that the rule is about, where it is this table's.
    about: Vec<u32>,
}

/// What a rule's result cites. `kind_of` says what is wrong with a row of a table.
pub fn cited<'a>(
    rule: &Rule,
    result: &'a DataFrame,
    typed: &'a Typed,
    kind_of: impl Fn(&str) -> Kind,
) -> Vec<Cited<'a>> {
    let of_column = |column: &'a Column| {
        let table = column.name().strip_suffix("_row")?;
        let rows = column.cast(&DataType::Int64).ok()?.i64().ok()?.rechunk().into_owned();
        let known = typed.tables.get(table).map(|typed| Known::new(rule, typed, kind_of(table)));
        Some(Cited { table, rows, known })
    };
    result.columns().iter().filter_map(of_column).collect()
}

/// The rows of the result in the order of what they cite, each once.
pub fn in_order(cited: &[Cited<'_>], height: usize) -> Vec<usize> {
    let parts = |row: usize| cited.iter().filter_map(move |of| Some((of.table, of.rows.get(row)?)));
    let mut rows: Vec<usize> = (0..height).collect();
    rows.sort_by(|a, b| parts(*a).cmp(parts(*b)));
    rows.dedup_by(|a, b| parts(*a).eq(parts(*b)));
    rows
}

impl Cited<'_> {
    /// Whether a cell that the rule is about could not be read.
    pub fn is_faulty(&self, row: usize) -> bool {
        let Some((known, at)) = self.at(row) else { return false };
        known.about.iter().any(|field| known.typed.faulty.contains(&(*field, at as u32)))
    }

    /// The finding at the row that a row of the result cites.
    pub fn finding(&self, row: usize, error: u32) -> Option<Finding> {
        let (known, at) = self.at(row)?;
        let (sheet, number) = known.typed.origin(at);
        let column = known.field.and_then(|field| sheet.columns[field]);
        let mut finding = Finding::new(&known.kind, Place { sheet: sheet.sheet.clone(), row: Some(number), column });
        finding.error = Some(error);
        let place = known.place_in_frame(at);
        finding.record = known.record.and_then(|column| text_of(column, place?)).map(Sensitive::new);
        finding.value = known.value.and_then(|column| text_of(column, place?)).map(Sensitive::new);
        Some(finding)
    }

    /// The row of the table, counted from 0.
    fn at(&self, row: usize) -> Option<(&Known<'_>, usize)> {
        Some((self.known.as_ref()?, self.rows.get(row)? as usize - 1))
    }
}

impl<'a> Known<'a> {
    fn new(rule: &Rule, typed: &'a TypedTable, kind: Kind) -> Self {
        let field = kind.fields.iter().find_map(|name| typed.table.place_of(name));
        let column = |name: &str| typed.frame.column(name).ok();
        let is_its_own = typed.table.name == rule.form.table;
        let about = rule.form.about_in(&typed.table.name).filter(|_| is_its_own);
        Self {
            typed,
            field,
            value: field.and_then(|field| column(typed.table.fields[field].name())),
            record: typed.table.key.first().and_then(|key| column(key)),
            ids: column("row_id").and_then(|ids| ids.i64().ok()),
            about: about.filter_map(|name| typed.table.place_of(name)).map(|field| field as u32).collect(),
            kind: Arc::new(kind),
        }
    }

    /// Where a row stands in the frame, which has the accepted rows only.
    fn place_in_frame(&self, row: usize) -> Option<usize> {
        let (ids, wanted) = (self.ids?, row as i64 + 1);
        // Row numbers rise, and are their own place as long as nothing was set aside.
        if row < ids.len() && ids.get(row) == Some(wanted) {
            return Some(row);
        }
        ids.cont_slice().ok()?.binary_search(&wanted).ok()
    }
}
