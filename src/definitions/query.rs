//! The SQL of a definition, read far enough to know which tables, columns and dates it names.
//! Running it is somebody else's job.

use super::document::SqlText;
use super::lineage::{Lineage, lineage};
use super::mistake::{About, Mistake, Mistakes};
use chrono::NaiveDate;
use sqlparser::ast::{
    CastKind, DataType, Expr, Function, Ident, ObjectName, Query as Ast, Select, SelectItem, SetExpr, Statement,
    TableFactor, Value, Visit, Visitor, visit_expressions_mut,
};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Location, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{ControlFlow, Range};

/// One query.
#[derive(Debug, Clone)]
pub struct Query {
    pub text: SqlText,
    /// Tables and datasets it reads, common table expressions left out, each once.
    pub reads: BTreeSet<String>,
    relations: Vec<Named>,
    columns: Vec<Column>,
    dates: Vec<Named>,
    functions: Vec<Named>,
    /// Names that the query itself gives to columns and tables.
    own_names: BTreeSet<String>,
    /// What each alias of a table stands for.
    aliases: BTreeMap<String, String>,
    /// Common table expressions that are named more than once.
    reused: BTreeSet<String>,
    ast: Box<Ast>,
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

#[derive(Debug, Clone)]
struct Named {
    name: String,
    span: Range<usize>,
}

#[derive(Debug, Clone)]
struct Column {
    of: Option<String>,
    name: String,
    span: Range<usize>,
}

impl Query {
    /// Reads one `select`. A mistake is pushed where it is none.
    pub fn read(text: SqlText, mistakes: &mut Mistakes) -> Option<Self> {
        let mut statements = match Parser::parse_sql(&GenericDialect {}, &text.sql) {
            Ok(statements) => statements,
            Err(error) => {
                let (message, span) = located(&text.sql, &error.to_string());
                mistakes.push(text.mistake(span, message).about(About::Form));
                return None;
            }
        };
        match (statements.pop(), statements.is_empty()) {
            (Some(Statement::Query(ast)), true) => Some(Self::from_ast(text, ast)),
            _ => {
                let mistake = text.mistake(0..0, "one `select` is needed here, and nothing else");
                mistakes.push(mistake.about(About::Form));
                None
            }
        }
    }

    /// The query for one set of dates: first its common table expressions, in order, then itself.
    ///
    /// They are taken apart because Polars forgets the engine's functions inside a `with`.
    pub fn steps(&self, constants: &Constants) -> Vec<Step> {
        let mut ast = self.ast.clone();
        let _ = visit_expressions_mut(&mut *ast, |expr| {
            if let Some(constant) = constant_in(expr, constants) {
                *expr = constant.as_sql();
            }
            ControlFlow::<()>::Continue(())
        });
        let can_part = ast.with.as_ref().is_some_and(|with| {
            !with.recursive && with.cte_tables.iter().all(|common| common.alias.columns.is_empty())
        });
        let parts = if can_part { ast.with.take().expect("just looked").cte_tables } else { Vec::new() };
        let parts = parts.into_iter().map(|common| Step {
            is_reused: self.reused.contains(&common.alias.name.value.to_lowercase()),
            sql: common.query.to_string(),
            name: Some(common.alias.name.value),
        });
        parts.chain([Step { name: None, sql: ast.to_string(), is_reused: false }]).collect()
    }

    /// What its results are made from. `columns_of` gives the columns of a table or dataset.
    pub fn lineage(&self, columns_of: &dyn Fn(&str) -> Option<BTreeSet<String>>) -> Lineage {
        lineage(&self.ast, columns_of)
    }

    /// Every table, column and date that nothing answers to.
    pub fn check(&self, known: &Known<'_>, mistakes: &mut Mistakes) {
        for relation in self.relations.iter().filter(|r| !known.tables.contains_key(r.name.as_str())) {
            let message = format!("unknown table `{}`", relation.name);
            let mistake = self.text.mistake(relation.span.clone(), message);
            mistakes.push(mistake.did_you_mean(&relation.name, known.tables.keys().map(String::as_str)));
        }
        for used in self.dates.iter().filter(|used| !known.dates.contains(used.name.as_str())) {
            let mistake = self.text.mistake(used.span.clone(), format!("unknown date `:{}`", used.name));
            let dates: Vec<String> = known.dates.iter().map(|date| format!(":{date}")).collect();
            mistakes.push(mistake.did_you_mean(&format!(":{}", used.name), dates.iter().map(String::as_str)));
        }
        for column in &self.columns {
            mistakes.0.extend(self.check_column(column, known));
        }
    }

    /// Whether it says in which order its rows come.
    pub fn is_ordered(&self) -> bool {
        self.ast.order_by.is_some()
    }

    /// Whether it asks for a `:name`.
    pub fn names_constant(&self, name: &str) -> bool {
        self.dates.iter().any(|used| used.name == name)
    }

    /// The functions it calls, in lower case.
    pub fn functions(&self) -> impl Iterator<Item = &str> {
        self.functions.iter().map(|f| f.name.as_str())
    }

    /// Whether it names a column of a table, as far as can be told without running it.
    pub fn names_column(&self, table: &str, column: &str) -> bool {
        self.columns.iter().filter(|named| named.name == column).any(|named| {
            let of = named.of.as_ref().map(|of| self.aliases.get(of).unwrap_or(of));
            of.is_none_or(|of| of == table || !self.reads.contains(of))
        })
    }

    fn check_column(&self, column: &Column, known: &Known<'_>) -> Option<Mistake> {
        let table = column.of.as_ref().map(|of| self.aliases.get(of).unwrap_or(of));
        let of_table = table.and_then(|table| known.tables.get(table.as_str()));
        let is_known = match of_table {
            Some(columns) => columns.contains(column.name.as_str()),
            None => self.everything_nameable(known).any(|name| name == column.name),
        };
        if is_known {
            return None;
        }
        let candidates: BTreeSet<&str> = match of_table {
            Some(columns) => columns.iter().map(String::as_str).collect(),
            None => self.everything_nameable(known).collect(),
        };
        let message = match (of_table, table) {
            (Some(_), Some(table)) => format!("`{table}` has no column `{}`", column.name),
            _ => format!("unknown column `{}`", column.name),
        };
        Some(self.text.mistake(column.span.clone(), message).did_you_mean(&column.name, candidates))
    }

    fn everything_nameable<'a>(&'a self, known: &'a Known<'a>) -> impl Iterator<Item = &'a str> {
        let of_tables =
            self.reads.iter().filter_map(|table| known.tables.get(table.as_str())).flatten().map(String::as_str);
        of_tables.chain(self.own_names.iter().map(String::as_str))
    }

    fn from_ast(text: SqlText, ast: Box<Ast>) -> Self {
        let mut reader = Reader { sql: text.sql.to_string(), ..Reader::default() };
        let _ = ast.visit(&mut reader);
        let Reader { common, mut relations, columns, mut dates, functions, own_names, aliases, .. } = reader;
        let uses = |name: &&String| relations.iter().filter(|relation| relation.name == **name).count();
        let reused = common.iter().filter(|name| uses(name) > 1).cloned().collect();
        relations.retain(|r| !common.contains(&r.name));
        dates.sort_by_key(|d| d.span.start);
        let reads = relations.iter().map(|r| r.name.clone()).collect();
        let own_names = own_names.into_iter().chain(common).collect();
        Self { text, reads, relations, columns, dates, functions, own_names, aliases, reused, ast }
    }
}

/// Tables and datasets, with their columns.
pub type Names = BTreeMap<String, BTreeSet<String>>;

/// What a query may name.
pub struct Known<'a> {
    pub tables: &'a Names,
    /// Dates for `:names`.
    pub dates: BTreeSet<&'a str>,
}

#[derive(Default)]
struct Reader {
    sql: String,
    common: BTreeSet<String>,
    relations: Vec<Named>,
    columns: Vec<Column>,
    dates: Vec<Named>,
    functions: Vec<Named>,
    own_names: BTreeSet<String>,
    aliases: BTreeMap<String, String>,
    /// Aliases that stand for more than one table.
    unclear: BTreeSet<String>,
}

impl Reader {
    fn place(&self, span: Span) -> Range<usize> {
        byte_of(&self.sql, span.start)..byte_of(&self.sql, span.end)
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

impl Visitor for Reader {
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
                    let start = byte_of(&self.sql, value.span.start);
                    let start = self.sql[..start + 1].rfind(':').unwrap_or(start);
                    let name = name.trim_start_matches(':').to_string();
                    self.dates.push(Named { span: start..start + 1 + name.len(), name });
                }
            }
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

/// Turns a line and column, both from 1, into a place in the text.
fn byte_of(sql: &str, at: Location) -> usize {
    let line_start: usize = sql.split_inclusive('\n').take((at.line as usize).saturating_sub(1)).map(str::len).sum();
    let line = sql[line_start..].lines().next().unwrap_or_default();
    let within: usize = line.chars().take((at.column as usize).saturating_sub(1)).map(char::len_utf8).sum();
    line_start + within
}

/// Cuts `… at Line: 3, Column: 7` off the parser's message and turns it into a place.
fn located(sql: &str, message: &str) -> (String, Range<usize>) {
    let message = message.trim_start_matches("sql parser error: ");
    let Some((said, at)) = message.rsplit_once(" at Line: ") else { return (message.to_string(), 0..sql.len().min(1)) };
    let mut numbers = at.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok());
    let location = Location { line: numbers.next().unwrap_or(1), column: numbers.next().unwrap_or(1) };
    let start = byte_of(sql, location).min(sql.len());
    let word = sql[start..].split(|c: char| c.is_whitespace()).next().map_or(1, str::len);
    (format!("this is not SQL: {}", said.to_lowercase()), start..start + word.max(1).min(sql.len() - start))
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

    fn as_sql(&self) -> Expr {
        match self {
            Self::Day(day) => as_sql(*day),
            Self::Text(text) => Expr::value(Value::SingleQuotedString(text.clone())),
            Self::Unknown => as_type(Expr::value(Value::Null), DataType::Varchar(None)),
        }
    }
}

/// What a `:name` or a `date '…'` stands for.
fn constant_in(expr: &Expr, constants: &Constants) -> Option<Constant> {
    match expr {
        Expr::Value(value) => match &value.value {
            Value::Placeholder(name) => constants.get(name.trim_start_matches(':')).cloned(),
            _ => None,
        },
        Expr::TypedString(typed) if typed.data_type == DataType::Date => {
            typed.value.value.clone().into_string()?.parse().ok().map(Constant::Day)
        }
        _ => None,
    }
}

/// A day as SQL that needs no reading of text: Polars is about to give that up.
fn as_sql(day: NaiveDate) -> Expr {
    let number = (day - NaiveDate::default()).num_days().to_string();
    as_type(as_type(Expr::value(Value::Number(number, false)), DataType::Integer(None)), DataType::Date)
}

fn as_type(expr: Expr, data_type: DataType) -> Expr {
    Expr::Cast { kind: CastKind::Cast, expr: Box::new(expr), data_type, array: false, format: None }
}
