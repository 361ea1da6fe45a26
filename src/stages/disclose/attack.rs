//! Works out as much of what is hidden as can be worked out. Nothing is hidden here.

use super::bounds::Bounds;
use super::component::{Component, Net};
use super::exchange::with_one_moved;
use super::solve::{Answer, End, counts_that_fit, end_of};
use super::{CellId, Counts, Leak, Policy, Range, Shown};
use anyhow::ensure;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Everything that a release tells of its small cells beyond that they are hidden. `known` are cells whose count an
/// earlier release showed: the same cell, and the same true count.
pub fn attack(counts: &Counts, shown: &[Shown], known: &[CellId], policy: Policy) -> anyhow::Result<Vec<Leak>> {
    let attacker = Attacker::new(counts, policy)?;
    ensure!(shown.len() == counts.counts.len(), "{} cells are shown or not, of {}", shown.len(), counts.counts.len());
    let mut hidden: Vec<bool> = shown.iter().map(|shown| *shown != Shown::Yes).collect();
    let zero = (0..hidden.len()).find(|cell| hidden[*cell] && counts.counts[*cell] == 0);
    ensure!(zero.is_none(), "cell {} is zero and hidden: zeros are always shown", zero.unwrap_or_default());
    for cell in known {
        ensure!(*cell < hidden.len(), "cell {cell} is known, and there is no such cell");
        hidden[*cell] = false;
    }
    Ok(attacker.leaks(&hidden))
}

/// Someone who reads a release, and what the release is about.
pub struct Attacker<'a> {
    pub net: Net<'a>,
    policy: Policy,
    /// What would be seen if every count but the zeros were hidden. What is ruled out even then, no hiding helps.
    at_best: Vec<View>,
}

/// What is seen of the hidden cells around one.
pub struct View {
    pub component: Component,
    pub bounds: Bounds,
    /// Whether the bounds are all there is to say.
    bounds_tell_all: bool,
}

/// Counts that cells have been found to be able to have, beside their true ones.
pub type Possible = BTreeSet<(CellId, i64)>;

impl<'a> Attacker<'a> {
    pub fn new(counts: &'a Counts, policy: Policy) -> anyhow::Result<Self> {
        policy.check()?;
        counts.check()?;
        let mut attacker = Self { net: Net::new(counts), policy, at_best: Vec::new() };
        let hidden: Vec<bool> = counts.counts.iter().map(|count| *count > 0).collect();
        let cells: Vec<CellId> = (0..hidden.len()).filter(|cell| hidden[*cell]).collect();
        attacker.at_best = attacker.views(&hidden, &cells).collect();
        Ok(attacker)
    }

    pub fn is_small(&self, cell: CellId) -> bool {
        self.policy.is_small(self.net.counts.counts[cell])
    }

    pub fn view(&self, hidden: &[bool], around: CellId) -> View {
        let component = self.net.around(hidden, around);
        let bounds = Bounds::of(&component);
        View { bounds_tell_all: bounds.tell_all(&component), component, bounds }
    }

    fn leaks(&self, hidden: &[bool]) -> Vec<Leak> {
        let counts = &self.net.counts.counts;
        let small = (0..counts.len()).filter(|cell| self.is_small(*cell));
        let (hidden_small, shown_small): (Vec<_>, Vec<_>) = small.partition(|cell| hidden[*cell]);
        let outright = |cell: CellId| Range { least: counts[cell], most: Some(counts[cell]) };
        let mut leaks: Vec<Leak> = shown_small.into_iter().map(|cell| Leak { cell, range: outright(cell) }).collect();
        for view in self.views(hidden, &hidden_small) {
            let mut possible = Possible::new();
            let leaking = self.small_in(&view).filter(|at| self.is_leaking(&view, *at, &mut possible));
            leaks.extend(leaking.map(|at| Leak { cell: view.component.cells[at], range: view.range(at) }));
        }
        leaks.sort_by_key(|leak| leak.cell);
        leaks
    }

    /// The first small cell that leaks of those that hang together with these.
    pub fn first_leak(&self, hidden: &[bool], around: &[CellId]) -> Option<CellId> {
        self.views(hidden, around).find_map(|view| {
            let mut possible = Possible::new();
            let at = self.small_in(&view).find(|at| self.is_leaking(&view, *at, &mut possible))?;
            Some(view.component.cells[at])
        })
    }

    /// One view for all cells that hang together.
    fn views(&self, hidden: &[bool], around: &[CellId]) -> impl Iterator<Item = View> {
        let mut seen = BTreeSet::new();
        around.iter().filter_map(move |cell| {
            let view = (!seen.contains(cell)).then(|| self.view(hidden, *cell))?;
            seen.extend(view.component.cells.iter().copied());
            Some(view)
        })
    }

    fn small_in(&self, view: &View) -> impl Iterator<Item = usize> {
        (0..view.component.cells.len()).filter(|at| self.is_small(view.component.cells[*at]))
    }

    /// Whether a small count is ruled out for the cell that could be left open.
    pub fn is_leaking(&self, view: &View, at: usize, possible: &mut Possible) -> bool {
        let (truth, wanted) = (view.component.truth[at], self.wanted(view, at));
        let (below, above) = ((*wanted.start()..truth).rev(), truth + 1..=*wanted.end());
        let at_best = self.at_best(view.component.cells[at]);
        let is_best = at_best.is_some_and(|(best, _)| best.component.cells == view.component.cells);
        !is_best && (self.is_any_told(view, at, below, possible) || self.is_any_told(view, at, above, possible))
    }

    /// Whether bounds alone leave the cell every count that it should have.
    pub fn is_within_bounds(&self, view: &View, at: usize) -> bool {
        self.wanted(view, at).all(|count| view.bounds.spans[at].holds(count))
    }

    /// The small counts, less those that are too small even at best.
    fn wanted(&self, view: &View, at: usize) -> RangeInclusive<i64> {
        let least = self.at_best(view.component.cells[at]).map_or(1, |(view, at)| view.bounds.spans[at].least);
        least..=self.policy.up_to as i64
    }

    fn at_best(&self, cell: CellId) -> Option<(&View, usize)> {
        self.at_best.iter().find_map(|view| Some((view, view.place(cell)?)))
    }

    /// Whether one of these counts, which go away from the true one, is ruled out though not at best. A release is
    /// given no benefit of the doubt.
    fn is_any_told(&self, view: &View, at: usize, wanted: impl Iterator<Item = i64>, possible: &mut Possible) -> bool {
        let (cells, truth) = (&view.component.cells, &view.component.truth);
        let mut near = truth.clone();
        for count in wanted {
            if !possible.contains(&(cells[at], count)) && view.can_be(at, count, &mut near) != Some(true) {
                let at_best = self.at_best(cells[at]);
                let is_possible = at_best.map(|(best, at)| best.can_be(at, count, &mut best.component.truth.clone()));
                if is_possible != Some(Some(false)) {
                    return true;
                }
            }
            let changed = (0..near.len()).filter(|at| near[*at] != truth[*at]);
            possible.extend(changed.map(|at| (cells[at], near[at])));
        }
        false
    }
}

impl View {
    pub fn place(&self, cell: CellId) -> Option<usize> {
        self.component.cells.binary_search(&cell).ok()
    }

    /// All that can be worked out of one cell.
    pub fn range(&self, at: usize) -> Range {
        let span = self.bounds.spans[at];
        if self.bounds_tell_all {
            return span.into();
        }
        let end = |end: End| end_of(&self.component, &self.bounds.spans, at, end).map(i64::unsigned_abs);
        Range { least: end(End::Least).unwrap_or(1), most: end(End::Most) }
    }

    /// Whether the cell could have this count; absent where that was not settled. `near` are counts that fit, and
    /// become some with this one in the cell.
    fn can_be(&self, at: usize, count: i64, near: &mut Vec<i64>) -> Option<bool> {
        if self.bounds_tell_all || !self.bounds.spans[at].holds(count) {
            return Some(self.bounds.spans[at].holds(count));
        }
        match self.moved(at, count, near).map_or_else(|| self.solved(at, count), Answer::Fit) {
            Answer::Fit(found) => *near = found,
            Answer::NoneFit => return Some(false),
            Answer::Unsettled => return None,
        }
        Some(true)
    }

    fn solved(&self, at: usize, count: i64) -> Answer {
        let spans = self.bounds.if_it_were(&self.component, at, count);
        spans.map_or(Answer::NoneFit, |spans| counts_that_fit(&self.component, &spans))
    }

    /// Counts that fit with this one in the cell, from others that fit, by moving one child after another.
    fn moved(&self, at: usize, count: i64, near: &[i64]) -> Option<Vec<i64>> {
        let mut counts = near.to_vec();
        while counts[at] != count {
            counts = with_one_moved(&self.component, &counts, at, (count - counts[at]).signum())?;
        }
        Some(counts)
    }
}
