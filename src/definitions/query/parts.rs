//! A query's text taken apart: each of its common table expressions by itself, with gaps for what stands for a value.

use super::reader::Lines;
use chrono::NaiveDate;
use sqlparser::ast::Query as Ast;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Where a query can be parted, and where something else stands in for its text. Its syntax tree is many times larger
/// than its text, and is let go of.
#[derive(Debug, Clone)]
pub struct Parts {
    parts: Vec<Part>,
    /// In the order of the text.
    gaps: Vec<Gap>,
}

#[derive(Debug, Clone)]
struct Part {
    name: Option<String>,
    is_reused: bool,
    span: Range<usize>,
}

#[derive(Debug, Clone)]
pub struct Gap {
    pub span: Range<usize>,
    pub value: Value,
}

/// What stands in a gap.
#[derive(Debug, Clone)]
pub enum Value {
    /// What a `:name` stands for.
    Named(String),
    /// A `date '…'`.
    Day(NaiveDate),
    /// Words that no definition has.
    Words(&'static str),
}

/// A part of a query, run before the parts that name it.
#[derive(Debug, Clone)]
pub struct Step {
    /// Absent for the query itself.
    pub name: Option<String>,
    pub sql: String,
    /// Whether more than one part names it, so that it is worth working out once.
    pub is_reused: bool,
}

impl Parts {
    pub fn of(ast: &Ast, lines: &Lines<'_>, mut gaps: Vec<Gap>, reused: &BTreeSet<String>) -> Self {
        gaps.sort_by_key(|gap| gap.span.start);
        let with = ast
            .with
            .as_ref()
            .filter(|with| !with.recursive && with.cte_tables.iter().all(|common| common.alias.columns.is_empty()));
        let mut parts = Vec::new();
        let mut rest = 0;
        for common in with.iter().flat_map(|with| &with.cte_tables) {
            let name = &common.alias.name;
            let end = lines.place(common.closing_paren_token.0.span);
            let start = opening(lines.sql, lines.place(name.span).end);
            parts.push(Part {
                name: Some(name.value.clone()),
                is_reused: reused.contains(&name.value.to_lowercase()),
                span: start..end.start,
            });
            rest = end.end;
        }
        parts.push(Part { name: None, is_reused: false, span: rest..lines.sql.len() });
        Self { parts, gaps }
    }

    /// The text of each part, with what its gaps stand for.
    pub fn steps(&self, sql: &str, constants: &Constants) -> Vec<Step> {
        let step = |part: &Part| Step {
            name: part.name.clone(),
            sql: self.filled(sql, part.span.clone(), constants),
            is_reused: part.is_reused,
        };
        self.parts.iter().map(step).collect()
    }

    fn filled(&self, sql: &str, span: Range<usize>, constants: &Constants) -> String {
        let first = self.gaps.partition_point(|gap| gap.span.start < span.start);
        let within = self.gaps[first..].iter().take_while(|gap| gap.span.end <= span.end);
        let (mut filled, mut from) = (String::with_capacity(span.len()), span.start);
        for gap in within {
            let Some(text) = gap.value.as_sql(constants) else { continue };
            filled.push_str(&sql[from..gap.span.start]);
            filled.push_str(&text);
            from = gap.span.end;
        }
        filled.push_str(&sql[from..span.end]);
        filled
    }
}

impl Value {
    fn as_sql(&self, constants: &Constants) -> Option<Cow<'static, str>> {
        match self {
            Self::Named(name) => constants.get(name).map(|constant| constant.as_sql().into()),
            Self::Day(day) => Some(Constant::Day(*day).as_sql().into()),
            Self::Words(words) => Some((*words).into()),
        }
    }
}

/// Behind the bracket that opens after a name and its `as`. Remarks may stand between.
fn opening(sql: &str, mut from: usize) -> usize {
    while let Some(at) = sql[from..].find(['(', '-', '/']) {
        let rest = &sql[from + at..];
        let remark = [("--", "\n"), ("/*", "*/")].iter().find(|(begins, _)| rest.starts_with(begins));
        match remark.and_then(|(_, ends)| Some(rest.find(ends)? + ends.len())) {
            Some(length) => from += at + length,
            None if rest.starts_with('(') => return from + at + 1,
            None => from += at + 1,
        }
    }
    sql.len()
}

/// What `:names` in SQL stand for.
pub type Constants = BTreeMap<String, Constant>;

/// What one `:name` stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constant {
    Day(NaiveDate),
    Text(String),
    /// Nobody knows; SQL sees nothing.
    Unknown,
}

impl Constant {
    /// The day that it is, if it is one.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(*day),
            _ => None,
        }
    }

    fn as_sql(&self) -> String {
        match self {
            // SQL that needs no reading of text: Polars is about to give that up.
            Self::Day(day) => format!("CAST(CAST({} AS INTEGER) AS DATE)", (*day - NaiveDate::default()).num_days()),
            Self::Text(text) => format!("'{}'", text.replace('\'', "''")),
            Self::Unknown => "CAST(NULL AS VARCHAR)".to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::document::SqlText;
    use crate::definitions::mistake::{Mistakes, SourceText};
    use crate::definitions::query::Query;

    fn steps(sql: &str) -> Vec<(Option<String>, String)> {
        let day = NaiveDate::from_ymd_opt(1970, 1, 11).expect("a day");
        let constants = [("ends", Constant::Day(day)), ("la", Constant::Text("O'Hara".into()))];
        let constants = constants.into_iter().map(|(name, constant)| (name.to_string(), constant)).collect();
        let source = SourceText { path: "a.sql".into(), text: sql.into() };
        let query = Query::read(SqlText { source, offset: 0, sql: sql.into() }, &mut Mistakes::default());
        query.expect("it is a query").steps(&constants).into_iter().map(|step| (step.name, step.sql)).collect()
    }

    fn own(sql: &str) -> (Option<String>, String) {
        (None, sql.to_string())
    }

    #[test]
    fn each_common_table_expression_is_a_step_by_itself() {
        let sql =
            "with a as (select (x) from t), -- two (of\nb as /* not ( yet */ (\n  select * from a\n)\nselect x from b";
        let (a, b) = ("select (x) from t", "\n  select * from a\n");
        assert_eq!(steps(sql), [(Some("a".into()), a.into()), (Some("b".into()), b.into()), own("\nselect x from b")]);
    }

    #[test]
    fn what_stands_for_a_value_is_put_in_its_place() {
        let sql = "select 'é :ends' as é, x from t where a <= :ends and b = :la and c = date '1969-12-30' and d = :la";
        let with = "select 'é :ends' as é, x from t where a <= CAST(CAST(10 AS INTEGER) AS DATE) and b = 'O''Hara' and \
                    c = CAST(CAST(-2 AS INTEGER) AS DATE) and d = 'O''Hara'";
        assert_eq!(steps(sql), [own(with)]);
    }

    #[test]
    fn a_name_that_stands_for_nothing_stays() {
        assert_eq!(steps("select :other from t"), [own("select :other from t")]);
    }

    #[test]
    fn a_part_that_names_its_columns_is_left_where_it_is() {
        let sql = "with a(x) as (select y from t) select x from a where x < :ends";
        let with = "with a(x) as (select y from t) select x from a where x < CAST(CAST(10 AS INTEGER) AS DATE)";
        assert_eq!(steps(sql), [own(with)]);
    }
}
