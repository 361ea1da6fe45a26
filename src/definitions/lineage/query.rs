//! A query and its parts, each followed down to tables.

use super::basis::Basis;
use super::expression::{basis_of, last_part};
use super::relation::Relation;
use super::scope::{Scope, Source};
use super::select;
use sqlparser::ast::{Distinct, ObjectName, OrderBy, OrderByKind, Query, SetExpr, TableAlias, Values, With};
use std::collections::{BTreeMap, BTreeSet};

/// What the names of tables stand for.
#[derive(Clone)]
pub(super) struct Names<'a> {
    pub columns_of: &'a dyn Fn(&str) -> Option<BTreeSet<String>>,
    /// Common table expressions, as far as they have been read.
    pub common: BTreeMap<String, Relation>,
}

impl Names<'_> {
    /// A table of a `from`, under its alias if it has one.
    pub fn source(&self, name: &ObjectName, alias: Option<&TableAlias>) -> Source {
        let table = last_part(name).unwrap_or_default();
        let called = alias.map_or_else(|| table.clone(), |alias| alias.name.value.to_lowercase());
        let common = self.common.get(&table);
        let relation = common
            .cloned()
            .unwrap_or_else(|| Relation::of_table(&table, (self.columns_of)(&table).unwrap_or_default()));
        let table = common.is_none().then_some(table);
        Source { name: Some(called), table, relation: relation.renamed(alias), partner: Basis::default() }
    }
}

/// A query, within another if it stands in one.
pub(super) fn read(query: &Query, names: &Names<'_>, outer: Option<&Scope<'_>>) -> Relation {
    let mut names = names.clone();
    query.with.iter().for_each(|with| read_common(with, &mut names, outer));
    body(&query.body, deciding_order(query), &names, outer)
}

/// Each may name those before it.
fn read_common(with: &With, names: &mut Names<'_>, outer: Option<&Scope<'_>>) {
    for common in &with.cte_tables {
        let made = read(&common.query, names, outer).renamed(Some(&common.alias));
        names.common.insert(common.alias.name.value.to_lowercase(), made);
    }
}

fn body(part: &SetExpr, order: Option<&OrderBy>, names: &Names<'_>, outer: Option<&Scope<'_>>) -> Relation {
    let mut made = match part {
        SetExpr::Select(part) => return select::read(part, order, names, outer),
        SetExpr::Query(query) => read(query, names, outer),
        SetExpr::SetOperation { left, op, set_quantifier, right } => {
            body(left, None, names, outer).joined_by(*op, *set_quantifier, body(right, None, names, outer))
        }
        SetExpr::Values(rows) => values(rows, &Scope::new(names, outer)),
        _ => Relation::default(),
    };
    let mut scope = Scope::new(names, outer);
    scope.outputs = made.columns.clone();
    made.rows.extend(order.map(|order| ordered_by(order, &scope)));
    made
}

/// The order, where it decides which rows there are.
fn deciding_order(query: &Query) -> Option<&OrderBy> {
    let is_cut = query.limit_clause.is_some() || query.fetch.is_some() || takes_the_first(&query.body);
    query.order_by.as_ref().filter(|_| is_cut)
}

fn takes_the_first(body: &SetExpr) -> bool {
    let SetExpr::Select(select) = body else { return false };
    select.top.is_some() || matches!(select.distinct, Some(Distinct::On(_)))
}

/// What an `order by` puts in order by.
pub(super) fn ordered_by(order: &OrderBy, scope: &Scope<'_>) -> Basis {
    match &order.kind {
        OrderByKind::Expressions(keys) => keys.iter().map(|key| scope.key(&key.expr)).collect(),
        OrderByKind::All(_) => scope.outputs.iter().map(|(_, basis)| basis.clone()).collect(),
    }
}

/// `values (…), (…)`: rows written out, in columns that only an alias can name.
fn values(values: &Values, scope: &Scope<'_>) -> Relation {
    let mut made = Relation::default();
    for row in &values.rows {
        for (at, cell) in row.iter().enumerate() {
            if made.columns.len() == at {
                made.columns.push((format!("column_{at}"), Basis::default()));
            }
            made.columns[at].1.add(basis_of(cell, scope));
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::super::given::{made_from, rows_of};

    #[test]
    fn common_tables_are_followed_through_each_by_the_next() {
        let sql = "with seen as (select child, seen from visits where born > 1),
            worded as (select case seen when 'y' then 'Yes' end as word from seen where child is not null)
            select word as it from worded";
        assert_eq!(made_from(sql, "it"), "visits.seen");
        assert_eq!(rows_of(sql), "visits.*, visits.born, visits.child");
    }

    #[test]
    fn a_common_table_may_have_the_name_of_what_it_is_made_from() {
        let sql = "with visits as (select child, seen = 'y' as is_seen from visits) select is_seen from visits";
        assert_eq!(made_from(sql, "is_seen"), "visits.seen");
    }

    #[test]
    fn a_fall_back_is_one_after_common_tables_too() {
        let sql = "with aged as (select coalesce(born, expected) as day from visits) select day > 1 as it from aged";
        assert_eq!(made_from(sql, "it"), "(visits.born or visits.expected)");
    }

    #[test]
    fn order_by_alone_decides_nothing() {
        assert_eq!(rows_of("select child from visits order by born"), "visits.*");
    }

    #[test]
    fn order_by_with_a_limit_decides_which_rows_are_left() {
        assert_eq!(rows_of("select child from visits order by born limit 3"), "visits.*, visits.born");
        let sql = "select child as it from visits union all select source from contacts order by it limit 3";
        assert_eq!(rows_of(sql), "contacts.*, contacts.source, visits.*, visits.child");
    }

    #[test]
    fn the_name_of_an_output_can_be_ordered_by() {
        let sql = "select coalesce(born, expected) as born from visits order by born limit 3";
        assert_eq!(rows_of(sql), "visits.*, (visits.born or visits.expected)");
    }

    #[test]
    fn rows_written_out_are_made_from_nothing() {
        assert_eq!(made_from("select a from (values (1, 'x'), (2, 'y')) as t(a, b)", "a"), "");
        assert_eq!(rows_of("select a from (values (1, 'x'), (2, 'y')) as t(a, b)"), "");
    }
}
