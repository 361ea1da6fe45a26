//! Reads one collection: its tables, its rules, and what makes a sample of it.

use super::canonical::SOURCE_COLUMNS;
use super::codes::CodeList;
use super::document::{Document, Step};
use super::forms::{CollectionForm, FieldForm, FieldType, Given, Level, Presence, RuleForm, TableForm, WritesForm};
use super::grid::Grid;
use super::load::{Shelf, at_once};
use super::load_canonical::check_between;
use super::load_derived;
use super::mistake::{Mistakes, SourceText};
use super::model::{
    AUTHORITIES, AUTHORITY, AUTHORITY_COLUMNS, Collection, FORMAT, Field, LA, LAST, Reference, Rule, Table, Words,
};
use super::query::{Known, Names, Query};
use super::xml::TableXml;
use super::xml_check;
use crate::vocabulary::plain::plain;
use crate::vocabulary::{Personal, Weight};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub type CodeLists = BTreeMap<String, Arc<CodeList>>;

/// Columns that the engine adds to every table.
pub const ENGINE_COLUMNS: [&str; 2] = ["row_id", "la"];

/// The list behind `type = "yes_no"`.
const YES_NO: &str = "yes_no";

pub fn load(
    shelf: &Shelf,
    name: &str,
    codes: &CodeLists,
    reference: &BTreeMap<String, Arc<Reference>>,
    words: &Words,
    mistakes: &mut Mistakes,
) -> Option<Collection> {
    let source = shelf.take(&format!("schemas/{name}/collection.toml"))?;
    let mut rules: Vec<_> = shelf.take_all(&format!("schemas/{name}/rules/"), ".sql");
    let makers = Makers {
        rules: rules.iter().map(|(stem, _)| stem.split('_').next().unwrap_or(stem).to_string()).collect(),
        derived: shelf.names(&format!("schemas/{name}/derived/"), ".sql"),
    };
    let own = rules.len();
    rules.extend(shelf.take_all(&format!("schemas/{name}/checks/"), ".sql"));
    let tables = load_tables(shelf, name, codes, &makers, mistakes);
    let sample = shelf.take_all(&format!("schemas/{name}/sample/"), "").into_iter().collect();
    let (form, document) = Document::read::<CollectionForm>(source, mistakes)?;
    let tables = in_reading_order(&form, &document, tables, mistakes);
    xml_check::collection(&form, &tables, &document, mistakes);
    check_weights(&form, words, &document, mistakes);
    let last_tables = if form.last.is_some() { tables.iter().map(of_last).collect() } else { Vec::new() };
    let mut collection = Collection {
        authorities: authorities(&form, &document, codes, mistakes),
        references: references(&form, &document, reference, mistakes),
        last_tables,
        disagreements: shelf.take(&format!("schemas/{name}/disagreements.toml")),
        sample,
        ..Collection::of_tables(name, form, tables)
    };
    load_derived::load(shelf, &mut collection, &document, mistakes);
    // There may be hundreds of rules, and each is read without a look at the others.
    let read = at_once(&rules, mistakes, |(_, source), mistakes| read_rule(name, source, mistakes));
    let names = known_tables(&collection);
    for (at, ((stem, _), rule)) in rules.iter().zip(read).enumerate() {
        if let Some((mut rule, document)) = rule {
            rule.is_own = at >= own;
            check_rule(&collection, &names, stem, &rule, &document, mistakes);
            collection.rules.push(rule);
        }
    }
    collection.rules.sort_by(|a, b| natural(&a.form.code).cmp(&natural(&b.form.code)));
    Some(collection)
}

pub fn read_rule(collection: &str, source: &SourceText, mistakes: &mut Mistakes) -> Option<(Rule, Document)> {
    let (form, document, sql) = Document::read_header::<RuleForm>(source.clone(), mistakes)?;
    let query = Query::read(sql, mistakes)?;
    Some((Rule { code: format!("{collection}.{}", form.code), form, is_own: false, query }, document))
}

/// The tables of a collection and their columns, for checking SQL.
pub fn known_tables(collection: &Collection) -> Names {
    let of_table = |table: &Table| {
        let fields = table.fields.iter().flat_map(|field| [Some(field.name().to_string()), field.wrong_name()]);
        let sources = SOURCE_COLUMNS.iter().filter(|_| collection.with_sources.contains(&table.name));
        let engine = ENGINE_COLUMNS.iter().chain(sources).map(|name| name.to_string());
        (table.name.clone(), fields.flatten().chain(engine).collect())
    };
    let own = collection.derived.iter().filter(|derived| derived.form.adds_to.is_none());
    let derived = own.map(|derived| {
        let columns = derived.form.columns.iter().map(|column| column.name.clone());
        (derived.name.clone(), columns.collect())
    });
    let of_reference = |reference: &Arc<Reference>| {
        (reference.name.clone(), reference.columns().map(|(name, _)| name.to_string()).collect())
    };
    let references = collection.references.iter().map(of_reference);
    let authorities = collection
        .authorities
        .as_ref()
        .map(|_| (AUTHORITIES.to_string(), AUTHORITY_COLUMNS.map(str::to_string).into_iter().collect()));
    collection.every_table().map(of_table).chain(derived).chain(references).chain(authorities).collect()
}

/// What a field may be left to, by name. A table of reference leaves nothing to anybody.
#[derive(Default)]
pub struct Makers {
    rules: BTreeSet<String>,
    derived: BTreeSet<String>,
}

/// Findings about cells and records may weigh otherwise; a row is never set aside, nor a file turned away, by a weight alone.
fn check_weights(form: &CollectionForm, words: &Words, document: &Document, mistakes: &mut Mistakes) {
    let is_about_data = |code: &&str| code.starts_with("value.") || code.starts_with("record.");
    let about_data: Vec<&str> = words.0.keys().map(String::as_str).filter(is_about_data).collect();
    for (code, weight) in &form.weights {
        let path = [Step::Key("weights"), Step::Key(code)];
        if !about_data.contains(&code.as_str()) {
            let mistake = document.mistake(&path, format!("there is no finding `{code}` about a cell or a record"));
            mistakes.push(mistake.did_you_mean(code, about_data.iter().copied()));
        } else if *weight > Weight::Error {
            let message = format!("a cell or a record cannot weigh `{}` by itself", weight.word());
            mistakes.push(document.mistake(&path, message).hint("one of: note, explain, error"));
        }
    }
}

fn load_tables(shelf: &Shelf, name: &str, codes: &CodeLists, makers: &Makers, mistakes: &mut Mistakes) -> Vec<Table> {
    let folder = format!("schemas/{name}/");
    let files = shelf.take_all(&folder, ".toml").into_iter().filter(|(stem, _)| !stem.contains('/'));
    let mut tables = Vec::new();
    for (stem, source) in files.filter(|(stem, _)| stem != "collection" && stem != "disagreements") {
        let Some((form, document)) = Document::read::<TableForm>(source, mistakes) else { continue };
        check_table(&form, &document, codes, makers, mistakes);
        let xml = xml_check::table(&form, &document, mistakes);
        tables.push(make_table(stem, form, xml, codes));
    }
    tables
}

pub fn make_table(name: String, form: TableForm, xml: Option<TableXml>, codes: &CodeLists) -> Table {
    let with_codes = |mut form: FieldForm| {
        if form.made_by.is_some() {
            form.presence = Presence::Optional;
        }
        let list = if form.kind == FieldType::YesNo { Some(YES_NO) } else { form.codes.as_deref() };
        Field { codes: list.and_then(|list| codes.get(list)).cloned(), form }
    };
    Table {
        name,
        title: form.title,
        grain: form.grain,
        hints: form.sheet.into_iter().chain(form.file).collect(),
        key: form.key,
        unknown_columns: form.unknown_columns,
        must_have: false,
        repeated: form.repeated,
        since: form.since,
        until: form.until,
        is_expected: true,
        writes: WritesForm::default(),
        fields: form.fields.into_iter().map(with_codes).collect(),
        xml,
    }
}

fn in_reading_order(
    form: &CollectionForm,
    document: &Document,
    mut tables: Vec<Table>,
    mistakes: &mut Mistakes,
) -> Vec<Table> {
    let names: BTreeSet<String> = tables.iter().map(|table| table.name.clone()).collect();
    let listed = [("tables", &form.tables), ("must_have", &form.must_have)];
    for (key, list) in listed {
        for (at, table) in list.iter().enumerate().filter(|(_, table)| !names.contains(*table)) {
            let mistake = document.mistake(&[key.into(), at.into()], format!("there is no table `{table}`"));
            mistakes.push(mistake.did_you_mean(table, names.iter().map(String::as_str)));
        }
    }
    for name in names.iter().filter(|name| !form.tables.contains(name)) {
        let mistake = document.mistake(&["tables".into()], format!("the table `{name}` is not listed here"));
        mistakes.push(mistake.hint("list it, or take its file away"));
    }
    if let Some(worklist) = &form.worklist {
        for (key, wanted) in [("team", &worklist.team), ("worker", &worklist.worker)] {
            let mut fields = tables.iter().flat_map(|table| &table.fields);
            if !fields.any(|field| field.name() == wanted && field.form.personal == Personal::Staff) {
                let message = format!("no table has a field `{wanted}` that is `personal = \"staff\"`");
                mistakes.push(document.mistake(&["worklist".into(), key.into()], message));
            }
        }
    }
    for table in &mut tables {
        table.must_have = form.must_have.contains(&table.name);
        table.writes = form.writes.clone();
    }
    tables.sort_by_key(|table| form.tables.iter().position(|name| *name == table.name));
    tables
}

pub fn check_table(form: &TableForm, document: &Document, codes: &CodeLists, makers: &Makers, mistakes: &mut Mistakes) {
    let mut headings: BTreeMap<String, &str> = BTreeMap::new();
    let mut names = BTreeSet::new();
    for (at, field) in form.fields.iter().enumerate() {
        let path = |key| [Step::Key("fields"), Step::Item(at), Step::Key(key)];
        check_codes(field, document, &path("codes"), codes, mistakes);
        let left_to = [
            ("judged_by", "rule", &field.judged_by, &makers.rules),
            ("made_by", "file in `derived`", &field.made_by, &makers.derived),
        ];
        for (key, what, wanted, known) in left_to {
            if let Some(wanted) = wanted.as_ref().filter(|wanted| !known.contains(*wanted)) {
                let mistake = document.mistake(&path(key), format!("there is no {what} `{wanted}`"));
                mistakes.push(mistake.did_you_mean(wanted, known.iter().map(String::as_str)));
            }
        }
        if !names.insert(field.name.as_str()) || ENGINE_COLUMNS.contains(&field.name.as_str()) {
            mistakes.push(document.mistake(&path("name"), format!("the name `{}` is already taken", field.name)));
        }
        if field.range.is_some() && !matches!(field.kind, FieldType::Whole | FieldType::Decimal) {
            mistakes.push(document.mistake(&path("range"), "only numbers have a range"));
        }
        for heading in std::iter::once(&field.title).chain(&field.also) {
            match headings.insert(plain(heading), &field.name) {
                Some(other) if other != field.name => {
                    let message = format!("the heading `{heading}` could be `{other}` or `{}`", field.name);
                    mistakes.push(document.mistake(&path("title"), message));
                }
                _ => {}
            }
        }
    }
    for (at, key) in form.key.iter().enumerate().filter(|(_, key)| !names.contains(key.as_str())) {
        let mistake = document.mistake(&["key".into(), at.into()], format!("there is no field `{key}`"));
        mistakes.push(mistake.did_you_mean(key, names.iter().copied()));
    }
}

fn check_codes(field: &FieldForm, document: &Document, path: &[Step<'_>], codes: &CodeLists, mistakes: &mut Mistakes) {
    match (&field.codes, field.kind) {
        (Some(list), FieldType::Code) if !codes.contains_key(list) => {
            let mistake = document.mistake(path, format!("unknown code list `{list}`"));
            mistakes.push(mistake.did_you_mean(list, codes.keys().map(String::as_str)));
        }
        (None, FieldType::Code) => {
            let message = format!("the field `{}` needs its list of codes", field.name);
            mistakes.push(document.mistake(path, message).hint("add `codes = \"<folder>/<list>\"`"));
        }
        (Some(_), kind) if kind != FieldType::Code => {
            mistakes.push(document.mistake(path, "only a field with `type = \"code\"` has a list of codes"));
        }
        (None, FieldType::YesNo) if !codes.contains_key(YES_NO) => {
            mistakes.push(
                document.mistake(path, "a `yes_no` field is read by `schemas/codes/yes_no.csv`, which is missing"),
            );
        }
        _ => {}
    }
}

pub fn check_rule(
    collection: &Collection,
    tables: &Names,
    stem: &str,
    rule: &Rule,
    document: &Document,
    mistakes: &mut Mistakes,
) {
    let form = &rule.form;
    // A rule that was another in earlier years has a file for each of its forms: `217` and `217_until_2024`.
    if stem != form.code && !stem.starts_with(&format!("{}_", form.code)) {
        let message = format!("the file is named `{stem}` and its code is `{}`", form.code);
        let hint = "a rule's file is named by its code; a form of earlier years has more after `_`";
        mistakes.push(document.mistake(&["code".into()], message).hint(hint));
    }
    if let Some(other) =
        collection.rules.iter().find(|other| other.form.code == form.code && both_in_force(other, rule))
    {
        let message = format!("another rule has the code `{}` in the same years", form.code);
        let mistake = document.mistake(&["code".into()], message);
        mistakes.push(mistake.hint(format!("see {}", other.query.text.source.path)));
    }
    match tables.get(form.table.as_str()) {
        None => {
            let mistake = document.mistake(&["table".into()], format!("unknown table `{}`", form.table));
            mistakes.push(mistake.did_you_mean(&form.table, tables.keys().map(String::as_str)));
        }
        Some(_) => check_about(form, tables, document, mistakes),
    }
    for (at, needed) in form.needs.iter().enumerate().filter(|(_, n)| !tables.contains_key(*n)) {
        mistakes.push(document.mistake(&["needs".into(), at.into()], format!("unknown table `{needed}`")));
    }
    for (at, lacked) in form.may_lack.iter().enumerate().filter(|(_, lacked)| !rule.query.reads.contains(*lacked)) {
        let message = format!("its SQL does not read `{lacked}`");
        mistakes.push(document.mistake(&["may_lack".into(), at.into()], message));
    }
    check_between(collection, form, document, mistakes);
    check_level(form, document, mistakes);
    if form.example.is_empty() {
        let mistake = document.mistake(&["code".into()], format!("the rule `{}` has no example", form.code));
        mistakes.push(mistake.hint("add an [[example]] with rows it finds and rows it does not"));
    }
    for (at, example) in form.example.iter().enumerate() {
        check_grids(&example.given, tables, document, at, mistakes);
        check_with(&example.with, document, at, mistakes);
        for table in example.finds.keys().filter(|table| !example.given.contains_key(*table)) {
            let path = [Step::Key("example"), at.into(), "finds".into(), Step::Key(table)];
            mistakes.push(document.mistake(&path, format!("`{table}` is not given in this example")));
        }
    }
    rule.query.check(&Known { tables, dates: collection.constant_names() }, mistakes);
}

/// What a rule finds must be said as its level has it: rows of tables, or whether anything is wrong at all.
fn check_level(form: &RuleForm, document: &Document, mistakes: &mut Mistakes) {
    if form.level == Level::Row && form.about.is_empty() {
        let mistake = document.mistake(&["code".into()], format!("the rule `{}` is about no field", form.code));
        mistakes.push(mistake.hint("add `about`, or `level = \"delivery\"` where it judges the delivery as a whole"));
    }
    for (at, example) in form.example.iter().enumerate() {
        let mistake = match (form.level, example.found, example.finds.is_empty()) {
            (Level::Delivery, None, _) | (Level::Delivery, _, false) => {
                "a rule about the whole delivery finds something or not: `found = true` or `found = false`"
            }
            (Level::Row, Some(_), _) | (Level::Row, _, true) => {
                "a rule about rows says which it finds: `finds.<table> = [1, 4]`, or `[]` for none"
            }
            _ => continue,
        };
        mistakes.push(document.mistake(&["example".into(), at.into(), "shows".into()], mistake));
    }
}

/// Names of an example stand for days, but for those that stand for texts.
pub fn check_with(with: &BTreeMap<String, Given>, document: &Document, example: usize, mistakes: &mut Mistakes) {
    for (name, given) in with {
        let is_text = [AUTHORITY, FORMAT, LA].contains(&name.as_str());
        let wanted = match given {
            Given::Text(_) if !is_text => "a day such as 2026-03-31, without quotes, is needed here, not text",
            Given::Day(_) if is_text => "a text, in quotes, is needed here, not a day",
            _ => continue,
        };
        let path = [Step::Key("example"), example.into(), "with".into(), Step::Key(name)];
        mistakes.push(document.mistake(&path, wanted));
    }
}

/// Every grid of an example must name tables and columns that are there.
pub fn check_grids(
    given: &BTreeMap<String, String>,
    tables: &Names,
    document: &Document,
    example: usize,
    mistakes: &mut Mistakes,
) {
    for (table, text) in given {
        let path = [Step::Key("example"), example.into(), "given".into(), Step::Key(table)];
        let Some(columns) = tables.get(table) else {
            let mistake = document.mistake(&path, format!("unknown table `{table}`"));
            mistakes.push(mistake.did_you_mean(table, tables.keys().map(String::as_str)));
            continue;
        };
        match Grid::read(text) {
            Err(why) => mistakes.push(document.mistake(&path, why)),
            Ok(grid) => {
                for column in grid.columns.iter().filter(|column| !columns.contains(*column)) {
                    let mistake = document.mistake(&path, format!("`{table}` has no column `{column}`"));
                    mistakes.push(mistake.did_you_mean(column, columns.iter().map(String::as_str)));
                }
            }
        }
    }
}

fn check_about(form: &RuleForm, tables: &Names, document: &Document, mistakes: &mut Mistakes) {
    for (at, about) in form.about.iter().enumerate() {
        let (table, field) = about.split_once('.').unwrap_or((&form.table, about));
        let known = tables.get(table);
        if !known.is_some_and(|fields| fields.contains(field)) {
            let mistake = document.mistake(&["about".into(), at.into()], format!("`{table}` has no field `{field}`"));
            mistakes.push(mistake.did_you_mean(field, known.into_iter().flatten().map(String::as_str)));
        }
    }
}

fn both_in_force(one: &Rule, other: &Rule) -> bool {
    let (first, last) =
        (|rule: &Rule| rule.form.since.unwrap_or(i32::MIN), |rule: &Rule| rule.form.until.unwrap_or(i32::MAX));
    first(one) <= last(other) && first(other) <= last(one)
}

fn authorities(
    form: &CollectionForm,
    document: &Document,
    codes: &CodeLists,
    mistakes: &mut Mistakes,
) -> Option<Arc<CodeList>> {
    let name = form.authorities.as_ref()?;
    let list = codes.get(name);
    if list.is_none() {
        let mistake = document.mistake(&["authorities".into()], format!("unknown code list `{name}`"));
        mistakes.push(mistake.did_you_mean(name, codes.keys().map(String::as_str)));
    }
    list.cloned()
}

/// The tables of reference that a collection names.
fn references(
    form: &CollectionForm,
    document: &Document,
    known: &BTreeMap<String, Arc<Reference>>,
    mistakes: &mut Mistakes,
) -> Vec<Arc<Reference>> {
    let mut named = Vec::new();
    for (at, name) in form.reference.iter().enumerate() {
        match known.get(name) {
            Some(reference) => named.push(reference.clone()),
            None => {
                let path = [Step::Key("reference"), at.into()];
                let mistake = document.mistake(&path, format!("there is no table of reference `{name}`"));
                mistakes.push(mistake.did_you_mean(name, known.keys().map(String::as_str)));
            }
        }
    }
    named
}

/// A table as SQL knows the one of the delivery before.
fn of_last(table: &Table) -> Table {
    let mut last = table.clone();
    last.name = format!("{}{LAST}", table.name);
    last.title = format!("{} (last time)", table.title);
    last.must_have = false;
    last
}

/// Codes in the order a person would put them: `101`, `201`, `1001`.
fn natural(code: &str) -> (usize, &str) {
    (code.len(), code)
}
