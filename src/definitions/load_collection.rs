//! Reads one collection: its tables, its rules, and what makes a sample of it.

use super::codes::CodeList;
use super::document::{Document, Step};
use super::forms::{CollectionForm, FieldForm, FieldType, RuleForm, TableForm};
use super::grid::Grid;
use super::load::Shelf;
use super::mistake::{Mistakes, SourceText};
use super::model::{Collection, Field, Rule, Table};
use super::query::{Known, Query};
use super::xml::TableXml;
use super::xml_check;
use crate::vocabulary::plain::plain;
use crate::vocabulary::side_by_side;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

type CodeLists = BTreeMap<String, Arc<CodeList>>;

/// Columns that the engine adds to every table.
pub const ENGINE_COLUMNS: [&str; 2] = ["row_id", "la"];

/// The list behind `type = "yes_no"`.
const YES_NO: &str = "yes_no";

pub fn load(shelf: &Shelf, name: &str, codes: &CodeLists, mistakes: &mut Mistakes) -> Option<Collection> {
    let source = shelf.take(&format!("schemas/{name}/collection.toml"))?;
    let tables = load_tables(shelf, name, codes, mistakes);
    let rules: Vec<_> = shelf.take_all(&format!("schemas/{name}/rules/"), ".sql");
    let sample = shelf.take_all(&format!("schemas/{name}/sample/"), "").into_iter().collect();
    let (form, document) = Document::read::<CollectionForm>(source, mistakes)?;
    let tables = in_reading_order(&form, &document, tables, mistakes);
    xml_check::collection(&form, &tables, &document, mistakes);
    let mut collection = Collection { name: name.to_string(), form, tables, rules: Vec::new(), sample };
    // There may be hundreds of rules, and each is read without a look at the others.
    let read = side_by_side(&rules, |(_, source)| read_rule(name, source));
    for ((stem, _), (rule, wrong)) in rules.iter().zip(read) {
        mistakes.0.extend(wrong.0);
        if let Some((rule, document)) = rule {
            check_rule(&collection, stem, &rule, &document, mistakes);
            collection.rules.push(rule);
        }
    }
    collection.rules.sort_by(|a, b| natural(&a.form.code).cmp(&natural(&b.form.code)));
    Some(collection)
}

fn read_rule(collection: &str, source: &SourceText) -> (Option<(Rule, Document)>, Mistakes) {
    let mut mistakes = Mistakes::default();
    let read = Document::read_header::<RuleForm>(source.clone(), &mut mistakes);
    let rule = read.and_then(|(form, document, sql)| {
        let query = Query::read(sql, &mut mistakes)?;
        Some((Rule { code: format!("{collection}.{}", form.code), form, query }, document))
    });
    (rule, mistakes)
}

/// The tables of a collection and their columns, for checking SQL.
pub fn known_tables(collection: &Collection) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut known = BTreeMap::new();
    for table in &collection.tables {
        let fields = table.fields.iter().map(Field::name);
        known.insert(table.name.as_str(), fields.chain(ENGINE_COLUMNS).collect());
    }
    known
}

fn load_tables(shelf: &Shelf, name: &str, codes: &CodeLists, mistakes: &mut Mistakes) -> Vec<Table> {
    let folder = format!("schemas/{name}/");
    let files = shelf.take_all(&folder, ".toml").into_iter().filter(|(stem, _)| !stem.contains('/'));
    let mut tables = Vec::new();
    for (stem, source) in files.filter(|(stem, _)| stem != "collection") {
        let Some((form, document)) = Document::read::<TableForm>(source, mistakes) else { continue };
        check_table(&form, &document, codes, mistakes);
        let xml = xml_check::table(&form, &document, mistakes);
        tables.push(make_table(stem, form, xml, codes));
    }
    tables
}

fn make_table(name: String, form: TableForm, xml: Option<TableXml>, codes: &CodeLists) -> Table {
    let with_codes = |form: FieldForm| {
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
    for table in &mut tables {
        table.must_have = form.must_have.contains(&table.name);
    }
    tables.sort_by_key(|table| form.tables.iter().position(|name| *name == table.name));
    tables
}

fn check_table(form: &TableForm, document: &Document, codes: &CodeLists, mistakes: &mut Mistakes) {
    let mut headings: BTreeMap<String, &str> = BTreeMap::new();
    let mut names = BTreeSet::new();
    for (at, field) in form.fields.iter().enumerate() {
        let path = |key| [Step::Key("fields"), Step::Item(at), Step::Key(key)];
        check_codes(field, document, &path("codes"), codes, mistakes);
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

fn check_rule(collection: &Collection, stem: &str, rule: &Rule, document: &Document, mistakes: &mut Mistakes) {
    let form = &rule.form;
    let tables = known_tables(collection);
    if stem != form.code {
        let message = format!("the file is named `{stem}` and its code is `{}`", form.code);
        mistakes.push(document.mistake(&["code".into()], message).hint("a rule's file is named by its code"));
    }
    if collection.rules.iter().any(|other| other.form.code == form.code) {
        mistakes.push(document.mistake(&["code".into()], format!("another rule has the code `{}`", form.code)));
    }
    match tables.get(form.table.as_str()) {
        None => {
            let mistake = document.mistake(&["table".into()], format!("unknown table `{}`", form.table));
            mistakes.push(mistake.did_you_mean(&form.table, tables.keys().copied()));
        }
        Some(fields) => {
            for (at, field) in form.about.iter().enumerate().filter(|(_, field)| !fields.contains(field.as_str())) {
                let message = format!("`{}` has no field `{field}`", form.table);
                let mistake = document.mistake(&["about".into(), at.into()], message);
                mistakes.push(mistake.did_you_mean(field, fields.iter().copied()));
            }
        }
    }
    for (at, needed) in form.needs.iter().enumerate().filter(|(_, n)| !tables.contains_key(n.as_str())) {
        mistakes.push(document.mistake(&["needs".into(), at.into()], format!("unknown table `{needed}`")));
    }
    if form.example.is_empty() {
        let mistake = document.mistake(&["code".into()], format!("the rule `{}` has no example", form.code));
        mistakes.push(mistake.hint("add an [[example]] with rows it finds and rows it does not"));
    }
    for (at, example) in form.example.iter().enumerate() {
        check_grids(&example.given, &tables, document, at, mistakes);
        for table in example.finds.keys().filter(|table| !example.given.contains_key(*table)) {
            let path = [Step::Key("example"), at.into(), "finds".into(), Step::Key(table)];
            mistakes.push(document.mistake(&path, format!("`{table}` is not given in this example")));
        }
    }
    rule.query.check(&Known { tables, dates: collection.date_names() }, mistakes);
}

/// Every grid of an example must name tables and columns that are there.
pub fn check_grids(
    given: &BTreeMap<String, String>,
    tables: &BTreeMap<&str, BTreeSet<&str>>,
    document: &Document,
    example: usize,
    mistakes: &mut Mistakes,
) {
    for (table, text) in given {
        let path = [Step::Key("example"), example.into(), "given".into(), Step::Key(table)];
        let Some(columns) = tables.get(table.as_str()) else {
            let mistake = document.mistake(&path, format!("unknown table `{table}`"));
            mistakes.push(mistake.did_you_mean(table, tables.keys().copied()));
            continue;
        };
        match Grid::read(text) {
            Err(why) => mistakes.push(document.mistake(&path, why)),
            Ok(grid) => {
                for column in grid.columns.iter().filter(|column| !columns.contains(column.as_str())) {
                    let mistake = document.mistake(&path, format!("`{table}` has no column `{column}`"));
                    mistakes.push(mistake.did_you_mean(column, columns.iter().copied()));
                }
            }
        }
    }
}

/// Codes in the order a person would put them: `101`, `201`, `1001`.
fn natural(code: &str) -> (usize, &str) {
    (code.len(), code)
}
