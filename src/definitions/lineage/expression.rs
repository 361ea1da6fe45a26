//! Expressions, from the columns they name upwards. Each rests on all its parts, but `coalesce` on any.

use super::basis::Basis;
use super::query;
use super::scope::Scope;
use sqlparser::ast::{Expr, Function, Ident, ObjectName, Query, Visit, Visitor, WindowType};
use std::ops::ControlFlow;

/// What everything in a part of a query is made from, the queries within it too.
pub(super) fn basis_of(part: &impl Visit, scope: &Scope<'_>) -> Basis {
    let mut reader = Reader { scope, open: vec![Vec::new()], depth: 0 };
    let _ = part.visit(&mut reader);
    reader.open.into_iter().flatten().collect()
}

/// The last part of a name, in lower case.
pub(super) fn last_part(name: &ObjectName) -> Option<String> {
    Some(name.0.last()?.as_ident()?.value.to_lowercase())
}

struct Reader<'a> {
    scope: &'a Scope<'a>,
    /// The expressions that are being read, outermost first, each with what its parts so far are made from.
    open: Vec<Vec<Basis>>,
    /// How many queries within the expression are being read.
    depth: usize,
}

impl Reader<'_> {
    fn found(&mut self, basis: Basis) {
        self.open.last_mut().expect("there is always one that is open").push(basis);
    }

    fn named_by(&self, expr: &Expr) -> Option<Basis> {
        match expr {
            Expr::Identifier(name) => Some(self.scope.column(None, &name.value.to_lowercase())),
            Expr::CompoundIdentifier(parts) => {
                let [.., of, name] = parts.as_slice() else { return None };
                Some(self.scope.column(Some(&of.value.to_lowercase()), &name.value.to_lowercase()))
            }
            Expr::Function(function) => window_name(function).map(|name| self.scope.window(&name.value.to_lowercase())),
            _ => None,
        }
    }
}

impl Visitor for Reader<'_> {
    type Break = ();

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if self.depth == 0 {
            self.open.push(self.named_by(expr).into_iter().collect());
        }
        ControlFlow::Continue(())
    }

    fn post_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if self.depth == 0 {
            let parts = self.open.pop().unwrap_or_default();
            self.found(if is_coalesce(expr) { Basis::any(parts) } else { parts.into_iter().collect() });
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        if self.depth == 0 {
            self.found(query::read(query, self.scope.names, Some(self.scope)).whole());
        }
        self.depth += 1;
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &Query) -> ControlFlow<()> {
        self.depth -= 1;
        ControlFlow::Continue(())
    }
}

/// Whether the expression is a call of one of these.
pub(super) fn calls(expr: &Expr, functions: &[&str]) -> bool {
    let Expr::Function(function) = expr else { return false };
    last_part(&function.name).is_some_and(|name| functions.contains(&name.as_str()))
}

fn is_coalesce(expr: &Expr) -> bool {
    calls(expr, &["coalesce", "ifnull"])
}

/// The window that `over w` or `over (w …)` names.
fn window_name(function: &Function) -> Option<&Ident> {
    match function.over.as_ref()? {
        WindowType::NamedWindow(name) => Some(name),
        WindowType::WindowSpec(window) => window.window_name.as_ref(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::given::{made_from, rows_of};

    #[test]
    fn case_rests_on_its_conditions_and_its_values() {
        let sql = "select case when seen is null then born when team = 'a' then expected end as it from visits";
        assert_eq!(made_from(sql, "it"), "visits.born, visits.expected, visits.seen, visits.team");
    }

    #[test]
    fn coalesce_rests_on_any_of_its_columns() {
        assert_eq!(
            made_from("select coalesce(born, expected) as it from visits", "it"),
            "(visits.born or visits.expected)"
        );
        assert_eq!(made_from("select coalesce(born > 1, false) as it from visits", "it"), "visits.born");
    }

    #[test]
    fn two_fields_of_different_years_are_put_together_by_coalesce() {
        let sql = "select coalesce(case when seen in ('M', 'F') then seen end, case team when '1' then 'M' end) as it
            from visits";
        assert_eq!(made_from(sql, "it"), "(visits.seen or visits.team)");
    }

    #[test]
    fn constants_are_made_from_nothing() {
        assert_eq!(made_from("select :period_end as it, date '2026-01-01' as that from visits", "it"), "");
    }

    #[test]
    fn aggregates_rest_on_their_arguments_order_and_filter() {
        let sql = "select sum(seen) filter (where team = 'a') as it from visits";
        assert_eq!(made_from(sql, "it"), "visits.seen, visits.team");
        let sql = "select string_agg(team, ', ' order by born) as it from visits";
        assert_eq!(made_from(sql, "it"), "visits.born, visits.team");
        assert_eq!(made_from("select count(*) as it from visits", "it"), "");
    }

    #[test]
    fn windows_belong_to_the_value() {
        let sql = "select row_number() over (partition by child order by born) as it from visits";
        assert_eq!(made_from(sql, "it"), "visits.born, visits.child");
        assert_eq!(rows_of(sql), "visits.*");
    }

    #[test]
    fn a_window_with_a_name_belongs_to_the_value_too() {
        let sql = "select count(*) over w as it from visits window w as (partition by child)";
        assert_eq!(made_from(sql, "it"), "visits.child");
    }

    #[test]
    fn a_query_within_gives_its_columns_and_rows() {
        let sql = "select (select max(received) from contacts where source = 'a') as it from visits";
        assert_eq!(made_from(sql, "it"), "contacts.*, contacts.received, contacts.source");
    }

    #[test]
    fn in_and_exists_decide_the_rows() {
        let sql = "select 1 as it from visits where child in (select child from contacts where source = 'a')";
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, contacts.source, visits.*, visits.child");
        let sql = "select 1 as it from visits where exists (select 1 from contacts where child = visits.child)";
        assert_eq!(rows_of(sql), "contacts.*, contacts.child, visits.*, visits.child");
    }

    #[test]
    fn a_query_within_may_name_columns_of_the_one_around_it() {
        let sql = "select 1 as it from visits where exists (select 1 from contacts where source = seen)";
        assert_eq!(rows_of(sql), "contacts.*, contacts.source, visits.*, visits.seen");
    }
}
