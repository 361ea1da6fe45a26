//! Moves one child into or out of a cell, and others from cell to cell until every sum holds again.
//!
//! Most counts that a cell could have are found like this, far sooner than by the solver. Finding none means nothing.

use super::component::Component;
use std::collections::VecDeque;

/// A sum with one too many (true) or one too few.
type Imbalance = (usize, bool);

/// A change of one cell by one, and the imbalance that it mends.
#[derive(Clone, Copy)]
struct Change {
    at: usize,
    by: i64,
    mends: Imbalance,
}

/// Counts that fit with one more or one fewer in this cell.
pub fn with_one_moved(component: &Component, counts: &[i64], at: usize, by: i64) -> Option<Vec<i64>> {
    let mut moved = counts.to_vec();
    moved[at] += by;
    let mut open: Vec<Imbalance> = imbalances(component, at, by, None).collect();
    // Each of these is changed once, so that there is an end to it.
    let mut done = vec![at];
    while let Some(start) = open.pop() {
        let changes = way(component, &moved, &done, start, &open)?;
        changes.iter().for_each(|change| moved[change.at] += change.by);
        let last = changes.first()?;
        for (equation, is_over) in imbalances(component, last.at, last.by, Some(last.mends.0)) {
            match open.iter().position(|other| *other == (equation, !is_over)) {
                Some(balanced) => drop(open.remove(balanced)),
                None => open.push((equation, is_over)),
            }
        }
        done.extend((component.sums_of[last.at].len() > 2).then_some(last.at));
    }
    component.fits(&moved).then_some(moved)
}

/// What a change puts out of balance, but for the sum that it mends.
fn imbalances(component: &Component, at: usize, by: i64, but: Option<usize>) -> impl Iterator<Item = Imbalance> {
    let sums = component.sums_of[at].iter().filter(move |(equation, _)| Some(*equation) != but);
    sums.map(move |(equation, sign)| (*equation, sign * by > 0))
}

/// The shortest way from an imbalance to a change that leaves none: by balancing another that is open, or in a cell of
/// no other sum. Where there is no such way, the one to a cell of more sums, which are open then. Last change first.
fn way(
    component: &Component,
    counts: &[i64],
    done: &[usize],
    start: Imbalance,
    open: &[Imbalance],
) -> Option<Vec<Change>> {
    let mut led_to: Vec<Option<Change>> = vec![None; 2 * component.equations.len()];
    let back = |last: Change, led_to: &[Option<Change>]| {
        std::iter::successors(Some(last), |change| led_to[place(change.mends)]).collect()
    };
    let (mut queue, mut fork) = (VecDeque::from([start]), None);
    while let Some(from) = queue.pop_front() {
        let is_free = |change: &Change| counts[change.at] + change.by >= 1 && !done.contains(&change.at);
        for change in mending(component, from).filter(is_free) {
            let others: Vec<Imbalance> = imbalances(component, change.at, change.by, Some(from.0)).collect();
            if others.iter().all(|(other, is_over)| open.contains(&(*other, !is_over))) {
                return Some(back(change, &led_to));
            }
            match others[..] {
                [next] if next != start && led_to[place(next)].is_none() => {
                    led_to[place(next)] = Some(change);
                    queue.push_back(next);
                }
                [_] => {}
                _ => fork = fork.or(Some(change)),
            }
        }
    }
    fork.map(|fork| back(fork, &led_to))
}

/// The changes by one that would mend an imbalance.
fn mending(component: &Component, mends: Imbalance) -> impl Iterator<Item = Change> {
    let (equation, is_over) = mends;
    let terms = component.equations[equation].terms.iter();
    terms.map(move |term| Change { at: term.at, by: if is_over { -term.sign } else { term.sign }, mends })
}

fn place((equation, is_over): Imbalance) -> usize {
    2 * equation + usize::from(is_over)
}

#[cfg(test)]
mod tests {
    use super::super::component::tests::around_0;
    use super::*;

    fn check(counts: &[u64], n_hidden: usize, sums: &[(usize, &[usize])], by: i64, expect: Option<&[i64]>) {
        let component = around_0(counts, n_hidden, sums);
        assert_eq!(with_one_moved(&component, &component.truth, 0, by).as_deref(), expect);
    }

    #[test]
    fn what_one_cell_gains_another_of_its_sum_loses() {
        check(&[3, 9, 12], 2, &[(2, &[0, 1])], 1, Some(&[4, 8]));
        check(&[3, 1, 4], 2, &[(2, &[0, 1])], 1, None);
        check(&[3, 9, 12], 3, &[(2, &[0, 1])], -1, Some(&[2, 10, 12]));
    }

    #[test]
    fn in_a_table_four_corners_change() {
        let sums: &[(usize, &[usize])] = &[(4, &[0, 1]), (5, &[2, 3]), (6, &[0, 2]), (7, &[1, 3])];
        check(&[2, 9, 8, 7, 11, 15, 10, 16], 4, sums, 1, Some(&[3, 8, 7, 8]));
    }

    #[test]
    fn a_cell_of_three_sums_takes_others_along_in_each() {
        let sums: &[(usize, &[usize])] = &[(0, &[1]), (0, &[2]), (0, &[3])];
        check(&[2, 2, 2, 2], 4, sums, 1, Some(&[3, 3, 3, 3]));
        // From one of its parts the way forks at the total.
        let sums: &[(usize, &[usize])] = &[(3, &[0]), (3, &[1]), (3, &[2])];
        check(&[2, 2, 2, 2], 4, sums, -1, Some(&[1, 1, 1, 1]));
    }
}
