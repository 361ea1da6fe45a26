//! `from` and its joins: which tables can be named, and what decides the rows that they give together.

use super::basis::Basis;
use super::expression::{basis_of, last_part};
use super::query::{self, Names};
use super::relation::Relation;
use super::scope::{Scope, Source};
use sqlparser::ast::{Join, JoinConstraint, JoinOperator, TableAlias, TableFactor, TableWithJoins};

/// Tables, and what decides their rows.
type Tables = (Vec<Source>, Basis);

pub(super) fn from<'a>(tables: &[TableWithJoins], names: &'a Names<'a>, outer: Option<&'a Scope<'a>>) -> Scope<'a> {
    let mut scope = Scope::new(names, outer);
    for table in tables {
        let (sources, rows) = joined(table, &scope);
        scope.sources.extend(sources);
        scope.rows.add(rows);
    }
    scope
}

fn joined(table: &TableWithJoins, before: &Scope<'_>) -> Tables {
    let mut scope = Scope::new(before.names, Some(before));
    (scope.sources, scope.rows) = factor(&table.relation, &scope);
    table.joins.iter().for_each(|join| join_to(&mut scope, join));
    (scope.sources, scope.rows)
}

fn factor(factor: &TableFactor, scope: &Scope<'_>) -> Tables {
    let source = match factor {
        TableFactor::Table { name, alias, .. } => scope.names.source(name, alias.as_ref()),
        TableFactor::Derived { subquery, alias, .. } => {
            let made = query::read(subquery, scope.names, Some(scope));
            unnamed(made.renamed(alias.as_ref()), alias.as_ref())
        }
        TableFactor::NestedJoin { table_with_joins, .. } => return joined(table_with_joins, scope),
        TableFactor::UNNEST { alias, .. }
        | TableFactor::TableFunction { alias, .. }
        | TableFactor::Function { alias, .. } => worked_out(factor, alias.as_ref(), scope),
        _ => worked_out(factor, None, scope),
    };
    let rows = source.relation.rows.clone();
    (vec![source], rows)
}

/// What is no table until an alias makes it one.
fn unnamed(relation: Relation, alias: Option<&TableAlias>) -> Source {
    let name = alias.map(|alias| alias.name.value.to_lowercase());
    Source { name, table: None, relation, partner: Basis::default() }
}

/// What a function makes: rows and columns both rest on its arguments.
fn worked_out(factor: &TableFactor, alias: Option<&TableAlias>, scope: &Scope<'_>) -> Source {
    let rows = basis_of(factor, scope);
    let names = alias.into_iter().flat_map(|alias| alias.columns.iter().map(|c| &c.name).chain([&alias.name]));
    let columns = names.map(|name| (name.value.to_lowercase(), rows.clone())).collect();
    unnamed(Relation { columns, rows }, alias)
}

fn join_to(scope: &mut Scope<'_>, join: &Join) {
    use JoinOperator as Is;
    let split = scope.sources.len();
    let (sources, rows) = factor(&join.relation, scope);
    scope.sources.extend(sources);
    let mut condition = condition(&join.join_operator, split, scope);
    match &join.join_operator {
        Is::Left(_) | Is::LeftOuter(_) | Is::OuterApply | Is::AsOf { .. } => {
            condition.add(rows);
            put_beside(&mut scope.sources[split..], &condition);
        }
        Is::Right(_) | Is::RightOuter(_) => {
            condition.add(std::mem::replace(&mut scope.rows, rows));
            put_beside(&mut scope.sources[..split], &condition);
        }
        // A full join is among them: without a partner there is a row more.
        operator => {
            scope.rows.add(rows);
            scope.rows.add(condition);
            hide_what_only_filters(&mut scope.sources, split, operator);
        }
    }
}

/// An outer join keeps all rows of one side. Its condition, and the rows of the other side, decide what the columns of
/// the other side say.
fn put_beside(sources: &mut [Source], condition: &Basis) {
    sources.iter_mut().for_each(|source| source.partner.add(condition.clone()));
}

fn hide_what_only_filters(sources: &mut Vec<Source>, split: usize, operator: &JoinOperator) {
    use JoinOperator as Is;
    match operator {
        Is::Semi(_) | Is::LeftSemi(_) | Is::Anti(_) | Is::LeftAnti(_) => sources.truncate(split),
        Is::RightSemi(_) | Is::RightAnti(_) => drop(sources.drain(..split)),
        _ => {}
    }
}

fn condition(operator: &JoinOperator, split: usize, scope: &Scope<'_>) -> Basis {
    let names: Vec<String> = match constraint(operator) {
        Some(JoinConstraint::Using(names)) => names.iter().filter_map(last_part).collect(),
        Some(JoinConstraint::Natural) => shared(&scope.sources, split),
        _ => Vec::new(),
    };
    let named = names.iter().map(|name| scope.column(None, name));
    named.chain([basis_of(operator, scope)]).collect()
}

/// The names that both sides have.
fn shared(sources: &[Source], split: usize) -> Vec<String> {
    let (left, right) = sources.split_at(split);
    let has = |name: &String| left.iter().any(|source| source.relation.column(name).is_some());
    right.iter().flat_map(Source::columns).map(|(name, _)| name).filter(has).collect()
}

fn constraint(operator: &JoinOperator) -> Option<&JoinConstraint> {
    use JoinOperator as Is;
    match operator {
        Is::Join(by) | Is::Inner(by) | Is::CrossJoin(by) | Is::StraightJoin(by) | Is::FullOuter(by) => Some(by),
        Is::Left(by) | Is::LeftOuter(by) | Is::Right(by) | Is::RightOuter(by) => Some(by),
        Is::Semi(by) | Is::LeftSemi(by) | Is::RightSemi(by) => Some(by),
        Is::Anti(by) | Is::LeftAnti(by) | Is::RightAnti(by) => Some(by),
        Is::AsOf { constraint, .. } => Some(constraint),
        Is::CrossApply | Is::OuterApply | Is::ArrayJoin | Is::LeftArrayJoin | Is::InnerArrayJoin => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::{made_from, rows_of};

    #[test]
    fn an_inner_join_decides_the_rows() {
        let sql = "select v.seen from visits v join contacts c on c.child = v.child";
        assert_eq!(made_from(sql, "seen"), "visits.seen");
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, visits.*, visits.child");
    }

    #[test]
    fn a_left_join_decides_what_the_joined_columns_say() {
        let sql = "select v.seen, c.source from visits v left join contacts c on c.child = v.child and c.received > 1";
        assert_eq!(made_from(sql, "seen"), "visits.seen");
        let joined = "contacts.*, contacts.child, contacts.received, contacts.source, visits.child";
        assert_eq!(made_from(sql, "source"), joined);
        assert_eq!(rows_of(sql), "visits.*");
    }

    #[test]
    fn the_rows_of_a_left_joined_query_decide_what_its_columns_say() {
        let sql = "select v.child, c.n from visits v
            left join (select child, count(*) as n from contacts where source = 'a' group by child) c on c.child = v.child";
        assert_eq!(made_from(sql, "n"), "contacts.*, contacts.child, contacts.source, visits.child");
        assert_eq!(rows_of(sql), "visits.*");
    }

    #[test]
    fn where_on_a_left_joined_column_brings_the_condition_into_the_rows() {
        let sql = "select v.seen from visits v left join contacts c on c.child = v.child where c.source is null";
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, contacts.source, visits.*, visits.child");
    }

    #[test]
    fn a_right_join_is_a_left_join_seen_from_the_other_side() {
        let sql = "select v.seen, c.source from visits v right join contacts c on c.child = v.child";
        assert_eq!(made_from(sql, "seen"), "contacts.child, visits.*, visits.child, visits.seen");
        assert_eq!(made_from(sql, "source"), "contacts.source");
        assert_eq!(rows_of(sql), "contacts.*");
    }

    #[test]
    fn a_full_join_decides_the_rows() {
        let sql = "select v.seen from visits v full join contacts c on c.child = v.child";
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, visits.*, visits.child");
    }

    #[test]
    fn a_cross_join_takes_the_rows_of_both() {
        assert_eq!(rows_of("select v.seen from visits v cross join contacts"), "contacts.*, visits.*");
        assert_eq!(rows_of("select v.seen from visits v, contacts"), "contacts.*, visits.*");
    }

    #[test]
    fn using_and_natural_name_columns_of_both_sides() {
        let rows = "contacts.*, contacts.child, visits.*, visits.child";
        assert_eq!(rows_of("select seen from visits join contacts using (child)"), rows);
        assert_eq!(rows_of("select seen from visits natural join contacts"), rows);
    }

    #[test]
    fn a_table_that_only_filters_cannot_be_named_after_it() {
        let sql = "select child from visits v left anti join contacts c on c.child = v.child";
        assert_eq!(made_from(sql, "child"), "visits.child");
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, visits.*, visits.child");
    }

    #[test]
    fn a_query_in_from_is_followed_through() {
        let sql = "select it.is_seen from (select seen = 'yes' as is_seen from visits where born > 1) as it";
        assert_eq!(made_from(sql, "is_seen"), "visits.seen");
        assert_eq!(rows_of(sql), "visits.*, visits.born");
    }

    #[test]
    fn rows_of_a_list_rest_on_the_list() {
        let sql = "select u.word from visits cross join unnest(string_to_array(team, ' ')) as u(word)";
        assert_eq!(made_from(sql, "word"), "visits.team");
        assert_eq!(rows_of(sql), "visits.*, visits.team");
    }
}
