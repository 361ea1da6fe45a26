//! What the solver says where sums hang together in a ring and bounds alone do not tell all.
//!
//! The solver reckons in floating point. So nothing is believed to be possible for its word alone: what it finds is
//! rounded to whole counts and put into the sums again.

use super::bounds::Span;
use super::component::Component;
use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolutionStatus, SolveOptions, Variable};

/// Which end of what a cell can be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    Least,
    Most,
}

/// Counts that fit, or that there are none, or that the solver failed or gave up.
#[derive(PartialEq, Eq, Debug)]
pub enum Answer {
    Fit(Vec<i64>),
    NoneFit,
    Unsettled,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Real,
    Whole,
}

/// What the solver found, rounded, and what it says of the cell that was asked for.
struct Found {
    values: Vec<i64>,
    end: f64,
}

/// How many cases the solver may tell apart to find whole numbers. A limit in cases and not in time gives the same
/// answer on every machine.
const CASES: u64 = 100;

/// How far off the solver may be.
const SLACK: f64 = 1e-6;

/// Some whole counts within the spans that fit all equations, if there are any.
pub fn counts_that_fit(component: &Component, spans: &[Span]) -> Answer {
    // Real numbers first: mostly they come out whole, and where there are none there are no whole ones either.
    let real = solve(component, spans, Numbers::Real, None);
    let whole = || solve(component, spans, Numbers::Whole, None);
    match if is_settled(component, &real) { real } else { whole() } {
        Ok(found) if component.fits(&found.values) => Answer::Fit(found.values),
        Err(Error::Infeasible) => Answer::NoneFit,
        _ => Answer::Unsettled,
    }
}

fn is_settled(component: &Component, found: &Result<Found, Error>) -> bool {
    found.as_ref().map_or_else(|error| *error == Error::Infeasible, |found| component.fits(&found.values))
}

/// The least or the most that a cell can be; absent where there is no bound. Never tighter than the truth.
pub fn end_of(component: &Component, spans: &[Span], at: usize, end: End) -> Option<i64> {
    let known = match end {
        End::Least => Some(spans[at].least),
        End::Most => spans[at].most,
    };
    let whole = |found: Found| match end {
        End::Least => (found.end - SLACK).ceil() as i64,
        End::Most => (found.end + SLACK).floor() as i64,
    };
    // Only real numbers have no bound where there is none; whole ones are bounded by what the solver can count to.
    match solve(component, spans, Numbers::Real, Some((at, end))) {
        Ok(found) if component.fits(&found.values) => Some(whole(found)),
        Ok(found) => {
            Some(solve(component, spans, Numbers::Whole, Some((at, end))).map_or_else(|_| whole(found), whole))
        }
        Err(Error::Unbounded) => None,
        Err(_) => known,
    }
}

/// Every cell is asked for by how far it is from its true count, which keeps the numbers small and the right-hand
/// sides nought. What is possible does not depend on where counting starts.
fn solve(component: &Component, spans: &[Span], numbers: Numbers, aim: Option<(usize, End)>) -> Result<Found, Error> {
    let (problem, variables) = program(component, spans, numbers, aim);
    let mut options = SolveOptions::default();
    options.node_limit = Some(CASES);
    let stopped = || Error::InternalError("too many cases".to_string());
    let solution = problem.solve_with(options)?.into_solution().map_err(|_| stopped())?;
    if aim.is_some() && solution.status() != SolutionStatus::Optimal {
        return Err(stopped());
    }
    let value = |at: usize| component.truth[at] as f64 + solution.var_value(variables[at]);
    let values = (0..spans.len()).map(|at| value(at).round() as i64).collect();
    Ok(Found { values, end: aim.map_or(0.0, |(at, _)| value(at)) })
}

fn program(
    component: &Component,
    spans: &[Span],
    numbers: Numbers,
    aim: Option<(usize, End)>,
) -> (Problem, Vec<Variable>) {
    let mut problem = Problem::new(match aim {
        Some((_, End::Most)) => OptimizationDirection::Maximize,
        _ => OptimizationDirection::Minimize,
    });
    let weight = |at: usize| if aim.is_some_and(|(wanted, _)| wanted == at) { 1.0 } else { 0.0 };
    let variables: Vec<Variable> = (0..spans.len())
        .map(|at| variable(&mut problem, weight(at), spans[at], component.truth[at], numbers))
        .collect();
    for equation in &component.equations {
        let terms = equation.terms.iter().map(|term| (variables[term.at], term.sign as f64));
        problem.add_constraint(terms, ComparisonOp::Eq, 0.0);
    }
    (problem, variables)
}

fn variable(problem: &mut Problem, weight: f64, span: Span, truth: i64, numbers: Numbers) -> Variable {
    let (least, most) = (span.least - truth, span.most.map(|most| most - truth));
    match numbers {
        Numbers::Real => problem.add_var(weight, (least as f64, most.map_or(f64::INFINITY, |most| most as f64))),
        Numbers::Whole => problem.add_integer_var(weight, (whole(least), most.map_or(i32::MAX, whole))),
    }
}

fn whole(number: i64) -> i32 {
    i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
}

#[cfg(test)]
mod tests {
    use super::super::component::tests::around_0;
    use super::*;

    /// The first cell is what is left of 12 by two cells that are equal: even.
    fn even() -> (Component, Vec<Span>) {
        let sums: &[(usize, &[usize])] = &[(4, &[0, 1, 2]), (5, &[1, 3]), (6, &[2, 3])];
        (around_0(&[2, 5, 5, 20, 12, 25, 25], 4, sums), vec![Span { least: 1, most: None }; 4])
    }

    #[test]
    fn ends_are_whole_and_what_has_no_bound_has_none() {
        let (component, spans) = even();
        assert_eq!(end_of(&component, &spans, 0, End::Least), Some(2));
        assert_eq!(end_of(&component, &spans, 0, End::Most), Some(10));
        let (component, spans) = (around_0(&[3, 9, 12], 3, &[(2, &[0, 1])]), &spans[..3]);
        assert_eq!(end_of(&component, spans, 2, End::Least), Some(2));
        assert_eq!(end_of(&component, spans, 2, End::Most), None);
    }

    #[test]
    fn what_fits_is_found_in_whole_numbers_or_not_at_all() {
        let (component, mut spans) = even();
        spans[0] = Span { least: 4, most: Some(4) };
        assert_eq!(counts_that_fit(&component, &spans), Answer::Fit(vec![4, 4, 4, 21]));
        spans[0] = Span { least: 1, most: Some(1) };
        assert_eq!(counts_that_fit(&component, &spans), Answer::NoneFit);
    }
}
