//! What to look for in an XML file: every element that some table is read from, as a tree of names.

use crate::definitions::forms::XmlForm;
use crate::definitions::model::Table;
use crate::definitions::xml::{Base, Source, TableXml};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The elements that are read, and the tables that are made of them.
#[derive(Debug, Serialize, Deserialize)]
pub struct Plan {
    nodes: Vec<Node>,
    pub tables: Vec<TablePlan>,
    /// The tables' definitions, which whoever reads elsewhere does without.
    #[serde(skip)]
    definitions: Vec<Arc<Table>>,
    pub record: usize,
    /// From the root to the element that holds the records.
    pub above_record: Vec<usize>,
    /// Whether something inside a record has the record's name, so that the name does not tell where one begins.
    pub is_record_named_twice: bool,
}

/// An element that is read, wherever it stands on this path. An attribute is one too, named `@id`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Node {
    pub name: String,
    pub parent: Option<usize>,
    /// Its place among its parent's children.
    pub slot: usize,
    pub children: Vec<usize>,
    /// The tables whose row it is.
    pub rows_of: Vec<usize>,
    pub has_text: bool,
    /// Whether a second one would be lost: no row is at it or in it.
    pub is_single: bool,
}

/// Where a table stands.
#[derive(Debug, Serialize, Deserialize)]
pub struct TablePlan {
    pub node: usize,
    /// One for each of the table's fields.
    pub fields: Vec<Read>,
    pub needs_any: Vec<(Way, Option<String>)>,
    /// The fields' names in places: from the row's element, or from the record.
    pub columns: Vec<String>,
}

/// How a field is read once its row's element is at hand.
#[derive(Debug, Serialize, Deserialize)]
pub enum Read {
    Text(Way),
    /// The number of the element so many steps out.
    Number(usize),
}

/// From a row's element so many steps out, and from there by these slots in.
#[derive(Debug, Serialize, Deserialize)]
pub struct Way {
    pub out: usize,
    pub slots: Vec<usize>,
}

pub const ROOT: usize = 0;

impl Plan {
    pub fn new(form: &XmlForm, tables: &[Arc<Table>]) -> Self {
        let root = Node::new(&form.root, None, 0);
        let mut plan = Self {
            nodes: vec![root],
            tables: Vec::new(),
            definitions: Vec::new(),
            record: ROOT,
            above_record: Vec::new(),
            is_record_named_twice: false,
        };
        for step in form.record.split('/') {
            plan.above_record.push(plan.record);
            plan.record = plan.step(plan.record, step);
        }
        for table in tables {
            if let Some(xml) = &table.xml {
                plan.add(table, xml);
            }
        }
        let name = &plan.nodes[plan.record].name;
        plan.is_record_named_twice = plan.nodes.iter().filter(|node| node.name == *name).count() > 1;
        for node in (0..plan.nodes.len()).rev() {
            let holds_rows = |child: &usize| !plan.nodes[*child].is_single;
            plan.nodes[node].is_single =
                plan.nodes[node].rows_of.is_empty() && !plan.nodes[node].children.iter().any(holds_rows);
        }
        plan
    }

    pub fn node(&self, node: usize) -> &Node {
        &self.nodes[node]
    }

    /// Each table's definition, and where it stands.
    pub fn tables(&self) -> impl Iterator<Item = (&Arc<Table>, &TablePlan)> {
        self.definitions.iter().zip(&self.tables)
    }

    pub fn nodes(&self) -> usize {
        self.nodes.len()
    }

    pub fn child(&self, node: usize, name: &str) -> Option<usize> {
        self.nodes[node].children.iter().copied().find(|child| self.nodes[*child].name == name)
    }

    /// The nodes from the record, or from below the root, to this one.
    pub fn steps(&self, node: usize) -> Vec<usize> {
        let mut steps = vec![node];
        while steps.last() != Some(&self.record) {
            match self.nodes[steps[steps.len() - 1]].parent {
                Some(ROOT) | None => break,
                Some(parent) => steps.push(parent),
            }
        }
        steps.reverse();
        steps
    }

    /// The nearest table that a row at this element, or around it, belongs to.
    pub fn table_around(&self, node: usize) -> Option<&Arc<Table>> {
        let mut at = Some(node);
        while let Some(node) = at {
            if let Some(table) = self.nodes[node].rows_of.first() {
                return Some(&self.definitions[*table]);
            }
            at = self.nodes[node].parent;
        }
        None
    }

    fn add(&mut self, table: &Arc<Table>, xml: &TableXml) {
        let base = match xml.base {
            Base::Record => self.record,
            Base::Root => ROOT,
        };
        let node = self.path(base, &xml.element);
        self.nodes[node].rows_of.push(self.tables.len());
        let mut columns = Vec::new();
        let mut fields = Vec::new();
        for source in &xml.fields {
            match source {
                Source::Text(path) => {
                    columns.push(column(path, &xml.element));
                    fields.push(Read::Text(self.way(base, &xml.element, path)));
                }
                Source::Number(steps) => {
                    columns.push(format!("#{}", steps.checked_sub(1).map_or(".", |at| &xml.element[at])));
                    fields.push(Read::Number(xml.element.len() - steps));
                }
            }
        }
        let needs = xml.needs_any.iter();
        let needs_any = needs.map(|need| (self.way(base, &xml.element, &need.path), need.value.clone())).collect();
        self.tables.push(TablePlan { node, fields, needs_any, columns });
        self.definitions.push(table.clone());
    }

    fn way(&mut self, base: usize, element: &[String], path: &[String]) -> Way {
        let node = self.path(base, path);
        self.nodes[node].has_text = true;
        let shared = shared(path, element);
        let mut slots = Vec::new();
        let mut at = base;
        for (depth, step) in path.iter().enumerate() {
            at = self.step(at, step);
            if depth >= shared {
                slots.push(self.nodes[at].slot);
            }
        }
        Way { out: element.len() - shared, slots }
    }

    fn path(&mut self, base: usize, path: &[String]) -> usize {
        path.iter().fold(base, |node, step| self.step(node, step))
    }

    fn step(&mut self, node: usize, name: &str) -> usize {
        if let Some(child) = self.child(node, name) {
            return child;
        }
        let child = self.nodes.len();
        self.nodes.push(Node::new(name, Some(node), self.nodes[node].children.len()));
        self.nodes[node].children.push(child);
        child
    }
}

impl Node {
    fn new(name: &str, parent: Option<usize>, slot: usize) -> Self {
        let name = name.to_string();
        Self { name, parent, slot, children: Vec::new(), rows_of: Vec::new(), has_text: false, is_single: false }
    }
}

/// How many steps two paths have in common.
fn shared(one: &[String], other: &[String]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

/// A path as a person would look for it from the row's element, or else from the record.
fn column(path: &[String], element: &[String]) -> String {
    match path.strip_prefix(element) {
        Some([]) => element.last().cloned().unwrap_or_default(),
        Some(inside) => inside.join("/"),
        None => path.join("/"),
    }
}
