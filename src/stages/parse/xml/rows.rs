//! Makes rows of the elements of a record, and tables of the rows.

use super::plan::{Plan, ROOT, Read, TablePlan};
use super::tree::Tree;
use crate::definitions::forms::FileForm;
use crate::definitions::model::Table;
use crate::stages::parse::budget::Meter;
use crate::stages::parse::refusal::Refusal;
use crate::stages::tables::{ParsedColumn, ParsedTable};
use crate::vocabulary::plain::tidy;
use crate::vocabulary::{Cell, Elements, Epoch, RowCount, Sheet, Tally};
use compact_str::{CompactString, format_compact};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The rows so far.
#[derive(Debug, Serialize, Deserialize)]
pub struct Rows {
    tables: Vec<TableRows>,
    /// One for each element that is a row: where its rows stand.
    places: Vec<Places>,
    /// Elements that stand more than once somewhere.
    is_repeated: Vec<bool>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct TableRows {
    /// One for each of the table's fields.
    columns: Vec<Vec<Cell>>,
    /// Whether the field's element was met at all.
    met: Vec<bool>,
    /// The rows by their numbers among those of their element.
    rows: Vec<u32>,
    refused: u64,
}

/// For each row its line, then its number and those of the elements around it, from the outermost inwards.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Places {
    steps: Vec<usize>,
    rows: u32,
    numbers: Vec<u32>,
}

/// What is known of the file as a whole when it has been read.
pub struct OfFile<'a> {
    pub name: &'a str,
    pub has_lines: bool,
}

impl Rows {
    pub fn new(plan: &Plan) -> Self {
        let rows_of = |table: &TablePlan| TableRows {
            columns: table.fields.iter().map(|_| Vec::new()).collect(),
            met: vec![false; table.fields.len()],
            ..TableRows::default()
        };
        let places = (0..plan.nodes()).map(|node| Places { steps: plan.steps(node), ..Places::default() });
        Self {
            tables: plan.tables.iter().map(rows_of).collect(),
            places: places.collect(),
            is_repeated: vec![false; plan.nodes()],
        }
    }

    /// Takes the rows of every element from this one on.
    pub fn take(&mut self, plan: &Plan, tree: &Tree, from: usize, meter: &Meter<'_>) -> Result<(), Refusal> {
        let mut cells = 0;
        for at in from..tree.len() {
            let element = tree.element(at);
            self.is_repeated[element.node] |= element.number > 1;
            let mut number = None;
            for table in plan.node(element.node).rows_of.iter().copied() {
                if is_row(&plan.tables[table], tree, at) {
                    let number = *number.get_or_insert_with(|| self.places[element.node].add(tree, at));
                    self.tables[table].add(&plan.tables[table], tree, at, number);
                    cells += plan.tables[table].fields.len() as u64;
                }
            }
        }
        meter.spend_cells(cells)
    }

    /// Counts the rows of a record that is left out.
    pub fn refuse(&mut self, plan: &Plan, tree: &Tree, from: usize) {
        for at in from..tree.len() {
            for table in plan.node(tree.element(at).node).rows_of.iter().copied() {
                self.tables[table].refused += u64::from(is_row(&plan.tables[table], tree, at));
            }
        }
    }

    /// For each element whether it stands more than once somewhere.
    pub fn repeated(&self) -> &[bool] {
        &self.is_repeated
    }

    /// The tables, and the rows that were refused.
    pub fn finish(self, plan: &Plan, file: &OfFile<'_>) -> (Vec<ParsedTable>, Vec<RowCount>) {
        let Self { tables, places, is_repeated } = self;
        let (mut parsed, mut refused) = (Vec::new(), Vec::new());
        for ((definition, table), rows) in plan.tables().zip(tables) {
            let sheet = Arc::new(sheet_of(plan, table, &places[table.node], &is_repeated, file));
            if rows.refused > 0 {
                let tally = Tally { read: rows.refused, refused: rows.refused, ..Tally::default() };
                let (file, sheet) = (sheet.file.clone(), sheet.sheet.clone());
                refused.push(RowCount { file, sheet, table: Some(definition.name.clone()), rows: tally });
            }
            parsed.push(rows.finish(definition, sheet));
        }
        (parsed, refused)
    }
}

impl TableRows {
    fn add(&mut self, table: &TablePlan, tree: &Tree, at: usize, number: u32) {
        for (field, read) in table.fields.iter().enumerate() {
            let text = match read {
                Read::Number(out) => Some(format_compact!("{}", tree.element(tree.outside(at, *out)).number)),
                Read::Text(way) => tree.find(at, way).map(|element| CompactString::new(tidy(&element.text))),
            };
            self.met[field] |= text.is_some();
            let text = text.filter(|text| !text.is_empty());
            self.columns[field].push(text.map_or(Cell::Blank, Cell::Text));
        }
        self.rows.push(number);
    }

    /// A field that nobody fills in leaves no element behind, so it counts as having come; only one that some
    /// editions do not have must have been met.
    fn finish(self, table: &Arc<Table>, sheet: Arc<Sheet>) -> ParsedTable {
        let fields = table.fields.iter().zip(self.met).zip(self.columns).enumerate();
        let came = fields.filter(|(_, ((field, met), _))| *met || !field.is_optional());
        let columns = came.map(|(field, (_, cells))| ParsedColumn { field, column: field as u32, cells }).collect();
        ParsedTable {
            table: table.clone(),
            sheet,
            form: FileForm::Xml,
            epoch: Epoch::default(),
            heading_row: 0,
            rows: self.rows,
            columns,
            trimmed: 0,
        }
    }
}

impl Places {
    /// Notes where a row stands and gives its number.
    fn add(&mut self, tree: &Tree, at: usize) -> u32 {
        self.rows += 1;
        self.numbers.push(tree.element(at).line);
        let begin = self.numbers.len();
        let mut step = at;
        for _ in &self.steps {
            self.numbers.push(tree.element(step).number);
            step = tree.element(step).parent;
        }
        self.numbers[begin..].reverse();
        self.rows
    }
}

/// Whether an element that may be a row of the table is one.
fn is_row(table: &TablePlan, tree: &Tree, at: usize) -> bool {
    let mut needs = table.needs_any.iter().map(|(way, value)| {
        let text = tree.find(at, way).map(|element| tidy(&element.text)).filter(|text| !text.is_empty());
        text.is_some_and(|text| value.as_deref().is_none_or(|value| value == text))
    });
    table.needs_any.is_empty() || needs.any(|is_met| is_met)
}

fn sheet_of(plan: &Plan, table: &TablePlan, places: &Places, is_repeated: &[bool], file: &OfFile<'_>) -> Sheet {
    let name = |node: &usize| plan.node(*node).name.as_str();
    let path: Vec<&str> = match places.steps.as_slice() {
        [record] => vec![name(record)],
        [first, inside @ ..] if *first == plan.record => inside.iter().map(name).collect(),
        outside => outside.iter().map(name).collect(),
    };
    let steps = places.steps.iter().map(|node| (name(node), is_numbered(plan, *node, is_repeated)));
    let mut elements = Elements::new(steps, table.columns.clone(), file.has_lines);
    for row in places.numbers.chunks_exact(1 + places.steps.len()) {
        elements.push(row[0], row[1..].iter().copied());
    }
    Sheet { elements: Some(Arc::new(elements)), ..Sheet::new(file.name, Some(path.join("/"))) }
}

/// A record is always told by its number, any other element where it is repeated.
pub fn is_numbered(plan: &Plan, node: usize, is_repeated: &[bool]) -> bool {
    (node == plan.record && node != ROOT) || is_repeated[node]
}
