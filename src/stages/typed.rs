//! The typed tables of one delivery, and what the rules made of them. Only the stages that make them can.

use super::sql::Frames;
use super::tables::{RowOrigin, SetAside, SheetOrigin};
use crate::definitions::canonical::Told;
use crate::definitions::lineage::Pair;
use crate::definitions::model::{Field, Table};
use crate::definitions::query::Query;
use crate::vocabulary::{Authority, Period, QuickSet, RowCount};
use polars::prelude::DataFrame;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Who a delivery is from and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Delivery {
    pub authority: Authority,
    pub period: Period,
}

impl std::fmt::Display for Delivery {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.authority, self.period)
    }
}

/// Tables of typed values. Made by `convert` alone.
pub struct Typed {
    pub(super) delivery: Delivery,
    pub(super) tables: BTreeMap<String, TypedTable>,
    pub(super) counts: Vec<RowCount>,
    pub(super) set_aside: Vec<SetAside>,
    /// Tables that no file of the delivery has: worked out, or of reference.
    pub(super) extra: Frames,
    /// What cannot be had, worked out or looked up, and why.
    pub(super) absent: BTreeMap<String, Lack>,
    /// The times that tables tell of which were filled from other collections; a table that is not here tells of all.
    pub(super) spans: BTreeMap<String, Vec<Told>>,
    /// The collections that tables are of which are no part of this one, by their names here.
    pub(super) of_others: BTreeMap<String, String>,
}

/// What somebody needs and nobody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// In words, as `the table … did not arrive`.
    pub why: String,
    /// Whether it is no part of the delivery: of the one before, or of reference.
    pub is_outside: bool,
}

/// One table with its rows' origins.
pub(super) struct TypedTable {
    pub table: Arc<Table>,
    /// Accepted rows only. `row_id` is the row's place in `origins`, counted from 1.
    pub frame: DataFrame,
    pub origins: Vec<RowOrigin>,
    pub sheets: Vec<SheetOrigin>,
    /// Whether any sheet held this table, or it was filled from one of another collection's.
    pub found: bool,
    /// Whether it is of the delivery before, or another collection's.
    pub is_outside: bool,
    /// The collections that its last sheets are of, one for each: the others are its own.
    pub others: Vec<String>,
    /// The fields that others give, where no file of its own came.
    pub given: BTreeSet<usize>,
    /// Field and row, both counted from 0, of cells that could not be read.
    pub faulty: QuickSet<(u32, u32)>,
}

impl Typed {
    pub(super) fn frames(&self) -> Frames {
        let own = self.tables.iter().map(|(name, table)| (name.clone(), table.frame.clone()));
        own.chain(self.extra.iter().map(|(name, frame)| (name.clone(), frame.clone()))).collect()
    }

    /// Puts the delivery before beside this one. Its tables are named `<table>_last` already.
    pub fn with_last(&mut self, last: Typed) {
        let marked = last.tables.into_iter().map(|(name, table)| (name, TypedTable { is_outside: true, ..table }));
        self.tables.extend(marked);
        self.counts.extend(last.counts);
        self.set_aside.extend(last.set_aside);
    }

    /// Notes that whoever sends this sends nothing of the collection itself: what it lacks is no part of the delivery.
    pub fn without_own(&mut self) {
        self.tables.values_mut().for_each(|table| table.is_outside = true);
    }

    /// Puts another collection's tables beside these. Their names have the collection's before them already.
    pub fn with_other(&mut self, collection: &str, other: Typed) {
        let maker = |table: &TypedTable, field: &Field| {
            let why = table.lack(format!("`{}` of `{}` is not worked out here", field.form.title, table.table.title));
            Some((absent_columns(field.form.made_by.as_ref()?, &table.table.name), why))
        };
        for (name, table) in other.tables {
            let table = TypedTable { is_outside: true, ..table };
            self.absent.extend(table.table.fields.iter().filter_map(|field| maker(&table, field)));
            self.of_others.insert(name.clone(), collection.to_string());
            self.tables.insert(name, table);
        }
        self.counts.extend(other.counts);
        self.set_aside.extend(other.set_aside);
    }

    /// The values that are looked up in tables of reference, by those of these that are asked for by them.
    pub fn looked_up(&self, is_asked: impl Fn(&str) -> bool) -> BTreeMap<String, BTreeSet<String>> {
        let mut wanted: BTreeMap<&String, QuickSet<&str>> = BTreeMap::new();
        for table in self.tables.values() {
            for field in &table.table.fields {
                let Some(reference) = field.form.looks_up.as_ref().filter(|name| is_asked(name)) else { continue };
                let column = table.frame.column(field.name()).and_then(|column| column.str()).ok();
                let values = column.into_iter().flat_map(|column| column.iter().flatten());
                wanted.entry(reference).or_default().extend(values);
            }
        }
        let owned = |values: QuickSet<&str>| values.into_iter().map(str::to_string).collect();
        wanted.into_iter().map(|(reference, values)| (reference.clone(), owned(values))).collect()
    }

    /// Whether a table is there at all: it came, or was filled.
    pub fn has(&self, table: &str) -> bool {
        self.tables.get(table).is_some_and(|table| table.found)
    }

    /// Adds a table that came from elsewhere.
    pub fn with_table(&mut self, name: &str, frame: DataFrame) {
        self.extra.insert(name.to_string(), frame);
    }

    /// Notes that a table from elsewhere cannot be had.
    pub fn without_table(&mut self, name: &str, frame: DataFrame, why: String) {
        self.extra.insert(name.to_string(), frame);
        self.absent.insert(name.to_string(), Lack { why, is_outside: true });
    }

    /// What a query needs and nobody has: a table, a column, or something worked out from these.
    /// With a suffix, of the tables whose names end in it.
    pub(super) fn lacks(&self, query: &Query, may_lack: &[String], suffix: &str) -> Option<Lack> {
        query.reads.iter().filter(|name| !may_lack.contains(name)).find_map(|name| self.lacks_of(query, name, suffix))
    }

    fn lacks_of(&self, query: &Query, name: &str, suffix: &str) -> Option<Lack> {
        if let Some(why) = self.absent.get(name) {
            return Some(why.clone());
        }
        let table = self.tables.get(&format!("{name}{suffix}"))?;
        if !table.found {
            return Some(table.lack(format!("the table `{}` did not arrive", table.table.title)));
        }
        let named = table.table.fields.iter().enumerate().filter(|(_, field)| {
            let wrong = field.wrong_name().is_some_and(|wrong| query.names_column(name, &wrong));
            wrong || query.names_column(name, field.name())
        });
        named.filter(|(at, _)| !table.has_column(*at)).find_map(|(_, field)| self.why_no_column(table, field))
    }

    /// The columns that no file had and nothing else gives: what is made from one of them says nothing.
    pub(super) fn blind(&self) -> BTreeSet<Pair> {
        let mut blind = BTreeSet::new();
        for (name, table) in self.tables.iter().filter(|(_, table)| table.found) {
            let without = table.table.fields.iter().enumerate().filter(|(at, _)| !table.has_column(*at));
            for (_, field) in without.filter(|(_, field)| self.gives_nothing(name, field)) {
                let names = [Some(field.name().to_string()), field.wrong_name()];
                blind.extend(names.into_iter().flatten().map(|column| (name.clone(), column)));
            }
        }
        blind
    }

    /// Whether a field that no file had is not worked out either.
    fn gives_nothing(&self, table: &str, field: &Field) -> bool {
        field.form.made_by.as_ref().is_none_or(|maker| self.absent.contains_key(&absent_columns(maker, table)))
    }

    fn why_no_column(&self, table: &TypedTable, field: &Field) -> Option<Lack> {
        match &field.form.made_by {
            Some(maker) => self.absent.get(&absent_columns(maker, &table.table.name)).cloned(),
            None => {
                let why = format!("the column `{}` of `{}` did not arrive", field.form.title, table.table.title);
                Some(table.lack(why))
            }
        }
    }
}

/// The name under which the columns that a maker adds to a table are noted as absent.
pub(super) fn absent_columns(maker: &str, table: &str) -> String {
    format!("{maker} of {table}")
}

impl TypedTable {
    /// What this table lacks; one of the delivery before or of another collection is no part of the delivery.
    pub(super) fn lack(&self, why: String) -> Lack {
        Lack { why, is_outside: self.is_outside }
    }

    /// The sheet that a row came from, and its number as Excel shows it. Rows are counted from 0.
    pub(super) fn origin(&self, row: usize) -> (&SheetOrigin, u32) {
        let origin = &self.origins[row];
        (&self.sheets[origin.sheet as usize], origin.row)
    }

    /// Whether any sheet of its own had a column for the field, or others give it where none came.
    pub(super) fn has_column(&self, field: usize) -> bool {
        self.given.contains(&field) || self.own_sheets().iter().any(|sheet| sheet.columns[field].is_some())
    }

    /// Whether a file of its own came.
    pub(super) fn is_own(&self) -> bool {
        self.found && !self.own_sheets().is_empty()
    }

    fn own_sheets(&self) -> &[SheetOrigin] {
        &self.sheets[..self.sheets.len() - self.others.len()]
    }
}

/// Tables that have been through the rules, without the rows these set aside. Made by `rules` alone.
pub struct Checked {
    pub(super) delivery: Delivery,
    pub(super) frames: Frames,
    pub(super) tables: Vec<Arc<Table>>,
    /// Tables that did not come: they are empty, and nothing can be said from them.
    pub(super) missing: BTreeSet<String>,
    /// Columns that did not come.
    pub(super) blind: BTreeSet<Pair>,
    pub(super) spans: BTreeMap<String, Vec<Told>>,
    pub counts: Vec<RowCount>,
    pub set_aside: Vec<SetAside>,
}

impl Checked {
    pub fn delivery(&self) -> &Delivery {
        &self.delivery
    }
}
