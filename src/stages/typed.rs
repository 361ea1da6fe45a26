//! The typed tables of one delivery, and what the rules made of them. Only the stages that make them can.

use super::sql::Frames;
use super::tables::{RowOrigin, SetAside, SheetOrigin};
use crate::definitions::model::{Field, Table};
use crate::definitions::query::Query;
use crate::vocabulary::{Authority, Period, RowCount};
use polars::prelude::DataFrame;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

/// Who a delivery is from and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Delivery {
    pub authority: Authority,
    pub period: Period,
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
    pub(super) absent: BTreeMap<String, String>,
}

/// One table with its rows' origins.
pub(super) struct TypedTable {
    pub table: Arc<Table>,
    /// Accepted rows only. `row_id` is the row's place in `origins`, counted from 1.
    pub frame: DataFrame,
    pub origins: Vec<RowOrigin>,
    pub sheets: Vec<SheetOrigin>,
    /// Whether any sheet held this table.
    pub found: bool,
    /// Field and row, both counted from 0, of cells that could not be read.
    pub faulty: HashSet<(u32, u32)>,
}

impl Typed {
    pub(super) fn frames(&self) -> Frames {
        let own = self.tables.iter().map(|(name, table)| (name.clone(), table.frame.clone()));
        own.chain(self.extra.iter().map(|(name, frame)| (name.clone(), frame.clone()))).collect()
    }

    /// Puts the delivery before beside this one. Its tables are named `<table>_last` already.
    pub fn with_last(&mut self, last: Typed) {
        self.tables.extend(last.tables);
        self.counts.extend(last.counts);
        self.set_aside.extend(last.set_aside);
    }

    /// Adds a table that came from elsewhere.
    pub fn with_table(&mut self, name: &str, frame: DataFrame) {
        self.extra.insert(name.to_string(), frame);
    }

    /// Notes that a table from elsewhere cannot be had.
    pub fn without_table(&mut self, name: &str, frame: DataFrame, why: String) {
        self.extra.insert(name.to_string(), frame);
        self.absent.insert(name.to_string(), why);
    }

    /// What a query needs and nobody has: a table, a column, or something worked out from these.
    pub(super) fn lacks(&self, query: &Query, may_lack: &[String]) -> Option<String> {
        query.reads.iter().filter(|name| !may_lack.contains(name)).find_map(|name| self.lacks_of(query, name))
    }

    fn lacks_of(&self, query: &Query, name: &str) -> Option<String> {
        if let Some(why) = self.absent.get(name) {
            return Some(why.clone());
        }
        let table = self.tables.get(name)?;
        if !table.found {
            return Some(format!("the table `{}` did not arrive", table.table.title));
        }
        let named = table.table.fields.iter().enumerate().filter(|(_, field)| {
            let wrong = field.wrong_name().is_some_and(|wrong| query.names_column(name, &wrong));
            wrong || query.names_column(name, field.name())
        });
        named.filter(|(at, _)| !table.has_column(*at)).find_map(|(_, field)| self.why_no_column(table, field))
    }

    fn why_no_column(&self, table: &TypedTable, field: &Field) -> Option<String> {
        match &field.form.made_by {
            Some(maker) => self.absent.get(maker).cloned(),
            None => Some(format!("the column `{}` of `{}` did not arrive", field.form.title, table.table.title)),
        }
    }
}

impl TypedTable {
    /// Whether any sheet had a column for the field.
    fn has_column(&self, field: usize) -> bool {
        self.sheets.iter().any(|sheet| sheet.columns[field].is_some())
    }
}

/// Tables that have been through the rules, without the rows these set aside. Made by `rules` alone.
pub struct Checked {
    pub(super) delivery: Delivery,
    pub(super) frames: Frames,
    pub(super) tables: Vec<Arc<Table>>,
    /// Tables that did not come: they are empty, and nothing can be said from them.
    pub(super) missing: BTreeSet<String>,
    pub counts: Vec<RowCount>,
    pub set_aside: Vec<SetAside>,
}

impl Checked {
    pub fn delivery(&self) -> &Delivery {
        &self.delivery
    }
}
