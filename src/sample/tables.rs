//! Turns the neutral tables into a collection's own, by the SQL of its sample definitions.

use super::forms::SampleTableForm;
use super::lives;
use super::lives::tables::NeutralTable;
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
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
pub struct Queries<'a> {
    collection: &'a Collection,
    of_tables: BTreeMap<String, Query>,
}

impl<'a> Queries<'a> {
    pub fn read(collection: &'a Collection, mistakes: &mut Mistakes) -> Self {
        let mut of_tables = BTreeMap::new();
        for table in &collection.tables {
            match collection.sample.get(&format!("{}.sql", table.name)) {
                Some(source) => {
                    let query = read(collection, source, mistakes);
                    of_tables.extend(query.map(|query| (table.name.clone(), query)));
                }
                None => mistakes.push(missing(collection, table)),
            }
        }
        Self { collection, of_tables }
    }

    /// The neutral tables that they read.
    pub fn reads(&self) -> BTreeSet<&str> {
        self.of_tables.values().flat_map(|query| query.reads.iter().map(String::as_str)).collect()
    }

    /// The collection's tables as they are asked for in each period, in the collection's order.
    pub fn run(&self, lived: &[NeutralTable], periods: &[Period]) -> anyhow::Result<Vec<Vec<SampleTable>>> {
        let mut neutral = Frames::new();
        for NeutralTable { name, columns } in lived {
            let columns: Vec<Column> = columns.iter().map(|(name, values)| column(name, values)).collect();
            let height = columns.first().map_or(0, Column::len);
            neutral.insert(name.to_string(), DataFrame::new(height, columns)?);
        }
        periods.iter().map(|period| self.fill(&neutral, *period)).collect()
    }

    fn fill(&self, neutral: &Frames, period: Period) -> anyhow::Result<Vec<SampleTable>> {
        let engine = Engine::new(&Arc::new(Calendar::default()), self.collection.constants(period, "", ""));
        let asked = self.collection.tables_for(period).into_iter().filter(|table| table.is_expected);
        asked.map(|table| SampleTable::filled(table, &self.of_tables, &engine, neutral)).collect()
    }
}

impl SampleTable {
    fn filled(
        table: Table,
        queries: &BTreeMap<String, Query>,
        engine: &Engine,
        neutral: &Frames,
    ) -> anyhow::Result<Self> {
        let query = queries.get(&table.name).with_context(|| format!("the sample has no SQL for `{}`", table.name))?;
        let path = &query.text.source.path;
        let frame = engine.run(query, neutral).with_context(|| path.clone())?;
        let columns = table.fields.iter().map(|field| values(field, &frame).with_context(|| path.clone()));
        let columns = columns.collect::<anyhow::Result<_>>()?;
        Ok(Self { table, columns, rows: frame.height() })
    }

    /// The rows of another part of the same table, after its own.
    pub fn append(&mut self, more: Self) {
        self.rows += more.rows;
        for (all, more) in self.columns.iter_mut().zip(more.columns) {
            match (all, more) {
                (Values::Text(all), Values::Text(more)) => all.extend(more),
                (Values::Code(all), Values::Code(more)) => all.extend(more),
                (Values::Date(all), Values::Date(more)) => all.extend(more),
                (Values::Whole(all), Values::Whole(more)) => all.extend(more),
                (Values::Decimal(all), Values::Decimal(more)) => all.extend(more),
                (Values::Truth(all), Values::Truth(more)) => all.extend(more),
                _ => unreachable!("both parts are of the same fields"),
            }
        }
    }
}

fn read(collection: &Collection, source: &SourceText, mistakes: &mut Mistakes) -> Option<Query> {
    let (_, _, sql) = Document::read_header::<SampleTableForm>(source.clone(), mistakes)?;
    let query = Query::read(sql, mistakes)?;
    query.check(&Known { tables: &lives::names(), dates: collection.constant_names() }, mistakes);
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
    if field.form.made_by.is_some() {
        // What is worked out is nobody's to send.
        return Ok(Values::Text(vec![None; frame.height()]));
    }
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
    let places: HashMap<&str, u32> = (0..).zip(&list.codes).map(|(at, known)| (known.code.as_str(), at)).collect();
    let place = |code: &str| {
        let at = places.get(code).copied();
        at.with_context(|| format!("`{code}` is no code of `{}`", list.name))
    };
    column.str()?.iter().map(|code| code.map(place).transpose()).collect()
}

fn day(number: i32) -> NaiveDate {
    NaiveDate::default() + Days::new(number as u64)
}
