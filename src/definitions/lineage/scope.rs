//! Which names can be used at one place of a query, and what they stand for.

use super::basis::Basis;
use super::expression::basis_of;
use super::query::Names;
use super::relation::{Column, Relation};
use sqlparser::ast::{Expr, Value};
use std::collections::BTreeMap;

/// One table of a `from`.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// What it is called here.
    pub name: Option<String>,
    /// The table or dataset that it is; absent for a query.
    pub table: Option<String>,
    pub relation: Relation,
    /// What decides which of its rows, if any, stands beside a row of the other side of an outer join.
    pub partner: Basis,
}

/// The tables of a `from`, with what they lie within.
pub(super) struct Scope<'a> {
    pub names: &'a Names<'a>,
    /// Where the query stands within another.
    pub outer: Option<&'a Scope<'a>>,
    pub sources: Vec<Source>,
    /// What decides the rows, as far as it has been read.
    pub rows: Basis,
    /// The columns of the `select`, once they are known.
    pub outputs: Vec<Column>,
    /// `window w as (…)`
    pub windows: BTreeMap<String, Basis>,
}

impl Source {
    /// A column, if it is known to have it.
    fn column(&self, name: &str) -> Option<Basis> {
        self.relation.column(name).map(|basis| self.beside(basis))
    }

    /// A column that is said to be its own. Every table has more columns than were asked for.
    fn own_column(&self, name: &str) -> Option<Basis> {
        let unknown = || self.table.as_ref().map(|table| self.beside(Basis::of(table, name)));
        self.column(name).or_else(unknown)
    }

    pub fn columns(&self) -> impl Iterator<Item = Column> {
        self.relation.columns.iter().map(|(name, basis)| (name.clone(), self.beside(basis.clone())))
    }

    fn beside(&self, mut basis: Basis) -> Basis {
        basis.add(self.partner.clone());
        basis
    }
}

impl<'a> Scope<'a> {
    pub fn new(names: &'a Names<'a>, outer: Option<&'a Scope<'a>>) -> Self {
        Self {
            names,
            outer,
            sources: Vec::new(),
            rows: Basis::default(),
            outputs: Vec::new(),
            windows: BTreeMap::new(),
        }
    }

    /// What a column stands for. One that nothing is known to have stands for nothing.
    pub fn column(&self, of: Option<&str>, name: &str) -> Basis {
        let found = match of {
            Some(of) => self.source(of).and_then(|source| source.own_column(name)),
            None => self.output(name).or_else(|| self.of_any(name)),
        };
        found.or_else(|| self.outer.map(|outer| outer.column(of, name))).unwrap_or_default()
    }

    pub fn source(&self, name: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.name.as_deref() == Some(name))
    }

    pub fn window(&self, name: &str) -> Basis {
        self.windows.get(name).cloned().unwrap_or_default()
    }

    /// What a key of `group by` or `order by` stands for. A number is the place of a column.
    pub fn key(&self, key: &Expr) -> Basis {
        let at = place(key).and_then(|place| self.outputs.get(place.checked_sub(1)?));
        at.map_or_else(|| basis_of(key, self), |(_, basis)| basis.clone())
    }

    fn output(&self, name: &str) -> Option<Basis> {
        self.outputs.iter().find(|(output, _)| output == name).map(|(_, basis)| basis.clone())
    }

    /// Which of several tables is meant cannot be told here, so it is all of them.
    fn of_any(&self, name: &str) -> Option<Basis> {
        let mut found = self.sources.iter().filter_map(|source| source.column(name)).peekable();
        found.peek().is_some().then(|| found.collect())
    }
}

fn place(key: &Expr) -> Option<usize> {
    let Expr::Value(value) = key else { return None };
    let Value::Number(number, _) = &value.value else { return None };
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::super::given::made_from;

    #[test]
    fn a_name_without_its_table_is_of_the_one_that_has_it() {
        let sql = "select seen as it from visits, contacts";
        assert_eq!(made_from(sql, "it"), "visits.seen");
    }

    #[test]
    fn a_name_that_several_have_is_of_them_all() {
        let sql = "select child as it from visits, contacts";
        assert_eq!(made_from(sql, "it"), "contacts.child, visits.child");
    }

    #[test]
    fn a_name_that_nothing_has_is_of_nothing() {
        assert_eq!(made_from("select whatever as it from visits", "it"), "");
        assert_eq!(made_from("select whatever as it from unknown", "it"), "");
    }

    #[test]
    fn a_name_with_its_table_is_taken_at_its_word() {
        assert_eq!(made_from("select u.whatever as it from unknown as u", "it"), "unknown.whatever");
    }

    #[test]
    fn an_alias_stands_for_its_table() {
        assert_eq!(made_from("select V.Seen as It from Visits as v", "it"), "visits.seen");
    }
}
