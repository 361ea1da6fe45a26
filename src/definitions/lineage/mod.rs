//! What a query's columns are made from and what decides its rows, so that nothing is made of what did not come.
//! Running the query is somebody else's job, and so is saying what did not come.

/// What a value rests on, and whether it can do without a part of that.
mod basis;
/// Expressions, from the columns they name upwards.
mod expression;
/// `from` and its joins.
mod join;
/// A query and its parts: `with`, `union`, `order by` with a limit.
mod query;
/// Columns and rows of a table, or of a query within the query.
mod relation;
/// Which names can be used at one place of a query.
mod scope;
/// One `select`.
mod select;
/// `*` and `t.*`.
mod star;

#[cfg(test)]
mod given;

pub use basis::{Basis, Pair, ROWS};

use query::Names;
use sqlparser::ast::Query;
use std::collections::{BTreeMap, BTreeSet};

/// What one query's results are made from. Names are lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// By output column: what its value is made from.
    pub columns: BTreeMap<String, Basis>,
    /// What decides which rows there are: `where`, inner joins, `group by`, `having`, `distinct`, `qualify`, and
    /// under the column `*` the rows of every table that they are taken from.
    pub rows: Basis,
}

/// Follows every output column down to the columns of tables and datasets.
///
/// `columns_of` gives the columns of a table or dataset, for `*` and for names without their table.
pub fn lineage(query: &Query, columns_of: &dyn Fn(&str) -> Option<BTreeSet<String>>) -> Lineage {
    let made = query::read(query, &Names { columns_of, common: BTreeMap::new() }, None);
    let mut columns: BTreeMap<String, Basis> = BTreeMap::new();
    for (name, basis) in made.columns {
        columns.entry(name).or_default().add(basis);
    }
    Lineage { columns, rows: made.rows }
}

/// The columns of a dataset that are made from something without data.
///
/// `blind` has pairs of tables and datasets built before it. Where its rows are in doubt every column is, and `*` is
/// among the names given back: with that in `blind`, whoever counts the dataset's rows is blind too.
pub fn blind_columns(lineage: &Lineage, blind: &BTreeSet<Pair>) -> BTreeSet<String> {
    let names = lineage.columns.keys().cloned();
    if lineage.rows.first_blind(blind).is_some() {
        return names.chain([ROWS.to_string()]).collect();
    }
    names.filter(|name| lineage.columns[name].first_blind(blind).is_some()).collect()
}

/// The first pair without data that an indicator's figure rests on.
pub fn rests_on<'a>(lineage: &Lineage, blind: &'a BTreeSet<Pair>) -> Option<&'a Pair> {
    lineage.columns.values().chain([&lineage.rows]).find_map(|basis| basis.first_blind(blind))
}

#[cfg(test)]
mod tests {
    use super::given::{pairs, read};
    use super::*;

    fn blind_of(sql: &str, blind: &[&str]) -> Vec<String> {
        blind_columns(&read(sql), &pairs(blind)).into_iter().collect()
    }

    #[test]
    fn a_column_is_blind_if_anything_that_it_is_made_from_is() {
        let sql = "select child, seen = 'yes' as is_seen, born from visits";
        assert_eq!(blind_of(sql, &["visits.seen"]), ["is_seen"]);
        assert_eq!(blind_of(sql, &["visits.team"]), [""; 0]);
    }

    #[test]
    fn every_column_is_blind_if_the_rows_are() {
        let sql = "select child, born from visits where seen = 'yes'";
        assert_eq!(blind_of(sql, &["visits.seen"]), ["*", "born", "child"]);
    }

    #[test]
    fn a_fall_back_that_did_not_come_leaves_the_column_as_it_is() {
        let sql = "select coalesce(born, expected) as born, coalesce(team, 'none') as team from visits";
        assert_eq!(blind_of(sql, &["visits.expected", "visits.team"]), ["team"]);
        assert_eq!(blind_of(sql, &["visits.expected", "visits.born"]), ["born"]);
    }

    #[test]
    fn a_fall_back_that_is_read_elsewhere_too_is_blind() {
        let sql = "select case when expected is null then born else coalesce(born, expected) end as born from visits";
        assert_eq!(blind_of(sql, &["visits.expected"]), ["born"]);
    }

    #[test]
    fn who_counts_rows_does_not_rest_on_other_columns() {
        let counts = read("select la, count(*) as numerator from visits group by la");
        assert_eq!(rests_on(&counts, &pairs(&["visits.seen"])), None);
    }

    #[test]
    fn who_counts_rows_rests_on_which_there_are() {
        let counts = read("select count(*) as numerator from visits");
        let blind = pairs(&["visits.*"]);
        assert_eq!(rests_on(&counts, &blind), blind.first());
    }

    #[test]
    fn a_figure_rests_on_what_it_counts_and_on_where() {
        let sums = read("select sum(case when seen = 'yes' then 1 else 0 end) as numerator from visits where born > 1");
        let blind = pairs(&["visits.seen"]);
        assert_eq!(rests_on(&sums, &blind), blind.first());
        let blind = pairs(&["visits.born"]);
        assert_eq!(rests_on(&sums, &blind), blind.first());
    }
}
