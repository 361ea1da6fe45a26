//! All tables as one XML file, by the paths that they are read by. Rows of one key are one record.

use super::outline::{Outline, ROOT, is_allowed};
use super::values::{Texts, asked_for_in_xml, row_ids, texts};
use super::{LeftOut, Why, WrittenXml};
use crate::definitions::forms::XmlForm;
use crate::definitions::model::{Collection, Table};
use crate::definitions::xml::{Base, Need, Path, Source, TableXml};
use crate::stages::sql::Frames;
use anyhow::Context;
use polars::prelude::DataFrame;
use std::collections::HashMap;

/// The tables that stand in XML, with the fields that are asked for in the year. Nothing is written for what is blank.
///
/// A record is all rows whose first key is the same. In it rows come into the element of their own number, where the
/// table has a field for it (`#Lesson`), and otherwise one after the other.
pub fn xml(collection: &Collection, frames: &Frames, year: i32) -> anyhow::Result<WrittenXml> {
    let form = collection.form.xml.as_ref().context("the collection does not say how it stands in XML")?;
    let mut writing = Writing {
        outline: ranked(form, collection),
        form,
        records: HashMap::new(),
        turns: HashMap::new(),
        left_out: Vec::new(),
    };
    for table in &collection.tables {
        if let (Some(xml), Some(frame)) = (&table.xml, frames.get(&table.name)) {
            let rows = RowsOfTable::new(table, xml, frame, collection, year)?;
            (0..frame.height()).for_each(|row| writing.add(&rows, row));
        }
    }
    Ok(WrittenXml { bytes: writing.outline.write(), left_out: writing.left_out })
}

/// The order of elements: what stands outside records, then as the collection lists them, then as tables and fields do.
fn ranked(form: &XmlForm, collection: &Collection) -> Outline {
    let mut outline = Outline::new(&form.root);
    let record: Vec<&str> = form.record.split('/').collect();
    let paths = |base: Base| {
        let tables =
            collection.tables.iter().filter_map(|table| table.xml.as_ref()).filter(move |xml| xml.base == base);
        tables.flat_map(|xml| std::iter::once(&xml.element).chain(xml.fields.iter().filter_map(path_of)))
    };
    for path in paths(Base::Root) {
        outline.rank(&path.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let in_record = |outline: &mut Outline, path: &[&str]| outline.rank(&[record.as_slice(), path].concat());
    for path in &form.order {
        in_record(&mut outline, &path.split('/').collect::<Vec<_>>());
    }
    for path in paths(Base::Record) {
        in_record(&mut outline, &path.iter().map(String::as_str).collect::<Vec<_>>());
    }
    outline
}

fn path_of(source: &Source) -> Option<&Path> {
    match source {
        Source::Text(path) => Some(path),
        Source::Number(_) => None,
    }
}

/// A table with its values as text.
struct RowsOfTable<'a> {
    table: &'a Table,
    xml: &'a TableXml,
    ids: Vec<i64>,
    /// Whose record a row is.
    keys: Option<Texts>,
    /// Fields with their paths and texts.
    fields: Vec<(&'a str, &'a Path, Texts)>,
    /// For each step of the row's path, the numbers of the element there, if the table has them.
    numbers: Vec<Option<Texts>>,
}

impl<'a> RowsOfTable<'a> {
    fn new(
        table: &'a Table,
        xml: &'a TableXml,
        frame: &DataFrame,
        collection: &Collection,
        year: i32,
    ) -> anyhow::Result<Self> {
        let writes = &collection.form.writes;
        let mut rows = Self {
            table,
            xml,
            ids: row_ids(frame)?,
            keys: None,
            fields: Vec::new(),
            numbers: vec![None; xml.element.len()],
        };
        for (at, field) in asked_for_in_xml(table, year) {
            let texts = texts(field, frame, writes)?;
            if table.key.first().is_some_and(|key| key == field.name()) {
                rows.keys = Some(texts.clone());
            }
            match &xml.fields[at] {
                Source::Text(path) => rows.fields.push((field.name(), path, texts)),
                // The record's own number is that of its turn.
                Source::Number(0) => {}
                Source::Number(step) => rows.numbers[step - 1] = Some(texts),
            }
        }
        Ok(rows)
    }

    fn number(&self, step: usize, row: usize) -> Option<i64> {
        self.numbers[step].as_ref()?[row].as_ref()?.parse().ok()
    }
}

struct Writing<'a> {
    outline: Outline,
    form: &'a XmlForm,
    /// Records by their keys.
    records: HashMap<String, usize>,
    /// How many rows a table has in an element so far.
    turns: HashMap<(String, usize), i64>,
    left_out: Vec<LeftOut>,
}

impl Writing<'_> {
    fn add(&mut self, rows: &RowsOfTable<'_>, row: usize) {
        let Some(base) = self.base(rows, row) else { return self.leave_out(rows, row, None, Why::NoKey) };
        let places = self.enter(rows, row, base);
        for (field, path, texts) in &rows.fields {
            if let Some(text) = &texts[row] {
                self.put(rows, row, (field, path, text), &places);
            }
        }
        self.make_it_a_row(rows, row, &places);
    }

    fn base(&mut self, rows: &RowsOfTable<'_>, row: usize) -> Option<usize> {
        if rows.xml.base == Base::Root {
            return Some(ROOT);
        }
        let key = rows.keys.as_ref()?[row].clone()?;
        let next = self.records.len() as i64 + 1;
        let (outline, record) = (&mut self.outline, &self.form.record);
        Some(*self.records.entry(key).or_insert_with(|| {
            let (above, name) = record.rsplit_once('/').map_or(("", record.as_str()), |(above, name)| (above, name));
            let parents = above.split('/').filter(|step| !step.is_empty());
            let parent = parents.fold(ROOT, |parent, step| outline.enter(parent, step, 1));
            outline.enter(parent, name, next)
        }))
    }

    /// The row's element with those around it, from the base inwards.
    fn enter(&mut self, rows: &RowsOfTable<'_>, row: usize, base: usize) -> Vec<usize> {
        let mut places = vec![base];
        for (step, name) in rows.xml.element.iter().enumerate() {
            let parent = places[step];
            let is_own = step + 1 == rows.xml.element.len();
            let number = rows.number(step, row).unwrap_or_else(|| if is_own { self.next(rows, parent) } else { 1 });
            places.push(self.outline.enter(parent, name, number));
        }
        places
    }

    /// Rows without a number of their own come one after the other, for each table by itself.
    fn next(&mut self, rows: &RowsOfTable<'_>, parent: usize) -> i64 {
        let turn = self.turns.entry((rows.table.name.clone(), parent)).or_insert(0);
        *turn += 1;
        *turn
    }

    fn put(&mut self, rows: &RowsOfTable<'_>, row: usize, (field, path, text): (&str, &Path, &str), places: &[usize]) {
        let shared = path.iter().zip(&rows.xml.element).take_while(|(one, other)| one == other).count();
        let at = path[shared..].iter().fold(places[shared], |at, name| self.outline.enter(at, name, 1));
        let held: String = text.chars().filter(|character| is_allowed(*character)).collect();
        if held != text {
            self.leave_out(rows, row, Some(field), Why::NoCharacter);
        }
        if !self.outline.put(at, &held) {
            self.leave_out(rows, row, Some(field), Why::SaidOtherwise);
        }
    }

    /// Some elements are a row of the table only where something in them says so.
    fn make_it_a_row(&mut self, rows: &RowsOfTable<'_>, row: usize, places: &[usize]) {
        let way = |path: &Path| {
            let shared = path.iter().zip(&rows.xml.element).take_while(|(one, other)| one == other).count();
            (places[shared], path[shared..].to_vec())
        };
        let is_met = |need: &Need| {
            let (from, path) = way(&need.path);
            let text = self.outline.text_at(from, &path);
            text.is_some_and(|text| need.value.as_deref().is_none_or(|value| value == text))
        };
        if rows.xml.needs_any.is_empty() || rows.xml.needs_any.iter().any(is_met) {
            return;
        }
        let sign = rows.xml.needs_any.iter().find_map(|need| Some((way(&need.path), need.value.as_deref()?)));
        let is_said = sign.is_some_and(|((from, path), value)| {
            let at = path.iter().fold(from, |at, name| self.outline.enter(at, name, 1));
            self.outline.put(at, value)
        });
        if !is_said {
            self.leave_out(rows, row, None, Why::NothingInIt);
        }
    }

    fn leave_out(&mut self, rows: &RowsOfTable<'_>, row: usize, field: Option<&str>, why: Why) {
        let (table, field) = (rows.table.name.clone(), field.map(str::to_string));
        self.left_out.push(LeftOut { table, row: rows.ids[row], field, why });
    }
}
