//! Figures. SQL gives numerator and denominator; here they are divided, rounded once, and compared.

/// Rows added up to a whole and its parts, for each stretch of time.
pub mod add_up;
/// Months that have changed since they were published.
mod revised;
/// Targets that come with the data.
mod targets;
/// From one month's number to the next.
mod walk;

use super::build::Built;
use super::sql::{Engine, frames_side_by_side};
use super::typed::Delivery;
use crate::definitions::forms::{Better, Unit};
use crate::definitions::model::{Indicator, Pipeline};
use crate::vocabulary::{Audience, Authority, Period, Span, Stretch};
use anyhow::Context;
use polars::prelude::{Column, DataFrame, DataType};
use serde::{Deserialize, Serialize};
pub use walk::walks;

/// One figure, with what it was made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    pub authority: Authority,
    pub period: Period,
    /// The stretch of time it is for, where one delivery gives several.
    #[serde(default)]
    pub over: Option<Stretch>,
    pub indicator: String,
    /// The column it is split by, and the part it is for; both empty for the whole.
    pub split: String,
    pub category: String,
    /// The same for the second column it is split by, if there is one.
    pub second_split: String,
    pub second_category: String,
    /// Absent where it may not be shown.
    pub numerator: Option<f64>,
    /// Absent for a plain count, and where it may not be shown.
    pub denominator: Option<f64>,
    /// Rounded once. Absent where the denominator is nought, or where it may not be shown.
    pub value: Option<f64>,
    /// Why there is no figure, where that is not for want of anything to count.
    pub gap: Option<Gap>,
    pub target: Option<f64>,
    /// The same figure for the period before, where there was one.
    pub previous: Option<f64>,
    /// What the delivery before said of this very stretch of time.
    #[serde(default)]
    pub said_before: Option<f64>,
    pub direction: Direction,
}

/// Why a figure is not shown. The letters are those of official statistics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gap {
    /// It is about few children, or would give away another that is.
    #[serde(rename = "c")]
    Confidential,
    /// With what was released before it would give away one that is about few children.
    #[serde(rename = "withheld")]
    Withheld,
}

impl Gap {
    pub fn word(self) -> &'static str {
        match self {
            Self::Confidential => "c",
            Self::Withheld => "withheld",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        [Self::Confidential, Self::Withheld].into_iter().find(|gap| gap.word() == word)
    }
}

/// Which way a figure went since the period before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    Better,
    Worse,
    /// Changed, and neither way is better.
    Changed,
    Same,
    Unknown,
}

impl Direction {
    pub fn word(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Worse => "worse",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Unknown => "unknown",
        }
    }
}

/// Every indicator of the audience, for one delivery.
pub fn measure(
    built: &Built,
    pipeline: &Pipeline,
    audience: Audience,
    engine: &Engine,
) -> anyhow::Result<Vec<Measure>> {
    let end = built.delivery.period.end();
    let is_told = |indicator: &Indicator| indicator.is_over_time() || built.tells_of(&indicator.query, end, end);
    let indicators = pipeline.indicators_for(audience);
    let indicators = indicators.filter(|indicator| built.has_all_for(&indicator.query) && is_told(indicator));
    let indicators: Vec<&Indicator> = indicators.collect();
    let made = frames_side_by_side(&indicators, |indicator| {
        let made = if indicator.is_added_up() {
            add_up::added_up(indicator, built, engine)
        } else {
            let rows = engine.run(&indicator.query, &built.frames);
            rows.and_then(|rows| figures(indicator, &rows, &built.delivery))
        };
        made.with_context(|| format!("in the indicator `{}`", indicator.name))
    });
    let made: Vec<Vec<Measure>> = made.into_iter().collect::<anyhow::Result<_>>()?;
    let mut measures: Vec<Measure> = made.into_iter().flatten().collect();
    targets::set(&mut measures, built, pipeline)?;
    Ok(measures)
}

/// Sets each figure beside the one for the period before, of the same authority and part; one that is given for
/// several stretches of time beside its own stretch before, as both are known today.
/// The parts of a figure stay in the order that its SQL gave them.
pub fn compare(measures: &mut [Measure], pipeline: &Pipeline) {
    let mut by_part: Vec<usize> = (0..measures.len()).collect();
    by_part.sort_by(|a, b| {
        part(&measures[*a]).cmp(&part(&measures[*b])).then(when(&measures[*a]).cmp(&when(&measures[*b])))
    });
    for pair in by_part.windows(2) {
        let (before, now) = (measures[pair[0]].clone(), &mut measures[pair[1]]);
        let is_before = if now.over.is_some() { before.period == now.period } else { before.period < now.period };
        if part(&before) == part(now) && is_before {
            let better = pipeline.indicator(&now.indicator).map_or(Better::Neither, |i| i.form.better);
            now.previous = before.value;
            now.direction = direction(&before, now, better);
        }
    }
    revised::set(measures);
    let place = |m: &Measure| pipeline.indicators.iter().position(|i| i.name == m.indicator);
    measures.sort_by(|a, b| (&a.authority, a.period, place(a)).cmp(&(&b.authority, b.period, place(b))));
}

/// Rounds half away from nought, as spreadsheets do.
pub fn rounded(value: f64, decimals: u32) -> f64 {
    let scale = 10f64.powi(decimals as i32);
    // The nudge undoes binary fractions such as 1.005, which is stored a little below.
    let scaled = value * scale;
    (scaled + scaled.signum() * 1e-9).round() / scale
}

type Part<'a> = (&'a Authority, &'a str, [&'a str; 4], Option<Span>);

/// What is compared with what: the same part of the same figure, over as long a time.
fn part(measure: &Measure) -> Part<'_> {
    let words = [&measure.split, &measure.category, &measure.second_split, &measure.second_category];
    let words = words.map(String::as_str);
    (&measure.authority, &measure.indicator, words, measure.over.map(|over| over.span))
}

fn when(measure: &Measure) -> (Period, Option<Stretch>) {
    (measure.period, measure.over)
}

/// The columns an indicator's SQL must return.
pub fn columns_of(indicator: &Indicator) -> Vec<&str> {
    let by = indicator.form.by.iter().map(String::as_str).filter(|_| !indicator.is_added_up());
    let figures: &[&str] =
        if indicator.form.unit == Unit::Count { &["numerator"] } else { &["numerator", "denominator"] };
    by.chain(indicator.splits().flatten()).chain(figures.iter().copied()).collect()
}

fn figures(indicator: &Indicator, rows: &DataFrame, delivery: &Delivery) -> anyhow::Result<Vec<Measure>> {
    let numerators = numbers(rows, "numerator")?;
    let denominators = match indicator.form.unit {
        Unit::Count => vec![None; rows.height()],
        _ => numbers(rows, "denominator")?,
    };
    let (split, categories) = part_names(indicator, rows, 1)?;
    let (second_split, second_categories) = part_names(indicator, rows, 2)?;
    let categories = categories.into_iter().zip(second_categories);
    let mut parts: Vec<_> = numerators.into_iter().zip(denominators).zip(categories).collect();
    // A list that came without rows is a count of nought, not the want of a count.
    if parts.is_empty() && indicator.form.unit == Unit::Count && split.is_empty() {
        parts.push(((Some(0.0), None), Default::default()));
    }
    Ok(parts
        .into_iter()
        .map(|((numerator, denominator), (category, second_category))| {
            let numerator = numerator.unwrap_or(0.0);
            let exact = value_of(indicator.form.unit, numerator, denominator);
            Measure {
                authority: delivery.authority.clone(),
                period: delivery.period,
                over: None,
                indicator: indicator.name.clone(),
                split: split.to_string(),
                category,
                second_split: second_split.to_string(),
                second_category,
                numerator: Some(numerator),
                denominator,
                gap: None,
                value: exact.map(|exact| rounded(exact, indicator.form.decimal_places())),
                target: indicator.form.target,
                previous: None,
                said_before: None,
                direction: Direction::Unknown,
            }
        })
        .collect())
}

/// The column that a figure is split by, and the part that each row is for; empty where it is not split.
fn part_names<'a>(indicator: &'a Indicator, rows: &DataFrame, at: usize) -> anyhow::Result<(&'a str, Vec<String>)> {
    match indicator.form.by.get(at) {
        Some(split) => Ok((split, texts(rows.column(split)?)?)),
        None => Ok(("", vec![String::new(); rows.height()])),
    }
}

/// A figure before it is rounded.
pub fn exact(unit: Unit, measure: &Measure) -> Option<f64> {
    value_of(unit, measure.numerator?, measure.denominator)
}

fn value_of(unit: Unit, numerator: f64, denominator: Option<f64>) -> Option<f64> {
    let over = |scale: f64| denominator.filter(|d| *d != 0.0).map(|d| scale * numerator / d);
    match unit {
        Unit::Count => Some(numerator),
        Unit::Percent => over(100.0),
        Unit::Mean => over(1.0),
        Unit::RatePer10000 => over(10_000.0),
    }
}

fn direction(before: &Measure, now: &Measure, better: Better) -> Direction {
    let (Some(then), Some(today)) = (before.value, now.value) else { return Direction::Unknown };
    match (today.total_cmp(&then), better) {
        (std::cmp::Ordering::Equal, _) => Direction::Same,
        (_, Better::Neither) => Direction::Changed,
        (std::cmp::Ordering::Greater, Better::Higher) | (std::cmp::Ordering::Less, Better::Lower) => Direction::Better,
        _ => Direction::Worse,
    }
}

fn numbers(rows: &DataFrame, name: &str) -> anyhow::Result<Vec<Option<f64>>> {
    let column = rows.column(name)?.cast(&DataType::Float64)?;
    Ok(column.f64()?.iter().collect())
}

fn texts(column: &Column) -> anyhow::Result<Vec<String>> {
    let column = column.cast(&DataType::String)?;
    Ok(column.str()?.iter().map(|text| text.unwrap_or("not recorded").to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_half_away_from_nought_and_once() {
        assert_eq!(rounded(1.005, 2), 1.01);
        assert_eq!(rounded(-2.5, 0), -3.0);
        assert_eq!(rounded(66.66666, 1), 66.7);
    }

    #[test]
    fn nothing_out_of_nothing_is_no_figure() {
        assert_eq!(value_of(Unit::Percent, 0.0, Some(0.0)), None);
        assert_eq!(value_of(Unit::Count, 3.0, None), Some(3.0));
        assert_eq!(value_of(Unit::Percent, 1.0, Some(8.0)), Some(12.5));
    }
}
