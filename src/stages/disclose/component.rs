//! Hidden cells that hang together through sums, as equations. Nothing is worked out here.

use super::{CellId, Counts, Sum};
use std::collections::BTreeSet;

/// The counts of a release, with the sums that each cell is in.
pub struct Net<'a> {
    pub counts: &'a Counts,
    sums_of: Vec<Vec<usize>>,
}

/// Hidden cells that hang together, and all that a reader knows of them beside that each is at least 1.
pub struct Component {
    /// In order of their ids. A place in this list is what `at` means below and in the other files.
    pub cells: Vec<CellId>,
    pub truth: Vec<i64>,
    pub equations: Vec<Equation>,
    /// The equations that each cell is in, and its sign there.
    pub sums_of: Vec<Vec<(usize, i64)>>,
}

/// What is hidden of one sum: the terms add up to `rest`, which the shown cells of the sum tell.
pub struct Equation {
    /// Where the sum stands in `Counts::sums`.
    pub sum: usize,
    pub terms: Vec<Term>,
    pub rest: i64,
}

/// A hidden part (plus) or the hidden total (minus).
#[derive(Clone, Copy)]
pub struct Term {
    pub at: usize,
    pub sign: i64,
}

impl<'a> Net<'a> {
    pub fn new(counts: &'a Counts) -> Self {
        let mut sums_of = vec![Vec::new(); counts.counts.len()];
        for (at, sum) in counts.sums.iter().enumerate() {
            cells_of(sum).for_each(|cell| sums_of[cell].push(at));
        }
        Self { counts, sums_of }
    }

    /// The hidden cells that hang together with this one.
    pub fn around(&self, hidden: &[bool], cell: CellId) -> Component {
        let (mut cells, mut sums, mut next) = (BTreeSet::from([cell]), BTreeSet::new(), vec![cell]);
        while let Some(cell) = next.pop() {
            for sum in self.sums_of[cell].iter().filter(|sum| sums.insert(**sum)) {
                let linked = cells_of(&self.counts.sums[*sum]).filter(|cell| hidden[*cell]);
                next.extend(linked.filter(|cell| cells.insert(*cell)));
            }
        }
        self.component(cells.into_iter().collect(), sums)
    }

    /// The cells of these sums that are shown and are not zero.
    pub fn shown_in(&self, hidden: &[bool], sums: impl IntoIterator<Item = usize>) -> BTreeSet<CellId> {
        let cells = sums.into_iter().flat_map(|sum| cells_of(&self.counts.sums[sum]));
        cells.filter(|cell| !hidden[*cell] && self.counts.counts[*cell] > 0).collect()
    }

    fn component(&self, cells: Vec<CellId>, sums: impl IntoIterator<Item = usize>) -> Component {
        let truth: Vec<i64> = cells.iter().map(|cell| self.counts.counts[*cell] as i64).collect();
        let equation = |sum: usize| {
            let Sum { total, parts } = &self.counts.sums[sum];
            let term = |cell: &CellId, sign| Some(Term { at: cells.binary_search(cell).ok()?, sign });
            let terms: Vec<Term> = parts.iter().filter_map(|part| term(part, 1)).chain(term(total, -1)).collect();
            // The sum holds, so that its hidden cells come to what its shown cells leave.
            let rest = terms.iter().map(|term| term.sign * truth[term.at]).sum();
            Equation { sum, terms, rest }
        };
        let equations: Vec<Equation> = sums.into_iter().map(equation).collect();
        let mut sums_of = vec![Vec::new(); cells.len()];
        for (number, equation) in equations.iter().enumerate() {
            equation.terms.iter().for_each(|term| sums_of[term.at].push((number, term.sign)));
        }
        Component { cells, truth, equations, sums_of }
    }
}

impl Component {
    /// Whether these counts could stand where the hidden ones do.
    pub fn fits(&self, values: &[i64]) -> bool {
        values.iter().all(|value| *value >= 1) && self.equations.iter().all(|equation| equation.holds(values))
    }
}

impl Equation {
    fn holds(&self, values: &[i64]) -> bool {
        self.terms.iter().map(|term| term.sign * values[term.at]).sum::<i64>() == self.rest
    }
}

fn cells_of(sum: &Sum) -> impl Iterator<Item = CellId> {
    sum.parts.iter().copied().chain([sum.total])
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// What hangs together with cell 0 of the first so many cells, which are hidden. Sums are a total and its parts.
    pub fn around_0(counts: &[u64], n_hidden: usize, sums: &[(CellId, &[CellId])]) -> Component {
        let sums = sums.iter().map(|(total, parts)| Sum { total: *total, parts: parts.to_vec() }).collect();
        let hidden: Vec<bool> = (0..counts.len()).map(|cell| cell < n_hidden).collect();
        Net::new(&Counts { counts: counts.to_vec(), sums }).around(&hidden, 0)
    }

    #[test]
    fn cells_hang_together_through_hidden_cells_only() {
        let sums: &[(CellId, &[CellId])] = &[(4, &[0, 1]), (4, &[2, 3])];
        assert_eq!(around_0(&[3, 6, 4, 5, 9], 4, sums).cells, [0, 1]);
        assert_eq!(around_0(&[3, 6, 4, 5, 9], 5, sums).cells, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn what_is_hidden_of_a_sum_comes_to_what_the_shown_cells_leave() {
        let component = around_0(&[3, 9, 20, 32], 2, &[(3, &[0, 1, 2])]);
        assert_eq!(component.equations[0].rest, 12);
        assert!(component.fits(&[5, 7]) && !component.fits(&[5, 8]) && !component.fits(&[12, 0]));
    }
}
