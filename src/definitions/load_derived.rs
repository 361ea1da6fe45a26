//! Reads what a collection works out once from what came: columns of a table, or a table of its own.

use super::document::{Document, Step};
use super::forms::DerivedForm;
use super::load::Shelf;
use super::load_collection::{check_grids, check_with, known_tables};
use super::mistake::Mistakes;
use super::model::{Collection, Derived};
use super::order::in_order;
use super::query::{Known, Query};
use std::collections::{BTreeMap, BTreeSet};

pub fn load(shelf: &Shelf, collection: &mut Collection, around: &Document, mistakes: &mut Mistakes) {
    let mut read = Vec::new();
    for (name, source) in shelf.take_all(&format!("schemas/{}/derived/", collection.name), ".sql") {
        let Some((form, document, sql)) = Document::read_header::<DerivedForm>(source, mistakes) else { continue };
        if let Some(query) = Query::read(sql, mistakes) {
            read.push((Derived { name, form, query }, document));
        }
    }
    for (derived, document) in &read {
        check_columns(collection, derived, document, mistakes);
    }
    let documents = ordered(collection, read, around, mistakes);
    let tables = known_tables(collection);
    let known = Known { tables: &tables, dates: collection.constant_names() };
    for (derived, document) in collection.derived.iter().zip(&documents) {
        derived.query.check(&known, mistakes);
        if derived.form.example.is_empty() {
            let mistake = document.mistake(&["title".into()], "this definition has no example");
            mistakes.push(mistake.hint("add an [[example]] with `shows`, `given` rows and the rows to `expect`"));
        }
        for (at, example) in derived.form.example.iter().enumerate() {
            check_grids(&example.given, &tables, document, at, mistakes);
            check_with(&example.with, document, at, mistakes);
        }
    }
}

/// Columns that are added to a table must be fields of it that say so.
fn check_columns(collection: &Collection, derived: &Derived, document: &Document, mistakes: &mut Mistakes) {
    let Some(to) = &derived.form.adds_to else {
        if collection.table(&derived.name).is_some() {
            let message = format!("the name `{}` is a table of the collection", derived.name);
            mistakes.push(document.mistake(&["title".into()], message).hint("give the file another name"));
        }
        for (at, _) in derived.form.columns.iter().enumerate().filter(|(_, column)| column.personal.is_none()) {
            let message = "nothing says what kind of personal data it is";
            let hint = "add `personal = \"none\"`, or identifier, special, indirect or staff";
            mistakes.push(document.mistake(&[Step::Key("columns"), at.into()], message).hint(hint));
        }
        return;
    };
    let Some(table) = collection.tables.iter().find(|table| table.name == *to) else {
        let mistake = document.mistake(&["adds_to".into()], format!("unknown table `{to}`"));
        mistakes.push(mistake.did_you_mean(to, collection.tables.iter().map(|table| table.name.as_str())));
        return;
    };
    for (at, column) in derived.form.columns.iter().enumerate() {
        let field = table.field(&column.name);
        if field.is_none_or(|f| f.form.made_by.as_ref() != Some(&derived.name) || f.kind() != column.kind) {
            let path = [Step::Key("columns"), at.into(), Step::Key("name")];
            let kind = column.kind.word();
            let message = format!("`{to}` has no field `{}` of the type {kind} that this makes", column.name);
            let hint = format!("add it to {to}.toml with `made_by = \"{}\"`", derived.name);
            mistakes.push(document.mistake(&path, message).hint(hint));
        }
    }
}

/// Puts them into the collection, each after what it reads.
fn ordered(
    collection: &mut Collection,
    mut read: Vec<(Derived, Document)>,
    around: &Document,
    mistakes: &mut Mistakes,
) -> Vec<Document> {
    let reads = |one: &Derived, other: &Derived| one.name != other.name && other.is_named_by(&one.query);
    let of = |one: &Derived| read.iter().map(|(d, _)| d).filter(|d| reads(one, d)).map(|d| d.name.clone()).collect();
    let reads: BTreeMap<String, BTreeSet<String>> = read.iter().map(|(d, _)| (d.name.clone(), of(d))).collect();
    match in_order(&reads) {
        Ok(order) => read.sort_by_key(|(derived, _)| order.iter().position(|name| *name == derived.name)),
        Err(circle) => {
            let message = format!("what is worked out goes round in a circle: {}", circle.join(" reads "));
            mistakes.push(around.mistake(&["tables".into()], message));
        }
    }
    let (derived, documents) = read.into_iter().unzip();
    collection.derived = derived;
    documents
}
