//! Puts one table together from all its sheets: values, rows with their state, findings and counts.

use super::column::{self, Fault, Judgement};
use super::keys::{Keys, Stand};
use super::kinds::{Kinds, Role};
use super::seen::text_of;
use crate::definitions::forms::Blank;
use crate::definitions::model::{Table, Words};
use crate::stages::tables::{
    ParsedColumn, ParsedTable, RowOrigin, RowState, SetAside, SheetOrigin, ValidatedTable, Values,
};
use crate::vocabulary::finding::code;
use crate::vocabulary::{Finding, Findings, Place, RowCount, Sensitive, Sheet, Tally};
use compact_str::{CompactString, format_compact};
use std::collections::HashSet;
use std::sync::Arc;

pub struct Builder<'a> {
    table: &'a Arc<Table>,
    kinds: Kinds<'a>,
    keys: Keys,
    /// The fields of the key, by their places in the table.
    key: Vec<usize>,
    year: i32,
    made: ValidatedTable,
}

impl<'a> Builder<'a> {
    pub fn new(table: &'a Arc<Table>, words: &'a Words, year: i32) -> Self {
        let place = |name: &String| table.fields.iter().position(|field| field.name() == name);
        Self {
            table,
            kinds: Kinds::new(table, words),
            keys: Keys::default(),
            key: table.key.iter().filter_map(place).collect(),
            year,
            made: ValidatedTable {
                table: table.clone(),
                found: false,
                columns: table.fields.iter().map(|field| column::nothing(field.kind(), 0)).collect(),
                rows: Vec::new(),
                sheets: Vec::new(),
                faulty: HashSet::new(),
            },
        }
    }

    /// Adds the rows of one more sheet.
    pub fn add(&mut self, part: &ParsedTable, findings: &mut Findings, set_aside: &mut Vec<SetAside>) -> RowCount {
        let mut sheet = SheetOfTable::judge(part, self.table, self.year);
        let mut states = vec![RowState::Accepted; part.rows.len()];
        let mut found = self.say_faults(&sheet, &mut states);
        found.extend(self.say_repeated(&sheet, &mut states));
        found.sort_by_key(|finding| (finding.place.row, finding.place.column));
        findings.extend(found);
        self.note_faulty(&sheet);
        set_aside.extend(sheet.set_aside(&states));
        let values = std::mem::take(&mut sheet.values);
        self.append(part, values, &states);
        count(part, &states)
    }

    pub fn finish(self) -> ValidatedTable {
        self.made
    }

    /// A row is set aside where its key cannot be told, with one finding for that.
    fn say_faults(&mut self, sheet: &SheetOfTable<'_>, states: &mut [RowState]) -> Findings {
        let mut found = Vec::new();
        for field in &self.key {
            let is_needed = self.table.fields[*field].form.blank == Blank::Never;
            let lost = sheet.faults[*field].iter().filter(|fault| is_needed && fault.is_lost());
            for fault in lost.filter(|fault| states[fault.row] == RowState::Accepted).collect::<Vec<_>>() {
                states[fault.row] = RowState::SetAside;
                found.push(sheet.finding(*field, fault, self.kinds.of(*field, fault.code, Role::Key)));
            }
        }
        for (field, faults) in sheet.faults.iter().enumerate() {
            let names_a_row = self.key.contains(&field) && self.table.fields[field].form.blank == Blank::Never;
            for fault in faults.iter().filter(|fault| !(names_a_row && fault.is_lost())) {
                found.push(sheet.finding(field, fault, self.kinds.of(field, fault.code, Role::Value)));
            }
        }
        found
    }

    /// Where a column of the key did not come, nobody can say whether two rows are the same.
    fn say_repeated(&mut self, sheet: &SheetOfTable<'_>, states: &mut [RowState]) -> Findings {
        let is_absent = |field: &usize| sheet.columns[*field].is_none() && !self.table.fields[*field].is_optional();
        if self.key.is_empty() || self.key.iter().any(is_absent) {
            return Vec::new();
        }
        let (number, first_field) = (self.made.sheets.len() as u32, self.key[0]);
        let parts: Vec<&Values> = self.key.iter().map(|field| &sheet.values[*field]).collect();
        let mut found = Vec::new();
        for (row, state) in states.iter_mut().enumerate().filter(|(_, state)| **state == RowState::Accepted) {
            let stand = (number, sheet.part.rows[row]);
            let Some(first) = self.keys.met_before(&parts, row, stand) else { continue };
            *state = RowState::SetAside;
            let place = sheet.place(first_field, row);
            let finding = Finding::new(&self.kinds.repeated(first_field), place).holding(self.shown(first, sheet.part));
            found.push(sheet.with_record(finding, row));
        }
        found
    }

    /// `row 7`, with its sheet and file where they are others than those of the sheet at hand.
    fn shown(&self, (sheet, row): Stand, here: &ParsedTable) -> CompactString {
        let other: &Sheet = self.made.sheets.get(sheet as usize).map_or(&here.sheet, |origin| &origin.sheet);
        match &other.sheet {
            _ if *other == *here.sheet => format_compact!("row {row}"),
            Some(name) if other.file == here.sheet.file => format_compact!("row {row} of sheet `{name}`"),
            Some(name) => format_compact!("row {row} of sheet `{name}` of {}", other.file),
            None => format_compact!("row {row} of {}", other.file),
        }
    }

    fn note_faulty(&mut self, sheet: &SheetOfTable<'_>) {
        let base = self.made.rows.len();
        for (field, faults) in sheet.faults.iter().enumerate() {
            let unreadable = faults.iter().filter(|fault| fault.is_unreadable);
            self.made.faulty.extend(unreadable.map(|fault| (field as u32, (base + fault.row) as u32)));
        }
    }

    fn append(&mut self, part: &ParsedTable, values: Vec<Values>, states: &[RowState]) {
        for (all, more) in self.made.columns.iter_mut().zip(values) {
            all.append(more);
        }
        let mut columns = vec![None; self.table.fields.len()];
        part.columns.iter().for_each(|column| columns[column.field] = Some(column.column));
        let number = self.made.sheets.len() as u32;
        self.made.sheets.push(SheetOrigin { sheet: part.sheet.clone(), columns });
        let rows = part.rows.iter().zip(states);
        self.made.rows.extend(rows.map(|(row, state)| RowOrigin { sheet: number, row: *row, state: *state }));
        self.made.found = true;
    }
}

/// One sheet with its cells judged.
struct SheetOfTable<'p> {
    part: &'p ParsedTable,
    /// For each of the table's fields, its column, if it came.
    columns: Vec<Option<&'p ParsedColumn>>,
    values: Vec<Values>,
    faults: Vec<Vec<Fault>>,
    /// The column that names a record for people.
    record: Option<&'p ParsedColumn>,
}

impl<'p> SheetOfTable<'p> {
    fn judge(part: &'p ParsedTable, table: &Table, year: i32) -> Self {
        let mut columns: Vec<Option<&ParsedColumn>> = vec![None; table.fields.len()];
        part.columns.iter().for_each(|column| columns[column.field] = Some(column));
        let judged = table.fields.iter().zip(&columns).map(|(field, column)| match column {
            Some(column) => column::judge(field, &column.cells, part.epoch, year),
            None => Judgement { values: column::nothing(field.kind(), part.rows.len()), faults: Vec::new() },
        });
        let (values, faults) = judged.map(|judged| (judged.values, judged.faults)).unzip();
        let first = table.key.first().and_then(|key| table.fields.iter().position(|field| field.name() == key));
        let record = first.and_then(|first| columns[first]);
        Self { part, columns, values, faults, record }
    }

    fn finding(&self, field: usize, fault: &Fault, kind: Arc<crate::vocabulary::Kind>) -> Finding {
        let finding = Finding::new(&kind, self.place(field, fault.row));
        let cell = self.columns[field].map(|column| text_of(&column.cells[fault.row])).filter(|text| !text.is_empty());
        let finding = match cell {
            Some(text) => finding.holding(text),
            None => finding,
        };
        self.with_record(finding, fault.row)
    }

    fn with_record(&self, finding: Finding, row: usize) -> Finding {
        match self.record.map(|column| text_of(&column.cells[row])).filter(|text| !text.is_empty()) {
            Some(key) => finding.about_record(key),
            None => finding,
        }
    }

    fn place(&self, field: usize, row: usize) -> Place {
        let number = self.part.rows[row];
        match self.columns[field] {
            Some(column) => Place::column(&self.part.sheet, number, column.column),
            None => Place::row(&self.part.sheet, number),
        }
    }

    fn set_aside(&self, states: &[RowState]) -> impl Iterator<Item = SetAside> {
        let rows = states.iter().enumerate().filter(|(_, state)| **state == RowState::SetAside);
        rows.map(|(row, _)| {
            let cells = self.part.columns.iter().filter(|column| !column.cells[row].is_blank());
            let name = |column: &ParsedColumn| self.part.table.fields[column.field].name().to_string();
            SetAside {
                table: self.part.table.name.clone(),
                sheet: self.part.sheet.clone(),
                row: self.part.rows[row],
                cells: cells.map(|column| (name(column), Sensitive::new(text_of(&column.cells[row])))).collect(),
            }
        })
    }
}

impl Fault {
    /// Whether there is no value: blank or unreadable.
    fn is_lost(&self) -> bool {
        self.is_unreadable || self.code == code::VALUE_BLANK
    }
}

fn count(part: &ParsedTable, states: &[RowState]) -> RowCount {
    let set_aside = states.iter().filter(|state| **state == RowState::SetAside).count() as u64;
    let read = states.len() as u64;
    RowCount {
        file: part.sheet.file.clone(),
        sheet: part.sheet.sheet.clone(),
        table: Some(part.table.name.clone()),
        rows: Tally { read, accepted: read - set_aside, set_aside, refused: 0 },
    }
}
