//! One `select`: its columns, and everything that decides its rows.

use super::basis::Basis;
use super::expression::{basis_of, calls};
use super::join;
use super::query::{Names, ordered_by};
use super::relation::{Column, Relation};
use super::scope::Scope;
use super::star;
use sqlparser::ast::{
    Distinct, Expr, GroupByExpr, NamedWindowDefinition, OrderBy, Select, SelectItem, visit_expressions,
};
use std::ops::ControlFlow;

/// `order` is given where it decides which rows there are.
pub(super) fn read(select: &Select, order: Option<&OrderBy>, names: &Names<'_>, outer: Option<&Scope<'_>>) -> Relation {
    let mut scope = join::from(&select.from, names, outer);
    for NamedWindowDefinition(name, window) in &select.named_window {
        let basis = basis_of(window, &scope);
        scope.windows.insert(name.value.to_lowercase(), basis);
    }
    let mut rows = scope.rows.clone();
    rows.add(basis_of(&select.selection, &scope));
    // From here on the columns' names can be used too.
    scope.outputs = select.projection.iter().flat_map(|item| outputs(item, &scope)).collect();
    rows.extend(kept_by(select, &scope));
    rows.extend(order.map(|order| ordered_by(order, &scope)));
    Relation { columns: scope.outputs, rows }
}

/// What decides which rows are left, after `where`.
fn kept_by(select: &Select, scope: &Scope<'_>) -> Vec<Basis> {
    let every_output = || scope.outputs.iter().map(|(_, basis)| basis.clone()).collect();
    let grouped = match &select.group_by {
        GroupByExpr::Expressions(keys, _) => keys.iter().map(|key| scope.key(key)).collect(),
        GroupByExpr::All(_) => every_output(),
    };
    let distinct = match &select.distinct {
        Some(Distinct::Distinct) => every_output(),
        Some(Distinct::On(keys)) => keys.iter().map(|key| scope.key(key)).collect(),
        Some(Distinct::All) | None => Basis::default(),
    };
    let lists = select.projection.iter().filter(|item| has_a_row_for_each(item)).map(|item| basis_of(item, scope));
    [grouped, distinct, basis_of(&select.having, scope), basis_of(&select.qualify, scope)]
        .into_iter()
        .chain(lists)
        .collect()
}

/// Whether there is a row for each thing in a list.
fn has_a_row_for_each(item: &SelectItem) -> bool {
    let found = visit_expressions(item, |part| match calls(part, &["unnest"]) {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    });
    found.is_break()
}

fn outputs(item: &SelectItem, scope: &Scope<'_>) -> Vec<Column> {
    match item {
        SelectItem::UnnamedExpr(expr) => vec![(name_of(expr), basis_of(expr, scope))],
        SelectItem::ExprWithAlias { expr, alias } => vec![(alias.value.to_lowercase(), basis_of(expr, scope))],
        SelectItem::ExprWithAliases { expr, aliases } => {
            let basis = basis_of(expr, scope);
            aliases.iter().map(|alias| (alias.value.to_lowercase(), basis.clone())).collect()
        }
        SelectItem::Wildcard(but) => star::columns(None, but, scope),
        SelectItem::QualifiedWildcard(of, but) => star::columns(Some(of), but, scope),
    }
}

/// What a column is called that is not given a name.
fn name_of(expr: &Expr) -> String {
    let name = match expr {
        Expr::Identifier(name) => Some(name),
        Expr::CompoundIdentifier(parts) => parts.last(),
        _ => None,
    };
    name.map_or_else(|| expr.to_string(), |name| name.value.clone()).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::given::{made_from, read, rows_of};

    #[test]
    fn columns_have_the_names_that_they_are_given() {
        let made = read("select child, v.born, seen = 'yes' as is_seen from visits v");
        assert_eq!(made.columns.keys().collect::<Vec<_>>(), ["born", "child", "is_seen"]);
    }

    #[test]
    fn where_decides_the_rows() {
        assert_eq!(rows_of("select child from visits where seen = 'yes'"), "visits.*, visits.seen");
    }

    #[test]
    fn where_may_fall_back() {
        let sql = "select child from visits where coalesce(born, expected) > 1";
        assert_eq!(rows_of(sql), "visits.*, (visits.born or visits.expected)");
    }

    #[test]
    fn group_by_and_having_decide_the_rows() {
        let sql = "select lower(team) as it, count(*) as n from visits group by lower(team) having count(seen) > 0";
        assert_eq!(made_from(sql, "n"), "");
        assert_eq!(rows_of(sql), "visits.*, visits.seen, visits.team");
    }

    #[test]
    fn the_name_of_an_output_stands_for_what_it_is_made_from() {
        let sql = "select case when born > 1 then 'a' end as band, count(*) as n from visits group by band";
        assert_eq!(rows_of(sql), "visits.*, visits.born");
    }

    #[test]
    fn a_number_stands_for_an_output() {
        assert_eq!(rows_of("select lower(team) as it, count(*) as n from visits group by 1"), "visits.*, visits.team");
    }

    #[test]
    fn group_by_all_takes_every_output() {
        assert_eq!(
            rows_of("select team, max(born) as n from visits group by all"),
            "visits.*, visits.born, visits.team"
        );
    }

    #[test]
    fn distinct_takes_rows_away_by_every_output() {
        assert_eq!(rows_of("select distinct child, team from visits"), "visits.*, visits.child, visits.team");
    }

    #[test]
    fn distinct_on_takes_the_first_by_its_order() {
        let sql = "select distinct on (child) child, team from visits order by child, born";
        assert_eq!(rows_of(sql), "visits.*, visits.born, visits.child");
    }

    #[test]
    fn qualify_decides_the_rows() {
        let sql = "select child, row_number() over (order by born) as place from visits qualify place = 1";
        assert_eq!(rows_of(sql), "visits.*, visits.born");
    }

    #[test]
    fn a_list_made_into_rows_decides_how_many_there_are() {
        let sql = "select child, lower(unnest(string_to_array(team, ' '))) as it from visits";
        assert_eq!(rows_of(sql), "visits.*, visits.team");
    }
}
