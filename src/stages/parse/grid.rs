//! The cells of one sheet by column, without its blank rows. Nothing is kept for the space between.

use super::budget::Meter;
use super::refusal::Refusal;
use super::sought::HEADING_ROWS;
use crate::definitions::forms::FileForm;
use crate::vocabulary::place::letters;
use crate::vocabulary::plain::tidy;
use crate::vocabulary::{Cell, Epoch};

/// A sheet as it was read.
#[derive(Debug, Default)]
pub struct SheetCells {
    /// Absent for formats without sheets.
    pub name: Option<String>,
    pub hidden: bool,
    pub form: FileForm,
    pub epoch: Epoch,
    pub grid: Grid,
}

/// Cells by column.
#[derive(Debug, Default)]
pub struct Grid {
    /// The rows with anything in them, by their numbers as Excel shows them.
    pub rows: Vec<u32>,
    /// By column from 0; a column ends with its last cell, so it may be shorter than `rows`.
    pub columns: Vec<Vec<Cell>>,
    /// By column: whether it had cells that were not kept.
    pub passed_over: Vec<bool>,
}

impl Grid {
    /// The cell in a column, by the row's place in `rows`.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        const BLANK: &Cell = &Cell::Blank;
        self.columns.get(column).and_then(|cells| cells.get(row)).unwrap_or(BLANK)
    }

    /// Whether a column has cells beside those that were kept.
    pub fn goes_on(&self, column: usize) -> bool {
        self.passed_over.get(column).is_some_and(|passed_over| *passed_over)
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Takes cells in the order of their rows and watches the budget. Of a column without any heading that is sought it
/// keeps the rows in which headings stand, and below them only what a row begins with: that tells a total from a record.
pub struct GridBuilder<'a> {
    meter: &'a Meter<'a>,
    grid: Grid,
    cells: u64,
    unspent: u64,
    slots: u64,
    /// The last row and the first and last columns in use.
    last: (u32, u32),
    first_column: u32,
    /// The first column of the last row.
    beginning: u32,
    /// By column, for those that have come below the headings: whether it has a heading that is sought.
    sought: Vec<Option<bool>>,
}

impl<'a> GridBuilder<'a> {
    pub fn new(meter: &'a Meter<'a>) -> Self {
        Self {
            meter,
            grid: Grid::default(),
            cells: 0,
            unspent: 0,
            slots: 0,
            last: (0, 0),
            first_column: u32::MAX,
            beginning: u32::MAX,
            sought: Vec::new(),
        }
    }

    /// Puts a cell at a row and column counted from 0. Text of spaces alone is no cell.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Refusal> {
        if is_nothing(&cell) {
            return Ok(());
        }
        let at = self.row(row)?;
        self.count(row, column)?;
        let column = column as usize;
        if self.grid.columns.len() <= column {
            self.grid.columns.resize_with(column + 1, Vec::new);
        }
        if self.is_passed_over(at, column) {
            self.grid.passed_over.resize(self.grid.columns.len(), false);
            self.grid.passed_over[column] = true;
            return Ok(());
        }
        let cells = &mut self.grid.columns[column];
        if at < cells.len() {
            // Nobody could say which of the two is meant.
            return Err(Refusal::unreadable(format!(
                "the cell {}{} stands in it twice",
                letters(column as u32),
                row + 1
            )));
        }
        self.slots += (at + 1 - cells.len()) as u64;
        if at > cells.len() {
            if !self.meter.budget.allows_slots(self.slots, self.cells) {
                return Err(self.too_sparse());
            }
            cells.resize(at, Cell::Blank);
        }
        cells.push(cell);
        Ok(())
    }

    fn is_passed_over(&mut self, at: usize, column: usize) -> bool {
        let Some(sought) = self.meter.sought.filter(|_| at >= HEADING_ROWS) else { return false };
        if column as u32 <= self.beginning {
            return false;
        }
        if self.sought.len() <= column {
            self.sought.resize(column + 1, None);
        }
        let above = self.grid.columns[column].iter().take(HEADING_ROWS);
        let is_sought = || above.into_iter().any(|cell| sought.is_heading(cell));
        !*self.sought[column].get_or_insert_with(is_sought)
    }

    pub fn finish(mut self) -> Result<Grid, Refusal> {
        self.meter.spend_cells(std::mem::take(&mut self.unspent))?;
        if let Some(first_row) = self.grid.rows.first() {
            let height = u64::from(self.last.0 + 2 - first_row);
            let width = u64::from(self.last.1 + 1 - self.first_column);
            if !self.meter.budget.allows_area(height * width, self.cells) {
                return Err(self.too_sparse());
            }
        }
        Ok(self.grid)
    }

    fn row(&mut self, row: u32) -> Result<usize, Refusal> {
        let number = row + 1;
        match self.grid.rows.last() {
            Some(last) if *last == number => {}
            Some(last) if *last > number => return Err(Refusal::unreadable("its rows are not in order")),
            _ => {
                self.meter.budget.allow_rows(self.grid.rows.len() as u64 + 1)?;
                self.grid.rows.push(number);
                self.beginning = u32::MAX;
            }
        }
        Ok(self.grid.rows.len() - 1)
    }

    fn count(&mut self, row: u32, column: u32) -> Result<(), Refusal> {
        const AT_A_TIME: u64 = 4096;
        self.meter.budget.allow_column(column)?;
        self.last = (row, self.last.1.max(column));
        self.first_column = self.first_column.min(column);
        self.beginning = self.beginning.min(column);
        self.cells += 1;
        self.unspent += 1;
        if self.unspent == AT_A_TIME {
            self.meter.spend_cells(std::mem::take(&mut self.unspent))?;
        }
        Ok(())
    }

    fn too_sparse(&self) -> Refusal {
        Refusal::TooSparse { cells: self.cells, row: self.last.0, column: self.last.1 }
    }
}

fn is_nothing(cell: &Cell) -> bool {
    match cell {
        Cell::Blank => true,
        Cell::Text(text) => tidy(text).is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::budget::Budget;
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.into())
    }

    #[test]
    fn blank_rows_take_no_room_and_rows_keep_their_numbers() {
        let budget = Budget::default();
        let meter = Meter::new(&budget);
        let mut builder = GridBuilder::new(&meter);
        builder.put(0, 1, text("b")).unwrap();
        builder.put(2, 0, text(" \u{a0}")).unwrap();
        builder.put(7, 0, text("a")).unwrap();
        let grid = builder.finish().unwrap();
        assert_eq!(grid.rows, [1, 8]);
        assert_eq!(grid.columns, [vec![Cell::Blank, text("a")], vec![text("b")]]);
        assert_eq!(grid.cell(1, 1), &Cell::Blank);
    }

    #[test]
    fn a_diagonal_of_cells_is_refused_before_it_is_a_square() {
        let budget = Budget { cells: 6_000, ..Budget::default() };
        let meter = Meter::new(&budget);
        let mut builder = GridBuilder::new(&meter);
        let refused = (0..3_000).find_map(|n| builder.put(n, n, text("x")).err());
        assert_eq!(refused, Some(Refusal::TooSparse { cells: 32, row: 31, column: 31 }));
    }

    #[test]
    fn a_cell_that_stands_twice_is_refused() {
        let budget = Budget::default();
        let meter = Meter::new(&budget);
        let mut builder = GridBuilder::new(&meter);
        builder.put(4, 1, text("a")).unwrap();
        builder.put(4, 2, text("b")).unwrap();
        let refused = Refusal::unreadable("the cell B5 stands in it twice");
        assert_eq!(builder.put(4, 1, text("c")), Err(refused));
    }

    #[test]
    fn too_many_cells_are_refused_with_the_limit() {
        let budget = Budget { cells: 5_000, ..Budget::default() };
        let meter = Meter::new(&budget);
        let mut builder = GridBuilder::new(&meter);
        let refused = (0..9_000).find_map(|n| builder.put(n, 0, text("x")).err());
        assert_eq!(refused, Some(Refusal::TooLarge { limit: "5,000 cells".to_string() }));
    }
}
