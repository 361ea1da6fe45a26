//! Days, snapshot dates, collection years and calendar-month arithmetic.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The period a delivery is about, named by its last day.
///
/// For a snapshot that day is the snapshot date itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Period {
    end: NaiveDate,
}

impl Period {
    pub fn ending(end: NaiveDate) -> Self {
        Self { end }
    }

    /// Reads `2026-09-30`, or `2026-09` for the month's last day.
    pub fn read(text: &str) -> Option<Self> {
        let day = text.parse().ok().or_else(|| last_day_of_month(text));
        day.map(Self::ending)
    }

    pub fn end(self) -> NaiveDate {
        self.end
    }

    /// The year ending 31 March in which the period ends: definitions' `since` and `until`.
    pub fn collection_year(self) -> i32 {
        if self.end.month() > 3 { self.end.year() + 1 } else { self.end.year() }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.end)
    }
}

fn last_day_of_month(text: &str) -> Option<NaiveDate> {
    let first: NaiveDate = format!("{text}-01").parse().ok()?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

/// The same day of the month, so many calendar months away, clamped to the month's end.
pub fn months_away(day: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) };
    moved.unwrap_or(day)
}

pub fn days_away(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) };
    moved.unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_months_before_the_end_of_august_is_the_end_of_february() {
        assert_eq!(months_away(day("2026-08-31"), -6), day("2026-02-28"));
    }

    #[test]
    fn the_collection_year_turns_on_the_first_of_april() {
        assert_eq!(Period::ending(day("2026-03-31")).collection_year(), 2026);
        assert_eq!(Period::ending(day("2026-04-01")).collection_year(), 2027);
    }

    #[test]
    fn a_month_is_read_as_its_last_day() {
        assert_eq!(Period::read("2028-02").unwrap().end(), day("2028-02-29"));
        assert_eq!(Period::read("soon"), None);
    }
}
