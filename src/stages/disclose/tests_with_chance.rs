//! Releases drawn by chance, read by somebody who tries every count. Nothing here uses the attack's own reckoning.

use super::attack::Attacker;
use super::{CellId, Counts, Policy, Range, Shown, Sum, attack, suppress};
use microlp::{ComparisonOp, OptimizationDirection, Problem};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

const POLICY: Policy = Policy { up_to: 5 };

/// Draws, one after another.
struct Chance(ChaCha8Rng);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.0.next_u64()) * limit as u128) >> 64) as usize
    }

    fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// Mostly from 0 to 5, else up to `most`.
    fn count(&mut self, most: usize) -> u64 {
        if self.below(100) < 60 { self.below(6) as u64 } else { self.between(6, most) as u64 }
    }
}

/// Adds the total of some cells, as a cell of its own.
fn add_total(counts: &mut Counts, parts: Vec<CellId>) -> CellId {
    let total = counts.counts.len();
    counts.counts.push(parts.iter().map(|part| counts.counts[*part]).sum());
    counts.sums.push(Sum { total, parts });
    total
}

fn add_parts(counts: &mut Counts, drawn: impl IntoIterator<Item = u64>) -> Vec<CellId> {
    let first = counts.counts.len();
    counts.counts.extend(drawn);
    (first..counts.counts.len()).collect()
}

/// A table with row totals, column totals and a grand total, which is the last cell.
fn two_way(chance: &mut Chance, rows: usize, columns: usize, most: usize) -> Counts {
    let mut counts = Counts { counts: Vec::new(), sums: Vec::new() };
    let cells = add_parts(&mut counts, (0..rows * columns).map(|_| chance.count(most)));
    let column = |at: usize| cells.iter().skip(at).step_by(columns).copied().collect::<Vec<_>>();
    let of_rows: Vec<CellId> = cells.chunks(columns).map(|row| add_total(&mut counts, row.to_vec())).collect();
    let of_columns: Vec<CellId> = (0..columns).map(|at| add_total(&mut counts, column(at))).collect();
    let total = add_total(&mut counts, of_rows);
    counts.sums.push(Sum { total, parts: of_columns });
    counts
}

fn one_way(chance: &mut Chance, n_parts: usize, most: usize) -> Counts {
    let mut counts = Counts { counts: Vec::new(), sums: Vec::new() };
    let parts = add_parts(&mut counts, (0..n_parts).map(|_| chance.count(most)));
    add_total(&mut counts, parts);
    counts
}

/// Breaks the last cell down once more.
fn break_down(chance: &mut Chance, counts: &mut Counts) {
    let total = counts.counts.len() - 1;
    let mut left = counts.counts[total];
    let mut drawn: Vec<u64> = Vec::new();
    for _ in 0..chance.between(1, 4) {
        let part = chance.count(30).min(left);
        drawn.push(part);
        left -= part;
    }
    drawn.push(left);
    let parts = add_parts(counts, drawn);
    counts.sums.push(Sum { total, parts });
}

/// Totals of any cells, which may be parts of others in their turn.
fn tangle(chance: &mut Chance, most: usize) -> Counts {
    let mut counts = Counts { counts: Vec::new(), sums: Vec::new() };
    let n_cells = chance.between(3, 7);
    add_parts(&mut counts, (0..n_cells).map(|_| chance.count(most)));
    for _ in 0..chance.between(2, 4) {
        let parts: Vec<CellId> = (0..counts.counts.len()).filter(|_| chance.below(100) < 45).collect();
        add_total(&mut counts, parts);
    }
    counts
}

fn any_table(chance: &mut Chance, (most_rows, most_columns): (usize, usize), most: usize) -> Counts {
    if chance.below(5) == 0 {
        return tangle(chance, most);
    }
    let (rows, columns) = (chance.between(2, most_rows), chance.between(2, most_columns));
    let mut counts =
        if chance.below(4) == 0 { one_way(chance, rows, most) } else { two_way(chance, rows, columns, most) };
    if chance.below(3) == 0 {
        break_down(chance, &mut counts);
    }
    counts
}

/// Tries counts one after another, and gives up after so many.
struct Reader<'a> {
    counts: &'a Counts,
    sums_of: Vec<Vec<&'a Sum>>,
    hidden: Vec<CellId>,
    tries: usize,
    gave_up: usize,
}

const TRIES: usize = 3_000;
const FARTHEST: i64 = 1_000_000;

impl<'a> Reader<'a> {
    fn new(counts: &'a Counts, shown: &[Shown]) -> Self {
        let is_in = |sum: &Sum, cell: CellId| sum.total == cell || sum.parts.contains(&cell);
        let sums_of = |cell| counts.sums.iter().filter(|sum| is_in(sum, cell)).collect();
        let cells = 0..counts.counts.len();
        let hidden = cells.clone().filter(|cell| shown[*cell] != Shown::Yes).collect();
        Self { counts, sums_of: cells.map(sums_of).collect(), hidden, tries: 0, gave_up: 0 }
    }

    /// Whether a hidden cell could have this count.
    fn could_be(&mut self, cell: CellId, count: i64) -> bool {
        let known = |cell: usize| (!self.hidden.contains(&cell)).then_some(self.counts.counts[cell] as i64);
        let mut values: Vec<Option<i64>> = (0..self.counts.counts.len()).map(known).collect();
        values[cell] = Some(count);
        self.tries = 0;
        let is_whole = self.sums_of[cell].iter().all(|sum| sum_may_hold(sum, &values));
        is_whole
            && self.can_go_on(&mut values).unwrap_or_else(|| {
                self.gave_up += 1;
                self.solver_says(cell, count)
            })
    }

    /// Fills in the cell with the fewest choices, and goes on with the others. Absent when it gives up.
    fn can_go_on(&mut self, values: &mut Vec<Option<i64>>) -> Option<bool> {
        self.tries += 1;
        if self.tries > TRIES {
            return None;
        }
        let open = self.hidden.iter().copied().filter(|cell| values[*cell].is_none());
        let Some((least, most, cell)) = open
            .map(|cell| (self.choices(cell, values), cell))
            .map(|((a, b), cell)| (a, b, cell))
            .min_by_key(|(a, b, _)| b - a)
        else {
            return Some(true);
        };
        // The nearest to the truth first. Whoever leaves some out cannot say that there is none.
        let (truth, end) = (self.counts.counts[cell] as i64, most.min(least + 300));
        let mut choices: Vec<i64> = (least..=end).collect();
        choices.sort_by_key(|choice| (choice - truth).abs());
        for choice in choices {
            values[cell] = Some(choice);
            match self.can_go_on(values) {
                Some(false) => {}
                answer => return answer,
            }
        }
        values[cell] = None;
        (end == most).then_some(false)
    }

    /// The least and the most that the sums leave for one cell as long as the other open ones are at least 1.
    fn choices(&self, cell: CellId, values: &[Option<i64>]) -> (i64, i64) {
        let (mut least, mut most) = (1, FARTHEST);
        for sum in &self.sums_of[cell] {
            let others: Vec<CellId> = sum.parts.iter().copied().filter(|part| *part != cell).collect();
            let n_open = others.iter().filter(|part| values[**part].is_none()).count() as i64;
            let known: i64 = others.iter().filter_map(|part| values[*part]).sum();
            if sum.total == cell {
                least = least.max(known + n_open);
                most = if n_open == 0 { most.min(known) } else { most };
            } else if let Some(total) = values[sum.total] {
                most = most.min(total - known - n_open);
                least = if n_open == 0 { least.max(total - known) } else { least };
            }
        }
        (least, most)
    }

    /// The same question to the solver, put in another way than the attack does: all cells, whole numbers only.
    fn solver_says(&self, cell: CellId, count: i64) -> bool {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variable = |at: usize| {
            let truth = self.counts.counts[at] as i32;
            let (least, most) = if self.hidden.contains(&at) { (1, FARTHEST as i32) } else { (truth, truth) };
            problem.add_integer_var(1.0, if at == cell { (count as i32, count as i32) } else { (least, most) })
        };
        let variables: Vec<_> = (0..self.counts.counts.len()).map(variable).collect();
        for sum in &self.counts.sums {
            let parts = sum.parts.iter().map(|part| (variables[*part], 1.0));
            problem.add_constraint(parts.chain([(variables[sum.total], -1.0)]), ComparisonOp::Eq, 0.0);
        }
        problem.solve().is_ok()
    }

    /// In these tables no cell that has a bound can be larger than all counts together.
    fn range(&mut self, cell: CellId) -> Range {
        let all = self.counts.counts.iter().sum::<u64>() as i64;
        let least = (1..=all).find(|count| self.could_be(cell, *count)).expect("the truth could be");
        let most = (1..=all).rev().find(|count| self.could_be(cell, *count)).expect("the truth could be");
        // A cell may only have even counts, or every third, without a bound.
        let has_bound = !(3 * all..3 * all + 12).any(|count| self.could_be(cell, count));
        Range { least: least as u64, most: has_bound.then_some(most as u64) }
    }

    /// Whether a small count can be ruled out that could not be if every count but the zeros were hidden.
    fn is_told_of(&mut self, cell: CellId) -> bool {
        let all: Vec<Shown> =
            self.counts.counts.iter().map(|count| if *count > 0 { Shown::ToProtect } else { Shown::Yes }).collect();
        let mut nothing_shown = Reader::new(self.counts, &all);
        let ruled_out: Vec<i64> = (1..=POLICY.up_to as i64).filter(|count| !self.could_be(cell, *count)).collect();
        let told = ruled_out.into_iter().any(|count| nothing_shown.could_be(cell, count));
        self.gave_up += nothing_shown.gave_up;
        told
    }
}

/// Whether a sum that is filled in already comes out.
fn sum_may_hold(sum: &Sum, values: &[Option<i64>]) -> bool {
    let parts: Option<i64> = sum.parts.iter().map(|part| values[*part]).sum();
    parts.zip(values[sum.total]).is_none_or(|(parts, total)| parts == total)
}

#[test]
fn of_a_thousand_releases_no_small_count_can_be_worked_out() {
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(1));
    let (mut n_asked, mut n_gave_up) = (0, 0);
    for number in 0..1_000 {
        let counts = any_table(&mut chance, (6, 5), 60);
        let shown = suppress(&counts, POLICY).unwrap();
        let mut reader = Reader::new(&counts, &shown);
        for (cell, count) in counts.counts.iter().enumerate() {
            let is_small = POLICY.is_small(*count);
            assert_eq!(shown[cell] == Shown::Small, is_small, "release {number}, cell {cell}");
            assert!(*count > 0 || shown[cell] == Shown::Yes, "release {number}, cell {cell} is a hidden zero");
            assert!(!is_small || !reader.is_told_of(cell), "release {number}, cell {cell} leaks: {counts:?} {shown:?}");
            n_asked += usize::from(is_small);
        }
        n_gave_up += reader.gave_up;
        assert_eq!(attack(&counts, &shown, &[], POLICY).unwrap(), [], "release {number}");
        if number % 10 == 0 {
            assert_eq!(suppress(&counts, POLICY).unwrap(), shown, "release {number} once more");
        }
    }
    println!("{n_asked} small cells; for {n_gave_up} of their counts the reader gave up and asked the solver");
}

#[test]
fn the_attack_works_out_what_trying_every_count_does() {
    let mut chance = Chance(ChaCha8Rng::seed_from_u64(2));
    let (mut n_cells, mut n_leaks, mut n_gave_up) = (0, 0, 0);
    for number in 0..300 {
        let counts = any_table(&mut chance, (4, 3), 9);
        let hides = [20, 40, 70][chance.below(3)];
        let hidden = |count: &u64| *count > 0 && (POLICY.is_small(*count) || chance.below(100) < hides);
        let hidden: Vec<bool> = counts.counts.iter().map(hidden).collect();
        let shown: Vec<Shown> = hidden.iter().map(|h| if *h { Shown::ToProtect } else { Shown::Yes }).collect();
        let leaks = attack(&counts, &shown, &[], POLICY).unwrap();
        let (attacker, mut reader) = (Attacker::new(&counts, POLICY).unwrap(), Reader::new(&counts, &shown));
        for cell in reader.hidden.clone() {
            let view = attacker.view(&hidden, cell);
            let range = view.range(view.place(cell).unwrap());
            assert_eq!(range, reader.range(cell), "release {number}, cell {cell}: {counts:?} {shown:?}");
            let leak = leaks.iter().find(|leak| leak.cell == cell);
            let is_told_of = POLICY.is_small(counts.counts[cell]) && reader.is_told_of(cell);
            assert_eq!(leak.map(|leak| leak.range), is_told_of.then_some(range), "release {number}, cell {cell}");
            n_cells += 1;
        }
        n_leaks += leaks.len();
        n_gave_up += reader.gave_up;
    }
    println!("{n_cells} hidden cells, {n_leaks} leaks; the reader gave up {n_gave_up} times and asked the solver");
}
