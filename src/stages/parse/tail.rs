//! Tells records from what stands below or beside them: totals, filters, who printed it and when.

use super::grid::Grid;
use super::heading::Match;
use crate::vocabulary::Cell;
use crate::vocabulary::plain::tidy;

/// A row that begins with one of these sums up the records above it.
const TOTALS: [&str; 9] =
    ["total", "totals", "grand total", "subtotal", "sub total", "sub-total", "overall total", "sum", "count"];
/// A row of one or two texts that begins with one of these is about the report.
const REMARKS: [&str; 17] = [
    "applied filters",
    "filters applied",
    "filter",
    "filters",
    "report",
    "run",
    "run by",
    "run on",
    "printed",
    "produced",
    "exported",
    "generated",
    "created",
    "source",
    "note",
    "notes",
    "end of",
];

/// The rows below the heading, by their places in the grid, told apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Rows {
    pub records: Vec<usize>,
    /// Rows with something in them that are no records.
    pub others: Vec<usize>,
}

/// Rows without anything in a matched column are no records; nor are the footers at the very end.
pub fn tell_apart(grid: &Grid, found: &Match) -> Rows {
    let columns: Vec<usize> = found.columns.iter().flatten().copied().collect();
    let is_bare = |row: &usize| columns.iter().all(|column| grid.cell(*row, *column).is_blank());
    let (mut others, mut records): (Vec<_>, Vec<_>) = (found.row + 1..grid.rows.len()).partition(is_bare);
    let footer = Footer { grid, found, columns };
    let end = records.iter().rposition(|row| !footer.is_met(*row)).map_or(0, |last| last + 1);
    others.extend(records.drain(end..));
    others.sort_unstable();
    Rows { records, others }
}

struct Footer<'a> {
    grid: &'a Grid,
    found: &'a Match,
    columns: Vec<usize>,
}

impl Footer<'_> {
    fn is_met(&self, row: usize) -> bool {
        // The word may stand in a column that is none of the table's.
        let Some(first) = (0..self.grid.columns.len()).find(|column| !self.cell(row, *column).is_blank()) else {
            return true;
        };
        let Cell::Text(text) = self.cell(row, first) else { return false };
        if self.has_key_beside(row, first) {
            return false;
        }
        let in_use: Vec<usize> = self.columns.iter().copied().filter(|c| !self.cell(row, *c).is_blank()).collect();
        let is_wide = self.columns.len() > 2;
        let text = tidy(text).to_lowercase();
        let only_text = in_use.iter().all(|column| matches!(self.cell(row, *column), Cell::Text(_)));
        let is_remark = is_wide && in_use.len() <= 2 && only_text && begins(&text, &REMARKS);
        // A sentence on its own at the left: no record's number has several words.
        let is_sentence = is_wide
            && in_use == [first]
            && self.columns.iter().min() == Some(&first)
            && text.split_whitespace().count() > 2;
        begins(&text, &TOTALS) || is_remark || is_sentence
    }

    /// Whether one of the record's keys is there, apart from the row's first cell.
    fn has_key_beside(&self, row: usize, first: usize) -> bool {
        let table = &self.found.table;
        let keys = table
            .fields
            .iter()
            .zip(&self.found.columns)
            .filter(|(field, _)| table.key.iter().any(|k| k == field.name()));
        keys.filter_map(|(_, column)| *column).any(|column| column != first && !self.cell(row, column).is_blank())
    }

    fn cell(&self, row: usize, column: usize) -> &Cell {
        self.grid.cell(row, column)
    }
}

/// Whether a text is one of these, or one of these and more: `total`, `total: 45`, never `totally`.
fn begins(text: &str, with: &[&str]) -> bool {
    let ends = |rest: &str| rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    with.iter().any(|with| text.strip_prefix(with).is_some_and(ends))
}
