//! Frames from the grids of examples, and the Polars type of each type of field.

use crate::definitions::canonical::SOURCE_COLUMNS;
use crate::definitions::codes::{Code, CodeList};
use crate::definitions::forms::FieldType;
use crate::definitions::grid::Grid;
use crate::definitions::model::{self, AUTHORITY_COLUMNS, Derived, Table};
use anyhow::Context;
use compact_str::CompactString;
use polars::error::PolarsResult;
use polars::prelude::{
    AnyValue, Column, DataFrame, DataType, Field, Int32Chunked, Int64Chunked, IntoColumn, NamedFrom, NewChunkedArray,
    Scalar, Schema, SchemaExt, Series, StringChunked, StringChunkedBuilder,
};

/// How a field is held in a frame.
pub fn type_of(kind: FieldType) -> DataType {
    match kind {
        FieldType::Id | FieldType::Text | FieldType::Code | FieldType::Postcode => DataType::String,
        FieldType::Date | FieldType::Month => DataType::Date,
        FieldType::Whole => DataType::Int64,
        FieldType::Decimal => DataType::Float64,
        FieldType::YesNo => DataType::Boolean,
    }
}

/// Whose the rows of examples are, where they do not say.
pub const EXAMPLE_LA: &str = "ABC";

/// The columns of a table as SQL sees them, the engine's own first.
pub fn schema_of(table: &Table) -> Schema {
    let engine = [Field::new("la".into(), DataType::String), Field::new("row_id".into(), DataType::Int64)];
    let fields = table.fields.iter().map(|field| Field::new(field.name().into(), type_of(field.kind())));
    let wrong = table.fields.iter().filter_map(|field| Some(Field::new(field.wrong_name()?.into(), DataType::String)));
    engine.into_iter().chain(fields).chain(wrong).collect()
}

/// The same, with where each row came from.
pub fn schema_with_sources(table: &Table) -> Schema {
    let kind = |name: &str| if name == SOURCE_COLUMNS[3] { DataType::Int64 } else { DataType::String };
    let sources = SOURCE_COLUMNS.iter().map(|name| Field::new((*name).into(), kind(name)));
    schema_of(table).iter_fields().chain(sources).collect()
}

/// The columns of a table that is worked out.
pub fn schema_of_derived(derived: &Derived) -> Schema {
    derived.form.columns.iter().map(|column| Field::new(column.name.as_str().into(), type_of(column.kind))).collect()
}

/// A grid as a frame with the columns of `schema`; columns the grid leaves out are empty,
/// `row_id` counts from 1, and `la` is the sample authority where the grid does not give it.
/// Cells that a rule judges, by `judged`, are nothing and stand in their `_wrong` column where they are wrong.
pub fn from_grid(grid: &Grid, schema: &Schema, judged: Option<&Judged<'_>>) -> anyhow::Result<DataFrame> {
    let height = grid.rows.len();
    let mut columns = Vec::with_capacity(schema.len());
    for (name, kind) in schema.iter() {
        let judge = |column: &str| judged.and_then(|judged| judged.field(column));
        let of_wrong = name.strip_suffix("_wrong").and_then(|field| Some((judge(field)?, grid.column(field)?)));
        let column = match (grid.column(name), name.as_str()) {
            (Some(cells), _) if let Some(field) = judge(name) => {
                let right = cells.iter().map(|cell| cell.filter(|cell| !field.is_lost(cell))).collect::<Vec<_>>();
                typed(name, &right, kind).with_context(|| format!("in the column `{name}`"))?
            }
            (None, _) if let Some((field, cells)) = of_wrong => {
                let wrong = cells.iter().map(|cell| cell.filter(|cell| field.is_wrong(cell)));
                Series::new(name.clone(), wrong.collect::<Vec<_>>()).into()
            }
            (Some(cells), _) => typed(name, &cells, kind).with_context(|| format!("in the column `{name}`"))?,
            (None, "row_id") => Column::new(name.clone(), (1..=height as i64).collect::<Vec<_>>()),
            (None, "la") => Column::new(name.clone(), vec![EXAMPLE_LA; height]),
            (None, _) => Column::full_null(name.clone(), height, kind),
        };
        columns.push(column);
    }
    Ok(DataFrame::new(height, columns)?)
}

/// Whose cells a rule judges, and by which year's codes.
pub struct Judged<'a> {
    pub table: &'a Table,
    pub year: i32,
}

struct JudgedField<'a> {
    field: &'a model::Field,
    year: i32,
}

impl Judged<'_> {
    fn field(&self, name: &str) -> Option<JudgedField<'_>> {
        let field = self.table.field(name).filter(|field| field.is_judged_by_a_rule())?;
        Some(JudgedField { field, year: self.year })
    }
}

impl JudgedField<'_> {
    /// A date or number that is none; a code stays.
    fn is_lost(&self, cell: &str) -> bool {
        match self.field.kind() {
            FieldType::Date => cell.parse::<chrono::NaiveDate>().is_err(),
            FieldType::Whole => cell.parse::<i64>().is_err(),
            FieldType::Decimal => !cell.parse::<f64>().is_ok_and(f64::is_finite),
            _ => false,
        }
    }

    fn is_wrong(&self, cell: &str) -> bool {
        let is_outside = |[low, high]: [f64; 2]| cell.parse::<f64>().is_ok_and(|number| number < low || number > high);
        match self.field.kind() {
            FieldType::Code => !self.field.codes_in(self.year).any(|code| code == cell),
            _ => self.is_lost(cell) || self.field.form.range.is_some_and(is_outside),
        }
    }
}

fn typed(name: &str, cells: &[Option<&str>], kind: &DataType) -> anyhow::Result<Column> {
    fn all<T>(cells: &[Option<&str>], read: impl Fn(&str) -> Option<T>, what: &str) -> anyhow::Result<Vec<Option<T>>> {
        let read = |cell: &Option<&str>| match cell {
            None => Ok(None),
            Some(cell) => read(cell).map(Some).with_context(|| format!("`{cell}` is not {what}")),
        };
        cells.iter().map(read).collect()
    }
    let series = match kind {
        DataType::Date => {
            let days = all(cells, |cell| cell.parse::<chrono::NaiveDate>().ok(), "a day such as 2026-03-31")?;
            dates(name, days.into_iter())
        }
        DataType::Int64 => Series::new(name.into(), all(cells, |cell| cell.parse::<i64>().ok(), "a whole number")?),
        DataType::Float64 => Series::new(name.into(), all(cells, |cell| cell.parse::<f64>().ok(), "a number")?),
        DataType::Boolean => Series::new(name.into(), all(cells, |cell| cell.parse::<bool>().ok(), "true or false")?),
        _ => Series::new(name.into(), cells),
    };
    Ok(series.into())
}

/// A column of texts, taken one by one.
pub fn texts<S: AsRef<str>>(name: &str, texts: impl Iterator<Item = Option<S>>) -> Column {
    StringChunked::from_iter_options(name.into(), texts).into_column()
}

/// The same where there are so many that room is better made once.
pub fn many_texts<S: AsRef<str>>(name: &str, height: usize, texts: impl Iterator<Item = Option<S>>) -> Column {
    let mut builder = StringChunkedBuilder::new(name.into(), height);
    texts.for_each(|text| builder.append_option(text));
    builder.finish().into_column()
}

/// A column that says the same in every row, held once.
pub fn throughout(name: &str, text: Option<&str>, height: usize) -> Column {
    let value = text.map_or(AnyValue::Null, |text| AnyValue::StringOwned(text.into()));
    Column::new_scalar(name.into(), Scalar::new(DataType::String, value), height)
}

/// A column with the same day in every row, held once.
pub fn day_throughout(name: &str, day: chrono::NaiveDate, height: usize) -> Column {
    Column::new_scalar(name.into(), Scalar::new(DataType::Date, AnyValue::Date(day_number(day))), height)
}

/// A column of whole numbers, taken one by one.
pub fn numbers(name: &str, numbers: impl Iterator<Item = Option<u32>>) -> Column {
    Int64Chunked::from_iter_options(name.into(), numbers.map(|number| number.map(i64::from))).into_column()
}

/// A column of days.
pub fn dates(name: &str, days: impl Iterator<Item = Option<chrono::NaiveDate>>) -> Series {
    let numbers: Vec<Option<i32>> = days.map(|day| day.map(day_number)).collect();
    Series::new(name.into(), numbers).cast(&DataType::Date).expect("a 32-bit number of days is a date")
}

/// A day as a frame holds it.
pub fn day_number(day: chrono::NaiveDate) -> i32 {
    (day - chrono::NaiveDate::default()).num_days() as i32
}

/// The day that a frame holds so.
pub fn day_of(number: i32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::default().checked_add_signed(chrono::Duration::days(i64::from(number)))
}

/// The days of a column as it holds them.
pub fn day_numbers(column: &Column) -> PolarsResult<Int32Chunked> {
    Ok(column.cast(&DataType::Date)?.cast(&DataType::Int32)?.i32()?.rechunk().into_owned())
}

/// The days of a column; the other way about from `dates`.
pub fn days_of(column: &Column) -> PolarsResult<Vec<Option<chrono::NaiveDate>>> {
    Ok(day_numbers(column)?.iter().map(|number| number.and_then(day_of)).collect())
}

/// Every authority's code and name.
pub fn authorities(list: &CodeList) -> DataFrame {
    let column =
        |name: &str, of: fn(&Code) -> &str| Column::new(name.into(), list.codes.iter().map(of).collect::<Vec<_>>());
    let [code, label] = AUTHORITY_COLUMNS;
    let columns = vec![column(code, |code| &code.code), column(label, |code| &code.label)];
    DataFrame::new(list.codes.len(), columns).expect("both columns have one value for each code")
}

/// The columns of the table of authorities.
pub fn schema_of_authorities() -> Schema {
    AUTHORITY_COLUMNS.iter().map(|name| Field::new((*name).into(), DataType::String)).collect()
}

/// What a cell holds, as text.
pub fn text_at(frame: &DataFrame, column: &str, at: Option<usize>) -> Option<CompactString> {
    text_of(frame.column(column).ok()?, at?)
}

/// The same of a column that was found before.
pub fn text_of(column: &Column, at: usize) -> Option<CompactString> {
    match column.get(at).ok()? {
        AnyValue::Null => None,
        AnyValue::String(text) => Some(text.into()),
        AnyValue::StringOwned(text) => Some(text.as_str().into()),
        other => Some(compact_str::format_compact!("{other}")),
    }
}

/// A frame without rows.
pub fn empty(schema: &Schema) -> DataFrame {
    DataFrame::empty_with_schema(schema)
}

/// The columns that every published dataset begins with.
pub fn published_columns() -> Schema {
    let columns = [Field::new("la".into(), DataType::String), Field::new("period_end".into(), DataType::Date)];
    columns.into_iter().collect()
}
