//! Stretches of time that one delivery gives figures for: months, the year to date, twelve months, quarters.

use super::Period;
use super::period::{days_away, months_away};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// How long a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// A calendar month.
    Month,
    /// From 1 April.
    YearToDate,
    /// Twelve months, rolling.
    TwelveMonths,
    /// A quarter of the calendar year.
    Quarter,
}

impl Span {
    pub const ALL: [Self; 4] = [Self::Month, Self::YearToDate, Self::TwelveMonths, Self::Quarter];

    pub fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::YearToDate => "year_to_date",
            Self::TwelveMonths => "twelve_months",
            Self::Quarter => "quarter",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.word() == word)
    }
}

/// A stretch of time, both its days among it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stretch {
    pub span: Span,
    pub starts: NaiveDate,
    pub ends: NaiveDate,
}

impl Stretch {
    /// The stretch that ends with a period, or so many months or quarters before.
    pub fn back(span: Span, period: Period, by: u32) -> Self {
        let end = period.end();
        let ends = match (span, by) {
            (_, 0) => end,
            (Span::Quarter, by) => days_away(months_away(start_of(Span::Quarter, end), -3 * (by as i32 - 1)), -1),
            (_, by) => days_away(months_away(start_of(Span::Month, end), -(by as i32 - 1)), -1),
        };
        Self { span, starts: start_of(span, ends), ends }
    }

    /// What it is called in the figures of a period: `2019-02`, `ytd`, `ytd 2019-01`, `12m`, `2018 Q4`.
    pub fn label(self, period: Period) -> String {
        let month = self.ends.format("%Y-%m");
        let rolling = |word: &str| if self.ends == period.end() { word.to_string() } else { format!("{word} {month}") };
        match self.span {
            Span::Month => month.to_string(),
            Span::YearToDate => rolling("ytd"),
            Span::TwelveMonths => rolling("12m"),
            Span::Quarter => format!("{} Q{}", self.ends.year(), self.ends.month0() / 3 + 1),
        }
    }

    /// What it is called on a page: `Feb 2019`, `Year to date`, `Year to Jan 2019`.
    pub fn heading(self, period: Period) -> String {
        let month = self.ends.format("%b %Y");
        let is_newest = self.ends == period.end();
        match self.span {
            Span::Month => month.to_string(),
            Span::YearToDate if is_newest => "Year to date".to_string(),
            Span::YearToDate => format!("April to {month}"),
            Span::TwelveMonths if is_newest => "Twelve months".to_string(),
            Span::TwelveMonths => format!("Twelve months to {month}"),
            Span::Quarter => self.label(period),
        }
    }
}

/// The first day of the stretch that ends on a day.
fn start_of(span: Span, ends: NaiveDate) -> NaiveDate {
    let month = |back: i32| months_away(ends.with_day(1).unwrap_or(ends), -back);
    match span {
        Span::Month => month(0),
        Span::YearToDate => month((ends.month0() as i32 + 9) % 12),
        Span::Quarter => month(ends.month0() as i32 % 3),
        // Whole months where the last one is whole, so that a February is no shorter than its year.
        Span::TwelveMonths if days_away(ends, 1).day() == 1 => month(11),
        Span::TwelveMonths => days_away(months_away(ends, -12), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(span: Span, end: &str, by: u32) -> String {
        let period = Period::ending(end.parse().unwrap());
        let stretch = Stretch::back(span, period, by);
        format!("{} {} {}", stretch.label(period), stretch.starts, stretch.ends)
    }

    #[test]
    fn months_go_back_by_whole_months() {
        assert_eq!(said(Span::Month, "2019-02-28", 0), "2019-02 2019-02-01 2019-02-28");
        assert_eq!(said(Span::Month, "2019-02-28", 2), "2018-12 2018-12-01 2018-12-31");
        assert_eq!(said(Span::Month, "2019-02-14", 0), "2019-02 2019-02-01 2019-02-14");
        assert_eq!(said(Span::Month, "2019-02-14", 1), "2019-01 2019-01-01 2019-01-31");
        assert_eq!(said(Span::Month, "2019-02-28", 12), "2018-02 2018-02-01 2018-02-28");
    }

    #[test]
    fn a_year_to_date_begins_on_the_first_of_april_before_its_end() {
        assert_eq!(said(Span::YearToDate, "2019-02-28", 0), "ytd 2018-04-01 2019-02-28");
        assert_eq!(said(Span::YearToDate, "2019-02-28", 1), "ytd 2019-01 2018-04-01 2019-01-31");
        assert_eq!(said(Span::YearToDate, "2019-04-30", 0), "ytd 2019-04-01 2019-04-30");
        assert_eq!(said(Span::YearToDate, "2019-04-30", 1), "ytd 2019-03 2018-04-01 2019-03-31");
    }

    #[test]
    fn twelve_months_are_whole_where_the_last_one_is() {
        assert_eq!(said(Span::TwelveMonths, "2021-02-28", 0), "12m 2020-03-01 2021-02-28");
        assert_eq!(said(Span::TwelveMonths, "2021-02-14", 0), "12m 2020-02-15 2021-02-14");
        assert_eq!(said(Span::TwelveMonths, "2021-02-28", 1), "12m 2021-01 2020-02-01 2021-01-31");
    }

    #[test]
    fn quarters_are_those_of_the_calendar() {
        assert_eq!(said(Span::Quarter, "2019-02-28", 0), "2019 Q1 2019-01-01 2019-02-28");
        assert_eq!(said(Span::Quarter, "2019-02-28", 1), "2018 Q4 2018-10-01 2018-12-31");
        assert_eq!(said(Span::Quarter, "2019-01-31", 4), "2018 Q1 2018-01-01 2018-03-31");
    }
}
