//! Figures that the engine adds up: SQL gives a row for each thing counted, or for many, and here they become a whole
//! and its parts, for each stretch of time.

use super::{Direction, Measure, numbers, rounded, texts, value_of};
use crate::definitions::forms::Unit;
use crate::definitions::model::{ENDS, Indicator, STARTS};
use crate::definitions::query::{Constant, Constants};
use crate::stages::build::Built;
use crate::stages::sql::Engine;
use crate::vocabulary::Stretch;
use crate::vocabulary::period::months_away;
use polars::prelude::DataFrame;
use std::collections::BTreeMap;

/// The figures of one indicator, for every stretch of time that it is given for.
pub fn added_up(indicator: &Indicator, built: &Built, engine: &Engine) -> anyhow::Result<Vec<Measure>> {
    let query = &indicator.query;
    if !indicator.is_over_time() {
        let rows = engine.run(query, &built.frames)?;
        return Sums::of(&rows)?.measures(indicator, built, None);
    }
    let mut measures = Vec::new();
    let is_told = |stretch: &Stretch| is_told(indicator, built, *stretch);
    for stretch in indicator.stretches(built.delivery.period).into_iter().filter(is_told) {
        let rows = engine.with(constants_of(stretch)).run(query, &built.frames)?;
        measures.extend(Sums::of(&rows)?.measures(indicator, built, Some(stretch))?);
    }
    Ok(measures)
}

/// Whether all that an indicator reads tells of a stretch: of its last day alone where that is all that it asks for, and
/// of the months before that it says it needs.
fn is_told(indicator: &Indicator, built: &Built, stretch: Stretch) -> bool {
    let Stretch { starts, ends, .. } = stretch;
    let first = if indicator.query.names_constant(STARTS) { starts } else { ends };
    let first = months_away(first, -(indicator.form.looks_back_months as i32));
    built.tells_of(&indicator.query, first, ends)
}

/// What `:starts` and `:ends` stand for in one stretch.
pub fn constants_of(stretch: Stretch) -> Constants {
    let days = [(STARTS, stretch.starts), (ENDS, stretch.ends)];
    days.into_iter().map(|(name, day)| (name.to_string(), Constant::Day(day))).collect()
}

/// Numerator and denominator by the values of some columns, those that came first before the others.
pub fn by_columns(rows: &DataFrame, columns: &[&str]) -> anyhow::Result<Vec<(Vec<String>, f64, f64)>> {
    Ok(Sums::of(rows)?.by(columns)?.into_iter().map(|(parts, sum)| (parts, sum.numerator, sum.denominator)).collect())
}

/// The rows of one run, ready to be added up.
struct Sums<'a> {
    rows: &'a DataFrame,
    numerators: Vec<Option<f64>>,
    denominators: Vec<Option<f64>>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    numerator: f64,
    denominator: f64,
}

impl<'a> Sums<'a> {
    fn of(rows: &'a DataFrame) -> anyhow::Result<Self> {
        let numerators = numbers(rows, "numerator")?;
        let denominators = match rows.column("denominator") {
            Ok(_) => numbers(rows, "denominator")?,
            Err(_) => vec![None; rows.height()],
        };
        Ok(Self { rows, numerators, denominators })
    }

    fn measures(&self, indicator: &Indicator, built: &Built, over: Option<Stretch>) -> anyhow::Result<Vec<Measure>> {
        let of = |sum: Sum, split: &[&str], parts: &[String]| measure(indicator, built, over, sum, (split, parts));
        let mut measures = vec![of(self.whole(), &[], &[])];
        for split in indicator.splits() {
            let listed = |column: &&str| indicator.form.parts.get(*column).map(Vec::as_slice).unwrap_or_default();
            let listed: Vec<&[String]> = split.iter().map(listed).collect();
            let mut parts = self.by(&split)?;
            // Rows that are in no order come in another one the next time.
            if !indicator.query.is_ordered() {
                parts.sort_by(|(one, _), (other, _)| one.cmp(other));
            }
            let parts = in_order(parts, &listed);
            measures.extend(parts.into_iter().map(|(parts, sum)| of(sum, &split, &parts)));
        }
        Ok(measures)
    }

    fn whole(&self) -> Sum {
        // The sum of nothing is nought; of floats it would be less than nought.
        let sum = |of: &[Option<f64>]| of.iter().flatten().fold(0.0, |sum, number| sum + number);
        Sum { numerator: sum(&self.numerators), denominator: sum(&self.denominators) }
    }

    fn by(&self, columns: &[&str]) -> anyhow::Result<Vec<(Vec<String>, Sum)>> {
        let words =
            columns.iter().map(|column| texts(self.rows.column(column)?)).collect::<anyhow::Result<Vec<_>>>()?;
        let mut places: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        let mut sums: Vec<(Vec<String>, Sum)> = Vec::new();
        for row in 0..self.rows.height() {
            let part: Vec<&str> = words.iter().map(|words| words[row].as_str()).collect();
            let place = *places.entry(part).or_insert_with_key(|part| {
                sums.push((part.iter().map(|word| word.to_string()).collect(), Sum::default()));
                sums.len() - 1
            });
            sums[place].1.numerator += self.numerators[row].unwrap_or(0.0);
            sums[place].1.denominator += self.denominators[row].unwrap_or(0.0);
        }
        Ok(sums)
    }
}

/// Parts that are always given come first, in their order, also where there is nothing in them.
fn in_order(mut sums: Vec<(Vec<String>, Sum)>, listed: &[&[String]]) -> Vec<(Vec<String>, Sum)> {
    for part in combined(listed) {
        if !sums.iter().any(|(there, _)| *there == part) {
            sums.push((part, Sum::default()));
        }
    }
    let place = |at: usize, word: &String| listed[at].iter().position(|listed| listed == word).unwrap_or(usize::MAX);
    sums.sort_by_key(|(part, _)| part.iter().enumerate().map(|(at, word)| place(at, word)).collect::<Vec<_>>());
    sums
}

/// Every part there must be: all pairs where both columns have a list, and none where one has not.
fn combined(listed: &[&[String]]) -> Vec<Vec<String>> {
    match listed {
        [one] => one.iter().map(|word| vec![word.clone()]).collect(),
        [one, two] => one.iter().flat_map(|a| two.iter().map(move |b| vec![a.clone(), b.clone()])).collect(),
        _ => Vec::new(),
    }
}

fn measure(
    indicator: &Indicator,
    built: &Built,
    over: Option<Stretch>,
    sum: Sum,
    (split, parts): (&[&str], &[String]),
) -> Measure {
    let unit = indicator.form.unit;
    let denominator = (unit != Unit::Count).then_some(sum.denominator);
    let exact = value_of(unit, sum.numerator, denominator);
    let column = |at: usize| split.get(at).map_or_else(String::new, |column| column.to_string());
    let part = |at: usize| parts.get(at).cloned().unwrap_or_default();
    Measure {
        authority: built.delivery.authority.clone(),
        period: built.delivery.period,
        over,
        indicator: indicator.name.clone(),
        split: column(0),
        category: part(0),
        second_split: column(1),
        second_category: part(1),
        numerator: Some(sum.numerator),
        denominator,
        gap: None,
        value: exact.map(|exact| rounded(exact, indicator.form.decimal_places())),
        target: indicator.form.target,
        previous: None,
        said_before: None,
        direction: Direction::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use polars::prelude::Column;

    fn rows() -> DataFrame {
        let columns = vec![
            Column::new("kind".into(), ["b", "a", "b"]),
            Column::new("numerator".into(), [1i64, 1, 0]),
            Column::new("denominator".into(), [1i64, 1, 1]),
        ];
        DataFrame::new(3, columns).unwrap()
    }

    #[test]
    fn rows_are_added_up_to_a_whole_and_to_parts() {
        let frame = rows();
        let sums = Sums::of(&frame).unwrap();
        assert_eq!((sums.whole().numerator, sums.whole().denominator), (2.0, 3.0));
        let by_kind = by_columns(&frame, &["kind"]).unwrap();
        assert_eq!(by_kind, [(vec!["b".to_string()], 1.0, 2.0), (vec!["a".to_string()], 1.0, 1.0)]);
    }

    #[test]
    fn parts_that_are_listed_come_first_also_where_they_are_nought() {
        let frame = rows();
        let listed = ["none".to_string(), "a".to_string()];
        let parts = in_order(Sums::of(&frame).unwrap().by(&["kind"]).unwrap(), &[&listed]);
        let said: Vec<_> = parts.iter().map(|(part, sum)| (part[0].as_str(), sum.numerator)).collect();
        assert_eq!(said, [("none", 0.0), ("a", 1.0), ("b", 1.0)]);
    }
}
