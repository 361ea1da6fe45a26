//! Reads `pipelines/shared/`: how tables are filled from other collections, and rules that compare these.

use super::canonical::{Also, Canonical, SOURCE_COLUMNS};
use super::document::{Document, Step};
use super::forms::{CanonicalForm, PipelineForm, RuleForm};
use super::load::Shelf;
use super::load_collection::{check_rule, known_tables, read_rule};
use super::load_pipeline::check_examples;
use super::mistake::Mistakes;
use super::model::{Collection, Rule, Table};
use super::order::in_order;
use super::query::{Known, Query};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the codes of shared rules begin with.
const SHARED: &str = "sources";

/// What every pipeline that reads other pipelines' files takes in.
#[derive(Default)]
pub struct Shared {
    canonical: Vec<(Canonical, Document)>,
    rules: Vec<(String, Rule, Document)>,
}

pub fn read(shelf: &Shelf, mistakes: &mut Mistakes) -> Shared {
    let mut shared = Shared::default();
    for (name, source) in shelf.take_all("pipelines/shared/datasets/", ".sql") {
        let Some((form, document, sql)) = Document::read_header::<CanonicalForm>(source, mistakes) else { continue };
        if let Some(query) = Query::read(sql, mistakes) {
            shared.canonical.push((Canonical { name, form, query }, document));
        }
    }
    for (stem, source) in shelf.take_all("pipelines/shared/rules/", ".sql") {
        let read = read_rule(SHARED, &source, mistakes);
        shared.rules.extend(read.map(|(rule, document)| (stem, rule, document)));
    }
    shared
}

/// One pipeline, as far as it decides what is read.
pub struct Reader<'a> {
    pub form: &'a PipelineForm,
    pub document: &'a Document,
    /// The SQL of its datasets and indicators.
    pub queries: Vec<&'a Query>,
}

/// What a pipeline may find beside it.
pub struct Beside<'a> {
    pub shared: &'a Shared,
    pub collections: &'a BTreeMap<String, Arc<Collection>>,
    /// All pipelines as they are written.
    pub pipelines: &'a BTreeMap<String, PipelineForm>,
}

/// The collection as the pipeline reads it: with other collections' tables, and how they fill its own.
pub fn collection_for(
    own: &Arc<Collection>,
    reader: &Reader<'_>,
    beside: &Beside<'_>,
    mistakes: &mut Mistakes,
) -> Arc<Collection> {
    let queries = reader.queries.iter().copied();
    let of_rules = beside.shared.rules.iter().map(|(_, rule, _)| &rule.query);
    let of_rules = of_rules.filter(|_| !reader.form.source.also.is_empty());
    let with_sources = asked_for_sources(own, &queries.chain(of_rules).collect::<Vec<_>>());
    if reader.form.source.also.is_empty() && with_sources.is_empty() {
        return own.clone();
    }
    let mut collection = Collection { with_sources, ..own.as_ref().clone() };
    if !reader.form.source.also.is_empty() {
        check_also(own, reader, beside, mistakes);
        take_in(&mut collection, reader, beside, mistakes);
    }
    Arc::new(collection)
}

/// The tables whose rows' origins some query names.
fn asked_for_sources(own: &Collection, queries: &[&Query]) -> BTreeSet<String> {
    let asks = |table: &str, query: &Query| {
        query.reads.contains(table) && SOURCE_COLUMNS.iter().any(|column| query.names_column(table, column))
    };
    let tables = own.tables.iter().map(|table| &table.name);
    tables.filter(|table| queries.iter().any(|query| asks(table, query))).cloned().collect()
}

fn check_also(own: &Collection, reader: &Reader<'_>, beside: &Beside<'_>, mistakes: &mut Mistakes) {
    for (at, name) in reader.form.source.also.iter().enumerate() {
        let path = [Step::Key("source"), Step::Key("also"), at.into()];
        match beside.pipelines.get(name) {
            None => {
                let mistake = reader.document.mistake(&path, format!("`also` names no pipeline `{name}`"));
                mistakes.push(mistake.did_you_mean(name, beside.pipelines.keys().map(String::as_str)));
            }
            Some(other) if other.schema == own.name => {
                let message = format!("`{name}` reads `{}`, as this pipeline does itself", own.name);
                mistakes.push(reader.document.mistake(&path, message).hint("take it out of `also`"));
            }
            Some(_) => {}
        }
    }
}

/// Adds the other collections, the shared definitions of its own tables and the shared rules.
fn take_in(collection: &mut Collection, reader: &Reader<'_>, beside: &Beside<'_>, mistakes: &mut Mistakes) {
    let is_own = |name: &str| collection.tables.iter().any(|table| table.name == name);
    let taken: Vec<&(Canonical, Document)> =
        beside.shared.canonical.iter().filter(|(canonical, _)| is_own(&canonical.name)).collect();
    let queries = taken.iter().map(|(canonical, _)| &canonical.query);
    let queries = queries.chain(beside.shared.rules.iter().map(|(_, rule, _)| &rule.query));
    let reads: BTreeSet<&String> = queries.flat_map(|query| &query.reads).collect();
    for (name, other) in beside.collections.iter().filter(|(name, _)| **name != collection.name) {
        let named = reader.form.source.also.iter().find_map(|pipeline| {
            let form = beside.pipelines.get(pipeline).filter(|form| form.schema == *name)?;
            Some((pipeline.clone(), form.source.clone()))
        });
        let also = Also { name: name.clone(), collection: Arc::new(under_its_name(other)), pipeline: named };
        if also.pipeline.is_some() || also.collection.tables.iter().any(|table| reads.contains(&table.name)) {
            collection.also.push(also);
        }
    }
    let worklists = collection.also.iter().filter(|also| also.pipeline.is_some());
    let worklist = worklists.filter_map(|also| also.collection.form.worklist.clone()).next();
    collection.form.worklist = collection.form.worklist.take().or(worklist);
    collection.canonical = ordered(&taken, mistakes);
    let tables = known_tables(collection);
    for (canonical, document) in taken {
        check_canonical(collection, canonical, document, mistakes);
    }
    for (stem, rule, document) in &beside.shared.rules {
        check_rule(collection, &tables, stem, rule, document, mistakes);
        collection.rules.push(rule.clone());
    }
}

/// A collection with its tables named as SQL knows them beside another's: only what is needed to read its files.
fn under_its_name(other: &Collection) -> Collection {
    let named = |table: &Table| {
        let mut table = table.clone();
        table.name = format!("{}_{}", other.name, table.name);
        table.title = format!("{} ({})", table.title, other.form.title);
        table.must_have = false;
        table.fields.iter_mut().for_each(|field| field.form.looks_up = None);
        table
    };
    let mut form = other.form.clone();
    form.last = None;
    Collection::of_tables(&other.name, form, other.tables.iter().map(named).collect())
}

/// Each after what it reads. That one reads itself is told where it is checked.
fn ordered(taken: &[&(Canonical, Document)], mistakes: &mut Mistakes) -> Vec<Canonical> {
    let names: BTreeSet<&String> = taken.iter().map(|(canonical, _)| &canonical.name).collect();
    let reads_of = |canonical: &Canonical| {
        let reads = canonical.query.reads.iter().filter(|read| **read != canonical.name && names.contains(read));
        (canonical.name.clone(), reads.cloned().collect())
    };
    let mut canonical: Vec<Canonical> = taken.iter().map(|(canonical, _)| canonical.clone()).collect();
    match in_order(&taken.iter().map(|(canonical, _)| reads_of(canonical)).collect()) {
        Ok(order) => canonical.sort_by_key(|it| order.iter().position(|name| *name == it.name)),
        Err(circle) => {
            let first = taken.iter().find(|(canonical, _)| canonical.name == circle[0]);
            let (_, document) = first.expect("a circle is made of what was taken");
            let message = format!("the tables are filled in a circle: {}", circle.join(" reads "));
            let mistake = document.mistake(&["title".into()], message);
            mistakes.push(mistake.hint("take one of them out of the other's `from`"));
        }
    }
    canonical
}

fn check_canonical(collection: &Collection, canonical: &Canonical, document: &Document, mistakes: &mut Mistakes) {
    let tables = known_tables(collection);
    canonical.query.check(&Known { tables: &tables, dates: collection.constant_names() }, mistakes);
    check_examples(&canonical.form.example, document, &tables, mistakes);
    if canonical.query.reads.contains(&canonical.name) {
        let message = format!("its SQL reads `{}` itself, which has no rows before it is filled", canonical.name);
        mistakes.push(document.mistake(&["title".into()], message).hint("take out what reads it"));
    }
    let read = |also: &&Also| also.collection.tables.iter().any(|table| canonical.query.reads.contains(&table.name));
    let known: Vec<&str> = collection.also.iter().filter(read).map(|also| also.name.as_str()).collect();
    for name in canonical.form.tells_from.keys().filter(|name| !known.contains(&name.as_str())) {
        let path = [Step::Key("tells_from"), Step::Key(name)];
        let mistake = document.mistake(&path, format!("its SQL reads no table of a collection `{name}`"));
        mistakes.push(mistake.did_you_mean(name, known.iter().copied()));
    }
}

/// What a rule compares must be at hand.
pub fn check_between(collection: &Collection, form: &RuleForm, document: &Document, mistakes: &mut Mistakes) {
    let others = collection.also.iter().map(|also| &also.name);
    let sources: BTreeSet<&str> = others.chain([&collection.name]).map(String::as_str).collect();
    for (at, other) in form.between.iter().enumerate().filter(|(_, other)| !sources.contains(other.as_str())) {
        let mistake = document.mistake(&["between".into(), at.into()], format!("nothing here is from `{other}`"));
        mistakes.push(mistake.did_you_mean(other, sources.iter().copied()));
    }
}
