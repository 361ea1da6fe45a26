//! What a query names, and where in its text.

use super::parts::{Gap, Value as Stands};
use super::{Column, Named};
use chrono::NaiveDate;
use sqlparser::ast::{
    DataType, Expr, Function, Ident, ObjectName, Query as Ast, Select, SelectItem, SetExpr, TableFactor, TypedString,
    Value, Visitor,
};
use sqlparser::tokenizer::{Location, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{ControlFlow, Range};

/// Walks a query and keeps what it names.
#[derive(Default)]
pub struct Reader<'a> {
    pub lines: Lines<'a>,
    pub common: BTreeSet<String>,
    pub relations: Vec<Named>,
    pub columns: Vec<Column>,
    pub dates: Vec<Named>,
    /// Every `date '…'`.
    pub days: Vec<Gap>,
    pub functions: Vec<Named>,
    /// Whether anything is looked for among what another query selects.
    pub has_members: bool,
    pub own_names: BTreeSet<String>,
    pub aliases: BTreeMap<String, String>,
    /// Aliases that stand for more than one table.
    unclear: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    pub fn of(sql: &'a str) -> Self {
        Self { lines: Lines::of(sql), ..Self::default() }
    }

    fn place(&self, span: Span) -> Range<usize> {
        self.lines.place(span)
    }

    fn place_of(&self, ident: &Ident) -> Range<usize> {
        let span = self.place(ident.span);
        if span.is_empty() { span.start..span.start + ident.value.len() } else { span }
    }

    fn column(&mut self, of: Option<&Ident>, name: &Ident) {
        let span = self.place_of(name);
        self.columns.push(Column { of: of.map(|of| of.value.to_lowercase()), name: name.value.to_lowercase(), span });
    }

    /// An alias that stands for one table here and for another there could be either.
    fn alias(&mut self, alias: String, table: String) {
        if self.unclear.contains(&alias) {
            return;
        }
        if self.aliases.insert(alias.clone(), table.clone()).is_some_and(|other| other != table) {
            self.aliases.remove(&alias);
            self.unclear.insert(alias);
        }
    }

    /// A `date '…'`, from its first letter.
    fn day(&self, typed: &TypedString) -> Option<Gap> {
        let Value::SingleQuotedString(day) = &typed.value.value else { return None };
        let day: NaiveDate = day.parse().ok().filter(|_| typed.data_type == DataType::Date)?;
        let text = self.place(typed.value.span);
        let start = self.lines.sql[..text.start].to_ascii_lowercase().rfind("date")?;
        Some(Gap { span: start..text.end, value: Stands::Day(day) })
    }

    fn names_of(&mut self, select: &Select) {
        for item in &select.projection {
            if let SelectItem::ExprWithAlias { alias, .. } = item {
                self.own_names.insert(alias.value.to_lowercase());
            }
        }
    }

    fn names_in(&mut self, body: &SetExpr) {
        match body {
            SetExpr::Select(select) => self.names_of(select),
            SetExpr::SetOperation { left, right, .. } => {
                self.names_in(left);
                self.names_in(right);
            }
            _ => {}
        }
    }
}

impl Visitor for Reader<'_> {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Ast) -> ControlFlow<()> {
        for common in query.with.iter().flat_map(|with| &with.cte_tables) {
            self.common.insert(common.alias.name.value.to_lowercase());
            let columns = common.alias.columns.iter().map(|c| c.name.value.to_lowercase());
            self.own_names.extend(columns);
        }
        self.names_in(&query.body);
        ControlFlow::Continue(())
    }

    fn pre_visit_table_factor(&mut self, factor: &TableFactor) -> ControlFlow<()> {
        match factor {
            TableFactor::Table { name, alias: Some(alias), .. } => {
                if let Some(table) = last_part(name) {
                    self.alias(alias.name.value.to_lowercase(), table.value.to_lowercase());
                }
            }
            TableFactor::Derived { alias: Some(alias), .. } => {
                self.own_names.insert(alias.name.value.to_lowercase());
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_relation(&mut self, name: &ObjectName) -> ControlFlow<()> {
        if let Some(ident) = last_part(name) {
            let span = self.place_of(ident);
            self.relations.push(Named { name: ident.value.to_lowercase(), span });
        }
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        match expr {
            Expr::Identifier(name) => self.column(None, name),
            Expr::CompoundIdentifier(parts) => {
                if let [of, name] = parts.as_slice() {
                    self.column(Some(of), name);
                }
            }
            Expr::Value(value) => {
                if let Value::Placeholder(name) = &value.value {
                    let start = self.lines.byte_of(value.span.start);
                    let start = self.lines.sql[..start + 1].rfind(':').unwrap_or(start);
                    let name = name.trim_start_matches(':').to_string();
                    self.dates.push(Named { span: start..start + 1 + name.len(), name });
                }
            }
            Expr::InSubquery { .. } => self.has_members = true,
            Expr::TypedString(typed) => self.days.extend(self.day(typed)),
            Expr::Function(Function { name, .. }) => {
                if let Some(ident) = last_part(name) {
                    let span = self.place_of(ident);
                    self.functions.push(Named { name: ident.value.to_lowercase(), span });
                }
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}

fn last_part(name: &ObjectName) -> Option<&Ident> {
    name.0.last()?.as_ident()
}

/// A text by the lines and columns in which its parser counts, both from 1.
#[derive(Default)]
pub struct Lines<'a> {
    pub sql: &'a str,
    /// Where each begins.
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub fn of(sql: &'a str) -> Self {
        let behind = sql.match_indices('\n').map(|(at, _)| at + 1);
        Self { sql, starts: std::iter::once(0).chain(behind).collect() }
    }

    pub fn place(&self, span: Span) -> Range<usize> {
        self.byte_of(span.start)..self.byte_of(span.end)
    }

    pub fn byte_of(&self, at: Location) -> usize {
        let start = *self.starts.get((at.line as usize).saturating_sub(1)).unwrap_or(&self.sql.len());
        let line = self.sql[start..].split(['\r', '\n']).next().unwrap_or_default();
        let column = (at.column as usize).saturating_sub(1);
        start + line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte)
    }
}
