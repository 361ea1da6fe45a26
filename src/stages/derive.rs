//! Works out, once for all who ask, what a collection's `derived/` makes of what came.

use super::sql::frames::schema_of_derived;
use super::sql::{Engine, Frames, frames, frames_when_ready};
use super::typed::{Lack, Typed, TypedTable, absent_columns};
use crate::definitions::model::{Collection, Derived, LAST};
use crate::vocabulary::locked;
use anyhow::{Context, ensure};
use polars::prelude::{DataFrame, IntoLazy, JoinArgs, JoinType, coalesce, col};
use std::borrow::Cow;
use std::sync::Mutex;

/// Adds the derived columns and tables to what came. What lacks its input is noted as absent, with the reason.
pub fn derive(typed: &mut Typed, collection: &Collection, engine: &Engine) -> anyhow::Result<()> {
    let shared = Mutex::new(typed);
    frames_when_ready(&places(collection), Place::needs, |place| {
        let (lack, frames) = {
            let typed = locked(&shared);
            if is_given(&typed, place) {
                return Ok(());
            }
            (place.lack(&typed), typed.frames())
        };
        let made = if lack.is_none() { Some(place.fill(&frames, engine)?) } else { None };
        put(&mut locked(&shared), place, made, lack)
    })?;
    Ok(())
}

fn put(typed: &mut Typed, place: &Place<'_>, made: Option<DataFrame>, lack: Option<Lack>) -> anyhow::Result<()> {
    let Place { derived, name, .. } = place;
    match (&derived.form.adds_to, made, lack) {
        (Some(_), Some(made), _) => {
            // Meanwhile somebody else may have added to the table.
            let frame = &mut typed.tables.get_mut(name).expect("the definitions were checked").frame;
            for column in &derived.form.columns {
                frame.with_column(made.column(&column.name)?.clone())?;
            }
        }
        (Some(_), None, lack) => typed.absent.extend(lack.map(|lack| (absent_columns(&derived.name, name), lack))),
        (None, made, lack) => {
            typed.absent.extend(lack.map(|lack| (name.clone(), lack)));
            typed.extra.insert(name.clone(), made.unwrap_or_else(|| frames::empty(&schema_of_derived(derived))));
        }
    }
    Ok(())
}

/// The same on bare frames, for examples: what is `given` is left as it is.
pub fn derive_frames(
    tables: &mut Frames,
    collection: &Collection,
    engine: &Engine,
    is_given: impl Fn(&Derived, &str) -> bool,
) -> anyhow::Result<()> {
    for place in places(collection) {
        if !is_given(place.derived, &place.name) {
            let filled = place.fill(tables, engine)?;
            tables.insert(place.name, filled);
        }
    }
    Ok(())
}

/// Where something that is worked out goes: a table of its own, or the columns of a table that is there.
struct Place<'a> {
    derived: &'a Derived,
    /// The table that it is, or whose rows get its columns.
    name: String,
    /// What the names of the tables that it is worked out from end in.
    suffix: &'static str,
}

/// Each after what it reads. Columns are added to the delivery before as well, worked out from its own tables.
fn places<'a>(collection: &'a Collection) -> Vec<Place<'a>> {
    let both: &[&'static str] = if collection.last_tables.is_empty() { &[""] } else { &["", LAST] };
    let of = |derived: &'a Derived| match &derived.form.adds_to {
        None => vec![Place { derived, name: derived.name.clone(), suffix: "" }],
        Some(table) => both.iter().map(|suffix| Place { derived, name: format!("{table}{suffix}"), suffix }).collect(),
    };
    collection.derived.iter().flat_map(of).collect()
}

impl Place<'_> {
    fn needs(&self, other: &Self) -> bool {
        other.derived.name != self.derived.name && other.derived.is_named_by(&self.derived.query)
    }

    fn lack(&self, typed: &Typed) -> Option<Lack> {
        typed.lacks(&self.derived.query, &self.derived.form.may_lack, self.suffix)
    }

    /// The table that it is, or whose columns it fills.
    fn fill(&self, tables: &Frames, engine: &Engine) -> anyhow::Result<DataFrame> {
        let made = make(self.derived, &as_plain(tables, self.suffix), engine)?;
        match self.derived.form.adds_to {
            Some(_) => with_columns(&tables[&self.name], made, self.derived),
            None => Ok(made),
        }
    }
}

/// The tables under their plain names: for the delivery before, without what marks them as its.
fn as_plain<'a>(tables: &'a Frames, suffix: &str) -> Cow<'a, Frames> {
    if suffix.is_empty() {
        return Cow::Borrowed(tables);
    }
    let plain = |name: &String| name.strip_suffix(suffix).map(str::to_string);
    let of_before = tables.iter().filter_map(|(name, frame)| Some((plain(name)?, frame.clone())));
    Cow::Owned(tables.clone().into_iter().chain(of_before).collect())
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

/// Whether somebody else has it already: the table, or a file all the columns.
fn is_given(typed: &Typed, place: &Place<'_>) -> bool {
    if place.derived.form.adds_to.is_none() {
        return typed.extra.contains_key(&place.name);
    }
    let has = |table: &TypedTable, name: &str| table.table.place_of(name).is_some_and(|at| table.has_column(at));
    let columns = &place.derived.form.columns;
    typed.tables.get(&place.name).is_some_and(|table| columns.iter().all(|column| has(table, &column.name)))
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
