//! How much a file may take. A small file can ask for a great deal of memory, so everything is counted.

use super::refusal::Refusal;
use super::sought::Sought;
use crate::vocabulary::plain::grouped;
use std::sync::atomic::{AtomicU64, Ordering};

const MIB: u64 = 1 << 20;

/// What one file may take. The default lets a million rows of 34 columns through.
#[derive(Debug, Clone)]
pub struct Budget {
    /// Bytes of the file itself.
    pub file_bytes: u64,
    /// Bytes of everything in a zip container, unpacked.
    pub unpacked_bytes: u64,
    /// How many times larger the content may be than its container, beyond `ratio_from_bytes`. Sheets of nothing but
    /// formats are thirty times their container, as each cell names its own place.
    pub ratio: u64,
    /// Below this, a ratio says nothing: small sheets of blanks shrink well.
    pub ratio_from_bytes: u64,
    /// Parts of a zip container.
    pub entries: u64,
    /// Texts in a workbook's table of shared texts ...
    pub shared_texts: u64,
    /// ... and how many of them it may have whatever its size; beyond that each takes a byte of the container at least.
    pub shared_texts_of_any: u64,
    /// Cells with something in them, over all sheets.
    pub cells: u64,
    /// Rows with something in them, in one sheet.
    pub rows: u64,
    /// Columns of one sheet; no more are known to Excel.
    pub columns: u32,
    /// Cells between the first and the last of a sheet, used or not: the least such area that is refused ...
    pub area: u64,
    /// ... and how many times the cells in use it may be, where that is more.
    pub area_for_each_cell: u64,
    /// The same area over all sheets, in formats whose reader takes memory for all of it.
    pub whole_area: u64,
    /// Characters in one cell; Excel keeps no more.
    pub text: usize,
    /// Elements of XML inside each other.
    pub depth: usize,
    /// Attributes of one element.
    pub attributes: usize,
    /// Elements that are read from one record, and from what stands outside of all.
    pub record_elements: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            file_bytes: 1024 * MIB,
            unpacked_bytes: 4096 * MIB,
            ratio: 100,
            ratio_from_bytes: 32 * MIB,
            entries: 10_000,
            shared_texts: 20_000_000,
            shared_texts_of_any: 500_000,
            cells: 60_000_000,
            rows: 4_000_000,
            columns: 16_384,
            // One stray cell at the foot of a sheet with sixty-four columns is no reason to refuse it.
            area: 64 * 1_048_576,
            area_for_each_cell: 50,
            whole_area: 10_000_000,
            text: 32_767,
            depth: 100,
            attributes: 100,
            record_elements: 200_000,
        }
    }
}

impl Budget {
    /// So many times the usual.
    pub fn times(times: u32) -> Self {
        let (usual, times) = (Self::default(), u64::from(times));
        Self {
            file_bytes: usual.file_bytes * times,
            unpacked_bytes: usual.unpacked_bytes * times,
            ratio: usual.ratio * times,
            entries: usual.entries * times,
            shared_texts: usual.shared_texts * times,
            shared_texts_of_any: usual.shared_texts_of_any * times,
            cells: usual.cells * times,
            rows: usual.rows * times,
            area: usual.area * times,
            whole_area: usual.whole_area * times,
            ..usual
        }
    }

    pub fn allow_file(&self, bytes: u64) -> Result<(), Refusal> {
        within(bytes, self.file_bytes, "bytes")
    }

    /// Counts what has been unpacked so far from a container of `packed` bytes.
    pub fn allow_unpacked(&self, bytes: u64, packed: u64) -> Result<(), Refusal> {
        within(bytes, self.unpacked_bytes, "bytes when unpacked")?;
        if bytes > self.ratio_from_bytes && bytes / packed.max(1) > self.ratio {
            return Err(Refusal::TooLarge { limit: format!("{} times its own size when unpacked", self.ratio) });
        }
        Ok(())
    }

    pub fn allow_entries(&self, entries: u64) -> Result<(), Refusal> {
        within(entries, self.entries, "parts")
    }

    /// Texts of a container of `packed` bytes.
    pub fn allow_shared_texts(&self, texts: u64, packed: u64) -> Result<(), Refusal> {
        within(texts, self.shared_texts.min(self.shared_texts_of_any.saturating_add(packed)), "shared texts")
    }

    pub fn allow_column(&self, column: u32) -> Result<(), Refusal> {
        within(u64::from(column) + 1, u64::from(self.columns), "columns")
    }

    pub fn allow_rows(&self, rows: u64) -> Result<(), Refusal> {
        within(rows, self.rows, "rows in one sheet")
    }

    pub fn allow_whole_area(&self, area: u64) -> Result<(), Refusal> {
        within(area, self.whole_area, "cells, used or not, in a workbook of this format")
    }

    pub fn allow_record_elements(&self, elements: u64) -> Result<(), Refusal> {
        within(elements, self.record_elements, "elements in one record")
    }

    pub fn allows_area(&self, area: u64, cells: u64) -> bool {
        area <= self.area.max(cells.saturating_mul(self.area_for_each_cell))
    }

    /// Blanks are kept between the cells of a column. Few sheets need more of them than this.
    pub fn allows_slots(&self, slots: u64, cells: u64) -> bool {
        let floor = self.cells / 12;
        slots <= floor.max(cells.saturating_mul(16)).min(self.cells.saturating_mul(2))
    }
}

/// Counts the cells of one file, which several threads may be reading.
#[derive(Debug)]
pub struct Meter<'a> {
    pub budget: &'a Budget,
    /// What is kept of the cells that are counted; without it, all.
    pub sought: Option<&'a Sought>,
    cells: AtomicU64,
}

impl<'a> Meter<'a> {
    pub fn new(budget: &'a Budget) -> Self {
        Self::seeking(None, budget)
    }

    pub fn seeking(sought: Option<&'a Sought>, budget: &'a Budget) -> Self {
        Self { budget, sought, cells: AtomicU64::new(0) }
    }

    pub fn spend_cells(&self, cells: u64) -> Result<(), Refusal> {
        let so_far = self.cells.fetch_add(cells, Ordering::Relaxed) + cells;
        within(so_far, self.budget.cells, "cells")
    }
}

fn within(found: u64, limit: u64, of: &str) -> Result<(), Refusal> {
    if found <= limit { Ok(()) } else { Err(Refusal::TooLarge { limit: format!("{} {of}", grouped(limit)) }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_is_said_in_words() {
        let refusal = within(60_000_001, 60_000_000, "cells").unwrap_err();
        assert_eq!(refusal, Refusal::TooLarge { limit: "60,000,000 cells".to_string() });
    }

    #[test]
    fn a_ratio_only_matters_from_a_certain_size() {
        let budget = Budget::default();
        assert_eq!(budget.allow_unpacked(10 * MIB, 1_000), Ok(()));
        assert!(budget.allow_unpacked(300 * MIB, MIB).is_err());
    }

    #[test]
    fn shared_texts_are_many_only_in_a_large_container() {
        let budget = Budget::default();
        assert_eq!(budget.allow_shared_texts(501_000, 1_000), Ok(()));
        let refused = budget.allow_shared_texts(501_001, 1_000);
        assert_eq!(refused, Err(Refusal::TooLarge { limit: "501,000 shared texts".to_string() }));
        assert!(budget.allow_shared_texts(20_000_001, u64::MAX).is_err());
    }
}
