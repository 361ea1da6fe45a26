//! Three tables and short questions, for the tests of this folder.

use super::{Lineage, Pair, lineage};
use crate::definitions::query::parsed;
use std::collections::BTreeSet;

pub fn read(sql: &str) -> Lineage {
    let query = parsed(sql).unwrap().unwrap_or_else(|| panic!("no query: {sql}"));
    lineage(&query, &columns_of)
}

pub fn made_from(sql: &str, column: &str) -> String {
    read(sql).columns[column].to_string()
}

pub fn rows_of(sql: &str) -> String {
    read(sql).rows.to_string()
}

/// Pairs from `table.column`.
pub fn pairs(names: &[&str]) -> BTreeSet<Pair> {
    let split = |name: &&str| name.split_once('.').map(|(table, column)| (table.to_string(), column.to_string()));
    names.iter().filter_map(split).collect()
}

fn columns_of(table: &str) -> Option<BTreeSet<String>> {
    let columns: &[&str] = match table {
        "visits" => &["child", "seen", "born", "expected", "team"],
        "contacts" => &["la", "child", "received", "source"],
        _ => return None,
    };
    Some(columns.iter().map(|column| column.to_string()).collect())
}
