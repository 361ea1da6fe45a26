//! Which columns say nothing: they did not come, or are made from one that did not.

use super::Frames;
use crate::definitions::lineage::{Pair, ROWS, blind_columns};
use crate::definitions::model::Dataset;
use polars::prelude::{Column, DataFrame};
use std::collections::BTreeSet;

/// The columns of every table and dataset that say nothing, as far as has been built.
pub struct Blind(BTreeSet<Pair>);

impl Blind {
    pub fn of_tables(blind: &BTreeSet<Pair>) -> Self {
        Self(blind.clone())
    }

    pub fn pairs(self) -> BTreeSet<Pair> {
        self.0
    }

    /// The columns of a dataset that say nothing. `frames` has what its SQL could read, and `made` what came of it.
    pub fn add(&mut self, dataset: &Dataset, frames: &Frames) -> BTreeSet<String> {
        if self.0.is_empty() {
            return BTreeSet::new();
        }
        let table = dataset.name_of_its_table();
        // In its own SQL, the name that a dataset shares with a table is the table's.
        let of_table = |name: &str| if name == dataset.name { table.clone() } else { None };
        let columns_of = |name: &str| columns(frames, of_table(name).as_deref().unwrap_or(name));
        let blind = blind_columns(&dataset.query.lineage(&columns_of), &self.0);
        if let Some(table) = &table {
            self.rename(&dataset.name, table);
        }
        self.0.extend(blind.iter().map(|column| (dataset.name.clone(), column.clone())));
        blind
    }

    /// A dataset takes the place of its table, which is then known by another name.
    fn rename(&mut self, from: &str, to: &str) {
        let (own, others): (BTreeSet<Pair>, BTreeSet<Pair>) =
            std::mem::take(&mut self.0).into_iter().partition(|(table, _)| table == from);
        self.0 = others;
        self.0.extend(own.into_iter().map(|(_, column)| (to.to_string(), column)));
    }
}

/// The names of a table's columns.
pub fn columns(frames: &Frames, name: &str) -> Option<BTreeSet<String>> {
    let names = frames.get(name)?.get_column_names();
    Some(names.into_iter().map(|name| name.to_string()).collect())
}

/// The dataset with nothing in those of the columns that say the same in every row: a `false` there would look like one
/// that somebody wrote. What other columns still had a say in stays, and so do keys, and rows that are in doubt.
pub fn emptied(dataset: &Dataset, mut made: DataFrame, blind: &BTreeSet<String>) -> anyhow::Result<DataFrame> {
    if blind.contains(ROWS) {
        return Ok(made);
    }
    for name in blind.iter().filter(|name| !dataset.form.key.contains(name)) {
        let column = made.column(name)?;
        if column.n_unique()? > 1 {
            continue;
        }
        let nothing = Column::full_null(column.name().clone(), made.height(), column.dtype());
        made.with_column(nothing)?;
    }
    Ok(made)
}
