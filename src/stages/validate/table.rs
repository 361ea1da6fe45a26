//! Puts one table together from all its sheets: values, rows with their state, findings and counts.

use super::column::{self, Fault, Judgement};
use super::keys::{Keys, Stand};
use super::kinds::{Kinds, Role};
use super::seen::text_of;
use crate::definitions::forms::{Blank, Repeated};
use crate::definitions::model::{Field, Table, Words};
use crate::stages::tables::{
    ParsedColumn, ParsedTable, RowOrigin, RowState, SetAside, SheetOrigin, ValidatedTable, Values,
};
use crate::vocabulary::finding::code;
use crate::vocabulary::plain::grouped;
use crate::vocabulary::{
    Finding, Findings, Personal, Place, QuickMap, QuickSet, RowCount, Sensitive, Sheet, Tally, side_by_side,
};
use compact_str::{CompactString, format_compact};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The most rows of one table that can be one person's.
const MOST_OF_ONE: u32 = 1_000;

/// From so many rows on, what is wrong in nearly all is said of the column: in so many of a hundred.
const MANY: usize = 1_000;
const NEARLY_ALL: usize = 99;

/// From so many rows on, a sheet is worth threads: each takes longer to begin than some hundred cells to judge.
const WORTH_THREADS: usize = 500;

pub struct Builder<'a> {
    table: &'a Arc<Table>,
    kinds: Kinds<'a>,
    keys: Keys,
    /// How many rows each person has so far.
    of_one: QuickMap<CompactString, u32>,
    /// The fields of the key, by their places in the table.
    key: Vec<usize>,
    year: i32,
    made: ValidatedTable,
}

impl<'a> Builder<'a> {
    pub fn new(table: &'a Arc<Table>, words: &'a Words, year: i32) -> Self {
        let place = |name: &String| table.place_of(name);
        Self {
            table,
            kinds: Kinds::new(table, words),
            keys: Keys::default(),
            of_one: QuickMap::default(),
            key: table.key.iter().filter_map(place).collect(),
            year,
            made: ValidatedTable {
                table: table.clone(),
                found: false,
                columns: table.fields.iter().map(|field| column::nothing(field, 0)).collect(),
                rows: Vec::new(),
                sheets: Vec::new(),
                faulty: QuickSet::default(),
                wrong: vec![Vec::new(); table.fields.len()],
            },
        }
    }

    /// Adds the rows of one more sheet.
    pub fn add(&mut self, part: &ParsedTable, findings: &mut Findings, set_aside: &mut Vec<SetAside>) -> RowCount {
        let mut sheet = SheetOfTable::judge(part, self.table, self.year);
        let mut states = vec![RowState::Accepted; part.rows.len()];
        let of_keys = self.faults_of_keys(&sheet, &mut states);
        let mut wrongs = sheet.once_for_a_column(of_keys, || self.other_faults(&sheet));
        wrongs.extend(self.repeats(&sheet, &mut states));
        wrongs.extend(self.too_many(&sheet, &mut states));
        // As a person reads them: row by row, from left to right.
        wrongs.sort_unstable_by_key(|wrong| (wrong.row, sheet.columns[wrong.field].map(|column| column.column)));
        findings.extend(wrongs.iter().map(|wrong| self.finding(&sheet, wrong)));
        self.note_faulty(&sheet);
        // There may be a million of each, and of what follows.
        drop(wrongs);
        sheet.faults = Vec::new();
        set_aside.extend(Some(sheet.set_aside(&states)).filter(|aside| !aside.is_empty()));
        let values = std::mem::take(&mut sheet.values);
        self.append(part, values, &states);
        count(part, &states)
    }

    pub fn finish(self) -> ValidatedTable {
        self.made
    }

    /// A row is set aside where its key cannot be told, with one finding for that.
    fn faults_of_keys(&self, sheet: &SheetOfTable<'_>, states: &mut [RowState]) -> Vec<Wrong> {
        let mut found = Vec::new();
        for field in self.key.iter().copied().filter(|field| self.names_a_row(*field)) {
            for fault in sheet.faults[field].iter().filter(|fault| fault.is_lost()) {
                if states[fault.row] == RowState::Accepted {
                    states[fault.row] = RowState::SetAside;
                    found.push(Wrong { row: fault.row, field, what: What::Cell(fault.code, Role::Key) });
                }
            }
        }
        found
    }

    /// What is wrong with cells, but for those. They are gone through and not gathered: there may be a million.
    fn other_faults(&self, sheet: &SheetOfTable<'_>) -> impl Iterator<Item = Wrong> {
        sheet.faults.iter().enumerate().flat_map(move |(field, faults)| {
            let others = faults.iter().filter(move |fault| !(fault.is_lost() && self.names_a_row(field)));
            others.map(move |fault| Wrong { row: fault.row, field, what: What::Cell(fault.code, Role::Value) })
        })
    }

    fn names_a_row(&self, field: usize) -> bool {
        self.key.contains(&field) && self.table.fields[field].form.blank == Blank::Never
    }

    /// Where a column of the key did not come, nobody can say whether two rows are the same.
    fn repeats(&mut self, sheet: &SheetOfTable<'_>, states: &mut [RowState]) -> Vec<Wrong> {
        let is_absent = |field: &usize| sheet.columns[*field].is_none() && !self.table.fields[*field].is_optional();
        if self.table.repeated == Repeated::Keep || self.key.is_empty() || self.key.iter().any(is_absent) {
            return Vec::new();
        }
        let (number, field) = (self.made.sheets.len() as u32, self.key[0]);
        let parts: Vec<&Values> = self.key.iter().map(|field| &sheet.values[*field]).collect();
        let mut found = Vec::new();
        for (row, state) in states.iter_mut().enumerate().filter(|(_, state)| **state == RowState::Accepted) {
            let stand = (number, sheet.part.rows[row]);
            if let Some(first) = self.keys.met_before(&parts, row, stand) {
                *state = RowState::SetAside;
                found.push(Wrong { row, field, what: What::Repeated(first) });
            }
        }
        found
    }

    /// Rules compare the rows of a person with one another: of very many there would be no end. The first are used.
    fn too_many(&mut self, sheet: &SheetOfTable<'_>, states: &mut [RowState]) -> Vec<Wrong> {
        let mut found = Vec::new();
        let Some(field) = self.key.first().copied() else { return found };
        let names_a_person = self.table.fields[field].form.personal == Personal::Identifier;
        let Values::Text(numbers) = &sheet.values[field] else { return found };
        let accepted = states.iter_mut().enumerate().filter(|(_, state)| **state == RowState::Accepted);
        for (row, state) in accepted.filter(|_| names_a_person) {
            let Some(number) = &numbers[row] else { continue };
            let rows = self.of_one.entry(number.clone()).or_default();
            *rows += 1;
            if *rows > MOST_OF_ONE {
                *state = RowState::SetAside;
            }
            // One finding says it for all of them.
            found.extend((*rows == MOST_OF_ONE + 1).then_some(Wrong { row, field, what: What::TooMany }));
        }
        found
    }

    fn finding(&mut self, sheet: &SheetOfTable<'_>, wrong: &Wrong) -> Finding {
        let (kind, value) = match wrong.what {
            What::Cell(code, role) => (self.kinds.of(wrong.field, code, role), sheet.text(wrong.field, wrong.row)),
            What::Throughout(code, role, rows) => {
                let value = sheet.text(wrong.field, wrong.row).map(Sensitive::new);
                let kind = self.kinds.throughout(wrong.field, code, role, rows);
                let place = Place { row: None, ..sheet.place(wrong.field, wrong.row) };
                return Finding { value, ..Finding::new(&kind, place) };
            }
            What::TooMany => {
                (self.kinds.too_many(wrong.field, &grouped(MOST_OF_ONE.into())), sheet.text(wrong.field, wrong.row))
            }
            What::Repeated(first) => (self.kinds.repeated(wrong.field), Some(self.shown(first, sheet.part))),
        };
        Finding {
            kind,
            place: sheet.place(wrong.field, wrong.row),
            record: sheet.record.and_then(|field| sheet.text(field, wrong.row)).map(Sensitive::new),
            value: value.map(Sensitive::new),
            error: None,
            explanation: None,
        }
    }

    /// `row 7`, with its sheet and file where they are others than those of the sheet at hand.
    fn shown(&self, (sheet, row): Stand, here: &ParsedTable) -> CompactString {
        let other: &Sheet = self.made.sheets.get(sheet as usize).map_or(&here.sheet, |origin| &origin.sheet);
        let row = other.row_words(row);
        match &other.sheet {
            _ if *other == *here.sheet => row.into(),
            Some(name) if other.file == here.sheet.file => format_compact!("{row} of sheet `{name}`"),
            // In XML the row's words have its element already.
            Some(name) if other.elements.is_none() => format_compact!("{row} of sheet `{name}` of {}", other.file),
            _ => format_compact!("{row} of {}", other.file),
        }
    }

    fn note_faulty(&mut self, sheet: &SheetOfTable<'_>) {
        let base = self.made.rows.len();
        let unreadable = sheet.faults.iter().flatten().filter(|fault| fault.is_unreadable);
        self.made.faulty.reserve(unreadable.count());
        for (all, more) in self.made.wrong.iter_mut().zip(&sheet.wrong) {
            all.extend(more.iter().map(|(row, text)| ((base + row) as u32, text.clone())));
        }
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

/// Something wrong in a row, before it is put into words. There may be a million of them.
struct Wrong {
    /// The row's place in its sheet.
    row: usize,
    field: usize,
    what: What,
}

enum What {
    /// This is wrong with its cell, as a value or as the key.
    Cell(&'static str, Role),
    /// The row's key was met here before.
    Repeated(Stand),
    /// So many rows are one person's.
    TooMany,
    /// It is so in nearly every row: in how many, and of how many.
    Throughout(&'static str, Role, [usize; 2]),
}

/// What was met in a column.
#[derive(Clone, Copy)]
struct Met {
    /// The first row.
    row: usize,
    code: &'static str,
    role: Role,
    count: usize,
    /// Of how many rows.
    of: usize,
    /// Whether it is the same in all of them.
    is_one: bool,
}

/// One sheet with its cells judged.
struct SheetOfTable<'p> {
    part: &'p ParsedTable,
    /// For each of the table's fields, its column, if it came.
    columns: Vec<Option<&'p ParsedColumn>>,
    values: Vec<Values>,
    faults: Vec<Vec<Fault>>,
    wrong: Vec<Vec<(usize, CompactString)>>,
    /// The field that names a record for people.
    record: Option<usize>,
}

impl<'p> SheetOfTable<'p> {
    fn judge(part: &'p ParsedTable, table: &Table, year: i32) -> Self {
        let mut columns: Vec<Option<&ParsedColumn>> = vec![None; table.fields.len()];
        part.columns.iter().for_each(|column| columns[column.field] = Some(column));
        let record = table.key.first().and_then(|key| table.place_of(key));
        let fields: Vec<(&Field, Option<&ParsedColumn>)> = table.fields.iter().zip(columns.iter().copied()).collect();
        let writes = table.writes.for_file(part.form);
        let judge = |(field, column): &(&Field, Option<&ParsedColumn>)| match column {
            Some(column) => column::judge(field, &column.cells, part.epoch, year, &writes),
            None => {
                Judgement { values: column::nothing(field, part.rows.len()), faults: Vec::new(), wrong: Vec::new() }
            }
        };
        let is_worth_threads = part.rows.len() >= WORTH_THREADS;
        let judged: Vec<Judgement> =
            if is_worth_threads { side_by_side(&fields, judge) } else { fields.iter().map(judge).collect() };
        let mut sheet =
            Self { part, columns: Vec::new(), values: Vec::new(), faults: Vec::new(), wrong: Vec::new(), record };
        for judged in judged {
            sheet.values.push(judged.values);
            sheet.faults.push(judged.faults);
            sheet.wrong.push(judged.wrong);
        }
        sheet.columns = columns;
        sheet
    }

    /// Says once what is wrong in nearly every row of a column: of very many rows nobody reads it of each. Blank cells are
    /// looked at by themselves.
    fn once_for_a_column<O: Iterator<Item = Wrong>>(&self, of_keys: Vec<Wrong>, others: impl Fn() -> O) -> Vec<Wrong> {
        let mut met: BTreeMap<(usize, bool), Met> = BTreeMap::new();
        let mut meet = |wrong: &Wrong| {
            let What::Cell(code, role) = wrong.what else { return };
            let first = Met { row: wrong.row, code, role, count: 0, of: 0, is_one: true };
            let met = met.entry((wrong.field, code == code::VALUE_BLANK)).or_insert(first);
            met.count += 1;
            met.is_one &= met.code == code;
            met.row = met.row.min(wrong.row);
        };
        of_keys.iter().for_each(&mut meet);
        others().for_each(|wrong| meet(&wrong));
        met.retain(|(field, is_blank), met| {
            met.of = self.rows_with(*field, *is_blank);
            met.is_one && met.count >= MANY && met.count * 100 >= met.of * NEARLY_ALL
        });
        let of_columns = met.iter().map(|((field, _), met)| {
            let Met { row, code, role, count, of, .. } = *met;
            Wrong { row, field: *field, what: What::Throughout(code, role, [count, of]) }
        });
        let is_said = |wrong: &Wrong| match wrong.what {
            What::Cell(code, _) => met.contains_key(&(wrong.field, code == code::VALUE_BLANK)),
            _ => false,
        };
        of_columns.chain(of_keys.into_iter().chain(others()).filter(|wrong| !is_said(wrong))).collect()
    }

    /// The rows that could be wrong as cells with something in them are, or as blank ones are.
    fn rows_with(&self, field: usize, is_blank: bool) -> usize {
        let blank = |column: &ParsedColumn| column.cells.iter().filter(|cell| cell.is_blank()).count();
        self.part.rows.len() - if is_blank { 0 } else { self.columns[field].map_or(0, blank) }
    }

    /// What stood in a cell, if anything did.
    fn text(&self, field: usize, row: usize) -> Option<CompactString> {
        self.columns[field].map(|column| text_of(&column.cells[row])).filter(|text| !text.is_empty())
    }

    fn place(&self, field: usize, row: usize) -> Place {
        let number = self.part.rows[row];
        match self.columns[field] {
            Some(column) => Place::column(&self.part.sheet, number, column.column),
            None => Place::row(&self.part.sheet, number),
        }
    }

    fn set_aside(&self, states: &[RowState]) -> SetAside {
        let mut aside = SetAside::new(self.part.table.clone(), self.part.sheet.clone());
        for row in (0..states.len()).filter(|row| states[*row] == RowState::SetAside) {
            let cells = self.part.columns.iter().filter(|column| !column.cells[row].is_blank());
            aside.push(self.part.rows[row], cells.map(|column| (column.field, text_of(&column.cells[row]))));
        }
        aside
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
