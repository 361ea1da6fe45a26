//! The SQL of a definition, read far enough to know which tables, columns and dates it names.
//! Running it is somebody else's job.

/// What is looked for among what another query selects.
mod members;
/// The text, parted.
mod parts;
/// What it names.
mod reader;

use super::document::SqlText;
use super::lineage::{Lineage, lineage};
use super::mistake::{About, Mistake, Mistakes};
use members::around_members;
pub use parts::{Constant, Constants, Step};
use parts::{Gap, Parts, Value};
use reader::{Lines, Reader};
use sqlparser::ast::{Query as Ast, Statement, Visit};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::Location;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

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
    parts: Parts,
    is_ordered: bool,
}

#[derive(Debug, Clone)]
pub struct Named {
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
        match parsed(&text.sql) {
            Ok(Some(ast)) => Some(Self::from_ast(text, &ast)),
            Ok(None) => {
                let mistake = text.mistake(0..0, "one `select` is needed here, and nothing else");
                mistakes.push(mistake.about(About::Form));
                None
            }
            Err(error) => {
                let (message, span) = located(&text.sql, &error.to_string());
                mistakes.push(text.mistake(span, message).about(About::Form));
                None
            }
        }
    }

    /// The query for one set of dates: first its common table expressions, in order, then itself.
    ///
    /// They are taken apart because Polars forgets the engine's functions inside a `with`.
    pub fn steps(&self, constants: &Constants) -> Vec<Step> {
        self.parts.steps(&self.text.sql, constants)
    }

    /// What its results are made from. `columns_of` gives the columns of a table or dataset.
    pub fn lineage(&self, columns_of: &dyn Fn(&str) -> Option<BTreeSet<String>>) -> Lineage {
        let ast = parsed(&self.text.sql).ok().flatten().expect("it was read before");
        lineage(&ast, columns_of)
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
        self.is_ordered
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

    fn from_ast(text: SqlText, ast: &Ast) -> Self {
        let mut reader = Reader::of(&text.sql);
        let _ = ast.visit(&mut reader);
        let Reader { lines, common, mut relations, columns, mut dates, days, functions, own_names, aliases, .. } =
            reader;
        let around = if reader.has_members { around_members(&lines) } else { Vec::new() };
        let uses = |name: &&String| relations.iter().filter(|relation| relation.name == **name).count();
        let reused = common.iter().filter(|name| uses(name) > 1).cloned().collect();
        relations.retain(|r| !common.contains(&r.name));
        dates.sort_by_key(|d| d.span.start);
        let named = dates.iter().map(|d| Gap { span: d.span.clone(), value: Value::Named(d.name.clone()) });
        let parts = Parts::of(ast, &lines, named.chain(days).chain(around).collect(), &reused);
        let reads = relations.iter().map(|r| r.name.clone()).collect();
        let own_names = own_names.into_iter().chain(common).collect();
        let is_ordered = ast.order_by.is_some();
        Self { text, reads, relations, columns, dates, functions, own_names, aliases, parts, is_ordered }
    }
}

/// The query that a text is, if it is one and nothing else.
pub fn parsed(sql: &str) -> Result<Option<Box<Ast>>, ParserError> {
    let mut statements = Parser::parse_sql(&GenericDialect {}, sql)?;
    Ok(match (statements.pop(), statements.is_empty()) {
        (Some(Statement::Query(ast)), true) => Some(ast),
        _ => None,
    })
}

/// Tables and datasets, with their columns.
pub type Names = BTreeMap<String, BTreeSet<String>>;

/// What a query may name.
pub struct Known<'a> {
    pub tables: &'a Names,
    /// Dates for `:names`.
    pub dates: BTreeSet<&'a str>,
}

/// Cuts `… at Line: 3, Column: 7` off the parser's message and turns it into a place.
fn located(sql: &str, message: &str) -> (String, Range<usize>) {
    let message = message.trim_start_matches("sql parser error: ");
    let Some((said, at)) = message.rsplit_once(" at Line: ") else { return (message.to_string(), 0..sql.len().min(1)) };
    let mut numbers = at.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok());
    let location = Location { line: numbers.next().unwrap_or(1), column: numbers.next().unwrap_or(1) };
    let start = Lines::of(sql).byte_of(location);
    let word = sql[start..].split(|c: char| c.is_whitespace()).next().map_or(1, str::len);
    (format!("this is not SQL: {}", said.to_lowercase()), start..start + word.max(1).min(sql.len() - start))
}
