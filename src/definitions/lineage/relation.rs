//! The columns and rows of a table, or of a query within the query, before anybody names it.

use super::basis::{Basis, ROWS};
use sqlparser::ast::{SetOperator, SetQuantifier, TableAlias};
use std::collections::BTreeSet;

pub(super) type Column = (String, Basis);

#[derive(Debug, Clone, Default)]
pub(super) struct Relation {
    /// In their order. A name may be there twice, as after `select *` from two tables.
    pub columns: Vec<Column>,
    pub rows: Basis,
}

impl Relation {
    /// A table or dataset: its columns are made from themselves.
    pub fn of_table(table: &str, columns: BTreeSet<String>) -> Self {
        let columns = columns.into_iter().map(|column| (column.clone(), Basis::of(table, &column)));
        Self { columns: columns.collect(), rows: Basis::of(table, ROWS) }
    }

    pub fn column(&self, name: &str) -> Option<Basis> {
        self.columns.iter().filter(|(column, _)| column == name).map(|(_, basis)| basis.clone()).reduce(both)
    }

    /// All that any of it is made from.
    pub fn whole(self) -> Basis {
        self.columns.into_iter().map(|(_, basis)| basis).chain([self.rows]).collect()
    }

    /// With the columns' names in `as t(a, b)`.
    pub fn renamed(mut self, alias: Option<&TableAlias>) -> Self {
        let names = alias.into_iter().flat_map(|alias| &alias.columns);
        for ((name, _), new) in self.columns.iter_mut().zip(names) {
            *name = new.name.value.to_lowercase();
        }
        self
    }

    /// The two as branches of a `union` or its like, under the names of this one.
    pub fn joined_by(mut self, operator: SetOperator, quantifier: SetQuantifier, mut other: Self) -> Self {
        if matches!(quantifier, SetQuantifier::ByName | SetQuantifier::AllByName | SetQuantifier::DistinctByName) {
            other = other.in_order_of(&mut self);
        }
        for ((_, basis), (_, more)) in self.columns.iter_mut().zip(other.columns) {
            basis.add(more);
        }
        self.rows.add(other.rows);
        let keeps_all = matches!(quantifier, SetQuantifier::All | SetQuantifier::AllByName);
        if operator != SetOperator::Union || !keeps_all {
            self.rows = self.clone().whole();
        }
        self
    }

    /// Its columns in the other's order. Each gets the columns that only the other has.
    fn in_order_of(mut self, other: &mut Self) -> Self {
        let only_here = self.columns.iter().filter(|(name, _)| other.column(name).is_none());
        let only_here: Vec<Column> = only_here.map(|(name, _)| (name.clone(), Basis::default())).collect();
        other.columns.extend(only_here);
        let found = other.columns.iter().map(|(name, _)| (name.clone(), self.column(name).unwrap_or_default()));
        self.columns = found.collect();
        self
    }
}

fn both(mut one: Basis, other: Basis) -> Basis {
    one.add(other);
    one
}

#[cfg(test)]
mod tests {
    use super::super::given::{made_from, rows_of};

    #[test]
    fn branches_of_a_union_are_joined_by_position_under_the_names_of_the_first() {
        let sql = "select child, born from visits union all select child, received from contacts";
        assert_eq!(made_from(sql, "born"), "contacts.received, visits.born");
        assert_eq!(rows_of(sql), "contacts.*, visits.*");
    }

    #[test]
    fn a_union_without_all_takes_rows_away_by_their_values() {
        let sql = "select child from visits union select child from contacts";
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, visits.*, visits.child");
    }

    #[test]
    fn except_takes_rows_away_by_their_values() {
        let sql = "select child from visits except select child from contacts";
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, visits.*, visits.child");
    }

    #[test]
    fn a_union_by_name_is_joined_by_name() {
        let sql = "select born, child from visits union all by name select child, source from contacts";
        assert_eq!(made_from(sql, "born"), "visits.born");
        assert_eq!(made_from(sql, "child"), "contacts.child, visits.child");
        assert_eq!(made_from(sql, "source"), "contacts.source");
    }

    #[test]
    fn an_alias_may_name_the_columns() {
        assert_eq!(made_from("select t.b from (select child, born from visits) as t(a, b)", "b"), "visits.born");
        let sql = "with t(a, b) as (select child, born from visits) select b from t";
        assert_eq!(made_from(sql, "b"), "visits.born");
    }
}
