//! Finds the row of headings in a sheet, and the table it belongs to, by what the headings say.
//! Names of sheets and files only tip the scales.

use super::grid::Grid;
use super::sought::HEADING_ROWS;
use crate::definitions::model::Table;
use crate::vocabulary::plain::{plain, tidy};
use crate::vocabulary::{Cell, Sheet};
use std::collections::HashMap;
use std::sync::Arc;

/// The share of a table's fields that must be there; less will do where the sheet's name says so too.
const ENOUGH: f64 = 0.5;
const ENOUGH_WITH_A_HINT: f64 = 0.3;
/// What a hint is worth between two tables that fit about as well.
const WORTH_OF_A_HINT: f64 = 0.1;

/// The tables of a collection by their headings.
pub struct Lexicon {
    tables: Vec<Entry>,
}

struct Entry {
    table: Arc<Table>,
    /// The fields by every heading they are known by, in plain form.
    fields: HashMap<String, usize>,
    hints: Vec<Vec<String>>,
}

/// A table that was found in a sheet.
#[derive(Debug)]
pub struct Match {
    pub table: Arc<Table>,
    /// The heading row's place among the grid's rows.
    pub row: usize,
    /// For each of the table's fields, its column.
    pub columns: Vec<Option<usize>>,
    /// Columns with a heading that was met before.
    pub repeated: Vec<usize>,
    /// Columns that are none of the table's.
    pub unknown: Vec<usize>,
    score: f64,
}

impl Lexicon {
    pub fn new(tables: &[Arc<Table>]) -> Self {
        Self { tables: tables.iter().map(Entry::new).collect() }
    }

    /// The table that fits best, if any fits well enough.
    pub fn find(&self, grid: &Grid, sheet: &Sheet) -> Option<Match> {
        let names = names_of(sheet);
        let mut best: Option<Match> = None;
        for row in 0..grid.rows.len().min(HEADING_ROWS) {
            let headings = Headings::read(grid, row);
            for entry in &self.tables {
                let found = entry.compare(&headings, row, entry.is_hinted(&names));
                // The first of equals is kept: the upper row, and the table that is listed first.
                if let Some(found) = found.filter(|found| best.as_ref().is_none_or(|best| found.score > best.score)) {
                    best = Some(found);
                }
            }
        }
        let mut best = best?;
        best.note_columns_without_heading(grid);
        Some(best)
    }
}

/// One row's headings in plain form, by column.
struct Headings {
    here: Vec<(usize, String)>,
    /// Of the row above, where this one has nothing: a heading merged over two rows stands in the upper one.
    above: Vec<(usize, String)>,
}

impl Headings {
    fn read(grid: &Grid, row: usize) -> Self {
        let texts = |row: usize| {
            let text = move |(column, cell): (usize, &Cell)| match cell {
                Cell::Text(text) => Some((column, plain(text))),
                _ => None,
            };
            (0..grid.columns.len()).map(move |column| (column, grid.cell(row, column))).filter_map(text)
        };
        let touches = row > 0 && grid.rows[row - 1] + 1 == grid.rows[row];
        let above = touches.then(|| texts(row - 1)).into_iter().flatten();
        Self {
            here: texts(row).collect(),
            above: above.filter(|(column, _)| grid.cell(row, *column).is_blank()).collect(),
        }
    }
}

impl Entry {
    fn new(table: &Arc<Table>) -> Self {
        let mut fields = HashMap::new();
        // Printed titles first: another field's `also` must not take one away.
        let titles = table.fields.iter().map(|field| field.form.title.as_str()).enumerate();
        let also =
            table.fields.iter().enumerate().flat_map(|(at, field)| field.headings().skip(1).map(move |h| (at, h)));
        for (at, heading) in titles.chain(also) {
            fields.entry(plain(heading)).or_insert(at);
        }
        Self { table: table.clone(), fields, hints: table.hints.iter().map(|hint| words_of(hint)).collect() }
    }

    fn compare(&self, headings: &Headings, row: usize, is_hinted: bool) -> Option<Match> {
        let mut columns = vec![None; self.table.fields.len()];
        let (mut repeated, mut unknown) = (Vec::new(), Vec::new());
        let merged = headings.above.iter().filter(|(_, heading)| self.fields.contains_key(heading));
        for (column, heading) in headings.here.iter().chain(merged) {
            match self.fields.get(heading) {
                Some(field) if columns[*field].is_some() => repeated.push(*column),
                Some(field) => columns[*field] = Some(*column),
                None => unknown.push(*column),
            }
        }
        let has_key = self.table.key.first().and_then(|key| self.table.place_of(key));
        let is_known = is_hinted || has_key.is_some_and(|key| columns[key].is_some());
        let (share, likeness) = self.weigh(&columns, unknown.len() + repeated.len());
        let enough = if is_hinted { ENOUGH_WITH_A_HINT } else { ENOUGH };
        let score = likeness + if is_hinted { WORTH_OF_A_HINT } else { 0.0 };
        let table = self.table.clone();
        (is_known && share >= enough).then_some(Match { table, row, columns, repeated, unknown, score })
    }

    /// The share of the expected fields that were met, and how alike the headings and the fields are altogether:
    /// a short table whose every field is also in a long one must not win against it.
    fn weigh(&self, columns: &[Option<usize>], others: usize) -> (f64, f64) {
        let all = || self.table.fields.iter().zip(columns);
        let expected = all().filter(|(field, _)| !field.is_optional()).count();
        let met_expected = all().filter(|(field, column)| !field.is_optional() && column.is_some()).count();
        let met = all().filter(|(_, column)| column.is_some()).count();
        let optional_met = met - met_expected;
        let share = met_expected as f64 / expected.max(1) as f64;
        let likeness = 2.0 * met as f64 / (expected + optional_met + met + others).max(1) as f64;
        (share, likeness)
    }

    fn is_hinted(&self, names: &[Vec<String>]) -> bool {
        let has_letter = |words: &[String]| words.iter().any(|word| word.bytes().any(|b| b.is_ascii_alphabetic()));
        self.hints.iter().any(|hint| {
            names.iter().any(|name| name == hint || (has_letter(hint) && name.windows(hint.len()).any(|w| w == hint)))
        })
    }
}

impl Match {
    fn note_columns_without_heading(&mut self, grid: &Grid) {
        let mut is_taken = vec![false; grid.columns.len()];
        for column in self.columns.iter().flatten().chain(&self.repeated).chain(&self.unknown) {
            is_taken[*column] = true;
        }
        let has_data = |column: &usize| (self.row + 1..grid.rows.len()).any(|row| !grid.cell(row, *column).is_blank());
        let bare = (0..grid.columns.len()).filter(|column| !is_taken[*column]);
        let bare: Vec<_> = bare.filter(|column| grid.goes_on(*column) || has_data(column)).collect();
        self.unknown.extend(bare);
        self.unknown.sort_unstable();
        self.repeated.sort_unstable();
    }

    /// The heading as it stands in the sheet.
    pub fn heading<'g>(&self, grid: &'g Grid, column: usize) -> Option<&'g str> {
        match grid.cell(self.row, column) {
            Cell::Text(text) => Some(tidy(text)),
            _ => None,
        }
    }
}

fn names_of(sheet: &Sheet) -> Vec<Vec<String>> {
    let stem = sheet.file.rsplit_once('.').map_or(sheet.file.as_str(), |(stem, _)| stem);
    match &sheet.sheet {
        Some(name) => vec![words_of(name)],
        None => vec![words_of(stem)],
    }
}

/// `List_1 (final)` as `list`, `1`, `final`.
fn words_of(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_ascii_lowercase).collect()
}
