//! Works out, once for all who ask, what a collection's `derived/` makes of what came.

use super::sql::frames::schema_of_derived;
use super::sql::{Engine, Frames, frames};
use super::typed::{Typed, TypedTable, absent_columns};
use crate::definitions::model::{Collection, Derived, LAST};
use anyhow::{Context, ensure};
use polars::prelude::{DataFrame, IntoLazy, JoinArgs, JoinType, coalesce, col};

/// Adds the derived columns and tables to what came. What lacks its input is noted as absent, with the reason.
pub fn derive(typed: &mut Typed, collection: &Collection, engine: &Engine) -> anyhow::Result<()> {
    for derived in &collection.derived {
        match &derived.form.adds_to {
            None => add_table(typed, derived, engine)?,
            Some(table) => {
                for suffix in suffixes(collection) {
                    add_columns(typed, derived, table, suffix, engine)?;
                }
            }
        }
    }
    Ok(())
}

/// Columns are added to the delivery before as well, worked out from its own tables.
fn suffixes(collection: &Collection) -> &'static [&'static str] {
    if collection.last_tables.is_empty() { &[""] } else { &["", LAST] }
}

fn add_table(typed: &mut Typed, derived: &Derived, engine: &Engine) -> anyhow::Result<()> {
    if typed.extra.contains_key(&derived.name) {
        return Ok(());
    }
    let made = match typed.lacks(&derived.query, &derived.form.may_lack, "") {
        None => make(derived, &typed.frames(), engine)?,
        Some(why) => {
            typed.absent.insert(derived.name.clone(), why);
            frames::empty(&schema_of_derived(derived))
        }
    };
    typed.extra.insert(derived.name.clone(), made);
    Ok(())
}

fn add_columns(typed: &mut Typed, derived: &Derived, table: &str, suffix: &str, engine: &Engine) -> anyhow::Result<()> {
    let name = format!("{table}{suffix}");
    if is_given(typed, &name, derived) {
        return Ok(());
    }
    if let Some(why) = typed.lacks(&derived.query, &derived.form.may_lack, suffix) {
        typed.absent.insert(absent_columns(&derived.name, &name), why);
        return Ok(());
    }
    let made = make(derived, &as_plain(typed.frames(), suffix), engine)?;
    let table = typed.tables.get_mut(&name).expect("the definitions were checked");
    table.frame = with_columns(&table.frame, made, derived)?;
    Ok(())
}

/// The tables under their plain names: for the delivery before, without what marks them as its.
fn as_plain(tables: Frames, suffix: &str) -> Frames {
    if suffix.is_empty() {
        return tables;
    }
    let plain = |name: &String| name.strip_suffix(suffix).map(str::to_string);
    let of_before: Vec<_> = tables.iter().filter_map(|(name, frame)| Some((plain(name)?, frame.clone()))).collect();
    tables.into_iter().chain(of_before).collect()
}

/// The same on bare frames, for examples: what is `given` is left as it is.
pub fn derive_frames(
    tables: &mut Frames,
    collection: &Collection,
    engine: &Engine,
    is_given: impl Fn(&Derived, &str) -> bool,
) -> anyhow::Result<()> {
    for derived in &collection.derived {
        match &derived.form.adds_to {
            None if is_given(derived, &derived.name) => {}
            None => {
                tables.insert(derived.name.clone(), make(derived, tables, engine)?);
            }
            Some(table) => {
                for suffix in suffixes(collection) {
                    let name = format!("{table}{suffix}");
                    if !is_given(derived, &name) {
                        let made = make(derived, &as_plain(tables.clone(), suffix), engine)?;
                        tables.insert(name.clone(), with_columns(&tables[&name], made, derived)?);
                    }
                }
            }
        }
    }
    Ok(())
}

/// What a derived definition makes, with the columns it promises and no others.
pub fn make(derived: &Derived, tables: &Frames, engine: &Engine) -> anyhow::Result<DataFrame> {
    let made = engine.run(&derived.query, tables).with_context(|| format!("in `{}`", derived.name))?;
    let key = derived.form.adds_to.as_ref().map(|_| "row_id");
    let columns: Vec<&str> = key.into_iter().chain(derived.form.columns.iter().map(|c| c.name.as_str())).collect();
    let mut made = made.select(columns).with_context(|| format!("`{}` does not return its columns", derived.name))?;
    for column in &derived.form.columns {
        let cast = made.column(&column.name)?.cast(&frames::type_of(column.kind))?;
        made.with_column(cast)?;
    }
    Ok(made)
}

/// Whether a file has all the columns already.
fn is_given(typed: &Typed, table: &str, derived: &Derived) -> bool {
    let has = |table: &TypedTable, name: &str| {
        let at = table.table.fields.iter().position(|field| field.name() == name);
        at.is_some_and(|at| table.sheets.iter().any(|sheet| sheet.columns[at].is_some()))
    };
    typed.tables.get(table).is_some_and(|table| derived.form.columns.iter().all(|column| has(table, &column.name)))
}

/// The table with the columns; where a file had a value, that stays.
fn with_columns(table: &DataFrame, made: DataFrame, derived: &Derived) -> anyhow::Result<DataFrame> {
    let rows = made.column("row_id")?;
    ensure!(rows.n_unique()? == rows.len(), "`{}` returns a row of `row_id` twice", derived.name);
    let order: Vec<_> = table.get_column_names().into_iter().map(|name| col(name.clone())).collect();
    let values = derived.form.columns.iter().map(|column| {
        let name = column.name.as_str();
        coalesce(&[col(name), col(format!("{name}_right"))]).alias(name)
    });
    let joined =
        table.clone().lazy().join(made.lazy(), [col("row_id")], [col("row_id")], JoinArgs::new(JoinType::Left));
    Ok(joined.with_columns(values.collect::<Vec<_>>()).select(order).collect()?)
}
