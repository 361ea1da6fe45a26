//! Fills a collection's tables with the rows of other collections that came beside it, each with its place.

use super::sql::Engine;
use super::sql::frames::{numbers, texts, throughout, type_of};
use super::tables::{RowOrigin, RowState, SheetOrigin};
use super::typed::{Typed, TypedTable};
use crate::definitions::canonical::{Canonical, FROM_ROW, FROM_TABLE, SOURCE_COLUMNS};
use crate::definitions::lineage::Lineage;
use crate::definitions::model::{Collection, Table};
use crate::vocabulary::{Period, Place, QuickSet};
use anyhow::{Context, ensure};
use polars::prelude::{Column, DataFrame, DataType, PlSmallStr};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The period of what came of each other collection.
pub type Periods = BTreeMap<String, Period>;

/// Fills every table of which no file of its own came, and of which another collection's rows did. A table that came
/// is taken to be whole: rows of another source beside it could be the same ones, under other days or numbers.
pub fn fill(typed: &mut Typed, collection: &Collection, periods: &Periods, engine: &Engine) -> anyhow::Result<()> {
    for canonical in &collection.canonical {
        let is_there = |name: &&String| typed.of_others.contains_key(*name) && typed.tables[*name].found;
        let sources: BTreeSet<String> = canonical.query.reads.iter().filter(is_there).cloned().collect();
        if sources.is_empty() || typed.tables[&canonical.name].is_own() {
            continue;
        }
        let made = engine.run(&canonical.query, &typed.frames());
        let made = made.with_context(|| format!("the table `{}` cannot be filled", canonical.name))?;
        note_times(typed, canonical, &sources, periods);
        let lineage = canonical.query.lineage(&|name| columns_of(typed, name));
        let table = Filling { made, lineage, sources }.of(typed, &canonical.name)?;
        typed.tables.insert(canonical.name.clone(), table);
    }
    for name in &collection.with_sources {
        with_sources(typed, name, &collection.name)?;
    }
    Ok(())
}

fn columns_of(typed: &Typed, name: &str) -> Option<BTreeSet<String>> {
    let names = typed.tables.get(name)?.frame.get_column_names();
    Some(names.into_iter().map(|name| name.to_string()).collect())
}

/// A table that is filled tells of the times that its sources tell of.
fn note_times(typed: &mut Typed, canonical: &Canonical, sources: &BTreeSet<String>, periods: &Periods) {
    let collections: BTreeSet<&String> = sources.iter().map(|table| &typed.of_others[table]).collect();
    let span = |name: &&String| canonical.span(name, *periods.get(*name)?);
    let spans: Option<Vec<_>> = collections.iter().map(span).collect();
    if let Some(spans) = spans {
        typed.spans.insert(canonical.name.clone(), spans);
    }
}

/// What a table is filled with.
struct Filling {
    made: DataFrame,
    lineage: Lineage,
    /// The tables that came of those they may be from.
    sources: BTreeSet<String>,
}

impl Filling {
    /// The table with these rows, and none of its own.
    fn of(self, typed: &Typed, name: &str) -> anyhow::Result<TypedTable> {
        let empty = &typed.tables[name];
        let own = empty.table.clone();
        let (mut origins, mut sheets, mut others) = (Vec::new(), Vec::new(), Vec::new());
        let mut met: HashMap<(&str, u32), u32> = HashMap::new();
        let tables = self.made.column(FROM_TABLE)?.str()?;
        let rows = self.made.column(FROM_ROW)?.strict_cast(&DataType::Int64)?;
        for (table, row) in tables.iter().zip(rows.i64()?.iter()) {
            let (Some(table), Some(row)) = (table, row) else { anyhow::bail!("a row of `{name}` says no source") };
            let source = typed.tables.get(table).with_context(|| format!("`{table}` is no table"))?;
            let origin = source.origins.get(row as usize - 1).with_context(|| format!("`{table}` has no row {row}"))?;
            let sheet = *met.entry((table, origin.sheet)).or_insert_with(|| {
                let origin = &source.sheets[origin.sheet as usize];
                sheets.push(SheetOrigin { sheet: origin.sheet.clone(), columns: self.columns(&own, source, origin) });
                others.push(typed.of_others.get(table).cloned().unwrap_or_default());
                sheets.len() as u32 - 1
            });
            origins.push(RowOrigin { sheet, row: origin.row, state: RowState::Accepted });
        }
        let frame = self.frame(&own, frame_names(&empty.frame), typed.delivery.authority.code())?;
        let given = self.given(&own, typed);
        let faulty = QuickSet::default();
        Ok(TypedTable { table: own, frame, origins, sheets, found: true, is_outside: false, others, given, faulty })
    }

    /// The column of a source's sheet that each field is from.
    fn columns(&self, own: &Table, source: &TypedTable, sheet: &SheetOrigin) -> Vec<Option<u32>> {
        let of = |field: &str| {
            let mut pairs = self.lineage.columns.get(field)?.pairs().filter(|(table, _)| *table == source.table.name);
            pairs.find_map(|(_, column)| sheet.columns[source.table.place_of(column)?])
        };
        own.fields.iter().map(|field| of(field.name())).collect()
    }

    /// The fields that are made from something that came, or from nothing but words of the SQL.
    fn given(&self, own: &Table, typed: &Typed) -> BTreeSet<usize> {
        let came = |(table, column): (&str, &str)| {
            let source = self.sources.contains(table).then(|| &typed.tables[table]);
            source.is_some_and(|it| it.table.place_of(column).is_none_or(|at| it.has_column(at)))
        };
        let is_given = |field: &str| {
            let basis = self.lineage.columns.get(field);
            basis.is_some_and(|basis| basis.pairs().next().is_none() || basis.pairs().any(came))
        };
        own.fields.iter().enumerate().filter(|(_, field)| is_given(field.name())).map(|(at, _)| at).collect()
    }

    /// The rows with the columns of the table; what the SQL does not return has nothing in it.
    fn frame(&self, own: &Table, names: Vec<PlSmallStr>, la: &str) -> anyhow::Result<DataFrame> {
        let height = self.made.height();
        let column = |name: PlSmallStr| {
            Ok(match (name.as_str(), own.field(&name)) {
                ("la", _) => throughout(&name, Some(la), height),
                ("row_id", _) => Column::new(name, (1..=height).map(|at| at as i64).collect::<Vec<_>>()),
                (_, None) => Column::full_null(name, height, &DataType::String),
                (_, Some(field)) => match self.made.column(&name) {
                    Ok(made) => made.strict_cast(&type_of(field.kind()))?,
                    Err(_) => Column::full_null(name, height, &type_of(field.kind())),
                },
            })
        };
        let columns = names.into_iter().map(column).collect::<anyhow::Result<Vec<_>>>()?;
        Ok(DataFrame::new(height, columns)?)
    }
}

fn frame_names(frame: &DataFrame) -> Vec<PlSmallStr> {
    frame.get_column_names().into_iter().cloned().collect()
}

/// Adds the collection, file, sheet and row that each row of a table came from.
fn with_sources(typed: &mut Typed, name: &str, own: &str) -> anyhow::Result<()> {
    let table = typed.tables.get_mut(name).context("the definitions were checked")?;
    let owned = table.sheets.len() - table.others.len();
    let system = |sheet: usize| table.others.get(sheet.wrapping_sub(owned)).map_or(own, String::as_str);
    let ids = table.frame.column("row_id")?.i64()?.clone();
    let rows: Vec<&RowOrigin> = ids.iter().flatten().map(|id| &table.origins[id as usize - 1]).collect();
    ensure!(rows.len() == table.frame.height(), "every row has its number");
    let place = |row: &&RowOrigin| Place::row(&table.sheets[row.sheet as usize].sheet, row.row);
    let places: Vec<Place> = rows.iter().map(place).collect();
    let systems: Vec<&str> = rows.iter().map(|row| system(row.sheet as usize)).collect();
    let files: Vec<&str> = rows.iter().map(|row| table.sheets[row.sheet as usize].sheet.file.as_str()).collect();
    let [of_system, of_file, of_sheet, of_row] = SOURCE_COLUMNS;
    let columns = [
        Column::new(of_system.into(), systems),
        Column::new(of_file.into(), files),
        texts(of_sheet, places.iter().map(Place::shown_sheet)),
        numbers(of_row, places.iter().map(Place::shown_row)),
    ];
    table.frame = table.frame.hstack(&columns)?;
    Ok(())
}
