//! Disclosure control for pages of counts: which counts are hidden, and what can be worked out in spite of it.
//!
//! A count from 1 to `up_to` is never shown, zeros always are, and other counts are hidden so that no small one can
//! be worked out again from the sums. What is shown is then attacked, also with what earlier releases showed.
//!
//! An attacker knows every count that is shown, every sum, and that a hidden count is a whole number of at least 1.
//! Which of the hidden cells are small is not known. A small cell leaks if any count from 1 to `up_to` can be ruled
//! out for it, for then the release tells more than the `c` does. One thing the `c`s tell by themselves: a total of
//! two hidden parts is at least 2. Nothing but hiding zeros would help, so that is no leak.
//!
//! Where it is not settled whether a count is possible, it is taken as ruled out: more is hidden, never less.

/// What somebody can work out of a release.
mod attack;
/// Bounds by reckoning with one sum at a time.
mod bounds;
/// Hidden cells that hang together.
mod component;
/// Counts that fit as well as the true ones, by moving one child after another.
mod exchange;
/// Figures of a delivery, as counts and sums.
mod figures;
/// What the solver says where sums hang together in a ring.
mod solve;
/// Which counts are hidden.
mod suppress;
#[cfg(test)]
mod tests_of_disclosure;
#[cfg(test)]
mod tests_with_chance;

pub use attack::attack;
pub use figures::{Disclosed, Earlier, disclose};
pub use suppress::suppress;

use anyhow::ensure;

/// Where a count stands in `Counts::counts`.
pub type CellId = usize;

/// What may be shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Policy {
    /// Counts from 1 to this are never shown.
    pub up_to: u64,
}

/// One total and its parts: the parts add up to the total.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sum {
    pub total: CellId,
    pub parts: Vec<CellId>,
}

/// All counts that one release would show, with the sums that a reader knows to hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counts {
    pub counts: Vec<u64>,
    pub sums: Vec<Sum>,
}

/// What becomes of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    Yes,
    /// Hidden because it is small.
    Small,
    /// Hidden so that a small one stays hidden.
    ToProtect,
}

/// The least and the most that a hidden cell can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub least: u64,
    /// Absent where there is no bound.
    pub most: Option<u64>,
}

/// A small cell of which more can be worked out than that it is hidden. Where the range holds every small count, some
/// count inside it is ruled out all the same, as when only odd ones are possible. A range may be wider than what can be
/// worked out, never narrower.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leak {
    pub cell: CellId,
    pub range: Range,
}

/// No count of children comes near it, and up to it the solver's arithmetic can be trusted.
const LARGEST: u64 = 1_000_000_000;

/// What is more than this is not small, and trying every small count would take for ever.
const LARGEST_SMALL: u64 = 1_000;

impl Policy {
    fn check(self) -> anyhow::Result<()> {
        ensure!(self.up_to <= LARGEST_SMALL, "counts up to {} are not small", self.up_to);
        Ok(())
    }

    fn is_small(self, count: u64) -> bool {
        (1..=self.up_to).contains(&count)
    }
}

impl Counts {
    /// Nothing can be promised about counts that contradict each other. Messages name cells, never counts.
    fn check(&self) -> anyhow::Result<()> {
        let large = self.counts.iter().position(|count| *count > LARGEST);
        ensure!(large.is_none(), "cell {} is larger than any count of children", large.unwrap_or_default());
        self.sums.iter().try_for_each(|sum| self.check_sum(sum))
    }

    fn check_sum(&self, sum: &Sum) -> anyhow::Result<()> {
        let mut cells: Vec<CellId> = sum.parts.iter().chain([&sum.total]).copied().collect();
        cells.sort_unstable();
        let unknown = cells.last().filter(|cell| **cell >= self.counts.len());
        ensure!(unknown.is_none(), "the sum of total {} names a cell that there is not", sum.total);
        let is_repeated = cells.windows(2).any(|pair| pair[0] == pair[1]);
        ensure!(!is_repeated, "the sum of total {} names a cell twice", sum.total);
        let added: u64 = sum.parts.iter().map(|part| self.counts[*part]).sum();
        ensure!(added == self.counts[sum.total], "the parts of total {} do not add up to it", sum.total);
        Ok(())
    }
}
