//! Gathers the rows of a table of reference, from however many files and batches, and accounts for each of them.

use super::faults::Faults;
use super::kept_schema_of;
use crate::definitions::forms::SameKey;
use crate::definitions::model::{Reference, Words};
use crate::stages::tables::{ParsedTable, ValidatedTable};
use crate::vocabulary::plain::tidy;
use crate::vocabulary::{Cell, Finding, Findings, Place, RowCount, Sheet, Tally};
use polars::prelude::DataFrame;
use std::sync::Arc;

/// A table of reference while it is being read.
pub struct Gathering<'a> {
    reference: &'a Reference,
    words: &'a Words,
    frame: DataFrame,
    origins: Origins,
    counts: Vec<RowCount>,
    findings: Findings,
    faults: Faults,
}

/// A table of reference that was read: its rows, and the order of their keys.
pub struct Gathered {
    pub(super) frame: DataFrame,
    /// The rows that are used, in the order of their keys; equal keys as they came.
    pub(super) order: Vec<u32>,
    pub counts: Vec<RowCount>,
    pub findings: Findings,
}

/// Where each row came from. There are millions: a row is four bytes.
#[derive(Default)]
struct Origins {
    /// Sheets, and the first of the rows of each part from them.
    parts: Vec<(usize, Arc<Sheet>)>,
    /// The rows' numbers as Excel shows them.
    rows: Vec<u32>,
}

/// Empties cells with a text that stands for nothing.
pub fn blank_out(table: &mut ParsedTable, nothing: &[String]) {
    let says_nothing = |cell: &Cell| matches!(cell, Cell::Text(text) if nothing.iter().any(|n| tidy(text) == n));
    for column in &mut table.columns {
        column.cells.iter_mut().filter(|cell| says_nothing(cell)).for_each(|cell| *cell = Cell::Blank);
    }
}

impl<'a> Gathering<'a> {
    pub fn new(reference: &'a Reference, words: &'a Words) -> Self {
        Self {
            reference,
            words,
            frame: DataFrame::empty_with_schema(&kept_schema_of(reference)),
            origins: Origins::default(),
            counts: Vec::new(),
            findings: Findings::new(),
            faults: Faults::default(),
        }
    }

    /// Takes the judged rows of one sheet, or of a part of one. `frame` has the same rows, typed.
    pub fn add(&mut self, rows: &ValidatedTable, frame: DataFrame, found: &[Finding]) -> anyhow::Result<()> {
        found.iter().for_each(|found| self.faults.add(found, &self.reference.form.key));
        let Some(origin) = rows.sheets.first() else { return Ok(()) };
        let has_key = frame.column(&self.reference.form.key)?.is_not_null();
        let part = frame.filter(&has_key)?;
        let (read, accepted) = (rows.rows.len() as u64, part.height() as u64);
        self.origins.parts.push((self.origins.rows.len(), origin.sheet.clone()));
        let numbers = rows.rows.iter().zip(has_key.iter());
        self.origins.rows.extend(numbers.filter(|(_, keep)| *keep == Some(true)).map(|(row, _)| row.row));
        self.count(&origin.sheet, Tally { read, accepted, refused: read - accepted, ..Tally::default() });
        self.frame.vstack_mut(&part)?;
        Ok(())
    }

    /// Takes what was found before rows were judged, and rows that nothing is made of.
    pub fn note(&mut self, findings: Findings, refused: impl IntoIterator<Item = RowCount>) {
        self.findings.extend(findings);
        for count in refused {
            self.count(&Arc::new(Sheet::new(&count.file, count.sheet)), count.rows);
        }
    }

    /// The table, with rows of the same key refused if there may be only one.
    pub fn finish(mut self) -> anyhow::Result<Gathered> {
        // A column at a time, so that not all of it is there twice.
        self.frame.rechunk_mut();
        let keys = self.frame.column(&self.reference.form.key)?.str()?.clone();
        let key = |row: &u32| keys.get(*row as usize);
        let mut order: Vec<u32> = (0..keys.len() as u32).collect();
        // What is published is nearly in order already, and this sort goes by what is.
        order.sort_by(|a, b| key(a).cmp(&key(b)));
        if self.reference.form.repeated == SameKey::Refuse {
            let mut last = None;
            let repeated: Vec<u32> =
                order.extract_if(.., |row| last.replace(key(row)).is_some_and(|last| last == key(row))).collect();
            self.refuse(repeated);
        }
        self.findings.extend(self.faults.findings(self.reference, self.words));
        Ok(Gathered { frame: self.frame, order, counts: self.counts, findings: self.findings })
    }

    fn refuse(&mut self, mut rows: Vec<u32>) {
        rows.sort_unstable();
        for row in rows {
            let (sheet, number) = self.origins.of(row as usize);
            self.faults.add_repeated(self.reference, &Place::row(&sheet, number));
            let of_sheet = |count: &&mut RowCount| count.file == sheet.file && count.sheet == sheet.sheet;
            if let Some(count) = self.counts.iter_mut().find(of_sheet) {
                count.rows.accepted -= 1;
                count.rows.refused += 1;
            }
        }
    }

    fn count(&mut self, sheet: &Sheet, rows: Tally) {
        let Sheet { file, sheet, .. } = sheet.clone();
        match self.counts.iter_mut().find(|count| count.file == file && count.sheet == sheet) {
            Some(count) => count.rows = count.rows + rows,
            None => self.counts.push(RowCount { file, sheet, table: Some(self.reference.name.clone()), rows }),
        }
    }
}

impl Gathered {
    /// How many rows can be looked up.
    pub fn height(&self) -> usize {
        self.order.len()
    }
}

impl Origins {
    fn of(&self, row: usize) -> (Arc<Sheet>, u32) {
        let part = self.parts.partition_point(|(first, _)| *first <= row) - 1;
        (self.parts[part].1.clone(), self.rows[row])
    }
}
