//! Turns judged values into typed frames. Nothing can go wrong here: what could has been found already.

use super::sql::Frames;
use super::sql::frames::{dates, throughout};
use super::tables::{RowState, Validated, ValidatedTable, Values};
use super::typed::{Delivery, Typed, TypedTable};
use crate::definitions::model::Field;
use crate::vocabulary::{QuickMap, side_by_side};
use polars::prelude::{
    BooleanChunked, Column, DataFrame, DataType, Float64Chunked, Int64Chunked, IntoColumn, NewChunkedArray, PlSmallStr,
    StringChunked,
};

use compact_str::CompactString;
use std::collections::{BTreeMap, BTreeSet};

/// The accepted rows of every table, typed.
pub fn convert(validated: Validated, delivery: &Delivery) -> Typed {
    let Validated { tables, counts, set_aside } = validated;
    let frames = side_by_side(&tables, |table| frame_of(table, delivery));
    let tables = tables.into_iter().zip(frames).map(|(table, frame)| {
        let ValidatedTable { table, rows, sheets, found, faulty, .. } = table;
        let typed = TypedTable {
            table: table.clone(),
            frame,
            origins: rows,
            sheets,
            found,
            is_outside: false,
            others: Vec::new(),
            given: BTreeSet::new(),
            faulty,
        };
        (table.name.clone(), typed)
    });
    Typed {
        delivery: delivery.clone(),
        tables: tables.collect(),
        counts,
        set_aside,
        extra: Frames::new(),
        absent: BTreeMap::new(),
        spans: BTreeMap::new(),
        of_others: BTreeMap::new(),
    }
}

fn frame_of(table: &ValidatedTable, delivery: &Delivery) -> DataFrame {
    let accepted: Vec<usize> =
        (0..table.rows.len()).filter(|row| table.rows[*row].state == RowState::Accepted).collect();
    let row_ids: Vec<i64> = accepted.iter().map(|row| *row as i64 + 1).collect();
    let mut columns =
        vec![throughout("la", Some(delivery.authority.code()), accepted.len()), Column::new("row_id".into(), row_ids)];
    columns.extend(fields_of(table, &accepted));
    let judged = table.table.fields.iter().zip(&table.wrong);
    columns.extend(judged.filter_map(|(field, wrong)| Some(wrong_of(&field.wrong_name()?, wrong, &accepted))));
    DataFrame::new(accepted.len(), columns).expect("every column has one value for each accepted row")
}

/// A table that is nobody's delivery: its fields alone, typed.
pub fn fields(table: &ValidatedTable) -> DataFrame {
    let rows: Vec<usize> = (0..table.rows.len()).collect();
    let columns = fields_of(table, &rows).collect();
    DataFrame::new(rows.len(), columns).expect("every column has one value for each row")
}

fn fields_of(table: &ValidatedTable, rows: &[usize]) -> impl Iterator<Item = Column> {
    table.table.fields.iter().zip(&table.columns).map(|(field, values)| column_of(field, values, rows))
}

fn column_of(field: &Field, values: &Values, rows: &[usize]) -> Column {
    let name: PlSmallStr = field.name().into();
    match values {
        Values::Text(texts) => text(name, rows.iter().map(|row| texts[*row].as_deref())),
        Values::Code(places) => {
            let codes = field.codes.as_ref().map(|list| list.codes.as_slice()).unwrap_or_default();
            text(name, rows.iter().map(|row| places[*row].map(|place| codes[place as usize].code.as_str())))
        }
        Values::Date(days) => dates(&name, rows.iter().map(|row| days[*row])).into(),
        Values::Whole(numbers) => {
            Int64Chunked::from_iter_options(name, rows.iter().map(|row| numbers[*row])).into_column()
        }
        Values::Decimal(numbers) => {
            Float64Chunked::from_iter_options(name, rows.iter().map(|row| numbers[*row])).into_column()
        }
        Values::Truth(truths) => {
            BooleanChunked::from_iter_options(name, rows.iter().map(|row| truths[*row])).into_column()
        }
    }
}

/// What stands in the cells that a rule has to judge; nearly always nothing.
fn wrong_of(name: &str, wrong: &[(u32, CompactString)], rows: &[usize]) -> Column {
    if wrong.is_empty() {
        return Column::full_null(name.into(), rows.len(), &DataType::String);
    }
    let by_row: QuickMap<usize, &str> = wrong.iter().map(|(row, text)| (*row as usize, text.as_str())).collect();
    text(name.into(), rows.iter().map(|row| by_row.get(row).copied()))
}

fn text<'a>(name: PlSmallStr, values: impl Iterator<Item = Option<&'a str>>) -> Column {
    StringChunked::from_iter_options(name, values).into_column()
}
