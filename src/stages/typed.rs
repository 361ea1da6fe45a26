//! The typed tables of one delivery, and what the rules made of them. Only the stages that make them can.

use super::sql::Frames;
use super::tables::{RowOrigin, SetAside, SheetOrigin};
use crate::definitions::model::Table;
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
        self.tables.iter().map(|(name, table)| (name.clone(), table.frame.clone())).collect()
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
