//! What may be written in an indicator: how a figure is made, over which time, and what it is split by.

use super::TableExample;
use crate::vocabulary::Audience;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An indicator: SQL gives `numerator` and `denominator`, the engine does the rest.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorForm {
    /// The indicator's name in reports.
    pub title: String,
    /// The question it answers, in words.
    pub asks: String,
    /// How the figure is made from numerator and denominator.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// What the figure is given for: `la`, and at most two columns more.
    pub by: Vec<String>,
    /// The figure that its parts add up to: an indicator that is not split. Whoever knows the one knows a part of the
    /// other, so this decides what else is hidden where a small part is.
    pub parts_of: Option<String>,
    /// The stretches of time it is given for, where one delivery gives several. Its SQL has `:starts` and `:ends`, the
    /// first and the last day of each, and is run once for each: `over = { months = 3, year_to_date = 1 }`.
    pub over: Option<OverForm>,
    /// For how many months before a stretch of time its records must be known as well: 12 where it asks whether
    /// something came again within a year. Where nothing tells of them, there is no figure.
    #[serde(default)]
    pub looks_back_months: u32,
    /// What it is split by as well: columns that its SQL returns, each alone or two of them: `"age_band and sex"`. The
    /// engine adds up the rows for the whole and for each part, so the SQL may return a row for each thing it counts.
    #[serde(default)]
    pub splits: Vec<String>,
    /// The parts of a split that are always given, in this order, also where they are nought. Others come after them.
    #[serde(default)]
    pub parts: BTreeMap<String, Vec<String>>,
    /// The figures that lead from one month's number to the next: what was open, and what began, less what ended, is
    /// what is open. Where it is not, that is a finding.
    pub walk: Option<WalkForm>,
    /// The figure aimed at.
    pub target: Option<f64>,
    /// Digits after the point when shown; 1 unless said.
    pub decimals: Option<u32>,
    /// Where the definition comes from.
    pub source: Option<String>,
    /// What a reader must know before comparing it.
    pub caution: Option<String>,
    /// The most open audience it may be published to, where its inputs would allow a more open one.
    #[serde(rename = "for")]
    pub audience: Option<Audience>,
    /// Worked examples.
    #[serde(default)]
    pub example: Vec<TableExample>,
}

impl IndicatorForm {
    /// Digits after the point.
    pub fn decimal_places(&self) -> u32 {
        self.decimals.unwrap_or(if self.unit == Unit::Count { 0 } else { 1 })
    }
}

/// The stretches of time that a figure is given for: how many of each kind, the newest of which ends with the period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OverForm {
    /// Calendar months: 3 are this one and the two before, 13 reach the same month of last year.
    #[serde(default)]
    pub months: u32,
    /// From 1 April to a month's end: 1 is this year up to now, 3 also as it stood one month and two months ago.
    #[serde(default)]
    pub year_to_date: u32,
    /// Twelve months to a month's end.
    #[serde(default)]
    pub twelve_months: u32,
    /// Quarters of the calendar year.
    #[serde(default)]
    pub quarters: u32,
}

/// What leads from one month's number to the next: names of indicators that count over months.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WalkForm {
    /// What began in the month.
    pub started: String,
    /// What ended in the month.
    pub ended: String,
}

/// How a figure is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// The numerator alone.
    Count,
    /// A hundred times numerator over denominator.
    Percent,
    /// Numerator over denominator, such as a mean number of days.
    Mean,
    /// Ten thousand times numerator over denominator.
    #[serde(rename = "rate_per_10000")]
    RatePer10000,
}

impl Unit {
    pub fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Percent => "percent",
            Self::Mean => "mean",
            Self::RatePer10000 => "rate_per_10000",
        }
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    Higher,
    Lower,
    Neither,
}
