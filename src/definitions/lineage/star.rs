//! `*` and `t.*`, with what may be left out or changed.

use super::expression::{basis_of, last_part};
use super::relation::Column;
use super::scope::{Scope, Source};
use sqlparser::ast::{
    ExcludeSelectItem, Ident, RenameSelectItem, SelectItemQualifiedWildcardKind as Of, WildcardAdditionalOptions,
};

/// The columns of one table of the `from`, or of all.
pub(super) fn columns(of: Option<&Of>, but: &WildcardAdditionalOptions, scope: &Scope<'_>) -> Vec<Column> {
    let mut columns: Vec<Column> = match of {
        None => scope.sources.iter().flat_map(Source::columns).collect(),
        Some(Of::ObjectName(name)) => {
            last_part(name).and_then(|name| scope.source(&name)).into_iter().flat_map(Source::columns).collect()
        }
        Some(Of::Expr(_)) => Vec::new(),
    };
    let left_out = left_out(but);
    columns.retain(|(name, _)| !left_out.contains(name));
    for put in but.opt_replace.iter().flat_map(|replace| &replace.items) {
        let named = columns.iter_mut().filter(|(name, _)| *name == lower(&put.column_name));
        named.for_each(|(_, basis)| *basis = basis_of(&put.expr, scope));
    }
    rename(&mut columns, but.opt_rename.as_ref());
    columns
}

fn left_out(but: &WildcardAdditionalOptions) -> Vec<String> {
    let mut names = Vec::new();
    match &but.opt_exclude {
        Some(ExcludeSelectItem::Single(name)) => names.extend(last_part(name)),
        Some(ExcludeSelectItem::Multiple(several)) => names.extend(several.iter().filter_map(last_part)),
        None => {}
    }
    if let Some(except) = &but.opt_except {
        names.extend([&except.first_element].into_iter().chain(&except.additional_elements).map(lower));
    }
    names
}

fn rename(columns: &mut [Column], to: Option<&RenameSelectItem>) {
    let renamed = match to {
        Some(RenameSelectItem::Single(one)) => std::slice::from_ref(one),
        Some(RenameSelectItem::Multiple(several)) => several,
        None => return,
    };
    for (name, _) in columns {
        if let Some(to) = renamed.iter().find(|to| lower(&to.ident) == *name) {
            *name = lower(&to.alias);
        }
    }
}

fn lower(name: &Ident) -> String {
    name.value.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::super::given::{made_from, read};

    fn names(sql: &str) -> String {
        read(sql).columns.into_keys().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_star_is_every_column_of_every_table() {
        assert_eq!(names("select * from contacts"), "child la received source");
        assert_eq!(made_from("select * from visits, contacts", "child"), "contacts.child, visits.child");
    }

    #[test]
    fn a_star_with_a_table_is_every_column_of_that() {
        let sql = "select c.*, v.seen from visits v left join contacts c on c.child = v.child";
        assert_eq!(names(sql), "child la received seen source");
        assert_eq!(made_from(sql, "source"), "contacts.*, contacts.child, contacts.source, visits.child");
    }

    #[test]
    fn a_star_of_a_query_keeps_what_its_columns_are_made_from() {
        let sql = "with it as (select child, seen = 'yes' as is_seen from visits) select *, 1 as one from it";
        assert_eq!(names(sql), "child is_seen one");
        assert_eq!(made_from(sql, "is_seen"), "visits.seen");
    }

    #[test]
    fn columns_may_be_left_out_of_a_star() {
        assert_eq!(names("select * exclude (received, la) from contacts"), "child source");
        assert_eq!(names("select * except (received, la) from contacts"), "child source");
    }

    #[test]
    fn columns_of_a_star_may_be_renamed_and_replaced() {
        assert_eq!(names("select * rename (source as origin) from contacts"), "child la origin received");
        assert_eq!(
            made_from("select * replace (lower(source) as received) from contacts", "received"),
            "contacts.source"
        );
    }
}
