//! Bounds by reckoning with one sum at a time. Where sums hang together in a ring they may be wider than they could be.

use super::Range;
use super::component::{Component, Equation, Term};
use std::collections::BTreeSet;

/// The least and the most that a cell can be; absent where there is no bound.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span {
    pub least: i64,
    pub most: Option<i64>,
}

/// What the equations leave of each cell.
#[derive(Clone)]
pub struct Bounds {
    pub spans: Vec<Span>,
    /// The equations that narrowed each cell.
    narrowed_by: Vec<Vec<usize>>,
    /// Nothing more comes of it.
    is_settled: bool,
}

/// How often all equations are gone through. Bounds that creep on after that many turns stay as wide as they are,
/// which is safe, and the solver is asked.
const TURNS: usize = 100;

/// Beyond all counts, and all sums of counts. What must be more than this cannot be.
const FAR: i64 = 1 << 45;

impl Span {
    pub fn holds(self, value: i64) -> bool {
        value >= self.least && self.most.is_none_or(|most| value <= most)
    }

    fn is_fixed(self) -> bool {
        self.most == Some(self.least)
    }
}

impl From<Span> for Range {
    fn from(span: Span) -> Self {
        Self { least: span.least.unsigned_abs(), most: span.most.map(i64::unsigned_abs) }
    }
}

impl Bounds {
    pub fn of(component: &Component) -> Self {
        let n_cells = component.cells.len();
        let spans = vec![Span { least: 1, most: None }; n_cells];
        let mut bounds = Self { spans, narrowed_by: vec![Vec::new(); n_cells], is_settled: false };
        // The true counts fit, so that something is always left.
        let _ = bounds.settle(component);
        bounds
    }

    /// What is left of the cells if one of them is this; nothing where it is seen that it cannot be.
    pub fn if_it_were(&self, component: &Component, at: usize, value: i64) -> Option<Vec<Span>> {
        let mut supposed = self.clone();
        supposed.spans[at] = Span { least: value, most: Some(value) };
        supposed.settle(component)?;
        Some(supposed.spans)
    }

    /// Whether these bounds are all there is to say. They are where no cells hang together in a ring: then any value
    /// within a cell's bounds can be carried on from sum to sum, and never comes back to contradict itself.
    pub fn tell_all(&self, component: &Component) -> bool {
        let n_cells = component.cells.len();
        let mut group: Vec<usize> = (0..n_cells + component.equations.len()).collect();
        for (number, equation) in component.equations.iter().enumerate() {
            for term in equation.terms.iter().filter(|term| !self.spans[term.at].is_fixed()) {
                let (from, to) = (group[term.at], group[n_cells + number]);
                if from == to {
                    return false;
                }
                group.iter_mut().filter(|group| **group == from).for_each(|group| *group = to);
            }
        }
        self.is_settled
    }

    /// The equations through which the bounds of a cell were worked out.
    pub fn worked_out_through(&self, component: &Component, at: usize) -> BTreeSet<usize> {
        let (mut through, mut next) = (BTreeSet::new(), vec![at]);
        while let Some(at) = next.pop() {
            for equation in self.narrowed_by[at].iter().filter(|equation| through.insert(**equation)) {
                next.extend(component.equations[*equation].terms.iter().map(|term| term.at));
            }
        }
        through
    }

    /// Narrows until nothing more comes of it; nothing where that leaves a cell no count at all.
    fn settle(&mut self, component: &Component) -> Option<()> {
        for _ in 0..TURNS {
            if !self.narrow_all(component)? {
                self.is_settled = true;
                break;
            }
        }
        Some(())
    }

    /// Whether anything was narrowed.
    fn narrow_all(&mut self, component: &Component) -> Option<bool> {
        let mut is_narrowed = false;
        for (number, equation) in component.equations.iter().enumerate() {
            for term in &equation.terms {
                let (span, left) = (self.spans[term.at], self.left_for(equation, term));
                let least = left.0.map_or(span.least, |least| least.max(span.least));
                let most = left.1.into_iter().chain(span.most).min();
                if (Span { least, most }) != span {
                    self.spans[term.at] = Span { least, most };
                    self.narrowed_by[term.at].push(number);
                    is_narrowed = true;
                }
                if most.unwrap_or(FAR) < least {
                    return None;
                }
            }
        }
        Some(is_narrowed)
    }

    /// The least and the most that the other terms of an equation leave for one.
    fn left_for(&self, equation: &Equation, term: &Term) -> (Option<i64>, Option<i64>) {
        let (mut least, mut most) = (Some(equation.rest), Some(equation.rest));
        for other in equation.terms.iter().filter(|other| other.at != term.at) {
            let (other_least, other_most) = self.signed(other);
            least = least.zip(other_most).map(|(rest, other)| rest - other);
            most = most.zip(other_least).map(|(rest, other)| rest - other);
        }
        if term.sign > 0 { (least, most) } else { (most.map(|most| -most), least.map(|least| -least)) }
    }

    fn signed(&self, term: &Term) -> (Option<i64>, Option<i64>) {
        let Span { least, most } = self.spans[term.at];
        if term.sign > 0 { (Some(least), most) } else { (most.map(|most| -most), Some(-least)) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::component::tests::around_0;
    use super::*;

    #[test]
    fn bounds_are_carried_from_sum_to_sum() {
        let sums: &[(usize, &[usize])] = &[(3, &[0, 1]), (4, &[1, 2])];
        // With the 30 shown, 39 leaves 9 and so 12 leaves 3.
        let told = around_0(&[3, 9, 30, 12, 39], 2, sums);
        let bounds = Bounds::of(&told);
        assert_eq!(bounds.spans[0], Span { least: 3, most: Some(3) });
        assert_eq!(bounds.worked_out_through(&told, 0), [0, 1].into());
        let untold = around_0(&[3, 9, 30, 12, 39], 3, sums);
        assert_eq!(Bounds::of(&untold).spans[0], Span { least: 1, most: Some(11) });
        assert!(Bounds::of(&untold).tell_all(&untold));
    }

    #[test]
    fn a_hidden_total_is_at_least_its_parts_and_may_be_anything_above() {
        let bounds = Bounds::of(&around_0(&[1, 2, 3], 3, &[(2, &[0, 1])]));
        assert_eq!(bounds.spans[0], Span { least: 1, most: None });
        assert_eq!(bounds.spans[2], Span { least: 2, most: None });
    }

    #[test]
    fn in_a_ring_bounds_may_not_tell_all() {
        let sums: &[(usize, &[usize])] = &[(4, &[0, 1]), (5, &[2, 3]), (6, &[0, 2]), (7, &[1, 3])];
        let ring = around_0(&[2, 9, 8, 7, 11, 15, 10, 16], 4, sums);
        let bounds = Bounds::of(&ring);
        assert!(!bounds.tell_all(&ring));
        assert!(bounds.if_it_were(&ring, 0, 5).unwrap().iter().map(|span| span.least).eq([5, 6, 5, 10]));
        assert_eq!(bounds.if_it_were(&ring, 0, 10), None);
    }
}
