//! Chooses which counts are hidden. Whether that is enough, the attack says.

use super::attack::{Attacker, Possible, View};
use super::{CellId, Counts, Policy, Shown};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Hides every small count, and as many others as it takes that none of them can be worked out.
pub fn suppress(counts: &Counts, policy: Policy) -> anyhow::Result<Vec<Shown>> {
    let attacker = Attacker::new(counts, policy)?;
    let small: Vec<CellId> = (0..counts.counts.len()).filter(|cell| attacker.is_small(*cell)).collect();
    let mut hidden: Vec<bool> = (0..counts.counts.len()).map(|cell| attacker.is_small(cell)).collect();
    protect(&attacker, &mut hidden, &small);
    show_the_needless(&attacker, &mut hidden);
    let shown = |cell: CellId| match (hidden[cell], attacker.is_small(cell)) {
        (false, _) => Shown::Yes,
        (true, true) => Shown::Small,
        (true, false) => Shown::ToProtect,
    };
    Ok((0..hidden.len()).map(shown).collect())
}

/// Hides one more cell at a time, until the attack finds nothing.
fn protect(attacker: &Attacker, hidden: &mut [bool], small: &[CellId]) {
    // What is possible stays possible when more is hidden, so that one small cell after the other can be seen to.
    let mut possible = Possible::new();
    for cell in small {
        while let Some(next) = next_to_hide(attacker, hidden, *cell, &mut possible) {
            hidden[next] = true;
        }
    }
    // The attack starts afresh. Where the solver gives up, it may not find again what was found on the way.
    let next = |hidden: &[bool]| {
        let cell = attacker.first_leak(hidden, small)?;
        let view = attacker.view(hidden, cell);
        best_to_hide(attacker, hidden, &view, view.place(cell)?)
    };
    while let Some(next) = next(hidden) {
        hidden[next] = true;
    }
}

fn next_to_hide(attacker: &Attacker, hidden: &[bool], small: CellId, possible: &mut Possible) -> Option<CellId> {
    let view = attacker.view(hidden, small);
    let at = view.place(small)?;
    attacker.is_leaking(&view, at, possible).then(|| best_to_hide(attacker, hidden, &view, at))?
}

/// The first cell that helps at once to hide, or else one of a sum that gives its only hidden cell away.
fn best_to_hide(attacker: &Attacker, hidden: &[bool], view: &View, at: usize) -> Option<CellId> {
    let through = sums_through(attacker, view, at);
    let is_alone = |equation: &usize| view.component.equations[*equation].terms.len() == 1;
    let gives_away = || through.iter().copied().filter(is_alone).collect();
    let any = || (0..view.component.equations.len()).collect();
    let of = |equations: &BTreeSet<usize>| candidates(attacker, hidden, view, equations).into_iter();
    of(&through)
        .find(|candidate| is_helped_by(attacker, hidden, view.component.cells[at], *candidate))
        .or_else(|| of(&gives_away()).next())
        .or_else(|| of(&through).next())
        .or_else(|| of(&any()).next())
}

/// The equations through which the cell is worked out. Where only the solver sees how, any may have a part in it.
fn sums_through(attacker: &Attacker, view: &View, at: usize) -> BTreeSet<usize> {
    if attacker.is_within_bounds(view, at) {
        (0..view.component.equations.len()).collect()
    } else {
        view.bounds.worked_out_through(&view.component, at)
    }
}

/// What could be hidden of these sums: parts before totals, and the smallest count first.
fn candidates(attacker: &Attacker, hidden: &[bool], view: &View, equations: &BTreeSet<usize>) -> Vec<CellId> {
    let Counts { counts, sums } = attacker.net.counts;
    let through = || equations.iter().map(|equation| view.component.equations[*equation].sum);
    let totals: BTreeSet<CellId> = through().map(|sum| sums[sum].total).collect();
    let mut cells: Vec<CellId> = attacker.net.shown_in(hidden, through()).into_iter().collect();
    if cells.iter().any(|cell| !totals.contains(cell)) {
        cells.retain(|cell| !totals.contains(cell));
    }
    cells.sort_by_key(|cell| (counts[*cell], *cell));
    cells
}

fn is_helped_by(attacker: &Attacker, hidden: &[bool], small: CellId, candidate: CellId) -> bool {
    let mut hidden = hidden.to_vec();
    hidden[candidate] = true;
    let view = attacker.view(&hidden, small);
    view.place(small).is_some_and(|at| attacker.is_within_bounds(&view, at))
}

/// Shows again what was hidden on the way and turned out not to be needed, the largest count first.
///
/// No release of tables is too large for this, so none is left out: 400 cells in tables of their own take milliseconds,
/// and 400 in tables that share their margins a quarter of a second at worst.
fn show_the_needless(attacker: &Attacker, hidden: &mut [bool]) {
    let mut to_protect: Vec<CellId> =
        (0..hidden.len()).filter(|cell| hidden[*cell] && !attacker.is_small(*cell)).collect();
    to_protect.sort_by_key(|cell| (Reverse(attacker.net.counts.counts[*cell]), *cell));
    for cell in to_protect {
        let linked = attacker.net.around(hidden, cell).cells;
        hidden[cell] = false;
        let small: Vec<CellId> = linked.into_iter().filter(|cell| attacker.is_small(*cell)).collect();
        hidden[cell] = attacker.first_leak(hidden, &small).is_some();
    }
}
