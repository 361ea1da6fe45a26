//! Releases small enough to reckon by hand: what is hidden of them, and what is told.

use super::{CellId, Counts, Leak, Policy, Range, Shown, Sum, attack, suppress};

const POLICY: Policy = Policy { up_to: 5 };

/// Sums are given as a total and its parts.
fn counts(counts: &[u64], sums: &[(CellId, &[CellId])]) -> Counts {
    let sums = sums.iter().map(|(total, parts)| Sum { total: *total, parts: parts.to_vec() });
    Counts { counts: counts.to_vec(), sums: sums.collect() }
}

/// The parts of one total, and the total after them.
fn parts(parts: &[u64]) -> Counts {
    let total = parts.iter().sum();
    let cells: Vec<CellId> = (0..parts.len()).collect();
    counts(&[parts, &[total]].concat(), &[(parts.len(), &cells)])
}

/// A table, row by row, then the totals of the rows, those of the columns, and the grand total.
fn table<const N: usize>(rows: &[[u64; N]]) -> Counts {
    let mut all = Counts { counts: rows.concat(), sums: Vec::new() };
    let mut add = |parts: Vec<CellId>| {
        all.counts.push(parts.iter().map(|part| all.counts[*part]).sum());
        all.sums.push(Sum { total: all.counts.len() - 1, parts });
        all.counts.len() - 1
    };
    let of_rows: Vec<CellId> = (0..rows.len()).map(|row| add((row * N..row * N + N).collect())).collect();
    let of_columns = (0..N).map(|column| add((0..rows.len()).map(|row| row * N + column).collect())).collect();
    let total = add(of_rows);
    all.sums.push(Sum { total, parts: of_columns });
    all
}

/// One letter for each cell: `.` shown, `c` small, `x` hidden to protect.
fn pattern(counts: &Counts) -> String {
    let letter = |shown: &Shown| match shown {
        Shown::Yes => '.',
        Shown::Small => 'c',
        Shown::ToProtect => 'x',
    };
    suppress(counts, POLICY).unwrap().iter().map(letter).collect()
}

fn shown(pattern: &str) -> Vec<Shown> {
    let shown = |letter| match letter {
        '.' => Shown::Yes,
        'c' => Shown::Small,
        _ => Shown::ToProtect,
    };
    pattern.chars().map(shown).collect()
}

/// What leaks: the cell, the least and the most that it can be.
fn leaks(counts: &Counts, pattern: &str, known: &[CellId]) -> Vec<(CellId, u64, Option<u64>)> {
    let leaks = attack(counts, &shown(pattern), known, POLICY).unwrap();
    leaks.into_iter().map(|Leak { cell, range: Range { least, most } }| (cell, least, most)).collect()
}

fn mistake(counts: &Counts) -> String {
    suppress(counts, POLICY).unwrap_err().to_string()
}

#[test]
fn of_one_sum_the_smallest_other_part_is_hidden() {
    assert_eq!(pattern(&parts(&[3, 20, 9])), "c.x.");
    assert_eq!(pattern(&parts(&[2, 8, 8, 8])), "cx...");
    assert_eq!(pattern(&parts(&[30, 7, 0, 4])), ".x.c.");
}

#[test]
fn nothing_more_is_hidden_where_small_counts_protect_each_other() {
    assert_eq!(pattern(&parts(&[5, 1])), "cc.");
    assert_eq!(pattern(&parts(&[2, 4, 6, 90])), "cc...");
    assert_eq!(pattern(&parts(&[10, 20, 30])), "....");
    assert_eq!(pattern(&parts(&[0, 0, 0])), "....");
    assert_eq!(pattern(&counts(&[3, 8], &[])), "c.");
}

#[test]
fn small_counts_with_too_small_a_total_need_one_more() {
    // Of 1 + 1 + 4 = 6 none can be 5, as long as the others are at least 1.
    assert_eq!(leaks(&parts(&[1, 1, 4, 9]), "ccc..", &[]), [(0, 1, Some(4)), (1, 1, Some(4)), (2, 1, Some(4))]);
    assert_eq!(pattern(&parts(&[1, 1, 4, 9])), "cccx.");
    assert_eq!(pattern(&parts(&[1, 1, 4, 0])), "ccc.x");
}

#[test]
fn that_two_hidden_parts_are_at_least_2_is_no_leak() {
    assert_eq!(pattern(&parts(&[1, 1])), "ccc");
    assert_eq!(leaks(&parts(&[1, 1]), "ccc", &[]), []);
    assert_eq!(pattern(&parts(&[4, 0])), "c.c");
    assert_eq!(leaks(&parts(&[4, 0]), "c..", &[]), [(0, 4, Some(4)), (2, 4, Some(4))]);
}

#[test]
fn in_a_table_four_corners_are_hidden() {
    assert_eq!(pattern(&table(&[[2, 20, 30], [40, 15, 60], [70, 80, 90]])), "cx.xx...........");
    // Zeros are no corners.
    assert_eq!(pattern(&table(&[[2, 20, 30], [40, 0, 60], [70, 80, 90]])), "c.xx.x..........");
}

#[test]
fn parts_are_hidden_before_totals() {
    // 2 + 0 = 2 is a region beside 30 + 40 = 70, of 72 in all.
    let regions = counts(&[2, 0, 2, 30, 40, 70, 72], &[(2, &[0, 1]), (5, &[3, 4]), (6, &[2, 5])]);
    assert_eq!(pattern(&regions), "c.cx.x.");
    let twice = counts(&[2, 30, 32, 12, 20], &[(2, &[0, 1]), (2, &[3, 4])]);
    assert_eq!(pattern(&twice), "cx...");
}

#[test]
fn what_turns_out_not_to_be_needed_is_shown_again() {
    // For the first 3 of 19 the 7 is hidden, then for the second the 9, which both have beside them.
    let linked = counts(&[3, 7, 9, 19, 3, 12], &[(3, &[0, 1, 2]), (5, &[4, 2])]);
    assert_eq!(pattern(&linked), "c.x.c.");
    // With a 2 the second 3 would be one more than it: never 1. So the 7 stays hidden.
    let linked = counts(&[2, 7, 9, 18, 3, 12], &[(3, &[0, 1, 2]), (5, &[4, 2])]);
    assert_eq!(leaks(&linked, "c.x.c.", &[]), [(4, 2, Some(11))]);
    assert_eq!(pattern(&linked), "cxx.c.");
}

#[test]
fn a_total_gives_away_the_only_hidden_part() {
    assert_eq!(leaks(&parts(&[3, 20, 9]), "c...", &[]), [(0, 3, Some(3))]);
    assert_eq!(leaks(&parts(&[3, 20, 9]), "c.x.", &[]), []);
    assert_eq!(leaks(&parts(&[3, 20, 9]), "....", &[]), [(0, 3, Some(3))]);
}

#[test]
fn an_earlier_release_gives_away_what_protected_a_small_count() {
    assert_eq!(leaks(&parts(&[3, 20, 9]), "c.x.", &[2]), [(0, 3, Some(3))]);
    assert_eq!(leaks(&parts(&[3, 20, 9]), "c.x.", &[1, 3]), []);
    assert_eq!(leaks(&parts(&[3, 20, 9]), "c.xx", &[3]), []);
    assert_eq!(leaks(&parts(&[3, 20, 9]), "cxx.", &[0]), [(0, 3, Some(3))]);
    // Nor was it a small count of old that may be shown now.
    assert_eq!(leaks(&parts(&[1, 1]), "ccc", &[2]), [(0, 1, Some(1)), (1, 1, Some(1)), (2, 2, Some(2))]);
}

#[test]
fn rows_and_columns_together_give_away_what_none_does_alone() {
    // No sum has fewer than two hidden cells. But the first two rows less the first two columns leave the 3.
    let linked = table(&[[8, 9, 20, 30], [7, 9, 3, 30], [20, 30, 8, 9], [20, 30, 9, 7]]);
    let pattern = "xx..xxc...xx..xx.........";
    assert_eq!(leaks(&linked, pattern, &[]), [(6, 3, Some(3))]);
}

#[test]
fn whole_numbers_give_away_what_fractions_do_not() {
    // x + a + b is even and a = b, so that x is even: not 1, though with a = b = 5.5 it could be.
    let sums: &[(CellId, &[CellId])] = &[(4, &[0, 1, 2]), (5, &[1, 3]), (6, &[2, 3])];
    let even = counts(&[2, 5, 5, 20, 12, 25, 25], sums);
    assert_eq!(leaks(&even, "cccx...", &[]), [(0, 2, Some(10))]);
    // Here x is odd. Its range holds every small count, and 2 and 4 are ruled out all the same.
    let odd = counts(&[1, 5, 5, 20, 11, 25, 25], sums);
    assert_eq!(leaks(&odd, "cccx...", &[]), [(0, 1, Some(9))]);
    assert_eq!(attack(&odd, &suppress(&odd, POLICY).unwrap(), &[], POLICY).unwrap(), []);
}

#[test]
fn what_the_policy_calls_small_is_hidden_and_no_more() {
    let up_to = |up_to| suppress(&parts(&[3, 20, 9]), Policy { up_to });
    assert_eq!(up_to(0).unwrap(), shown("...."));
    assert_eq!(up_to(2).unwrap(), shown("...."));
    assert_eq!(up_to(9).unwrap(), shown("c.c."));
    assert_eq!(up_to(12).unwrap(), shown("cxc."));
    assert_eq!(up_to(9_999).unwrap_err().to_string(), "counts up to 9999 are not small");
}

#[test]
fn counts_that_contradict_a_sum_are_refused_with_its_total() {
    let wrong = counts(&[3, 20, 9, 33], &[(3, &[0, 1, 2])]);
    assert_eq!(mistake(&wrong), "the parts of total 3 do not add up to it");
    let refused = attack(&wrong, &shown("c.x."), &[], POLICY).unwrap_err();
    assert_eq!(refused.to_string(), "the parts of total 3 do not add up to it");
}

#[test]
fn what_makes_no_sense_is_refused() {
    assert_eq!(mistake(&counts(&[3, 3], &[(1, &[0, 2])])), "the sum of total 1 names a cell that there is not");
    assert_eq!(mistake(&counts(&[3, 6], &[(1, &[0, 0])])), "the sum of total 1 names a cell twice");
    assert_eq!(mistake(&counts(&[2, 1 << 40], &[])), "cell 1 is larger than any count of children");
    let refused =
        |pattern, known: &[CellId]| attack(&parts(&[3, 0, 9]), &shown(pattern), known, POLICY).unwrap_err().to_string();
    assert_eq!(refused("c.x", &[]), "3 cells are shown or not, of 4");
    assert_eq!(refused("cxx.", &[]), "cell 1 is zero and hidden: zeros are always shown");
    assert_eq!(refused("c.x.", &[4]), "cell 4 is known, and there is no such cell");
}
