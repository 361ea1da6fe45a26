//! Turns the neutral tables into a collection's own, by the SQL of its sample definitions.

use super::forms::SampleTableForm;
use super::lives::tables::{Borough, NeutralTable};
use crate::definitions::document::Document;
use crate::definitions::forms::FieldType;
use crate::definitions::mistake::{Mistake, Mistakes, SourceText};
use crate::definitions::model::{Collection, Field, Table};
use crate::definitions::query::{Known, Query};
use crate::stages::sql::{Engine, Frames, frames};
use crate::stages::tables::Values;
use crate::vocabulary::{Calendar, Period};
use anyhow::Context;
use chrono::{Days, NaiveDate};
use compact_str::CompactString;
use polars::prelude::{Column, DataFrame, DataType, NamedFrom, Series};
use std::sync::Arc;

/// One table of the collection, filled.
#[derive(Debug)]
pub struct SampleTable {
    pub table: Table,
    /// One for each of the table's fields, in order.
    pub columns: Vec<Values>,
    pub rows: usize,
}

/// The SQL of every table, checked.
pub struct Queries {
    engine: Engine,
    of_tables: Vec<(Table, Query)>,
}

impl Queries {
    pub fn read(collection: &Collection, period: Period, mistakes: &mut Mistakes) -> Self {
        let mut of_tables = Vec::new();
        for table in collection.tables_for(period) {
            match collection.sample.get(&format!("{}.sql", table.name)) {
                Some(source) => {
                    let query = read(collection, source, mistakes);
                    of_tables.extend(query.map(|query| (table, query)));
                }
                None => mistakes.push(missing(collection, &table)),
            }
        }
        let engine = Engine::new(&Arc::new(Calendar::default()), collection.constants(period, "", ""));
        Self { engine, of_tables }
    }

    pub fn run(&self, borough: &Borough) -> anyhow::Result<Vec<SampleTable>> {
        let mut neutral = Frames::new();
        for NeutralTable { name, columns } in borough.tables() {
            let columns: Vec<Column> = columns.iter().map(|(name, values)| column(name, values)).collect();
            let height = columns.first().map_or(0, Column::len);
            neutral.insert(name.to_string(), DataFrame::new(height, columns)?);
        }
        let fill = |(table, query): &(Table, Query)| {
            let path = &query.text.source.path;
            let frame = self.engine.run(query, &neutral).with_context(|| path.clone())?;
            let values = table.fields.iter().map(|field| values(field, &frame).with_context(|| path.clone()));
            Ok(SampleTable {
                table: table.clone(),
                columns: values.collect::<anyhow::Result<_>>()?,
                rows: frame.height(),
            })
        };
        self.of_tables.iter().map(fill).collect()
    }
}

fn read(collection: &Collection, source: &SourceText, mistakes: &mut Mistakes) -> Option<Query> {
    let (_, _, sql) = Document::read_header::<SampleTableForm>(source.clone(), mistakes)?;
    let query = Query::read(sql, mistakes)?;
    query.check(&Known { tables: &Borough::names(), dates: collection.constant_names() }, mistakes);
    Some(query)
}

fn missing(collection: &Collection, table: &Table) -> Mistake {
    let path = format!("schemas/{}/sample/{}.sql", collection.name, table.name);
    Mistake::new(&SourceText { path, text: "".into() }, None, format!("the sample has no SQL for `{}`", table.name))
        .hint("add a file that selects the table's fields from the neutral tables")
}

fn column(name: &str, values: &Values) -> Column {
    match values {
        Values::Text(texts) => Series::new(name.into(), texts.iter().map(Option::as_deref).collect::<Vec<_>>()),
        Values::Date(days) => frames::dates(name, days.iter().copied()),
        Values::Whole(numbers) => Series::new(name.into(), numbers),
        Values::Decimal(numbers) => Series::new(name.into(), numbers),
        Values::Truth(truths) => Series::new(name.into(), truths),
        Values::Code(codes) => Series::new(name.into(), codes),
    }
    .into()
}

/// A column as rules see it: codes by their code.
#[cfg(test)]
pub(super) fn as_sql_sees(name: &str, field: &Field, values: &Values) -> Column {
    match (values, &field.codes) {
        (Values::Code(codes), Some(list)) => {
            let texts = codes.iter().map(|at| at.map(|at| list.codes[at as usize].code.as_str()));
            Series::new(name.into(), texts.collect::<Vec<_>>()).into()
        }
        _ => column(name, values),
    }
}

/// The column of a field as the field's type says it must be.
fn values(field: &Field, frame: &DataFrame) -> anyhow::Result<Values> {
    let name = field.name();
    let column = frame.column(name).with_context(|| format!("no column `{name}` is selected"))?;
    let held = column.cast(&frames::type_of(field.kind())).with_context(|| format!("in the column `{name}`"));
    Ok(match field.kind() {
        FieldType::Id | FieldType::Text | FieldType::Postcode => {
            Values::Text(held?.str()?.iter().map(|text| text.map(CompactString::from)).collect())
        }
        FieldType::Code => Values::Code(codes(field, &held?)?),
        FieldType::Date | FieldType::Month => {
            let numbers = held?.cast(&DataType::Int32)?;
            Values::Date(numbers.i32()?.iter().map(|number| number.map(day)).collect())
        }
        FieldType::Whole => Values::Whole(held?.i64()?.iter().collect()),
        FieldType::Decimal => Values::Decimal(held?.f64()?.iter().collect()),
        FieldType::YesNo if *column.dtype() == DataType::String => {
            Values::Truth(column.str()?.iter().map(|word| word.map(|word| word == "yes")).collect())
        }
        FieldType::YesNo => Values::Truth(held?.bool()?.iter().collect()),
    })
}

fn codes(field: &Field, column: &Column) -> anyhow::Result<Vec<Option<u32>>> {
    let list = field.codes.as_ref().with_context(|| format!("`{}` has no list of codes", field.name()))?;
    let place = |code: &str| {
        let at = list.codes.iter().position(|known| known.code == code);
        at.map(|at| at as u32).with_context(|| format!("`{code}` is no code of `{}`", list.name))
    };
    column.str()?.iter().map(|code| code.map(place).transpose()).collect()
}

fn day(number: i32) -> NaiveDate {
    NaiveDate::default() + Days::new(number as u64)
}
