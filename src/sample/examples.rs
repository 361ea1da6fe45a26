//! What the tests of the sample start from: the definitions in this repository.

use super::book::tables_as_at;
use super::sheets::{Delivery, Form, TableSheet};
use super::{Recipe, SampleFile, make, tables};
use crate::definitions::model::Collection;
use crate::definitions::{Files, load};
use crate::stages::sql::{Engine, Frames};
use crate::vocabulary::{Authority, Calendar, Period};
use polars::prelude::{Column, DataFrame};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The first collection that has a sample.
pub fn collection() -> Arc<Collection> {
    static READ: OnceLock<Arc<Collection>> = OnceLock::new();
    let read = || {
        let definitions = load(&files()).map_err(|mistakes| mistakes.render()).unwrap();
        definitions.collections.values().find(|collection| !collection.sample.is_empty()).unwrap().clone()
    };
    READ.get_or_init(read).clone()
}

pub fn recipe(size: usize, messy: bool) -> Recipe {
    let authority = Authority::new("QBR").unwrap();
    Recipe {
        seed: 7,
        size,
        children: Some(50),
        residents: None,
        snapshot: "2026-09-30".parse().unwrap(),
        month_before: false,
        messy,
        authority,
    }
}

pub fn sample(size: usize, messy: bool) -> Vec<SampleFile> {
    made(&recipe(size, messy)).unwrap()
}

pub fn made(recipe: &Recipe) -> anyhow::Result<Vec<SampleFile>> {
    let mut files = Vec::new();
    make(recipe, &collection(), &mut |file| {
        files.push(file);
        Ok(())
    })?;
    Ok(files)
}

/// The path of a file of the truth.
pub fn truth(file: &str) -> String {
    format!("truth/{}/{file}", collection().name)
}

/// The sheets of a sample, before they are written.
pub fn delivery(recipe: &Recipe) -> Delivery {
    let tables = tables_as_at(recipe, &collection(), &[recipe.snapshot]).unwrap().remove(0);
    let mut delivery = Delivery::tidy(Form::Workbook("example.xlsx".to_string()), tables);
    if recipe.messy {
        super::mess::spoil(&mut delivery, recipe.seed, Period::ending(recipe.snapshot), &collection()).unwrap();
    }
    delivery
}

/// The rows that the collection's own rules object to: the rule's code, the sheet, the row as Excel shows it.
pub fn objections(recipe: &Recipe, delivery: &Delivery) -> BTreeSet<(String, String, usize)> {
    let (collection, period) = (collection(), Period::ending(recipe.snapshot));
    let engine = Engine::new(&Arc::new(Calendar::default()), collection.constants(period, "", ""));
    let frames: Frames = delivery.sheets.iter().map(|sheet| (sheet.table.table.name.clone(), frame(sheet))).collect();
    let mut found = BTreeSet::new();
    for rule in collection.rules_in(period.collection_year()) {
        // That every rule runs is for the rules' own examples to prove.
        let Ok(rows) = engine.run(&rule.query, &frames) else { continue };
        let sheet = delivery.sheets.iter().find(|sheet| sheet.table.table.name == rule.form.table).unwrap();
        let ids = rows.column(&format!("{}_row", rule.form.table)).unwrap();
        for id in ids.i64().unwrap().iter().flatten() {
            found.insert((rule.code.clone(), sheet.name.clone(), sheet.row_of(id as usize)));
        }
    }
    found
}

/// The accepted rows; `row_id` is the record, counted from 0.
fn frame(sheet: &TableSheet) -> DataFrame {
    let accepted: Vec<i64> =
        (0..sheet.table.rows as i64).filter(|row| !sheet.set_aside.contains(&(*row as usize))).collect();
    let all: Vec<i64> = (0..sheet.table.rows as i64).collect();
    let names = sheet.table.table.fields.iter().map(|field| field.name());
    let mut columns = vec![Column::new("row_id".into(), all), Column::new("la".into(), vec!["QBR"; sheet.table.rows])];
    for ((name, values), field) in names.zip(&sheet.table.columns).zip(&sheet.table.table.fields) {
        columns.push(tables::as_sql_sees(name, field, values));
    }
    let whole = DataFrame::new(sheet.table.rows, columns).unwrap();
    let rows: Vec<u32> = accepted.iter().map(|row| *row as u32).collect();
    whole.take(&polars::prelude::IdxCa::from_vec("".into(), rows)).unwrap()
}

/// A CSV file of the sample, heading row first.
pub fn grid(files: &[SampleFile], path: &str) -> Vec<Vec<String>> {
    let file = files.iter().find(|file| file.path == path).unwrap();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.bytes.as_slice());
    reader.records().map(|record| record.unwrap().iter().map(str::to_string).collect()).collect()
}

fn files() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(root.join("schemas")).into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_string();
            files.insert(path, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    files
}
