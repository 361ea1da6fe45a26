//! All tables as one XML file, by the paths that they are read by. Rows of one key are one record.

use super::outline::{Beside, Outline, ROOT, Ranks, is_allowed};
use super::values::{Texts, asked_for_in_xml, row_ids, texts};
use super::{LeftOut, Why, WrittenXml};
use crate::definitions::forms::XmlForm;
use crate::definitions::model::{Collection, Table};
use crate::definitions::xml::{Base, Path, Source, TableXml};
use crate::stages::sql::Frames;
use crate::vocabulary::{QuickMap, side_by_side};
use anyhow::Context;
use polars::prelude::DataFrame;
use std::borrow::Cow;

/// Records that are written at once, by one thread.
const AT_ONCE: usize = 1_000;

/// The tables that stand in XML, with the fields that are asked for in the year. Nothing is written for what is blank.
///
/// A record is all rows whose first key is the same. In it rows come into the element of their own number, where the
/// table has a field for it (`#Lesson`), and otherwise one after the other. A record is written by itself: no more of
/// the file than some records is ever held as elements.
pub fn xml(collection: &Collection, frames: &Frames, year: i32) -> anyhow::Result<WrittenXml> {
    let form = collection.form.xml.as_ref().context("the collection does not say how it stands in XML")?;
    let ranks = ranked(form, collection);
    let in_xml = collection.tables.iter().filter_map(|table| Some((table, table.xml.as_ref()?)));
    let in_xml: Vec<_> = in_xml.filter_map(|(table, xml)| Some((table, xml, frames.get(&table.name)?))).collect();
    let tables =
        side_by_side(&in_xml, |(table, xml, frame)| RowsOfTable::new((table, xml), frame, (collection, &ranks), year));
    let mut tables: Vec<RowsOfTable<'_>> = tables.into_iter().collect::<anyhow::Result<_>>()?;
    let mut left_out = Vec::new();
    let records = sort_into_records(&mut tables, &mut left_out);
    let starts: Vec<usize> = (0..records).step_by(AT_ONCE).collect();
    let parts = side_by_side(&starts, |start| {
        let writing = Writing::of_records(form, &ranks);
        writing.write_records(&tables, *start..(*start + AT_ONCE).min(records), form.record.split('/').count())
    });
    let (written, more): (Vec<String>, Vec<_>) = parts.into_iter().unzip();
    left_out.extend(more.into_iter().flatten());
    let bytes = whole_file(form, &ranks, &tables, written, &mut left_out);
    let place = |left: &LeftOut| collection.tables.iter().position(|table| table.name == left.table);
    left_out.sort_by(|a, b| (place(a), a).cmp(&(place(b), b)));
    Ok(WrittenXml { bytes, left_out })
}

/// What stands outside the records, with the records in their place.
fn whole_file(
    form: &XmlForm,
    ranks: &Ranks,
    tables: &[RowsOfTable<'_>],
    records: Vec<String>,
    left_out: &mut Vec<LeftOut>,
) -> Vec<u8> {
    let mut writing = Writing { outline: Outline::new(ranks, ROOT), turns: QuickMap::default(), left_out: Vec::new() };
    for (number, rows) in tables.iter().enumerate().filter(|(_, rows)| rows.xml.base == Base::Root) {
        (0..rows.ids.len()).for_each(|row| writing.add((number, rows), row));
    }
    // What stands around the records is little beside them.
    let mut out = String::with_capacity(records.iter().map(String::len).sum::<usize>() + 4096);
    out.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let mut beside = (!records.is_empty()).then(|| {
        let steps = steps_to_record(form, ranks);
        Beside { at: writing.outline.walk(ROOT, &steps[..steps.len() - 1]), written: records }
    });
    writing.outline.write(0, beside.as_mut(), &mut out);
    left_out.extend(writing.left_out);
    out.into_bytes()
}

/// Which record each row is of, in the order in which records first come. Gives how many records there are.
fn sort_into_records(tables: &mut [RowsOfTable<'_>], left_out: &mut Vec<LeftOut>) -> usize {
    let mut records: QuickMap<compact_str::CompactString, usize> = QuickMap::default();
    for rows in tables.iter_mut().filter(|rows| rows.xml.base == Base::Record) {
        let mut of_records = Vec::with_capacity(rows.ids.len());
        for row in 0..rows.ids.len() {
            let Some(key) = rows.keys.as_ref().and_then(|keys| keys[row].as_ref()) else {
                left_out.push(rows.left_out(row, None, Why::NoKey));
                continue;
            };
            let next = records.len();
            let record = match records.get(key) {
                Some(record) => *record,
                None => *records.entry(key.clone()).or_insert(next),
            };
            of_records.push((record, row));
        }
        of_records.sort_by_key(|(record, _)| *record);
        rows.of_records = of_records;
    }
    records.len()
}

/// The order of elements: what stands outside records, then as the collection lists them, then as tables and fields do.
fn ranked(form: &XmlForm, collection: &Collection) -> Ranks {
    let mut ranks = Ranks::new(&form.root);
    let record: Vec<&str> = form.record.split('/').collect();
    let paths = |base: Base| {
        let tables =
            collection.tables.iter().filter_map(|table| table.xml.as_ref()).filter(move |xml| xml.base == base);
        tables.flat_map(|xml| {
            let needs = xml.needs_any.iter().map(|need| &need.path);
            std::iter::once(&xml.element).chain(xml.fields.iter().filter_map(path_of)).chain(needs)
        })
    };
    for path in paths(Base::Root) {
        ranks.rank(&path.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let in_record = |ranks: &mut Ranks, path: &[&str]| ranks.rank(&[record.as_slice(), path].concat());
    for path in &form.order {
        in_record(&mut ranks, &path.split('/').collect::<Vec<_>>());
    }
    for path in paths(Base::Record) {
        in_record(&mut ranks, &path.iter().map(String::as_str).collect::<Vec<_>>());
    }
    ranks
}

fn steps_to_record(form: &XmlForm, ranks: &Ranks) -> Vec<usize> {
    ranks.steps(ROOT, form.record.split('/'))
}

fn rank_of_record(form: &XmlForm, ranks: &Ranks) -> usize {
    steps_to_record(form, ranks).last().copied().unwrap_or(ROOT)
}

/// What XML can hold of a text, which nearly always is all of it.
fn allowed(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || text.chars().all(is_allowed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|character| is_allowed(*character)).collect())
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
    /// The ranks of the steps from the base to the row's element.
    element: Vec<usize>,
    /// Fields with their ways and texts.
    fields: Vec<(&'a str, Way, Texts)>,
    /// What tells a row's element from one that is none, with what must stand there.
    needs_any: Vec<(Way, Option<&'a str>)>,
    /// For each step of the row's path, the numbers of the element there, if the table has them.
    numbers: Vec<Option<Texts>>,
    /// Rows by the record they are of, in its turn; filled when all tables are there.
    of_records: Vec<(usize, usize)>,
}

/// From one of the elements around a row, so many steps from the base, inwards by these ranks.
struct Way {
    from: usize,
    ranks: Vec<usize>,
}

impl<'a> RowsOfTable<'a> {
    fn new(
        (table, xml): (&'a Table, &'a TableXml),
        frame: &DataFrame,
        (collection, ranks): (&Collection, &Ranks),
        year: i32,
    ) -> anyhow::Result<Self> {
        let writes = &collection.form.writes;
        let base = match (xml.base, &collection.form.xml) {
            (Base::Record, Some(form)) => rank_of_record(form, ranks),
            _ => ROOT,
        };
        let ranks_of = |path: &Path| ranks.steps(base, path.iter().map(String::as_str));
        let way = |path: &Path| {
            let from = path.iter().zip(&xml.element).take_while(|(one, other)| one == other).count();
            Way { from, ranks: ranks_of(path).split_off(from) }
        };
        let mut rows = Self {
            table,
            xml,
            ids: row_ids(frame)?,
            keys: None,
            element: ranks_of(&xml.element),
            fields: Vec::new(),
            needs_any: xml.needs_any.iter().map(|need| (way(&need.path), need.value.as_deref())).collect(),
            numbers: vec![None; xml.element.len()],
            of_records: Vec::new(),
        };
        for (at, field) in asked_for_in_xml(table, year) {
            let texts = texts(field, frame, writes)?;
            if table.key.first().is_some_and(|key| key == field.name()) {
                rows.keys = Some(texts.clone());
            }
            match &xml.fields[at] {
                Source::Text(path) => rows.fields.push((field.name(), way(path), texts)),
                // The record's own number is that of its turn.
                Source::Number(0) => {}
                Source::Number(step) => rows.numbers[step - 1] = Some(texts),
            }
        }
        Ok(rows)
    }

    fn left_out(&self, row: usize, field: Option<&str>, why: Why) -> LeftOut {
        LeftOut { table: self.table.name.clone(), row: self.ids[row], field: field.map(str::to_string), why }
    }

    fn number(&self, step: usize, row: usize) -> Option<i64> {
        self.numbers[step].as_ref()?[row].as_ref()?.parse().ok()
    }
}

struct Writing<'a> {
    outline: Outline<'a>,
    /// How many rows a table, by its number, has in an element so far.
    turns: QuickMap<(usize, usize), i64>,
    left_out: Vec<LeftOut>,
}

impl<'a> Writing<'a> {
    fn of_records(form: &XmlForm, ranks: &'a Ranks) -> Self {
        let record = rank_of_record(form, ranks);
        Self { outline: Outline::new(ranks, record), turns: QuickMap::default(), left_out: Vec::new() }
    }

    /// One record after the other, each with its rows of every table.
    fn write_records(
        mut self,
        tables: &'a [RowsOfTable<'_>],
        wanted: std::ops::Range<usize>,
        depth: usize,
    ) -> (String, Vec<LeftOut>) {
        let mut out = String::new();
        let mut next: Vec<usize> =
            tables.iter().map(|rows| rows.of_records.partition_point(|(of, _)| *of < wanted.start)).collect();
        for record in wanted {
            self.outline.clear();
            self.turns.clear();
            for (number, rows) in tables.iter().enumerate() {
                while let Some((_, row)) = rows.of_records.get(next[number]).filter(|(of, _)| *of == record) {
                    self.add((number, rows), *row);
                    next[number] += 1;
                }
            }
            self.outline.write(depth, None, &mut out);
        }
        (out, self.left_out)
    }

    fn add(&mut self, (number, rows): (usize, &'a RowsOfTable<'_>), row: usize) {
        let places = self.enter((number, rows), row);
        for (field, way, texts) in &rows.fields {
            if let Some(text) = &texts[row] {
                self.put(rows, row, (field, way, text), &places);
            }
        }
        self.make_it_a_row(rows, row, &places);
    }

    /// The row's element with those around it, from the base inwards.
    fn enter(&mut self, (number, rows): (usize, &RowsOfTable<'_>), row: usize) -> Vec<usize> {
        let mut places = vec![ROOT];
        for (step, rank) in rows.element.iter().enumerate() {
            let parent = places[step];
            let is_own = step + 1 == rows.element.len();
            let turn = rows.number(step, row).unwrap_or_else(|| if is_own { self.next(number, parent) } else { 1 });
            places.push(self.outline.enter(parent, *rank, turn));
        }
        places
    }

    /// Rows without a number of their own come one after the other, for each table by itself.
    fn next(&mut self, table: usize, parent: usize) -> i64 {
        let turn = self.turns.entry((table, parent)).or_insert(0);
        *turn += 1;
        *turn
    }

    fn put(&mut self, rows: &RowsOfTable<'_>, row: usize, (field, way, text): (&str, &Way, &'a str), places: &[usize]) {
        let at = self.outline.walk(places[way.from], &way.ranks);
        let held = allowed(text);
        if matches!(held, Cow::Owned(_)) {
            self.left_out.push(rows.left_out(row, Some(field), Why::NoCharacter));
        }
        if !self.outline.put(at, held) {
            self.left_out.push(rows.left_out(row, Some(field), Why::SaidOtherwise));
        }
    }

    /// Some elements are a row of the table only where something in them says so.
    fn make_it_a_row(&mut self, rows: &'a RowsOfTable<'_>, row: usize, places: &[usize]) {
        let is_met = |(way, wanted): &(Way, Option<&str>)| {
            let text = self.outline.text_at(places[way.from], &way.ranks);
            text.is_some_and(|text| wanted.is_none_or(|wanted| wanted == text))
        };
        if rows.needs_any.is_empty() || rows.needs_any.iter().any(is_met) {
            return;
        }
        let sign = rows.needs_any.iter().find_map(|(way, wanted)| Some((way, (*wanted)?)));
        let is_said = sign.is_some_and(|(way, wanted)| {
            let at = self.outline.walk(places[way.from], &way.ranks);
            self.outline.put(at, Cow::Borrowed(wanted))
        });
        if !is_said {
            self.left_out.push(rows.left_out(row, None, Why::NothingInIt));
        }
    }
}
