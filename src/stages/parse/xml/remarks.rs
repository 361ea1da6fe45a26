//! What was noticed in an XML file, and the findings that are made of it.

use super::plan::{Plan, ROOT};
use super::tree::Tree;
use crate::definitions::forms::UnknownColumns;
use crate::definitions::model::{Table, Words};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Elements, Finding, Findings, Kind, Place, Sheet};
use compact_str::CompactString;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Something that was noticed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum What {
    /// An element or attribute that nothing is read from.
    Unknown,
    /// An element that stands a second time where one is read.
    Repeated,
    /// Text where only elements should stand.
    StrayText,
    /// A record, or what stands between two, that is not well formed.
    Broken(String),
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Remark {
    what: What,
    line: u32,
    /// The elements from the record inwards, with their numbers.
    steps: Vec<(usize, u32)>,
    #[serde(with = "crate::vocabulary::short_text")]
    name: CompactString,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Remarks {
    all: Vec<Remark>,
    /// For each element the names that were told already.
    #[serde(skip)]
    told: Vec<HashSet<CompactString>>,
}

impl Remark {
    pub fn at(what: What, plan: &Plan, tree: &Tree, place: usize, line: u32) -> Self {
        let mut steps = Vec::new();
        let mut at = place;
        for node in plan.steps(tree.element(place).node).iter().rev() {
            steps.push((*node, tree.element(at).number));
            at = tree.element(at).parent;
        }
        steps.reverse();
        Self { what, line, steps, name: CompactString::default() }
    }

    pub fn broken(reason: &str, line: u32, record: Option<(usize, u32)>) -> Self {
        let steps = record.into_iter().collect();
        Self { what: What::Broken(reason.to_string()), line, steps, name: CompactString::default() }
    }

    pub fn holding(self, name: &str) -> Self {
        Self { name: CompactString::new(name), ..self }
    }
}

impl Remarks {
    pub fn new(plan: &Plan) -> Self {
        Self { all: Vec::new(), told: vec![HashSet::new(); plan.nodes()] }
    }

    pub fn push(&mut self, remark: Remark) {
        self.all.push(remark);
    }

    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Takes back what was said of a record that turned out to be broken: it may follow from the break.
    pub fn take_back(&mut self, from: usize) {
        for remark in self.all.drain(from..) {
            self.told[remark.steps.last().map_or(ROOT, |(node, _)| *node)].remove(&remark.name);
        }
    }

    /// Whether this was not said of the element before.
    pub fn is_new(&mut self, what: &What, node: usize, name: &str) -> bool {
        let name = if *what == What::StrayText { "" } else { name };
        !self.told[node].contains(name) && self.told[node].insert(CompactString::new(name))
    }

    /// The tables that must not have what they have.
    pub fn turned_away(&self, plan: &Plan) -> HashSet<String> {
        let unknown = self.all.iter().filter(|remark| remark.what == What::Unknown);
        let tables = unknown.filter_map(|remark| plan.table_around(remark.node()));
        tables.filter(|table| stops(table)).map(|table| table.name.clone()).collect()
    }

    /// The findings, in the order of the file. There may be very many, so what they share is made once.
    pub fn findings(self, plan: &Plan, words: &Words, file: &str, numbers: &Numbers<'_>) -> Findings {
        let all: Vec<Remark> = self.all.into_iter().filter(|remark| !remark.is_dropped(plan)).collect();
        let mut paths = Paths { plan, numbers, known: HashMap::new(), elements: Vec::new() };
        let places: Vec<(usize, u32)> = all.iter().map(|remark| paths.push(remark)).collect();
        let sheet = |elements| Sheet { elements: Some(Arc::new(elements)), ..Sheet::new(file, None) };
        let sheets: Vec<Arc<Sheet>> = paths.elements.into_iter().map(|(all, _)| Arc::new(sheet(all))).collect();
        let mut kinds: HashMap<_, Arc<Kind>> = HashMap::new();
        let of_remark = |(remark, (path, row)): (Remark, (usize, u32))| {
            let kind = kinds.entry((remark.what.clone(), remark.node())).or_insert_with(|| remark.kind(plan, words));
            let finding = Finding::new(kind, Place::row(&sheets[path], row));
            if remark.name.is_empty() { finding } else { finding.holding(remark.name) }
        };
        all.into_iter().zip(places).map(of_remark).collect()
    }
}

/// The places of remarks, by the elements that they stand in.
struct Paths<'a> {
    plan: &'a Plan,
    numbers: &'a Numbers<'a>,
    known: HashMap<Vec<usize>, usize>,
    /// How many there are in each already.
    elements: Vec<(Elements, u32)>,
}

impl Paths<'_> {
    /// The number of its path, and its turn in it.
    fn push(&mut self, remark: &Remark) -> (usize, u32) {
        let path: Vec<usize> = remark.steps.iter().map(|(node, _)| *node).collect();
        let at = *self.known.entry(path).or_insert_with_key(|path| {
            let steps =
                path.iter().map(|node| (self.plan.node(*node).name.as_str(), (self.numbers.is_numbered)(*node)));
            self.elements.push((Elements::new(steps, Vec::new(), self.numbers.has_lines), 0));
            self.elements.len() - 1
        });
        let (elements, count) = &mut self.elements[at];
        elements.push(remark.line, remark.steps.iter().map(|(_, number)| *number));
        *count += 1;
        (at, *count)
    }
}

/// How places are told in this file.
pub struct Numbers<'a> {
    pub is_numbered: &'a dyn Fn(usize) -> bool,
    pub has_lines: bool,
}

impl Remark {
    fn node(&self) -> usize {
        self.steps.last().map_or(ROOT, |(node, _)| *node)
    }

    fn is_dropped(&self, plan: &Plan) -> bool {
        let table = plan.table_around(self.node());
        self.what == What::Unknown && table.is_some_and(|t| t.unknown_columns == UnknownColumns::Drop)
    }

    fn kind(&self, plan: &Plan, words: &Words) -> Arc<Kind> {
        let element = plan.node(self.node()).name.clone();
        let (code, gap) = match &self.what {
            What::Unknown => (code::ELEMENT_UNKNOWN, ("element", element.as_str())),
            What::Repeated => (code::ELEMENT_REPEATED, ("element", element.as_str())),
            What::StrayText => (code::ELEMENT_STRAY_TEXT, ("element", element.as_str())),
            What::Broken(reason) => (code::RECORD_UNREADABLE, ("reason", reason.as_str())),
        };
        let table = plan.table_around(self.node()).filter(|_| !matches!(self.what, What::Broken(_)));
        words.kind(code, table.map(|table| table.name.as_str()), &[], &[gap])
    }
}

fn stops(table: &Table) -> bool {
    table.unknown_columns == UnknownColumns::Stop
}
